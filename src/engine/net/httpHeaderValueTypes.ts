/** AuthenticationHeaderValue, MediaTypeHeaderValue and the header lists as .NET types. */
import { implement } from '../../types/dotnet/implement.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import {
  AuthenticationHeaderValue,
  HeaderValueCollection,
  MediaTypeHeaderValue,
  QualityMediaType,
} from './httpHeaderValues.ts';

const N = 'System.Net.Http.Headers.';
const text = (self: { toString(): string }): string => self.toString();

export const HTTP_HEADER_VALUE_TYPES: readonly TypeDefinition[] = [
  {
    name: `${N}AuthenticationHeaderValue`,
    kind: 'class',
    jsClass: AuthenticationHeaderValue,
    toText: text,
    build: () =>
      implement(
        `${N}AuthenticationHeaderValue new(string scheme)\n${N}AuthenticationHeaderValue new(string scheme, string parameter)\nstatic ${N}AuthenticationHeaderValue Parse(string input)\nstring Scheme {get;}\nstring Parameter {get;}\nstring ToString()`,
        {
          new: (_self, _ctx, scheme: string, parameter?: string | null) =>
            new AuthenticationHeaderValue(scheme, parameter ?? null),
          statics: { Parse: (_self, _ctx, input: string) => AuthenticationHeaderValue.parse(input) },
          members: {
            Scheme: (self: AuthenticationHeaderValue) => self.scheme,
            Parameter: (self: AuthenticationHeaderValue) => self.parameter,
          },
        },
      ),
  },
  {
    name: `${N}MediaTypeHeaderValue`,
    kind: 'class',
    jsClass: MediaTypeHeaderValue,
    toText: text,
    build: () =>
      implement(
        `${N}MediaTypeHeaderValue new(string mediaType)\n${N}MediaTypeHeaderValue new(string mediaType, string charSet)\nstatic ${N}MediaTypeHeaderValue Parse(string input)\nstring CharSet {get;set;}\nstring MediaType {get;set;}\nstring ToString()`,
        {
          new: (_self, _ctx, type: string, charSet?: string | null) => {
            const made = MediaTypeHeaderValue.parse(type);
            made.charSet = charSet ?? made.charSet;
            return made;
          },
          statics: { Parse: (_self, _ctx, input: string) => MediaTypeHeaderValue.parse(input) },
          members: {
            CharSet: { get: (self) => self.charSet, set: (self, value) => void (self.charSet = value) },
            MediaType: { get: (self) => self.mediaType, set: (self, value) => void (self.mediaType = value) },
          },
        },
      ),
  },
  {
    name: `${N}MediaTypeWithQualityHeaderValue`,
    kind: 'class',
    base: `${N}MediaTypeHeaderValue`,
    jsClass: QualityMediaType,
    toText: text,
    build: () =>
      implement(
        `${N}MediaTypeWithQualityHeaderValue new(string mediaType)\n${N}MediaTypeWithQualityHeaderValue new(string mediaType, double quality)`,
        {
          new: (_self, _ctx, type: string, quality?: { value: number }) => {
            const { mediaType, charSet, rest } = MediaTypeHeaderValue.parse(type);
            return new QualityMediaType(mediaType, charSet, quality === undefined ? rest : `q=${quality.value}`);
          },
        },
      ),
  },
  {
    name: `${N}HttpHeaderValueCollection\`1`,
    kind: 'class',
    typeParameters: ['T'],
    interfaces: ['System.Collections.IEnumerable'],
    jsClass: HeaderValueCollection,
    toText: (self: HeaderValueCollection) => [...self].join(', '),
    build: () =>
      implement(
        'int Count {get;}\nvoid Add(System.Object item)\nvoid ParseAdd(string input)\nbool TryParseAdd(string input)\nvoid Clear()\nstring ToString()',
        {
          members: {
            Count: (self: HeaderValueCollection) => self.count,
            Add: (self: HeaderValueCollection, _ctx, item: unknown) => self.headers.add(self.name, String(item)),
            ParseAdd: (self: HeaderValueCollection, _ctx, input: string) => self.headers.add(self.name, input),
            TryParseAdd: (self: HeaderValueCollection, _ctx, input: string) => {
              self.headers.add(self.name, input);
              return true;
            },
            Clear: (self: HeaderValueCollection) => void self.headers.remove(self.name),
          },
        },
      ),
  },
];

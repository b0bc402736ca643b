/**
 * System.Globalization.TextInfo: case by culture. Rule that surprises: ToTitleCase leaves words that are all capitals as
 * they are, and an apostrophe does not begin a new word.
 */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import type { Char } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement } from '../implement.ts';
import { argumentNull } from '../netErrors.ts';
import { changeCase } from '../strings/changeCase.ts';
import { codeOf, isChar, newChar } from '../values.ts';

export class TextInfo {
  constructor(readonly culture: CultureInfo) {}
}

const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
/** Spaces, controls, formats, punctuation and symbols end a word; digits and marks do not. */
const SEPARATOR = /[\p{Z}\p{Cc}\p{Cf}\p{P}\p{S}]/u;

export function toTitleCase(text: string, culture: CultureInfo): string {
  let result = '';
  let i = 0;
  while (i < text.length) {
    const first = characterAt(text, i);
    i += first.length;
    if (!LETTER.test(first)) {
      result += first;
      continue;
    }
    result += changeCase(first, culture, true);
    const end = wordEnd(text, i);
    result += restOfWord(text.slice(i, end), LOWER.test(first), culture);
    i = end;
  }
  return result;
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index)!);
}

function wordEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length) {
    const character = characterAt(text, i);
    if (character !== "'" && SEPARATOR.test(character)) break;
    i += character.length;
  }
  return i;
}

/** Lower case where the word has a small letter, part by part: what follows an apostrophe is always made small. */
function restOfWord(rest: string, startsSmall: boolean, culture: CultureInfo): string {
  let hasLower = startsSmall;
  let result = '';
  for (const part of rest.split(/(?<=')/)) {
    const isSmall = hasLower || LOWER.test(part);
    result += isSmall ? changeCase(part, culture, false) : part;
    if (part.endsWith("'")) hasLower = true;
  }
  return result;
}

function mapped(self: TextInfo, value: string | Char, upper: boolean): unknown {
  if (typeof value === 'string') return changeCase(value, self.culture, upper);
  if (isChar(value)) return newChar(changeCase(String.fromCharCode(codeOf(value)), self.culture, upper).charCodeAt(0));
  throw argumentNull('str');
}

const SIGNATURES = `
static System.Globalization.TextInfo ReadOnly(System.Globalization.TextInfo textInfo)
int ANSICodePage {get;}
int OEMCodePage {get;}
int MacCodePage {get;}
int EBCDICCodePage {get;}
int LCID {get;}
string CultureName {get;}
bool IsReadOnly {get;}
string ListSeparator {get;set;}
bool IsRightToLeft {get;}
System.Object Clone()
System.Object ICloneable.Clone()
char ToLower(char c)
string ToLower(string str)
char ToUpper(char c)
string ToUpper(string str)
bool Equals(System.Object obj)
int GetHashCode()
string ToString()
string ToTitleCase(string str)
`;

const text = (self: TextInfo): string => `TextInfo - ${self.culture.name}`;

export const TextInfoType: TypeDefinition = {
  name: 'System.Globalization.TextInfo',
  kind: 'class',
  isSealed: true,
  interfaces: ['System.ICloneable'],
  jsClass: TextInfo,
  toText: text,
  build: () =>
    implement(SIGNATURES, {
      statics: { ReadOnly: (_self, _ctx, info: TextInfo) => info },
      members: {
        LCID: (self: TextInfo) => self.culture.names.lcid,
        CultureName: (self: TextInfo) => self.culture.name,
        IsReadOnly: () => true,
        ListSeparator: { get: (self: TextInfo) => self.culture.names.listSeparator, set: () => undefined },
        IsRightToLeft: (self: TextInfo) => /^(?:ar|fa|he|ur)\b/.test(self.culture.name),
        Clone: (self: TextInfo) => new TextInfo(self.culture),
        ToLower: (self: TextInfo, _ctx: TypeContext, value: string | Char) => mapped(self, value, false),
        ToUpper: (self: TextInfo, _ctx: TypeContext, value: string | Char) => mapped(self, value, true),
        Equals: (self: TextInfo, _ctx, other: unknown) =>
          other instanceof TextInfo && other.culture.name === self.culture.name,
        GetHashCode: (self: TextInfo) => self.culture.names.lcid,
        ToString: text,
        ToTitleCase: (self: TextInfo, _ctx, value: string | null) => {
          if (value === null) throw argumentNull('str');
          return toTitleCase(value, self.culture);
        },
      },
    }),
};

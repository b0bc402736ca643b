/** System.Globalization.CompareInfo: comparing and searching by culture with CompareOptions. */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import { getCulture } from '../../culture/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement } from '../implement.ts';
import { argumentNull } from '../netErrors.ts';
import {
  compareByCulture,
  compareOrdinal,
  compareOrdinalIgnoreCase,
  indexOfText,
  lastIndexOfText,
} from '../strings/compareStrings.ts';
import { codeOf, compareOptionsIgnoreCase, enumNumber, isChar } from '../values.ts';

export class CompareInfo {
  constructor(readonly culture: CultureInfo) {}
}

const ORDINAL = 0x40000000;
const ORDINAL_IGNORE_CASE = 0x10000000;

function compare(self: CompareInfo, left: string | null, right: string | null, options: unknown): number {
  const bits = options === undefined ? 0 : enumNumber(options);
  if (bits === ORDINAL) return compareOrdinal(left, right);
  if (bits === ORDINAL_IGNORE_CASE) return compareOrdinalIgnoreCase(left, right);
  return compareByCulture(left, right, self.culture, (bits & 1) !== 0);
}

function given(value: unknown, parameter: string): string {
  if (value == null) throw argumentNull(parameter);
  return isChar(value) ? String.fromCharCode(codeOf(value)) : String(value);
}

/** Ordinal forms of StringComparison: 4 with, 5 without case. */
function comparisonOf(options: unknown): number {
  return options !== undefined && compareOptionsIgnoreCase(options) ? 5 : 4;
}

/** Arguments after the text sought: start, count and options in any of .NET's combinations. */
function rangeOf(args: unknown[]): { start?: number; count?: number; options: unknown } {
  const numbers = args.filter((each): each is number => typeof each === 'number');
  const options = args.find((each) => typeof each === 'object' && each !== null);
  return { start: numbers[0], count: numbers[1], options };
}

function indexOf(_self: unknown, _ctx: TypeContext, source: unknown, value: unknown, ...rest: unknown[]): number {
  const { start = 0, count, options } = rangeOf(rest);
  const text = given(source, 'source');
  const end = count === undefined ? text.length : start + count;
  return indexOfText(text, given(value, 'value'), start, end, comparisonOf(options));
}

function lastIndexOf(_self: unknown, _ctx: TypeContext, source: unknown, value: unknown, ...rest: unknown[]): number {
  const { start, count, options } = rangeOf(rest);
  const text = given(source, 'source');
  const last = start ?? text.length - 1;
  const from = count === undefined ? 0 : last - count + 1;
  return lastIndexOfText(text, given(value, 'value'), from, last + 1, comparisonOf(options));
}

const SIGNATURES = `
static System.Globalization.CompareInfo GetCompareInfo(int culture)
static System.Globalization.CompareInfo GetCompareInfo(string name)
string Name {get;}
int LCID {get;}
int Compare(string string1, string string2)
int Compare(string string1, string string2, System.Globalization.CompareOptions options)
bool IsPrefix(string source, string prefix, System.Globalization.CompareOptions options)
bool IsPrefix(string source, string prefix)
bool IsSuffix(string source, string suffix, System.Globalization.CompareOptions options)
bool IsSuffix(string source, string suffix)
int IndexOf(string source, char value)
int IndexOf(string source, string value)
int IndexOf(string source, char value, System.Globalization.CompareOptions options)
int IndexOf(string source, string value, System.Globalization.CompareOptions options)
int IndexOf(string source, char value, int startIndex)
int IndexOf(string source, string value, int startIndex)
int IndexOf(string source, char value, int startIndex, System.Globalization.CompareOptions options)
int IndexOf(string source, string value, int startIndex, System.Globalization.CompareOptions options)
int IndexOf(string source, char value, int startIndex, int count)
int IndexOf(string source, string value, int startIndex, int count)
int LastIndexOf(string source, char value)
int LastIndexOf(string source, string value)
int LastIndexOf(string source, char value, System.Globalization.CompareOptions options)
int LastIndexOf(string source, string value, System.Globalization.CompareOptions options)
int LastIndexOf(string source, char value, int startIndex)
int LastIndexOf(string source, string value, int startIndex)
int LastIndexOf(string source, char value, int startIndex, int count)
int LastIndexOf(string source, string value, int startIndex, int count)
bool Equals(System.Object value)
int GetHashCode()
string ToString()
`;

const text = (self: CompareInfo): string => `CompareInfo - ${self.culture.name}`;

export const CompareInfoType: TypeDefinition = {
  name: 'System.Globalization.CompareInfo',
  kind: 'class',
  isSealed: true,
  jsClass: CompareInfo,
  toText: text,
  build: () =>
    implement(SIGNATURES, {
      statics: {
        GetCompareInfo: (_self, _ctx, which: string | number) =>
          new CompareInfo(getCulture(typeof which === 'string' ? which : '')),
      },
      members: {
        Name: (self: CompareInfo) => self.culture.name,
        LCID: (self: CompareInfo) => self.culture.names.lcid,
        Compare: (self: CompareInfo, _ctx, left: string | null, right: string | null, options?: unknown) =>
          compare(self, left, right, options),
        IsPrefix: (_self, _ctx, source: unknown, prefix: unknown, options?: unknown) =>
          indexOfText(
            given(source, 'source'),
            given(prefix, 'prefix'),
            0,
            String(source).length,
            comparisonOf(options),
          ) === 0 || String(prefix) === '',
        IsSuffix: (_self, _ctx, source: unknown, suffix: unknown, options?: unknown) => {
          const [whole, end] = [given(source, 'source'), given(suffix, 'suffix')];
          return lastIndexOfText(whole, end, 0, whole.length, comparisonOf(options)) === whole.length - end.length;
        },
        IndexOf: indexOf,
        LastIndexOf: lastIndexOf,
        Equals: (self: CompareInfo, _ctx, other: unknown) =>
          other instanceof CompareInfo && other.culture.name === self.culture.name,
        GetHashCode: (self: CompareInfo) => self.culture.names.lcid,
        ToString: text,
      },
    }),
};

/**
 * System.Text.RegularExpressions.Regex as a .NET type.
 * Rule that surprises: the session's culture counts when a pattern is made, not when it is matched.
 */
import { toPSString } from '../../LanguagePrimitives/toPSString.ts';
import type { NetDelegate } from '../../NetDelegate.ts';
import { makeArray } from '../../NetArray.ts';
import { escapeRegex, type MatchEvaluator, NetRegex, unescapeRegex } from '../../regex/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { getType } from '../../TypeRegistry.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentNull, argumentOutOfRange } from '../netErrors.ts';
import { enumNumber, newEnum, newTimeSpan, ticksOf } from '../values.ts';

const OPTIONS = 'System.Text.RegularExpressions.RegexOptions';
const TICKS_PER_MILLISECOND = 10_000;
const INFINITE_TICKS = -10_000n;
/** .NET's default; psail's own cache has its own bound. */
const CACHE_SIZE = 15;

const SIGNATURES = `
regex new(string pattern)
regex new(string pattern, ${OPTIONS} options)
regex new(string pattern, ${OPTIONS} options, timespan matchTimeout)
static int CacheSize {get;set;}
static timespan InfiniteMatchTimeout {get;}
static string Escape(string str)
static string Unescape(string str)
static int Count(string input, string pattern)
static int Count(string input, string pattern, ${OPTIONS} options)
static int Count(string input, string pattern, ${OPTIONS} options, timespan matchTimeout)
static bool IsMatch(string input, string pattern)
static bool IsMatch(string input, string pattern, ${OPTIONS} options)
static bool IsMatch(string input, string pattern, ${OPTIONS} options, timespan matchTimeout)
static System.Text.RegularExpressions.Match Match(string input, string pattern)
static System.Text.RegularExpressions.Match Match(string input, string pattern, ${OPTIONS} options)
static System.Text.RegularExpressions.Match Match(string input, string pattern, ${OPTIONS} options, timespan matchTimeout)
static System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern)
static System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern, ${OPTIONS} options)
static System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern, ${OPTIONS} options, timespan matchTimeout)
static string Replace(string input, string pattern, string replacement)
static string Replace(string input, string pattern, string replacement, ${OPTIONS} options)
static string Replace(string input, string pattern, string replacement, ${OPTIONS} options, timespan matchTimeout)
static string Replace(string input, string pattern, System.Text.RegularExpressions.MatchEvaluator evaluator)
static string Replace(string input, string pattern, System.Text.RegularExpressions.MatchEvaluator evaluator, ${OPTIONS} options)
static string Replace(string input, string pattern, System.Text.RegularExpressions.MatchEvaluator evaluator, ${OPTIONS} options, timespan matchTimeout)
static string[] Split(string input, string pattern)
static string[] Split(string input, string pattern, ${OPTIONS} options)
static string[] Split(string input, string pattern, ${OPTIONS} options, timespan matchTimeout)
${OPTIONS} Options {get;}
bool RightToLeft {get;}
timespan MatchTimeout {get;}
string ToString()
string[] GetGroupNames()
int[] GetGroupNumbers()
string GroupNameFromNumber(int i)
int GroupNumberFromName(string name)
int Count(string input)
bool IsMatch(string input)
bool IsMatch(string input, int startat)
System.Text.RegularExpressions.Match Match(string input)
System.Text.RegularExpressions.Match Match(string input, int startat)
System.Text.RegularExpressions.Match Match(string input, int beginning, int length)
System.Text.RegularExpressions.MatchCollection Matches(string input)
System.Text.RegularExpressions.MatchCollection Matches(string input, int startat)
string Replace(string input, string replacement)
string Replace(string input, string replacement, int count)
string Replace(string input, string replacement, int count, int startat)
string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator)
string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator, int count)
string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator, int count, int startat)
string[] Split(string input)
string[] Split(string input, int count)
string[] Split(string input, int count, int startat)
System.Text.RegularExpressions.Regex+ValueMatchEnumerator EnumerateMatches(System.ReadOnlySpan[char] input)
System.Text.RegularExpressions.Regex+ValueMatchEnumerator EnumerateMatches(System.ReadOnlySpan[char] input, int startat)
System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input)
System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input, int count)
System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input, int count, int startat)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
static void CompileToAssembly(System.Text.RegularExpressions.RegexCompilationInfo[] regexinfos, System.Reflection.AssemblyName assemblyname)
static void CompileToAssembly(System.Text.RegularExpressions.RegexCompilationInfo[] regexinfos, System.Reflection.AssemblyName assemblyname, System.Reflection.Emit.CustomAttributeBuilder[] attributes)
static void CompileToAssembly(System.Text.RegularExpressions.RegexCompilationInfo[] regexinfos, System.Reflection.AssemblyName assemblyname, System.Reflection.Emit.CustomAttributeBuilder[] attributes, string resourceFile)
static System.Text.RegularExpressions.Regex+ValueMatchEnumerator EnumerateMatches(System.ReadOnlySpan[char] input, string pattern)
static System.Text.RegularExpressions.Regex+ValueMatchEnumerator EnumerateMatches(System.ReadOnlySpan[char] input, string pattern, ${OPTIONS} options)
static System.Text.RegularExpressions.Regex+ValueMatchEnumerator EnumerateMatches(System.ReadOnlySpan[char] input, string pattern, ${OPTIONS} options, timespan matchTimeout)
static System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input, string pattern)
static System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input, string pattern, ${OPTIONS} options)
static System.Text.RegularExpressions.Regex+ValueSplitEnumerator EnumerateSplits(System.ReadOnlySpan[char] input, string pattern, ${OPTIONS} options, timespan matchTimeout)
`;

export function newRegex(ctx: TypeContext, pattern: string, options?: unknown, timeout?: unknown): NetRegex {
  const bits = options === undefined ? 0 : enumNumber(options);
  return new NetRegex(pattern, bits, ctx.culture.name, timeoutOf(timeout));
}

function timeoutOf(timeout: unknown): number | null {
  if (timeout === undefined) return null;
  const ticks = ticksOf(timeout);
  if (ticks === INFINITE_TICKS) return null;
  if (ticks <= 0n || ticks > 0x7ffffffen * 10_000n)
    throw argumentOutOfRange('matchTimeout', 'Specified argument was out of the range of valid values.');
  return Number(ticks) / TICKS_PER_MILLISECOND;
}

function strings(items: string[]): unknown[] {
  return makeArray(items, getType('System.String'));
}

function evaluatorOf(ctx: TypeContext, replacement: string | NetDelegate | null): string | MatchEvaluator {
  if (replacement === null) throw argumentNull('replacement');
  if (typeof replacement === 'string') return replacement;
  return (match) => toPSString(replacement.invoke(ctx, [match]), ctx);
}

type Extra = [options?: unknown, timeout?: unknown];

const statics: Record<string, MemberBody> = {
  CacheSize: { get: () => CACHE_SIZE, set: () => undefined },
  InfiniteMatchTimeout: () => newTimeSpan(INFINITE_TICKS),
  Escape: (_self, _ctx, text: string | null) => escapeRegex(notNull(text, 'str')),
  Unescape: (_self, _ctx, text: string | null) => unescapeRegex(notNull(text, 'str')),
  Count: (_self, ctx, input: string, pattern: string, ...extra: Extra) => newRegex(ctx, pattern, ...extra).count(input),
  IsMatch: (_self, ctx, input: string, pattern: string, ...extra: Extra) =>
    newRegex(ctx, pattern, ...extra).isMatch(input),
  Match: (_self, ctx, input: string, pattern: string, ...extra: Extra) => newRegex(ctx, pattern, ...extra).match(input),
  Matches: (_self, ctx, input: string, pattern: string, ...extra: Extra) =>
    newRegex(ctx, pattern, ...extra).matches(input),
  Replace: (_self, ctx, input: string, pattern: string, replacement: string | NetDelegate, ...extra: Extra) =>
    newRegex(ctx, pattern, ...extra).replace(input, evaluatorOf(ctx, replacement)),
  Split: (_self, ctx, input: string, pattern: string, ...extra: Extra) =>
    strings(newRegex(ctx, pattern, ...extra).split(input)),
};

function notNull(text: string | null, parameter: string): string {
  if (text === null) throw argumentNull(parameter);
  return text;
}

const members: Record<string, MemberBody> = {
  Options: (self: NetRegex, ctx) => newEnum(ctx, OPTIONS, self.options),
  RightToLeft: (self: NetRegex) => self.rightToLeft,
  MatchTimeout: (self: NetRegex) =>
    newTimeSpan(self.timeout === null ? INFINITE_TICKS : BigInt(Math.round(self.timeout * TICKS_PER_MILLISECOND))),
  ToString: (self: NetRegex) => self.pattern,
  GetGroupNames: (self: NetRegex) => strings(self.groupNames),
  GetGroupNumbers: (self: NetRegex) => makeArray(self.groupNumbers, getType('System.Int32')),
  GroupNameFromNumber: (self: NetRegex, _ctx, number: number) => self.groupNameFromNumber(number),
  GroupNumberFromName: (self: NetRegex, _ctx, name: string) => self.groupNumberFromName(notNull(name, 'name')),
  Count: (self: NetRegex, _ctx, input: string) => self.count(input),
  IsMatch: (self: NetRegex, _ctx, input: string, start?: number) => self.isMatch(input, start),
  'Match/3': (self: NetRegex, _ctx, input: string, from: number, length: number) =>
    self.matchWithin(notNull(input, 'input'), from, length),
  Match: (self: NetRegex, _ctx, input: string, start?: number) => self.match(input, start),
  Matches: (self: NetRegex, _ctx, input: string, start?: number) => self.matches(input, start),
  Replace: (self: NetRegex, ctx, input: string, replacement: string | NetDelegate, count?: number, start?: number) =>
    self.replace(notNull(input, 'input'), evaluatorOf(ctx, replacement), count, start),
  Split: (self: NetRegex, _ctx, input: string, count?: number, start?: number) =>
    strings(self.split(notNull(input, 'input'), count, start)),
};

export const REGEX_TYPE: TypeDefinition = {
  name: 'System.Text.RegularExpressions.Regex',
  kind: 'class',
  interfaces: ['System.Runtime.Serialization.ISerializable'],
  jsClass: NetRegex,
  toText: (self: NetRegex) => self.pattern,
  build: () =>
    implement(SIGNATURES, {
      new: (_self, ctx, pattern: string, ...extra: Extra) => newRegex(ctx, pattern, ...extra),
      statics,
      members,
    }),
};

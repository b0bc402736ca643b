/** System.Text.StringBuilder. Rule that surprises: Append returns the builder, so scripts cast it to [void]. */
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { argumentNull, argumentOutOfRange, indexInclusiveError, mustBeNonNegative } from '../netErrors.ts';
import { charsToText, codeOf, formatComposite, isChar, itemsOf, netToString, newChar } from '../values.ts';
import { newLineOf } from '../HostServices.ts';
import { NetStringBuilder } from './NetStringBuilder.ts';

/** The text that Append and Insert add for a value. */
function pieceOf(
  ctx: TypeContext,
  value: unknown,
  start?: unknown,
  count?: unknown,
  beyond: 'startIndex' | 'charCount' = 'startIndex',
): string {
  if (value === null || value === undefined) return '';
  if (isChar(value)) return String.fromCharCode(codeOf(value)).repeat(typeof start === 'number' ? start : 1);
  const isChars = isCharArray(value);
  const text = typeof value === 'string' ? value : isChars ? charsToText(value) : netToString(value, ctx);
  const names = { count: isChars ? 'charCount' : 'count', beyond: isChars ? beyond : 'startIndex' };
  return typeof start === 'number' && typeof count === 'number' ? partOf(text, start, count, names) : text;
}

/** A part of a text; .NET blames one parameter or the other for a part that ends beyond the text. */
function partOf(text: string, start: number, count: number, names: { count: string; beyond: string }): string {
  if (start < 0) throw mustBeNonNegative('startIndex', start);
  if (count < 0) throw mustBeNonNegative(names.count, count);
  if (start > text.length - count) throw indexInclusiveError(names.beyond);
  return text.slice(start, start + count);
}

function isCharArray(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0 && isChar(value[0]);
}

function text(value: unknown): string {
  return isChar(value) ? String.fromCharCode(codeOf(value)) : String(value ?? '');
}

function appendFormat(self: NetStringBuilder, ctx: TypeContext, ...args: unknown[]): NetStringBuilder {
  const hasProvider = typeof args[0] !== 'string';
  const [format, ...rest] = (hasProvider ? args.slice(1) : args) as [string | null, ...unknown[]];
  if (format === null) throw argumentNull('format');
  const values = rest.length === 1 && Array.isArray(rest[0]) ? rest[0] : rest;
  return self.append(formatComposite(ctx, hasProvider ? args[0] : null, format, values));
}

function appendJoin(self: NetStringBuilder, ctx: TypeContext, separator: unknown, values: unknown): NetStringBuilder {
  return self.append(
    itemsOf(values, ctx)
      .map((each) => netToString(each, ctx))
      .join(text(separator)),
  );
}

const members: Record<string, MemberBody> = {
  Length: settable(
    (self: NetStringBuilder) => self.length,
    (self: NetStringBuilder, value: number) => {
      self.length = value;
    },
  ),
  Capacity: settable(
    (self: NetStringBuilder) => self.capacity,
    (self: NetStringBuilder, value: number) => {
      self.capacity = value;
    },
  ),
  MaxCapacity: (self: NetStringBuilder) => self.maxCapacity,
  Chars: {
    get: ((self: NetStringBuilder, _ctx: TypeContext, index: number) => newChar(self.codeAt(index))) as never,
    set: ((self: NetStringBuilder, value: unknown, _ctx: TypeContext, index: number) =>
      self.setCodeAt(index, codeOf(value))) as never,
  },
  EnsureCapacity: (self: NetStringBuilder, _ctx, capacity: number) => self.ensureCapacity(capacity),
  Append: (self: NetStringBuilder, ctx, value: unknown, start?: unknown, count?: unknown) =>
    self.append(pieceOf(ctx, value, start, count, 'charCount')),
  AppendLine: (self: NetStringBuilder, ctx, value?: string) => self.append((value ?? '') + newLineOf(ctx)),
  AppendFormat: appendFormat,
  AppendJoin: appendJoin,
  Insert: (self: NetStringBuilder, ctx, index: number, value: unknown, start?: unknown, count?: unknown) => {
    const piece =
      typeof value === 'string' && typeof start === 'number' && count === undefined
        ? value.repeat(start)
        : pieceOf(ctx, value, start, count);
    return self.insert(index, piece);
  },
  Remove: (self: NetStringBuilder, _ctx, start: number, length: number) => self.remove(start, length),
  Replace: (self: NetStringBuilder, _ctx, from: unknown, to: unknown, start?: number, count?: number) => {
    if (from === null) throw argumentNull('oldValue');
    return self.replace(text(from), text(to), start, count);
  },
  Clear: (self: NetStringBuilder) => self.clear(),
  CopyTo: (self: NetStringBuilder, _ctx, from: number, target: unknown[], to: number, count: number) => {
    for (let i = 0; i < count; i++) target[to + i] = newChar(self.codeAt(from + i));
  },
  Equals: (self: NetStringBuilder, _ctx, other: unknown) =>
    other === self || (other instanceof NetStringBuilder && other.toString() === self.toString()),
  ToString: (self: NetStringBuilder, _ctx, start?: number, length?: number) =>
    start === undefined ? self.toString() : self.slice(start, length!),
};

function newBuilder(_self: unknown, _ctx: TypeContext, ...args: unknown[]): NetStringBuilder {
  const [first, second] = args;
  if (typeof first === 'number') return new NetStringBuilder('', first, second as number | undefined);
  const value = (first as string | null | undefined) ?? '';
  if (args.length === 4) {
    const [, start, length, capacity] = args as [unknown, number, number, number];
    if (start < 0) throw mustBeNonNegative('startIndex', start);
    if (length < 0) throw mustBeNonNegative('length', length);
    if (start > value.length - length)
      throw argumentOutOfRange('length', 'Index and length must refer to a location within the string.');
    return new NetStringBuilder(value.slice(start, start + length), capacity);
  }
  return new NetStringBuilder(value, second as number | undefined);
}

export const StringBuilderType = typeDefinition({
  name: 'System.Text.StringBuilder',
  kind: 'class',
  isSealed: true,
  jsClass: NetStringBuilder,
  interfaces: ['System.Runtime.Serialization.ISerializable'],
  toText: (self: NetStringBuilder) => self.toString(),
  build: () =>
    implement(
      `
System.Text.StringBuilder new()
System.Text.StringBuilder new(int capacity)
System.Text.StringBuilder new(string value)
System.Text.StringBuilder new(string value, int capacity)
System.Text.StringBuilder new(string value, int startIndex, int length, int capacity)
System.Text.StringBuilder new(int capacity, int maxCapacity)
int EnsureCapacity(int capacity)
string ToString()
string ToString(int startIndex, int length)
System.Text.StringBuilder Clear()
System.Text.StringBuilder+ChunkEnumerator GetChunks()
System.Text.StringBuilder Append(char value, int repeatCount)
System.Text.StringBuilder Append(char[] value, int startIndex, int charCount)
System.Text.StringBuilder Append(string value)
System.Text.StringBuilder Append(string value, int startIndex, int count)
System.Text.StringBuilder Append(System.Text.StringBuilder value)
System.Text.StringBuilder Append(System.Text.StringBuilder value, int startIndex, int count)
System.Text.StringBuilder Append(bool value)
System.Text.StringBuilder Append(char value)
System.Text.StringBuilder Append(sbyte value)
System.Text.StringBuilder Append(byte value)
System.Text.StringBuilder Append(short value)
System.Text.StringBuilder Append(int value)
System.Text.StringBuilder Append(long value)
System.Text.StringBuilder Append(float value)
System.Text.StringBuilder Append(double value)
System.Text.StringBuilder Append(decimal value)
System.Text.StringBuilder Append(ushort value)
System.Text.StringBuilder Append(uint value)
System.Text.StringBuilder Append(ulong value)
System.Text.StringBuilder Append(System.Object value)
System.Text.StringBuilder Append(char[] value)
System.Text.StringBuilder Append(System.ReadOnlySpan[char] value)
System.Text.StringBuilder Append(System.ReadOnlyMemory[char] value)
System.Text.StringBuilder AppendLine()
System.Text.StringBuilder AppendLine(string value)
void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
void CopyTo(int sourceIndex, System.Span[char] destination, int count)
System.Text.StringBuilder Insert(int index, string value, int count)
System.Text.StringBuilder Insert(int index, string value)
System.Text.StringBuilder Insert(int index, bool value)
System.Text.StringBuilder Insert(int index, sbyte value)
System.Text.StringBuilder Insert(int index, byte value)
System.Text.StringBuilder Insert(int index, short value)
System.Text.StringBuilder Insert(int index, char value)
System.Text.StringBuilder Insert(int index, char[] value)
System.Text.StringBuilder Insert(int index, char[] value, int startIndex, int charCount)
System.Text.StringBuilder Insert(int index, int value)
System.Text.StringBuilder Insert(int index, long value)
System.Text.StringBuilder Insert(int index, float value)
System.Text.StringBuilder Insert(int index, double value)
System.Text.StringBuilder Insert(int index, decimal value)
System.Text.StringBuilder Insert(int index, ushort value)
System.Text.StringBuilder Insert(int index, uint value)
System.Text.StringBuilder Insert(int index, ulong value)
System.Text.StringBuilder Insert(int index, System.Object value)
System.Text.StringBuilder Insert(int index, System.ReadOnlySpan[char] value)
System.Text.StringBuilder Remove(int startIndex, int length)
System.Text.StringBuilder AppendJoin(string separator, Params System.Object[] values)
System.Text.StringBuilder AppendJoin(string separator, System.ReadOnlySpan[System.Object] values)
System.Text.StringBuilder AppendJoin[T](string separator, System.Collections.Generic.IEnumerable[T] values)
System.Text.StringBuilder AppendJoin(string separator, Params string[] values)
System.Text.StringBuilder AppendJoin(string separator, System.ReadOnlySpan[string] values)
System.Text.StringBuilder AppendJoin(char separator, Params System.Object[] values)
System.Text.StringBuilder AppendJoin(char separator, System.ReadOnlySpan[System.Object] values)
System.Text.StringBuilder AppendJoin[T](char separator, System.Collections.Generic.IEnumerable[T] values)
System.Text.StringBuilder AppendJoin(char separator, Params string[] values)
System.Text.StringBuilder AppendJoin(char separator, System.ReadOnlySpan[string] values)
System.Text.StringBuilder AppendFormat(string format, System.Object arg0)
System.Text.StringBuilder AppendFormat(string format, System.Object arg0, System.Object arg1)
System.Text.StringBuilder AppendFormat(string format, System.Object arg0, System.Object arg1, System.Object arg2)
System.Text.StringBuilder AppendFormat(string format, Params System.Object[] args)
System.Text.StringBuilder AppendFormat(string format, System.ReadOnlySpan[System.Object] args)
System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.Object arg0)
System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1)
System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.Object arg0, System.Object arg1, System.Object arg2)
System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, Params System.Object[] args)
System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, string format, System.ReadOnlySpan[System.Object] args)
System.Text.StringBuilder AppendFormat[TArg0](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0)
System.Text.StringBuilder AppendFormat[TArg0, TArg1](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0, TArg1 arg1)
System.Text.StringBuilder AppendFormat[TArg0, TArg1, TArg2](System.IFormatProvider provider, System.Text.CompositeFormat format, TArg0 arg0, TArg1 arg1, TArg2 arg2)
System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, System.Text.CompositeFormat format, Params System.Object[] args)
System.Text.StringBuilder AppendFormat(System.IFormatProvider provider, System.Text.CompositeFormat format, System.ReadOnlySpan[System.Object] args)
System.Text.StringBuilder Replace(string oldValue, string newValue)
System.Text.StringBuilder Replace(System.ReadOnlySpan[char] oldValue, System.ReadOnlySpan[char] newValue)
System.Text.StringBuilder Replace(string oldValue, string newValue, int startIndex, int count)
System.Text.StringBuilder Replace(System.ReadOnlySpan[char] oldValue, System.ReadOnlySpan[char] newValue, int startIndex, int count)
System.Text.StringBuilder Replace(char oldChar, char newChar)
System.Text.StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)
bool Equals(System.Text.StringBuilder sb)
bool Equals(System.ReadOnlySpan[char] span)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
int Capacity {get;set;}
int MaxCapacity {get;}
int Length {get;set;}
char Chars(int index) {get;set;}
`,
      { new: newBuilder, members },
    ),
});

/**
 * The seam between emulated .NET types and the values they work on: how a char, an enum value, an array, a [ref] is made
 * and read. Types under dotnet/ use these functions, so a change of representation stays in this file.
 */
import type { CultureInfo } from '../culture/CultureInfo.ts';
import { INVARIANT_CULTURE } from '../culture/getCulture.ts';
import { EnumValue } from '../EnumValue.ts';
import { elementsOf } from '../enumeration.ts';
import { convertNumber } from '../LanguagePrimitives/numericConversions.ts';
import { doubleValue, numericValue } from '../LanguagePrimitives/numericTypes.ts';
import { kindOfTypeName } from '../LanguagePrimitives/numericRanks.ts';
import { makeArray } from '../NetArray.ts';
import { NetEnumerator } from '../NetEnumerator.ts';
import { netToString as objectText } from '../netToString.ts';
import { Byte, Char, DateTime, type DateTimeKind, Double, Single, TimeSpan, Version } from '../numerics/index.ts';
import { formatComposite as composite, formatValue } from '../compositeFormat.ts';
import { cultureOf } from './globalization/providers.ts';
import { PSReference } from '../PSReference.ts';
import type { TypeContext } from '../TypeContext.ts';
import { getType, typeOf } from '../TypeRegistry.ts';

export function codeOf(char: unknown): number {
  return (char as Char).code;
}
export function newChar(code: number): unknown {
  return Char.of(code);
}
export function isChar(value: unknown): boolean {
  return value instanceof Char;
}
export function enumNumber(value: unknown): number {
  return value instanceof EnumValue ? Number(value.value) : Number(numericValue(value) ?? 0);
}
export function newEnum(_ctx: TypeContext, typeName: string, value: number): unknown {
  return EnumValue.of(getType(typeName), value);
}
export function setReference(reference: unknown, value: unknown): void {
  if (reference instanceof PSReference) reference.value = value;
}
export function newArray(_ctx: TypeContext, elementTypeName: string, items: unknown[]): unknown[] {
  return makeArray(items, getType(elementTypeName));
}
/** The items of any enumerable value. */
export function itemsOf(value: unknown, _ctx: TypeContext): unknown[] {
  return [...elementsOf(value)];
}
/** Object.ToString() in the current culture; "" for null. */
export function netToString(value: unknown, ctx: TypeContext): string {
  return objectText(value, ctx);
}
export function formatComposite(ctx: TypeContext, provider: unknown, format: string, args: unknown[]): string {
  const culture = cultureOf(ctx, provider);
  const inner = culture === ctx.culture ? ctx : (Object.create(ctx, { culture: { value: culture } }) as TypeContext);
  return composite(format, args, culture, (value) => objectText(value, inner));
}
/** ToString(format, culture) of a number, date, span or Guid. */
export function formatScalar(
  ctx: TypeContext,
  value: unknown,
  format: string | null,
  culture: CultureInfo = ctx.culture,
): string {
  return formatValue(value, format, culture);
}

/** By culture as ICU orders: the runtime's own collation, where case differs last. */
export function compareCulture(left: string, right: string, culture: CultureInfo, ignoreCase: boolean): number {
  return collatorFor(culture.name, ignoreCase).compare(left, right);
}

const collators = new Map<string, Intl.Collator>();

function collatorFor(name: string, ignoreCase: boolean): Intl.Collator {
  const key = `${name}|${ignoreCase}`;
  let collator = collators.get(key);
  if (!collator) {
    collator = new Intl.Collator(name === '' ? 'en-US' : name, { sensitivity: ignoreCase ? 'accent' : 'variant' });
    if (collators.size < 64) collators.set(key, collator);
  }
  return collator;
}

/** CompareOptions: IgnoreCase is 1, OrdinalIgnoreCase 0x10000000. */
export function compareOptionsIgnoreCase(options: unknown): boolean {
  return (enumNumber(options) & 0x10000001) !== 0;
}
export function invariantCulture(): CultureInfo {
  return INVARIANT_CULTURE;
}
export function cultureName(culture: CultureInfo): string {
  return culture.name;
}

/** byte[] to bytes and back. */
export function toBytes(array: unknown): Uint8Array {
  return Uint8Array.from(array as Iterable<unknown>, (each) =>
    typeof each === 'number' ? each : (each as Byte).value,
  );
}
const BYTES = Array.from({ length: 256 }, (_, value) => new Byte(value));
export function newByteArray(_ctx: TypeContext, bytes: Uint8Array | readonly number[]): unknown[] {
  return makeArray(
    Array.from(bytes, (value) => BYTES[value & 255]),
    getType('System.Byte'),
  );
}
/** Writes into an existing byte[]. */
export function storeBytes(array: unknown[], offset: number, bytes: Uint8Array): void {
  for (let i = 0; i < bytes.length; i++) array[offset + i] = BYTES[bytes[i]!];
}

export function newDouble(value: number): unknown {
  return new Double(value);
}
export function newSingle(value: number): unknown {
  return new Single(Math.fround(value));
}
export function numberOf(value: unknown): number {
  return doubleValue(value);
}
export function newDateTime(ticks: bigint, kind: number): unknown {
  return new DateTime(ticks, kind as DateTimeKind);
}
export function ticksOf(value: unknown): bigint {
  return (value as { ticks: bigint }).ticks;
}
export function newTimeSpan(ticks: bigint): unknown {
  return new TimeSpan(ticks);
}
export function newVersion(text: string): unknown {
  const [major = 0, minor = 0, build = -1, revision = -1] = text.split('.').map(Number);
  return new Version(major, minor, build, revision);
}
export function newEnumerator(items: Iterable<unknown>): unknown {
  return new NetEnumerator([...items]);
}
/** UTC ticks as a local [datetime]. */
export function localDateTime(ctx: TypeContext, utcTicks: bigint): unknown {
  return new DateTime(utcTicks + ctx.timeZone.utcOffsetTicks(utcTicks), 2);
}
/** The instant a [datetime] stands for; one of unspecified kind counts as local. */
export function utcTicksOf(ctx: TypeContext, dateTime: unknown): bigint {
  const { ticks, kind } = dateTime as DateTime;
  return kind === 1 ? ticks : ticks - ctx.timeZone.utcOffsetTicks(ticks);
}
export function newByte(value: number): unknown {
  return BYTES[value & 255];
}
/** A number of the .NET type named. */
export function newNumber(typeName: string, value: number | bigint): unknown {
  const kind = kindOfTypeName(typeName)!;
  return convertNumber(
    typeof value === 'bigint' ? value : Number.isInteger(value) ? BigInt(value) : new Double(value),
    kind,
  );
}
export function charsToText(chars: readonly unknown[]): string {
  return chars.map((char) => String.fromCharCode((char as Char).code)).join('');
}
export function typeNameOf(value: unknown, _ctx: TypeContext): string {
  return typeOf(value).fullName;
}
/** XmlConvert.ToString's form of a value. */
export function xmlText(value: unknown, ctx: TypeContext): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return objectText(value, { ...ctx, culture: INVARIANT_CULTURE } as TypeContext);
}

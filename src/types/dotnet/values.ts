/**
 * The seam between emulated .NET types and the values they work on: how a char, an enum value, an array, a [ref] is made
 * and read. Types under dotnet/ use these functions, so a change of representation stays in this file.
 */
import type { CultureInfo } from '../culture/CultureInfo.ts';
import type { TypeContext } from '../TypeContext.ts';

export declare function codeOf(char: unknown): number;
export declare function newChar(code: number): unknown;
export declare function isChar(value: unknown): boolean;
export declare function enumNumber(value: unknown): number;
export declare function newEnum(ctx: TypeContext, typeName: string, value: number): unknown;
export declare function setReference(reference: unknown, value: unknown): void;
export declare function newArray(ctx: TypeContext, elementTypeName: string, items: unknown[]): unknown[];
/** The items of any enumerable value. */
export declare function itemsOf(value: unknown, ctx: TypeContext): unknown[];
/** Object.ToString() in the current culture; "" for null. */
export declare function netToString(value: unknown, ctx: TypeContext): string;
export declare function formatComposite(ctx: TypeContext, provider: unknown, format: string, args: unknown[]): string;
export declare function compareCulture(left: string, right: string, culture: CultureInfo, ignoreCase: boolean): number;
export declare function compareOptionsIgnoreCase(options: unknown): boolean;
export declare function invariantCulture(): CultureInfo;
export declare function cultureName(culture: CultureInfo): string;
/** byte[] to bytes and back. */
export declare function toBytes(array: unknown): Uint8Array;
export declare function newByteArray(ctx: TypeContext, bytes: Uint8Array | readonly number[]): unknown[];
/** Writes into an existing byte[]. */
export declare function storeBytes(array: unknown[], offset: number, bytes: Uint8Array): void;
export declare function newDouble(value: number): unknown;
export declare function newSingle(value: number): unknown;
export declare function numberOf(value: unknown): number;
export declare function newDateTime(ticks: bigint, kind: number): unknown;
export declare function ticksOf(value: unknown): bigint;
export declare function newTimeSpan(ticks: bigint): unknown;
export declare function newVersion(text: string): unknown;
export declare function newEnumerator(items: Iterable<unknown>): unknown;
/** UTC ticks as a local [datetime]. */
export declare function localDateTime(ctx: TypeContext, utcTicks: bigint): unknown;
/** The instant a [datetime] stands for. */
export declare function utcTicksOf(ctx: TypeContext, dateTime: unknown): bigint;
export declare function newByte(value: number): unknown;
/** A number of the .NET type named. */
export declare function newNumber(typeName: string, value: number | bigint): unknown;
export declare function charsToText(chars: readonly unknown[]): string;
export declare function typeNameOf(value: unknown, ctx: TypeContext): string;
/** XmlConvert.ToString's form of a value. */
export declare function xmlText(value: unknown, ctx: TypeContext): string;

/** DER the other way round: elements made of values. */
import { concatBytes } from '../../io/NetStream.ts';
import { Utf8Encoding } from '../../text/NetEncoding.ts';
import { DerTag } from './DerReader.ts';

/** An element of any tag around contents. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const content = concatBytes(contents);
  const length: number[] = [];
  if (content.length < 128) length.push(content.length);
  else {
    for (let left = content.length; left > 0; left = Math.floor(left / 256)) length.unshift(left % 256);
    length.unshift(128 + length.length);
  }
  return concatBytes([new Uint8Array([tag, ...length]), content]);
}

export const derSequence = (...items: readonly Uint8Array[]): Uint8Array => der(DerTag.Sequence, ...items);

/** Elements of a set stand in the order of their bytes. */
export const derSet = (...items: readonly Uint8Array[]): Uint8Array =>
  der(DerTag.Set, ...[...items].sort(compareBytes));

/** An element with a number of its own: [0], [1]... around others. */
export const derTagged = (number: number, ...items: readonly Uint8Array[]): Uint8Array => der(0xa0 + number, ...items);

/** A small number, or the bytes of a positive one. */
export function derInteger(value: number | Uint8Array): Uint8Array {
  let bytes = typeof value === 'number' ? numberBytes(value) : [...value];
  while (bytes.length > 1 && bytes[0] === 0 && bytes[1]! < 128) bytes = bytes.slice(1);
  if (bytes[0]! > 127) bytes.unshift(0);
  return der(DerTag.Integer, new Uint8Array(bytes));
}

function numberBytes(value: number): number[] {
  const bytes: number[] = [];
  for (let left = value; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  return bytes.length === 0 ? [0] : bytes;
}

export function derOidOf(text: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((part) => {
    const digits = [part % 128];
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) digits.unshift(128 + (left % 128));
    return digits;
  });
  return der(DerTag.Oid, new Uint8Array(bytes));
}

export const derNull = (): Uint8Array => der(DerTag.Null);

export const derBoolean = (value: boolean): Uint8Array => der(DerTag.Boolean, new Uint8Array([value ? 255 : 0]));

export const derOctetString = (bytes: Uint8Array): Uint8Array => der(DerTag.OctetString, bytes);

export const derBitString = (bytes: Uint8Array, unused = 0): Uint8Array =>
  der(DerTag.BitString, new Uint8Array([unused]), bytes);

/** An algorithm's identifier; by default its parameters are NULL. */
export const derAlgorithm = (oid: string, parameters: Uint8Array | null = derNull()): Uint8Array =>
  derSequence(derOidOf(oid), ...(parameters === null ? [] : [parameters]));

/** A text in the kind of string its tag says. */
export function derString(tag: number, text: string): Uint8Array {
  if (tag === DerTag.BmpString) return der(tag, utf16(text));
  return der(tag, new Utf8Encoding(false).encode(text));
}

/** Two bytes for each unit, the higher one first. */
export function utf16(text: string): Uint8Array {
  return new Uint8Array(Array.from(text, (unit) => unit.charCodeAt(0)).flatMap((code) => [code >> 8, code & 255]));
}

/** UTCTime until 2049, GeneralizedTime afterwards. */
export function derTimeOf(milliseconds: number): Uint8Array {
  const digits = new Date(milliseconds).toISOString().replace(/\D/g, '').slice(0, 14);
  const isShort = Number(digits.slice(0, 4)) < 2050 && Number(digits.slice(0, 4)) >= 1950;
  const text = `${isShort ? digits.slice(2) : digits}Z`;
  return derString(isShort ? DerTag.UtcTime : DerTag.GeneralizedTime, text);
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    if (left[at] !== right[at]) return left[at]! - right[at]!;
  }
  return left.length - right.length;
}

/**
 * DER, the encoding of certificates and keys: elements one after the other, and the kinds of values certificates hold.
 * Rule that surprises: files of keys and messages may be written in BER, where a length can be left open (0x80, up to two
 * zero bytes) and an octet string can be in pieces.
 */
import { concatBytes } from '../../io/NetStream.ts';

export interface DerElement {
  readonly tag: number;
  /** The content. */
  readonly bytes: Uint8Array;
  /** With tag and length. */
  readonly whole: Uint8Array;
}

export const DerTag = {
  Boolean: 1,
  Integer: 2,
  BitString: 3,
  OctetString: 4,
  Null: 5,
  Oid: 6,
  Utf8String: 12,
  PrintableString: 19,
  Ia5String: 22,
  UtcTime: 23,
  GeneralizedTime: 24,
  BmpString: 30,
  Sequence: 48,
  Set: 49,
} as const;

const CONSTRUCTED = 32;

/** The elements of a content; null when it is none. */
export function readDer(bytes: Uint8Array): DerElement[] | null {
  const elements: DerElement[] = [];
  for (let at = 0; at < bytes.length; ) {
    const element = elementAt(bytes, at);
    if (element === null) return null;
    elements.push(element);
    at += element.whole.length;
  }
  return elements;
}

function elementAt(bytes: Uint8Array, start: number): DerElement | null {
  const tag = bytes[start]!;
  let at = start + 1;
  let length = bytes[at++];
  if (length === undefined) return null;
  if (length > 127) {
    const count = length & 127;
    if (count === 0) return openElement(bytes, start, tag);
    if (count > 4) return null;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[at++] ?? 0);
  }
  if (at + length > bytes.length) return null;
  return { tag, bytes: bytes.slice(at, at + length), whole: bytes.slice(start, at + length) };
}

/** An element whose end is marked, not its length. */
function openElement(bytes: Uint8Array, start: number, tag: number): DerElement | null {
  if ((tag & CONSTRUCTED) === 0) return null;
  let at = start + 2;
  for (;;) {
    const inner = elementAt(bytes, at);
    if (inner === null) return null;
    if (inner.tag === 0 && inner.bytes.length === 0) break;
    at += inner.whole.length;
  }
  return { tag, bytes: bytes.slice(start + 2, at), whole: bytes.slice(start, at + 2) };
}

/** The elements inside an element; null where there are none to be read. */
export function derChildren(element: DerElement | undefined): DerElement[] | null {
  return element ? readDer(element.bytes) : null;
}

/** The bytes of an octet string, whose tag may be another's; in pieces, when it is constructed. */
export function derOctets(element: DerElement): Uint8Array {
  if ((element.tag & CONSTRUCTED) === 0) return element.bytes;
  return concatBytes((readDer(element.bytes) ?? []).map(derOctets));
}

/** A small number. */
export function derNumber({ bytes }: DerElement): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

export function derOid(bytes: Uint8Array): string {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 127);
    if (byte & 128) continue;
    if (numbers.length === 0) {
      const first = Math.min(2, Math.floor(value / 40));
      numbers.push(first, value - first * 40);
    } else numbers.push(value);
    value = 0;
  }
  return numbers.join('.');
}

/** Text of any of DER's string kinds. */
export function derText({ tag, bytes }: DerElement): string {
  if (tag === 12) return utf8(bytes);
  if (tag !== 30) return String.fromCharCode(...bytes);
  let text = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! * 256 + bytes[i + 1]!);
  return text;
}

function utf8(bytes: Uint8Array): string {
  return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}

/** Milliseconds since 1970 of a UTCTime (two digits of the year) or GeneralizedTime. */
export function derTime({ tag, bytes }: DerElement): number {
  const text = String.fromCharCode(...bytes);
  const short = Number(text.slice(0, 2));
  const full = tag === DerTag.UtcTime ? (short < 50 ? '20' : '19') + text : text;
  const part = (at: number): number => Number(full.slice(at, at + 2));
  return Date.UTC(Number(full.slice(0, 4)), part(4) - 1, part(6), part(8), part(10), part(12));
}

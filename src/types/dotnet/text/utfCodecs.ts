/**
 * The Unicode encodings' bytes. Rule that surprises: decoding replaces each maximal invalid UTF-8 sequence by one U+FFFD,
 * and encoding a lone surrogate writes U+FFFD.
 */
/** Called for what cannot be converted; returns the replacement text, or throws. */
export type DecodeFallback = (bytes: number[], index: number) => string;
export type EncodeFallback = (codeUnit: number, index: number) => string;

export function codePointsOf(text: string, fallback: EncodeFallback): number[] {
  const points: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) {
      points.push(unit);
      continue;
    }
    const next = text.charCodeAt(i + 1);
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
      points.push(((unit - 0xd800) << 10) + (next - 0xdc00) + 0x10000);
      i++;
    } else for (const character of fallback(unit, i)) points.push(character.codePointAt(0)!);
  }
  return points;
}

export function encodeUtf8(text: string, fallback: EncodeFallback): Uint8Array {
  const bytes: number[] = [];
  for (const code of codePointsOf(text, fallback)) {
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

export function decodeUtf8(bytes: Uint8Array, fallback: DecodeFallback): string {
  const pieces: string[] = [];
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i];
    if (first < 0x80) {
      text += String.fromCharCode(first);
      i++;
    } else {
      const length = sequenceLength(bytes, i);
      text += length > 0 ? decodeSequence(bytes, i, length) : fallback([...bytes.slice(i, i - length)], i);
      i += Math.abs(length);
    }
    if (text.length > 4096) {
      pieces.push(text);
      text = '';
    }
  }
  pieces.push(text);
  return pieces.join('');
}

/** Bytes of the valid sequence at `at`, or minus the bytes of the invalid one. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  const extra =
    first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : 0;
  if (extra === 0) return -1;
  for (let i = 1; i <= extra; i++) {
    const byte = bytes[at + i];
    const [low, high] = i === 1 ? secondByteRange(first) : [0x80, 0xbf];
    if (byte === undefined || byte < low || byte > high) return -i;
  }
  return extra + 1;
}

function secondByteRange(first: number): [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  return first === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

function decodeSequence(bytes: Uint8Array, at: number, length: number): string {
  let code = bytes[at] & (0x7f >> length);
  for (let i = 1; i < length; i++) code = (code << 6) | (bytes[at + i] & 0x3f);
  return String.fromCodePoint(code);
}

export function encodeUtf16(text: string, bigEndian: boolean, fallback: EncodeFallback): Uint8Array {
  const valid = String.fromCodePoint === undefined ? text : wellFormed(text, fallback);
  const bytes = new Uint8Array(valid.length * 2);
  for (let i = 0; i < valid.length; i++) {
    const unit = valid.charCodeAt(i);
    bytes[i * 2 + (bigEndian ? 1 : 0)] = unit & 255;
    bytes[i * 2 + (bigEndian ? 0 : 1)] = unit >> 8;
  }
  return bytes;
}

function wellFormed(text: string, fallback: EncodeFallback): string {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  return codePointsOf(text, fallback)
    .map((code) => String.fromCodePoint(code))
    .join('');
}

export function decodeUtf16(bytes: Uint8Array, bigEndian: boolean, fallback: DecodeFallback): string {
  let text = '';
  const unitAt = (i: number) => (bigEndian ? (bytes[i] << 8) | bytes[i + 1] : bytes[i] | (bytes[i + 1] << 8));
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const unit = unitAt(i);
    const isHigh = unit >= 0xd800 && unit < 0xdc00;
    const next = isHigh && i + 3 < bytes.length ? unitAt(i + 2) : 0;
    if (isHigh && next >= 0xdc00 && next <= 0xdfff) {
      text += String.fromCharCode(unit, next);
      i += 2;
    } else if (unit >= 0xd800 && unit <= 0xdfff) text += fallback([bytes[i], bytes[i + 1]], i);
    else text += String.fromCharCode(unit);
  }
  if (bytes.length % 2 === 1) text += fallback([bytes[bytes.length - 1]], bytes.length - 1);
  return text;
}

export function encodeUtf32(text: string, bigEndian: boolean, fallback: EncodeFallback): Uint8Array {
  const points = codePointsOf(text, fallback);
  const bytes = new Uint8Array(points.length * 4);
  const view = new DataView(bytes.buffer);
  points.forEach((code, index) => {
    view.setUint32(index * 4, code, !bigEndian);
  });
  return bytes;
}

export function decodeUtf32(bytes: Uint8Array, bigEndian: boolean, fallback: DecodeFallback): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  let at = 0;
  for (; at + 3 < bytes.length; at += 4) {
    const code = view.getUint32(at, !bigEndian);
    const isValid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    text += isValid ? String.fromCodePoint(code) : fallback([...bytes.slice(at, at + 4)], at);
  }
  if (at < bytes.length) text += fallback([...bytes.slice(at)], at);
  return text;
}

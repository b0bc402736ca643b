/** Bytes in text: base64 between a line that begins and one that ends them. */
import { base64Decode, base64Encode } from '../../types/dotnet/convert/base64.ts';

export interface ArmoredBytes {
  bytes: Uint8Array;
  /** Where the lines stand in the text. */
  start: number;
  end: number;
}

/** The first block with a label; null when there is none. What is in it and no base64 is an error. */
export function armoredBytes(text: string, label: string): ArmoredBytes | null {
  const [begin, end] = [`-----BEGIN ${label}-----`, `-----END ${label}-----`];
  const start = text.indexOf(begin);
  const last = start < 0 ? -1 : text.indexOf(end, start);
  if (last < 0) return null;
  return { bytes: base64Decode(text.slice(start + begin.length, last)), start, end: last + end.length };
}

/** Rule that surprises: the lines of base64 end as on Windows, the first and the last as here. */
export function armored(bytes: Uint8Array, label: string, newLine: string): string {
  return [`-----BEGIN ${label}-----`, base64Encode(bytes, true), `-----END ${label}-----`].join(newLine);
}

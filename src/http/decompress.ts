// What HttpClient does with AutomaticDecompression = All, as PowerShell's web cmdlets set it: gzip, deflate and br are
// undone, outermost first, and the headers that no longer hold (Content-Encoding, Content-Length) are removed.
// Rule that surprises: a body whose coding is unknown is handed over as it is.
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { headerValues, withHeader, withoutHeader } from './headerList.ts';
import type { HeaderList } from './types.ts';

export const ACCEPT_ENCODING = 'gzip, deflate, br';

const gunzip = promisify(zlib.gunzip);
const inflate = promisify(zlib.inflate);
const inflateRaw = promisify(zlib.inflateRaw);
const unbrotli = promisify(zlib.brotliDecompress);

export interface Decompressed {
  headers: HeaderList;
  body: Buffer;
}

export async function decompress(headers: HeaderList, body: Buffer): Promise<Decompressed> {
  const codings = headerValues(headers, 'content-encoding').flatMap((value) => value.split(','));
  const names = codings.map((coding) => coding.trim().toLowerCase()).filter(Boolean);
  let content = body;
  let undone = 0;
  for (const name of names.reverse()) {
    const next = await undo(name, content);
    if (next === null) break;
    content = next;
    undone++;
  }
  return undone === 0
    ? { headers, body }
    : { headers: headersAfter(headers, names.slice(undone).reverse()), body: content };
}

/** Null when the coding is not one that HttpClient undoes. */
async function undo(coding: string, body: Buffer): Promise<Buffer | null> {
  if (coding !== 'gzip' && coding !== 'deflate' && coding !== 'br') return null;
  if (body.length === 0) return body;
  if (coding === 'gzip') return gunzip(body);
  if (coding === 'br') return unbrotli(body);
  // Some servers send raw deflate data without the zlib header that the name stands for.
  return (body[0]! & 0x0f) === 8 ? inflate(body) : inflateRaw(body);
}

function headersAfter(headers: HeaderList, left: string[]): HeaderList {
  const kept = withoutHeader(headers, 'content-length');
  return left.length === 0
    ? withoutHeader(kept, 'content-encoding')
    : withHeader(kept, 'content-encoding', left.join(', '));
}

/** .NET's words for a body that cannot be decompressed. */
export function decompressionMessage(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'Z_BUF_ERROR') return 'Found truncated data while decoding.';
  if (code.startsWith('ERR__ERROR') || code.startsWith('ERR_BROTLI')) return 'Decoder ran into invalid data.';
  return 'The archive entry was compressed using an unsupported compression method.';
}

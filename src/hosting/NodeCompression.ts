/** GZip, Deflate, ZLib and Brotli over node:zlib, loaded when first needed. "deflate" is the raw form, as in .NET. */
import type { HostCompression } from '../types/dotnet/HostServices.ts';
import { builtin } from './builtin.ts';

type Zlib = typeof import('node:zlib');
type Kind = 'gzip' | 'deflate' | 'zlib' | 'brotli';

function zlib(): Zlib {
  return builtin<Zlib>('node:zlib');
}

export class NodeCompression implements HostCompression {
  compress(kind: Kind, data: Uint8Array, level: number): Uint8Array {
    const z = zlib();
    if (kind === 'brotli') {
      return new Uint8Array(z.brotliCompressSync(data, { params: { [z.constants.BROTLI_PARAM_QUALITY]: level } }));
    }
    const run = { gzip: z.gzipSync, deflate: z.deflateRawSync, zlib: z.deflateSync }[kind];
    return new Uint8Array(run(data, { level }));
  }

  decompress(kind: Kind, data: Uint8Array): Uint8Array {
    const z = zlib();
    const run = {
      gzip: z.gunzipSync,
      deflate: z.inflateRawSync,
      zlib: z.inflateSync,
      brotli: z.brotliDecompressSync,
    }[kind];
    return new Uint8Array(run(data));
  }
}

/** Hash algorithms, keyed ones and their names as values; hashTypes.ts shows them as .NET types. */
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf } from '../HostServices.ts';

/** Bits of each algorithm's result. */
export const HASH_SIZES: Readonly<Record<string, number>> = {
  MD5: 128,
  SHA1: 160,
  SHA256: 256,
  SHA384: 384,
  SHA512: 512,
};

export class HashAlgorithm {
  hash: Uint8Array | null = null;
  pieces: Uint8Array[] = [];
  constructor(readonly algorithm: string) {}

  run(ctx: TypeContext, data: Uint8Array): Uint8Array {
    return hostOf(ctx).hash(this.algorithm, data);
  }
}

export class Hmac extends HashAlgorithm {
  key: Uint8Array;
  constructor(algorithm: string, key: Uint8Array) {
    super(algorithm);
    this.key = key;
  }
  override run(ctx: TypeContext, data: Uint8Array): Uint8Array {
    return hostOf(ctx).crypto.hmac(this.algorithm, this.key, data);
  }
}

export class HashAlgorithmName {
  constructor(readonly name: string | null) {}
}

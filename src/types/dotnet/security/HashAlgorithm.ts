/** Hash algorithms, keyed ones and their names as values; hashTypes.ts shows them as .NET types. */
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf } from '../HostServices.ts';
import { concatBytes } from '../io/NetStream.ts';
import { argumentError, argumentNull, objectDisposed } from '../netErrors.ts';
import { cryptographic } from './cryptoErrors.ts';

/** Bits of each algorithm's result. */
export const HASH_SIZES: Readonly<Record<string, number>> = {
  MD5: 128,
  SHA1: 160,
  SHA256: 256,
  SHA384: 384,
  SHA512: 512,
};

/** Bytes the algorithm takes at a time: the length of a key that is used as it is. */
export function blockBytes(algorithm: string): number {
  return HASH_SIZES[algorithm]! > 256 ? 128 : 64;
}

export class HashAlgorithm {
  hash: Uint8Array | null = null;
  pieces: Uint8Array[] = [];
  private isDisposed = false;

  constructor(
    readonly algorithm: string,
    readonly typeName: string,
  ) {}

  run(ctx: TypeContext, data: Uint8Array): Uint8Array {
    return hostOf(ctx).hash(this.algorithm, data);
  }

  /** The hash of all that was given; the algorithm can begin anew afterwards. */
  finish(ctx: TypeContext): Uint8Array {
    this.hash = this.run(ctx, concatBytes(this.pieces));
    this.pieces = [];
    return this.hash;
  }

  checkUsable(): void {
    if (this.isDisposed) throw objectDisposed(this.typeName);
  }
  dispose(): void {
    this.isDisposed = true;
    this.pieces = [];
    this.hash = null;
  }
}

export class Hmac extends HashAlgorithm {
  key: Uint8Array;
  constructor(algorithm: string, typeName: string, key: Uint8Array) {
    super(algorithm, typeName);
    this.key = key;
  }
  /** Another key begins anew. */
  setKey(key: Uint8Array): void {
    this.pieces = [];
    this.key = key;
  }
  override run(ctx: TypeContext, data: Uint8Array): Uint8Array {
    return hostOf(ctx).crypto.hmac(this.algorithm, this.key, data);
  }
}

export class HashAlgorithmName {
  constructor(readonly name: string | null) {}
}

/** The algorithm's name as the host knows it; only written as .NET writes it. */
export function knownHash(value: unknown, parameter = 'hashAlgorithm'): string {
  const name = value instanceof HashAlgorithmName ? value.name : (value as string | null);
  if (name === null) throw argumentNull(parameter);
  if (name === '') throw argumentError('The value cannot be an empty string.', parameter);
  if (!Object.hasOwn(HASH_SIZES, name)) throw cryptographic(`'${name}' is not a known hash algorithm.`);
  return name;
}

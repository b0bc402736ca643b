/** Hashes, keyed hashes and AES over node:crypto, by .NET's names; loaded when first needed. */
import type { HostCrypto } from '../types/dotnet/HostServices.ts';
import { builtin } from './builtin.ts';

type Crypto = typeof import('node:crypto');

function crypto(): Crypto {
  return builtin<Crypto>('node:crypto');
}

/** SHA256 -> sha256; SHA3-256 and the like keep their dash. */
function nodeName(algorithm: string): string {
  return algorithm.toLowerCase().replace(/^sha-(1|256|384|512)$/, 'sha$1');
}

export function randomBytes(count: number): Uint8Array {
  return new Uint8Array(crypto().randomBytes(count));
}

export function hash(algorithm: string, data: Uint8Array): Uint8Array {
  return new Uint8Array(crypto().createHash(nodeName(algorithm)).update(data).digest());
}

export class NodeCrypto implements HostCrypto {
  hmac(algorithm: string, key: Uint8Array, data: Uint8Array): Uint8Array {
    return new Uint8Array(crypto().createHmac(nodeName(algorithm), key).update(data).digest());
  }

  pbkdf2(password: Uint8Array, salt: Uint8Array, iterations: number, length: number, algorithm: string): Uint8Array {
    return new Uint8Array(crypto().pbkdf2Sync(password, salt, iterations, length, nodeName(algorithm)));
  }

  aes(
    direction: 'encrypt' | 'decrypt',
    mode: string,
    key: Uint8Array,
    iv: Uint8Array | null,
    data: Uint8Array,
  ): Uint8Array {
    const suffix = mode.toUpperCase() === 'CFB' ? 'cfb8' : mode.toLowerCase();
    const name = `aes-${key.length * 8}-${suffix}`;
    const make = direction === 'encrypt' ? crypto().createCipheriv : crypto().createDecipheriv;
    const cipher = make(name, key, mode.toUpperCase() === 'ECB' ? null : iv).setAutoPadding(false);
    return new Uint8Array(Buffer.concat([cipher.update(data), cipher.final()]));
  }
}

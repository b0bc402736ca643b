/** Hashes, keyed hashes and AES over node:crypto, by .NET's names; loaded when first needed. */
import type { HostCrypto } from '../types/dotnet/HostServices.ts';
import { NodeEc } from './NodeEc.ts';
import { NodePasswordEncryption } from './NodePasswordEncryption.ts';
import { NodeRsa } from './NodeRsa.ts';
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
  // Few scripts have keys.
  private ownRsa: NodeRsa | null = null;
  private ownEc: NodeEc | null = null;
  private ownPasswords: NodePasswordEncryption | null = null;

  get rsa(): NodeRsa {
    this.ownRsa ??= new NodeRsa();
    return this.ownRsa;
  }
  get ec(): NodeEc {
    this.ownEc ??= new NodeEc();
    return this.ownEc;
  }
  get passwords(): NodePasswordEncryption {
    this.ownPasswords ??= new NodePasswordEncryption();
    return this.ownPasswords;
  }

  hmac(algorithm: string, key: Uint8Array, data: Uint8Array): Uint8Array {
    return new Uint8Array(crypto().createHmac(nodeName(algorithm), key).update(data).digest());
  }

  pbkdf2(password: Uint8Array, salt: Uint8Array, iterations: number, length: number, algorithm: string): Uint8Array {
    return new Uint8Array(crypto().pbkdf2Sync(password, salt, iterations, length, nodeName(algorithm)));
  }

  cipher(
    direction: 'encrypt' | 'decrypt',
    algorithm: 'aes' | '3des' | 'des',
    mode: 'CBC' | 'ECB' | 'CFB' | 'CFB8',
    key: Uint8Array,
    iv: Uint8Array | null,
    data: Uint8Array,
  ): Uint8Array {
    const [name, bytes] = nodeCipher(algorithm, mode.toLowerCase(), key);
    const make = direction === 'encrypt' ? crypto().createCipheriv : crypto().createDecipheriv;
    const cipher = make(name, bytes, mode === 'ECB' ? null : iv).setAutoPadding(false);
    return new Uint8Array(Buffer.concat([cipher.update(data), cipher.final()]));
  }

  gcm(
    direction: 'encrypt' | 'decrypt',
    key: Uint8Array,
    nonce: Uint8Array,
    data: Uint8Array,
    associated: Uint8Array,
    tag: Uint8Array,
  ): { data: Uint8Array; tag: Uint8Array } | null {
    const name = `aes-${key.length * 8}-gcm` as import('node:crypto').CipherGCMTypes;
    const options = { authTagLength: tag.length };
    if (direction === 'encrypt') {
      const cipher = crypto().createCipheriv(name, key, nonce, options).setAAD(associated);
      const output = Buffer.concat([cipher.update(data), cipher.final()]);
      return { data: new Uint8Array(output), tag: new Uint8Array(cipher.getAuthTag()) };
    }
    const cipher = crypto().createDecipheriv(name, key, nonce, options).setAAD(associated).setAuthTag(tag);
    const output = cipher.update(data);
    try {
      cipher.final();
    } catch {
      return null;
    }
    return { data: new Uint8Array(output), tag };
  }
}

/** OpenSSL no longer offers DES alone; triple DES with one key three times is the same. */
function nodeCipher(algorithm: 'aes' | '3des' | 'des', mode: string, key: Uint8Array): [string, Uint8Array] {
  if (algorithm === 'aes') return [`aes-${key.length * 8}-${mode}`, key];
  const [first, second, third] = [key.slice(0, 8), key.slice(8, 16), key.slice(16, 24)];
  const whole = algorithm === 'des' ? [first, first, first] : [first, second, key.length === 16 ? first : third];
  return [mode === 'ecb' ? 'des-ede3' : `des-ede3-${mode}`, new Uint8Array(Buffer.concat(whole))];
}

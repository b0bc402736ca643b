/** RSA over node:crypto's key objects. */
import type { KeyObject } from 'node:crypto';
import type { HostRsa, HostRsaKey } from '../types/dotnet/HostServices.ts';
import { builtin } from './builtin.ts';

type Crypto = typeof import('node:crypto');
type Format = 'pkcs1' | 'pkcs8' | 'spki';

function crypto(): Crypto {
  return builtin<Crypto>('node:crypto');
}

class NodeRsaKey implements HostRsaKey {
  constructor(readonly object: KeyObject) {}

  get bits(): number {
    return this.object.asymmetricKeyDetails?.modulusLength ?? 0;
  }
  get isPrivate(): boolean {
    return this.object.type === 'private';
  }
  get publicObject(): KeyObject {
    return this.isPrivate ? crypto().createPublicKey(this.object) : this.object;
  }
}

const objectOf = (key: HostRsaKey): NodeRsaKey => key as NodeRsaKey;

/** null for what is no RSA key. */
function read(make: () => KeyObject): HostRsaKey | null {
  try {
    const object = make();
    return object.asymmetricKeyType === 'rsa' ? new NodeRsaKey(object) : null;
  } catch {
    return null;
  }
}

export class NodeRsa implements HostRsa {
  generate(bits: number): HostRsaKey {
    return new NodeRsaKey(crypto().generateKeyPairSync('rsa', { modulusLength: bits }).privateKey);
  }

  fromPem(text: string, passphrase: string | null): HostRsaKey | null {
    return read(() =>
      text.includes('PRIVATE KEY-----')
        ? crypto().createPrivateKey({ key: text, passphrase: passphrase ?? undefined })
        : crypto().createPublicKey(text),
    );
  }

  fromDer(bytes: Uint8Array, format: Format, isPrivate: boolean): HostRsaKey | null {
    const key = Buffer.from(bytes);
    return read(() =>
      isPrivate
        ? crypto().createPrivateKey({ key, format: 'der', type: format as 'pkcs1' | 'pkcs8' })
        : crypto().createPublicKey({ key, format: 'der', type: format as 'pkcs1' | 'spki' }),
    );
  }

  fromParts(parts: Readonly<Record<string, string>>): HostRsaKey | null {
    const key = { kty: 'RSA', ...parts };
    return read(() =>
      parts.d ? crypto().createPrivateKey({ key, format: 'jwk' }) : crypto().createPublicKey({ key, format: 'jwk' }),
    );
  }

  parts(key: HostRsaKey): Readonly<Record<string, string>> {
    return objectOf(key).object.export({ format: 'jwk' }) as Record<string, string>;
  }

  toDer(key: HostRsaKey, format: Format, isPrivate: boolean): Uint8Array {
    const object = isPrivate ? objectOf(key).object : objectOf(key).publicObject;
    return new Uint8Array(object.export({ format: 'der', type: format as 'pkcs1' }));
  }

  sign(key: HostRsaKey, hash: string, usesPss: boolean, data: Uint8Array): Uint8Array {
    return new Uint8Array(
      crypto().sign(hash.toLowerCase(), data, { key: objectOf(key).object, ...signaturePadding(usesPss) }),
    );
  }

  verify(key: HostRsaKey, hash: string, usesPss: boolean, data: Uint8Array, signature: Uint8Array): boolean {
    const options = { key: objectOf(key).publicObject, ...signaturePadding(usesPss) };
    return crypto().verify(hash.toLowerCase(), data, options, signature);
  }

  encrypt(key: HostRsaKey, oaepHash: string | null, data: Uint8Array): Uint8Array {
    return new Uint8Array(
      crypto().publicEncrypt({ key: objectOf(key).publicObject, ...encryptionPadding(oaepHash) }, data),
    );
  }

  decrypt(key: HostRsaKey, oaepHash: string | null, data: Uint8Array): Uint8Array {
    const { object } = objectOf(key);
    if (oaepHash !== null)
      return new Uint8Array(crypto().privateDecrypt({ key: object, ...encryptionPadding(oaepHash) }, data));
    const padding = crypto().constants.RSA_NO_PADDING;
    return withoutPadding(new Uint8Array(crypto().privateDecrypt({ key: object, padding }, data)));
  }

  signBlock(key: HostRsaKey, block: Uint8Array): Uint8Array {
    return new Uint8Array(crypto().privateEncrypt({ key: objectOf(key).object, ...signaturePadding(false) }, block));
  }

  signedBlock(key: HostRsaKey, signature: Uint8Array): Uint8Array | null {
    try {
      const options = { key: objectOf(key).publicObject, ...signaturePadding(false) };
      return new Uint8Array(crypto().publicDecrypt(options, signature));
    } catch {
      return null;
    }
  }
}

/** Node no longer takes PKCS #1's padding (0, 2, eight or more bytes, 0) off itself. */
function withoutPadding(block: Uint8Array): Uint8Array {
  const end = block.indexOf(0, 2);
  if (block[0] !== 0 || block[1] !== 2 || end < 10) throw new Error('The padding is not that of PKCS #1.');
  return block.slice(end + 1);
}

function signaturePadding(usesPss: boolean): { padding: number; saltLength?: number } {
  const { constants } = crypto();
  if (!usesPss) return { padding: constants.RSA_PKCS1_PADDING };
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
}

function encryptionPadding(oaepHash: string | null): { padding: number; oaepHash?: string } {
  const { constants } = crypto();
  if (oaepHash === null) return { padding: constants.RSA_PKCS1_PADDING };
  return { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: oaepHash.toLowerCase() };
}

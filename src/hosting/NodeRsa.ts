/** RSA over node:crypto's key objects. */
import type { HostKey, HostRsa } from '../types/dotnet/HostServices.ts';
import { crypto, NodeKey, NodeKeys, objectOf } from './NodeKeys.ts';

export class NodeRsa extends NodeKeys implements HostRsa {
  constructor() {
    super('rsa');
  }

  generate(bits: number): HostKey {
    return new NodeKey(crypto().generateKeyPairSync('rsa', { modulusLength: bits }).privateKey);
  }

  fromParts(parts: Readonly<Record<string, string>>): HostKey | null {
    const key = { kty: 'RSA', ...parts };
    return this.read(() =>
      parts.d ? crypto().createPrivateKey({ key, format: 'jwk' }) : crypto().createPublicKey({ key, format: 'jwk' }),
    );
  }

  parts(key: HostKey): Readonly<Record<string, string>> {
    return objectOf(key).object.export({ format: 'jwk' }) as Record<string, string>;
  }

  sign(key: HostKey, hash: string, usesPss: boolean, data: Uint8Array): Uint8Array {
    return new Uint8Array(
      crypto().sign(hash.toLowerCase(), data, { key: objectOf(key).object, ...signaturePadding(usesPss) }),
    );
  }

  verify(key: HostKey, hash: string, usesPss: boolean, data: Uint8Array, signature: Uint8Array): boolean {
    const options = { key: objectOf(key).publicObject, ...signaturePadding(usesPss) };
    return crypto().verify(hash.toLowerCase(), data, options, signature);
  }

  encrypt(key: HostKey, oaepHash: string | null, data: Uint8Array): Uint8Array {
    return new Uint8Array(
      crypto().publicEncrypt({ key: objectOf(key).publicObject, ...encryptionPadding(oaepHash) }, data),
    );
  }

  decrypt(key: HostKey, oaepHash: string | null, data: Uint8Array): Uint8Array {
    const { object } = objectOf(key);
    if (oaepHash !== null)
      return new Uint8Array(crypto().privateDecrypt({ key: object, ...encryptionPadding(oaepHash) }, data));
    const padding = crypto().constants.RSA_NO_PADDING;
    return withoutPadding(new Uint8Array(crypto().privateDecrypt({ key: object, padding }, data)));
  }

  signBlock(key: HostKey, block: Uint8Array): Uint8Array {
    return new Uint8Array(crypto().privateEncrypt({ key: objectOf(key).object, ...signaturePadding(false) }, block));
  }

  signedBlock(key: HostKey, signature: Uint8Array): Uint8Array | null {
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

/** Keys of one kind over node:crypto's key objects: what RSA and elliptic curves have in common. */
import type { KeyObject } from 'node:crypto';
import type { HostKey, HostKeyFormat, HostKeys } from '../types/dotnet/HostServices.ts';
import { builtin } from './builtin.ts';

export type Crypto = typeof import('node:crypto');

export function crypto(): Crypto {
  return builtin<Crypto>('node:crypto');
}

const CURVE_BITS: Readonly<Record<string, number>> = { prime256v1: 256, secp384r1: 384, secp521r1: 521 };

export class NodeKey implements HostKey {
  constructor(readonly object: KeyObject) {}

  get bits(): number {
    const { modulusLength, namedCurve = '' } = this.object.asymmetricKeyDetails ?? {};
    return modulusLength ?? CURVE_BITS[namedCurve] ?? Number(/\d{3}/.exec(namedCurve)?.[0] ?? 0);
  }
  get isPrivate(): boolean {
    return this.object.type === 'private';
  }
  get publicObject(): KeyObject {
    return this.isPrivate ? crypto().createPublicKey(this.object) : this.object;
  }
}

export const objectOf = (key: HostKey): NodeKey => key as NodeKey;

export class NodeKeys implements HostKeys {
  constructor(private readonly kind: 'rsa' | 'ec') {}

  fromPem(text: string, passphrase: string | null): HostKey | null {
    return this.read(() =>
      text.includes('PRIVATE KEY-----')
        ? crypto().createPrivateKey({ key: text, passphrase: passphrase ?? undefined })
        : crypto().createPublicKey(text),
    );
  }

  fromDer(bytes: Uint8Array, format: HostKeyFormat, isPrivate: boolean): HostKey | null {
    const key = Buffer.from(bytes);
    return this.read(() =>
      isPrivate
        ? crypto().createPrivateKey({ key, format: 'der', type: format as 'pkcs1' | 'sec1' | 'pkcs8' })
        : crypto().createPublicKey({ key, format: 'der', type: format as 'pkcs1' | 'spki' }),
    );
  }

  toDer(key: HostKey, format: HostKeyFormat, isPrivate: boolean): Uint8Array {
    const object = isPrivate ? objectOf(key).object : objectOf(key).publicObject;
    return new Uint8Array(object.export({ format: 'der', type: format as 'pkcs1' }));
  }

  /** null for what is no key of this kind. */
  protected read(make: () => KeyObject): HostKey | null {
    try {
      const object = make();
      return object.asymmetricKeyType === this.kind ? new NodeKey(object) : null;
    } catch {
      return null;
    }
  }
}

/** What keys of RSA and of elliptic curves have in common: their files. A key is made when it is first needed. */
import type { TypeContext } from '../../TypeContext.ts';
import { base64Encode } from '../convert/base64.ts';
import type { HostKey, HostKeyFormat, HostKeys } from '../HostServices.ts';
import { argumentError } from '../netErrors.ts';
import { cryptographic } from './cryptoErrors.ts';

export abstract class AsymmetricKey {
  protected key: HostKey | null = null;
  /** The format that is this algorithm's alone, and the algorithm's name in its labels. */
  abstract readonly ownFormat: 'pkcs1' | 'sec1';
  abstract readonly name: 'RSA' | 'EC';
  /** Smallest, largest and step. */
  abstract readonly legalSizes: readonly (readonly [number, number, number])[];
  abstract readonly signatureAlgorithm: string;
  abstract readonly keyExchangeAlgorithm: string | null;
  abstract readonly keySize: number;
  abstract setKeySize(bits: number): void;
  abstract handle(ctx: TypeContext): HostKey;
  abstract keys(ctx: TypeContext): HostKeys;

  /** The key, when its private half is there. */
  privateHandle(ctx: TypeContext): HostKey {
    const key = this.handle(ctx);
    if (!key.isPrivate)
      throw cryptographic('Object contains only the public half of a key pair. A private key must also be provided.');
    return key;
  }

  importPem(ctx: TypeContext, text: string, passphrase: string | null = null): void {
    const label = /-----BEGIN ([A-Z ]+)-----/.exec(text)?.[1] ?? '';
    const labels = ['PRIVATE KEY', 'PUBLIC KEY', `${this.name} PRIVATE KEY`];
    if (this.ownFormat === 'pkcs1') labels.push('RSA PUBLIC KEY');
    const isKnown = passphrase === null ? labels.includes(label) : label === 'ENCRYPTED PRIVATE KEY';
    const key = isKnown ? this.keys(ctx).fromPem(text, passphrase) : null;
    if (key === null)
      throw argumentError(
        'No supported key formats were found. Check that the input represents the contents of a PEM-encoded key file, not the path to such a file.',
        'input',
      );
    this.key = key;
  }

  importDer(ctx: TypeContext, bytes: Uint8Array, format: HostKeyFormat, isPrivate: boolean): number {
    const key = this.keys(ctx).fromDer(bytes, format, isPrivate);
    if (key === null) throw cryptographic('ASN1 corrupted data.');
    this.key = key;
    return this.keys(ctx).toDer(key, format, isPrivate).length;
  }

  exportDer(ctx: TypeContext, format: HostKeyFormat, isPrivate: boolean): Uint8Array {
    const key = isPrivate ? this.privateHandle(ctx) : this.handle(ctx);
    return this.keys(ctx).toDer(key, format, isPrivate);
  }

  exportPem(ctx: TypeContext, format: HostKeyFormat, isPrivate: boolean): string {
    const kind = isPrivate ? 'PRIVATE KEY' : 'PUBLIC KEY';
    const label = format === this.ownFormat ? `${this.name} ${kind}` : kind;
    return pem(label, this.exportDer(ctx, format, isPrivate));
  }
}

/** Base64 in lines of 64 characters between the label's lines. */
export function pem(label: string, bytes: Uint8Array): string {
  const lines = base64Encode(bytes).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}

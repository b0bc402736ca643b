/** RSA keys and paddings as values; rsaTypes.ts shows them as .NET types. A key is made when it is first needed. */
import type { TypeContext } from '../../TypeContext.ts';
import { base64Encode } from '../convert/base64.ts';
import { type HostRsaKey, hostOf } from '../HostServices.ts';
import { argumentError } from '../netErrors.ts';
import { cryptographic, KEY_SIZE } from './cryptoErrors.ts';
import { HashAlgorithmName } from './HashAlgorithm.ts';

export class RSASignaturePadding {
  static readonly pkcs1 = new RSASignaturePadding(0);
  static readonly pss = new RSASignaturePadding(1);
  private constructor(readonly mode: number) {}
}

export class RSAEncryptionPadding {
  static readonly pkcs1 = new RSAEncryptionPadding(0, new HashAlgorithmName(null));
  constructor(
    readonly mode: number,
    readonly hash: HashAlgorithmName,
  ) {}
}

/** The parts of a key by their names in XML and in a JSON web key. */
const XML_PARTS: readonly (readonly [xml: string, jwk: string])[] = [
  ['Modulus', 'n'],
  ['Exponent', 'e'],
  ['P', 'p'],
  ['Q', 'q'],
  ['DP', 'dp'],
  ['DQ', 'dq'],
  ['InverseQ', 'qi'],
  ['D', 'd'],
];

const LABELS: Readonly<Record<string, 'pkcs1' | 'pkcs8' | 'spki'>> = {
  'RSA PRIVATE KEY': 'pkcs1',
  'PRIVATE KEY': 'pkcs8',
  'RSA PUBLIC KEY': 'pkcs1',
  'PUBLIC KEY': 'spki',
};

export class Rsa {
  private key: HostRsaKey | null = null;
  constructor(private bits = 2048) {}

  get keySize(): number {
    return this.key?.bits ?? this.bits;
  }
  setKeySize(bits: number): void {
    if (bits < 512 || bits > 16384 || bits % 8 !== 0) throw cryptographic(KEY_SIZE);
    this.bits = bits;
    this.key = null;
  }
  use(key: HostRsaKey): this {
    this.key = key;
    return this;
  }
  handle(ctx: TypeContext): HostRsaKey {
    this.key ??= hostOf(ctx).crypto.rsa.generate(this.bits);
    return this.key;
  }
  /** The key, when its private half is there. */
  privateHandle(ctx: TypeContext): HostRsaKey {
    const key = this.handle(ctx);
    if (!key.isPrivate)
      throw cryptographic('Object contains only the public half of a key pair. A private key must also be provided.');
    return key;
  }

  importPem(ctx: TypeContext, text: string, passphrase: string | null = null): void {
    const label = /-----BEGIN ([A-Z ]+)-----/.exec(text)?.[1] ?? '';
    const isKnown = passphrase === null ? label in LABELS : label === 'ENCRYPTED PRIVATE KEY';
    const key = isKnown ? hostOf(ctx).crypto.rsa.fromPem(text, passphrase) : null;
    if (key === null)
      throw argumentError(
        'No supported key formats were found. Check that the input represents the contents of a PEM-encoded key file, not the path to such a file.',
        'input',
      );
    this.key = key;
  }
  importDer(ctx: TypeContext, bytes: Uint8Array, format: 'pkcs1' | 'pkcs8' | 'spki', isPrivate: boolean): number {
    const key = hostOf(ctx).crypto.rsa.fromDer(bytes, format, isPrivate);
    if (key === null) throw cryptographic('ASN1 corrupted data.');
    this.key = key;
    return hostOf(ctx).crypto.rsa.toDer(key, format, isPrivate).length;
  }
  exportDer(ctx: TypeContext, format: 'pkcs1' | 'pkcs8' | 'spki', isPrivate: boolean): Uint8Array {
    const key = isPrivate ? this.privateHandle(ctx) : this.handle(ctx);
    return hostOf(ctx).crypto.rsa.toDer(key, format, isPrivate);
  }
  exportPem(ctx: TypeContext, format: 'pkcs1' | 'pkcs8' | 'spki', isPrivate: boolean): string {
    const kind = isPrivate ? 'PRIVATE KEY' : 'PUBLIC KEY';
    const label = format === 'pkcs1' ? `RSA ${kind}` : kind;
    return pem(label, this.exportDer(ctx, format, isPrivate));
  }

  toXml(ctx: TypeContext, isPrivate: boolean): string {
    const key = isPrivate ? this.privateHandle(ctx) : this.handle(ctx);
    const parts = hostOf(ctx).crypto.rsa.parts(key);
    const shown = isPrivate ? XML_PARTS : XML_PARTS.slice(0, 2);
    const text = shown.map(([xml, jwk]) => `<${xml}>${fromUrlText(parts[jwk] ?? '')}</${xml}>`).join('');
    return `<RSAKeyValue>${text}</RSAKeyValue>`;
  }
  fromXml(ctx: TypeContext, text: string): void {
    const parts: Record<string, string> = {};
    for (const [xml, jwk] of XML_PARTS) {
      const found = new RegExp(`<${xml}>([^<]*)</${xml}>`).exec(text);
      if (found) parts[jwk] = found[1]!.replace(/\s|=/g, '').replaceAll('+', '-').replaceAll('/', '_');
    }
    const key = parts.n && parts.e ? hostOf(ctx).crypto.rsa.fromParts(parts) : null;
    if (key === null)
      throw cryptographic("Input string does not contain a valid encoding of the 'RSA' 'Modulus' parameter.");
    this.key = key;
  }
}

/** Base64 in lines of 64 characters between the label's lines. */
export function pem(label: string, bytes: Uint8Array): string {
  const lines = base64Encode(bytes).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}

/** Base64url as plain base64. */
function fromUrlText(text: string): string {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return plain.padEnd(Math.ceil(plain.length / 4) * 4, '=');
}

/** What PKCS #1 puts before a hash, in hex: its algorithm and length. */
const HASH_PREFIXES: Readonly<Record<string, string>> = {
  MD5: '3020300c06082a864886f70d020505000410',
  SHA1: '3021300906052b0e03021a05000414',
  SHA256: '3031300d060960864801650304020105000420',
  SHA384: '3041300d060960864801650304020205000430',
  SHA512: '3051300d060960864801650304020305000440',
};

/** The block that SignHash signs. */
export function hashBlock(name: string, hash: Uint8Array): Uint8Array {
  const prefix = HASH_PREFIXES[name]!.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  if (hash.length !== prefix[prefix.length - 1])
    throw cryptographic('The provided hash value does not match the expected size for the algorithm.');
  return Uint8Array.from([...prefix, ...hash]);
}

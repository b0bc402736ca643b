/** RSA keys and paddings as values; rsaTypes.ts shows them as .NET types. A key is made when it is first needed. */
import type { TypeContext } from '../../TypeContext.ts';
import { type HostKey, type HostRsa, hostOf } from '../HostServices.ts';
import { AsymmetricKey } from './AsymmetricKey.ts';
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

export class Rsa extends AsymmetricKey {
  readonly ownFormat = 'pkcs1';
  readonly name = 'RSA';
  readonly legalSizes = [[512, 16384, 8]] as const;
  readonly signatureAlgorithm = 'RSA';
  readonly keyExchangeAlgorithm = 'RSA';
  constructor(private bits = 2048) {
    super();
  }

  get keySize(): number {
    return this.key?.bits ?? this.bits;
  }
  setKeySize(bits: number): void {
    if (bits < 512 || bits > 16384 || bits % 8 !== 0) throw cryptographic(KEY_SIZE);
    this.bits = bits;
    this.key = null;
  }
  override handle(ctx: TypeContext): HostKey {
    this.key ??= hostOf(ctx).crypto.rsa.generate(this.bits);
    return this.key;
  }
  keys(ctx: TypeContext): HostRsa {
    return hostOf(ctx).crypto.rsa;
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

/** Base64url as plain base64. */
function fromUrlText(text: string): string {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  return plain.padEnd(Math.ceil(plain.length / 4) * 4, '=');
}

/** A key that came with a certificate. */
export class RsaOpenSsl extends Rsa {}

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

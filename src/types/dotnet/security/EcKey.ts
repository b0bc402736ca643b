/** ECDSA keys and curves as values; ecdsaTypes.ts shows them as .NET types. */
import type { TypeContext } from '../../TypeContext.ts';
import { type HostEc, type HostKey, hostOf } from '../HostServices.ts';
import { platformNotSupported } from '../netErrors.ts';
import { AsymmetricKey } from './AsymmetricKey.ts';
import type { Oid } from './x509/Oid.ts';
import { cryptographic, KEY_SIZE } from './cryptoErrors.ts';

/** .NET's names of curves, their object identifiers and OpenSSL's names. */
const CURVES: readonly (readonly [name: string, oid: string, own: string])[] = [
  ['nistP256', '1.2.840.10045.3.1.7', 'prime256v1'],
  ['nistP384', '1.3.132.0.34', 'secp384r1'],
  ['nistP521', '1.3.132.0.35', 'secp521r1'],
  ['brainpoolP256r1', '1.3.36.3.3.2.8.1.1.7', 'brainpoolP256r1'],
  ['brainpoolP384r1', '1.3.36.3.3.2.8.1.1.11', 'brainpoolP384r1'],
  ['brainpoolP512r1', '1.3.36.3.3.2.8.1.1.13', 'brainpoolP512r1'],
];

const SIZES: Readonly<Record<number, string>> = { 256: 'nistP256', 384: 'nistP384', 521: 'nistP521' };

export const CURVE_NAMES: readonly string[] = CURVES.map(([name]) => name);

/** The identifier of a curve by any of its names. */
export function curveOid(name: string): string | null {
  const found = CURVES.find((each) => each.some((known) => known.toLowerCase() === name.toLowerCase()));
  return found ? found[1] : null;
}

/** .NET's name of a curve. */
export function curveName(oid: string | null): string | null {
  return CURVES.find(([, known]) => known === oid)?.[0] ?? null;
}

export class ECCurve {
  constructor(readonly oid: Oid) {}

  /** OpenSSL's name. */
  get own(): string {
    const { value } = this.oid;
    const found = CURVES.find(([, known]) => known === value);
    if (found) return found[2];
    throw platformNotSupported(
      `The specified curve '${this.oid.friendlyName ?? value}' or its parameters are not valid for this platform.`,
    );
  }
}

export class EcDsa extends AsymmetricKey {
  readonly ownFormat = 'sec1';
  readonly name = 'EC';
  readonly legalSizes = [
    [256, 384, 128],
    [521, 521, 0],
  ] as const;
  readonly signatureAlgorithm = 'ECDsa';
  readonly keyExchangeAlgorithm = null;
  private curve = 'secp521r1';
  private bits = 521;

  get keySize(): number {
    return this.key?.bits ?? this.bits;
  }
  setKeySize(bits: number): void {
    const name = SIZES[bits];
    if (name === undefined) throw cryptographic(KEY_SIZE);
    this.bits = bits;
    this.curve = CURVES.find(([known]) => known === name)![2];
    this.key = null;
  }
  generate(ctx: TypeContext, curve: ECCurve): void {
    this.key = hostOf(ctx).crypto.ec.generate(curve.own);
  }
  override handle(ctx: TypeContext): HostKey {
    this.key ??= hostOf(ctx).crypto.ec.generate(this.curve);
    return this.key;
  }
  keys(ctx: TypeContext): HostEc {
    return hostOf(ctx).crypto.ec;
  }
}

/** A key that came with a certificate. */
export class EcDsaOpenSsl extends EcDsa {}

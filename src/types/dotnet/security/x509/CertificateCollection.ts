/** X509CertificateCollection and X509Certificate2Collection: lists of certificates, the second with ways to find some. */
import { NetException } from '../../../../errors/NetException.ts';
import { NetList } from '../../../collections/NetList.ts';
import { EnumValue } from '../../../EnumValue.ts';
import type { TypeContext } from '../../../TypeContext.ts';
import { getType } from '../../../TypeRegistry.ts';
import { hostOf } from '../../HostServices.ts';
import { hexText } from '../../convert/hexText.ts';
import { argumentNull } from '../../netErrors.ts';
import { enumNumber, typeNameOf, utcTicksOf } from '../../values.ts';
import { cryptographic } from '../cryptoErrors.ts';
import { type Certificate, BaseCertificate } from './Certificate.ts';
import { isOidValue } from './Oid.ts';

const NS = 'System.Security.Cryptography.X509Certificates.';

export class CertificateCollection extends NetList {
  constructor(certificates: readonly BaseCertificate[] = [], typeName = `${NS}X509CertificateCollection`) {
    super([...certificates], getType(typeName));
  }

  get certificates(): BaseCertificate[] {
    return this.items as BaseCertificate[];
  }

  indexOfCertificate(certificate: unknown): number {
    return this.items.findIndex((each) => sameCertificate(each, certificate));
  }

  removeCertificate(certificate: unknown): void {
    const at = this.indexOfCertificate(certificate);
    if (at < 0) {
      const text = 'Cannot remove the specified item because it was not found in the specified Collection.';
      throw new NetException('System.ArgumentException', text);
    }
    this.removeAt(at);
  }
}

export class Certificate2Collection extends CertificateCollection {
  constructor(certificates: readonly BaseCertificate[] = []) {
    super(certificates, `${NS}X509Certificate2Collection`);
  }
}

export function sameCertificate(left: unknown, right: unknown): boolean {
  if (!(left instanceof BaseCertificate) || !(right instanceof BaseCertificate)) return left === right;
  return left.raw.length === right.raw.length && left.raw.every((byte, at) => byte === right.raw[at]);
}

export function thumbprintOf(ctx: TypeContext, { raw }: BaseCertificate): string {
  return hexText(hostOf(ctx).hash('SHA1', raw)).toUpperCase();
}

type Test = (certificate: BaseCertificate) => boolean;
type Finder = (value: unknown, ctx: TypeContext) => Test;

const UNIX_EPOCH_TICKS = 621355968000000000n;
const INVALID = 'Invalid find value.';
const KEY_USAGES: Readonly<Record<string, number>> = {
  CrlSign: 2,
  DataEncipherment: 16,
  DecipherOnly: 32768,
  DigitalSignature: 128,
  EncipherOnly: 1,
  KeyAgreement: 8,
  KeyCertSign: 4,
  KeyEncipherment: 32,
  NonRepudiation: 64,
};

function textValue(value: unknown): string {
  if (typeof value !== 'string') throw cryptographic(INVALID);
  return value;
}

const contains =
  (where: (certificate: BaseCertificate) => string): Finder =>
  (value) => {
    const part = textValue(value).toLowerCase();
    return (certificate) => where(certificate).toLowerCase().includes(part);
  };

const equals =
  (where: (certificate: BaseCertificate) => string): Finder =>
  (value) => {
    const wanted = textValue(value).toLowerCase();
    return (certificate) => where(certificate).toLowerCase() === wanted;
  };

const byTime =
  (test: (certificate: BaseCertificate, at: number) => boolean): Finder =>
  (value, ctx) => {
    if (typeNameOf(value, ctx) !== 'System.DateTime') throw cryptographic(INVALID);
    const at = Number((utcTicksOf(ctx, value) - UNIX_EPOCH_TICKS) / 10_000n);
    return (certificate) => test(certificate, at);
  };

function oidValue(value: unknown): string {
  const text = textValue(value);
  if (!isOidValue(text)) throw cryptographic('The OID value was invalid.');
  return text;
}

/** A number of hexadecimal digits: spaces do not matter. */
const hexDigits = (value: unknown): string => textValue(value).replace(/\s/g, '').toLowerCase();

/** A key whose use is not said may be used for everything. */
function keyUsageTest(value: unknown): Test {
  const wanted =
    value instanceof EnumValue || typeof value === 'number' ? enumNumber(value) : KEY_USAGES[textValue(value)];
  if (wanted === undefined) throw cryptographic(INVALID);
  return ({ keyUsages }) => keyUsages === null || (keyUsages & wanted) === wanted;
}

/** By X509FindType's numbers. */
const FINDERS: readonly Finder[] = [
  (value, ctx) => {
    const wanted = textValue(value).toUpperCase();
    return (certificate) => thumbprintOf(ctx, certificate) === wanted;
  },
  contains(({ subject }) => subject.values),
  equals(({ subject }) => subject.normalized),
  contains(({ issuer }) => issuer.values),
  equals(({ issuer }) => issuer.normalized),
  (value) => {
    const wanted = hexDigits(value);
    return ({ serial }) => hexText(serial).toLowerCase() === wanted;
  },
  byTime(({ notBeforeMs, notAfterMs }, at) => notBeforeMs <= at && at <= notAfterMs),
  byTime(({ notBeforeMs }, at) => at < notBeforeMs),
  byTime(({ notAfterMs }, at) => at > notAfterMs),
  (value) => {
    const wanted = textValue(value);
    return ({ extensions }) =>
      extensions.some(({ oid, rawData }) => oid.value === '1.3.6.1.4.1.311.20.2' && String(rawData) === wanted);
  },
  (value) => {
    const wanted = oidValue(value);
    return ({ enhancedKeyUsages }) => enhancedKeyUsages === null || enhancedKeyUsages.includes(wanted);
  },
  (value) => {
    oidValue(value);
    return () => false;
  },
  (value) => {
    const wanted = oidValue(value);
    return ({ extensions }) => extensions.some(({ oid }) => oid.value === wanted);
  },
  keyUsageTest,
  (value) => {
    const wanted = hexDigits(value);
    return ({ subjectKeyIdentifier }) => subjectKeyIdentifier !== null && hexText(subjectKeyIdentifier) === wanted;
  },
];

/** Find(): NON-PARITY: validOnly asks for the dates only, not for a chain to a root. */
export function findCertificates(
  ctx: TypeContext,
  certificates: readonly BaseCertificate[],
  kind: unknown,
  value: unknown,
  validOnly: boolean,
): Certificate2Collection {
  if (value === null || value === undefined) throw argumentNull('findValue');
  const finder = FINDERS[enumNumber(kind)];
  if (finder === undefined) throw cryptographic('Invalid find type.');
  const test = finder(value, ctx);
  const now = Number((ctx.utcNowTicks() - UNIX_EPOCH_TICKS) / 10_000n);
  const isValid: Test = ({ notBeforeMs, notAfterMs }) => notBeforeMs <= now && now <= notAfterMs;
  const found = certificates.filter((each) => test(each) && (!validOnly || isValid(each)));
  return new Certificate2Collection(found as Certificate[]);
}

/** CertificateRequest: builds and signs certificates, its own or others', and asks for one (PKCS #10). */
import { NetList } from '../../../collections/NetList.ts';
import type { TypeContext } from '../../../TypeContext.ts';
import { genericType, getType } from '../../../TypeRegistry.ts';
import { argumentError, notEmulated } from '../../netErrors.ts';
import { hostOf } from '../../HostServices.ts';
import type { AsymmetricKey } from '../AsymmetricKey.ts';
import { EcDsa } from '../EcKey.ts';
import type { RSASignaturePadding } from '../RsaKey.ts';
import { Rsa } from '../RsaKey.ts';
import { Certificate, PublicKey } from './Certificate.ts';
import { BasicConstraintsExtension, type CertificateExtension } from './CertificateExtension.ts';
import { readDer } from './DerReader.ts';
import {
  derAlgorithm,
  derBitString,
  derInteger,
  derOidOf,
  derSequence,
  derSet,
  derTagged,
  derTimeOf,
} from './DerWriter.ts';
import type { DistinguishedName } from './DistinguishedName.ts';

const NS = 'System.Security.Cryptography.X509Certificates.';
const EXTENSION_REQUEST = '1.2.840.113549.1.9.14';
const KEY_CERT_SIGN = 4;

const RSA_SIGNATURES: Readonly<Record<string, string>> = {
  SHA1: '1.2.840.113549.1.1.5',
  SHA256: '1.2.840.113549.1.1.11',
  SHA384: '1.2.840.113549.1.1.12',
  SHA512: '1.2.840.113549.1.1.13',
};

const EC_SIGNATURES: Readonly<Record<string, string>> = {
  SHA256: '1.2.840.10045.4.3.2',
  SHA384: '1.2.840.10045.4.3.3',
  SHA512: '1.2.840.10045.4.3.4',
};

export class CertificateRequest {
  readonly extensions: NetList;
  readonly publicKey: PublicKey;

  constructor(
    ctx: TypeContext,
    readonly subject: DistinguishedName,
    readonly key: AsymmetricKey,
    readonly hash: string,
    padding: RSASignaturePadding | null,
  ) {
    if (padding?.mode === 1) throw notEmulated('CertificateRequest with RSASignaturePadding.Pss');
    this.publicKey = PublicKey.read(readDer(key.exportDer(ctx, 'spki', false))![0]!);
    const collection = getType('System.Collections.ObjectModel.Collection`1');
    this.extensions = new NetList([], genericType(collection, [getType(`${NS}X509Extension`)]));
  }

  selfSigned(ctx: TypeContext, fromMs: number, toMs: number): Certificate {
    if (fromMs > toMs) throw argumentError('The provided notBefore value is later than the notAfter value.');
    const serial = hostOf(ctx).randomBytes(8);
    const body = this.body(this.subject, serial, fromMs, toMs, this.ownExtensions, this.algorithm(this.key));
    const certificate = new Certificate(this.signed(ctx, body, this.key));
    const key = certificate.publicKey.newKey()!;
    key.importDer(ctx, this.key.exportDer(ctx, 'pkcs8', true), 'pkcs8', true);
    return certificate.withKey(key);
  }

  /** A certificate signed by its issuer's key. */
  signedBy(ctx: TypeContext, issuer: Certificate, fromMs: number, toMs: number, serial: Uint8Array): Certificate {
    this.checkIssuer(issuer, fromMs, toMs);
    const key = issuer.privateKey!;
    const body = this.body(issuer.subject, serial, fromMs, toMs, this.ownExtensions, this.algorithm(key));
    return new Certificate(this.signed(ctx, body, key));
  }

  private checkIssuer(issuer: Certificate, fromMs: number, toMs: number): void {
    const refuse = (text: string): never => {
      throw argumentError(text, 'issuerCertificate');
    };
    if (issuer.privateKey === null) refuse('The provided issuer certificate does not have an associated private key.');
    if (fromMs > toMs) throw argumentError('The provided notBefore value is later than the notAfter value.');
    const constraints = issuer.extension(BasicConstraintsExtension);
    if (constraints === null) refuse('The issuer certificate does not have a Basic Constraints extension.');
    if (!constraints!.isAuthority)
      refuse('The issuer certificate does not have an appropriate value for the Basic Constraints extension.');
    const { keyUsages } = issuer;
    if (keyUsages !== null && (keyUsages & KEY_CERT_SIGN) === 0)
      refuse("The issuer certificate's Key Usage extension is present but does not contain the KeyCertSign flag.");
    if (this.publicKey.oid.value !== issuer.publicKey.oid.value)
      refuse(
        `The issuer certificate public key algorithm (${issuer.publicKey.oid.value}) does not match the value for this certificate request (${this.publicKey.oid.value}), use the X509SignatureGenerator overload.`,
      );
  }

  /** A request for somebody else to sign, with the extensions that it should have. */
  signingRequest(ctx: TypeContext): Uint8Array {
    const wanted = derSequence(...this.ownExtensions.map((each) => each.toDer()));
    const attributes = this.extensions.count === 0 ? [] : [derSequence(derOidOf(EXTENSION_REQUEST), derSet(wanted))];
    const body = derSequence(derInteger(0), this.subject.rawData, this.publicKey.spki, derTagged(0, ...attributes));
    return this.signed(ctx, body, this.key);
  }

  private get ownExtensions(): CertificateExtension[] {
    return this.extensions.items as CertificateExtension[];
  }

  private body(
    issuer: DistinguishedName,
    serial: Uint8Array,
    fromMs: number,
    toMs: number,
    extensions: readonly CertificateExtension[],
    algorithm: Uint8Array,
  ): Uint8Array {
    const validity = derSequence(derTimeOf(fromMs), derTimeOf(toMs));
    const list = extensions.map((each) => each.toDer());
    return derSequence(
      derTagged(0, derInteger(2)),
      derInteger(serial),
      algorithm,
      issuer.rawData,
      validity,
      this.subject.rawData,
      this.publicKey.spki,
      ...(list.length === 0 ? [] : [derTagged(3, derSequence(...list))]),
    );
  }

  /** ECDSA's identifiers have no parameters. */
  private algorithm(key: AsymmetricKey): Uint8Array {
    const isEc = key instanceof EcDsa;
    const oid = (isEc ? EC_SIGNATURES : RSA_SIGNATURES)[this.hash];
    if (oid === undefined) throw notEmulated(`CertificateRequest with ${this.hash}`);
    return isEc ? derAlgorithm(oid, null) : derAlgorithm(oid);
  }

  private signed(ctx: TypeContext, body: Uint8Array, key: AsymmetricKey): Uint8Array {
    const { rsa, ec } = hostOf(ctx).crypto;
    const handle = key.privateHandle(ctx);
    const signature =
      key instanceof Rsa ? rsa.sign(handle, this.hash, false, body) : ec.sign(handle, this.hash, true, body);
    return derSequence(body, this.algorithm(key), derBitString(signature));
  }
}

/** AsymmetricAlgorithm as a .NET type, and the members RSA and ECDsa have in common: reading and writing keys. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import type { HostKeyFormat } from '../HostServices.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { newArray, newByteArray, setReference, toBytes } from '../values.ts';
import type { AsymmetricKey } from './AsymmetricKey.ts';
import { KeySizes } from './SymmetricAlgorithm.ts';

const NS = 'System.Security.Cryptography.';
const SPAN = 'System.ReadOnlySpan[byte]';
const TEXT = 'System.ReadOnlySpan[char]';

/** Import...(source, [ref] bytesRead). */
export function keyImporter(format: HostKeyFormat, isPrivate: boolean): MemberBody {
  return (self: AsymmetricKey, ctx, source: unknown, read: unknown) =>
    setReference(read, self.importDer(ctx, toBytes(source), format, isPrivate));
}

/** Export...() in DER. */
export function keyDer(format: HostKeyFormat, isPrivate: boolean): MemberBody {
  return (self: AsymmetricKey, ctx) => newByteArray(ctx, self.exportDer(ctx, format, isPrivate));
}

/** Export...Pem(). */
export function keyPemText(format: HostKeyFormat, isPrivate: boolean): MemberBody {
  return (self: AsymmetricKey, ctx) => self.exportPem(ctx, format, isPrivate);
}

export const KEY_MEMBERS: Record<string, MemberBody> = {
  KeySize: settable(
    (self: AsymmetricKey) => self.keySize,
    (self: AsymmetricKey, bits: number) => self.setKeySize(bits),
  ),
  LegalKeySizes: (self: AsymmetricKey, ctx) =>
    newArray(
      ctx,
      `${NS}KeySizes`,
      self.legalSizes.map((sizes) => new KeySizes(...sizes)),
    ),
  KeyExchangeAlgorithm: (self: AsymmetricKey) => self.keyExchangeAlgorithm,
  SignatureAlgorithm: (self: AsymmetricKey) => self.signatureAlgorithm,
  Clear: () => undefined,
  Dispose: () => undefined,
  ImportFromPem: (self: AsymmetricKey, ctx, text: string) => self.importPem(ctx, text),
  [`ImportFromEncryptedPem(${TEXT},${TEXT})`]: (self: AsymmetricKey, ctx, text: string, password: string) =>
    self.importPem(ctx, text, password),
  ImportPkcs8PrivateKey: keyImporter('pkcs8', true),
  ImportSubjectPublicKeyInfo: keyImporter('spki', false),
  ExportPkcs8PrivateKey: keyDer('pkcs8', true),
  ExportSubjectPublicKeyInfo: keyDer('spki', false),
  ExportPkcs8PrivateKeyPem: keyPemText('pkcs8', true),
  ExportSubjectPublicKeyInfoPem: keyPemText('spki', false),
};

export const AsymmetricAlgorithmType: TypeDefinition = {
  name: `${NS}AsymmetricAlgorithm`,
  kind: 'class',
  isAbstract: true,
  interfaces: ['System.IDisposable'],
  build: () =>
    implement(
      `
int KeySize {get;set;}
${NS}KeySizes[] LegalKeySizes {get;}
string SignatureAlgorithm {get;}
string KeyExchangeAlgorithm {get;}
void Clear()
void Dispose()
void IDisposable.Dispose()
string ExportPkcs8PrivateKeyPem()
string ExportSubjectPublicKeyInfoPem()
void ImportFromEncryptedPem(${TEXT} input, ${TEXT} password)
void ImportFromEncryptedPem(${TEXT} input, ${SPAN} passwordBytes)
void ImportFromPem(${TEXT} input)
`,
      { members: KEY_MEMBERS },
    ),
};

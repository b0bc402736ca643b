/** System.Net.Security.SslStream and what it is told, as .NET types. */
import { SslStream, type TlsOptions } from '../../../engine/net/SslStream.ts';
import { field, implement, type MemberBody } from '../../../types/dotnet/implement.ts';
import type { NetStream } from '../../../types/dotnet/io/NetStream.ts';
import { notEmulated } from '../../../types/dotnet/netErrors.ts';
import type { Certificate } from '../../../types/dotnet/security/x509/Certificate.ts';
import { CertificateCollection } from '../../../types/dotnet/security/x509/CertificateCollection.ts';
import { getProperty, setProperty } from '../../../types/index.ts';
import { completedTask } from '../../../types/dotnet/threading/NetTask.ts';
import { enumNumber, newEnum } from '../../../types/dotnet/values.ts';
import { EnumValue } from '../../../types/EnumValue.ts';
import type { NetDelegate } from '../../../types/NetDelegate.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { getType } from '../../../types/TypeRegistry.ts';
import { clientCertificate, userRoots } from '../../utility/web/connectionSecurity.ts';

const NS = 'System.Net.Security.';
const AUTHENTICATION = 'System.Security.Authentication.';
const STREAM = `${NS}SslStream`;
const OPTIONS = `${NS}SslClientAuthenticationOptions`;
const COLLECTION = 'System.Security.Cryptography.X509Certificates.X509CertificateCollection';
const VALIDATOR = `${NS}RemoteCertificateValidationCallback`;
const SELECTOR = `${NS}LocalCertificateSelectionCallback userCertificateSelectionCallback`;
const PROTOCOLS = `${AUTHENTICATION}SslProtocols enabledSslProtocols`;
const TASK = 'System.Threading.Tasks.Task';

/** SslClientAuthenticationOptions. */
class ClientOptions {
  targetHost: string | null = null;
  clientCertificates: CertificateCollection | null = null;
  enabledSslProtocols = 0;
  certificateRevocationCheckMode = 0;
  validator: NetDelegate | null = null;
}

/** The arguments of AuthenticateAsClient come in any number; their kinds tell what they are. */
function optionsOf(args: readonly unknown[]): ClientOptions {
  const [first] = args;
  if (first instanceof ClientOptions) return first;
  const made = new ClientOptions();
  made.targetHost = first as string | null;
  made.clientCertificates = args.find((each) => each instanceof CertificateCollection) ?? null;
  const protocols = args.find((each) => each instanceof EnumValue);
  if (protocols !== undefined) made.enabledSslProtocols = enumNumber(protocols);
  return made;
}

function authenticate(self: SslStream, ctx: TypeContext, ...args: unknown[]): void {
  const given = optionsOf(args);
  if (given.validator !== null) self.validator = given.validator;
  const options: TlsOptions = {
    host: given.targetHost ?? '',
    protocols: given.enabledSslProtocols,
    localCertificate: (given.clientCertificates?.certificates[0] as Certificate | undefined) ?? null,
    ...userRoots(ctx),
    ...clientCertificate(ctx, given.clientCertificates),
  };
  self.authenticate(ctx, options);
}

/** One method for each way to begin: at once, and as a task. */
const both = (rest: string): string => `void AuthenticateAsClient(${rest})\n${TASK} AuthenticateAsClientAsync(${rest})`;

/** A cipher by its standard name: CipherAlgorithmType's value and the bits of its key. */
function cipherOf(self: SslStream): [name: string, bits: number] {
  const [, algorithm, bits] = /(AES|CHACHA20|3DES)_?(\d+)?/.exec(self.agreed().cipher) ?? [];
  if (algorithm === 'AES') return [`Aes${bits}`, Number(bits)];
  return algorithm === '3DES' ? ['TripleDes', 168] : ['None', algorithm === undefined ? 0 : 256];
}

function namedEnum(typeName: string, name: string): unknown {
  const type = getType(typeName);
  return EnumValue.of(type, type.definition.values?.[name] ?? 0);
}

const isOpen = (self: SslStream): boolean => self.facts !== null;
const usesKeyExchange = (self: SslStream): boolean => self.agreed().protocol !== 'TLSv1.3';

/** The connection's own. */
function innerTimeout(name: string): MemberBody {
  return {
    get: (self: SslStream, ctx) => getProperty(self.inner, name, ctx),
    set: (self: SslStream, value: unknown, ctx) => setProperty(self.inner, name, value, ctx),
  };
}

const MEMBERS: Record<string, MemberBody> = {
  AuthenticateAsClient: authenticate as MemberBody,
  AuthenticateAsClientAsync: (self: SslStream, ctx, ...args: unknown[]) =>
    completedTask(null, () => authenticate(self, ctx, ...args)),
  IsAuthenticated: isOpen,
  IsMutuallyAuthenticated: (self: SslStream) => self.localCertificate !== null,
  IsEncrypted: isOpen,
  IsSigned: isOpen,
  IsServer: () => false,
  SslProtocol: (self: SslStream, ctx) => newEnum(ctx, `${AUTHENTICATION}SslProtocols`, self.protocol),
  CheckCertRevocationStatus: () => false,
  LocalCertificate: (self: SslStream) => self.localCertificate,
  RemoteCertificate: (self: SslStream) => self.remoteCertificate,
  NegotiatedCipherSuite: (self: SslStream) => namedEnum(`${NS}TlsCipherSuite`, self.agreed().cipher),
  CipherAlgorithm: (self: SslStream) => namedEnum(`${AUTHENTICATION}CipherAlgorithmType`, cipherOf(self)[0]),
  CipherStrength: (self: SslStream) => cipherOf(self)[1],
  HashAlgorithm: () => namedEnum(`${AUTHENTICATION}HashAlgorithmType`, 'None'),
  HashStrength: () => 0,
  KeyExchangeAlgorithm: (self: SslStream) =>
    namedEnum(`${AUTHENTICATION}ExchangeAlgorithmType`, usesKeyExchange(self) ? 'DiffieHellman' : 'None'),
  KeyExchangeStrength: () => 0,
  TargetHostName: (self: SslStream) => self.targetHost,
  CanTimeout: () => true,
  ReadTimeout: innerTimeout('ReadTimeout'),
  WriteTimeout: innerTimeout('WriteTimeout'),
  LeaveInnerStreamOpen: (self: SslStream) => self.leavesInnerOpen,
};

export const SSL_STREAM_TYPES: readonly TypeDefinition[] = [
  { name: `${NS}AuthenticatedStream`, kind: 'class', isAbstract: true, base: 'System.IO.Stream' },
  {
    name: STREAM,
    kind: 'class',
    base: `${NS}AuthenticatedStream`,
    jsClass: SslStream,
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    build: () =>
      implement(
        `
${STREAM} new(System.IO.Stream innerStream)
${STREAM} new(System.IO.Stream innerStream, bool leaveInnerStreamOpen)
${STREAM} new(System.IO.Stream innerStream, bool leaveInnerStreamOpen, ${VALIDATOR} userCertificateValidationCallback)
${STREAM} new(System.IO.Stream innerStream, bool leaveInnerStreamOpen, ${VALIDATOR} userCertificateValidationCallback, ${SELECTOR})
${both('string targetHost')}
${both(`string targetHost, ${COLLECTION} clientCertificates, bool checkCertificateRevocation`)}
${both(`string targetHost, ${COLLECTION} clientCertificates, ${PROTOCOLS}, bool checkCertificateRevocation`)}
${both(`${OPTIONS} sslClientAuthenticationOptions`)}
void AuthenticateAsServer(X509Certificate serverCertificate)
bool IsAuthenticated {get;}
bool IsMutuallyAuthenticated {get;}
bool IsEncrypted {get;}
bool IsSigned {get;}
bool IsServer {get;}
${AUTHENTICATION}SslProtocols SslProtocol {get;}
bool CheckCertRevocationStatus {get;}
X509Certificate LocalCertificate {get;}
X509Certificate RemoteCertificate {get;}
${NS}TlsCipherSuite NegotiatedCipherSuite {get;}
${AUTHENTICATION}CipherAlgorithmType CipherAlgorithm {get;}
int CipherStrength {get;}
${AUTHENTICATION}HashAlgorithmType HashAlgorithm {get;}
int HashStrength {get;}
${AUTHENTICATION}ExchangeAlgorithmType KeyExchangeAlgorithm {get;}
int KeyExchangeStrength {get;}
string TargetHostName {get;}
bool CanTimeout {get;}
int ReadTimeout {get;set;}
int WriteTimeout {get;set;}
bool LeaveInnerStreamOpen {get;}
`,
        {
          new: (
            _self,
            _ctx,
            inner: NetStream | null,
            leavesOpen?: boolean,
            validator?: NetDelegate | null,
            selector?: NetDelegate | null,
          ) => {
            if (selector) throw notEmulated('SslStream with a LocalCertificateSelectionCallback');
            return new SslStream(inner, leavesOpen ?? false, validator ?? null);
          },
          members: MEMBERS,
        },
      ),
  },
  {
    name: OPTIONS,
    kind: 'class',
    jsClass: ClientOptions,
    build: () =>
      implement(
        `
${OPTIONS} new()
string TargetHost {get;set;}
${COLLECTION} ClientCertificates {get;set;}
${AUTHENTICATION}SslProtocols EnabledSslProtocols {get;set;}
${VALIDATOR} RemoteCertificateValidationCallback {get;set;}
`,
        {
          new: () => new ClientOptions(),
          members: {
            TargetHost: field('targetHost'),
            ClientCertificates: field('clientCertificates'),
            EnabledSslProtocols: {
              get: (self: ClientOptions, ctx) =>
                newEnum(ctx, `${AUTHENTICATION}SslProtocols`, self.enabledSslProtocols),
              set: (self: ClientOptions, value) => void (self.enabledSslProtocols = enumNumber(value)),
            },
            RemoteCertificateValidationCallback: field('validator'),
          },
        },
      ),
  },
];

/**
 * System.Net.Security.SslStream over the connection of a TcpClient, as the client. Rule that surprises: the callback is
 * asked on the script's own thread, so that here, unlike in HttpClient, it may be a script block.
 */
import { NetException } from '../../errors/NetException.ts';
import { certificateText } from '../../http/socketMessages.ts';
import { protocolBits, tlsVersions } from '../../http/tlsVersions.ts';
import type { ClientCertificate } from '../../http/types.ts';
import { NetStream } from '../../types/dotnet/io/NetStream.ts';
import {
  argumentNull,
  invalidOperation,
  notEmulated,
  notSupported,
  objectDisposed,
} from '../../types/dotnet/netErrors.ts';
import { Certificate } from '../../types/dotnet/security/x509/Certificate.ts';
import { CertificateChain } from '../../types/dotnet/security/x509/CertificateChain.ts';
import { newEnum } from '../../types/dotnet/values.ts';
import type { NetDelegate } from '../../types/NetDelegate.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import { askNetwork } from './sockets.ts';
import { NetworkStream } from './TcpClient.ts';
import type { NamedText, TlsAnswer, TlsFacts } from './TlsAnswer.ts';

export interface TlsOptions {
  host: string;
  clientCertificate?: ClientCertificate;
  /** The certificate itself. */
  localCertificate?: Certificate | null;
  trustedRoots?: readonly string[];
  /** Bits of SslProtocols; 0: whatever both sides know. */
  protocols?: number;
}

const AUTHENTICATION = 'System.Security.Authentication.AuthenticationException';
const NO_SEEK = 'This stream does not support seek operations.';
const REJECTED = 'The remote certificate was rejected by the provided RemoteCertificateValidationCallback.';

export class SslStream extends NetStream {
  facts: TlsFacts | null = null;
  targetHost = '';
  localCertificate: Certificate | null = null;

  constructor(
    readonly inner: NetStream | null,
    readonly leavesInnerOpen: boolean,
    public validator: NetDelegate | null,
  ) {
    super();
    if (inner === null) throw argumentNull('innerStream');
  }

  override readonly isLive = true;
  readonly canSeek = false;
  get canRead(): boolean {
    return this.facts !== null && !this.isClosed;
  }
  get canWrite(): boolean {
    return this.canRead;
  }
  get length(): number {
    throw notSupported(NO_SEEK);
  }
  get position(): number {
    throw notSupported(NO_SEEK);
  }
  set position(_value: number) {
    throw notSupported(NO_SEEK);
  }
  setLength(): void {
    throw notSupported(NO_SEEK);
  }
  override seek(): void {
    throw notSupported(NO_SEEK);
  }

  /** SslProtocols' bits of the version that was agreed on. */
  get protocol(): number {
    return protocolBits(this.agreed().protocol);
  }

  get remoteCertificate(): Certificate | null {
    const [first] = this.agreed().certificates;
    return first ? new Certificate(first) : null;
  }

  authenticate(ctx: TypeContext, options: TlsOptions): void {
    if (this.isClosed) throw objectDisposed('System.Net.Security.SslStream');
    if (this.facts !== null) return;
    const { inner } = this;
    if (!(inner instanceof NetworkStream)) throw notEmulated('SslStream over a stream that is no connection');
    const { host, clientCertificate, trustedRoots, protocols = 0 } = options;
    const request = { id: inner.connection, host, clientCertificate, trustedRoots, ...tlsVersions(protocols) };
    const answer = askNetwork(ctx, 'tcp.secure', request) as TlsAnswer;
    if ('errors' in answer) throw failure(answer.errors)!;
    this.targetHost = host;
    this.judge(ctx, answer);
    this.facts = answer;
    this.localCertificate = (clientCertificate && options.localCertificate) ?? null;
  }

  /** Asks the callback, or decides itself. */
  private judge(ctx: TypeContext, facts: TlsFacts): void {
    const { certificates, chainCode, chainText, isOtherName } = facts;
    const { validator } = this;
    if (validator !== null) {
      const all = certificates.map((raw) => new Certificate(raw));
      const chain = new CertificateChain(all, chainText === null ? null : chainCode);
      const errors = (isOtherName ? 2 : 0) + (chainText === null ? 0 : 4);
      const kind = newEnum(ctx, 'System.Net.Security.SslPolicyErrors', errors);
      if (validator.invoke(ctx, [this, chain.certificates[0] ?? null, chain, kind]) !== true)
        throw new NetException(AUTHENTICATION, REJECTED);
      return;
    }
    const text = certificateText(chainText, isOtherName);
    if (text !== null) throw new NetException(AUTHENTICATION, text);
  }

  read(count: number): Uint8Array {
    return this.opened().read(count);
  }

  write(bytes: Uint8Array): void {
    this.opened().write(bytes);
  }

  override close(): void {
    if (this.isClosed) return;
    super.close();
    if (!this.leavesInnerOpen) this.inner!.close();
  }

  /** What both sides agreed on; refuses before they have. */
  agreed(): TlsFacts {
    if (this.facts === null)
      throw invalidOperation('This operation is only allowed using a successfully authenticated context.');
    return this.facts;
  }

  private opened(): NetStream {
    if (this.isClosed) throw objectDisposed('System.Net.Security.SslStream');
    this.agreed();
    return this.inner!;
  }
}

/** A failure of the handshake: the first name is that of its own type, or none. */
function failure([first, ...inner]: readonly NamedText[]): NetException | null {
  if (first === undefined) return null;
  const typeName = first.name === 'Error' ? AUTHENTICATION : first.name;
  return new NetException(typeName, first.message, { inner: failure(inner) });
}

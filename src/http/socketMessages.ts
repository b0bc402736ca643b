// The operating system's and OpenSSL's errors in the words of .NET on Linux (SocketException, AuthenticationException).
// Node tries every address of a name and then throws one AggregateError: its last error is the one .NET would show.

const SOCKET_TEXTS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'Name or service not known',
  EAI_AGAIN: 'Resource temporarily unavailable',
  EAI_FAIL: 'Name or service not known',
  EAI_NODATA: 'Name or service not known',
  ECONNREFUSED: 'Connection refused',
  ECONNRESET: 'Connection reset by peer',
  EPIPE: 'Broken pipe',
  EHOSTUNREACH: 'No route to host',
  ENETUNREACH: 'Network is unreachable',
  ETIMEDOUT: 'Connection timed out',
  EACCES: 'Permission denied',
  EADDRNOTAVAIL: 'Cannot assign requested address',
  ENOENT: 'Cannot assign requested address',
};

const CHAIN = 'The remote certificate is invalid because of errors in the certificate chain: ';
const CERTIFICATE_TEXTS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: `${CHAIN}UntrustedRoot`,
  SELF_SIGNED_CERT_IN_CHAIN: `${CHAIN}UntrustedRoot`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `${CHAIN}PartialChain`,
  UNABLE_TO_GET_ISSUER_CERT: `${CHAIN}PartialChain`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `${CHAIN}PartialChain`,
  CERT_HAS_EXPIRED: `${CHAIN}NotTimeValid`,
  CERT_NOT_YET_VALID: `${CHAIN}NotTimeValid`,
  CERT_REVOKED: `${CHAIN}Revoked`,
  CERT_UNTRUSTED: `${CHAIN}UntrustedRoot`,
  CERT_SIGNATURE_FAILURE: `${CHAIN}NotSignatureValid`,
};

const NAME_MISMATCH = 'ERR_TLS_CERT_ALTNAME_INVALID';

/** What came was no TLS. */
const NO_TLS = /:(?:wrong version number|packet length too long|http request)\b/;

export function errorCode(error: unknown): string {
  const { errors, code } = (error ?? {}) as NodeJS.ErrnoException & Partial<AggregateError>;
  return (errors?.at(-1) as NodeJS.ErrnoException | undefined)?.code ?? code ?? '';
}

export function socketMessage(error: unknown): string | null {
  return SOCKET_TEXTS[errorCode(error)] ?? null;
}

export const isNameError = (code: string): boolean => code === 'ENOTFOUND' || code.startsWith('EAI_');

/** What is wrong with a certificate's chain, in .NET's words; by OpenSSL's code. */
export function chainText(code: string): string | null {
  return CERTIFICATE_TEXTS[code] ?? null;
}

/** What is wrong with a certificate, when it may be of another name too; null when nothing is. */
export function certificateText(chain: string | null, isOtherName: boolean): string | null {
  if (!isOtherName) return chain;
  const names = ['RemoteCertificateNameMismatch', ...(chain === null ? [] : ['RemoteCertificateChainErrors'])];
  return `The remote certificate is invalid according to the validation procedure: ${names.join(', ')}`;
}

/** The inner exception of a TLS failure before anything was sent, or null when the error is none. */
export function tlsError(error: unknown, isOtherName = false): Error | null {
  const code = errorCode(error);
  const certificate = certificateText(chainText(code), code === NAME_MISMATCH);
  if (certificate !== null) return new Error(certificateText(chainText(code), isOtherName) ?? certificate);
  if (NO_TLS.test(messageOf(error)))
    return new Error('Cannot determine the frame size or a corrupted frame was received.');
  if (code !== 'EPROTO' && !code.startsWith('ERR_SSL_') && !code.startsWith('ERR_TLS_')) return null;
  const made = new Error('Authentication failed, see inner exception.');
  made.cause = tlsAlert(error, 'SSL Handshake failed') ?? undefined;
  return made;
}

/** What .NET throws for an error that OpenSSL tells of; null when this is none. */
export function tlsAlert(error: unknown, what: string): Error | null {
  const [, code, text] = /error:([0-9A-F]{8}):SSL routines:[^:]*:([^:]+)/.exec(messageOf(error)) ?? [];
  if (code === undefined) return null;
  const inner = netError('Interop+Crypto+OpenSslCryptographicException', `error:${code}:SSL routines::${text}`);
  return netError('Interop+OpenSsl+SslException', `${what} with OpenSSL error - SSL_ERROR_SSL.`, inner);
}

/** The other side ended the connection before TLS was agreed. */
export function unexpectedEnd(): Error {
  return netError('System.IO.IOException', 'Received an unexpected EOF or 0 bytes from the transport stream.');
}

/** An exception of .NET's type `name`. */
export function netError(name: string, message: string, inner?: Error): Error {
  const made = new Error(message);
  made.name = name;
  made.cause = inner;
  return made;
}

const messageOf = (error: unknown): string => (error as Partial<Error> | null)?.message ?? '';

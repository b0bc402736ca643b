/**
 * TLS over a connection that is there, as the client. Whether the other side is to be trusted is the engine's to say: what
 * speaks against it is told, and nothing is sent before it has decided.
 */
import type net from 'node:net';
import type tls from 'node:tls';
import type { NamedText, TlsAnswer, TlsRequest } from '../engine/net/TlsAnswer.ts';
import { chainText, tlsError, unexpectedEnd } from '../http/socketMessages.ts';
import { trusting } from '../http/trusting.ts';
import { builtin } from './builtin.ts';

type Made = { socket: tls.TLSSocket | null; answer: TlsAnswer };

export function startTls(socket: net.Socket, request: TlsRequest, signal: AbortSignal): Promise<Made> {
  const { connect, checkServerIdentity } = builtin<typeof tls>('node:tls');
  const { isIP } = builtin<typeof net>('node:net');
  const { host, clientCertificate, trustedRoots, minVersion, maxVersion } = request;
  const identity = clientCertificate && { cert: clientCertificate.certificate, key: clientCertificate.key };
  const servername = isIP(host) || host === '' ? '' : host;
  const versions = { ...(minVersion && { minVersion }), ...(maxVersion && { maxVersion }) };
  const options = { socket, servername, rejectUnauthorized: false, ...identity, ...versions };
  const secure = connect({ ...options, ...trusting(trustedRoots, { ...identity, ...versions }) });
  return new Promise((resolve) => {
    const fail = (error: Error): void => resolve({ socket: null, answer: { errors: errorsOf(error) } });
    secure.once('error', (error) => fail(tlsError(error) ?? unexpectedEnd()));
    secure.once('close', () => fail(unexpectedEnd()));
    signal.addEventListener('abort', () => fail(unexpectedEnd()), { once: true });
    secure.once('secureConnect', () => {
      for (const event of ['error', 'close']) secure.removeAllListeners(event);
      const certificate = secure.getPeerCertificate(true);
      const code = String((secure.authorizationError as { code?: string } | null)?.code ?? secure.authorizationError);
      const { name, standardName } = secure.getCipher();
      resolve({
        socket: secure,
        answer: {
          protocol: secure.getProtocol() ?? '',
          cipher: standardName ?? name,
          certificates: chainOf(certificate),
          chainCode: code,
          chainText: chainText(code),
          isOtherName: checkServerIdentity(host, certificate) !== undefined,
        },
      });
    });
  });
}

function chainOf(first: tls.DetailedPeerCertificate): Uint8Array[] {
  const found: Uint8Array[] = [];
  const seen = new Set<tls.DetailedPeerCertificate>();
  for (let each = first; each?.raw && !seen.has(each); each = each.issuerCertificate) {
    seen.add(each);
    found.push(new Uint8Array(each.raw));
  }
  return found;
}

function errorsOf(error: Error): NamedText[] {
  const inner = error.cause instanceof Error ? errorsOf(error.cause) : [];
  return [{ name: error.name, message: error.message }, ...inner];
}

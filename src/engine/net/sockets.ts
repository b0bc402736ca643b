/** SocketException with the system's texts, and what the host is asked about the network. */
import { NetException } from '../../errors/NetException.ts';
import { newEnum } from '../../types/dotnet/values.ts';
import { notEmulated } from '../../types/dotnet/netErrors.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';

/** A code of the system: SocketError's name, the number on Linux, the text. */
const CODES: Readonly<Record<string, readonly [socketError: number, native: number, text: string]>> = {
  ECANCELED: [995, 125, 'Operation canceled'],
  ENOTFOUND: [11001, -131073, 'Name or service not known'],
  EAI_AGAIN: [11002, -131074, 'Resource temporarily unavailable'],
  ECONNREFUSED: [10061, 111, 'Connection refused'],
  ECONNRESET: [10054, 104, 'Connection reset by peer'],
  EHOSTUNREACH: [10065, 113, 'No route to host'],
  ENETUNREACH: [10051, 101, 'Network is unreachable'],
  ETIMEDOUT: [10060, 110, 'Connection timed out'],
  EACCES: [10013, 13, 'Permission denied'],
  EINVAL: [10022, 22, 'Invalid argument'],
  EPIPE: [10058, 32, 'Broken pipe'],
  EADDRINUSE: [10048, 98, 'Address already in use'],
  EADDRNOTAVAIL: [10049, 99, 'Cannot assign requested address'],
};

/** `endpoint` ("[::1]:80") stands behind the text where .NET names it. */
export function socketException(ctx: TypeContext, code: string, endpoint = ''): NetException {
  // A code without a text of its own is shown as it is.
  const [error, native, text] = CODES[code] ?? [-1, -1, code];
  const made = new NetException('System.Net.Sockets.SocketException', endpoint === '' ? text : `${text} ${endpoint}`, {
    properties: {
      SocketErrorCode: newEnum(ctx, 'System.Net.Sockets.SocketError', error),
      ErrorCode: native,
      NativeErrorCode: native,
    },
  });
  made.hresult = native < 0 ? 5 : -2147467259;
  return made;
}

/** The number of SocketError for one of the system's codes. */
export function socketErrorNumber(code: string): number {
  return (CODES[code] ?? CODES.ENOTFOUND!)[0];
}

/** One of the host's services (hosting/NetworkService.ts). */
export function askNetwork(ctx: TypeContext, service: string, payload: unknown): unknown {
  const { host } = ctx as ExecutionContext;
  if (!host.service) throw notEmulated('connections on this host');
  return host.service(service, payload);
}

/** Base of the sockets behind the classes that scripts use (socketTypes.ts). */
export abstract class NetSocket {}

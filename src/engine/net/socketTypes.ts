/**
 * System.Net.Sockets.Socket: what scripts look at of the socket behind a TcpClient, a TcpListener or a UdpClient. Sockets of
 * their own are not made.
 */
import { implement, type MemberBody, settable } from '../../types/dotnet/implement.ts';
import { IPAddress } from '../../types/dotnet/net/IPAddress.ts';
import { notEmulated } from '../../types/dotnet/netErrors.ts';
import { newEnum, storeBytes, toBytes } from '../../types/dotnet/values.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { IPEndPoint } from './IPEndPoint.ts';
import { NetSocket } from './sockets.ts';
import { ClientSocket, type TcpClient } from './TcpClient.ts';
import { ListenerSocket } from './TcpListener.ts';
import { type UdpClient, UdpSocket } from './UdpClient.ts';

type AnySocket = ClientSocket | ListenerSocket | UdpSocket;

/** The two-family sockets of .NET show mapped addresses; one that a listener took shows its listener's family. */
const dualEndPoint = (of: [string, number] | undefined): IPEndPoint | null => {
  const address = of && IPAddress.parse(of[0].includes(':') ? of[0] : `::ffff:${of[0]}`);
  return of && address ? new IPEndPoint(address, of[1]) : null;
};

const plainEndPoint = (of: [string, number] | undefined): IPEndPoint | null =>
  of ? new IPEndPoint(IPAddress.parse(of[0].replace(/^::ffff:(?=\d+\.)/i, ''))!, of[1]) : null;

function endPoint(client: TcpClient, of: [string, number] | undefined): IPEndPoint | null {
  return client.isAccepted ? plainEndPoint(of) : dualEndPoint(of);
}

function localEndPoint(self: AnySocket): IPEndPoint | null {
  if (self instanceof ClientSocket) return endPoint(self.client, self.client.endpoints.local);
  return self instanceof ListenerSocket ? self.listener.local : self.client.local;
}

function remoteEndPoint(self: AnySocket): IPEndPoint | null {
  if (self instanceof ClientSocket) return endPoint(self.client, self.client.endpoints.remote);
  return self instanceof UdpSocket ? self.client.remoteEndPoint : null;
}

function close(self: AnySocket): void {
  if (self instanceof ListenerSocket) self.listener.stop();
  else self.client.close();
}

/** A stream's socket; others send and receive through their own classes. */
function streamOf(self: AnySocket): ClientSocket {
  if (self instanceof ClientSocket) return self;
  throw notEmulated("Sending and receiving by a Socket that is not a connected TcpClient's");
}

function clientOf(self: AnySocket): TcpClient | UdpClient {
  if (!(self instanceof ListenerSocket)) return self.client;
  throw notEmulated('Time-outs of a listening Socket');
}

const timeout = (name: 'receiveTimeout' | 'sendTimeout'): MemberBody =>
  settable(
    (self: AnySocket) => clientOf(self)[name],
    (self: AnySocket, value: number) => {
      clientOf(self)[name] = Math.max(0, value);
    },
  );

function receive(self: AnySocket, buffer: unknown[], offset: number, size: number): number {
  const bytes = streamOf(self).receive(size);
  storeBytes(buffer, offset, bytes);
  return bytes.length;
}

const SIGNATURES = `
System.Net.Sockets.AddressFamily AddressFamily {get;}
int Available {get;}
bool Connected {get;}
bool IsBound {get;}
System.Net.EndPoint LocalEndPoint {get;}
System.Net.Sockets.ProtocolType ProtocolType {get;}
int ReceiveTimeout {get;set;}
System.Net.EndPoint RemoteEndPoint {get;}
int SendTimeout {get;set;}
System.Net.Sockets.SocketType SocketType {get;}
void Close()
void Dispose()
void IDisposable.Dispose()
int Receive(byte[] buffer)
int Receive(byte[] buffer, int size, System.Net.Sockets.SocketFlags socketFlags)
int Receive(byte[] buffer, int offset, int size, System.Net.Sockets.SocketFlags socketFlags)
int Send(byte[] buffer)
int Send(byte[] buffer, int size, System.Net.Sockets.SocketFlags socketFlags)
void Shutdown(System.Net.Sockets.SocketShutdown how)
string ToString()
`;

const MEMBERS: Record<string, MemberBody> = {
  AddressFamily: (self: AnySocket, ctx) =>
    newEnum(ctx, 'System.Net.Sockets.AddressFamily', localEndPoint(self)?.address.isV6 ? 23 : 2),
  Available: (self: AnySocket) => (self instanceof ListenerSocket ? 0 : self.client.available),
  Connected: (self: AnySocket) =>
    self instanceof ClientSocket ? self.client.isConnected : remoteEndPoint(self) !== null,
  IsBound: (self: AnySocket) => (self instanceof ListenerSocket ? self.listener.isBound : localEndPoint(self) !== null),
  LocalEndPoint: localEndPoint,
  ProtocolType: (self: AnySocket, ctx) =>
    newEnum(ctx, 'System.Net.Sockets.ProtocolType', self instanceof UdpSocket ? 17 : 6),
  ReceiveTimeout: timeout('receiveTimeout'),
  RemoteEndPoint: remoteEndPoint,
  SendTimeout: timeout('sendTimeout'),
  SocketType: (self: AnySocket, ctx) =>
    newEnum(ctx, 'System.Net.Sockets.SocketType', self instanceof UdpSocket ? 2 : 1),
  Close: close,
  Dispose: close,
  'Receive/1': (self: AnySocket, _ctx, buffer: unknown[]) => receive(self, buffer, 0, buffer.length),
  'Receive/3': (self: AnySocket, _ctx, buffer: unknown[], size: number) => receive(self, buffer, 0, size),
  'Receive/4': (self: AnySocket, _ctx, buffer: unknown[], offset: number, size: number) =>
    receive(self, buffer, offset, size),
  Send: (self: AnySocket, _ctx, bytes: unknown, size?: number) => streamOf(self).send(toBytes(bytes).subarray(0, size)),
  Shutdown: (self: AnySocket) => void streamOf(self),
};

export const SOCKET_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Net.Sockets.Socket',
    kind: 'class',
    jsClass: NetSocket,
    interfaces: ['System.IDisposable'],
    build: () => implement(SIGNATURES, { members: MEMBERS }),
  },
];

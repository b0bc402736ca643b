/** System.Net.Sockets.TcpClient, NetworkStream and the socket behind them as .NET types. */
import { implement, field, type MemberBody } from '../../types/dotnet/implement.ts';
import type { IPAddress } from '../../types/dotnet/net/IPAddress.ts';
import { argumentNull, argumentOutOfRange, notEmulated } from '../../types/dotnet/netErrors.ts';
import { type NetTask, resultOf } from '../../types/dotnet/threading/NetTask.ts';
import type { EnumValue } from '../../types/EnumValue.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { IPEndPoint } from './IPEndPoint.ts';
import { socketException } from './sockets.ts';
import { ClientSocket, NetworkStream, TcpClient } from './TcpClient.ts';

const TCP = 'System.Net.Sockets.TcpClient';
const TASK = 'System.Threading.Tasks.Task';

const SIGNATURES = `
${TCP} new()
${TCP} new(System.Net.Sockets.AddressFamily family)
${TCP} new(IPEndpoint localEP)
${TCP} new(string hostname, int port)
int Available {get;}
System.Net.Sockets.Socket Client {get;set;}
bool Connected {get;}
bool ExclusiveAddressUse {get;set;}
int ReceiveBufferSize {get;set;}
int SendBufferSize {get;set;}
int ReceiveTimeout {get;set;}
int SendTimeout {get;set;}
bool NoDelay {get;set;}
void Connect(string hostname, int port)
void Connect(ipaddress address, int port)
void Connect(IPEndpoint remoteEP)
void Connect(ipaddress[] ipAddresses, int port)
${TASK} ConnectAsync(ipaddress address, int port)
${TASK} ConnectAsync(string host, int port)
${TASK} ConnectAsync(ipaddress[] addresses, int port)
${TASK} ConnectAsync(IPEndpoint remoteEP)
System.IAsyncResult BeginConnect(ipaddress address, int port, System.AsyncCallback requestCallback, System.Object state)
System.IAsyncResult BeginConnect(string host, int port, System.AsyncCallback requestCallback, System.Object state)
System.IAsyncResult BeginConnect(ipaddress[] addresses, int port, System.AsyncCallback requestCallback, System.Object state)
void EndConnect(System.IAsyncResult asyncResult)
System.Net.Sockets.NetworkStream GetStream()
void Close()
void Dispose()
void IDisposable.Dispose()
string ToString()
`;

type Target = string | IPAddress | IPEndPoint | IPAddress[] | null;

/** Host and port of what Connect takes. */
function targetOf(target: Target, port: number | undefined, name: string): [string, number] {
  if (target === null) throw argumentNull(name);
  if (target instanceof IPEndPoint) return [String(target.address), target.port];
  return [String(Array.isArray(target) ? target[0] : target), port ?? 0];
}

function create(_self: unknown, ctx: TypeContext, first?: Target | EnumValue, port?: number): TcpClient {
  const client = new TcpClient(ctx);
  if (first instanceof IPEndPoint) throw notEmulated(`${TCP} bound to a local address`);
  if (first === null) throw argumentNull('hostname');
  if (typeof first === 'string') client.connect(first, port!);
  return client;
}

const MEMBERS: Record<string, MemberBody> = {
  Available: (self: TcpClient) => self.available,
  Client: { get: (self: TcpClient) => (self.isClosed ? null : new ClientSocket(self)), set: () => undefined },
  Connected: (self: TcpClient) => self.isConnected,
  ExclusiveAddressUse: field('exclusiveAddressUse'),
  ReceiveBufferSize: field('receiveBufferSize'),
  SendBufferSize: field('sendBufferSize'),
  ReceiveTimeout: socketTimeout('receiveTimeout'),
  SendTimeout: socketTimeout('sendTimeout'),
  NoDelay: field('noDelay'),
  Connect: (self: TcpClient, _ctx, target: Target, port?: number) =>
    self.connect(...targetOf(target, port, 'hostname')),
  ConnectAsync: (self: TcpClient, _ctx, target: Target, port?: number) =>
    self.connectAsync(...targetOf(target, port, 'host')),
  BeginConnect: (self: TcpClient, _ctx, target: Target, port: number) =>
    self.connectAsync(...targetOf(target, port, 'host')),
  EndConnect: (_self: TcpClient, _ctx, task: NetTask) => void resultOf(task),
  GetStream: (self: TcpClient) => self.stream,
  Close: (self: TcpClient) => self.close(),
  Dispose: (self: TcpClient) => self.close(),
};

/** A stream's time-out is the socket's, with -1 for none. */
function streamTimeout(name: 'receiveTimeout' | 'sendTimeout'): MemberBody {
  return {
    get: (self: NetworkStream) => self.client[name] || -1,
    set: (self: NetworkStream, value: number) => {
      if (value <= 0 && value !== -1)
        throw argumentOutOfRange(
          'value',
          "Timeout can be only be set to 'System.Threading.Timeout.Infinite' or a value > 0.",
        );
      self.client[name] = Math.max(0, value);
    },
  };
}

/** -1 is no limit, as 0 is; the system refuses less. */
function socketTimeout(name: 'receiveTimeout' | 'sendTimeout'): MemberBody {
  return {
    get: (self: TcpClient) => self[name],
    set: (self: TcpClient, value: number, ctx) => {
      if (value < -1) throw socketException(ctx, 'EINVAL');
      self[name] = Math.max(0, value);
    },
  };
}

export const TCP_TYPES: readonly TypeDefinition[] = [
  {
    name: TCP,
    kind: 'class',
    jsClass: TcpClient,
    interfaces: ['System.IDisposable'],
    build: () => implement(SIGNATURES, { new: create, members: MEMBERS }),
  },
  {
    name: 'System.Net.Sockets.NetworkStream',
    kind: 'class',
    base: 'System.IO.Stream',
    jsClass: NetworkStream,
    interfaces: ['System.IDisposable', 'System.IAsyncDisposable'],
    build: () =>
      implement(
        'bool DataAvailable {get;}\nbool CanTimeout {get;}\nint ReadTimeout {get;set;}\nint WriteTimeout {get;set;}',
        {
          members: {
            DataAvailable: (self: NetworkStream) => self.client.available > 0,
            CanTimeout: () => true,
            ReadTimeout: streamTimeout('receiveTimeout'),
            WriteTimeout: streamTimeout('sendTimeout'),
          },
        },
      ),
  },
];

/**
 * System.Net.Sockets.UdpClient over a socket of the host's I/O thread.
 * Rule that surprises: a client that is connected refuses to send elsewhere, and takes datagrams from nobody else.
 */
import { implement, field, type MemberBody } from '../../types/dotnet/implement.ts';
import { IPAddress } from '../../types/dotnet/net/IPAddress.ts';
import { argumentNull, invalidOperation, notEmulated, objectDisposed } from '../../types/dotnet/netErrors.ts';
import { completedTask, NetTask, taskType } from '../../types/dotnet/threading/NetTask.ts';
import { enumNumber, newByteArray, setReference, toBytes } from '../../types/dotnet/values.ts';
import { EnumValue } from '../../types/EnumValue.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { checkPort, IPEndPoint } from './IPEndPoint.ts';
import { askNetwork, NetSocket, socketException } from './sockets.ts';

const NAME = 'System.Net.Sockets.UdpClient';
const RESULT = 'System.Net.Sockets.UdpReceiveResult';
const V6 = 23;

interface Datagram {
  data: Uint8Array;
  from: [address: string, port: number];
}

export class UdpClient {
  private id = 0;
  private isClosed = false;
  private remote: IPEndPoint | null = null;
  local: IPEndPoint | null = null;
  enableBroadcast = false;
  exclusiveAddressUse = false;
  multicastLoopback = true;
  dontFragment = false;
  ttl = 64;
  receiveTimeout = 0;
  sendTimeout = 0;

  constructor(
    readonly ctx: TypeContext,
    private readonly isV6: boolean,
  ) {}

  get available(): number {
    return this.id === 0 ? 0 : (askNetwork(this.ctx, 'udp.available', this.id) as number);
  }

  get remoteEndPoint(): IPEndPoint | null {
    return this.remote;
  }

  bind(endpoint: IPEndPoint | null): void {
    if (this.isClosed) throw objectDisposed(NAME);
    if (this.id !== 0) return;
    const address = endpoint?.address ?? IPAddress.parse(this.isV6 ? '::' : '0.0.0.0')!;
    const payload = { address: String(address), port: endpoint?.port ?? 0, isV6: this.isV6 };
    const answer = askNetwork(this.ctx, 'udp.open', payload) as { id: number; local: [string, number] } | Failure;
    if ('code' in answer) throw socketException(this.ctx, answer.code);
    this.id = answer.id;
    this.local = new IPEndPoint(address, answer.local[1]);
  }

  connect(target: IPEndPoint): void {
    this.bind(null);
    this.remote = target;
  }

  /** To the connected end when no target is given. */
  send(bytes: Uint8Array, target: IPEndPoint | null): number {
    if (this.isClosed) throw objectDisposed(NAME);
    if (target && this.remote) throw invalidOperation('Cannot send packets to an arbitrary host while connected.');
    const to = target ?? this.remote;
    if (!to) throw invalidOperation('The operation is not allowed on non-connected sockets.');
    this.bind(null);
    const payload = {
      id: this.id,
      data: bytes,
      host: String(to.address),
      port: to.port,
      broadcasts: this.enableBroadcast,
    };
    const code = askNetwork(this.ctx, 'udp.send', payload) as string | null;
    if (code !== null) throw socketException(this.ctx, code);
    return bytes.length;
  }

  receive(): Datagram {
    const got = this.poll(this.receiveTimeout > 0 ? this.receiveTimeout : null);
    if (!got) throw socketException(this.ctx, 'ETIMEDOUT');
    return got;
  }

  receiveLater(): NetTask {
    return new NetTask(taskType(RESULT), (milliseconds) => {
      const got = this.poll(milliseconds);
      return got && { value: new UdpReceiveResult(got) };
    });
  }

  close(): void {
    if (this.id !== 0) askNetwork(this.ctx, 'udp.close', this.id);
    this.id = 0;
    this.isClosed = true;
  }

  private poll(milliseconds: number | null): Datagram | null {
    this.bind(null);
    for (;;) {
      const got = askNetwork(this.ctx, 'udp.receive', { id: this.id, milliseconds }) as Datagram | null;
      if (!got || !this.remote) return got;
      if (got.from[0] === String(this.remote.address) && got.from[1] === this.remote.port) return got;
    }
  }
}

type Failure = { code: string };

export class UdpReceiveResult {
  constructor(readonly datagram: Datagram) {}
}

/** UdpClient.Client: what scripts look at of the socket itself. */
export class UdpSocket extends NetSocket {
  constructor(readonly client: UdpClient) {
    super();
  }
}

const endPointOf = ({ from }: Datagram): IPEndPoint => new IPEndPoint(IPAddress.parse(from[0])!, from[1]);

const SIGNATURES = `
${NAME} new()
${NAME} new(System.Net.Sockets.AddressFamily family)
${NAME} new(int port)
${NAME} new(int port, System.Net.Sockets.AddressFamily family)
${NAME} new(IPEndpoint localEP)
${NAME} new(string hostname, int port)
int Available {get;}
System.Net.Sockets.Socket Client {get;set;}
bool DontFragment {get;set;}
bool EnableBroadcast {get;set;}
bool ExclusiveAddressUse {get;set;}
bool MulticastLoopback {get;set;}
short Ttl {get;set;}
void Close()
void Dispose()
void IDisposable.Dispose()
void Connect(string hostname, int port)
void Connect(ipaddress addr, int port)
void Connect(IPEndpoint endPoint)
byte[] Receive([ref] IPEndpoint remoteEP)
System.Threading.Tasks.Task[${RESULT}] ReceiveAsync()
int Send(byte[] dgram, int bytes, IPEndpoint endPoint)
int Send(byte[] dgram, int bytes, string hostname, int port)
int Send(byte[] dgram, int bytes)
System.Threading.Tasks.Task[int] SendAsync(byte[] datagram, int bytes)
System.Threading.Tasks.Task[int] SendAsync(byte[] datagram, int bytes, string hostname, int port)
System.Threading.Tasks.Task[int] SendAsync(byte[] datagram, int bytes, IPEndpoint endPoint)
void JoinMulticastGroup(ipaddress multicastAddr)
void DropMulticastGroup(ipaddress multicastAddr)
string ToString()
`;

type Target = string | IPAddress | IPEndPoint | null;

function targetOf(ctx: TypeContext, target: Target | undefined, port?: number): IPEndPoint | null {
  if (target === undefined) return null;
  if (target === null) throw argumentNull('hostname');
  if (target instanceof IPEndPoint) return target;
  checkPort(port!);
  return new IPEndPoint(target instanceof IPAddress ? target : addressOf(ctx, target), port!);
}

/** An IPv4 address where the name has one, as a socket without a family chooses. */
function addressOf(ctx: TypeContext, name: string): IPAddress {
  const literal = IPAddress.parse(name);
  if (literal) return literal;
  const answer = askNetwork(ctx, 'dns.lookup', name) as { addresses: string[] } | Failure;
  if ('code' in answer) throw socketException(ctx, answer.code);
  const found = answer.addresses.flatMap((text) => IPAddress.parse(text) ?? []);
  return found.find(({ isV6 }) => !isV6) ?? found[0]!;
}

function create(
  _self: unknown,
  ctx: TypeContext,
  first?: EnumValue | number | string | IPEndPoint | null,
  second?: number | EnumValue,
): UdpClient {
  const isV6 = (value: unknown): boolean => value instanceof EnumValue && enumNumber(value) === V6;
  if (first === undefined || first instanceof EnumValue) return new UdpClient(ctx, isV6(first));
  if (first === null) throw argumentNull(second === undefined ? 'localEP' : 'hostname');
  if (typeof first === 'string') {
    const target = targetOf(ctx, first, second as number)!;
    const client = new UdpClient(ctx, target.address.isV6);
    client.connect(target);
    return client;
  }
  if (typeof first === 'number') checkPort(first);
  const family = first instanceof IPEndPoint ? first.address.isV6 : isV6(second);
  const client = new UdpClient(ctx, family);
  const any = IPAddress.parse(family ? '::' : '0.0.0.0')!;
  client.bind(first instanceof IPEndPoint ? first : new IPEndPoint(any, first));
  return client;
}

function send(self: UdpClient, ctx: TypeContext, data: unknown, count: number, target?: Target, port?: number): number {
  if (data === null) throw argumentNull('dgram');
  return self.send(toBytes(data).subarray(0, count), targetOf(ctx, target, port));
}

const multicast: MemberBody = () => {
  throw notEmulated(`${NAME}'s multicast groups`);
};

const MEMBERS: Record<string, MemberBody> = {
  Available: (self: UdpClient) => self.available,
  Client: { get: (self: UdpClient) => new UdpSocket(self), set: () => undefined },
  DontFragment: field('dontFragment'),
  EnableBroadcast: field('enableBroadcast'),
  ExclusiveAddressUse: field('exclusiveAddressUse'),
  MulticastLoopback: field('multicastLoopback'),
  Ttl: field('ttl'),
  Close: (self: UdpClient) => self.close(),
  Dispose: (self: UdpClient) => self.close(),
  Connect: (self: UdpClient, ctx, target: Target, port?: number) => self.connect(targetOf(ctx, target, port)!),
  Receive: (self: UdpClient, ctx, remote: unknown) => {
    const got = self.receive();
    setReference(remote, endPointOf(got));
    return newByteArray(ctx, got.data);
  },
  ReceiveAsync: (self: UdpClient) => self.receiveLater(),
  Send: send,
  SendAsync: (self: UdpClient, ctx, data: unknown, count: number, target?: Target, port?: number) =>
    completedTask('int', () => send(self, ctx, data, count, target, port)),
  JoinMulticastGroup: multicast,
  DropMulticastGroup: multicast,
};

export const UDP_TYPES: readonly TypeDefinition[] = [
  {
    name: NAME,
    kind: 'class',
    jsClass: UdpClient,
    interfaces: ['System.IDisposable'],
    build: () => implement(SIGNATURES, { new: create, members: MEMBERS }),
  },
  {
    name: RESULT,
    kind: 'struct',
    jsClass: UdpReceiveResult,
    build: () =>
      implement('byte[] Buffer {get;}\nIPEndpoint RemoteEndPoint {get;}', {
        members: {
          Buffer: ({ datagram }: UdpReceiveResult, ctx) => newByteArray(ctx, datagram.data),
          RemoteEndPoint: ({ datagram }: UdpReceiveResult) => endPointOf(datagram),
        },
      }),
  },
];

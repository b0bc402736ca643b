/**
 * System.Net.Sockets.TcpListener over a listener of the host's I/O thread.
 * Rule that surprises: the port of a listener at port 0 is known only after Start, and 0 again after Stop.
 */
import { implement, field, type MemberBody } from '../../types/dotnet/implement.ts';
import { IPAddress } from '../../types/dotnet/net/IPAddress.ts';
import { argumentNull, invalidOperation } from '../../types/dotnet/netErrors.ts';
import { NetTask, resultOf, taskType } from '../../types/dotnet/threading/NetTask.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { checkPort, IPEndPoint } from './IPEndPoint.ts';
import { askNetwork, NetSocket, socketException } from './sockets.ts';
import { ClientSocket, TcpClient } from './TcpClient.ts';

const NAME = 'System.Net.Sockets.TcpListener';
const CLIENT = 'System.Net.Sockets.TcpClient';
const SOCKET = 'System.Net.Sockets.Socket';
const BACKLOG = 511;

export class TcpListener {
  private id = 0;
  private bound: IPEndPoint | null = null;
  exclusiveAddressUse = false;

  constructor(
    private readonly given: IPEndPoint,
    readonly ctx: TypeContext,
  ) {}

  get local(): IPEndPoint {
    return this.bound ?? this.given;
  }

  get isBound(): boolean {
    return this.bound !== null;
  }

  start(backlog: number): void {
    if (this.id !== 0) return;
    const { address, port } = this.given;
    const answer = askNetwork(this.ctx, 'tcp.listen', { host: String(address), port, backlog }) as
      | { id: number; local: [string, number] }
      | { code: string };
    if ('code' in answer) throw socketException(this.ctx, answer.code);
    this.id = answer.id;
    this.bound = new IPEndPoint(address, answer.local[1]);
  }

  stop(): void {
    if (this.id !== 0) askNetwork(this.ctx, 'tcp.unlisten', this.id);
    this.id = 0;
    this.bound = null;
  }

  get hasPending(): boolean {
    this.requireStart();
    return askNetwork(this.ctx, 'tcp.pending', this.id) as boolean;
  }

  accept(): TcpClient {
    this.requireStart();
    return this.take(null)!;
  }

  /** A task that ends when somebody connects; `wrap` makes of the client what the caller wants. */
  acceptLater(resultType: string, wrap: (client: TcpClient) => unknown): NetTask {
    this.requireStart();
    return new NetTask(taskType(resultType), (milliseconds) => {
      const client = this.take(milliseconds);
      return client && { value: wrap(client) };
    });
  }

  private take(milliseconds: number | null): TcpClient | null {
    const answer = askNetwork(this.ctx, 'tcp.accept', { id: this.id, milliseconds }) as { id: number } | null;
    if (!answer) return null;
    if (answer.id === 0) throw socketException(this.ctx, 'ECANCELED');
    return TcpClient.accepted(this.ctx, answer.id);
  }

  private requireStart(): void {
    if (this.id !== 0) return;
    throw invalidOperation('Not listening. You must call the Start() method before calling this method.');
  }
}

/** TcpListener.Server: what scripts look at of the socket itself. */
export class ListenerSocket extends NetSocket {
  constructor(readonly listener: TcpListener) {
    super();
  }
}

const SIGNATURES = `
${NAME} new(IPEndpoint localEP)
${NAME} new(ipaddress localaddr, int port)
${NAME} new(int port)
static ${NAME} Create(int port)
bool ExclusiveAddressUse {get;set;}
System.Net.EndPoint LocalEndpoint {get;}
${SOCKET} Server {get;}
${SOCKET} AcceptSocket()
System.Threading.Tasks.Task[${SOCKET}] AcceptSocketAsync()
${CLIENT} AcceptTcpClient()
System.Threading.Tasks.Task[${CLIENT}] AcceptTcpClientAsync()
System.IAsyncResult BeginAcceptSocket(System.AsyncCallback callback, System.Object state)
System.IAsyncResult BeginAcceptTcpClient(System.AsyncCallback callback, System.Object state)
void Dispose()
void IDisposable.Dispose()
${SOCKET} EndAcceptSocket(System.IAsyncResult asyncResult)
${CLIENT} EndAcceptTcpClient(System.IAsyncResult asyncResult)
bool Pending()
void Start()
void Start(int backlog)
void Stop()
string ToString()
`;

function create(_self: unknown, ctx: TypeContext, target: IPEndPoint | IPAddress | number | null, port?: number) {
  if (target === null) throw argumentNull(port === undefined ? 'localEP' : 'localaddr');
  if (target instanceof IPEndPoint) return new TcpListener(target, ctx);
  checkPort(typeof target === 'number' ? target : port!);
  if (typeof target === 'number') return new TcpListener(new IPEndPoint(IPAddress.parse('0.0.0.0')!, target), ctx);
  return new TcpListener(new IPEndPoint(target, port!), ctx);
}

const asSocket = (client: TcpClient): ClientSocket => new ClientSocket(client);
const asClient = (client: TcpClient): TcpClient => client;

const MEMBERS: Record<string, MemberBody> = {
  ExclusiveAddressUse: field('exclusiveAddressUse'),
  LocalEndpoint: (self: TcpListener) => self.local,
  Server: (self: TcpListener) => new ListenerSocket(self),
  AcceptSocket: (self: TcpListener) => asSocket(self.accept()),
  AcceptSocketAsync: (self: TcpListener) => self.acceptLater(SOCKET, asSocket),
  AcceptTcpClient: (self: TcpListener) => self.accept(),
  AcceptTcpClientAsync: (self: TcpListener) => self.acceptLater(CLIENT, asClient),
  BeginAcceptSocket: (self: TcpListener) => self.acceptLater(SOCKET, asSocket),
  BeginAcceptTcpClient: (self: TcpListener) => self.acceptLater(CLIENT, asClient),
  EndAcceptSocket: (_self: TcpListener, _ctx, task: NetTask) => resultOf(task),
  EndAcceptTcpClient: (_self: TcpListener, _ctx, task: NetTask) => resultOf(task),
  Pending: (self: TcpListener) => self.hasPending,
  Start: (self: TcpListener, _ctx, backlog: number = BACKLOG) => self.start(backlog),
  Stop: (self: TcpListener) => self.stop(),
  Dispose: (self: TcpListener) => self.stop(),
};

export const LISTENER_TYPES: readonly TypeDefinition[] = [
  {
    name: NAME,
    kind: 'class',
    jsClass: TcpListener,
    interfaces: ['System.IDisposable'],
    build: () => implement(SIGNATURES, { new: create, statics: { Create: create }, members: MEMBERS }),
  },
];

/**
 * System.Net.Sockets.TcpClient and its NetworkStream over connections of the host's I/O thread.
 * Rule that surprises: a connection begun goes on by itself, so a wait that ends early finds it made a moment later.
 */
import type { NetException } from '../../errors/NetException.ts';
import { ioError } from '../../types/dotnet/io/fileErrors.ts';
import { NetStream } from '../../types/dotnet/io/NetStream.ts';
import { invalidOperation, notSupported, objectDisposed } from '../../types/dotnet/netErrors.ts';
import { NetTask, taskType } from '../../types/dotnet/threading/NetTask.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import { checkPort, dualText } from './IPEndPoint.ts';
import { askNetwork, NetSocket, socketException } from './sockets.ts';

interface State {
  state: 'connecting' | 'connected' | 'failed';
  code?: string;
  address?: string;
  local?: [string, number];
  remote?: [string, number];
}

const NAME = 'System.Net.Sockets.TcpClient';

export class TcpClient {
  private id = 0;
  private made: State | null = null;
  private opened: NetworkStream | null = null;
  isClosed = false;
  /** A listener took it. */
  isAccepted = false;
  noDelay = false;
  receiveTimeout = 0;
  sendTimeout = 0;
  receiveBufferSize = 131072;
  sendBufferSize = 16384;
  exclusiveAddressUse = true;

  constructor(readonly ctx: TypeContext) {}

  /** The client of a connection that a listener took. */
  static accepted(ctx: TypeContext, id: number): TcpClient {
    const client = new TcpClient(ctx);
    client.id = id;
    client.isAccepted = true;
    client.poll(0);
    return client;
  }

  get isConnected(): boolean {
    return !this.isClosed && this.poll(0)?.state === 'connected';
  }

  get available(): number {
    return this.id === 0 || this.isClosed ? 0 : (askNetwork(this.ctx, 'tcp.available', this.id) as number);
  }

  get endpoints(): Pick<State, 'local' | 'remote'> {
    return this.made ?? {};
  }

  connect(host: string, port: number): void {
    this.open(host, port);
    this.check(port, true);
  }

  /** Begins and waits so long: null when made, the system's code when refused, "ETIMEDOUT" when time is over. */
  tryConnect(host: string, port: number, milliseconds: number): string | null {
    this.open(host, port);
    const state = this.poll(milliseconds);
    if (!state) return 'ETIMEDOUT';
    return state.state === 'failed' ? (state.code ?? '') : null;
  }

  connectAsync(host: string, port: number): NetTask {
    this.open(host, port);
    return new NetTask(taskType(null), (milliseconds) => {
      if (!this.poll(milliseconds)) return null;
      this.check(port, false);
      return { value: null };
    });
  }

  /** What became of a connection begun; null as long as nothing has. */
  private poll(milliseconds: number | null): State | null {
    if (this.made || this.id === 0) return this.made;
    const state = askNetwork(this.ctx, 'tcp.wait', { id: this.id, milliseconds }) as State;
    if (state.state !== 'connecting') this.made = state;
    return this.made;
  }

  private open(host: string, port: number): void {
    if (this.isClosed) throw objectDisposed(NAME);
    checkPort(port);
    this.made = null;
    this.id = askNetwork(this.ctx, 'tcp.open', { host, port }) as number;
  }

  /** Throws what the connection failed with; the blocking kind names the address. */
  private check(port: number, namesAddress: boolean): void {
    const state = this.poll(null)!;
    if (state.state !== 'failed') return;
    // The same client may try again; the host need not keep what failed.
    askNetwork(this.ctx, 'tcp.close', this.id);
    const endpoint = namesAddress && state.address ? dualText(state.address, port) : '';
    throw socketException(this.ctx, state.code ?? '', endpoint);
  }

  get stream(): NetworkStream {
    if (this.isClosed) throw objectDisposed(NAME);
    if (!this.isConnected) throw invalidOperation('The operation is not allowed on non-connected sockets.');
    this.opened ??= new NetworkStream(this, this.id);
    return this.opened;
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.id !== 0) askNetwork(this.ctx, 'tcp.close', this.id);
  }
}

/** Zero and less: no limit. */
function limit(timeout: number): number | null {
  return timeout > 0 ? timeout : null;
}

export class NetworkStream extends NetStream {
  constructor(
    readonly client: TcpClient,
    private readonly id: number,
  ) {
    super();
  }

  /** The connection's number at the host. */
  get connection(): number {
    this.requireOpen();
    return this.id;
  }

  override readonly isLive = true;
  readonly canSeek = false;
  get canRead(): boolean {
    return !this.isClosed;
  }
  get canWrite(): boolean {
    return !this.isClosed;
  }
  get length(): number {
    throw notSupported('This stream does not support seek operations.');
  }
  get position(): number {
    throw notSupported('This stream does not support seek operations.');
  }
  set position(_value: number) {
    throw notSupported('This stream does not support seek operations.');
  }
  setLength(): void {
    throw notSupported('This stream does not support seek operations.');
  }

  read(count: number): Uint8Array {
    this.requireOpen();
    const { ctx, receiveTimeout } = this.client;
    const request = { id: this.id, count, milliseconds: limit(receiveTimeout) };
    const bytes = askNetwork(ctx, 'tcp.read', request) as Uint8Array | string | null;
    if (bytes === null || typeof bytes === 'string') throw this.failed('read data from', bytes ?? 'ETIMEDOUT');
    return bytes;
  }

  write(bytes: Uint8Array): void {
    this.requireOpen();
    const { ctx, sendTimeout } = this.client;
    const code = askNetwork(ctx, 'tcp.write', { id: this.id, bytes, milliseconds: limit(sendTimeout) }) as
      | string
      | null;
    if (code !== null) throw this.failed('write data to', code);
  }

  override close(): void {
    if (this.isClosed) return;
    super.close();
    this.client.close();
  }

  private requireOpen(): void {
    if (this.isClosed) throw objectDisposed('System.Net.Sockets.NetworkStream');
  }

  private failed(what: string, code: string): NetException {
    const inner = socketException(this.client.ctx, code);
    const made = ioError(`Unable to ${what} the transport connection: ${inner.message}.`);
    made.innerException = inner;
    return made;
  }
}

/** TcpClient.Client: what scripts look at of the socket itself. */
export class ClientSocket extends NetSocket {
  constructor(readonly client: TcpClient) {
    super();
  }

  send(bytes: Uint8Array): number {
    this.client.stream.write(bytes);
    return bytes.length;
  }

  receive(count: number): Uint8Array {
    return this.client.stream.read(count);
  }
}

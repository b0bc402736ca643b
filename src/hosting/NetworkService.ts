/**
 * TCP connections, listeners and names for a thread that cannot wait for events: this thread's sockets, which the engine asks about.
 * A failure comes as the system's code, never as an exception, since only texts of those pass between threads.
 */
import type net from 'node:net';
import type { BlockingService } from '../http/BlockingChannel.ts';
import { Arrivals } from './Arrivals.ts';
import { builtin } from './builtin.ts';
import { DatagramService } from './DatagramService.ts';
import { FolderWatchService } from './FolderWatchService.ts';
import type { TlsAnswer, TlsRequest } from '../engine/net/TlsAnswer.ts';
import { startTls } from './startTls.ts';

export interface TcpState {
  state: 'connecting' | 'connected' | 'failed';
  /** The system's code of the failure, and the address that refused. */
  code?: string;
  address?: string;
  local?: [address: string, port: number];
  remote?: [address: string, port: number];
}

interface Wait {
  id: number;
  /** Null: without end. */
  milliseconds: number | null;
}

/** Bytes nobody has read yet; beyond it the sender has to wait. */
const MOST_UNREAD = 1 << 20;

class Connection {
  private socket: net.Socket;
  private pieces: Buffer[] = [];
  private hasEnded = false;
  /** The system's code of what broke a connection that had been made. */
  broken: string | null = null;
  private readonly arrivals = new Arrivals();
  state: TcpState = { state: 'connecting' };

  constructor(socket: net.Socket) {
    this.socket = socket;
    if (!socket.connecting) this.setConnected();
    this.socket.setNoDelay(true);
    this.socket.on('connect', () => this.setConnected());
    this.listen();
  }

  private listen(): void {
    this.socket.on('data', (piece: Buffer) => this.take(piece));
    this.socket.on('end', () => this.change(() => (this.hasEnded = true)));
    this.socket.on('close', () => this.change(() => (this.hasEnded = true)));
    this.socket.on('error', (error) => this.setFailed(error));
  }

  /** TLS over what is connected: from here on bytes are read and written through it. */
  async secure(options: TlsRequest, signal: AbortSignal): Promise<TlsAnswer> {
    const { socket } = this;
    socket.pause();
    for (const event of ['data', 'end', 'close', 'error']) socket.removeAllListeners(event);
    // What came already belongs to TLS.
    if (this.pieces.length > 0) socket.unshift(Buffer.concat(this.pieces.splice(0)));
    const made = await startTls(socket, options, signal);
    if (made.socket !== null) this.socket = made.socket;
    this.listen();
    return made.answer;
  }

  get available(): number {
    return this.pieces.reduce((sum, piece) => sum + piece.length, 0);
  }

  get isReadable(): boolean {
    return this.hasEnded || this.pieces.length > 0;
  }

  private take(piece: Buffer): void {
    this.change(() => this.pieces.push(piece));
    if (this.available >= MOST_UNREAD) this.socket.pause();
  }

  read(count: number): Uint8Array {
    const all = this.pieces.length === 1 ? this.pieces[0]! : Buffer.concat(this.pieces);
    const rest = all.subarray(count);
    this.pieces = rest.length > 0 ? [rest] : [];
    if (rest.length < MOST_UNREAD) this.socket.resume();
    return Uint8Array.from(all.subarray(0, count));
  }

  /** The code of the failure; null when all was sent in time. */
  write(bytes: Uint8Array, milliseconds: number | null): Promise<string | null> {
    return new Promise((resolve) => {
      const timer = milliseconds === null ? undefined : setTimeout(() => resolve('ETIMEDOUT'), milliseconds);
      this.socket.write(bytes, (error) => {
        clearTimeout(timer);
        resolve(error ? (this.broken ?? systemCode(error)) : null);
      });
    });
  }

  close(): void {
    this.socket.end();
    this.socket.destroySoon();
  }

  until(isDone: () => boolean, milliseconds: number | null, signal: AbortSignal): Promise<void> {
    return this.arrivals.until(isDone, milliseconds, signal);
  }

  private change(body: () => void): void {
    body();
    this.arrivals.tell();
  }

  private setConnected(): void {
    const { localAddress = '', localPort = 0, remoteAddress = '', remotePort = 0 } = this.socket;
    const state = {
      state: 'connected',
      local: [localAddress, localPort],
      remote: [remoteAddress, remotePort],
    } as const;
    this.change(() => (this.state = state as unknown as TcpState));
  }

  /** Several addresses of one name fail together; the last is what .NET tells of. */
  private setFailed(error: Error): void {
    const last = ((error as Partial<AggregateError>).errors?.at(-1) ?? error) as NodeJS.ErrnoException & {
      address?: string;
    };
    const isFirst = this.state.state === 'connecting';
    this.change(() => {
      this.hasEnded = true;
      if (!isFirst) this.broken ??= systemCode(last);
      else this.state = { state: 'failed', code: last.code ?? '', address: last.address ?? '' };
    });
  }
}

/** A listener: what connected and was not yet accepted. */
class Listener {
  private readonly server: net.Server;
  private readonly arrivals = new Arrivals();
  readonly waiting: net.Socket[] = [];
  isClosed = false;

  constructor() {
    this.server = builtin<typeof net>('node:net').createServer((socket) => {
      this.waiting.push(socket);
      this.arrivals.tell();
    });
  }

  /** The address it listens at, or the system's code. */
  start(host: string, port: number, backlog: number): Promise<[address: string, port: number] | string> {
    return new Promise((resolve) => {
      this.server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EINVAL'));
      this.server.listen({ host, port, backlog }, () => {
        const { address, port: given } = this.server.address() as net.AddressInfo;
        resolve([address, given]);
      });
    });
  }

  until(milliseconds: number | null, signal: AbortSignal): Promise<void> {
    return this.arrivals.until(() => this.waiting.length > 0 || this.isClosed, milliseconds, signal);
  }

  close(): void {
    this.isClosed = true;
    this.server.close();
    for (const socket of this.waiting) socket.destroy();
    this.arrivals.tell();
  }
}

/** Node's own codes are of a socket that is no longer open. */
function systemCode(error: Error): string {
  const { code = '' } = error as NodeJS.ErrnoException;
  return code === '' || code.startsWith('ERR_') ? 'EPIPE' : code;
}

export class NetworkService {
  private readonly connections = new Map<number, Connection>();
  private readonly listeners = new Map<number, Listener>();
  private readonly datagrams = new DatagramService();
  private readonly watches = new FolderWatchService();
  private lastId = 0;

  readonly services: Readonly<Record<string, BlockingService>> = {
    'tcp.open': (payload) => this.open(payload as { host: string; port: number }),
    'tcp.wait': (payload, signal) => this.wait(payload as Wait, signal),
    'tcp.read': (payload, signal) => this.read(payload as Wait & { count: number }, signal),
    'tcp.write': (payload) => this.write(payload as Wait & { bytes: Uint8Array }),
    'tcp.available': (payload) => this.connections.get(payload as number)?.available ?? 0,
    'tcp.secure': (payload, signal) => {
      const { id, ...options } = payload as TlsRequest & { id: number };
      return this.connections.get(id)!.secure(options, signal);
    },
    'tcp.close': (payload) => this.close(payload as number),
    'tcp.listen': (payload) => this.listen(payload as { host: string; port: number; backlog: number }),
    'tcp.pending': (payload) => (this.listeners.get(payload as number)?.waiting.length ?? 0) > 0,
    'tcp.accept': (payload, signal) => this.accept(payload as Wait, signal),
    'tcp.unlisten': (payload) => this.unlisten(payload as number),
    ...this.datagrams.services,
    ...this.watches.services,
    'dns.lookup': (payload) => lookUp(payload as string),
    'dns.name': (payload) => nameOf(payload as string),
  };

  private open({ host, port }: { host: string; port: number }): number {
    const id = ++this.lastId;
    this.connections.set(id, new Connection(builtin<typeof net>('node:net').connect({ host, port })));
    return id;
  }

  private async listen({ host, port, backlog }: { host: string; port: number; backlog: number }) {
    const listener = new Listener();
    const local = await listener.start(host, port, backlog);
    if (typeof local === 'string') return { code: local };
    const id = ++this.lastId;
    this.listeners.set(id, listener);
    return { id, local };
  }

  /** The number of the connection that came; null when the time is over, 0 when the listener has stopped. */
  private async accept({ id, milliseconds }: Wait, signal: AbortSignal): Promise<{ id: number } | null> {
    const listener = this.listeners.get(id);
    if (!listener) return { id: 0 };
    await listener.until(milliseconds, signal);
    const socket = listener.waiting.shift();
    if (!socket) return listener.isClosed ? { id: 0 } : null;
    const made = ++this.lastId;
    this.connections.set(made, new Connection(socket));
    return { id: made };
  }

  private unlisten(id: number): void {
    this.listeners.get(id)?.close();
    this.listeners.delete(id);
  }

  private async wait({ id, milliseconds }: Wait, signal: AbortSignal): Promise<TcpState> {
    const connection = this.connections.get(id)!;
    await connection.until(() => connection.state.state !== 'connecting', milliseconds, signal);
    return connection.state;
  }

  /** Null when the time is over; empty at the end; a code when the connection broke. */
  private async read(wait: Wait & { count: number }, signal: AbortSignal): Promise<Uint8Array | string | null> {
    const connection = this.connections.get(wait.id);
    if (!connection) return new Uint8Array(0);
    await connection.until(() => connection.isReadable, wait.milliseconds, signal);
    if (connection.available === 0 && connection.broken !== null) return connection.broken;
    return connection.isReadable ? connection.read(wait.count) : null;
  }

  private write({ id, bytes, milliseconds }: Wait & { bytes: Uint8Array }): Promise<string | null> | string {
    return this.connections.get(id)?.write(bytes, milliseconds) ?? 'EPIPE';
  }

  private close(id: number): void {
    this.connections.get(id)?.close();
    this.connections.delete(id);
  }
}

type Answer = { addresses: string[] } | { code: string };

async function lookUp(name: string): Promise<Answer> {
  try {
    const found = await builtin<typeof import('node:dns/promises')>('node:dns/promises').lookup(name, {
      all: true,
      verbatim: true,
    });
    return { addresses: found.map(({ address }) => address) };
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? 'ENOTFOUND' };
  }
}

/** The host's name behind an address, as the system's resolver knows it; null for none. */
async function nameOf(address: string): Promise<string | null> {
  try {
    const { hostname } = await builtin<typeof import('node:dns/promises')>('node:dns/promises').lookupService(
      address,
      0,
    );
    return hostname === address ? null : hostname;
  } catch {
    return null;
  }
}

/**
 * UDP sockets for a thread that cannot wait for events. As in NetworkService a failure comes as the system's code.
 * Rule that surprises: a socket that is not bound gets its port with the first datagram it sends.
 */
import type dgram from 'node:dgram';
import type { BlockingService } from '../http/BlockingChannel.ts';
import { Arrivals } from './Arrivals.ts';
import { builtin } from './builtin.ts';

interface Datagram {
  data: Uint8Array;
  from: [address: string, port: number];
}

class DatagramSocket {
  readonly socket: dgram.Socket;
  readonly received: Datagram[] = [];
  readonly arrivals = new Arrivals();
  isClosed = false;

  constructor(isV6: boolean) {
    this.socket = builtin<typeof dgram>('node:dgram').createSocket(isV6 ? 'udp6' : 'udp4');
    this.socket.on('message', (data, { address, port }) => {
      this.received.push({ data: Uint8Array.from(data), from: [address, port] });
      this.arrivals.tell();
    });
    // What comes back for a datagram nobody took is told with the call that sent it, or never.
    this.socket.on('error', () => undefined);
  }

  bind(address: string, port: number): Promise<[string, number] | string> {
    return new Promise((resolve) => {
      this.socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EINVAL'));
      this.socket.bind(port, address, () => {
        const bound = this.socket.address();
        resolve([bound.address, bound.port]);
      });
    });
  }

  send(data: Uint8Array, host: string, port: number, broadcasts: boolean): Promise<string | null> {
    return new Promise((resolve) => {
      this.socket.setBroadcast(broadcasts);
      this.socket.send(data, port, host, (error) =>
        resolve(error ? ((error as NodeJS.ErrnoException).code ?? 'EINVAL') : null),
      );
    });
  }

  close(): void {
    this.isClosed = true;
    this.socket.close();
    this.arrivals.tell();
  }
}

interface Sending {
  id: number;
  data: Uint8Array;
  host: string;
  port: number;
  broadcasts: boolean;
}

export class DatagramService {
  private readonly sockets = new Map<number, DatagramSocket>();
  private lastId = 0;

  readonly services: Readonly<Record<string, BlockingService>> = {
    'udp.open': (payload) => this.open(payload as { address: string; port: number; isV6: boolean }),
    'udp.send': (payload) => this.send(payload as Sending),
    'udp.receive': (payload, signal) => this.receive(payload as { id: number; milliseconds: number | null }, signal),
    'udp.available': (payload) => this.sockets.get(payload as number)?.received[0]?.data.length ?? 0,
    'udp.close': (payload) => this.close(payload as number),
  };

  private async open({ address, port, isV6 }: { address: string; port: number; isV6: boolean }) {
    const socket = new DatagramSocket(isV6);
    const local = await socket.bind(address, port);
    if (typeof local === 'string') {
      socket.close();
      return { code: local };
    }
    const id = ++this.lastId;
    this.sockets.set(id, socket);
    return { id, local };
  }

  private send({ id, data, host, port, broadcasts }: Sending): Promise<string | null> | string {
    return this.sockets.get(id)?.send(data, host, port, broadcasts) ?? 'EPIPE';
  }

  /** Null when the time is over. */
  private async receive(wait: { id: number; milliseconds: number | null }, signal: AbortSignal) {
    const socket = this.sockets.get(wait.id);
    if (!socket) return null;
    await socket.arrivals.until(() => socket.received.length > 0 || socket.isClosed, wait.milliseconds, signal);
    return socket.received.shift() ?? null;
  }

  private close(id: number): void {
    this.sockets.get(id)?.close();
    this.sockets.delete(id);
  }
}

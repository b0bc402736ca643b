// The side that does the I/O: answers the worker's blocking calls by service name ('http.send' and whatever else the
// host offers, such as 'readLine'), and stops them all at once when the user interrupts.
// Idle, it keeps no process alive: the port is unreferenced, and only work in progress holds the event loop.
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import {
  type BlockingEndpoint,
  CLOSED,
  type MainMessage,
  SIGNAL_WORDS,
  toWireError,
  WAKE,
  type WorkerMessage,
} from './blockingProtocol.ts';
import type { AsyncTransport, HttpRequest } from './types.ts';

export type BlockingService = (payload: unknown, signal: AbortSignal) => unknown;

export interface BlockingChannel {
  /** For workerData; `transferList` goes beside it. */
  readonly endpoint: BlockingEndpoint;
  readonly transferList: [MessagePort];
  /** Starts answering. */
  serve(transport: AsyncTransport, services?: Readonly<Record<string, BlockingService>>): void;
  /** Sets the stop flag, wakes the worker and aborts what is in progress. */
  interrupt(): void;
  /** Clears the stop flag, for the next command. */
  resume(): void;
  close(): void;
}

export function createBlockingChannel(options: { stopFlag?: Int32Array } = {}): BlockingChannel {
  return new Channel(options.stopFlag ?? new Int32Array(new SharedArrayBuffer(4)));
}

class Channel implements BlockingChannel {
  readonly endpoint: BlockingEndpoint;
  readonly transferList: [MessagePort];
  readonly #port: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4 * SIGNAL_WORDS));
  readonly #stopFlag: Int32Array;
  readonly #pending = new Map<number, AbortController>();

  constructor(stopFlag: Int32Array) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#stopFlag = stopFlag;
    this.endpoint = { port: port2, signal: this.#signal, stopFlag };
    this.transferList = [port2];
  }

  serve(transport: AsyncTransport, services: Readonly<Record<string, BlockingService>> = {}): void {
    const table = new Map<string, BlockingService>(Object.entries(services));
    table.set('http.send', (payload, signal) => transport.send(payload as HttpRequest, signal));
    this.#port.on('message', (message: WorkerMessage) => {
      if ('cancel' in message) this.#pending.get(message.cancel)?.abort();
      else void this.#answer(table, message);
    });
    this.#port.on('close', () => this.#abortAll());
    this.#port.unref();
  }

  interrupt(): void {
    Atomics.store(this.#stopFlag, 0, 1);
    Atomics.notify(this.#stopFlag, 0);
    this.#wake();
    this.#abortAll();
  }

  resume(): void {
    Atomics.store(this.#stopFlag, 0, 0);
  }

  close(): void {
    Atomics.store(this.#signal, CLOSED, 1);
    this.#wake();
    this.#abortAll();
    this.#port.close();
  }

  async #answer(table: Map<string, BlockingService>, message: { id: number; service: string; payload: unknown }) {
    const controller = new AbortController();
    this.#pending.set(message.id, controller);
    try {
      const service = table.get(message.service);
      if (service === undefined) throw new Error(`No service named '${message.service}'.`);
      this.#post({ id: message.id, value: await service(message.payload, controller.signal) });
    } catch (error) {
      this.#post({ id: message.id, error: toWireError(error) });
    } finally {
      this.#pending.delete(message.id);
    }
  }

  #post(message: MainMessage): void {
    this.#port.postMessage(message);
    this.#wake();
  }

  #wake(): void {
    Atomics.add(this.#signal, WAKE, 1);
    Atomics.notify(this.#signal, WAKE);
  }

  #abortAll(): void {
    for (const controller of this.#pending.values()) controller.abort();
  }
}

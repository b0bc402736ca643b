// The engine's side: calls that look synchronous. The thread posts a message and sleeps until the answer is there, the
// stop flag is set, or the other side is closed.
// Rule that surprises: whoever sets the stop flag without waking (a plain store) is noticed within a tenth of a second.
import { createRequire } from 'node:module';
import { type BlockingEndpoint, CLOSED, fromWireError, type MainMessage, WAKE } from './blockingProtocol.ts';
import { abortedError, endpointOf } from './transportErrors.ts';
import type { HttpRequest, HttpResponse, Transport } from './types.ts';

const STOP_POLL_MS = 100;

type WorkerThreads = typeof import('node:worker_threads');

export class BlockingTransport implements Transport {
  readonly #endpoint: BlockingEndpoint;
  // Loaded with the first transport, not with the module: a start without any need not pay for it.
  readonly #receiveMessage = (createRequire(process.execPath)('node:worker_threads') as WorkerThreads)
    .receiveMessageOnPort;
  #lastId = 0;
  /** Calls that wait now: one may be made while another, further down the stack, still waits. */
  readonly #waiting = new Map<number, MainMessage | null>();

  /** Does something else while a call waits; false when there is nothing to do. */
  idle: () => boolean = () => false;

  constructor(endpoint: BlockingEndpoint) {
    this.#endpoint = endpoint;
    endpoint.port.unref();
  }

  send(request: HttpRequest): HttpResponse {
    return this.#call('http.send', request, request.url) as HttpResponse;
  }

  /** Any other service of the main thread, by name; its answer must survive structured cloning. */
  request(service: string, payload: unknown): unknown {
    return this.#call(service, payload, service);
  }

  /** Asks for something without waiting; what comes of it nobody hears. */
  post(service: string, payload: unknown): void {
    this.#endpoint.port.postMessage({ id: 0, service, payload });
  }

  /** Sleeps; throws an `aborted` TransportError when the stop flag is set meanwhile or already. */
  sleep(milliseconds: number): void {
    const { stopFlag } = this.#endpoint;
    const end = performance.now() + milliseconds;
    for (let left = milliseconds; !this.#mustStop() && left > 0; left = end - performance.now()) {
      Atomics.wait(stopFlag, 0, 0, Math.min(left, STOP_POLL_MS));
    }
    if (this.#mustStop()) throw abortedError({ host: '', port: 0 }, false);
  }

  #call(service: string, payload: unknown, url: string): unknown {
    if (this.#mustStop()) throw abortedError(endpointOf(url), false);
    const { port, signal } = this.#endpoint;
    const id = ++this.#lastId;
    this.#waiting.set(id, null);
    port.postMessage({ id, service, payload });
    try {
      for (;;) {
        const seen = Atomics.load(signal, WAKE);
        const message = this.#receive(id);
        // A failure that comes with a stop request is its consequence: the service was aborted.
        const isStopped = (message === null || 'error' in message) && this.#mustStop();
        if (message !== null && !isStopped) return unwrap(message);
        if (isStopped) {
          if (message === null) port.postMessage({ cancel: id });
          throw abortedError(endpointOf(url), true);
        }
        if (!this.idle()) Atomics.wait(signal, WAKE, seen, STOP_POLL_MS);
      }
    } finally {
      this.#waiting.delete(id);
    }
  }

  /** The answer with this id; answers to calls given up earlier are thrown away, those to others kept. */
  #receive(id: number): MainMessage | null {
    for (;;) {
      const kept = this.#waiting.get(id);
      if (kept) return kept;
      const received = this.#receiveMessage(this.#endpoint.port) as { message: MainMessage } | undefined;
      if (received === undefined) return null;
      const { message } = received;
      if (this.#waiting.has(message.id)) this.#waiting.set(message.id, message);
    }
  }

  #mustStop(): boolean {
    return Atomics.load(this.#endpoint.stopFlag, 0) !== 0 || Atomics.load(this.#endpoint.signal, CLOSED) !== 0;
  }
}

function unwrap(message: MainMessage): unknown {
  if ('error' in message) throw fromWireError(message.error);
  return message.value;
}

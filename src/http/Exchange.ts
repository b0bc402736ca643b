// One request on the wire and its answer, watched below node-fetch: node-fetch lower-cases and sorts header names and
// adds its own, and reports neither raw response headers nor whether a body was complete, so an agent that delegates to
// the real one hands us node's own request and response. The body of a GET (node-fetch allows none) goes in here too.
import type http from 'node:http';
import type { Socket } from 'node:net';
import tls from 'node:tls';
import type { HeaderList } from './types.ts';

export interface ExchangeRequest {
  method: string;
  /** What stands in the request line. */
  target: string;
  headers: HeaderList;
  body: Uint8Array | null;
}

export class Exchange {
  response: http.IncomingMessage | null = null;
  error: Error | null = null;
  /** True once the request's bytes may have reached the server. */
  connected = false;
  reusedSocket = false;
  /** The server's certificate is for another name. */
  isOtherName = false;
  receivedBytes = 0;
  readonly #request: ExchangeRequest;
  readonly #tunnelled: boolean;
  readonly #chunks: Buffer[] = [];
  #finish: () => void = () => {};
  /** Settles when the response has ended, well or badly; look at isComplete. */
  readonly finished: Promise<void> = new Promise((resolve) => {
    this.#finish = resolve;
  });
  onResponse: () => void = () => {};

  constructor(request: ExchangeRequest, tunnelled: boolean) {
    this.#request = request;
    this.#tunnelled = tunnelled;
  }

  /** An agent for this exchange alone, over the pooled one. */
  tap(agent: http.Agent): http.Agent {
    const tapped = Object.create(agent) as http.Agent & { addRequest(...args: unknown[]): void };
    tapped.addRequest = (...args) => {
      this.#attach(args[0] as http.ClientRequest);
      (agent as typeof tapped).addRequest(...args);
    };
    return tapped;
  }

  body(): Buffer {
    return this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
  }

  get isComplete(): boolean {
    return this.response?.complete ?? false;
  }

  #attach(request: http.ClientRequest): void {
    this.#writeHeaders(request);
    const { body } = this.#request;
    const end = request.end.bind(request) as (data?: Uint8Array) => http.ClientRequest;
    request.end = (() => (body === null || body.length === 0 ? end() : end(body))) as typeof request.end;
    request.once('socket', (socket) => this.#watch(request, socket));
    request.once('error', (error) => {
      this.error ??= error;
      if (this.response === null) this.#finish();
    });
    request.prependOnceListener('response', (response) => this.#receive(response));
  }

  #writeHeaders(request: http.ClientRequest): void {
    request.method = this.#request.method;
    request.path = this.#request.target;
    // `connection` too, which node would add by itself: .NET leaves it out, and the connection is kept all the same.
    for (const name of [...request.getHeaderNames(), 'connection']) request.removeHeader(name);
    const seen = new Map<string, { name: string; values: string[] }>();
    for (const [name, value] of this.#request.headers) {
      const key = name.toLowerCase();
      const entry = seen.get(key) ?? { name, values: [] };
      seen.set(key, entry);
      entry.values.push(value);
      request.setHeader(entry.name, entry.values.length === 1 ? value : entry.values);
    }
  }

  #watch(request: http.ClientRequest, socket: Socket & { encrypted?: boolean }): void {
    this.reusedSocket = request.reusedSocket;
    if (request.reusedSocket || this.#tunnelled) {
      this.connected = true;
      return;
    }
    socket.once(socket.encrypted ? 'secureConnect' : 'connect', () => (this.connected = true));
    // Before node looks at the certificate: of several things that are wrong with one it tells the first only.
    if (socket.encrypted) socket.prependOnceListener('secure', () => this.#checkName(socket as tls.TLSSocket));
  }

  #checkName(socket: tls.TLSSocket): void {
    const [, host = ''] = this.#request.headers.find(([name]) => name.toLowerCase() === 'host') ?? [];
    const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
    this.isOtherName = tls.checkServerIdentity(name, socket.getPeerCertificate()) !== undefined;
  }

  #receive(response: http.IncomingMessage): void {
    this.response = response;
    this.onResponse();
    response.on('data', (chunk: Buffer) => {
      this.receivedBytes += chunk.length;
      this.#chunks.push(chunk);
    });
    response.once('error', (error) => (this.error ??= error));
    response.once('end', this.#finish);
    response.once('close', this.#finish);
  }
}

/**
 * The sandbox over HTTP, on 127.0.0.1 only: reads requests, hands them to handleRequest, writes its responses header
 * by header as they are. Runs until stop() is called or its signal aborts; never ends the process.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpRequest } from '../http/types.ts';
import { DataDirectory } from './DataDirectory.ts';
import { handleRequest, MAXIMUM_BODY_BYTES } from './handleRequest.ts';
import { Sandbox, type SandboxOptions } from './Sandbox.ts';

export interface SandboxServerOptions extends SandboxOptions {
  /** 0, the default: any free one. */
  readonly port?: number;
  /** Where the tenant's data are kept; without it they end with the server. Data found there go before seeding. */
  readonly dataDirectory?: string;
  /** Stops the server. */
  readonly signal?: AbortSignal;
}

const HOST = '127.0.0.1';
const KEEP_ALIVE_MS = 60_000;
/** Filters come in the address; node's own 16 KB are soon reached by a list of keys. */
const MAXIMUM_HEADER_BYTES = 256 * 1024;

export class SandboxServer {
  readonly sandbox: Sandbox;
  /** Resolves when the server has stopped and its data are saved; rejects when they cannot be. */
  readonly stopped: Promise<void>;
  private readonly server: Server;
  private readonly data: DataDirectory | null;
  private finish!: (error?: unknown) => void;
  private stopping = false;

  /** Throws when the data directory holds something else. Listens only after start(). */
  constructor(private readonly options: SandboxServerOptions) {
    this.data = options.dataDirectory === undefined ? null : new DataDirectory(options.dataDirectory);
    const state = options.state ?? this.data?.load() ?? undefined;
    this.sandbox = new Sandbox({ ...options, ...(state ? { state } : {}) });
    this.server = createServer({ maxHeaderSize: MAXIMUM_HEADER_BYTES }, (request, response) =>
      this.serve(request, response),
    );
    this.server.keepAliveTimeout = KEEP_ALIVE_MS;
    this.stopped = new Promise((resolve, reject) => {
      this.finish = (error) => (error === undefined ? resolve() : reject(error));
    });
    // Whoever does not wait for the end shall not be ended by it.
    this.stopped.catch(() => {});
  }

  get port(): number {
    return (this.server.address() as AddressInfo | null)?.port ?? 0;
  }

  /** The base URL for SAIL_BASE_URL. */
  get url(): string {
    return `http://${HOST}:${this.port}`;
  }

  /** Starts to listen; rejects when the port is taken. */
  async start(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(this.options.port ?? 0, HOST, () => {
        this.server.off('error', reject);
        resolve();
      });
    });
    const { store } = this.sandbox;
    if (this.data) {
      this.data.save(store.snapshot);
      store.onChange(() => this.data?.saveLater(() => store.snapshot));
    }
    const { signal } = this.options;
    const stop = (): void => void this.stop().catch(() => {});
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
    return this;
  }

  /** Ends all connections and saves the data. */
  stop(): Promise<void> {
    if (this.stopping) return this.stopped;
    this.stopping = true;
    this.server.close(() => this.saveAndFinish());
    this.server.closeAllConnections();
    return this.stopped;
  }

  private saveAndFinish(): void {
    try {
      this.data?.flush(() => this.sandbox.store.snapshot);
      this.finish();
    } catch (error) {
      this.finish(error);
    }
  }

  private serve(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      // One byte too many is enough to refuse it; the rest is read and dropped.
      if (length <= MAXIMUM_BODY_BYTES) chunks.push(chunk);
      length += chunk.length;
    });
    incoming.on('error', () => outgoing.destroy());
    incoming.on('end', () => this.answer(incoming, Buffer.concat(chunks), outgoing));
  }

  private answer(incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): void {
    const { status, reasonPhrase, headers, body: bytes } = handleRequest(this.requestOf(incoming, body), this.sandbox);
    outgoing.sendDate = false;
    const closes = incoming.httpVersion === '1.0' || /\bclose\b/i.test(incoming.headers.connection ?? '');
    const flat = headers.flatMap(([name, value]) => [name, closes && name === 'Connection' ? 'close' : value]);
    outgoing.writeHead(status, reasonPhrase, flat);
    outgoing.end(bytes);
  }

  private requestOf(incoming: IncomingMessage, body: Buffer): HttpRequest {
    const { rawHeaders } = incoming;
    const headers: [string, string][] = [];
    for (let index = 0; index < rawHeaders.length; index += 2)
      headers.push([rawHeaders[index]!, rawHeaders[index + 1]!]);
    const target = incoming.url ?? '/';
    // `*`, and whatever else is no address, is a path nothing is at.
    const address = target.startsWith('/') ? this.url + target : target;
    const url = URL.canParse(address) ? address : `${this.url}/`;
    return { method: incoming.method ?? 'GET', url, headers, body: body.length === 0 ? null : body };
  }
}

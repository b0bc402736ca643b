// HTTP over node-fetch with .NET's manners: keep-alive pools, proxies from the environment, redirects by .NET's rules,
// decompression, a time-out to the first byte, raw header order and case, and truncated bodies reported as such.
// Import it lazily (node-fetch costs start-up time), on the thread that does the I/O.
import type http from 'node:http';
import fetch from 'node-fetch';
import { AgentPool } from './AgentPool.ts';
import { decompress, decompressionMessage } from './decompress.ts';
import { Exchange } from './Exchange.ts';
import { headerListOfRaw, headerValue } from './headerList.ts';
import { type Environment, parseProxy, type ProxyAddress, proxyFromEnvironment } from './proxy.ts';
import { redirectedRequest } from './redirect.ts';
import {
  abortedError,
  endpointOf,
  failedExchange,
  timeoutError,
  transportError,
  truncatedError,
} from './transportErrors.ts';
import { parseRequestUrl, wireRequest } from './wireRequest.ts';
import type { AsyncTransport, HttpRequest, HttpResponse } from './types.ts';

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_REDIRECTS = 50;
const SAFE_TO_REPEAT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

interface Attempt {
  request: HttpRequest;
  url: URL;
  proxy: ProxyAddress | null;
  deadline: Deadline;
  signal: AbortSignal | undefined;
}

interface Deadline {
  at: number;
  timeoutMs: number;
}

export class NodeFetchTransport implements AsyncTransport {
  readonly #pool = new AgentPool();
  readonly #environment: Environment;

  constructor(environment: Environment = process.env) {
    this.#environment = environment;
  }

  async send(request: HttpRequest, signal?: AbortSignal): Promise<HttpResponse> {
    const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    const deadline = { timeoutMs, at: timeoutMs === 0 ? Number.POSITIVE_INFINITY : Date.now() + timeoutMs };
    let current = request;
    for (let hops = 0; ; hops++) {
      const response = await this.#sendOnce(current, deadline, signal);
      if (request.redirect === 'manual' || hops >= (request.maxRedirects ?? DEFAULT_REDIRECTS)) return response;
      const next = redirectedRequest(current, response.status, headerValue(response.headers, 'location'));
      if (next === null) return response;
      current = next;
    }
  }

  /** Closes idle connections; a later send opens new ones. */
  close(): void {
    this.#pool.close();
  }

  async #sendOnce(request: HttpRequest, deadline: Deadline, signal?: AbortSignal): Promise<HttpResponse> {
    const url = parseRequestUrl(request.url);
    const attempt = { request, url, proxy: this.#proxyFor(request, url), deadline, signal };
    const exchange = await this.#exchange(attempt);
    if (exchange !== null) return readResponse(exchange, request);
    // A pooled connection that the server had closed meanwhile: .NET too goes on with a fresh one.
    return readResponse((await this.#exchange(attempt, false))!, request);
  }

  /** The finished exchange; null when it died on a reused connection and may be repeated. */
  async #exchange(attempt: Attempt, mayRepeat = true): Promise<Exchange | null> {
    const { request, url, proxy, deadline, signal } = attempt;
    const at = endpointOf(request.url);
    const exchange = new Exchange(wireRequest(request, url, proxy), proxy !== null && url.protocol === 'https:');
    const { rejectUnauthorized = true, tlsVersions, trustedRoots, clientCertificate, unixSocket } = request;
    const route = { url, rejectUnauthorized, proxy, tlsVersions, trustedRoots, clientCertificate, unixSocket };
    const agent = exchange.tap(mayRepeat ? this.#pool.agentFor(route) : this.#pool.freshAgentFor(route));
    const cancel = new Cancellation(deadline, signal);
    exchange.onResponse = () => cancel.stopClock();
    try {
      const thrown = await runFetch(url, request.method, agent, exchange, cancel.signal);
      if (signal?.aborted) throw abortedError(at, exchange.connected);
      if (cancel.timedOut) throw timeoutError(at, deadline.timeoutMs, exchange.connected);
      if (exchange.response !== null) {
        if (!exchange.isComplete) throw truncatedError(exchange, at);
        return exchange;
      }
      const isStale = exchange.reusedSocket && !wasReset(exchange.error ?? thrown);
      if (mayRepeat && isStale && SAFE_TO_REPEAT.has(request.method.toUpperCase())) return null;
      throw failedExchange(exchange, at, proxy, thrown);
    } finally {
      cancel.dispose();
    }
  }

  #proxyFor(request: HttpRequest, url: URL): ProxyAddress | null {
    if (request.unixSocket !== undefined) return null;
    const text = request.proxy === undefined ? proxyFromEnvironment(url, this.#environment) : request.proxy;
    if (text === null || text === '') return null;
    const proxy = parseProxy(text);
    if (proxy !== null) return proxy;
    // NON-PARITY: .NET speaks socks4, socks4a and socks5 too.
    throw transportError(
      'proxy',
      "Only the 'http' and 'https' schemes are allowed for proxies.",
      endpointOf(request.url),
      false,
    );
  }
}

/** The server broke the connection off while it had the request: .NET does not repeat that. */
function wasReset(error: unknown): boolean {
  return (error as Partial<Error> | null)?.message === 'read ECONNRESET';
}

/** Aborts the fetch on the caller's signal or when the first byte is late. */
class Cancellation {
  timedOut = false;
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #caller: AbortSignal | undefined;
  readonly #abort = (): void => this.#controller.abort();

  constructor(deadline: Deadline, caller: AbortSignal | undefined) {
    this.#caller = caller;
    if (caller?.aborted) this.#abort();
    caller?.addEventListener('abort', this.#abort, { once: true });
    if (deadline.at === Number.POSITIVE_INFINITY) return;
    this.#timer = setTimeout(() => this.#expire(), Math.max(0, deadline.at - Date.now()));
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  stopClock(): void {
    clearTimeout(this.#timer);
  }

  dispose(): void {
    this.stopClock();
    this.#caller?.removeEventListener('abort', this.#abort);
  }

  #expire(): void {
    this.timedOut = true;
    this.#abort();
  }
}

/** Runs the exchange to its end; what node-fetch threw is returned, since the exchange usually knows more. */
async function runFetch(
  url: URL,
  method: string,
  agent: http.Agent,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<unknown> {
  try {
    const response = await fetch(url.href, { method, agent, redirect: 'manual', compress: false, signal });
    // The exchange collects the bytes itself; node-fetch's copy only has to flow.
    response.body?.on('error', (error) => (exchange.error ??= error as Error));
    response.body?.resume();
    await Promise.race([exchange.finished, aborted(signal)]);
    return null;
  } catch (error) {
    return error;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function readResponse(exchange: Exchange, request: HttpRequest): Promise<HttpResponse> {
  const message = exchange.response!;
  const headers = headerListOfRaw(message.rawHeaders);
  try {
    const content =
      request.method.toUpperCase() === 'HEAD' || request.decompresses === false
        ? { headers, body: exchange.body() }
        : await decompress(headers, exchange.body());
    return {
      status: message.statusCode ?? 0,
      reasonPhrase: message.statusMessage ?? '',
      headers: content.headers,
      body: content.body,
      url: request.url,
      httpVersion: message.httpVersion,
    };
  } catch (error) {
    const text = decompressionMessage(error);
    const kind = text.startsWith('Found truncated') ? 'truncated' : 'protocol';
    throw transportError(kind, text, endpointOf(request.url), true);
  }
}

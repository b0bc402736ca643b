// Keep-alive connections, one pool for each way of reaching a server (scheme, certificate checking, client
// certificate, proxy, Unix socket).
// The two proxy agents are a few lines over node's own, so no package is needed for them; both keep connections open.
// Idle sockets are unreferenced by node's Agent, so a pool never keeps the process alive.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { ProxyError } from './ProxyError.ts';
import type { ProxyAddress } from './proxy.ts';
import type { TlsVersions } from './tlsVersions.ts';
import { trusting } from './trusting.ts';
import type { ClientCertificate } from './types.ts';

const CONNECT_TIMEOUT_MS = 60_000;

type SocketCallback = (error: Error | null, socket: Duplex) => void;

/** Plain HTTP through a proxy: the connection goes to the proxy, the request line carries the whole URL. */
class ForwardAgent extends http.Agent {
  readonly #proxy: ProxyAddress;

  constructor(proxy: ProxyAddress, options: http.AgentOptions) {
    super(options);
    this.#proxy = proxy;
  }

  override createConnection(): net.Socket {
    const { host, port } = this.#proxy;
    return this.#proxy.protocol === 'https:'
      ? tls.connect({ host, port, servername: host })
      : net.connect({ host, port });
  }
}

/** HTTPS through a proxy: CONNECT host:port, then TLS inside the tunnel. */
class TunnelAgent extends https.Agent {
  readonly #proxy: ProxyAddress;

  constructor(proxy: ProxyAddress, options: https.AgentOptions) {
    super(options);
    this.#proxy = proxy;
  }

  override createConnection(options: https.RequestOptions, callback: SocketCallback): null {
    const fail = (error: Error): void => (callback as (error: Error) => void)(error);
    const target = `${options.host?.includes(':') ? `[${options.host}]` : options.host}:${options.port}`;
    const connect = this.#openTunnel(target);
    connect.once('connect', (response: http.IncomingMessage, socket: net.Socket) => {
      if (response.statusCode === 200) this.#startTls(socket, options, callback, fail);
      else {
        socket.destroy();
        fail(ProxyError.tunnelRefused(this.#proxy, response.statusCode ?? 0));
      }
    });
    connect.once('response', (response: http.IncomingMessage) => {
      response.destroy();
      fail(ProxyError.tunnelRefused(this.#proxy, response.statusCode ?? 0));
    });
    connect.once('error', (error: Error) => fail(ProxyError.unreachable(this.#proxy, error)));
    connect.end();
    return null;
  }

  #openTunnel(target: string): http.ClientRequest {
    const { protocol, host, port, authorization } = this.#proxy;
    const headers = { Host: target, ...(authorization === null ? {} : { 'Proxy-Authorization': authorization }) };
    const start = protocol === 'https:' ? https.request : http.request;
    return start({ host, port, method: 'CONNECT', path: target, headers, agent: false, timeout: CONNECT_TIMEOUT_MS });
  }

  #startTls(
    socket: net.Socket,
    options: https.RequestOptions,
    done: SocketCallback,
    fail: (error: Error) => void,
  ): void {
    const host = options.host ?? '';
    const servername = net.isIP(host) ? '' : (options.servername ?? host);
    const secure = tls.connect({ ...(options as tls.ConnectionOptions), socket, servername, path: undefined });
    secure.once('error', fail);
    secure.once('secureConnect', () => {
      secure.removeListener('error', fail);
      done(null, secure);
    });
  }
}

/** What tells one way of reaching servers from another. */
export interface Route {
  url: URL;
  rejectUnauthorized: boolean;
  proxy: ProxyAddress | null;
  tlsVersions?: TlsVersions | undefined;
  trustedRoots?: readonly string[] | undefined;
  clientCertificate?: ClientCertificate | undefined;
  unixSocket?: string | undefined;
}

export class AgentPool {
  readonly #agents = new Map<string, http.Agent>();

  agentFor(route: Route): http.Agent {
    const key = keyOf(route);
    let agent = this.#agents.get(key);
    if (agent === undefined) this.#agents.set(key, (agent = createAgent(route)));
    return agent;
  }

  /** One connection of its own, for a request whose pooled connection turned out to be dead. */
  freshAgentFor(route: Route): http.Agent {
    return createAgent(route, false);
  }

  close(): void {
    for (const agent of this.#agents.values()) agent.destroy();
    this.#agents.clear();
  }
}

function keyOf({ url, rejectUnauthorized, proxy, tlsVersions, trustedRoots, clientCertificate, unixSocket }: Route) {
  const secure = url.protocol === 'https:';
  const { minVersion = '', maxVersion = '' } = tlsVersions ?? {};
  const certificates = [clientCertificate?.certificate ?? '', ...(trustedRoots ?? [])];
  const security = secure ? [rejectUnauthorized, minVersion, maxVersion, ...certificates] : [];
  return [url.protocol, proxy?.shown ?? '', proxy?.authorization ?? '', unixSocket ?? '', ...security].join('|');
}

function createAgent(route: Route, keepAlive = true): http.Agent {
  const { proxy, rejectUnauthorized, clientCertificate, unixSocket } = route;
  // `socketPath` is one of a request's options, which an agent's own are merged into.
  const place = unixSocket === undefined ? {} : { socketPath: unixSocket };
  const options = { keepAlive, scheduling: 'lifo' as const, ...place };
  if (route.url.protocol !== 'https:')
    return proxy === null ? new http.Agent(options) : new ForwardAgent(proxy, options);
  const identity = clientCertificate && { cert: clientCertificate.certificate, key: clientCertificate.key };
  const context = { ...identity, ...route.tlsVersions };
  const secure = { ...options, rejectUnauthorized, ...context, ...trusting(route.trustedRoots, context) };
  return proxy === null ? new https.Agent(secure) : new TunnelAgent(proxy, secure);
}

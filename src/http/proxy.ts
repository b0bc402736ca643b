// Which proxy a request goes through, read from the environment as .NET's HttpEnvironmentProxy reads it: lower case
// names first, ALL_PROXY as the fallback, HTTP_PROXY ignored inside a CGI process (where a client could set it).
// Rule that surprises: loopback addresses are not exempt by themselves; only NO_PROXY exempts.

export interface ProxyAddress {
  protocol: 'http:' | 'https:';
  host: string;
  port: number;
  /** The value of Proxy-Authorization, or null. */
  authorization: string | null;
  /** For messages: without user and password. */
  shown: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy text to use for a URL, or null for a direct connection. */
export function proxyFromEnvironment(url: URL, environment: Environment): string | null {
  const text = proxyVariable(url, environment);
  return text === null || isBypassed(url.hostname, read(environment, 'no_proxy') ?? '') ? null : text;
}

function proxyVariable(url: URL, environment: Environment): string | null {
  const secure = url.protocol === 'https:';
  const own = secure ? read(environment, 'https_proxy') : readHttpProxy(environment);
  return own ?? read(environment, 'all_proxy');
}

function readHttpProxy(environment: Environment): string | null {
  const inCgi = Boolean(environment['GATEWAY_INTERFACE']);
  return environment['http_proxy'] || (inCgi ? null : environment['HTTP_PROXY'] || null);
}

function read(environment: Environment, name: string): string | null {
  return environment[name] || environment[name.toUpperCase()] || null;
}

/**
 * `.example.com` matches the domain and everything below it; any other entry only itself.
 * NON-PARITY: `*` and `*.example.com` are understood too, as curl and most proxies' manuals write them.
 */
export function isBypassed(hostname: string, list: string): boolean {
  const host = unbracketed(hostname).toLowerCase();
  return list.split(',').some((entry) => matchesEntry(host, entry.trim().toLowerCase()));
}

function matchesEntry(host: string, entry: string): boolean {
  if (entry === '') return false;
  if (entry === '*') return true;
  const rule = entry.startsWith('*.') ? entry.slice(1) : entry;
  if (rule.startsWith('.')) return host === rule.slice(1) || host.endsWith(rule);
  return host === unbracketed(rule);
}

const unbracketed = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');

/** Null when the text names no proxy this program can speak to (socks, nonsense). */
export function parseProxy(text: string): ProxyAddress | null {
  const url = toUrl(text);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  const user = decodeURIComponent(url.username);
  const credentials = `${user}:${decodeURIComponent(url.password)}`;
  return {
    protocol: url.protocol,
    host: unbracketed(url.hostname),
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    authorization: user === '' ? null : `Basic ${Buffer.from(credentials, 'utf8').toString('base64')}`,
    shown: `${url.protocol}//${url.host}/`,
  };
}

function toUrl(text: string): URL | null {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`);
  } catch {
    return null;
  }
}

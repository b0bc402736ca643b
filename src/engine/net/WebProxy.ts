/**
 * What requests go through: System.Net.WebProxy, and the proxy of the system (HTTPS_PROXY, HTTP_PROXY, NO_PROXY), which
 * has no public type. Rule that surprises: a proxy without an address bypasses everything.
 */
import type { NetUri } from '../../types/dotnet/uri/NetUri.ts';

export class WebProxy {
  useDefaultCredentials = false;
  bypassesLocal = false;
  bypassList: string[] = [];
  credentials: unknown = null;
  constructor(public address: NetUri | null) {}

  /** Address as the transport takes it; null for none. */
  get url(): string | null {
    return this.address?.absoluteUri ?? null;
  }

  isBypassed(uri: NetUri): boolean {
    if (this.address === null) return true;
    if (this.bypassesLocal && (uri.isLoopback || !uri.absolute().host.includes('.'))) return true;
    const text = uri.leftPart('authority');
    return this.bypassList.some((pattern) => new RegExp(pattern, 'i').test(text));
  }
}

/** HttpNoProxy and HttpEnvironmentProxy of .NET: what the environment says, left to the transport. */
export class SystemProxy {
  credentials: unknown = null;
}
/** The same when the environment names proxies. */
export class EnvironmentProxy extends SystemProxy {}

const DEFAULTS = new WeakMap<object, { proxy: WebProxy | SystemProxy | null }>();

/** WebRequest.DefaultWebProxy, kept for the session (its host). */
export function defaultProxy(host: object, systemProxy: () => SystemProxy): { proxy: WebProxy | SystemProxy | null } {
  let own = DEFAULTS.get(host);
  if (!own) DEFAULTS.set(host, (own = { proxy: systemProxy() }));
  return own;
}

/**
 * System.Net.WebProxy, as far as Set-DefaultConfiguration -Proxy needs it: an address for all requests.
 */
import { NetUri, UriKind } from '../../types/dotnet/uri/NetUri.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';

export class WebProxy {
  useDefaultCredentials = false;
  constructor(public address: NetUri | null) {}

  /** Address as the transport takes it; null for none. */
  get url(): string | null {
    return this.address?.absoluteUri ?? null;
  }
}

function proxyOf(address: string | null): WebProxy {
  if (address === null) return new WebProxy(null);
  return new WebProxy(
    NetUri.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`, UriKind.Absolute),
  );
}

export const WEB_PROXY_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Net.WebProxy',
    kind: 'class',
    jsClass: WebProxy,
    build: () => ({
      constructors: {
        'System.Net.WebProxy new()': () => new WebProxy(null),
        'System.Net.WebProxy new(uri Address)': (_self, _ctx, address: NetUri | null) => new WebProxy(address),
        'System.Net.WebProxy new(string Address)': (_self, _ctx, address: string | null) => proxyOf(address),
        'System.Net.WebProxy new(string Host, int Port)': (_self, _ctx, host: string, port: number) =>
          proxyOf(`${host}:${port}`),
      },
      members: {
        'uri Address {get;set;}': {
          get: (self: WebProxy) => self.address,
          set: (self: WebProxy, value: NetUri | null) => {
            self.address = value;
          },
        },
        'bool UseDefaultCredentials {get;set;}': {
          get: (self: WebProxy) => self.useDefaultCredentials,
          set: (self: WebProxy, value: boolean) => {
            self.useDefaultCredentials = value;
          },
        },
        'uri GetProxy(uri destination)': (self: WebProxy, _ctx, destination: NetUri) => self.address ?? destination,
      },
    }),
  },
];

/** System.Net.WebProxy and the system's proxies as .NET types. */
import { implement, type MemberBody } from '../../types/dotnet/implement.ts';
import { newArray } from '../../types/dotnet/values.ts';
import { NetUri, UriKind } from '../../types/dotnet/uri/NetUri.ts';
import { ArrayList } from '../../types/collections/NetList.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { EnvironmentProxy, SystemProxy, WebProxy } from './WebProxy.ts';

const SIGNATURES = `
System.Net.WebProxy new()
System.Net.WebProxy new(uri Address)
System.Net.WebProxy new(uri Address, bool BypassOnLocal)
System.Net.WebProxy new(uri Address, bool BypassOnLocal, string[] BypassList)
System.Net.WebProxy new(uri Address, bool BypassOnLocal, string[] BypassList, System.Net.ICredentials Credentials)
System.Net.WebProxy new(string Host, int Port)
System.Net.WebProxy new(string Address)
System.Net.WebProxy new(string Address, bool BypassOnLocal)
System.Net.WebProxy new(string Address, bool BypassOnLocal, string[] BypassList)
System.Net.WebProxy new(string Address, bool BypassOnLocal, string[] BypassList, System.Net.ICredentials Credentials)
uri Address {get;set;}
bool BypassProxyOnLocal {get;set;}
string[] BypassList {get;set;}
System.Collections.ArrayList BypassArrayList {get;}
System.Net.ICredentials Credentials {get;set;}
bool UseDefaultCredentials {get;set;}
uri GetProxy(uri destination)
uri IWebProxy.GetProxy(uri destination)
bool IsBypassed(uri host)
bool IWebProxy.IsBypassed(uri host)
string ToString()
`;

function addressOf(address: NetUri | string | null): NetUri | null {
  if (typeof address !== 'string') return address;
  return NetUri.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`, UriKind.Absolute);
}

function create(
  _self: unknown,
  _ctx: TypeContext,
  address: NetUri | string | null = null,
  second?: boolean | number,
  bypassList?: string[] | null,
  credentials?: unknown,
): WebProxy {
  const isPort = typeof second === 'number';
  const proxy = new WebProxy(isPort ? addressOf(`${String(address)}:${second}`) : addressOf(address));
  if (!isPort && second !== undefined) proxy.bypassesLocal = second;
  proxy.bypassList = [...(bypassList ?? [])];
  proxy.credentials = credentials ?? null;
  return proxy;
}

const MEMBERS: Record<string, MemberBody> = {
  Address: { get: (self: WebProxy) => self.address, set: (self: WebProxy, value) => void (self.address = value) },
  BypassProxyOnLocal: {
    get: (self: WebProxy) => self.bypassesLocal,
    set: (self: WebProxy, value: boolean) => void (self.bypassesLocal = value),
  },
  BypassList: {
    get: (self: WebProxy, ctx) => newArray(ctx, 'System.String', [...self.bypassList]),
    set: (self: WebProxy, value: string[] | null) => void (self.bypassList = [...(value ?? [])]),
  },
  BypassArrayList: (self: WebProxy) => new ArrayList([...self.bypassList]),
  Credentials: {
    get: (self: WebProxy) => self.credentials,
    set: (self: WebProxy, value) => void (self.credentials = value),
  },
  UseDefaultCredentials: {
    get: (self: WebProxy) => self.useDefaultCredentials,
    set: (self: WebProxy, value: boolean) => void (self.useDefaultCredentials = value),
  },
  GetProxy: (self: WebProxy, _ctx, uri: NetUri) => (self.isBypassed(uri) ? uri : self.address),
  IsBypassed: (self: WebProxy, _ctx, uri: NetUri) => self.isBypassed(uri),
};

const systemProxy = (name: string, jsClass: TypeDefinition['jsClass']): TypeDefinition => ({
  name,
  kind: 'class',
  jsClass,
  isInternal: true,
  interfaces: ['System.Net.IWebProxy'],
  build: () =>
    implement('System.Net.ICredentials Credentials {get;set;}\nuri GetProxy(uri uri)\nbool IsBypassed(uri uri)', {
      members: {
        Credentials: {
          get: (self: SystemProxy) => self.credentials,
          set: (self: SystemProxy, value) => void (self.credentials = value),
        },
        GetProxy: () => null,
        IsBypassed: (self: SystemProxy) => !(self instanceof EnvironmentProxy),
      },
    }),
});

export const WEB_PROXY_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Net.WebProxy',
    kind: 'class',
    jsClass: WebProxy,
    interfaces: ['System.Net.IWebProxy', 'System.Runtime.Serialization.ISerializable'],
    build: () => implement(SIGNATURES, { new: create, members: MEMBERS }),
  },
  systemProxy('System.Net.Http.HttpNoProxy', SystemProxy),
  systemProxy('System.Net.Http.HttpEnvironmentProxy', EnvironmentProxy),
];

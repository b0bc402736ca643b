/** System.Net.Dns, IPHostEntry and IPEndPoint as .NET types; names are asked of the system through the host. */
import { field, implement, type MemberBody } from '../../types/dotnet/implement.ts';
import { IPAddress } from '../../types/dotnet/net/IPAddress.ts';
import { argumentError, argumentNull, argumentOutOfRange } from '../../types/dotnet/netErrors.ts';
import { completedTask } from '../../types/dotnet/threading/NetTask.ts';
import { enumNumber, newArray, newEnum, setReference } from '../../types/dotnet/values.ts';
import { EnumValue } from '../../types/EnumValue.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { IPEndPoint } from './IPEndPoint.ts';
import { IPHostEntry } from './IPHostEntry.ts';
import { askNetwork, socketException } from './sockets.ts';

const ENTRY = 'System.Net.IPHostEntry';
const ADDRESSES = 'System.Net.IPAddress';

const hostName = (ctx: TypeContext): string =>
  (ctx as unknown as { host: { process: { machineName: string } } }).host.process.machineName;

function lookUp(ctx: TypeContext, name: string): IPAddress[] {
  if (name.length > 255) {
    const text = 'The size of hostName is too long. It cannot be longer than 255 characters.';
    throw argumentOutOfRange('hostName', text);
  }
  const answer = askNetwork(ctx, 'dns.lookup', name === '' ? hostName(ctx) : name) as {
    addresses?: string[];
    code?: string;
  };
  if (!answer.addresses) throw socketException(ctx, answer.code ?? 'ENOTFOUND');
  const distinct = [...new Set(answer.addresses)];
  return distinct.flatMap((text) => IPAddress.parse(text) ?? []);
}

function requireTarget(address: IPAddress | null): void {
  if (address?.bytes.every((byte) => byte === 0) !== true) return;
  throw argumentError(
    'IPv4 address 0.0.0.0 and IPv6 address ::0 are unspecified addresses that cannot be used as a target address.',
    'hostNameOrAddress',
  );
}

function addresses(ctx: TypeContext, name: string | null, family?: EnumValue): IPAddress[] {
  if (name === null) throw argumentNull('hostNameOrAddress');
  const literal = IPAddress.parse(name);
  requireTarget(literal);
  const found = literal ? [literal] : lookUp(ctx, name);
  const wanted = family instanceof EnumValue ? enumNumber(family) : 0;
  return wanted === 0 ? found : found.filter((each) => each.isV6 === (wanted === 23));
}

function entry(ctx: TypeContext, given: string | IPAddress | null, family?: EnumValue): IPHostEntry {
  if (given === null) throw argumentNull('hostNameOrAddress');
  const literal = typeof given === 'string' ? IPAddress.parse(given) : given;
  requireTarget(literal);
  const made = new IPHostEntry();
  if (literal) {
    const name = askNetwork(ctx, 'dns.name', String(literal)) as string | null;
    if (name === null) throw socketException(ctx, 'ENOTFOUND');
    made.hostName = name;
    made.addressList = addresses(ctx, name, family);
  } else {
    made.hostName = given === '' ? hostName(ctx) : String(given);
    made.addressList = addresses(ctx, String(given), family);
  }
  return made;
}

const addressArray = (ctx: TypeContext, found: IPAddress[]): unknown[] => newArray(ctx, ADDRESSES, found);

const DNS: Record<string, MemberBody> = {
  GetHostName: (_self, ctx) => hostName(ctx),
  GetHostAddresses: (_self, ctx, name: string | null, family?: EnumValue) =>
    addressArray(ctx, addresses(ctx, name, family)),
  GetHostAddressesAsync: (_self, ctx, name: string | null, family?: EnumValue) =>
    completedTask(`${ADDRESSES}[]`, () => addressArray(ctx, addresses(ctx, name, family))),
  GetHostEntry: (_self, ctx, given: string | IPAddress | null, family?: EnumValue) => entry(ctx, given, family),
  GetHostEntryAsync: (_self, ctx, given: string | IPAddress | null, family?: EnumValue) =>
    completedTask(ENTRY, () => entry(ctx, given, family)),
  GetHostByName: (_self, ctx, name: string | null) => entry(ctx, name),
  GetHostByAddress: (_self, ctx, address: string | IPAddress | null) => entry(ctx, address),
  Resolve: (_self, ctx, name: string | null) => entry(ctx, name),
};

const DNS_SIGNATURES = `
static ipaddress[] GetHostAddresses(string hostNameOrAddress)
static ipaddress[] GetHostAddresses(string hostNameOrAddress, System.Net.Sockets.AddressFamily family)
static System.Threading.Tasks.Task[ipaddress[]] GetHostAddressesAsync(string hostNameOrAddress)
static ${ENTRY} GetHostByAddress(string address)
static ${ENTRY} GetHostByAddress(ipaddress address)
static ${ENTRY} GetHostByName(string hostName)
static ${ENTRY} GetHostEntry(ipaddress address)
static ${ENTRY} GetHostEntry(string hostNameOrAddress)
static ${ENTRY} GetHostEntry(string hostNameOrAddress, System.Net.Sockets.AddressFamily family)
static System.Threading.Tasks.Task[${ENTRY}] GetHostEntryAsync(string hostNameOrAddress)
static System.Threading.Tasks.Task[${ENTRY}] GetHostEntryAsync(ipaddress address)
static string GetHostName()
static ${ENTRY} Resolve(string hostName)
`;

const ENDPOINT_SIGNATURES = `
IPEndpoint new(long address, int port)
IPEndpoint new(ipaddress address, int port)
static IPEndpoint Parse(string s)
static bool TryParse(string s, [ref] IPEndpoint result)
static int MaxPort {get;}
static int MinPort {get;}
System.Net.Sockets.AddressFamily AddressFamily {get;}
ipaddress Address {get;set;}
int Port {get;set;}
bool Equals(System.Object comparand)
string ToString()
`;

function fromNumber(value: bigint): IPAddress {
  return new IPAddress([0n, 8n, 16n, 24n].map((shift) => Number((value >> shift) & 255n)));
}

export const DNS_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Net.Dns',
    kind: 'class',
    isAbstract: true,
    isSealed: true,
    build: () => implement(DNS_SIGNATURES, { statics: DNS }),
  },
  {
    name: ENTRY,
    kind: 'class',
    jsClass: IPHostEntry,
    build: () =>
      implement(
        `${ENTRY} new()\nstring HostName {get;set;}\nstring[] Aliases {get;set;}\nipaddress[] AddressList {get;set;}`,
        {
          new: () => new IPHostEntry(),
          members: {
            HostName: field('hostName'),
            Aliases: {
              get: (self: IPHostEntry, ctx) => newArray(ctx, 'System.String', [...self.aliases]),
              set: (self: IPHostEntry, value: string[]) => void (self.aliases = value),
            },
            AddressList: {
              get: (self: IPHostEntry, ctx) => addressArray(ctx, [...self.addressList]),
              set: (self: IPHostEntry, value: IPAddress[]) => void (self.addressList = value),
            },
          },
        },
      ),
  },
  { name: 'System.Net.EndPoint', kind: 'class', isAbstract: true },
  {
    name: 'System.Net.IPEndPoint',
    kind: 'class',
    base: 'System.Net.EndPoint',
    jsClass: IPEndPoint,
    toText: (self: IPEndPoint) => self.toString(),
    build: () =>
      implement(ENDPOINT_SIGNATURES, {
        new: (_self, _ctx, address: bigint | IPAddress | null, port: number) => {
          if (address === null) throw argumentNull('address');
          return new IPEndPoint(typeof address === 'bigint' ? fromNumber(address) : address, port);
        },
        statics: {
          Parse: (_self, _ctx, text: string) => IPEndPoint.parse(text),
          TryParse: (_self, _ctx, text: string, result: unknown) => {
            const made = IPEndPoint.tryParse(text ?? '');
            setReference(result, made);
            return made !== null;
          },
          MaxPort: () => 65535,
          MinPort: () => 0,
        },
        members: {
          AddressFamily: (self: IPEndPoint, ctx) =>
            newEnum(ctx, 'System.Net.Sockets.AddressFamily', self.address.isV6 ? 23 : 2),
          Address: field('address'),
          Port: {
            get: (self: IPEndPoint) => self.port,
            set: (self: IPEndPoint, value: number) => self.setPort(value, 'value'),
          },
          Equals: (self: IPEndPoint, _ctx, other: unknown) =>
            other instanceof IPEndPoint && String(self) === String(other),
        },
      }),
  },
];

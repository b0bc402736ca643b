/**
 * System.Net.IPAddress: 4 or 16 bytes. Rule that surprises: "1.2" is 1.0.0.2, and a lone number is the whole address.
 */
import { NetException } from '../../../errors/NetException.ts';
import { EnumValue } from '../../EnumValue.ts';
import { makeArray } from '../../NetArray.ts';
import { Byte } from '../../numerics/index.ts';
import type { PSReference } from '../../PSReference.ts';
import type { TypeDefinition, TypeMembers } from '../../TypeDefinition.ts';
import { getType } from '../../TypeRegistry.ts';
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import { implement, type MemberBody, settable } from '../implement.ts';
import { mustBeAtMost, mustBeNonNegative } from '../netErrors.ts';
import { newNumber, numberOf } from '../values.ts';

export class IPAddress {
  constructor(
    public bytes: readonly number[],
    public scopeId = 0,
  ) {}

  static parse(text: string): IPAddress | null {
    return text.includes(':') ? parseV6(text) : parseV4(text);
  }

  get isV6(): boolean {
    return this.bytes.length === 16;
  }

  /** Groups of 16 bits of an IPv6 address. */
  get groups(): number[] {
    return Array.from({ length: 8 }, (_, i) => (this.bytes[2 * i]! << 8) | this.bytes[2 * i + 1]!);
  }

  get isMappedV4(): boolean {
    return this.isV6 && this.groups.slice(0, 5).every((group) => group === 0) && this.groups[5] === 0xffff;
  }

  toString(): string {
    if (!this.isV6) return this.bytes.join('.');
    return textOfV6(this) + (this.scopeId === 0 ? '' : `%${this.scopeId}`);
  }

  get [VALUE_IDENTITY](): string {
    return `IPAddress:${this}`;
  }
}

/** Decimal, octal (0...) and hexadecimal (0x...) parts; the last one fills what is left. */
function parseV4(text: string): IPAddress | null {
  const parts = text.split('.');
  if (parts.length > 4 || parts.some((part) => !/^(?:0x[0-9a-f]+|0[0-7]*|[1-9]\d*)$/i.test(part))) return null;
  const numbers = parts.map((part) => Number(/^0[0-7]+$/.test(part) ? `0o${part.slice(1)}` : part));
  const last = numbers.pop()!;
  if (numbers.some((number) => number > 255) || last >= 256 ** (4 - numbers.length)) return null;
  const rest = Array.from(
    { length: 4 - numbers.length },
    (_, i) => Math.floor(last / 256 ** (3 - numbers.length - i)) % 256,
  );
  return new IPAddress([...numbers, ...rest]);
}

function parseV6(text: string): IPAddress | null {
  const match = /^\[?([0-9a-f:.]+)(?:%(\d+))?\]?$/i.exec(text);
  if (!match) return null;
  const address = withHexTail(match[1]!);
  const halves = address?.split('::') ?? [];
  if (!address || halves.length > 2) return null;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const given = head!.length + (tail?.length ?? 0);
  if (tail ? given > 7 : given !== 8) return null;
  const groups = [...head!, ...new Array<string>(8 - given).fill('0'), ...(tail ?? [])];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  const bytes = groups.map((group) => Number.parseInt(group, 16)).flatMap((group) => [group >> 8, group & 255]);
  return new IPAddress(bytes, Number(match[2] ?? 0));
}

/** An IPv4 address at the end as two groups. */
function withHexTail(text: string): string | null {
  const at = text.lastIndexOf(':') + 1;
  const tail = text.slice(at);
  if (!tail.includes('.')) return text;
  const v4 = /^\d+(?:\.\d+){3}$/.test(tail) ? parseV4(tail) : null;
  if (!v4) return null;
  const [a, b, c, d] = v4.bytes as [number, number, number, number];
  return `${text.slice(0, at)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}

/** The longest run of two or more zero groups is "::". */
function textOfV6(address: IPAddress): string {
  const { groups } = address;
  const showsV4 =
    groups.slice(0, 5).every((group) => group === 0) && (groups[5] === 0xffff || (groups[5] === 0 && groups[6] !== 0));
  const shown = showsV4 ? groups.slice(0, 6) : groups;
  const [start, length] = longestZeroRun(shown);
  const hex = (list: readonly number[]) => list.map((group) => group.toString(16)).join(':');
  const text = length < 2 ? hex(shown) : `${hex(shown.slice(0, start))}::${hex(shown.slice(start + length))}`;
  if (!showsV4) return text;
  return `${text}${text.endsWith(':') ? '' : ':'}${address.bytes.slice(12).join('.')}`;
}

function longestZeroRun(groups: readonly number[]): [number, number] {
  let best: [number, number] = [0, 0];
  for (let i = 0; i < groups.length; i++) {
    let end = i;
    while (end < groups.length && groups[end] === 0) end++;
    if (end - i > best[1]) best = [i, end - i];
  }
  return best;
}

function parsed(text: string): IPAddress {
  const address = IPAddress.parse(text);
  if (address) return address;
  throw new NetException('System.FormatException', 'An invalid IP address was specified.');
}

function fromBytes(items: readonly Byte[]): IPAddress {
  if (items.length === 4 || items.length === 16) return new IPAddress(items.map((each) => each.value));
  throw new NetException('System.ArgumentException', "An invalid IP address was specified. (Parameter 'address')");
}

function littleEndian(value: bigint): IPAddress {
  if (value < 0n || value > 0xffffffffn) {
    const shown = BigInt.asUintN(64, value);
    throw new NetException(
      'System.ArgumentOutOfRangeException',
      `newAddress ('${shown}') must be less than or equal to '4294967295'. (Parameter 'newAddress')\nActual value was ${shown}.`,
    );
  }
  return new IPAddress([0n, 8n, 16n, 24n].map((shift) => Number((value >> shift) & 255n)));
}

function addressNumber({ bytes, isV6 }: IPAddress): bigint {
  if (isV6) throw notOfFamily();
  return bytes.reduce((sum, byte, i) => sum + (BigInt(byte) << BigInt(8 * i)), 0n);
}

/** The shared addresses (Loopback and its like) and those of IPv6 refuse; bits above the 32nd are dropped. */
function setAddressNumber(self: IPAddress, value: bigint): void {
  if (self.isV6 || SHARED.includes(self)) throw notOfFamily();
  self.bytes = littleEndian(BigInt.asUintN(32, value)).bytes;
}

/** What addresses of the other family have. */
function notOfFamily(): NetException {
  return new NetException('System.Net.Sockets.SocketException', 'Operation not supported');
}

function scopeOf(self: IPAddress): bigint {
  if (!self.isV6) throw notOfFamily();
  return BigInt(self.scopeId);
}

function setScope(self: IPAddress, value: bigint): void {
  if (!self.isV6) throw notOfFamily();
  if (value < 0n) throw mustBeNonNegative('value', value);
  if (value > 0xffffffffn) throw mustBeAtMost('value', value, 0xffffffffn);
  self.scopeId = Number(value);
}

const V6_MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255];
const LOOPBACK = new IPAddress([127, 0, 0, 1]);
const ANY = new IPAddress([0, 0, 0, 0]);
const BROADCAST = new IPAddress([255, 255, 255, 255]);
const SHARED: readonly IPAddress[] = [LOOPBACK, ANY, BROADCAST];
const V6_LOOPBACK = new IPAddress([...new Array<number>(15).fill(0), 1]);

/** Bytes the other way round, as the network orders them. */
function swapBytes(value: bigint, bits: number): bigint {
  let result = 0n;
  for (let shift = 0n; shift < bits; shift += 8n) result = (result << 8n) | ((value >> shift) & 255n);
  return BigInt.asIntN(bits, result);
}

const swapShort = (value: unknown): unknown =>
  newNumber('System.Int16', Number(swapBytes(BigInt(numberOf(value)), 16)));

const STATICS: Record<string, MemberBody> = {
  Any: () => ANY,
  Loopback: () => LOOPBACK,
  Broadcast: () => BROADCAST,
  None: () => BROADCAST,
  IPv6Any: () => new IPAddress(new Array<number>(16).fill(0)),
  IPv6Loopback: () => V6_LOOPBACK,
  IPv6None: () => new IPAddress(new Array<number>(16).fill(0)),
  Parse: (_self, _ctx, text: string) => parsed(text),
  TryParse: (_self, _ctx, text: string, result: PSReference) => {
    result.value = IPAddress.parse(text ?? '');
    return result.value !== null;
  },
  IsValid: (_self, _ctx, text: unknown) => IPAddress.parse(String(text ?? '')) !== null,
  'HostToNetworkOrder(long)': (_self, _ctx, value: bigint) => swapBytes(value, 64),
  'HostToNetworkOrder(int)': (_self, _ctx, value: number) => Number(swapBytes(BigInt(value), 32)),
  'HostToNetworkOrder(short)': (_self, _ctx, value: unknown) => swapShort(value),
  'NetworkToHostOrder(long)': (_self, _ctx, value: bigint) => swapBytes(value, 64),
  'NetworkToHostOrder(int)': (_self, _ctx, value: number) => Number(swapBytes(BigInt(value), 32)),
  'NetworkToHostOrder(short)': (_self, _ctx, value: unknown) => swapShort(value),
  IsLoopback: (_self, _ctx, address: IPAddress) =>
    address.isV6 ? String(address) === '::1' : address.bytes[0] === 127,
};

const MEMBERS: Record<string, MemberBody> = {
  AddressFamily: (self: IPAddress) => EnumValue.of(getType('System.Net.Sockets.AddressFamily'), self.isV6 ? 23 : 2),
  ScopeId: { get: scopeOf, set: setScope },
  IsIPv6Multicast: (self: IPAddress) => self.isV6 && self.bytes[0] === 0xff,
  IsIPv6LinkLocal: (self: IPAddress) => self.isV6 && (self.groups[0]! & 0xffc0) === 0xfe80,
  IsIPv6SiteLocal: (self: IPAddress) => self.isV6 && (self.groups[0]! & 0xffc0) === 0xfec0,
  IsIPv6Teredo: (self: IPAddress) => self.isV6 && self.groups[0] === 0x2001 && self.groups[1] === 0,
  IsIPv6UniqueLocal: (self: IPAddress) => self.isV6 && (self.groups[0]! & 0xfe00) === 0xfc00,
  IsIPv4MappedToIPv6: (self: IPAddress) => self.isMappedV4,
  Address: settable(addressNumber, setAddressNumber),
  GetAddressBytes: (self: IPAddress) =>
    makeArray(
      self.bytes.map((each) => new Byte(each)),
      getType('System.Byte'),
    ),
  MapToIPv4: (self: IPAddress) => (self.isV6 ? new IPAddress(self.bytes.slice(12)) : self),
  MapToIPv6: (self: IPAddress) => (self.isV6 ? self : new IPAddress([...V6_MAPPED, ...self.bytes])),
  Equals: (self: IPAddress, _ctx, other: unknown) => other instanceof IPAddress && String(self) === String(other),
  ToString: (self: IPAddress) => self.toString(),
};

function members(): TypeMembers {
  return implement(
    `
ipaddress new(long newAddress)
ipaddress new(byte[] address, long scopeid)
ipaddress new(byte[] address)
static ipaddress Any {get;}
static ipaddress Loopback {get;}
static ipaddress Broadcast {get;}
static ipaddress None {get;}
static ipaddress IPv6Any {get;}
static ipaddress IPv6Loopback {get;}
static ipaddress IPv6None {get;}
static ipaddress Parse(string ipString)
static bool TryParse(string ipString, [ref] ipaddress address)
static bool IsLoopback(ipaddress address)
System.Net.Sockets.AddressFamily AddressFamily {get;}
long ScopeId {get;set;}
bool IsIPv6Multicast {get;}
bool IsIPv6LinkLocal {get;}
bool IsIPv6SiteLocal {get;}
bool IsIPv6Teredo {get;}
bool IsIPv6UniqueLocal {get;}
bool IsIPv4MappedToIPv6 {get;}
long Address {get;set;}
byte[] GetAddressBytes()
ipaddress MapToIPv4()
ipaddress MapToIPv6()
bool Equals(System.Object comparand)
string ToString()
bool TryFormat(System.Span[char] destination, [ref] int charsWritten)
bool TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten)
bool ISpanFormattable.TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
bool IUtf8SpanFormattable.TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
bool TryWriteBytes(System.Span[byte] destination, [ref] int bytesWritten)
static bool IsValid(System.ReadOnlySpan[char] ipSpan)
static bool IsValidUtf8(System.ReadOnlySpan[byte] utf8Text)
static long HostToNetworkOrder(long host)
static int HostToNetworkOrder(int host)
static short HostToNetworkOrder(short host)
static long NetworkToHostOrder(long network)
static int NetworkToHostOrder(int network)
static short NetworkToHostOrder(short network)
`,
    {
      new: {
        'new(long)': (_self, _ctx, value: bigint) => littleEndian(value),
        new: (_self, _ctx, bytes: Byte[], scope = 0n) => new IPAddress(fromBytes(bytes).bytes, Number(scope)),
      },
      statics: STATICS,
      members: MEMBERS,
    },
  );
}

export const IPAddressType: TypeDefinition = {
  name: 'System.Net.IPAddress',
  kind: 'class',
  jsClass: IPAddress,
  interfaces: ['System.IFormattable', 'System.ISpanFormattable'],
  toText: (self: IPAddress) => self.toString(),
  build: members,
};

/**
 * One echo request by the system's ping, whatever of the three it is: iputils, BSD's or Windows'. Null where there is no
 * such program. What a router answers tells more than .NET makes of the program's output there, and is what .NET says
 * where it may send packets itself.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import type { Host } from '../../engine/Host.ts';
import { IPAddress } from '../../types/dotnet/net/IPAddress.ts';
import { runTool } from './runTool.ts';

export interface PingRequest {
  seconds: number;
  size: number;
  family?: 4 | 6 | undefined;
  hops?: number | undefined;
  dontFragment?: boolean;
}

/** Names of IPStatus. */
export type PingResult =
  | 'Success'
  | 'TimedOut'
  | 'TtlExpired'
  | 'PacketTooBig'
  | 'DestinationHostUnreachable'
  | 'DestinationNetworkUnreachable'
  | 'DestinationPortUnreachable'
  | 'DestinationProhibited';

export interface PingAnswer {
  status: PingResult;
  /** The name was not found. */
  isUnknown: boolean;
  /** Who answered: the target or, where that was not reached, a router. */
  address: string | null;
  milliseconds: number;
}

const REFUSALS: readonly (readonly [RegExp, PingResult])[] = [
  [/time to live exceeded|ttl expired/i, 'TtlExpired'],
  [/message too long|packet too big|frag needed|needs to be fragmented/i, 'PacketTooBig'],
  [/destination host unreachable/i, 'DestinationHostUnreachable'],
  [/destination net(?:work)? unreachable|network is unreachable/i, 'DestinationNetworkUnreachable'],
  [/destination port unreachable/i, 'DestinationPortUnreachable'],
  [/prohibited|packet filtered/i, 'DestinationProhibited'],
];

export function systemPing(ctx: ExecutionContext, target: string, request: PingRequest): PingAnswer | null {
  const { platform } = ctx.host;
  const isV6 = request.family === 6 || IPAddress.parse(target)?.isV6 === true;
  const program = platform === 'darwin' && isV6 ? 'ping6' : 'ping';
  const result = runTool(ctx, program, pingArguments(platform, target, request));
  if (!result) return null;
  const text = `${result.output}\n${result.error}`;
  const latency = /(?:time|Zeit)[=<]\s*([\d.]+)\s*ms/i.exec(text)?.[1];
  const status = statusOf(text, result.exitCode === 0 && latency !== undefined);
  const address = status === 'Success' || status === 'TimedOut' ? headAddress(text) : routerAddress(text);
  return {
    status,
    isUnknown: status === 'TimedOut' && address === null && IPAddress.parse(target) === null,
    address: address ?? IPAddress.parse(target)?.toString() ?? null,
    milliseconds: Math.round(Number(latency ?? 0)),
  };
}

function statusOf(text: string, isAnswered: boolean): PingResult {
  const refusal = REFUSALS.find(([pattern]) => pattern.test(text))?.[1];
  return refusal ?? (isAnswered ? 'Success' : 'TimedOut');
}

/** PING name (address) ..., Pinging name [address] ... */
function headAddress(text: string): string | null {
  return /^ping[^\n]*?[([]([\da-f]*[.:][\da-f.:]+)[)\]]/im.exec(text)?.[1] ?? null;
}

/** From address icmp_seq=1 ..., From name (address) ..., 92 bytes from address: ..., Reply from address: ... */
function routerAddress(text: string): string | null {
  const named = /from [^\n(:]*\(([\da-f.:]+)\)/i.exec(text)?.[1];
  const plain = /from ([\da-f.:]*[\da-f])(?=[:\s])/i.exec(text)?.[1];
  return named ?? plain ?? null;
}

/** The options of the system's own program: iputils on Linux, BSD's on macOS. */
function pingArguments(platform: Host['platform'], target: string, request: PingRequest): string[] {
  const { seconds, size, family, hops, dontFragment } = request;
  const milliseconds = String(Math.max(1, Math.ceil(seconds * 1000)));
  const life = hops === undefined ? null : String(hops);
  const chosen = family && platform !== 'darwin' ? [`-${family}`] : [];
  const option = (name: string, value: string | null): string[] => (value === null ? [] : [name, value]);
  switch (platform) {
    case 'win32':
      return [
        ...chosen,
        ...option('-i', life),
        ...(dontFragment ? ['-f'] : []),
        ...['-n', '1', '-w', milliseconds, '-l', String(size), target],
      ];
    case 'darwin':
      return [
        ...option(family === 6 ? '-h' : '-m', life),
        ...(dontFragment ? ['-D'] : []),
        ...['-c', '1', '-W', milliseconds, '-s', String(size), target],
      ];
    default:
      return [
        ...chosen,
        ...option('-t', life),
        ...(dontFragment ? ['-M', 'do'] : []),
        ...['-c', '1', '-W', String(Math.max(1, Math.ceil(seconds))), '-s', String(size), target],
      ];
  }
}

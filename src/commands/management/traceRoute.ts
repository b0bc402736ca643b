/**
 * Test-Connection -Traceroute and -MtuSize: echo requests that may only pass so many routers, and ones of different sizes.
 * Rule that surprises: each router is asked once to be found and three times to be shown; a target that is the last hop
 * allowed is one too many.
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import type { IPAddress } from '../../types/dotnet/net/IPAddress.ts';
import { PingMtuStatus, PingStatus, TraceStatus } from './PingStatus.ts';
import { sendPing, sourceOf } from './sendPing.ts';
import { nameOfAddress, nameOfTarget, resolveTarget, writeUnknownHost } from './tcpPort.ts';

const MOST_HOPS = 128;
const REQUESTS = 3;
const SIZE = 32;
/** Bytes of a packet: the search begins at what fits into an Ethernet frame and one more. */
const FIRST_SIZE = 1473;
const HIGHEST_SIZE = 10000;
const LOWEST_SIZE = { v4: 68, v6: 1280 };
const PAUSE_MS = { hop: 50, size: 100 };

function pingFailed(
  cmd: Cmdlet,
  message: string,
  category: 'ConnectionError' | 'ResourceUnavailable',
  target: unknown,
): void {
  const typeName = 'System.Net.NetworkInformation.PingException';
  cmd.writeErrorOf(typeName, message, 'TestConnectionException', category, target, null);
}

export function traceRoute(cmd: Cmdlet, given: string): void {
  const { params, context } = cmd;
  const address = resolveTarget(cmd, given);
  if (!address) {
    writeUnknownHost(cmd, given);
    if (!params.Quiet) cmd.writeObject(false);
    return;
  }
  const target = params.ResolveDestination ? nameOfTarget(cmd, given) : given;
  const most = (params.MaxHops as number | undefined) ?? MOST_HOPS;
  let hop = 1;
  for (let isOver = false; !isOver && hop <= most; hop++) {
    const found = sendPing(cmd, String(address), { size: SIZE, hops: hop });
    const { statusName } = found.reply;
    const name = hostName(cmd, found.reply.address);
    for (let n = 1; n <= REQUESTS; n++) {
      const { reply, elapsed } = sendPing(cmd, String(address), { size: SIZE, hops: hop });
      const latency = reply.isSuccess ? BigInt(reply.milliseconds) : elapsed;
      const status = new PingStatus(n, sourceOf(cmd), name, reply, latency, SIZE);
      if (!params.Quiet) cmd.writeObject(new TraceStatus(hop, status, target, address));
      context.host.sleep(PAUSE_MS.hop);
    }
    isOver = statusName !== 'TtlExpired' && statusName !== 'TimedOut';
  }
  if (params.Quiet) cmd.writeObject(hop <= most);
  else if (hop > most) {
    const message = `Cannot complete traceroute to destination '${target}': Number of hops required to reach host exceeds MaxHops (${most}).`;
    pingFailed(cmd, message, 'ConnectionError', address);
  }
}

function hostName(cmd: Cmdlet, address: IPAddress | null): string {
  const text = address === null ? '' : String(address);
  return cmd.params.ResolveDestination && text !== '0.0.0.0' ? (nameOfAddress(cmd, text) ?? text) : text;
}

export function findMtuSize(cmd: Cmdlet, given: string): void {
  const { params, context } = cmd;
  const address = resolveTarget(cmd, given);
  if (!address) {
    writeUnknownHost(cmd, given);
    if (params.Quiet) cmd.writeObject(-1);
    return;
  }
  const target = params.ResolveDestination ? nameOfTarget(cmd, given) : given;
  let low = address.isV6 ? LOWEST_SIZE.v6 : LOWEST_SIZE.v4;
  let high = HIGHEST_SIZE;
  let size = FIRST_SIZE;
  let best: PingMtuStatus | null = null;
  while (low < high - 1) {
    const { reply } = sendPing(cmd, String(address), { size, hops: MOST_HOPS, dontFragment: true });
    const { statusName, milliseconds } = reply;
    if (statusName === 'Success') {
      low = size;
      best = new PingMtuStatus(1, sourceOf(cmd), target, reply, BigInt(milliseconds), size);
    } else if (statusName === 'PacketTooBig' || statusName === 'TimedOut') high = size;
    else {
      pingFailed(cmd, noReply(target, statusName), 'ResourceUnavailable', address);
      return;
    }
    size = Math.floor((low + high) / 2);
    context.host.sleep(PAUSE_MS.size);
  }
  if (params.Quiet) cmd.writeObject(size);
  else if (best) cmd.writeObject(best);
  else pingFailed(cmd, noReply(target, 'TimedOut'), 'ResourceUnavailable', address);
}

function noReply(target: string, status: string): string {
  return `Testing connection to computer '${target}' failed: ${status}`;
}

/**
 * Test-Connection -TcpPort: whether something accepts connections. Rule that surprises: without -Detailed one try is all,
 * whatever -Count and -Repeat say.
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { askNetwork, socketErrorNumber, socketException } from '../../engine/net/sockets.ts';
import { TcpClient } from '../../engine/net/TcpClient.ts';
import { NetException } from '../../errors/index.ts';
import { hostOf } from '../../types/dotnet/HostServices.ts';
import { IPAddress } from '../../types/dotnet/net/IPAddress.ts';
import { newEnum } from '../../types/dotnet/values.ts';
import { TcpPortStatus } from './PingStatus.ts';

const DEFAULT_SECONDS = 5;

export function testTcpPort(cmd: Cmdlet, target: string): void {
  const { params, context } = cmd;
  const address = resolveTarget(cmd, target);
  if (!address) {
    if (params.Quiet) cmd.writeObject(false);
    else writeUnknownHost(cmd, target);
    return;
  }
  const source = hostOf(context).process.machineName;
  const count = params.Repeat ? Number.POSITIVE_INFINITY : ((params.Count as number | undefined) ?? 1);
  for (let n = 1; n <= count; n++) {
    if (n > 1) context.host.sleep(((params.Delay as number | undefined) ?? 1) * 1000);
    const { code, milliseconds } = connectOnce(cmd, address);
    if (!params.Detailed) {
      cmd.writeObject(code === null);
      return;
    }
    const error = newEnum(context, 'System.Net.Sockets.SocketError', code === null ? 0 : socketErrorNumber(code));
    const port = params.TcpPort as number;
    cmd.writeObject(new TcpPortStatus(n, source, target, address, port, milliseconds, code === null, error));
  }
}

function connectOnce(cmd: Cmdlet, address: IPAddress): { code: string | null; milliseconds: bigint } {
  const { params, context } = cmd;
  const seconds = (params.TimeoutSeconds as number | undefined) ?? DEFAULT_SECONDS;
  const client = new TcpClient(context);
  const began = context.host.monotonicNs();
  const code = client.tryConnect(String(address), params.TcpPort as number, seconds * 1000);
  const milliseconds = code === null ? (context.host.monotonicNs() - began) / 1_000_000n : 0n;
  client.close();
  return { code, milliseconds };
}

/** The first address of the family asked for; null for a name nobody knows. */
export function resolveTarget(cmd: Cmdlet, target: string): IPAddress | null {
  const { params, context } = cmd;
  const literal = IPAddress.parse(target);
  const name = params.ResolveDestination ? nameOfTarget(cmd, target) : target;
  if (literal && !params.ResolveDestination) return literal;
  const answer = askNetwork(context, 'dns.lookup', name) as { addresses?: string[] };
  const all = (answer.addresses ?? []).flatMap((text) => IPAddress.parse(text) ?? []);
  if (literal && all.some((each) => String(each) === String(literal))) return literal;
  if (!params.IPv4 && !params.IPv6) return all[0] ?? null;
  return all.find(({ isV6 }) => isV6 === Boolean(params.IPv6)) ?? null;
}

/** -ResolveDestination: the name the system knows for the target. */
export function nameOfTarget(cmd: Cmdlet, target: string): string {
  if (!IPAddress.parse(target)) return target;
  const name = nameOfAddress(cmd, target);
  if (name !== null) return name;
  throw socketException(cmd.context, 'ENOTFOUND');
}

/** The name the system knows for an address. */
export function nameOfAddress(cmd: Cmdlet, address: string): string | null {
  return askNetwork(cmd.context, 'dns.name', address) as string | null;
}

export function writeUnknownHost(cmd: Cmdlet, target: string): void {
  if (cmd.params.Quiet) return;
  const message = `Testing connection to computer '${target}' failed: Cannot resolve the target name.`;
  const inner = new NetException('System.Net.Sockets.SocketException', 'Name or service not known');
  cmd.writeErrorOf(
    'System.Net.NetworkInformation.PingException',
    message,
    'TestConnectionException',
    'ResourceUnavailable',
    target,
    inner,
  );
}

/** One echo request of Test-Connection, by the parameters that all its forms have. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { hostOf } from '../../types/dotnet/HostServices.ts';
import { IPAddress } from '../../types/dotnet/net/IPAddress.ts';
import { PingOptions, type PingReply, replyOf } from '../types/web/Ping.ts';
import { systemPing } from './systemPing.ts';

export const sourceOf = (cmd: Cmdlet): string => hostOf(cmd.context).process.machineName;

export interface SentPing {
  reply: PingReply;
  /** The name was not found. */
  isUnknown: boolean;
  /** How long it all took. */
  elapsed: bigint;
}

export function sendPing(
  cmd: Cmdlet,
  target: string,
  { size, hops, dontFragment }: { size: number; hops?: number | undefined; dontFragment?: boolean },
): SentPing {
  const { params, context } = cmd;
  const began = context.host.monotonicNs();
  const answer = systemPing(context, target, {
    seconds: (params.TimeoutSeconds as number | undefined) ?? 5,
    size,
    family: params.IPv4 ? 4 : params.IPv6 ? 6 : undefined,
    hops,
    dontFragment,
  });
  const elapsed = (context.host.monotonicNs() - began) / 1_000_000n;
  if (!answer)
    return cmd.throwTerminatingOf(
      'System.PlatformNotSupportedException',
      "Test-Connection needs the system's program ping, which was not found.",
      'PingNotFound',
      'NotInstalled',
    );
  const options = hops === undefined && !dontFragment ? null : new PingOptions(hops ?? 128, dontFragment);
  const address = answer.address === null ? null : IPAddress.parse(answer.address);
  return {
    reply: replyOf(context, answer, address, new Uint8Array(size), options),
    isUnknown: answer.isUnknown,
    elapsed,
  };
}

/** System.Net.NetworkInformation.Ping by the system's ping, as Test-Connection does it. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { askNetwork, socketException } from '../../../engine/net/sockets.ts';
import { NetException } from '../../../errors/NetException.ts';
import { IPAddress } from '../../../types/dotnet/net/IPAddress.ts';
import { argumentNull, mustBeNonNegative, notEmulated } from '../../../types/dotnet/netErrors.ts';
import { systemPing } from '../../management/systemPing.ts';

export class Ping {}

export class PingOptions {
  constructor(
    public ttl = 128,
    public dontFragment = false,
  ) {}
}

export class PingReply {
  constructor(
    readonly isSuccess: boolean,
    readonly address: IPAddress | null,
    readonly milliseconds: number,
    readonly buffer: Uint8Array,
  ) {}
}

/** "abcdefghijklmnopqrstuvwabcdefghi". */
const DEFAULT_BUFFER = Uint8Array.from({ length: 32 }, (_, index) => 97 + (index % 23));

export function ping(
  ctx: ExecutionContext,
  target: string | IPAddress | null,
  timeout: number,
  buffer: Uint8Array | null,
): PingReply {
  const name = target === null ? '' : String(target);
  if (name === '') throw argumentNull(target instanceof IPAddress ? 'address' : 'hostNameOrAddress');
  if (timeout < 0) throw mustBeNonNegative('timeout', timeout);
  const data = buffer ?? DEFAULT_BUFFER;
  if (!IPAddress.parse(name) && !isKnown(ctx, name)) throw unknownHost(ctx);
  const answer = systemPing(ctx, name, { seconds: timeout / 1000, size: data.length });
  if (!answer) throw notEmulated("System.Net.NetworkInformation.Ping without the system's program ping");
  if (answer.isUnknown) throw unknownHost(ctx);
  const address = IPAddress.parse(answer.address ?? name);
  return new PingReply(answer.isSuccess, address, answer.isSuccess ? answer.milliseconds : 0, data);
}

function isKnown(ctx: ExecutionContext, name: string): boolean {
  return (askNetwork(ctx, 'dns.lookup', name) as { addresses?: string[] }).addresses !== undefined;
}

function unknownHost(ctx: ExecutionContext): NetException {
  const text = 'An exception occurred during a Ping request.';
  const made = new NetException('System.Net.NetworkInformation.PingException', text, {
    inner: socketException(ctx, 'ENOTFOUND'),
  });
  made.hresult = -2146233079;
  return made;
}

/** System.Net.NetworkInformation.Ping by the system's ping, as Test-Connection does it. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { askNetwork, socketException } from '../../../engine/net/sockets.ts';
import { NetException } from '../../../errors/NetException.ts';
import { IPAddress } from '../../../types/dotnet/net/IPAddress.ts';
import { argumentNull, mustBeNonNegative, notEmulated } from '../../../types/dotnet/netErrors.ts';
import { type PingAnswer, type PingResult, systemPing } from '../../management/systemPing.ts';
import { enumValue } from '../../netValues.ts';

export class Ping {}

export class PingOptions {
  constructor(
    private life = 128,
    public dontFragment = false,
  ) {
    checkLife(life, 'ttl');
  }

  get ttl(): number {
    return this.life;
  }
  set ttl(life: number) {
    checkLife(life, 'value');
    this.life = life;
  }
}

function checkLife(life: number, name: string): void {
  if (life > 0) return;
  const text = `${name} ('${life}') must be a non-negative and non-zero value. (Parameter '${name}')\nActual value was ${life}.`;
  throw new NetException('System.ArgumentOutOfRangeException', text);
}

export class PingReply {
  constructor(
    readonly statusName: PingResult,
    readonly address: IPAddress | null,
    readonly milliseconds: number,
    readonly buffer: Uint8Array,
    readonly options: PingOptions | null,
    /** IPStatus. */
    readonly status: unknown,
  ) {}

  get isSuccess(): boolean {
    return this.statusName === 'Success';
  }
}

/** "abcdefghijklmnopqrstuvwabcdefghi". */
const DEFAULT_BUFFER = Uint8Array.from({ length: 32 }, (_, index) => 97 + (index % 23));

export function ping(
  ctx: ExecutionContext,
  target: string | IPAddress | null,
  timeout: number,
  buffer: Uint8Array | null,
  options: PingOptions | null = null,
): PingReply {
  const name = target === null ? '' : String(target);
  if (name === '') throw argumentNull(target instanceof IPAddress ? 'address' : 'hostNameOrAddress');
  if (timeout < 0) throw mustBeNonNegative('timeout', timeout);
  const data = buffer ?? DEFAULT_BUFFER;
  if (!IPAddress.parse(name) && !isKnown(ctx, name)) throw unknownHost(ctx);
  const request = { hops: options?.ttl, dontFragment: options?.dontFragment };
  const answer = systemPing(ctx, name, { seconds: timeout / 1000, size: data.length, ...request });
  if (!answer) throw notEmulated("System.Net.NetworkInformation.Ping without the system's program ping");
  if (answer.isUnknown) throw unknownHost(ctx);
  return replyOf(ctx, answer, IPAddress.parse(answer.address ?? name), data, options);
}

/** A reply as .NET makes it of what the program said: without an answer all of it is zero. */
export function replyOf(
  ctx: ExecutionContext,
  answer: PingAnswer,
  address: IPAddress | null,
  data: Uint8Array,
  options: PingOptions | null,
): PingReply {
  const { status, milliseconds } = answer;
  const isSuccess = status === 'Success';
  const from = status === 'TimedOut' ? IPAddress.parse('0.0.0.0') : address;
  const value = enumValue('System.Net.NetworkInformation.IPStatus', status, ctx);
  return new PingReply(
    status,
    from,
    isSuccess ? milliseconds : 0,
    isSuccess ? data : new Uint8Array(0),
    options,
    value,
  );
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

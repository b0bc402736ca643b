/** System.Net.NetworkInformation.Ping, PingReply and PingOptions as .NET types. */
import { NetException } from '../../../errors/NetException.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { field, implement, type MemberBody } from '../../../types/dotnet/implement.ts';
import type { IPAddress } from '../../../types/dotnet/net/IPAddress.ts';
import { argumentNull, mustBeNonNegative } from '../../../types/dotnet/netErrors.ts';
import {
  AsyncCompletedEventArgs,
  completedType,
  outcomeOf,
  PendingOperation,
} from '../../../types/events/completionEvents.ts';
import { completedTask } from '../../../types/dotnet/threading/NetTask.ts';
import { timeoutOf } from '../../../types/dotnet/threading/waitHandles.ts';
import { newByteArray, toBytes } from '../../../types/dotnet/values.ts';
import type { TimeSpan } from '../../../types/numerics/index.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { Ping, PingOptions, PingReply, ping } from './Ping.ts';

const P = 'System.Net.NetworkInformation.';
const TASK = `System.Threading.Tasks.Task[${P}PingReply]`;
/** Ping's own limit. */
const TIMEOUT_MS = 5000;

const TARGETS = ['string hostNameOrAddress', 'ipaddress address'];
const MORE = [
  '',
  ', int timeout',
  ', int timeout, byte[] buffer',
  `, int timeout, byte[] buffer, ${P}PingOptions options`,
];

const SIGNATURES = [
  `event ${P}PingCompletedEventHandler PingCompleted(System.Object, ${P}PingCompletedEventArgs)`,
  `${P}Ping new()`,
  ...TARGETS.flatMap((target) => MORE.map((more) => `${P}PingReply Send(${target}${more})`)),
  ...TARGETS.map(
    (target) => `${P}PingReply Send(${target}, timespan timeout, byte[] buffer = null, ${P}PingOptions options = null)`,
  ),
  ...TARGETS.flatMap((target) => MORE.map((more) => `${TASK} SendPingAsync(${target}${more})`)),
  ...TARGETS.flatMap((target) => MORE.map((more) => `void SendAsync(${target}${more}, System.Object userToken)`)),
  'void SendAsyncCancel()',
  'void Dispose()',
  'void IDisposable.Dispose()',
  'System.ComponentModel.ISite Site {get;set;}',
  'System.ComponentModel.IContainer Container {get;}',
].join('\n');

function send(
  _self: Ping,
  ctx: TypeContext,
  target: string | IPAddress | null,
  timeout: number | TimeSpan = TIMEOUT_MS,
  buffer?: unknown,
  options?: PingOptions | null,
): PingReply {
  const milliseconds = typeof timeout === 'number' ? timeout : (timeoutOf(timeout) ?? TIMEOUT_MS);
  return ping(ctx as ExecutionContext, target, milliseconds, buffer == null ? null : toBytes(buffer), options ?? null);
}

/** What is wrong with the call is thrown, what is wrong with the answer is told. */
function sendWithEvent(self: Ping, ctx: TypeContext, ...given: unknown[]): void {
  const [target, timeout, buffer] = given.slice(0, -1) as [string | IPAddress | null, number?, unknown?];
  if (target === null || target === '')
    throw argumentNull(typeof target === 'string' ? 'hostNameOrAddress' : 'address');
  if (timeout !== undefined && timeout < 0) throw mustBeNonNegative('timeout', timeout);
  if (buffer === null) throw argumentNull('buffer');
  const outcome = outcomeOf(() => send(self, ctx, ...(given.slice(0, -1) as [string])));
  const { error } = outcome;
  if (error)
    outcome.error = new NetException('System.AggregateException', `One or more errors occurred. (${error.message})`, {
      inner: error,
      properties: { InnerExceptions: [error] },
    });
  new PendingOperation(self, ctx, () => [
    ['PingCompleted', new AsyncCompletedEventArgs(`${P}PingCompletedEventArgs`, outcome, given.at(-1))],
  ]);
}

const MEMBERS: Record<string, MemberBody> = {
  Send: send as MemberBody,
  SendPingAsync: (self: Ping, ctx, ...args: unknown[]) =>
    completedTask(`${P}PingReply`, () => send(self, ctx, ...(args as [string]))),
  SendAsync: sendWithEvent as MemberBody,
  SendAsyncCancel: () => undefined,
  Dispose: () => undefined,
  Site: { get: () => null, set: () => undefined },
  Container: () => null,
};

export const PING_TYPES: readonly TypeDefinition[] = [
  ...completedType(`${P}PingCompleted`, 'Reply', `${P}PingReply`),
  {
    name: `${P}Ping`,
    kind: 'class',
    base: 'System.ComponentModel.Component',
    interfaces: ['System.ComponentModel.IComponent', 'System.IDisposable'],
    jsClass: Ping,
    build: () => implement(SIGNATURES, { new: () => new Ping(), members: MEMBERS }),
  },
  {
    name: `${P}PingReply`,
    kind: 'class',
    jsClass: PingReply,
    build: () =>
      implement(
        `${P}IPStatus Status {get;}\nipaddress Address {get;}\nlong RoundtripTime {get;}\n${P}PingOptions Options {get;}\nbyte[] Buffer {get;}`,
        {
          members: {
            Status: (self: PingReply) => self.status,
            Address: (self: PingReply) => self.address,
            RoundtripTime: (self: PingReply) => BigInt(self.milliseconds),
            Options: (self: PingReply) => (self.isSuccess ? self.options : null),
            Buffer: (self: PingReply, ctx) => newByteArray(ctx, self.buffer),
          },
        },
      ),
  },
  {
    name: `${P}PingOptions`,
    kind: 'class',
    jsClass: PingOptions,
    build: () =>
      implement(
        `${P}PingOptions new()\n${P}PingOptions new(int ttl, bool dontFragment)\nint Ttl {get;set;}\nbool DontFragment {get;set;}`,
        {
          new: (_self, _ctx, ttl?: number, dontFragment?: boolean) => new PingOptions(ttl, dontFragment),
          members: { Ttl: field('ttl'), DontFragment: field('dontFragment') },
        },
      ),
  },
];

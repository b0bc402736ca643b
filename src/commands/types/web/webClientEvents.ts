/**
 * What System.Net.WebClient does in ...Async methods that tell by events. Rules that surprise: a file that could not be
 * downloaded stays behind empty; the size of what is uploaded is never known, so progress stops at 50 per cent.
 */
import type { NetException } from '../../../errors/NetException.ts';
import type { MemberBody } from '../../../types/dotnet/implement.ts';
import { argumentNull, notSupported } from '../../../types/dotnet/netErrors.ts';
import type { EventArgs } from '../../../types/core/EventArgs.ts';
import {
  ASYNC_COMPLETED,
  AsyncCompletedEventArgs,
  completedType,
  type Outcome,
  outcomeOf,
  PendingOperation,
  ProgressChangedEventArgs,
  progressType,
} from '../../../types/events/completionEvents.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import type { WebClient } from './WebClient.ts';
import { webException } from './WebExchange.ts';

const N = 'System.Net.';

/** Methods without their "Async", with the type of what they give; null: nothing. */
const RESULTS: Readonly<Record<string, string | null>> = {
  DownloadString: 'string',
  DownloadData: 'byte[]',
  DownloadFile: null,
  UploadString: 'string',
  UploadData: 'byte[]',
  UploadFile: 'byte[]',
  UploadValues: 'byte[]',
  OpenRead: 'System.IO.Stream',
};

const argsOf = (name: string): string => (RESULTS[name] === null ? ASYNC_COMPLETED : `${N}${name}CompletedEventArgs`);
const PROGRESS = ['DownloadProgressChanged', 'UploadProgressChanged'];

/** The events, as Get-Member lists them. */
export const WEB_CLIENT_EVENTS = [
  ...Object.entries(RESULTS).map(([name, result]) => {
    const type = result === null ? 'System.ComponentModel.AsyncCompleted' : `${N}${name}Completed`;
    return `event ${type}EventHandler ${name}Completed(System.Object, ${argsOf(name)})`;
  }),
  ...PROGRESS.map((name) => `event ${N}${name}EventHandler ${name}(System.Object, ${N}${name}EventArgs)`),
].join('\n');

export const WEB_CLIENT_EVENT_TYPES: readonly TypeDefinition[] = [
  ...Object.entries(RESULTS).flatMap(([name, result]) =>
    result === null ? [] : completedType(`${N}${name}Completed`, 'Result', result),
  ),
  ...progressType(`${N}DownloadProgressChanged`, ['BytesReceived', 'TotalBytesToReceive']),
  ...progressType(`${N}UploadProgressChanged`, [
    'BytesReceived',
    'TotalBytesToReceive',
    'BytesSent',
    'TotalBytesToSend',
  ]),
];

/** How much the last request moved. */
export interface Traffic {
  sent: number | null;
  received: number;
  /** The answer said its length. */
  isLengthKnown: boolean;
}

/** .NET reads answers in pieces of so many bytes. */
const PIECE = 65536;

/** The counts that are told while an answer is read: [received, in all]. */
function readings({ received, isLengthKnown }: Traffic): [number, number][] {
  const told: [number, number][] = [];
  for (let at = Math.min(PIECE, received); at > 0; at = Math.min(at + PIECE, received)) {
    told.push([at, isLengthKnown ? received : -1]);
    if (at === received) break;
  }
  if (!isLengthKnown) told.push([received, received]);
  return told;
}

function progressOf(traffic: Traffic, token: unknown): [string, EventArgs][] {
  const { sent } = traffic;
  if (sent === null)
    return readings(traffic).map(([received, total]) => [
      'DownloadProgressChanged',
      new ProgressChangedEventArgs(
        `${N}DownloadProgressChangedEventArgs`,
        total <= 0 ? 0 : Math.trunc((100 * received) / total),
        token,
        { BytesReceived: received, TotalBytesToReceive: total },
      ),
    ]);
  return [[0, -1] as [number, number], ...readings(traffic)].map(([received, total]) => [
    'UploadProgressChanged',
    new ProgressChangedEventArgs(
      `${N}UploadProgressChangedEventArgs`,
      total <= 0 ? 0 : Math.trunc((50 * received) / total),
      token,
      { BytesReceived: received, TotalBytesToReceive: total, BytesSent: sent, TotalBytesToSend: -1 },
    ),
  ]);
}

/** The operation of a client whose events are still to come. */
const PENDING = new WeakMap<WebClient, { outcome: Outcome }>();

export const isBusy = (self: WebClient): boolean => {
  const pending = PENDING.get(self);
  return pending !== undefined && !pending.outcome.isCancelled;
};

/** The operation before has to end. */
export function checkIdle(self: WebClient): void {
  if (PENDING.has(self)) throw notSupported('WebClient does not support concurrent I/O operations.');
}

/** What has not been told yet ends as cancelled. */
export function cancel(self: WebClient): void {
  const pending = PENDING.get(self);
  if (!pending) return;
  const error: NetException = webException(
    'The request was aborted: The request was canceled.',
    'RequestCanceled',
    null,
  );
  pending.outcome = { error, isCancelled: true };
}

const WEB_EXCEPTION = 'System.Net.WebException';
const NO_REQUEST = 'An exception occurred during a WebClient request.';

/** The method `name`Async over what the method `name` does. */
export function asynchronous(name: string, action: MemberBody): MemberBody {
  const isUpload = name.startsWith('Upload');
  const arity = isUpload ? 3 : name === 'DownloadFile' ? 2 : 1;
  return (self: WebClient, ctx: TypeContext, ...given: unknown[]) => {
    const args = given.slice(0, arity);
    if (args[0] === null) throw argumentNull('address');
    if (isUpload && args.at(-1) === null) throw argumentNull(name === 'UploadFile' ? 'fileName' : 'data');
    checkIdle(self);
    const token = given[arity] ?? null;
    self.traffic = null;
    const run = action as (self: WebClient, ctx: TypeContext, ...args: unknown[]) => unknown;
    const pending = { outcome: outcomeOf(() => run(self, ctx, ...args)) };
    const { traffic } = self;
    const { error } = pending.outcome;
    const isOver = error !== null && (error.typeName !== WEB_EXCEPTION || error.message === NO_REQUEST);
    if (isOver && (name === 'UploadString' || name === 'UploadData')) throw error;
    if (isOver && error.typeName !== WEB_EXCEPTION)
      pending.outcome = { error: webException(NO_REQUEST, 'UnknownError', error) };
    PENDING.set(self, pending);
    const operation = new PendingOperation(
      self,
      ctx,
      () => [
        ...(pending.outcome.error || !traffic || name === 'OpenRead' ? [] : progressOf(traffic, token)),
        [`${name}Completed`, new AsyncCompletedEventArgs(argsOf(name), pending.outcome, token)],
      ],
      () => void PENDING.delete(self),
    );
    // What never became a request is told before the method returns.
    if (isOver) operation.poll(ctx);
  };
}

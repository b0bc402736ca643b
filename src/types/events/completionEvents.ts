/**
 * Operations that tell of their end by an event (the ...Async methods of WebClient, Ping and SmtpClient). The work is done
 * before the method returns, as that of tasks is; the events are raised at the engine's next poll, and until then the
 * operation counts as running. Rule that surprises: handlers added by add_...Completed run on a thread without a runspace
 * in .NET, where script blocks cannot run; Register-ObjectEvent's are heard.
 */
import { NetException } from '../../errors/NetException.ts';
import { EventArgs } from '../core/EventArgs.ts';
import { implement } from '../dotnet/implement.ts';
import { invalidOperation } from '../dotnet/netErrors.ts';
import { NET_TYPE, type NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';
import { getType } from '../TypeRegistry.ts';
import { argsType, handler } from './eventArgTypes.ts';
import { type EventPump, pumpsOf, raiseElsewhere } from './netEvents.ts';

const MODEL = 'System.ComponentModel.';
export const ASYNC_COMPLETED = `${MODEL}AsyncCompletedEventArgs`;

/** How an operation ended. */
export interface Outcome {
  value?: unknown;
  error: NetException | null;
  isCancelled?: boolean;
}

/** AsyncCompletedEventArgs, or the class derived from it that an event has. */
export class AsyncCompletedEventArgs extends EventArgs {
  declare readonly [NET_TYPE]: NetType;

  constructor(
    typeName: string,
    readonly outcome: Outcome,
    readonly userState: unknown,
  ) {
    super();
    Object.defineProperty(this, NET_TYPE, { value: getType(typeName), enumerable: false });
  }

  /** There is none of what failed or was cancelled. */
  get result(): unknown {
    const { value, error, isCancelled } = this.outcome;
    if (error)
      throw new NetException(
        'System.Reflection.TargetInvocationException',
        'An exception occurred during the operation, making the result invalid.  Check InnerException for exception details.',
        { inner: error },
      );
    if (isCancelled) throw invalidOperation('Operation has been cancelled.');
    return value;
  }
}

export class ProgressChangedEventArgs extends EventArgs {
  declare readonly [NET_TYPE]: NetType;

  /** `counts` are further properties by their names. */
  constructor(
    typeName: string,
    readonly percentage: number,
    readonly userState: unknown,
    readonly counts: Readonly<Record<string, number>> = {},
  ) {
    super();
    Object.defineProperty(this, NET_TYPE, { value: getType(typeName), enumerable: false });
  }
}

/** Runs the work; its failure is an outcome too, unless it is psail that cannot do it. */
export function outcomeOf(work: () => unknown): Outcome {
  try {
    return { value: work(), error: null };
  } catch (error) {
    if (!(error instanceof NetException) || error.typeName === 'System.PlatformNotSupportedException') throw error;
    for (let each: NetException | null = error; each; each = each.innerException)
      each.message = each.message.replace(ENDPOINT, '');
    return { error };
  }
}

/** .NET tells the address it tried only where it waits for the connection. */
const ENDPOINT = /(?<=^Connection refused) \[[\da-f:.]+\]:\d+/;

/** One operation between its method's return and its events. */
export class PendingOperation implements EventPump {
  constructor(
    private readonly source: object,
    ctx: TypeContext,
    /** The events in their order; asked for when they are raised. */
    private readonly events: () => readonly (readonly [name: string, args: EventArgs])[],
    private readonly ended: () => void = () => undefined,
  ) {
    pumpsOf(ctx).add(this);
  }

  poll(ctx: TypeContext): void {
    pumpsOf(ctx).delete(this);
    this.ended();
    for (const [name, args] of this.events()) raiseElsewhere(this.source, name, args, ctx);
  }

  due(): number {
    return 0;
  }
}

/** A class derived from AsyncCompletedEventArgs with what came of the operation, and the delegate of its event. */
export function completedType(name: string, property: string, propertyType: string): TypeDefinition[] {
  return [
    {
      name: `${name}EventArgs`,
      kind: 'class',
      base: ASYNC_COMPLETED,
      build: () =>
        implement(`${propertyType} ${property} {get;}`, {
          members: { [property]: (self: AsyncCompletedEventArgs) => self.result },
        }),
    },
    handler(`${name}EventHandler`, `${name}EventArgs`),
  ];
}

/** A class derived from ProgressChangedEventArgs with its counts, and the delegate of its event. */
export function progressType(name: string, counts: readonly string[]): TypeDefinition[] {
  return [
    {
      name: `${name}EventArgs`,
      kind: 'class',
      base: `${MODEL}ProgressChangedEventArgs`,
      build: () =>
        implement(counts.map((count) => `long ${count} {get;}`).join('\n'), {
          members: Object.fromEntries(
            counts.map((count) => [count, (self: ProgressChangedEventArgs) => BigInt(self.counts[count] ?? 0)]),
          ),
        }),
    },
    handler(`${name}EventHandler`, `${name}EventArgs`),
  ];
}

export const COMPLETION_TYPES: readonly TypeDefinition[] = [
  argsType(
    ASYNC_COMPLETED,
    AsyncCompletedEventArgs,
    `${ASYNC_COMPLETED} new(System.Exception error, bool cancelled, System.Object userState)
bool Cancelled {get;}
System.Exception Error {get;}
System.Object UserState {get;}`,
    {
      Cancelled: (self: AsyncCompletedEventArgs) => self.outcome.isCancelled ?? false,
      Error: (self: AsyncCompletedEventArgs) => self.outcome.error,
      UserState: (self: AsyncCompletedEventArgs) => self.userState,
    },
    'System.EventArgs',
    (_self, _ctx, error: NetException | null, isCancelled: boolean, userState: unknown) =>
      new AsyncCompletedEventArgs(ASYNC_COMPLETED, { error, isCancelled }, userState),
  ),
  handler(`${MODEL}AsyncCompletedEventHandler`, ASYNC_COMPLETED),
  argsType(
    `${MODEL}ProgressChangedEventArgs`,
    ProgressChangedEventArgs,
    `${MODEL}ProgressChangedEventArgs new(int progressPercentage, System.Object userState)
int ProgressPercentage {get;}
System.Object UserState {get;}`,
    {
      ProgressPercentage: (self: ProgressChangedEventArgs) => self.percentage,
      UserState: (self: ProgressChangedEventArgs) => self.userState,
    },
    'System.EventArgs',
    (_self, _ctx, percentage: number, userState: unknown) =>
      new ProgressChangedEventArgs(`${MODEL}ProgressChangedEventArgs`, percentage, userState),
  ),
  handler(`${MODEL}ProgressChangedEventHandler`, `${MODEL}ProgressChangedEventArgs`),
];

/**
 * What threads wait for: events, mutexes, semaphores. A wait lets the tasks of other runspaces run (the host's `wait`).
 * Rule that surprises: a mutex belongs to a task, and whoever owns it may take it again.
 * NON-PARITY: names mean nothing outside one thread: jobs of Start-Job have handles of their own.
 */
import { NetException } from '../../../errors/NetException.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { TimeSpan } from '../../numerics/index.ts';
import { hostOf } from '../HostServices.ts';
import { mustBeNonNegative } from '../netErrors.ts';

export abstract class WaitHandle {
  private isClosed = false;

  /** Takes what is waited for, when it is there. */
  protected abstract take(owner: object | null): boolean;

  tryTake(ctx: TypeContext): boolean {
    this.requireOpen();
    return this.take(hostOf(ctx).currentTask ?? null);
  }

  close(): void {
    this.isClosed = true;
  }

  requireOpen(): void {
    if (!this.isClosed) return;
    const name = "Object name: 'Microsoft.Win32.SafeHandles.SafeWaitHandle'.";
    throw new NetException('System.ObjectDisposedException', `Cannot access a disposed object.\n${name}`);
  }
}

/** ManualResetEvent, AutoResetEvent, EventWaitHandle; `source` for one that something else sets. */
export class EventHandle extends WaitHandle {
  constructor(
    private isSet: boolean,
    private readonly resetsItself: boolean,
    private readonly source: (() => boolean) | null = null,
  ) {
    super();
  }

  get state(): boolean {
    return this.isSet || this.source?.() === true;
  }

  set(): boolean {
    this.requireOpen();
    this.isSet = true;
    return true;
  }

  reset(): boolean {
    this.requireOpen();
    this.isSet = false;
    return true;
  }

  protected take(): boolean {
    if (!this.state) return false;
    if (this.resetsItself) this.isSet = false;
    return true;
  }
}

export class AutoResetHandle extends EventHandle {
  constructor(isSet: boolean) {
    super(isSet, true);
  }
}

export class NamedEventHandle extends EventHandle {}

/** ManualResetEventSlim, which is no WaitHandle for scripts. */
export class SlimEvent extends EventHandle {}

const UNSYNCHRONIZED = 'Object synchronization method was called from an unsynchronized block of code.';

/** A lock that counts: the inside of Mutex and Monitor. */
export class Lock {
  private owner: object | null = null;
  private count = 0;

  isHeldBy(task: object | null): boolean {
    return this.count > 0 && this.owner === task;
  }

  take(task: object | null): boolean {
    if (this.count > 0 && this.owner !== task) return false;
    this.owner = task;
    this.count++;
    return true;
  }

  release(task: object | null, exceptionType: string): void {
    if (!this.isHeldBy(task)) throw new NetException(exceptionType, UNSYNCHRONIZED);
    this.count--;
  }
}

export class Mutex extends WaitHandle {
  constructor(readonly lock = new Lock()) {
    super();
  }

  protected take(owner: object | null): boolean {
    return this.lock.take(owner);
  }

  release(ctx: TypeContext): void {
    this.requireOpen();
    this.lock.release(hostOf(ctx).currentTask ?? null, 'System.ApplicationException');
  }
}

const TOO_MANY = 'Adding the specified count to the semaphore would cause it to exceed its maximum count.';

/** Semaphore and SemaphoreSlim. */
export class Semaphore extends WaitHandle {
  constructor(
    public count: number,
    private readonly maximum: number,
  ) {
    super();
  }

  protected take(): boolean {
    if (this.count === 0) return false;
    this.count--;
    return true;
  }

  /** The count before. */
  release(count = 1): number {
    this.requireOpen();
    if (this.count + count > this.maximum) throw new NetException('System.Threading.SemaphoreFullException', TOO_MANY);
    this.count += count;
    return this.count - count;
  }
}

export class SemaphoreSlim extends Semaphore {}

/** A time-out as methods take it; null: for ever. */
export function timeoutOf(time: number | TimeSpan | undefined): number | null {
  if (time === undefined) return null;
  const ms = time instanceof TimeSpan ? Number(time.ticks / 10_000n) : time;
  if (ms < -1) throw mustBeNonNegative('millisecondsTimeout', ms);
  return ms === -1 ? null : ms;
}

/** Waits until the condition holds or the time is over. */
export function waitFor(ctx: TypeContext, isDone: () => boolean, milliseconds: number | null, what: string): boolean {
  if (isDone()) return true;
  if (milliseconds === 0) return false;
  const { wait } = hostOf(ctx);
  if (wait) return wait.call(ctx.host, isDone, milliseconds, what);
  throw new NetException('System.NotSupportedException', `This host cannot wait for ${what}.`);
}

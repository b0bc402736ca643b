/**
 * Task values. Nothing runs beside the script: what a method in ...Async does is done before it returns, but for what
 * the system does by itself (connecting), which its task asks about.
 * Rule that surprises: reading Result of a failed task gives $null to scripts, as every failing property does.
 */
import { NetException } from '../../../errors/NetException.ts';
import { NET_TYPE, type NetType } from '../../NetType.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { findType, getType } from '../../TypeRegistry.ts';
import { hostOf } from '../HostServices.ts';

export type TaskState = 'running' | 'done' | 'faulted' | 'canceled';

const IDS = new WeakMap<object, number>();

export class NetTask {
  declare readonly [NET_TYPE]: NetType;
  private ownId = 0;
  private ownState: TaskState = 'running';
  private ownValue: unknown = null;
  error: NetException | null = null;

  /** `poll` waits so many milliseconds (null: without end) and gives the result, or null as long as there is none. */
  constructor(
    type: NetType,
    private readonly poll: (milliseconds: number | null) => { value: unknown } | null,
  ) {
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
  }

  get state(): TaskState {
    this.wait(0);
    return this.ownState;
  }

  get value(): unknown {
    return this.ownValue;
  }

  /** False when the time is over before. */
  wait(milliseconds: number | null): boolean {
    if (this.ownState !== 'running') return true;
    try {
      const result = this.poll(milliseconds);
      if (!result) return false;
      this.ownValue = result.value;
      this.ownState = 'done';
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      this.error = thrown;
      const isCanceled = thrown.typeName === 'System.Threading.Tasks.TaskCanceledException';
      this.ownState = isCanceled ? 'canceled' : 'faulted';
    }
    return true;
  }

  /** The exception as Wait and Exception show it. */
  get aggregate(): NetException | null {
    const { error } = this;
    if (!error) return null;
    return new NetException('System.AggregateException', `One or more errors occurred. (${error.message})`, {
      inner: error,
      properties: { InnerExceptions: [error] },
    });
  }

  id(ctx: TypeContext): number {
    if (this.ownId === 0) {
      const host = hostOf(ctx) as object;
      this.ownId = (IDS.get(host) ?? 0) + 1;
      IDS.set(host, this.ownId);
    }
    return this.ownId;
  }
}

/** The type Task[`resultType`]; Task itself for null. */
export function taskType(resultType: string | null): NetType {
  if (resultType === null) return getType('System.Threading.Tasks.Task');
  return findType(`System.Threading.Tasks.Task[${resultType}]`)!;
}

/** A task that has ended: `body` runs now. */
export function completedTask(resultType: string | null, body: () => unknown): NetTask {
  let outcome: (() => { value: unknown }) | null = null;
  try {
    const value = body() ?? null;
    outcome = () => ({ value });
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    outcome = () => {
      throw thrown;
    };
  }
  const task = new NetTask(taskType(resultType), outcome);
  task.wait(0);
  return task;
}

/** A task whose `body` runs when somebody first waits for it: for what may take long, while the script goes on. */
export function deferredTask(resultType: string | null, body: () => unknown): NetTask {
  return new NetTask(taskType(resultType), () => ({ value: body() ?? null }));
}

/** What GetAwaiter gives. */
export class TaskAwaiter {
  declare readonly [NET_TYPE]: NetType;
  constructor(
    readonly task: NetTask,
    type: NetType,
  ) {
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
  }
}

/** What an End... method gives: the result, or what failed as it is. */
export function resultOf(task: NetTask): unknown {
  task.wait(null);
  if (task.error) throw task.error;
  return task.value;
}

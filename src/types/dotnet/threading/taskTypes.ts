/** System.Threading.Tasks.Task, its generic kind and awaiters as .NET types. What would need threads fails as script blocks do there. */
import { noRunspace } from './noRunspace.ts';
import type { NetException } from '../../../errors/NetException.ts';
import { elementsOf } from '../../enumeration.ts';
import type { NetDelegate } from '../../NetDelegate.ts';
import { makeArray } from '../../NetArray.ts';
import type { TimeSpan } from '../../numerics/index.ts';
import { NET_TYPE } from '../../NetType.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { findType, getType, typeOf } from '../../TypeRegistry.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { invalidOperation, notEmulated } from '../netErrors.ts';
import { newEnum } from '../values.ts';
import { completedTask, NetTask, resultOf, taskType, TaskAwaiter, type TaskState } from './NetTask.ts';
import { EventHandle, timeoutOf } from './waitHandles.ts';

const TASK = 'System.Threading.Tasks.Task';
const AWAITER = 'System.Runtime.CompilerServices.TaskAwaiter';

const STATICS = `
static ${TASK} Run(System.Action action)
static ${TASK} Run(System.Func[System.Object] function)
static ${TASK} Delay(int millisecondsDelay)
static ${TASK} Delay(timespan delay)
static ${TASK} FromException(System.Exception exception)
static ${TASK}[TResult] FromResult[TResult](TResult result)
static void WaitAll(Params ${TASK}[] tasks)
static bool WaitAll(${TASK}[] tasks, timespan timeout)
static bool WaitAll(${TASK}[] tasks, int millisecondsTimeout)
static int WaitAny(Params ${TASK}[] tasks)
static int WaitAny(${TASK}[] tasks, timespan timeout)
static int WaitAny(${TASK}[] tasks, int millisecondsTimeout)
static ${TASK} WhenAll(Params ${TASK}[] tasks)
static ${TASK} CompletedTask {get;}
`;

const MEMBERS = `
int Id {get;}
System.AggregateException Exception {get;}
System.Threading.Tasks.TaskStatus Status {get;}
bool IsCanceled {get;}
bool IsCompleted {get;}
bool IsCompletedSuccessfully {get;}
System.Threading.Tasks.TaskCreationOptions CreationOptions {get;}
System.Object AsyncState {get;}
bool IsFaulted {get;}
System.Threading.WaitHandle AsyncWaitHandle {get;}
bool CompletedSynchronously {get;}
void Start()
void RunSynchronously()
void Dispose()
void IDisposable.Dispose()
void Wait()
bool Wait(timespan timeout)
bool Wait(int millisecondsTimeout)
`;

/** TaskStatus: WaitingForActivation, RanToCompletion, Canceled, Faulted. */
const STATUS: Readonly<Record<TaskState, number>> = { running: 1, done: 5, canceled: 6, faulted: 7 };

type Time = number | TimeSpan | undefined;

function wait(self: NetTask, _ctx: TypeContext, time?: Time): boolean | undefined {
  const isDone = self.wait(time === undefined ? null : timeoutOf(time));
  if (isDone && self.aggregate) throw self.aggregate;
  return time === undefined ? undefined : isDone;
}

function result(self: NetTask): unknown {
  self.wait(null);
  if (self.aggregate) throw self.aggregate;
  return self.value;
}

function waitAll(_self: null, ctx: TypeContext, tasks: NetTask[], time?: Time): boolean | undefined {
  const isDone = tasks.map((task) => wait(task, ctx, time) ?? true).every(Boolean);
  return time === undefined ? undefined : isDone;
}

function waitAny(_self: null, _ctx: TypeContext, tasks: NetTask[], time?: Time): number {
  const done = tasks.findIndex((task) => task.state !== 'running');
  return done >= 0 ? done : tasks.findIndex((task) => task.wait(time === undefined ? null : timeoutOf(time)));
}

function whenAll(_self: null, ctx: TypeContext, ...given: unknown[]): NetTask {
  const tasks = given.flatMap((each) => [...elementsOf(each)]) as NetTask[];
  return completedTask(null, () => {
    waitAll(null, ctx, tasks);
    return makeArray(
      tasks.map((task) => task.value),
      getType('System.Object'),
    );
  });
}

function delay(ctx: TypeContext, time: number | TimeSpan): NetTask {
  const milliseconds = timeoutOf(time);
  const now = (): number => Number(hostOf(ctx).monotonicNs() / 1_000_000n);
  const end = milliseconds === null ? Number.POSITIVE_INFINITY : now() + milliseconds;
  return new NetTask(taskType(null), (wait) => {
    const left = end - now();
    if (left <= 0) return { value: null };
    hostOf(ctx).sleep(wait === null ? left : Math.min(left, wait));
    return now() >= end ? { value: null } : null;
  });
}

const STATIC_BODIES: Record<string, MemberBody> = {
  Run: (_self, _ctx, action: NetDelegate) =>
    completedTask(null, () => {
      throw noRunspace(action);
    }),
  Delay: (_self, ctx, time: number | TimeSpan) => delay(ctx, time),
  FromResult: (_self, _ctx, value: unknown) =>
    completedTask(value == null ? 'System.Object' : typeOf(value).fullName, () => value),
  FromException: (_self, _ctx, error: NetException) =>
    completedTask(null, () => {
      throw error;
    }),
  WaitAll: waitAll as MemberBody,
  WaitAny: waitAny as MemberBody,
  WhenAll: whenAll as MemberBody,
  CompletedTask: () => completedTask(null, () => null),
};

const BODIES: Record<string, MemberBody> = {
  Id: (self: NetTask, ctx) => self.id(ctx),
  Exception: (self: NetTask) => self.aggregate,
  Status: (self: NetTask, ctx) => newEnum(ctx, 'System.Threading.Tasks.TaskStatus', STATUS[self.state]),
  IsCanceled: (self: NetTask) => self.state === 'canceled',
  IsCompleted: (self: NetTask) => self.state !== 'running',
  IsCompletedSuccessfully: (self: NetTask) => self.state === 'done',
  IsFaulted: (self: NetTask) => self.state === 'faulted',
  CreationOptions: (_self, ctx) => newEnum(ctx, 'System.Threading.Tasks.TaskCreationOptions', 0),
  AsyncState: () => null,
  AsyncWaitHandle: (self: NetTask) => new EventHandle(false, false, () => self.state !== 'running'),
  CompletedSynchronously: () => false,
  Dispose: () => undefined,
  Start: () => {
    throw invalidOperation('Start may not be called on a promise-style task.');
  },
  RunSynchronously: () => {
    throw invalidOperation('RunSynchronously may not be called on a task not bound to a delegate.');
  },
  Wait: wait as MemberBody,
  Result: result as MemberBody,
  GetAwaiter: (self: NetTask) => {
    const [resultType] = self[NET_TYPE].genericArguments;
    return new TaskAwaiter(self, resultType ? findType(`${AWAITER}[${resultType.fullName}]`)! : getType(AWAITER));
  },
  ConfigureAwait: (self: NetTask) => self,
};

const awaiter = (name: string, returns: string, typeParameters?: string[]): TypeDefinition => ({
  name,
  kind: 'struct',
  ...(typeParameters ? { typeParameters } : {}),
  build: () =>
    implement(`bool IsCompleted {get;}\n${returns} GetResult()`, {
      members: {
        IsCompleted: ({ task }: TaskAwaiter) => task.state !== 'running',
        GetResult: ({ task }: TaskAwaiter) => {
          const value = resultOf(task);
          return returns === 'void' ? undefined : value;
        },
      },
    }),
});

export const TASK_TYPES: readonly TypeDefinition[] = [
  {
    name: TASK,
    kind: 'class',
    interfaces: ['System.IAsyncResult', 'System.IDisposable'],
    build: () =>
      implement(
        `${TASK} new(System.Action action)\n${STATICS}${MEMBERS}${AWAITER} GetAwaiter()\n${TASK} ConfigureAwait(bool continueOnCapturedContext)`,
        {
          new: () => {
            throw notEmulated(`${TASK}: there are no threads of .NET; use Start-ThreadJob or ForEach-Object -Parallel`);
          },
          statics: STATIC_BODIES,
          members: BODIES,
        },
      ),
  },
  {
    name: `${TASK}\`1`,
    kind: 'class',
    base: TASK,
    typeParameters: ['TResult'],
    interfaces: ['System.IAsyncResult', 'System.IDisposable'],
    build: () => implement(`TResult Result {get;}\n${AWAITER}[TResult] GetAwaiter()`, { members: BODIES }),
  },
  awaiter(AWAITER, 'void'),
  awaiter(`${AWAITER}\`1`, 'TResult', ['TResult']),
];

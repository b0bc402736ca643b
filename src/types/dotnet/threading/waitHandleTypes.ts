/** System.Threading's events, mutexes, semaphores and Monitor as types, and System.Threading.WaitHandle's waits for several. */
import { NetException } from '../../../errors/NetException.ts';
import type { TimeSpan } from '../../numerics/index.ts';
import type { PSReference } from '../../PSReference.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { MethodBody, TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { setReference } from '../values.ts';
import { lockOf } from './locks.ts';
import {
  AutoResetHandle,
  EventHandle,
  Mutex,
  NamedEventHandle,
  Semaphore,
  SemaphoreSlim,
  SlimEvent,
  timeoutOf,
  WaitHandle,
  waitFor,
} from './waitHandles.ts';

const T = 'System.Threading.';
/** WaitHandle.WaitTimeout. */
const TIMED_OUT = 258;

type Time = number | TimeSpan | undefined;

const WAIT_HANDLE = `
static bool WaitAll(System.Threading.WaitHandle[] waitHandles, int millisecondsTimeout)
static bool WaitAll(System.Threading.WaitHandle[] waitHandles, timespan timeout)
static bool WaitAll(System.Threading.WaitHandle[] waitHandles)
static int WaitAny(System.Threading.WaitHandle[] waitHandles, int millisecondsTimeout)
static int WaitAny(System.Threading.WaitHandle[] waitHandles, timespan timeout)
static int WaitAny(System.Threading.WaitHandle[] waitHandles)
static int WaitTimeout {get;}
void Close()
void Dispose()
void IDisposable.Dispose()
bool WaitOne(int millisecondsTimeout)
bool WaitOne(timespan timeout)
bool WaitOne()
bool WaitOne(int millisecondsTimeout, bool exitContext)
bool WaitOne(timespan timeout, bool exitContext)
`;

function waitOne(self: WaitHandle, ctx: TypeContext, time?: Time): boolean {
  return waitFor(ctx, () => self.tryTake(ctx), timeoutOf(time), 'a wait handle');
}

function waitAny(_self: null, ctx: TypeContext, handles: WaitHandle[], time?: Time): number {
  let taken = TIMED_OUT;
  const take = (): boolean => {
    taken = handles.findIndex((handle) => handle.tryTake(ctx));
    return taken >= 0;
  };
  return waitFor(ctx, take, timeoutOf(time), 'wait handles') ? taken : TIMED_OUT;
}

function waitAll(_self: null, ctx: TypeContext, handles: WaitHandle[], time?: Time): boolean {
  const left = new Set(handles);
  const takeAll = (): boolean => {
    for (const handle of [...left]) if (handle.tryTake(ctx)) left.delete(handle);
    return left.size === 0;
  };
  return waitFor(ctx, takeAll, timeoutOf(time), 'wait handles');
}

const close = (self: WaitHandle): void => self.close();

function handleType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  base: string,
  signatures: string,
  create: MethodBody,
  members: Record<string, MemberBody>,
): TypeDefinition {
  return {
    name: `${T}${name}`,
    kind: 'class',
    base: `${T}${base}`,
    jsClass,
    build: () => implement(signatures, { new: create, members }),
  };
}

const eventMembers: Record<string, MemberBody> = {
  Set: (self: EventHandle) => self.set(),
  Reset: (self: EventHandle) => self.reset(),
};

function newMutex(_self: null, ctx: TypeContext, initiallyOwned = false, _name?: string, created?: PSReference): Mutex {
  const mutex = new Mutex();
  if (initiallyOwned) mutex.tryTake(ctx);
  setReference(created, true);
  return mutex;
}

function newSemaphore(count: number, maximum: number, make: (count: number, maximum: number) => Semaphore): Semaphore {
  if (maximum < 1 || count < 0 || count > maximum) {
    throw new NetException(
      'System.ArgumentException',
      'The initial count for the semaphore must be greater than or equal to zero and less than the maximum count.',
    );
  }
  return make(count, maximum);
}

const slimWait: MemberBody = (self: WaitHandle, ctx: TypeContext, time?: unknown) => {
  const isTime = typeof time === 'number' || (typeof time === 'object' && time !== null && 'ticks' in time);
  const taken = waitOne(self, ctx, isTime ? (time as Time) : undefined);
  return isTime ? taken : undefined;
};

const HANDLES: readonly TypeDefinition[] = [
  {
    name: `${T}WaitHandle`,
    kind: 'class',
    base: 'System.MarshalByRefObject',
    interfaces: ['System.IDisposable'],
    isAbstract: true,
    jsClass: WaitHandle,
    build: () =>
      implement(WAIT_HANDLE, {
        statics: { WaitAll: waitAll, WaitAny: waitAny, WaitTimeout: () => TIMED_OUT },
        members: { Close: close, Dispose: close, WaitOne: waitOne },
      }),
  },
  handleType(
    'EventWaitHandle',
    NamedEventHandle,
    'WaitHandle',
    `
System.Threading.EventWaitHandle new(bool initialState, System.Threading.EventResetMode mode)
System.Threading.EventWaitHandle new(bool initialState, System.Threading.EventResetMode mode, string name)
bool Reset()
bool Set()`,
    (_self, _ctx, isSet: boolean, mode: { value: number }) => new NamedEventHandle(isSet, mode.value === 0),
    eventMembers,
  ),
  handleType(
    'ManualResetEvent',
    EventHandle,
    'EventWaitHandle',
    'System.Threading.ManualResetEvent new(bool initialState)',
    (_self, _ctx, isSet: boolean) => new EventHandle(isSet, false),
    {},
  ),
  handleType(
    'AutoResetEvent',
    AutoResetHandle,
    'EventWaitHandle',
    'System.Threading.AutoResetEvent new(bool initialState)',
    (_self, _ctx, isSet: boolean) => new AutoResetHandle(isSet),
    {},
  ),
  handleType(
    'Mutex',
    Mutex,
    'WaitHandle',
    `
System.Threading.Mutex new()
System.Threading.Mutex new(bool initiallyOwned)
System.Threading.Mutex new(bool initiallyOwned, string name)
System.Threading.Mutex new(bool initiallyOwned, string name, [ref] bool createdNew)
void ReleaseMutex()`,
    newMutex,
    { ReleaseMutex: (self: Mutex, ctx) => self.release(ctx) },
  ),
  handleType(
    'Semaphore',
    Semaphore,
    'WaitHandle',
    `
System.Threading.Semaphore new(int initialCount, int maximumCount)
System.Threading.Semaphore new(int initialCount, int maximumCount, string name)
int Release()
int Release(int releaseCount)`,
    (_self, _ctx, count: number, maximum: number) =>
      newSemaphore(count, maximum, (initial, most) => new Semaphore(initial, most)),
    { Release: (self: Semaphore, _ctx, count?: number) => self.release(count) },
  ),
];

const SLIM: readonly TypeDefinition[] = [
  {
    name: `${T}SemaphoreSlim`,
    kind: 'class',
    interfaces: ['System.IDisposable'],
    jsClass: SemaphoreSlim,
    build: () =>
      implement(
        `
System.Threading.SemaphoreSlim new(int initialCount)
System.Threading.SemaphoreSlim new(int initialCount, int maxCount)
int CurrentCount {get;}
void Wait()
void Wait(System.Threading.CancellationToken cancellationToken)
bool Wait(timespan timeout)
bool Wait(int millisecondsTimeout)
int Release()
int Release(int releaseCount)
void Dispose()
void IDisposable.Dispose()`,
        {
          new: (_self, _ctx, count: number, maximum = 2147483647) =>
            newSemaphore(count, maximum, (initial, most) => new SemaphoreSlim(initial, most)),
          members: {
            CurrentCount: (self: SemaphoreSlim) => self.count,
            Wait: slimWait,
            Release: (self: SemaphoreSlim, _ctx, count?: number) => self.release(count),
            Dispose: close,
          },
        },
      ),
  },
  {
    name: `${T}ManualResetEventSlim`,
    kind: 'class',
    interfaces: ['System.IDisposable'],
    jsClass: SlimEvent,
    build: () =>
      implement(
        `
System.Threading.ManualResetEventSlim new()
System.Threading.ManualResetEventSlim new(bool initialState)
System.Threading.ManualResetEventSlim new(bool initialState, int spinCount)
System.Threading.WaitHandle WaitHandle {get;}
bool IsSet {get;}
int SpinCount {get;}
void Set()
void Reset()
void Wait()
void Wait(System.Threading.CancellationToken cancellationToken)
bool Wait(timespan timeout)
bool Wait(int millisecondsTimeout)
void Dispose()
void IDisposable.Dispose()`,
        {
          new: (_self, _ctx, isSet = false) => new SlimEvent(isSet, false),
          members: {
            WaitHandle: (self: SlimEvent) => new EventHandle(false, false, () => self.state),
            IsSet: (self: SlimEvent) => self.state,
            SpinCount: () => 35,
            Set: (self: SlimEvent) => void self.set(),
            Reset: (self: SlimEvent) => void self.reset(),
            Wait: slimWait,
            Dispose: close,
          },
        },
      ),
  },
];

const taskOf = (ctx: TypeContext): object | null => hostOf(ctx).currentTask ?? null;

function enter(ctx: TypeContext, target: unknown, milliseconds: number | null): boolean {
  const lock = lockOf(target);
  return waitFor(ctx, () => lock.take(taskOf(ctx)), milliseconds, 'a lock');
}

const tryEnter: MemberBody = (_self: null, ctx: TypeContext, target: unknown, ...rest: unknown[]) => {
  const taken = rest.at(-1);
  const isReference = rest.length > 0 && typeof taken === 'object' && taken !== null && 'value' in taken;
  const time = isReference ? rest.slice(0, -1) : rest;
  const entered = enter(ctx, target, time.length > 0 ? timeoutOf(time[0] as Time) : 0);
  if (!isReference) return entered;
  setReference(taken, entered);
  return undefined;
};

const MONITOR: TypeDefinition = {
  name: `${T}Monitor`,
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static void Enter(System.Object obj)
static void Enter(System.Object obj, [ref] bool lockTaken)
static void Exit(System.Object obj)
static bool TryEnter(System.Object obj)
static void TryEnter(System.Object obj, [ref] bool lockTaken)
static bool TryEnter(System.Object obj, int millisecondsTimeout)
static void TryEnter(System.Object obj, int millisecondsTimeout, [ref] bool lockTaken)
static bool TryEnter(System.Object obj, timespan timeout)
static void TryEnter(System.Object obj, timespan timeout, [ref] bool lockTaken)
static bool IsEntered(System.Object obj)
static bool Wait(System.Object obj)
static void Pulse(System.Object obj)
static void PulseAll(System.Object obj)`,
      {
        statics: {
          Enter: (_self, ctx, target: unknown, taken?: PSReference) => {
            enter(ctx, target, null);
            setReference(taken, true);
          },
          Exit: (_self, ctx, target: unknown) =>
            lockOf(target).release(taskOf(ctx), 'System.Threading.SynchronizationLockException'),
          TryEnter: tryEnter,
          IsEntered: (_self, ctx, target: unknown) => lockOf(target).isHeldBy(taskOf(ctx)),
          Pulse: () => undefined,
          PulseAll: () => undefined,
        },
      },
    ),
};

export const WAIT_HANDLE_TYPES: readonly TypeDefinition[] = [...HANDLES, ...SLIM, MONITOR];

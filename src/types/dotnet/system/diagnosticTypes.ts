/**
 * Stopwatch, Thread and GC. Rule that surprises: a Stopwatch's ticks are nanoseconds (Frequency 10^9), a TimeSpan's are 100 ns.
 * NON-PARITY: there is one thread; it can sleep and has a culture, and no other can be started.
 */
import { TimeSpan } from '../../numerics/index.ts';
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { mustBeNonNegative, notEmulated } from '../netErrors.ts';
import { newEnum } from '../values.ts';

export class Stopwatch {
  private elapsed = 0n;
  private startedAt: bigint | null = null;

  get isRunning(): boolean {
    return this.startedAt !== null;
  }
  nanoseconds(now: bigint): bigint {
    return this.elapsed + (this.startedAt === null ? 0n : now - this.startedAt);
  }
  start(now: bigint): void {
    this.startedAt ??= now;
  }
  stop(now: bigint): void {
    this.elapsed = this.nanoseconds(now);
    this.startedAt = null;
  }
  reset(): void {
    this.elapsed = 0n;
    this.startedAt = null;
  }
}

const now = (ctx: TypeContext): bigint => hostOf(ctx).monotonicNs();
const elapsed = (self: Stopwatch, ctx: TypeContext): TimeSpan => new TimeSpan(self.nanoseconds(now(ctx)) / 100n);

const STOPWATCH = `
System.Diagnostics.Stopwatch new()
static System.Diagnostics.Stopwatch StartNew()
static timespan GetElapsedTime(long startingTimestamp)
static timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)
static long GetTimestamp()
static long Frequency {get;}
static bool IsHighResolution {get;}
bool IsRunning {get;}
timespan Elapsed {get;}
long ElapsedMilliseconds {get;}
long ElapsedTicks {get;}
void Start()
void Stop()
void Reset()
void Restart()
string ToString()
`;

function started(_self: null, ctx: TypeContext): Stopwatch {
  const watch = new Stopwatch();
  watch.start(now(ctx));
  return watch;
}

const StopwatchType: TypeDefinition = {
  name: 'System.Diagnostics.Stopwatch',
  kind: 'class',
  jsClass: Stopwatch,
  toText: (self: Stopwatch, ctx) => elapsed(self, ctx).toString(),
  build: () =>
    implement(STOPWATCH, {
      new: () => new Stopwatch(),
      statics: {
        StartNew: started,
        GetElapsedTime: (_self, ctx, start: bigint, end?: bigint) => new TimeSpan(((end ?? now(ctx)) - start) / 100n),
        GetTimestamp: (_self, ctx) => now(ctx),
        Frequency: () => 1_000_000_000n,
        IsHighResolution: () => true,
      },
      members: {
        IsRunning: (self: Stopwatch) => self.isRunning,
        Elapsed: elapsed,
        ElapsedMilliseconds: (self: Stopwatch, ctx) => self.nanoseconds(now(ctx)) / 1_000_000n,
        ElapsedTicks: (self: Stopwatch, ctx) => self.nanoseconds(now(ctx)),
        Start: (self: Stopwatch, ctx) => self.start(now(ctx)),
        Stop: (self: Stopwatch, ctx) => self.stop(now(ctx)),
        Reset: (self: Stopwatch) => self.reset(),
        Restart: (self: Stopwatch, ctx) => {
          self.reset();
          self.start(now(ctx));
        },
        ToString: (self: Stopwatch, ctx) => elapsed(self, ctx).toString(),
      },
    }),
};

export class NetThread {
  name: string | null = 'Pipeline Execution Thread';
  isBackground = true;
}

const THREAD = `
System.Threading.Thread new(System.Object start)
static void Sleep(int millisecondsTimeout)
static void Sleep(timespan timeout)
static bool Yield()
static void SpinWait(int iterations)
static void MemoryBarrier()
static int GetCurrentProcessorId()
static System.Threading.Thread CurrentThread {get;}
int ManagedThreadId {get;}
bool IsAlive {get;}
bool IsBackground {get;set;}
bool IsThreadPoolThread {get;}
System.Threading.ThreadPriority Priority {get;set;}
System.Threading.ThreadState ThreadState {get;}
cultureinfo CurrentCulture {get;set;}
cultureinfo CurrentUICulture {get;set;}
string Name {get;set;}
System.Threading.ApartmentState ApartmentState {get;set;}
System.Threading.ApartmentState GetApartmentState()
void Join()
bool Join(int millisecondsTimeout)
`;

const CURRENT = new WeakMap<object, NetThread>();

function currentThread(_self: null, ctx: TypeContext): NetThread {
  const host = hostOf(ctx) as object;
  let thread = CURRENT.get(host);
  if (!thread) CURRENT.set(host, (thread = new NetThread()));
  return thread;
}

interface Cultures {
  culture: CultureInfo;
  uiCulture: CultureInfo;
}

const cultureMember = (which: keyof Cultures): MemberBody => ({
  get: (_self, ctx) => (ctx as unknown as Cultures)[which],
  set: (_self, value: CultureInfo, ctx) => {
    (ctx as unknown as Cultures)[which] = value;
  },
});

const fixed = (type: string, value: number): MemberBody => ({
  get: (_self, ctx) => newEnum(ctx, `System.Threading.${type}`, value),
  set: () => undefined,
});

const ThreadType: TypeDefinition = {
  name: 'System.Threading.Thread',
  kind: 'class',
  isSealed: true,
  jsClass: NetThread,
  build: () =>
    implement(THREAD, {
      new: () => {
        throw notEmulated('threads of a script; use Start-ThreadJob or ForEach-Object -Parallel');
      },
      statics: {
        Sleep: (_self, ctx, time: number | TimeSpan) => {
          const ms = typeof time === 'number' ? time : Number(time.ticks / 10_000n);
          if (ms < -1) throw mustBeNonNegative('millisecondsTimeout', ms);
          hostOf(ctx).sleep(ms);
        },
        Yield: () => false,
        SpinWait: () => undefined,
        MemoryBarrier: () => undefined,
        GetCurrentProcessorId: () => 0,
        CurrentThread: currentThread,
      },
      members: {
        ManagedThreadId: () => 1,
        IsAlive: () => true,
        IsBackground: {
          get: (self: NetThread) => self.isBackground,
          set: (self: NetThread, value: boolean) => {
            self.isBackground = value;
          },
        },
        IsThreadPoolThread: () => false,
        Priority: fixed('ThreadPriority', 2),
        ThreadState: fixed('ThreadState', 4),
        CurrentCulture: cultureMember('culture'),
        CurrentUICulture: cultureMember('uiCulture'),
        Name: {
          get: (self: NetThread) => self.name,
          set: (self: NetThread, value: string | null) => {
            self.name = value;
          },
        },
        ApartmentState: fixed('ApartmentState', 2),
        GetApartmentState: (_self, ctx) => newEnum(ctx, 'System.Threading.ApartmentState', 2),
        Join: () => true,
      },
    }),
};

const GC = `
static void Collect()
static void Collect(int generation)
static int CollectionCount(int generation)
static void KeepAlive(System.Object obj)
static void WaitForPendingFinalizers()
static void SuppressFinalize(System.Object obj)
static void ReRegisterForFinalize(System.Object obj)
static int GetGeneration(System.Object obj)
static long GetTotalMemory(bool forceFullCollection)
static long GetTotalAllocatedBytes(bool precise = False)
static int MaxGeneration {get;}
`;

const nothing: MemberBody = () => undefined;

const GarbageCollectorType: TypeDefinition = {
  name: 'System.GC',
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(GC, {
      statics: {
        Collect: nothing,
        CollectionCount: () => 0,
        KeepAlive: nothing,
        WaitForPendingFinalizers: nothing,
        SuppressFinalize: nothing,
        ReRegisterForFinalize: nothing,
        GetGeneration: () => 0,
        GetTotalMemory: (_self, ctx) => BigInt(hostOf(ctx).process.memoryBytes),
        GetTotalAllocatedBytes: (_self, ctx) => BigInt(hostOf(ctx).process.memoryBytes),
        MaxGeneration: () => 2,
      },
    }),
};

export const DIAGNOSTIC_TYPES: TypeDefinition[] = [StopwatchType, ThreadType, GarbageCollectorType];

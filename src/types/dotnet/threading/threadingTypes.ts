/**
 * Interlocked, CancellationTokenSource, Lazy; and what would need threads of its own (Threading.Timer, thread pools),
 * which is there by name and says so.
 */
import { NetException } from '../../../errors/NetException.ts';
import { defaultValue } from '../../LanguagePrimitives/defaultValue.ts';
import type { NetDelegate } from '../../NetDelegate.ts';
import { NET_TYPE, type NetType } from '../../NetType.ts';
import { netToString } from '../../netToString.ts';
import type { TimeSpan } from '../../numerics/index.ts';
import { add } from '../../operators/arithmetic.ts';
import type { PSReference } from '../../PSReference.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { invokeConstructor } from '../../members/staticMembers.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { notEmulated } from '../netErrors.ts';
import { TIMER_TYPE } from './Timer.ts';
import { EventHandle, timeoutOf } from './waitHandles.ts';

const T = 'System.Threading.';

/** Integers wrap around as the hardware's do. */
function wrapped(value: unknown, like: unknown): unknown {
  if (typeof like === 'bigint') return BigInt.asIntN(64, BigInt(value as bigint));
  return typeof like === 'number' && typeof value === 'number' ? value | 0 : value;
}

function sum(reference: PSReference, amount: number | bigint, ctx: TypeContext): unknown {
  const { value } = reference;
  if (typeof value === 'number') reference.value = wrapped(value + Number(amount), value);
  else if (typeof value === 'bigint') reference.value = wrapped(value + BigInt(amount), value);
  else reference.value = add(value, amount, ctx);
  return reference.value;
}

const INTEGERS = ['int', 'long', 'uint', 'ulong'];
const NUMBERS = [...INTEGERS, 'float', 'double', 'System.Object'];
const each = (types: readonly string[], line: (type: string) => string): string => types.map(line).join('\n');

const INTERLOCKED = `
${each(INTEGERS, (type) => `static ${type} Increment([ref] ${type} location)`)}
${each(INTEGERS, (type) => `static ${type} Decrement([ref] ${type} location)`)}
${each(NUMBERS, (type) => `static ${type} Exchange([ref] ${type} location1, ${type} value)`)}
${each(NUMBERS, (type) => `static ${type} CompareExchange([ref] ${type} location1, ${type} value, ${type} comparand)`)}
${each(INTEGERS, (type) => `static ${type} Add([ref] ${type} location1, ${type} value)`)}
static long Read([ref] long location)
static ulong Read([ref] ulong location)
static void MemoryBarrier()
`;

function swap(reference: PSReference, value: unknown): unknown {
  const before = reference.value;
  reference.value = value;
  return before;
}

const InterlockedType: TypeDefinition = {
  name: `${T}Interlocked`,
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(INTERLOCKED, {
      statics: {
        Increment: (_self, ctx, reference: PSReference) => sum(reference, 1, ctx),
        Decrement: (_self, ctx, reference: PSReference) => sum(reference, -1, ctx),
        Add: (_self, ctx, reference: PSReference, amount: number) => sum(reference, amount, ctx),
        Exchange: (_self, _ctx, reference: PSReference, value: unknown) => swap(reference, value),
        CompareExchange: (_self, _ctx, reference: PSReference, value: unknown, comparand: unknown) =>
          reference.value === comparand ? swap(reference, value) : reference.value,
        Read: (_self, _ctx, reference: PSReference) => reference.value,
        MemoryBarrier: () => undefined,
      },
    }),
};

/** CancellationTokenSource; its tokens look at it. */
class CancellationSource {
  private isCancelled = false;
  private isDisposed = false;
  /** Monotonic milliseconds. */
  private due: number | null = null;
  private readonly linked: readonly CancellationToken[];
  private readonly callbacks: (() => void)[] = [];

  constructor(linked: readonly CancellationToken[] = []) {
    this.linked = linked;
  }

  isRequested(ctx: TypeContext): boolean {
    if (this.due !== null && milliseconds(ctx) >= this.due) this.cancel();
    return this.isCancelled || this.linked.some((token) => token.isRequested(ctx));
  }

  cancel(): void {
    this.requireAlive();
    this.due = null;
    if (this.isCancelled) return;
    this.isCancelled = true;
    for (const callback of this.callbacks.splice(0, this.callbacks.length)) callback();
  }

  cancelAfter(time: number | TimeSpan, ctx: TypeContext): void {
    this.requireAlive();
    const delay = timeoutOf(time);
    this.due = delay === null ? null : milliseconds(ctx) + delay;
  }

  register(callback: () => void): void {
    if (this.isCancelled) callback();
    else this.callbacks.push(callback);
  }

  dispose(): void {
    this.due = null;
    this.isDisposed = true;
  }

  requireAlive(): void {
    if (!this.isDisposed) return;
    throw new NetException('System.ObjectDisposedException', 'The CancellationTokenSource has been disposed.');
  }
}

class CancellationToken {
  constructor(
    readonly source: CancellationSource | null,
    private readonly always = false,
  ) {}
  get canBeCanceled(): boolean {
    return this.source !== null || this.always;
  }
  isRequested(ctx: TypeContext): boolean {
    return this.always || this.source?.isRequested(ctx) === true;
  }
}

const milliseconds = (ctx: TypeContext): number => Number(hostOf(ctx).monotonicNs() / 1_000_000n);

const SOURCE = `
System.Threading.CancellationTokenSource new()
System.Threading.CancellationTokenSource new(timespan delay)
System.Threading.CancellationTokenSource new(int millisecondsDelay)
static System.Threading.CancellationTokenSource CreateLinkedTokenSource(System.Threading.CancellationToken token1, System.Threading.CancellationToken token2)
static System.Threading.CancellationTokenSource CreateLinkedTokenSource(System.Threading.CancellationToken token)
static System.Threading.CancellationTokenSource CreateLinkedTokenSource(Params System.Threading.CancellationToken[] tokens)
bool IsCancellationRequested {get;}
System.Threading.CancellationToken Token {get;}
void Cancel()
void Cancel(bool throwOnFirstException)
void CancelAfter(timespan delay)
void CancelAfter(int millisecondsDelay)
bool TryReset()
void Dispose()
void IDisposable.Dispose()
`;

const SourceType: TypeDefinition = {
  name: `${T}CancellationTokenSource`,
  kind: 'class',
  interfaces: ['System.IDisposable'],
  jsClass: CancellationSource,
  build: () =>
    implement(SOURCE, {
      new: (_self, ctx, delay?: number | TimeSpan) => {
        const source = new CancellationSource();
        if (delay !== undefined) source.cancelAfter(delay, ctx);
        return source;
      },
      statics: {
        CreateLinkedTokenSource: (_self, _ctx, ...tokens: (CancellationToken | CancellationToken[])[]) =>
          new CancellationSource(tokens.flat()),
      },
      members: {
        IsCancellationRequested: (self: CancellationSource, ctx) => self.isRequested(ctx),
        Token: (self: CancellationSource) => {
          self.requireAlive();
          return new CancellationToken(self);
        },
        Cancel: (self: CancellationSource) => self.cancel(),
        CancelAfter: (self: CancellationSource, ctx, time: number | TimeSpan) => self.cancelAfter(time, ctx),
        TryReset: (self: CancellationSource, ctx) => !self.isRequested(ctx),
        Dispose: (self: CancellationSource) => self.dispose(),
      },
    }),
};

const TOKEN = `
System.Threading.CancellationToken new(bool canceled)
:: System.Threading.CancellationToken None {get;}
bool IsCancellationRequested {get;}
bool CanBeCanceled {get;}
System.Threading.WaitHandle WaitHandle {get;}
System.Threading.CancellationTokenRegistration Register(System.Action callback)
void ThrowIfCancellationRequested()
`;

const TokenType: TypeDefinition = {
  name: `${T}CancellationToken`,
  kind: 'struct',
  jsClass: CancellationToken,
  build: () =>
    implement(TOKEN, {
      new: (_self, _ctx, canceled: boolean) => new CancellationToken(null, canceled),
      statics: { None: () => new CancellationToken(null) },
      members: {
        IsCancellationRequested: (self: CancellationToken, ctx) => self.isRequested(ctx),
        CanBeCanceled: (self: CancellationToken) => self.canBeCanceled,
        WaitHandle: (self: CancellationToken, ctx) => new EventHandle(false, false, () => self.isRequested(ctx)),
        Register: (self: CancellationToken, ctx, callback: NetDelegate) => {
          self.source?.register(() => void callback.invoke(ctx, []));
          return new Registration();
        },
        ThrowIfCancellationRequested: (self: CancellationToken, ctx) => {
          if (self.isRequested(ctx))
            throw new NetException('System.OperationCanceledException', 'The operation was canceled.');
        },
      },
    }),
};

class Registration {}

const RegistrationType: TypeDefinition = {
  name: `${T}CancellationTokenRegistration`,
  kind: 'struct',
  jsClass: Registration,
  build: () =>
    implement('void Dispose()\nbool Unregister()', { members: { Dispose: () => undefined, Unregister: () => true } }),
};

/** A value made when it is first asked for. */
class Lazy {
  declare readonly [NET_TYPE]: NetType;
  isCreated = false;
  private value: unknown = null;

  constructor(
    type: NetType,
    private readonly make: ((ctx: TypeContext) => unknown) | null,
    given?: { value: unknown },
  ) {
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
    if (!given) return;
    this.value = given.value;
    this.isCreated = true;
  }

  get(ctx: TypeContext): unknown {
    if (!this.isCreated) {
      this.value = this.make ? this.make(ctx) : newInstance(this[NET_TYPE].genericArguments[0]!, ctx);
      this.isCreated = true;
    }
    return this.value;
  }
}

function newInstance(type: NetType, ctx: TypeContext): unknown {
  return type.isValueType ? defaultValue(type) : invokeConstructor(type, [], ctx);
}

const isDelegate = (value: unknown): value is NetDelegate =>
  typeof value === 'object' && value !== null && 'invoke' in value && 'target' in value;

const LazyType: TypeDefinition = {
  name: 'System.Lazy`1',
  kind: 'class',
  typeParameters: ['T'],
  toText: (self: Lazy, ctx) => (self.isCreated ? netToString(self.get(ctx), ctx) : 'Value is not created.'),
  build: () =>
    implement(
      `
System.Lazy[T] new()
System.Lazy[T] new(T value)
System.Lazy[T] new(System.Func[T] valueFactory)
System.Lazy[T] new(bool isThreadSafe)
System.Lazy[T] new(System.Func[T] valueFactory, bool isThreadSafe)
System.Lazy[T] new(System.Func[T] valueFactory, System.Threading.LazyThreadSafetyMode mode)
bool IsValueCreated {get;}
T Value {get;}
string ToString()`,
      {
        new: {
          'new(T)': (type, _ctx, value: unknown) => new Lazy(type, null, { value }),
          'new(bool)': (type) => new Lazy(type, null),
          new: (type, _ctx, factory?: unknown) =>
            new Lazy(type, isDelegate(factory) ? (ctx) => factory.invoke(ctx, []) : null),
        },
        members: {
          IsValueCreated: (self: Lazy) => self.isCreated,
          Value: (self: Lazy, ctx) => self.get(ctx),
          ToString: (self: Lazy, ctx) => (self.isCreated ? netToString(self.get(ctx), ctx) : 'Value is not created.'),
        },
      },
    ),
};

/** A type that needs threads: whatever is asked of it fails with its name. */
function absent(name: string, constructors: string, statics: string): TypeDefinition {
  const refuse: MemberBody = () => {
    throw notEmulated(`${name}: there are no threads of .NET; use Start-ThreadJob or ForEach-Object -Parallel`);
  };
  const names = [...statics.matchAll(/ (\w+)\(/g)].map((match) => match[1]!);
  return {
    name,
    kind: 'class',
    build: () =>
      implement(`${constructors}\n${statics}`, {
        new: refuse,
        statics: Object.fromEntries(names.map((each) => [each, refuse])),
      }),
  };
}

const ABSENT: readonly TypeDefinition[] = [
  absent(
    'System.Threading.Timer',
    'System.Threading.Timer new(System.Object callback, System.Object state, int dueTime, int period)',
    '',
  ),
  absent(
    'System.Threading.ThreadPool',
    '',
    `static bool QueueUserWorkItem(System.Object callBack)
static bool QueueUserWorkItem(System.Object callBack, System.Object state)`,
  ),
];

export const THREADING_TYPES: readonly TypeDefinition[] = [
  TIMER_TYPE,
  InterlockedType,
  SourceType,
  TokenType,
  RegistrationType,
  LazyType,
  ...ABSENT,
];

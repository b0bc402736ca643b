/**
 * The owner's side of what two threads share: objects by number, and the other thread's operations on them, done while
 * this one waits or loops. An object can be shared when it is a collection of scalars and other such collections, or
 * something to wait for.
 */
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { Hashtable } from '../../types/collections/Hashtable.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { HashSet } from '../../types/collections/NetSet.ts';
import { NetQueue } from '../../types/collections/queueTypes.ts';
import { lockOf } from '../../types/dotnet/threading/locks.ts';
import { WaitHandle } from '../../types/dotnet/threading/waitHandles.ts';
import { NetException } from '../../errors/index.ts';
import { PSReference } from '../../types/PSReference.ts';
import type { InvokeResult } from '../../types/remote.ts';
import { typeOf } from '../../types/TypeRegistry.ts';
import type { Session } from '../session/Session.ts';
import { decode, type Encoded, encode, isUnshared, NotCopyable } from './ObjectCodec.ts';

/** What the other thread asks for. */
export interface RemoteRequest {
  request: number;
  target: number;
  operation: 'call' | 'get' | 'invoke' | 'lock';
  name: string;
  args: Encoded;
}

export type RemoteReply = { reply: number; value: Encoded } | { reply: number; error: Encoded };

export function isShareable(value: object): boolean {
  return (
    value instanceof Hashtable ||
    value instanceof GenericDictionary ||
    value instanceof NetList ||
    value instanceof NetQueue ||
    value instanceof HashSet ||
    value instanceof WaitHandle
  );
}

function elementsOf(value: object): Iterable<unknown> {
  if (value instanceof Hashtable) return value.values();
  if (value instanceof GenericDictionary) return value.values();
  if (value instanceof HashSet) return value.items();
  return value instanceof NetList || value instanceof NetQueue ? value.items : [];
}

export class SharedObjects {
  private readonly objects: object[] = [];
  private readonly numbers = new Map<object, number>();
  private readonly checked = new Set<object>();

  constructor(
    private readonly session: Session,
    /** Who holds the locks that the other thread takes. */
    private readonly owner: object,
  ) {}

  /** The number under which the other thread knows it; null when it cannot be shared. */
  readonly numberOf = (value: object): number | null => {
    if (!isShareable(value)) return null;
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.objects.push(value) - 1;
      this.numbers.set(value, number);
    }
    return number;
  };

  readonly objectAt = (number: number): object => this.objects[number]!;

  /** Fails where an element is an object whose changes the other thread would not see. */
  check(value: object): void {
    if (this.checked.has(value)) return;
    this.checked.add(value);
    for (const element of elementsOf(value)) {
      if (typeof element !== 'object' || element === null) continue;
      if (isShareable(element)) this.check(element);
      else if (!isUnshared(element)) throw new NotCopyable('element');
    }
  }

  answer(request: RemoteRequest): RemoteReply {
    const { request: reply } = request;
    try {
      return { reply, value: encode(this.perform(request), { share: this.numberOf }) };
    } catch (thrown) {
      const error =
        thrown instanceof NotCopyable
          ? new NetException('System.NotSupportedException', `psail cannot hand ${thrown.what} to another thread.`)
          : thrown;
      if (!(error instanceof NetException)) throw error;
      return { reply, error: encode(new NetException(error.typeName, error.message)) };
    }
  }

  private perform({ target, operation, name, args }: RemoteRequest): unknown {
    const object = this.objects[target] as Record<string, unknown>;
    const values = decode(args, this.callerContext, { shared: this.objectAt }) as unknown[];
    switch (operation) {
      case 'get':
        return object[name];
      case 'call':
        return plainResult((object[name] as (...given: unknown[]) => unknown).apply(object, values));
      case 'invoke':
        return this.invoke(object, name, values);
      default:
        return this.lock(object, name);
    }
  }

  private invoke(object: object, signature: string, args: unknown[]): InvokeResult {
    for (const group of typeOf(object).members.instance.values()) {
      if (group.kind !== 'method') continue;
      const overload = group.overloads.find((each) => each.signature === signature);
      if (!overload) continue;
      const value = plainResult(overload.body(object, this.callerContext, ...args));
      return { value, references: args.filter((each) => each instanceof PSReference).map((each) => each.value) };
    }
    throw new NetException('System.MissingMethodException', `Method not found: '${signature}'.`);
  }

  private lock(object: object, operation: string): boolean {
    const lock = lockOf(object);
    if (operation === 'take') return lock.take(this.owner);
    if (operation === 'isHeld') return lock.isHeldBy(this.owner);
    lock.release(this.owner, 'System.Threading.SynchronizationLockException');
    return true;
  }

  private context: Session | null = null;

  /** The session as the other thread stands in it: its locks are not this thread's. */
  private get callerContext(): Session {
    if (!this.context) {
      const host = Object.create(this.session.host, { currentTask: { value: this.owner } }) as Session['host'];
      this.context = Object.create(this.session, { host: { value: host } }) as Session;
    }
    return this.context;
  }
}

/** Generators and views become lists. */
function plainResult(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Symbol.iterator in value && 'next' in value ? [...(value as Iterable<unknown>)] : value;
}

/**
 * The other side of what two threads share: stand-ins for the owner's objects. A stand-in has the class and the type of
 * the object; a few operations are sent to it, everything else of the class runs here over those.
 */
import { NetException } from '../../errors/index.ts';
import { NET_TYPE, type NetType } from '../../types/NetType.ts';
import { PSReference } from '../../types/PSReference.ts';
import { type InvokeResult, REMOTE, type RemoteObject } from '../../types/remote.ts';
import type { Session } from '../session/Session.ts';
import { decode, type DecodeOptions, type Encoded, encode, type EncodeOptions, NotCopyable } from './ObjectCodec.ts';
import type { RemoteReply, RemoteRequest } from './SharedObjects.ts';

/** Sends a request and waits for the answer. */
export type Ask = (request: Omit<RemoteRequest, 'request'>) => RemoteReply;

const CALLS = new Set(
  `get set has add remove containsKey containsValue clear clone keys values entries items stored insert insertRange addRange
  removeAt removeRange range checkRange replaceItems peek take tryTake close requireOpen reset release
  setIfUnchanged`.split(/\s+/),
);
const GETS = new Set(
  'count version changes capacity isReadOnly isFixedSize isStack comparison comparer state'.split(' '),
);

export class RemoteObjects {
  private readonly standIns = new Map<number, object>();
  private readonly numbers = new WeakMap<object, number>();

  constructor(
    private readonly session: Session,
    private readonly ask: Ask,
  ) {}

  readonly encodeOptions: EncodeOptions = { remoteNumber: (value) => this.numbers.get(value) };
  readonly decodeOptions: DecodeOptions = {
    remote: (number, prototype, type) => this.standInFor(number, prototype, type),
  };

  private standInFor(number: number, prototype: object, type: NetType | null): object {
    let standIn = this.standIns.get(number);
    if (!standIn) {
      standIn = new Proxy(Object.create(prototype) as object, new StandIn(this.remote(number), prototype, type));
      this.standIns.set(number, standIn);
      this.numbers.set(standIn, number);
    }
    return standIn;
  }

  private remote(target: number): RemoteObject {
    const send = (operation: RemoteRequest['operation'], name: string, args: unknown[]): unknown =>
      this.receive(this.ask({ target, operation, name, args: this.encode(args) }));
    return {
      call: (name, args) => send('call', name, args),
      get: (name) => send('get', name, []),
      invoke: (signature, args) => {
        const { value, references } = send('invoke', signature, args) as InvokeResult;
        const given = args.filter((each) => each instanceof PSReference);
        given.forEach((reference, index) => {
          reference.value = references[index];
        });
        return value;
      },
      lock: (operation) => send('lock', operation, []) as boolean,
    };
  }

  private encode(args: unknown[]): Encoded {
    try {
      return encode(args, this.encodeOptions);
    } catch (thrown) {
      if (!(thrown instanceof NotCopyable)) throw thrown;
      throw new NetException('System.NotSupportedException', `psail cannot hand ${thrown.what} to another thread.`);
    }
  }

  private receive(reply: RemoteReply): unknown {
    if ('error' in reply) throw decode(reply.error, this.session);
    return decode(reply.value, this.session, this.decodeOptions);
  }
}

class StandIn implements ProxyHandler<object> {
  constructor(
    private readonly remote: RemoteObject,
    private readonly prototype: object,
    private readonly type: NetType | null,
  ) {}

  get(target: object, key: string | symbol, receiver: object): unknown {
    if (key === REMOTE) return this.remote;
    if (key === NET_TYPE && this.type) return this.type;
    if (typeof key === 'string') {
      if (GETS.has(key)) return this.remote.get(key);
      const isMethod = typeof Reflect.getOwnPropertyDescriptor(this.ownerOf(key) ?? {}, key)?.value === 'function';
      if (isMethod && this.isSent(key)) return (...args: unknown[]) => this.remote.call(key, args);
      if (!isMethod && key === 'items') return this.remote.get(key);
    }
    return Reflect.get(target, key, receiver);
  }

  /** `set` of an event is one of its operations, and so is that of a dictionary. */
  private isSent(key: string): boolean {
    return CALLS.has(key);
  }

  private ownerOf(key: string): object | null {
    for (let each: object | null = this.prototype; each; each = Object.getPrototypeOf(each) as object | null)
      if (Object.hasOwn(each, key)) return each;
    return null;
  }

  has(target: object, key: string | symbol): boolean {
    return key === REMOTE || key === 'items'
      ? key === REMOTE || this.ownerOf('replaceItems') !== null
      : Reflect.has(target, key);
  }

  set(): boolean {
    return false;
  }
}

/**
 * Objects of another thread. A collection that two threads share lives in one of them; the other has a stand-in of the
 * same class and type whose operations happen there. Most of a class's methods run here over a few that are sent.
 */
import type { MethodBody } from './TypeDefinition.ts';
import type { TypeContext } from './TypeContext.ts';

/** On a stand-in: the way to the object itself. */
export const REMOTE = Symbol('remote');

export interface RemoteObject {
  /** One of the object's own operations. */
  call(name: string, args: unknown[]): unknown;
  get(name: string): unknown;
  /** A .NET method as a whole, so that nothing comes between its steps. */
  invoke(signature: string, args: unknown[]): unknown;
  /** Its lock for System.Threading.Monitor: take, release or isHeld. */
  lock(operation: 'take' | 'release' | 'isHeld'): boolean;
}

export function remoteOf(value: unknown): RemoteObject | null {
  if (typeof value !== 'object' || value === null) return null;
  return (value as { [REMOTE]?: RemoteObject })[REMOTE] ?? null;
}

/** Their results or arguments mean something only here. */
const STAYS = /^\S+ (?:\w+\.)?(?:GetEnumerator|CopyTo|WaitOne|ToString|GetType|Equals|GetHashCode)\(/;

function canBeSent(args: readonly unknown[]): boolean {
  return args.every(
    (each) => typeof each !== 'object' || each === null || !('invoke' in each || 'isScriptBlock' in each),
  );
}

/** A method's body that sends itself where the object is, when that is elsewhere. */
export function forwarding(signature: string, body: MethodBody): MethodBody {
  if (STAYS.test(signature)) return body;
  return function (this: unknown, self: unknown, ctx: TypeContext, ...args: unknown[]) {
    const remote = remoteOf(self);
    return remote && canBeSent(args) ? remote.invoke(signature, args) : body.call(this, self, ctx, ...args);
  };
}

/** What a method gave and what it left in its [ref] arguments, in order. */
export interface InvokeResult {
  value: unknown;
  references: unknown[];
}

/** The locks of objects (System.Threading.Monitor): they live and die with them, in the thread that owns the object. */
import { remoteOf } from '../../remote.ts';
import { argumentNull } from '../netErrors.ts';
import { Lock } from './waitHandles.ts';

const LOCKS = new WeakMap<object, Lock>();

export function lockOf(target: unknown): Pick<Lock, 'take' | 'release' | 'isHeldBy'> {
  if (target === null) throw argumentNull('');
  // A value type is boxed anew with every call: nobody else ever meets its lock.
  if (typeof target !== 'object') return new Lock();
  const remote = remoteOf(target);
  if (remote) {
    return {
      take: () => remote.lock('take'),
      release: () => void remote.lock('release'),
      isHeldBy: () => remote.lock('isHeld'),
    };
  }
  let lock = LOCKS.get(target!);
  if (!lock) LOCKS.set(target!, (lock = new Lock()));
  return lock;
}

/**
 * Writes all bytes to a descriptor, synchronously. A pipe that another program made non-blocking answers EAGAIN while it
 * is full: the thread then sleeps a little and goes on. EPIPE means that nobody reads any more; false says so.
 */
import { writeSync } from 'node:fs';

const RETRY_MS = 5;
/** Never notified: waiting for it is a sleep that blocks the thread. */
const sleeper = new Int32Array(new SharedArrayBuffer(4));

export function writeFully(descriptor: number, bytes: Uint8Array): boolean {
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += writeSync(descriptor, bytes, offset, bytes.length - offset);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') Atomics.wait(sleeper, 0, 0, RETRY_MS);
      else if (code === 'EPIPE' || code === 'EOF' || code === 'EBADF') return false;
      else throw error;
    }
  }
  return true;
}

/**
 * Whether a descriptor is a terminal. Pipes, files and the null device are told apart by stat alone, since loading
 * node:tty (and node:net with it) takes milliseconds.
 */
import { fstatSync, statSync } from 'node:fs';
import { builtin } from './builtin.ts';

export function isTerminal(descriptor: number): boolean {
  if (process.platform !== 'win32' && !mayBeTerminal(descriptor)) return false;
  return builtin<typeof import('node:tty')>('node:tty').isatty(descriptor);
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isCharacterDevice() && found.rdev !== statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

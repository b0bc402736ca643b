/** `psail ast FILE...` and `psail tokens FILE...`: the parse as JSON lines, one file a line. */
import { UsageError } from '../UsageError.ts';

export function parseFiles(kind: 'ast' | 'tokens', _args: readonly string[]): number {
  throw new UsageError(`psail ${kind} is not supported yet.`, '');
}

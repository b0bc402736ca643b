/**
 * `psail ast FILE...` and `psail tokens FILE...`: the parse as JSON lines, one file a line, in the order given. A file
 * that cannot be read is reported and makes the exit code 1; the others are still parsed.
 */
import { readScriptText } from '../../hosting/readScriptText.ts';
import { writeFully } from '../../hosting/writeFully.ts';
import { dumpAst, dumpTokens } from '../../tools/astDump.ts';
import { UsageError } from '../UsageError.ts';
import { PSAIL_USAGE } from '../usageText.ts';

export function parseFiles(kind: 'ast' | 'tokens', files: readonly string[]): number {
  if (files.length === 0) throw new UsageError(`psail ${kind} needs the name of a file.`, PSAIL_USAGE);
  let code = 0;
  for (const file of files) {
    const line = dumpOf(kind, file);
    if (line === null) code = 1;
    else if (!writeFully(1, new TextEncoder().encode(`${line}\n`))) return 0;
  }
  return code;
}

function dumpOf(kind: 'ast' | 'tokens', file: string): string | null {
  let text: string;
  try {
    text = readScriptText(file);
  } catch (error) {
    process.stderr.write(`${file}: ${(error as Error).message}\n`);
    return null;
  }
  return kind === 'ast' ? dumpAst(file, text) : dumpTokens(file, text);
}

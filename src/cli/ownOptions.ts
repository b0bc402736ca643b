/**
 * psail's own options, which stand in front of everything else and begin with two dashes. Others beginning with two
 * dashes are pwsh's (`--version` is psail's own; `-Version` says which PowerShell it follows).
 */
import type Parser from 'yargs-parser';
import { PSAIL_VERSION } from '../hosting/version.ts';
import type { CommonOptions } from './Invocation.ts';
import { UsageError } from './UsageError.ts';
import { PSAIL_USAGE } from './usageText.ts';

const FLAGS = ['sandbox', 'dry-run', 'version', 'help'];
const NUMBERS = ['identities', 'timeout'];

export interface OwnOptions {
  rest: readonly string[];
  /** Text to show instead of anything else. */
  show: string | null;
}

export function takeOwnOptions(argv: readonly string[], options: CommonOptions): OwnOptions {
  const count = ownCount(argv);
  if (count === 0) return { rest: argv, show: null };
  // Most calls have none of these options.
  const loaded = require('yargs-parser') as typeof Parser & { default?: typeof Parser };
  const parser = loaded.default ?? loaded;
  const parsed = parser.detailed([...argv.slice(0, count)], {
    boolean: FLAGS,
    number: NUMBERS,
    configuration: { 'camel-case-expansion': false, 'boolean-negation': false, 'duplicate-arguments-array': false },
  });
  if (parsed.error) throw new UsageError(parsed.error.message, PSAIL_USAGE);
  const { argv: found } = parsed;
  const identities = wholeNumber(found['identities'], '--identities');
  if (found['sandbox']) options.sandbox = identities === undefined ? {} : { identities };
  else if (identities !== undefined) throw new UsageError('--identities needs --sandbox.', PSAIL_USAGE);
  options.dryRun = found['dry-run'] === true;
  const timeout = found['timeout'] as number | undefined;
  if (timeout !== undefined && !(timeout >= 0))
    throw new UsageError('--timeout needs a number of seconds.', PSAIL_USAGE);
  if (timeout !== undefined) options.timeoutMs = Math.round(timeout * 1000);
  const show = found['version'] ? `psail ${PSAIL_VERSION}\n` : found['help'] ? PSAIL_USAGE : null;
  return { rest: argv.slice(count), show };
}

/** How many words in front are psail's own options and their values. */
function ownCount(argv: readonly string[]): number {
  let index = 0;
  while (index < argv.length) {
    const match = /^--([a-z-]+)(=.*)?$/.exec(argv[index]!);
    if (!match) break;
    if (FLAGS.includes(match[1]!)) index++;
    else if (!NUMBERS.includes(match[1]!)) break;
    else if (match[2] !== undefined) index++;
    else if (/^[\d.]+$/.test(argv[index + 1] ?? '')) index += 2;
    else
      throw new UsageError(
        `--${match[1]} needs a ${match[1] === 'timeout' ? 'number of seconds' : 'whole number'}.`,
        PSAIL_USAGE,
      );
  }
  return index;
}

export function wholeNumber(value: unknown, name: string): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new UsageError(`${name} needs a whole number.`, PSAIL_USAGE);
}

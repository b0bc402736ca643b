/**
 * The command line: psail's own options in front (--sandbox, --dry-run...), then a subcommand, a single command
 * (Verb-Noun), or pwsh's own parameters with their prefix rules (parsePwshArguments.ts).
 */
import type { CommonOptions, Invocation } from './Invocation.ts';
import { isSubcommand } from './Invocation.ts';
import { takeOwnOptions } from './ownOptions.ts';
import { parsePwshArguments, type ProcessFacts } from './parsePwshArguments.ts';
import { singleCommandText } from './singleCommandText.ts';
import { UsageError } from './UsageError.ts';
import { PSAIL_USAGE } from './usageText.ts';

const VERB_NOUN = /^[A-Za-z]+-[A-Za-z]\w*$/;

export function parseArguments(argv: readonly string[], facts: ProcessFacts): Invocation {
  const options: CommonOptions = {
    sandbox: null,
    dryRun: false,
    nonInteractive: false,
    noLogo: false,
    workingDirectory: null,
  };
  try {
    return { options, action: actionOf(argv, options, facts) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { options, action: { kind: 'usageError', message: error.message, usage: error.usage } };
  }
}

function actionOf(argv: readonly string[], options: CommonOptions, facts: ProcessFacts): Invocation['action'] {
  const { rest, show } = takeOwnOptions(argv, options);
  if (show !== null) return { kind: 'show', text: show };
  const [first] = rest;
  if (first !== undefined && isSubcommand(first)) return { kind: 'subcommand', name: first, args: rest.slice(1) };
  const action = parsePwshArguments(rest, options, facts, singleCommand);
  if (action) return action;
  if (!facts.isInputRedirected) return { kind: 'repl' };
  return { kind: 'task', task: { kind: 'input', prompts: true, banner: !options.noLogo } };
}

/** `psail Get-BetaIdentities -Limit 5`, where no file of that name lies. */
function singleCommand(words: readonly string[]): Invocation['action'] | null {
  if (!VERB_NOUN.test(words[0]!)) return null;
  return { kind: 'task', task: { kind: 'command', text: singleCommandText(words), args: [] } };
}

export { PSAIL_USAGE };

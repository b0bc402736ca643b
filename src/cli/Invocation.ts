/** What a command line asks for. */
import type { EngineTask } from '../hosting/EngineTask.ts';

export interface CommonOptions {
  sandbox: { identities?: number } | null;
  dryRun: boolean;
  nonInteractive: boolean;
  noLogo: boolean;
  timeoutMs?: number;
  workingDirectory: string | null;
}

export type Action =
  | { kind: 'task'; task: EngineTask }
  | { kind: 'repl' }
  | { kind: 'subcommand'; name: Subcommand; args: readonly string[] }
  /** Text for standard output; exit code 0. */
  | { kind: 'show'; text: string }
  /** pwsh's usage errors print its usage too. */
  | { kind: 'usageError'; message: string; usage: string };

export interface Invocation {
  options: CommonOptions;
  action: Action;
}

export const SUBCOMMANDS = ['sandbox', 'ast', 'tokens', 'check', 'port', 'api', 'catalog', 'help'] as const;
export type Subcommand = (typeof SUBCOMMANDS)[number];

export function isSubcommand(word: string): word is Subcommand {
  return (SUBCOMMANDS as readonly string[]).includes(word);
}

export const EXIT_USAGE = 64;

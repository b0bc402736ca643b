/** From arguments to an exit code. What a run does not need is not loaded. */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { runsOnMainThread } from '../hosting/chooseThread.ts';
import type { EngineSettings, EngineTask } from '../hosting/EngineTask.ts';
import { isTerminal } from '../hosting/isTerminal.ts';
import { writeFully } from '../hosting/writeFully.ts';
import { type Action, type CommonOptions, EXIT_USAGE } from './Invocation.ts';
import { parseArguments } from './parseArguments.ts';

const EXIT_FAILURE = 1;

export type EngineModule = typeof import('../hosting/engineModule.ts');

/** @param loadEngine the engine is a bundle of its own, which many calls do without. */
export async function main(argv: readonly string[], loadEngine: () => EngineModule): Promise<number> {
  const { options, action } = parseArguments(argv, { isInputRedirected: !isTerminal(0), scriptPath });
  if (options.workingDirectory !== null && !changeDirectory(options.workingDirectory)) return EXIT_FAILURE;
  const settings = { ...settingsOf(options), commandLine: [process.execPath, ...argv] };
  return perform(action, options, settings, loadEngine);
}

async function perform(
  action: Action,
  options: CommonOptions,
  settings: EngineSettings,
  loadEngine: () => EngineModule,
): Promise<number> {
  switch (action.kind) {
    case 'show':
      write(1, action.text);
      return 0;
    case 'usageError':
      write(2, `${action.message}\n`);
      write(1, action.usage);
      return EXIT_USAGE;
    case 'task':
      return runTask(action.task, settings, loadEngine);
    case 'repl': {
      const { runRepl } = await import('../repl/runRepl.ts');
      return runRepl(settings, { showBanner: !options.noLogo });
    }
    case 'subcommand': {
      const { runSubcommand } = await import('./subcommands/index.ts');
      return runSubcommand(action.name, action.args, settings, loadEngine);
    }
  }
}

async function runTask(task: EngineTask, settings: EngineSettings, loadEngine: () => EngineModule): Promise<number> {
  if (runsOnMainThread(task)) return loadEngine().runOnMainThread(settings, task);
  const { runInWorker } = await import('./runInWorker.ts');
  return runInWorker(task, settings);
}

function settingsOf(options: CommonOptions): Omit<EngineSettings, 'commandLine'> {
  const { sandbox, dryRun, nonInteractive, timeoutMs } = options;
  return { sandbox, dryRun, nonInteractive, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
}

function scriptPath(word: string): string | null {
  try {
    const full = path.resolve(word);
    return statSync(full).isFile() ? full : null;
  } catch {
    return null;
  }
}

function changeDirectory(directory: string): boolean {
  try {
    process.chdir(realpathSync(directory));
    return true;
  } catch {
    write(2, `Cannot find path '${directory}' because it does not exist.\n`);
    return false;
  }
}

function write(descriptor: number, text: string): void {
  writeFully(descriptor, new TextEncoder().encode(text));
}

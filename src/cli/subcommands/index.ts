/** psail's subcommands by name, each loaded when it is called. */
import type { EngineSettings } from '../../hosting/EngineTask.ts';
import type { EngineModule } from '../main.ts';
import { EXIT_USAGE, type Subcommand } from '../Invocation.ts';
import { UsageError } from '../UsageError.ts';

/** Subcommands of later releases. */
const LATER: ReadonlySet<Subcommand> = new Set<Subcommand>(['check', 'port', 'api']);

export async function runSubcommand(
  name: Subcommand,
  args: readonly string[],
  settings: EngineSettings,
  loadEngine: () => EngineModule,
): Promise<number> {
  if (LATER.has(name)) {
    process.stderr.write(`psail ${name} is not supported yet.\n`);
    return EXIT_USAGE;
  }
  try {
    return await run(name, args, settings, loadEngine);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.stdout.write(error.usage);
    return EXIT_USAGE;
  }
}

async function run(
  name: Subcommand,
  args: readonly string[],
  settings: EngineSettings,
  loadEngine: () => EngineModule,
): Promise<number> {
  switch (name) {
    case 'sandbox':
      return (await import('./sandbox.ts')).runSandbox(args);
    case 'ast':
    case 'tokens':
      return (await import('./parseFiles.ts')).parseFiles(name, args);
    case 'catalog':
      return (await import('./catalog.ts')).showCatalog(args);
    case 'help':
      return (await import('./help.ts')).showHelp(args, settings, loadEngine);
    default:
      throw new UsageError(`psail ${name} is not supported yet.`, '');
  }
}

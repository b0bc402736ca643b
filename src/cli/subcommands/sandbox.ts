/** `psail sandbox`: the tenant as an HTTP server on 127.0.0.1, until Ctrl-C or SIGTERM. */
import parser from 'yargs-parser';
import { loadCatalog } from '../../catalog/loadCatalog.ts';
import { packageReader } from '../../hosting/packageFiles.ts';
import { SANDBOX_CLIENTS } from '../../sandbox/clients.ts';
import { SandboxServer, type SandboxServerOptions } from '../../sandbox/SandboxServer.ts';
import { wholeNumber } from '../ownOptions.ts';
import { UsageError } from '../UsageError.ts';
import { PSAIL_USAGE } from '../usageText.ts';

export async function runSandbox(args: readonly string[]): Promise<number> {
  const stop = new AbortController();
  const server = new SandboxServer({
    ...sandboxOptions(args),
    catalog: loadCatalog({ reader: packageReader() }),
    signal: stop.signal,
  });
  await server.start();
  process.on('SIGINT', () => stop.abort());
  process.on('SIGTERM', () => stop.abort());
  const [client] = SANDBOX_CLIENTS;
  process.stdout.write(
    [
      `Sandbox tenant at ${server.url} (Ctrl-C stops it). In another shell:`,
      `  export SAIL_BASE_URL=${server.url} SAIL_CLIENT_ID=${client!.id} SAIL_CLIENT_SECRET=${client!.secret}`,
      '',
    ].join('\n'),
  );
  await server.stopped;
  return 0;
}

export function sandboxOptions(
  args: readonly string[],
): Pick<SandboxServerOptions, 'port' | 'identities' | 'dataDirectory'> {
  const { argv, error } = parser.detailed([...args], { number: ['port', 'identities'], string: ['data'] });
  if (error) throw new UsageError(error.message, PSAIL_USAGE);
  const unknown = Object.keys(argv).filter((name) => !['_', 'port', 'identities', 'data'].includes(name));
  const extra = unknown[0] !== undefined ? `--${unknown[0]}` : argv._[0];
  if (extra !== undefined) throw new UsageError(`psail sandbox does not know '${extra}'.`, PSAIL_USAGE);
  const port = wholeNumber(argv['port'], '--port');
  if (port !== undefined && port > 65_535) throw new UsageError('--port needs a number up to 65535.', PSAIL_USAGE);
  const identities = wholeNumber(argv['identities'], '--identities');
  const data = argv['data'] as string | undefined;
  if (data === '') throw new UsageError('--data needs a directory.', PSAIL_USAGE);
  return {
    ...(port === undefined ? {} : { port }),
    ...(identities === undefined ? {} : { identities }),
    ...(data === undefined ? {} : { dataDirectory: data }),
  };
}

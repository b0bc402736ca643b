/**
 * Puts a session together: host, cmdlets, the SailPoint catalog, formatting. The one place that knows all of them.
 * What costs time (catalog, tenant) is made when it is first needed.
 */
import type { Transport } from '../http/types.ts';
import { loadCatalog } from '../catalog/loadCatalog.ts';
import { SailCommands } from '../catalog/SailCommands.ts';
import { CMDLETS } from '../commands/index.ts';
import { outputPath } from '../commands/outputPath.ts';
import { OutFileWriter } from '../commands/utility/OutFileWriter.ts';
import { toEncoding } from '../commands/utility/encodingParameter.ts';
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { CallbackPipe, type RedirectionTarget } from '../engine/pipeline/Pipe.ts';
import { Session } from '../engine/session/Session.ts';
import { FORMAT_FILES } from '../formatting/formatFiles.ts';
import { INLINE_CREDENTIALS, InlineTransport } from '../sandbox/InlineTransport.ts';
import { Sandbox } from '../sandbox/Sandbox.ts';
import { newTypeData } from '../types/defaultTypeData.ts';
import { localTimeZone } from './clock.ts';
import { userCulture } from './culture.ts';
import type { EngineSettings } from './EngineTask.ts';
import { completeMatches } from './completeInput.ts';
import { HostStreams } from './HostStreams.ts';
import { JobWorkers } from './JobWorkers.ts';
import { NodeHost, type NodeHostOptions } from './NodeHost.ts';
import { packageReader } from './packageFiles.ts';
import { promptForMandatory } from './promptForMandatory.ts';
import { PSAIL_VERSION } from './version.ts';

export interface HostedSession {
  session: Session;
  host: NodeHost;
}

export type HostConnection = Pick<NodeHostOptions, 'stopFlag' | 'openChannel' | 'servesTerminal' | 'name' | 'isJob'>;

export function createSession(settings: EngineSettings, connection: HostConnection): HostedSession {
  const sail = new SailCommands({
    loadCatalog: () => loadCatalog({ reader: packageReader() }),
    psailVersion: PSAIL_VERSION,
    dryRun: settings.dryRun,
    ...(settings.sandbox ? { credentials: INLINE_CREDENTIALS } : {}),
    ...(settings.timeoutMs === undefined ? {} : { timeoutMs: settings.timeoutMs }),
  });
  const { sandbox } = settings;
  const host = new NodeHost({
    ...connection,
    jobs: new JobWorkers(settings),
    nonInteractive: settings.nonInteractive,
    commandLine: settings.commandLine,
    ...(sandbox ? { wrapTransport: (network) => new LazySandbox(sail, sandbox, network) } : {}),
  });
  return { session: makeSession(host, sail), host };
}

function makeSession(host: NodeHost, sail: SailCommands): Session {
  const output = new HostStreams();
  const culture = userCulture();
  const session = new Session({
    host,
    cmdlets: CMDLETS,
    commandSources: [sail],
    output,
    culture,
    uiCulture: culture,
    timeZone: localTimeZone,
    typeData: newTypeData(),
    openRedirectionFile,
    formatFiles: FORMAT_FILES,
    builtInModules: () => sail.modules(),
    newRunspace: () => makeSession(host, sail),
  });
  output.context = session;
  session.complete = (text, cursor) => completeMatches(session, text, cursor);
  const context: ExecutionContext = session;
  context.promptForMandatory = (invocation, missing) => promptForMandatory(context, invocation, missing);
  session.drives.location = host.process.currentDirectory;
  return session;
}

/** `>`: once its file cannot be written, the redirection takes no more objects. */
function openRedirectionFile(session: Session, given: string, append: boolean): RedirectionTarget {
  const path = outputPath(session, given, false);
  const writer = new OutFileWriter(session, { path, encoding: toEncoding(undefined), append });
  let isBroken = false;
  const trying = (write: () => void): void => {
    if (isBroken) return;
    isBroken = true;
    write();
    isBroken = false;
  };
  const pipe = new CallbackPipe((value) => trying(() => writer.add(value)));
  pipe.addBytes = (data) => trying(() => writer.addBytes(data));
  return {
    pipe,
    close: (failed) => (failed || isBroken ? writer.abandon() : writer.close()),
  };
}

/** The embedded tenant, seeded at the first request. */
class LazySandbox implements Transport {
  private inline: InlineTransport | null = null;

  constructor(
    private readonly sail: SailCommands,
    private readonly options: { identities?: number },
    private readonly network: Transport,
  ) {}

  send(request: Parameters<Transport['send']>[0]): ReturnType<Transport['send']> {
    this.inline ??= new InlineTransport(
      new Sandbox({ ...this.options, catalog: this.sail.session.catalog }),
      this.network,
    );
    return this.inline.send(request);
  }
}

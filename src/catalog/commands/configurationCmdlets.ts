/**
 * The commands of the SDK's root module that say where the tenant is and who calls it.
 * NON-PARITY: Set-DefaultConfiguration keeps what it is given, $false and 0 too, and a proxy until another is set;
 * Get-IDNAccessToken gives the cached token while it is good, and an error instead of $null when there is none to get.
 */
import { type Cmdlet, type CmdletDefinition, defineCmdlet, type ParameterDefinition } from '../../engine/Cmdlet.ts';
import { Hashtable } from '../../types/collections/Hashtable.ts';
import { isTrue } from '../../types/index.ts';
import { unwrap } from '../../types/PSObject.ts';
import { typeOf } from '../../types/TypeRegistry.ts';
import { baseUrlFault, type Credentials, environmentCredentials, withTrailingSlash } from '../configuration.ts';
import { driveSync } from '../drive.ts';
import { acquireToken } from '../invokeOperation.ts';
import type { SailSession } from '../SailSession.ts';
import { WebProxy } from '../../engine/net/WebProxy.ts';
import { policyOf, tokenSource, withTokenErrors } from './callOperation.ts';
import { failureErrorRecord } from './httpErrorRecord.ts';
import { throwText } from './scriptThrow.ts';

export const ROOT_MODULE = 'PSSailpoint';

export function configurationCmdlets(session: SailSession): CmdletDefinition[] {
  return [
    reader(
      'Get-DefaultConfiguration',
      'Gets the configuration SailPoint commands work with; changes to it count.',
      (cmd) => session.refresh(cmd),
    ),
    reader('Get-Config', 'Gets the credentials found in the environment or in config.json.', (cmd) =>
      session.readCredentials(cmd),
    ),
    reader('Get-EnvConfig', 'Gets the credentials found in the environment.', ({ context }) =>
      credentialsTable(environmentCredentials((name) => context.host.environment.get(name))),
    ),
    reader('Get-LocalConfig', 'Gets the credentials found in config.json of the current directory.', (cmd) => {
      const found = session.localCredentials(cmd);
      return found && credentialsTable(found);
    }),
    reader('Get-IDNAccessToken', 'Gets a token of the tenant.', (cmd) => accessToken(cmd, session)),
    setDefaultConfiguration(session),
  ];
}

function reader(name: string, synopsis: string, read: (cmd: Cmdlet) => unknown): CmdletDefinition {
  return defineCmdlet({
    name,
    typeName: name,
    module: ROOT_MODULE,
    synopsis,
    parameters: {},
    process: (cmd) => cmd.writeObject(read(cmd)),
  });
}

function credentialsTable(credentials: Credentials): Hashtable {
  const table = new Hashtable('ignoreCase');
  for (const [name, value] of Object.entries(credentials)) table.set(name, value);
  return table;
}

function accessToken(cmd: Cmdlet, session: SailSession): string {
  const settings = session.callSettings(cmd);
  const tokens = tokenSource(session, settings);
  const policy = policyOf(cmd, 'POST', settings);
  const known = tokens.current(policy.now());
  if (known !== null) return known;
  const { host } = cmd.context;
  const machine = acquireToken({ build: () => tokens.request(), tokens, policy });
  const listener = { verbose: (text: string) => cmd.writeVerbose(text), debug: (text: string) => cmd.writeDebug(text) };
  const outcome = withTokenErrors(cmd, () => driveSync(machine, host, (ms) => host.sleep(ms), listener));
  if (typeof outcome === 'string') return outcome;
  if (outcome.kind === 'failed') throw failureErrorRecord(cmd, outcome.request, outcome.error).exception;
  return throwText(cmd, 'The tenant gave no token.');
}

const SETTABLE: Readonly<Record<string, ParameterDefinition>> = {
  BaseUrl: { type: 'string', description: 'Address of the tenant: https://<tenant>.api.identitynow.com.' },
  NermBaseUrl: { type: 'string', description: 'Address of the non-employee risk management tenant.' },
  Token: { type: 'string', description: 'A token to use instead of asking for one.' },
  TokenExpiration: { type: 'System.Nullable[datetime]', description: 'When that token expires.' },
  TokenUrl: { type: 'string', description: 'Where tokens are asked for; by default the base URL and oauth/token.' },
  ClientId: { type: 'string', description: 'Client id of a personal access token or an API client.' },
  ClientSecret: { type: 'string', description: 'Its secret.' },
  MaximumRetryCount: {
    type: 'System.Nullable[int]',
    description: 'How often a call that can succeed later is tried again.',
  },
  RetryIntervalSeconds: {
    type: 'System.Nullable[int]',
    description: 'Pause before the first retry; it doubles with each.',
  },
  Experimental: {
    type: 'System.Nullable[bool]',
    description: 'Kept for scripts that set it; calls do not look at it.',
  },
  Proxy: { type: 'object', description: 'A [System.Net.WebProxy].' },
  ConsumerIdentifier: { type: 'string', description: 'Names the caller in the User-Agent.' },
  ConsumerVersion: { type: 'string', description: 'Version of the caller in the User-Agent.' },
};

function setDefaultConfiguration(session: SailSession): CmdletDefinition {
  const parameters: Record<string, ParameterDefinition> = {};
  Object.entries(SETTABLE).forEach(([name, definition], position) => {
    parameters[name] = { ...definition, position };
  });
  parameters.PassThru = { type: 'switch', description: 'Gives the configuration.' };
  return defineCmdlet({
    name: 'Set-DefaultConfiguration',
    typeName: 'Set-DefaultConfiguration',
    module: ROOT_MODULE,
    synopsis: 'Changes the configuration SailPoint commands work with, for this session.',
    parameters,
    process: (cmd) => {
      for (const name of Object.keys(SETTABLE)) if (cmd.isBound(name)) setOne(cmd, session, name, cmd.params[name]);
      if (cmd.params.PassThru) cmd.writeObject(session.refresh(cmd));
    },
  });
}

function setOne(cmd: Cmdlet, session: SailSession, name: string, value: unknown): void {
  if (name === 'Proxy') checkProxy(cmd, value);
  if ((name === 'BaseUrl' || name === 'NermBaseUrl') && isTrue(value)) {
    const url = String(value);
    const fault = baseUrlFault(url, name === 'BaseUrl' ? 'base' : 'NERM base');
    if (fault !== null) throwText(cmd, fault);
    session.pin(name, withTrailingSlash(url));
  } else session.pin(name, value ?? null);
}

function checkProxy(cmd: Cmdlet, value: unknown): void {
  const proxy = unwrap(value);
  if (proxy == null || proxy instanceof WebProxy) return;
  throwText(
    cmd,
    `Incorrect Proxy type '${typeOf(proxy).fullName}'. Must be System.Net.WebProxy or System.Net.SystemWebProxy or System.Net.WebRequest+WebProxyWrapperOpaque.`,
  );
}

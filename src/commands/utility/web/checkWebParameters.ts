/** Combinations of parameters the web cmdlets refuse, with PowerShell's ids. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { NetUri } from '../../../types/dotnet/uri/NetUri.ts';
import { parameterError } from './webErrors.ts';

type Rule = readonly [applies: (p: Record<string, unknown>) => boolean, id: string, message: string];

const conflict = (first: string, second: string) =>
  `The cmdlet cannot run because the following conflicting parameters are specified: ${first} and ${second}. Specify either ${first} or ${second}, then retry.`;
const missing = (first: string, second: string) =>
  `The cmdlet cannot run because the following parameter is missing: ${second}. Provide a valid ${second} parameter value when using the ${first} parameter, then retry.`;

const kind = (p: Record<string, unknown>): string =>
  p.Authentication === undefined ? 'None' : String(p.Authentication);
const isBearer = (p: Record<string, unknown>): boolean => kind(p) === 'Bearer' || kind(p) === 'OAuth';

const RULES: readonly Rule[] = [
  [
    (p) => p.WebSession !== undefined && p.SessionVariable !== undefined,
    'WebCmdletSessionConflictException',
    conflict('WebSession', 'SessionVariable'),
  ],
  [
    (p) => p.UseDefaultCredentials === true && kind(p) !== 'None',
    'WebCmdletAuthenticationConflictException',
    conflict('UseDefaultCredentials', 'Authentication'),
  ],
  [
    (p) => kind(p) !== 'None' && p.Token !== undefined && p.Credential !== undefined,
    'WebCmdletAuthenticationTokenConflictException',
    conflict('Credential', 'Token'),
  ],
  [
    (p) => kind(p) === 'Basic' && p.Credential === undefined,
    'WebCmdletAuthenticationCredentialNotSuppliedException',
    missing('Authentication', 'Credential'),
  ],
  [
    (p) => isBearer(p) && p.Token === undefined,
    'WebCmdletAuthenticationTokenNotSuppliedException',
    missing('Authentication', 'Token'),
  ],
  [
    (p) => p.UseDefaultCredentials === true && p.Credential !== undefined,
    'WebCmdletCredentialConflictException',
    conflict('Credential', 'UseDefaultCredentials'),
  ],
  [(p) => p.Body != null && p.InFile !== undefined, 'WebCmdletBodyConflictException', conflict('Body', 'InFile')],
  [(p) => p.Body != null && p.Form != null, 'WebCmdletBodyFormConflictException', conflict('Body', 'Form')],
  [(p) => p.InFile !== undefined && p.Form != null, 'WebCmdletFormInFileConflictException', conflict('InFile', 'Form')],
  [
    (p) => p.PassThru === true && p.OutFile === undefined,
    'WebCmdletOutFileMissingException',
    missing('PassThru', 'OutFile'),
  ],
  [
    (p) => p.Resume === true && p.OutFile === undefined,
    'WebCmdletOutFileMissingException',
    missing('Resume', 'OutFile'),
  ],
];

const UNENCRYPTED =
  'The cmdlet cannot protect plain text secrets sent over unencrypted connections. To suppress this warning and send plain text secrets over unencrypted networks, reissue the command specifying the AllowUnencryptedAuthentication parameter.';

export function checkWebParameters(cmd: Cmdlet): void {
  const { params } = cmd;
  for (const [applies, id, message] of RULES) if (applies(params)) parameterError(cmd, message, id);
}

/** Secrets over http need to be allowed. */
export function checkEncryption(cmd: Cmdlet, uri: NetUri): void {
  const { params } = cmd;
  const hasSecret = kind(params) !== 'None' || params.Credential !== undefined || params.UseDefaultCredentials === true;
  if (!hasSecret || params.AllowUnencryptedAuthentication || uri.absolute().scheme === 'https') return;
  parameterError(cmd, UNENCRYPTED, 'WebCmdletAllowUnencryptedAuthenticationRequiredException');
}

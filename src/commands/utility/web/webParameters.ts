/** The parameters Invoke-WebRequest and Invoke-RestMethod share, in PowerShell's order. */
import type { ParameterDefinition } from '../../../engine/Cmdlet.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { Double, toPSString, unwrap } from '../../../types/index.ts';

const STANDARD = ['StandardMethod', 'StandardMethodNoProxy'];
const CUSTOM = ['CustomMethod', 'CustomMethodNoProxy'];
const PROXY = ['StandardMethod', 'CustomMethod'];
const NO_PROXY = ['CustomMethodNoProxy', 'StandardMethodNoProxy'];
const INT_MAX = 2147483647;

const inSets = (names: readonly string[], entry: object = {}) => names.map((set) => ({ set, ...entry }));

const flag = (description: string): ParameterDefinition => ({ type: 'switch', description });

/** A number such as 1.1 or 2 is a version's text. */
function versionText(value: unknown, ctx: ExecutionContext): unknown {
  const plain = unwrap(value);
  const text = typeof plain === 'number' || plain instanceof Double ? toPSString(plain, ctx) : plain;
  return typeof text === 'string' && /^\d+$/.test(text) ? `${text}.0` : text;
}

export const WEB_PARAMETERS: Readonly<Record<string, ParameterDefinition>> = {
  UseBasicParsing: { type: 'switch', hidden: true, description: 'Does nothing; parsing is always basic.' },
  HttpVersion: {
    type: 'version',
    transform: versionText,
    description: 'Only 1.1 is spoken.',
  },
  WebSession: { type: 'Microsoft.PowerShell.Commands.WebRequestSession', description: 'The session to use.' },
  SessionVariable: { type: 'string', aliases: ['SV'], description: 'Name of the variable that gets a new session.' },
  AllowUnencryptedAuthentication: flag('Lets secrets go over http.'),
  Authentication: {
    type: 'Microsoft.PowerShell.Commands.WebAuthenticationType',
    description: 'None, Basic, Bearer or OAuth.',
  },
  Credential: { type: 'pscredential', description: 'User and password.' },
  UseDefaultCredentials: flag('Accepted; there are no credentials of the system here.'),
  CertificateThumbprint: {
    type: 'string',
    validate: { notNullOrEmpty: true },
    description: 'Thumbprint of a certificate of the user, to show to the server.',
  },
  Certificate: {
    type: 'x509certificate',
    validate: { notNull: true },
    description: 'The certificate to show to the server, with its private key.',
  },
  SkipCertificateCheck: flag('Any certificate will do.'),
  SslProtocol: { type: 'Microsoft.PowerShell.Commands.WebSslProtocol', description: 'The versions of TLS to offer.' },
  Token: { type: 'securestring', description: 'For Bearer and OAuth.' },
  UserAgent: { type: 'string', description: 'Instead of the usual User-Agent.' },
  DisableKeepAlive: flag('Closes the connection afterwards.'),
  ConnectionTimeoutSeconds: {
    type: 'int',
    aliases: ['TimeoutSec'],
    validate: { range: [0, INT_MAX] },
    description: 'Seconds until the answer must begin; 0 for ever.',
  },
  OperationTimeoutSeconds: {
    type: 'int',
    validate: { range: [0, INT_MAX] },
    description: 'Seconds between two pieces of the answer.',
  },
  Headers: { type: 'System.Collections.IDictionary', description: 'Further headers.' },
  SkipHeaderValidation: flag('Headers are sent as they are.'),
  AllowInsecureRedirect: flag('Follows redirects from https to http.'),
  MaximumRedirection: { type: 'int', validate: { range: [0, INT_MAX] }, description: 'How many redirects to follow.' },
  MaximumRetryCount: {
    type: 'int',
    validate: { range: [0, INT_MAX] },
    description: 'How often to try again after a failure.',
  },
  PreserveAuthorizationOnRedirect: flag('Sends Authorization to where a redirect leads too.'),
  RetryIntervalSec: { type: 'int', validate: { range: [1, INT_MAX] }, description: 'Seconds between tries.' },
  Method: {
    type: 'Microsoft.PowerShell.Commands.WebRequestMethod',
    sets: inSets(STANDARD),
    description: 'The method; GET by default.',
  },
  CustomMethod: {
    type: 'string',
    aliases: ['CM'],
    sets: inSets(CUSTOM, { mandatory: true }),
    validate: { notNullOrEmpty: true },
    description: 'A method of any name.',
  },
  PreserveHttpMethodOnRedirect: flag('Keeps the method where a redirect leads.'),
  UnixSocket: {
    type: 'System.Net.Sockets.UnixDomainSocketEndPoint',
    validate: { notNullOrEmpty: true },
    description: 'The socket to connect to, whatever server the address names.',
  },
  NoProxy: { type: 'switch', sets: inSets(NO_PROXY, { mandatory: true }), description: 'No proxy.' },
  Proxy: { type: 'uri', sets: inSets(PROXY), description: 'The proxy.' },
  ProxyCredential: {
    type: 'pscredential',
    sets: inSets(PROXY),
    description: 'User of the proxy.',
  },
  ProxyUseDefaultCredentials: { type: 'switch', sets: inSets(PROXY), description: 'Accepted.' },
  Body: { type: 'object', pipeline: true, description: 'What to send.' },
  Form: { type: 'System.Collections.IDictionary', description: 'Fields of a form to send as multipart/form-data.' },
  ContentType: { type: 'string', description: 'Media type of the body.' },
  TransferEncoding: {
    type: 'string',
    validate: { set: ['chunked', 'compress', 'deflate', 'gzip', 'identity'], setIgnoreCase: true },
    description: 'Transfer-Encoding.',
  },
  InFile: { type: 'string', validate: { notNullOrEmpty: true }, description: 'The file to send.' },
  OutFile: { type: 'string', validate: { notNullOrEmpty: true }, description: 'The file that gets the answer.' },
  PassThru: flag('Writes the answer even with -OutFile.'),
  Resume: flag('Goes on with a file that is there in part.'),
  SkipHttpErrorCheck: flag('An error status is an answer like any other.'),
};

export const URI_PARAMETER: ParameterDefinition = {
  type: 'uri',
  mandatory: true,
  position: 0,
  validate: { notNullOrEmpty: true },
  description: 'The address.',
};

export const WEB_PARAMETER_SETS = [...STANDARD, ...CUSTOM];

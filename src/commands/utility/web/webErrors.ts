/** Errors of the web cmdlets: answers that are errors, requests that got none, and parameters that do not fit. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { HttpRequestMessage, HttpResponseMessage, statusCode } from '../../../engine/net/HttpMessages.ts';
import { httpErrorDetails } from '../../../engine/net/httpErrorDetails.ts';
import { ErrorDetails, ErrorRecord, NetException } from '../../../errors/index.ts';
import type { HttpRequest, HttpResponse, TransportError } from '../../../http/types.ts';
import { EnumValue } from '../../../types/index.ts';
import { xmlFromText } from '../../../types/dotnet/xml/XmlDocumentType.ts';
import { getType } from '../../../types/TypeRegistry.ts';
import { contentText, mediaTypeOf } from './responseText.ts';
import { indentXml } from './indentXml.ts';
import { reasonOf } from './statusReason.ts';

const WEB_ERROR = 'WebCmdletWebResponseException';

export function responseError(cmd: Cmdlet, request: HttpRequest, response: HttpResponse): never {
  const { context } = cmd;
  const requestMessage = new HttpRequestMessage(request);
  const message = `Response status code does not indicate success: ${response.status} (${reasonOf(response)}).`;
  const exception = new NetException('Microsoft.PowerShell.Commands.HttpResponseException', message, {
    properties: {
      Response: new HttpResponseMessage(response, requestMessage),
      StatusCode: statusCode(response.status),
      HttpRequestError: requestError('Unknown'),
    },
  });
  const record = new ErrorRecord(exception, WEB_ERROR, 'InvalidOperation', requestMessage);
  const newLine = context.host.platform === 'win32' ? '\r\n' : '\n';
  const details = httpErrorDetails(contentText(response).text, mediaTypeOf(response), {
    newLine,
    formatXml: (text) => indentXml(xmlFromText(text)),
  });
  if (details !== null) record.errorDetails = new ErrorDetails(details);
  return cmd.throwTerminating(record);
}

interface Failure {
  requestError: string;
  inner: string;
}

const SOCKET = 'System.Net.Sockets.SocketException';
const FAILURES: Readonly<Record<TransportError['kind'], Failure>> = {
  dns: { requestError: 'NameResolutionError', inner: SOCKET },
  connect: { requestError: 'ConnectionError', inner: SOCKET },
  tls: { requestError: 'SecureConnectionError', inner: 'System.Security.Authentication.AuthenticationException' },
  truncated: { requestError: 'ResponseEnded', inner: 'System.Net.Http.HttpIOException' },
  protocol: { requestError: 'InvalidResponse', inner: 'System.Net.Http.HttpIOException' },
  proxy: { requestError: 'ProxyTunnelError', inner: SOCKET },
  timeout: { requestError: 'Unknown', inner: 'System.TimeoutException' },
  aborted: { requestError: 'Unknown', inner: 'System.OperationCanceledException' },
};

/** What HttpClient throws when no answer came. */
export function requestFailure(error: TransportError): NetException {
  if (error.message.startsWith('The response ended prematurely')) return truncated(error);
  const isTimeout = error.kind === 'timeout';
  const kind = FAILURES[error.kind];
  const inner =
    innerException(error.cause, kind.inner) ??
    (isTimeout ? new NetException(kind.inner, 'The operation was canceled.') : null);
  return new NetException(
    isTimeout ? 'System.Threading.Tasks.TaskCanceledException' : 'System.Net.Http.HttpRequestException',
    error.message,
    { inner, properties: isTimeout ? {} : { HttpRequestError: requestError(kind.requestError), StatusCode: null } },
  );
}

/** A transport error's cause: its name is a type of .NET's, or else the failure's kind says the type. */
function innerException(cause: unknown, type: string): NetException | null {
  if (!(cause instanceof Error)) return null;
  const typeName = cause.name === 'Error' ? type : cause.name;
  return new NetException(typeName, cause.message, { inner: innerException(cause.cause, type) });
}

/** The cmdlets' error for it. */
export function transportFailure(cmd: Cmdlet, request: HttpRequest, error: TransportError): never {
  const exception = requestFailure(error);
  if (exception.typeName === 'System.Net.Http.HttpIOException') throw exception;
  const isTimeout = error.kind === 'timeout';
  const record = new ErrorRecord(
    exception,
    isTimeout ? 'ConnectionTimeoutReached' : WEB_ERROR,
    isTimeout ? 'OperationTimeout' : 'InvalidOperation',
    new HttpRequestMessage(request),
  );
  if (exception.innerException) record.errorDetails = new ErrorDetails(exception.innerException.message);
  return cmd.throwTerminating(record);
}

function truncated(error: TransportError): NetException {
  return new NetException('System.Net.Http.HttpIOException', error.message, {
    properties: { HttpRequestError: requestError('ResponseEnded') },
  });
}

function requestError(name: string): EnumValue {
  const type = getType('System.Net.Http.HttpRequestError');
  return EnumValue.of(type, type.definition.values?.[name] ?? 0);
}

/** A combination of parameters that cannot be: WebCmdlet...Exception. */
export function parameterError(cmd: Cmdlet, message: string, errorId: string): never {
  return cmd.throwTerminatingOf(
    'System.Management.Automation.ValidationMetadataException',
    message,
    errorId,
    'InvalidArgument',
    cmd,
  );
}

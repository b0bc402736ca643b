/**
 * The error of a call that failed: an answer that is an error (HttpResponseException) or no answer at all
 * (HttpRequestException, or TaskCanceledException for a time-out), with the ids of Invoke-WebRequest, which the SDK calls.
 */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { type ErrorCategory, ErrorDetails, type ErrorRecord, NetException } from '../../errors/index.ts';
import type { HttpRequest, HttpResponse, TransportError, TransportErrorKind } from '../../http/types.ts';
import { EnumValue } from '../../types/EnumValue.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { httpErrorDetails } from '../httpErrorDetails.ts';
import { decodeBody, mediaType } from '../readResponse.ts';
import { HttpRequestMessage, HttpResponseMessage, statusCode } from '../types/HttpMessages.ts';
import { recordOfCommand } from './scriptThrow.ts';

const INVOKE_WEB_REQUEST = {
  name: 'Invoke-WebRequest',
  typeName: 'Microsoft.PowerShell.Commands.InvokeWebRequestCommand',
};
const WEB_ERROR = 'WebCmdletWebResponseException';
const NET_HTTP = 'System.Net.Http.';

export function responseErrorRecord(cmd: Cmdlet, request: HttpRequest, response: HttpResponse): ErrorRecord {
  const requestMessage = new HttpRequestMessage(request);
  const message = `Response status code does not indicate success: ${response.status} (${response.reasonPhrase}).`;
  const exception = new NetException('Microsoft.PowerShell.Commands.HttpResponseException', message, {
    category: 'InvalidOperation',
    target: requestMessage,
    properties: {
      Response: new HttpResponseMessage(response, requestMessage),
      StatusCode: statusCode(response.status),
      HttpRequestError: requestError('Unknown'),
    },
  });
  const record = recordOfCommand(cmd, exception, WEB_ERROR, INVOKE_WEB_REQUEST);
  const newLine = cmd.context.host.platform === 'win32' ? '\r\n' : '\n';
  const details = httpErrorDetails(decodeBody(response), mediaType(response.headers), { newLine });
  if (details !== null) record.errorDetails = new ErrorDetails(details);
  return record;
}

interface FailureKind {
  requestError: string;
  inner: string;
}

const FAILURES: Readonly<Record<TransportErrorKind, FailureKind>> = {
  dns: { requestError: 'NameResolutionError', inner: 'System.Net.Sockets.SocketException' },
  connect: { requestError: 'ConnectionError', inner: 'System.Net.Sockets.SocketException' },
  tls: { requestError: 'SecureConnectionError', inner: 'System.Security.Authentication.AuthenticationException' },
  truncated: { requestError: 'ResponseEnded', inner: `${NET_HTTP}HttpIOException` },
  protocol: { requestError: 'InvalidResponse', inner: `${NET_HTTP}HttpIOException` },
  proxy: { requestError: 'ProxyTunnelError', inner: 'System.Net.Sockets.SocketException' },
  timeout: { requestError: 'Unknown', inner: 'System.TimeoutException' },
  aborted: { requestError: 'Unknown', inner: 'System.OperationCanceledException' },
};

export function failureErrorRecord(cmd: Cmdlet, request: HttpRequest, error: TransportError): ErrorRecord {
  const kind = FAILURES[error.kind];
  const isTimeout = error.kind === 'timeout';
  const category: ErrorCategory = isTimeout ? 'OperationTimeout' : 'InvalidOperation';
  const innerText = error.cause instanceof Error ? error.cause.message : null;
  const exception = new NetException(
    isTimeout ? 'System.Threading.Tasks.TaskCanceledException' : `${NET_HTTP}HttpRequestException`,
    error.message,
    {
      category,
      target: new HttpRequestMessage(request),
      inner: innerText === null ? null : new NetException(kind.inner, innerText),
      properties: isTimeout ? {} : { HttpRequestError: requestError(kind.requestError), StatusCode: null },
    },
  );
  const record = recordOfCommand(
    cmd,
    exception,
    isTimeout ? 'ConnectionTimeoutReached' : WEB_ERROR,
    INVOKE_WEB_REQUEST,
  );
  if (innerText !== null) record.errorDetails = new ErrorDetails(innerText);
  return record;
}

function requestError(name: string): EnumValue {
  const type = getType('System.Net.Http.HttpRequestError');
  return EnumValue.of(type, type.definition.values?.[name] ?? 0);
}

/** One call through the engine's host: token, retries, and what the verbose and debug streams say of it. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { OAuthError } from '../../http/OAuthTokens.ts';
import { redact } from '../../http/redact.ts';
import type { HttpRequest, HttpResponse } from '../../http/types.ts';
import { type Arguments, buildRequest, endpointUrl } from '../buildRequest.ts';
import { driveSync } from '../drive.ts';
import { invokeOperation, type OperationOutcome, type TokenSource } from '../invokeOperation.ts';
import type { Operation } from '../Operation.ts';
import { mediaType } from '../readResponse.ts';
import type { RetryPolicy } from '../retry.ts';
import type { CallSettings, SailSession } from '../SailSession.ts';
import { statusCode } from '../types/HttpMessages.ts';
import { debugCall } from './debugStream.ts';
import { throwText } from './scriptThrow.ts';

const TICKS_AT_1970 = 621355968000000000n;

export function callOperation(
  cmd: Cmdlet,
  operation: Operation,
  args: Arguments,
  body: string | null,
  session: SailSession,
  settings: CallSettings,
): OperationOutcome {
  sayCall(cmd, operation, args, body, settings);
  const machine = invokeOperation({
    build: (token) => buildRequest(operation, args, body, { ...settings.request, token }),
    tokens: tokenSource(session, settings),
    policy: policyOf(cmd, operation.method, settings),
    statusName: (status) => statusCode(status).toString(),
  });
  const { host } = cmd.context;
  const transport = {
    send: (request: HttpRequest) => {
      sayRequest(cmd, request);
      const response = host.send(request);
      sayResponse(cmd, response);
      return response;
    },
  };
  const listener = {
    verbose: (text: string) => cmd.writeVerbose(redact(text)),
    debug: (text: string) => cmd.writeDebug(redact(text)),
  };
  return withTokenErrors(cmd, () => driveSync(machine, transport, (ms) => host.sleep(ms), listener));
}

/** What went wrong with the token is an error that ends the script. */
export function withTokenErrors<T>(cmd: Cmdlet, run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof OAuthError) throwText(cmd, thrown.message);
    throw thrown;
  }
}

export function tokenSource(
  { tokens }: SailSession,
  { credentials, token, request: settings }: CallSettings,
): TokenSource {
  const { proxy, rejectUnauthorized, timeoutMs } = settings;
  const same = {
    ...(proxy === undefined ? {} : { proxy }),
    ...(rejectUnauthorized === undefined ? {} : { rejectUnauthorized }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
  return {
    current: () => token ?? tokens.current(credentials),
    request: () => ({ ...tokens.request(credentials), ...same }),
    accept: (response) => tokens.accept(credentials, response),
    reject: () => tokens.forget(credentials),
  };
}

export function policyOf({ context }: Cmdlet, method: string, settings: CallSettings): RetryPolicy {
  const { host } = context;
  return {
    method,
    maximumRetryCount: settings.maximumRetryCount,
    retryIntervalSeconds: settings.retryIntervalSeconds,
    random: () => (host.randomBytes(1)[0] ?? 0) / 256,
    now: () => Number((host.utcNowTicks() - TICKS_AT_1970) / 10_000n),
  };
}

function sayCall(
  cmd: Cmdlet,
  operation: Operation,
  args: Arguments,
  body: string | null,
  { request }: CallSettings,
): void {
  const url = endpointUrl(operation, args, request.baseUrl);
  debugCall(cmd, `Invoke-${operation.prefix}ApiClient`, [
    ['Uri', url.slice(request.baseUrl.length + operation.pathPrefix.length)],
    ['Accepts', operation.accept.join(', ')],
    ['ContentTypes', operation.contentTypes.join(', ')],
    ['Method', operation.method],
    ['ReturnType', operation.result.model ?? ''],
  ]);
  cmd.writeDebug(`Calling Endpoint: ${url}`);
  if (body !== null) cmd.writeVerbose(`Request Body: ${redact(body)}`);
}

/** The lines Invoke-WebRequest writes (recorded in shared/web). */
function sayRequest(cmd: Cmdlet, { method, url, body }: HttpRequest): void {
  const [address, query = ''] = url.split('?');
  const size = body === null ? '' : ` with body size ${friendlySize(body.length)}`;
  cmd.writeVerbose(
    `WebRequest: v1.1 ${method} ${address}${query === '' ? '' : ` with query length ${query.length}`}${size}`,
  );
}

function sayResponse(cmd: Cmdlet, { status, reasonPhrase, headers, body }: HttpResponse): void {
  const type = mediaType(headers);
  const payload = type === '' ? '' : ` with ${type} payload`;
  const size = body.length === 0 ? '' : ` with body size ${friendlySize(body.length)}`;
  cmd.writeVerbose(`WebResponse: ${status} ${reasonPhrase}${payload}${size}`);
}

function friendlySize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${Number(size.toFixed(2))} ${units[unit]} (${bytes} bytes)`;
}

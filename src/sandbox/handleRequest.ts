/**
 * A request to the tenant and its response, without any I/O: token, rate, route, authority, body, operation, in this
 * order, as a gateway before a service does it. The header list is complete and in its final order, so that a socket
 * and a call in process give the same bytes; there is no Date, since it would make two runs differ.
 */
import type { Operation } from '../catalog/Operation.ts';
import type { HttpRequest, HttpResponse } from '../http/types.ts';
import { type Answer, errorAnswer, Refusal, refuse, refuseSyntax, TRACKING_ID } from './answers.ts';
import { hasAuthority, type SandboxClient } from './clients.ts';
import { FilterError } from './FilterError.ts';
import { oauthToken } from './oauthToken.ts';
import { keyOfText } from './Random.ts';
import type { RouteMatch } from './RouteTable.ts';
import { REASON_PHRASES } from './reasonPhrases.ts';
import { headerOf, pathSegments } from './requestParts.ts';
import { ROUTES } from './routes.ts';
import type { Sandbox } from './Sandbox.ts';

export const MAXIMUM_BODY_BYTES = 4 * 1024 * 1024;
/** How much of a body its tracking key depends on. */
const TRACKED_BYTES = 10_000;

export function handleRequest(request: HttpRequest, sandbox: Sandbox): HttpResponse {
  const url = new URL(request.url);
  return respond(request, url, answer(request, url, sandbox));
}

function answer(request: HttpRequest, url: URL, sandbox: Sandbox): Answer {
  try {
    const now = sandbox.now();
    if (url.pathname === '/oauth/token') return oauthToken(request, url.searchParams, sandbox, now);
    return callOperation(request, url, sandbox, now);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.answer;
    return errorAnswer(500, `The sandbox failed: ${(thrown as Error).message}`);
  }
}

function callOperation(request: HttpRequest, url: URL, sandbox: Sandbox, now: number): Answer {
  const client = sandbox.tokens.clientOf(headerOf(request, 'Authorization'), now);
  sandbox.rateLimiter.count(client, now);
  const { operation, path } = findRoute(request, url, sandbox);
  requireAuthority(client, operation);
  const body = readBody(request, operation, sandbox);
  const route = ROUTES[`${operation.method} ${operation.path}`];
  if (!route) return refuse(501, `The sandbox does not know what ${operation.operationId} does.`);
  const { store, syncGate } = sandbox;
  try {
    const call = { store, path, query: url.searchParams, body, now, clientId: client.id, syncGate };
    return { status: successStatus(operation), ...route(call) };
  } catch (thrown) {
    if (thrown instanceof FilterError) return refuseSyntax(thrown.message);
    throw thrown;
  }
}

function findRoute(request: HttpRequest, url: URL, sandbox: Sandbox): RouteMatch {
  const segments = pathSegments(url.pathname);
  if (segments === null) return refuse(400, `The path ${url.pathname} has a broken % escape.`);
  const matches = sandbox.routes.match(segments);
  const method = request.method.toUpperCase();
  const found = matches.find(({ operation }) => operation.method === method);
  if (found) return found;
  if (matches.length === 0) return refuse(404, `There is nothing at ${url.pathname}.`);
  const allowed = [...new Set(matches.map(({ operation }) => operation.method))].join(', ');
  const { status, body } = errorAnswer(405, `${method} is not supported at ${url.pathname}, only ${allowed}.`);
  throw new Refusal({ status, body, headers: [['Allow', allowed]] });
}

function requireAuthority(client: SandboxClient, operation: Operation): void {
  if (hasAuthority(client, operation)) return;
  const levels = operation.userLevels ? `one of the user levels ${operation.userLevels.join(', ')}` : null;
  const scopes = operation.scopes ? `one of the scopes ${operation.scopes.join(', ')}` : null;
  const needed = [levels, scopes].filter((part) => part !== null).join(' and ');
  refuse(403, 'The server understood the request but refuses to authorize it.', [
    `${operation.operationId} needs ${needed}, which the client '${client.id}' lacks.`,
  ]);
}

/** The body as a value that fits its model; null for an operation without a body, whatever was sent. */
function readBody(request: HttpRequest, operation: Operation, sandbox: Sandbox): unknown {
  if (!operation.body) return null;
  const bytes = request.body ?? new Uint8Array();
  if (bytes.length > MAXIMUM_BODY_BYTES) refuse(413, `The body is longer than ${MAXIMUM_BODY_BYTES} bytes.`);
  const type = headerOf(request, 'Content-Type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) refuse(415, `The body must be application/json, not '${type}'.`);
  const value = parseBody(new TextDecoder().decode(bytes));
  const { model, isArray } = operation.body;
  if (!model) return value;
  const faults = sandbox.bodies.faults(operation.modelDirectory, model, value, isArray === true);
  if (faults.length > 0) {
    const causes = faults.map(({ pointer, reason }) => `${pointer || '/'} ${reason}`);
    refuse(400, `The body does not fit ${model}: ${causes.join('; ')}.`, causes);
  }
  return value;
}

function parseBody(text: string): unknown {
  if (text.trim() === '') return refuse(400, 'The request has no body.');
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(400, `The body is not valid JSON: ${(error as Error).message}`);
  }
}

/** The documented status of success. */
function successStatus({ responses }: Operation): number {
  return Number(Object.keys(responses).find((status) => status.startsWith('2')) ?? 200);
}

function respond(request: HttpRequest, url: URL, { status, body, headers = [] }: Answer): HttpResponse {
  const own = [...headers];
  let bytes = new Uint8Array();
  if (body !== undefined) {
    bytes = new TextEncoder().encode(bodyText(body, trackingId(request, url)));
    own.unshift(['Content-Type', 'application/json']);
  }
  // A 204 has no length to name.
  if (status !== 204) own.push(['Content-Length', String(bytes.length)]);
  own.push(['Connection', 'keep-alive']);
  const reasonPhrase = REASON_PHRASES[status] ?? '';
  return { status, reasonPhrase, headers: own, body: bytes, url: request.url, httpVersion: '1.1' };
}

function bodyText(body: unknown, tracking: string): string {
  if (typeof body === 'object' && body !== null && (body as { trackingId?: unknown }).trackingId === TRACKING_ID)
    return JSON.stringify({ ...body, trackingId: tracking });
  return JSON.stringify(body);
}

/** Follows from the request alone: the same mistake has the same key, over a socket and in process. */
function trackingId(request: HttpRequest, { pathname, search }: URL): string {
  const body = request.body === null ? '' : new TextDecoder().decode(request.body.subarray(0, TRACKED_BYTES));
  return keyOfText(`${request.method} ${pathname}${search} ${body}`);
}

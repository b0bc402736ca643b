/**
 * An operation and its arguments as an HTTP request, the way the SDK's client makes it (peer-sdk.md 1 and 2).
 * Rules that surprise: optional query values go out only when truthy, truth values as `True`; blanks are `+` in paths
 * too; Content-Type is sent even without a body.
 */
import { selectMediaType } from '../http/requestHeaders.ts';
import type { HttpRequest } from '../http/types.ts';
import { urlEncodeBytes } from '../types/dotnet/web/urlEncoding.ts';
import type { Operation, OperationParameter } from './Operation.ts';

/** A parameter's value: a primitive, or several. Whoever has other values turns them into text first. */
export type ArgumentValue = string | number | bigint | boolean | null | undefined;
export type Arguments = Readonly<Record<string, ArgumentValue | readonly ArgumentValue[]>>;

export interface RequestSettings {
  /** Ends in a slash. */
  readonly baseUrl: string;
  readonly userAgent: string;
  readonly token: string;
  /** Override everything else. */
  readonly defaultHeaders?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly rejectUnauthorized?: boolean;
  readonly proxy?: string | null;
}

const encoder = new TextEncoder();

/** System.Web.HttpUtility.UrlEncode. */
export function urlEncode(text: string): string {
  return urlEncodeBytes([...encoder.encode(text)], false);
}

/** PowerShell's idea of a value that is given: not null, '', 0, false or an empty list. */
export function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 1 || (value.length === 1 && isGiven(value[0]));
  return Boolean(value);
}

/** Text of the error for the first required value that is missing; null when none is. */
export function missingParameterText(operation: Operation, isPresent: (name: string) => boolean): string | null {
  for (const place of ['path', 'header', 'query', 'form', 'body']) {
    for (const parameter of operation.parameters) {
      if (parameter.in !== place || !parameter.required || isPresent(parameter.name)) continue;
      return `Error! The required parameter ${parameter.name} missing when calling ${operation.operationId}.`;
    }
  }
  return null;
}

export function buildRequest(
  operation: Operation,
  args: Arguments,
  body: string | null,
  settings: RequestSettings,
): HttpRequest {
  const { timeoutMs, rejectUnauthorized, proxy } = settings;
  return {
    method: operation.method,
    url: requestUrl(operation, args, settings.baseUrl),
    headers: requestHeaders(operation, args, settings),
    body: body === null ? null : encoder.encode(body),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(rejectUnauthorized === undefined ? {} : { rejectUnauthorized }),
    ...(proxy === undefined ? {} : { proxy }),
  };
}

/** The address without the query, as the debug stream names it. */
export function endpointUrl(operation: Operation, args: Arguments, baseUrl: string): string {
  const path = operation.path.replace(/\{([^}]+)\}/g, (_, key: string) => {
    const parameter = operation.parameters.find((candidate) => candidate.in === 'path' && candidate.key === key);
    return parameter ? urlEncode(valueText(args[parameter.name] as ArgumentValue)) : '';
  });
  return baseUrl + operation.pathPrefix + path;
}

export function requestUrl(operation: Operation, args: Arguments, baseUrl: string): string {
  const pairs: string[] = [];
  for (const { parameter, values } of givenValues(operation, args, 'query')) {
    // NON-PARITY: several values repeat the key; the peer fails on them.
    for (const value of values) pairs.push(`${urlEncode(parameter.key)}=${urlEncode(value)}`);
  }
  const url = endpointUrl(operation, args, baseUrl);
  return pairs.length === 0 ? url : `${url}?${pairs.join('&')}`;
}

interface GivenValue {
  parameter: OperationParameter;
  values: string[];
}

function* givenValues(operation: Operation, args: Arguments, place: OperationParameter['in']): Generator<GivenValue> {
  for (const parameter of operation.parameters) {
    if (parameter.in !== place) continue;
    const value = args[parameter.name] === undefined ? parameter.default : args[parameter.name];
    if (!isGiven(value)) continue;
    yield { parameter, values: [value].flat().map((item) => valueText(item as ArgumentValue)) };
  }
}

function requestHeaders(operation: Operation, args: Arguments, settings: RequestSettings): [string, string][] {
  const headers: [string, string][] = [];
  const set = (name: string, value: string): void => {
    const index = headers.findIndex(([known]) => known.toLowerCase() === name.toLowerCase());
    if (index < 0) headers.push([name, value]);
    else headers[index] = [name, value];
  };
  set('Accept', selectMediaType(operation.accept));
  for (const { parameter, values } of givenValues(operation, args, 'header')) set(parameter.key, values.join(','));
  set('Content-Type', selectMediaType(operation.contentTypes));
  set('Authorization', `Bearer ${settings.token}`);
  set('User-Agent', settings.userAgent);
  for (const [name, value] of Object.entries(settings.defaultHeaders ?? {})) set(name, value);
  return headers;
}

function valueText(value: ArgumentValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value == null ? '' : String(value);
}

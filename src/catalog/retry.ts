/**
 * Whether a request is tried again, and after how long.
 * NON-PARITY: only what can succeed later is retried (the peer retries every 304 and 400-599, POSTs too): 408, 425, 429,
 * 502, 503, 504; for POST and PATCH 429 and 503 alone, since the others do not say that nothing was done. Of failures
 * without an answer, those where nothing was sent, and they only briefly: a wrong host name should not take minutes.
 */
import type { HttpResponse, TransportError, TransportErrorKind } from '../http/types.ts';
import { headerValue } from './readResponse.ts';

export type Outcome =
  | { readonly kind: 'response'; readonly response: HttpResponse }
  | { readonly kind: 'failed'; readonly error: TransportError };

export interface RetryPolicy {
  readonly method: string;
  readonly maximumRetryCount: number;
  readonly retryIntervalSeconds: number;
  /** 0 up to 1. */
  readonly random: () => number;
  /** Now, in milliseconds since 1970; for a Retry-After that is a date. */
  readonly now: () => number;
}

const RETRIED = new Set([408, 425, 429, 502, 503, 504]);
const RETRIED_WRITES = new Set([429, 503]);
const UNSAFE = new Set(['POST', 'PATCH']);
const CONNECTION_FAILURES = new Set<TransportErrorKind>(['connect', 'dns', 'proxy', 'timeout']);
const MAXIMUM_CONNECTION_RETRIES = 2;
const CONNECTION_INTERVAL_MS = 500;
const MAXIMUM_BACKOFF_MS = 30_000;
/** A tenant that asks for a longer pause is not waited for: the error tells the caller. */
const MAXIMUM_RETRY_AFTER_MS = 3_600_000;

/** Milliseconds to wait before the next attempt; null when there shall be none. `attempt` counts from 1. */
export function nextDelay(attempt: number, outcome: Outcome, policy: RetryPolicy): number | null {
  if (attempt > policy.maximumRetryCount) return null;
  if (outcome.kind === 'failed') return connectionDelay(attempt, outcome.error, policy);
  const { response } = outcome;
  if (!isRetried(response.status, policy.method)) return null;
  const asked = retryAfter(response, policy.now());
  if (asked !== null) return asked > MAXIMUM_RETRY_AFTER_MS ? null : asked;
  return backoff(attempt, policy.retryIntervalSeconds * 1000, policy.random);
}

export function isRetried(status: number, method: string): boolean {
  return (UNSAFE.has(method) ? RETRIED_WRITES : RETRIED).has(status);
}

function connectionDelay(
  attempt: number,
  { kind, requestSent }: TransportError,
  { random }: RetryPolicy,
): number | null {
  if (requestSent || !CONNECTION_FAILURES.has(kind) || attempt > MAXIMUM_CONNECTION_RETRIES) return null;
  return backoff(attempt, CONNECTION_INTERVAL_MS, random);
}

/** Doubles each time, up to half a minute (or the interval itself, if longer); between half of it and the whole. */
function backoff(attempt: number, intervalMs: number, random: () => number): number {
  const longest = Math.max(intervalMs, MAXIMUM_BACKOFF_MS);
  const delay = Math.min(intervalMs * 2 ** (attempt - 1), longest);
  return Math.round(delay * (0.5 + random() / 2));
}

/** Milliseconds a Retry-After header asks for, in seconds or as a date; null without one. */
export function retryAfter({ headers }: Pick<HttpResponse, 'headers'>, now: number): number | null {
  const text = headerValue(headers, 'Retry-After')?.trim();
  if (!text) return null;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

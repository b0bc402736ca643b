// Client-credentials tokens, kept per tenant and client until shortly before they expire. Sans-I/O: it builds the
// token request and reads its answer; the caller sends. Errors name what is missing or wrong and never hold the secret.
// NON-PARITY: the peer asks for a new token at every call, and goes on with an empty one when that fails.
import { encodeForm } from './multipartForm.ts';
import { redact } from './redact.ts';
import { userAgent } from './requestHeaders.ts';
import type { HttpRequest, HttpResponse } from './types.ts';

export interface Credentials {
  baseUrl: string | null;
  clientId: string | null;
  clientSecret: string | null;
  /** Default: {baseUrl}oauth/token. */
  tokenUrl?: string | null;
}

export type OAuthFailure = 'missing' | 'invalid' | 'refused' | 'unexpected';

export class OAuthError extends Error {
  readonly reason: OAuthFailure;
  readonly status: number | null;

  constructor(reason: OAuthFailure, message: string, status: number | null = null) {
    super(message);
    this.name = 'OAuthError';
    this.reason = reason;
    this.status = status;
  }
}

interface CachedToken {
  token: string;
  clientSecret: string;
  expiresAt: number;
  goodUntil: number;
}

interface TokenAnswer {
  access_token?: unknown;
  expires_in?: unknown;
  error?: unknown;
  error_description?: unknown;
}

const SETTINGS = [
  ['baseUrl', 'BaseUrl', 'SAIL_BASE_URL'],
  ['clientId', 'ClientId', 'SAIL_CLIENT_ID'],
  ['clientSecret', 'ClientSecret', 'SAIL_CLIENT_SECRET'],
] as const;

const DEFAULT_LIFETIME_SECONDS = 300;
const EARLY_MS = 60_000;

export class OAuthTokens {
  readonly #cache = new Map<string, CachedToken>();
  readonly #now: () => number;

  constructor(options: { now?: () => number } = {}) {
    this.#now = options.now ?? Date.now;
  }

  /** The cached token while it is good, else null: then send `request` and give its answer to `accept`. */
  current(credentials: Credentials): string | null {
    const cached = this.#cache.get(keyOf(credentials));
    const good =
      cached !== undefined && cached.clientSecret === credentials.clientSecret && this.#now() < cached.goodUntil;
    return good ? cached.token : null;
  }

  /** When the cached token expires (milliseconds since 1970), or null. */
  expiration(credentials: Credentials): number | null {
    return this.#cache.get(keyOf(credentials))?.expiresAt ?? null;
  }

  /** The token request; throws OAuthError when a setting is missing or the URL is none. `boundary` is for tests. */
  request(credentials: Credentials, boundary?: string): HttpRequest {
    const url = requireSettings(credentials);
    const form = encodeForm(
      [
        ['grant_type', 'client_credentials'],
        ['client_id', credentials.clientId!],
        ['client_secret', credentials.clientSecret!],
      ],
      boundary,
    );
    const headers = [
      ['Content-Type', form.contentType],
      ['User-Agent', userAgent()],
    ] as const;
    return { method: 'POST', url, headers, body: form.body };
  }

  /** Reads the answer, caches the token and returns it. */
  accept(credentials: Credentials, response: HttpResponse): string {
    const answer = parseAnswer(response);
    if (response.status !== 200) throw refused(credentials, response, answer);
    const token = answer?.access_token;
    if (typeof token !== 'string' || token === '') throw unexpected(credentials, answer);
    const lifetime = Number(answer?.expires_in) > 0 ? Number(answer?.expires_in) : DEFAULT_LIFETIME_SECONDS;
    const expiresAt = this.#now() + lifetime * 1000;
    const goodUntil = expiresAt - Math.min(EARLY_MS, lifetime * 100);
    this.#cache.set(keyOf(credentials), { token, clientSecret: credentials.clientSecret ?? '', expiresAt, goodUntil });
    return token;
  }

  /** Drops the cached token, for instance after the tenant answered 401. */
  forget(credentials: Credentials): void {
    this.#cache.delete(keyOf(credentials));
  }

  clear(): void {
    this.#cache.clear();
  }
}

/** Where tokens come from: the configured URL, else {baseUrl}oauth/token. */
export function tokenUrlOf(credentials: Credentials): string {
  if (credentials.tokenUrl) return credentials.tokenUrl;
  const base = credentials.baseUrl ?? '';
  return `${base}${base.endsWith('/') ? '' : '/'}oauth/token`;
}

const keyOf = (credentials: Credentials): string => `${tokenUrlOf(credentials)}\n${credentials.clientId ?? ''}`;

function requireSettings(credentials: Credentials): string {
  const missing = SETTINGS.filter(([key]) => !credentials[key] && !(key === 'baseUrl' && credentials.tokenUrl));
  if (missing.length > 0) {
    const names = missing.map(([, name]) => name).join(', ');
    const variables = missing.map(([, , variable]) => variable).join(', ');
    throw new OAuthError(
      'missing',
      `Missing ${names}. Looked for the environment ${missing.length > 1 ? 'variables' : 'variable'} ${variables} and for ${names} in config.json in the current directory.`,
    );
  }
  const url = tokenUrlOf(credentials);
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) {
    throw new OAuthError('invalid', `Invalid BaseUrl: '${url}' is not an http or https address.`);
  }
  return url;
}

function parseAnswer(response: HttpResponse): TokenAnswer | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(response.body));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function refused(credentials: Credentials, response: HttpResponse, answer: TokenAnswer | null): OAuthError {
  const details = [answer?.error, answer?.error_description].filter((part) => typeof part === 'string' && part !== '');
  const why = details.length > 0 ? `: ${details.join(' - ')}.` : '.';
  const status = `${response.status}${response.reasonPhrase ? ` (${response.reasonPhrase})` : ''}`;
  const hint = response.status === 400 || response.status === 401 ? ' Check the client id and its secret.' : '';
  const text = `The tenant gave no token: ${tokenUrlOf(credentials)} answered ${status} to client '${credentials.clientId}'${why}${hint}`;
  return new OAuthError('refused', redact(text, [credentials.clientSecret]), response.status);
}

function unexpected(credentials: Credentials, answer: TokenAnswer | null): OAuthError {
  const what = answer === null ? 'its answer is not a JSON object' : 'its answer has no access_token';
  const text = `The tenant gave no token: ${tokenUrlOf(credentials)} answered 200, but ${what}. Check the base URL.`;
  return new OAuthError('unexpected', redact(text, [credentials.clientSecret]), 200);
}

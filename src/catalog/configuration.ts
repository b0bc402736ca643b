/**
 * Where the tenant is and who calls it: SAIL_BASE_URL, SAIL_CLIENT_ID, SAIL_CLIENT_SECRET, else config.json of the
 * current directory; pure, the caller reads both. Defaults and texts as in peer-sdk.md 2.
 * Rule that surprises: the environment counts only if it has a client id, then it counts as a whole.
 */
export interface Credentials {
  readonly BaseUrl: string | null;
  readonly ClientId: string | null;
  readonly ClientSecret: string | null;
  readonly NermBaseUrl: string | null;
}

export type CredentialName = keyof Credentials;

export const ENVIRONMENT_NAMES: Readonly<Record<CredentialName, string>> = {
  BaseUrl: 'SAIL_BASE_URL',
  ClientId: 'SAIL_CLIENT_ID',
  ClientSecret: 'SAIL_CLIENT_SECRET',
  NermBaseUrl: 'SAIL_NERM_BASE_URL',
};

export const CONFIG_FILE = 'config.json';
export const DEFAULT_RETRY_COUNT = 10;
export const DEFAULT_RETRY_INTERVAL = 5;
export const NO_CREDENTIALS: Credentials = { BaseUrl: null, ClientId: null, ClientSecret: null, NermBaseUrl: null };

const NAMES = Object.keys(ENVIRONMENT_NAMES) as CredentialName[];

export function environmentCredentials(get: (name: string) => string | undefined): Credentials {
  return collect((name) => get(ENVIRONMENT_NAMES[name]));
}

/** Credentials of config.json; null when the file is absent (text null). Throws a SyntaxError for broken JSON. */
export function localCredentials(text: string | null): Credentials | null {
  if (text === null) return null;
  const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
  return collect((name) => {
    const found = entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
    return typeof found === 'string' ? found : undefined;
  });
}

function collect(get: (name: CredentialName) => string | undefined): Credentials {
  return Object.fromEntries(NAMES.map((name) => [name, get(name) || null])) as unknown as Credentials;
}

/** Get-Config: the environment if it has a client id, else the file if it has one, else what there is. */
export function chooseCredentials(environment: Credentials, local: Credentials | null): Credentials {
  if (environment.ClientId) return environment;
  if (local?.ClientId) return local;
  return collect((name) => environment[name] ?? local?.[name] ?? undefined);
}

export function withTrailingSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

export function tokenUrl(baseUrl: string): string {
  return `${withTrailingSlash(baseUrl)}oauth/token`;
}

/** Text of the error for an address that cannot be used; null for a good one. */
export function baseUrlFault(url: string, kind: 'base' | 'NERM base' = 'base'): string | null {
  const isAbsolute = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]+/i.test(url) && URL.canParse(url);
  return isAbsolute && /^https?:/i.test(url) ? null : `Invalid URL '${url}' cannot be used in the ${kind} URL.`;
}

/** Names of what a call needs and `credentials` lack. */
export function missingCredentials(credentials: Credentials): CredentialName[] {
  return (['BaseUrl', 'ClientId', 'ClientSecret'] as const).filter((name) => !credentials[name]);
}

/**
 * NON-PARITY: missing credentials are one error that says what is missing and where it was looked for; the peer breaks
 * the caller's loop or sends an empty token.
 */
export function missingCredentialsText(
  missing: readonly CredentialName[],
  file: { path: string; exists: boolean },
): string {
  const names = missing.map((name) => `${name} (${ENVIRONMENT_NAMES[name]})`);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  const where = file.exists ? `in ${file.path}` : `in ${file.path}, which does not exist`;
  return `Missing SailPoint configuration: ${list}. Looked in the environment and ${where}. Set the environment variables or write them to ${CONFIG_FILE}; --sandbox needs none.`;
}

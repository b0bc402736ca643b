// The headers every request of the SailPoint cmdlets carries, as the peer sends them, and psail's own name beside.
// Content-Type goes out even on a GET or DELETE without a body; some endpoints answer 415 without it.
import type { HeaderList } from './types.ts';

export interface Consumer {
  identifier?: string | null;
  version?: string | null;
}

export interface UserAgentParts {
  sdkVersion?: string;
  psailVersion?: string;
  consumer?: Consumer;
  platform?: string;
  arch?: string;
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows', linux: 'linux', darwin: 'darwin' };

export function userAgent(parts: UserAgentParts = {}): string {
  const { sdkVersion = '1.7.100', psailVersion = '0.1.0', consumer = {} } = parts;
  const platform = PLATFORMS[parts.platform ?? process.platform] ?? 'unknown';
  const who = consumer.identifier ? ` (${consumer.identifier}${consumer.version ? `/${consumer.version}` : ''})` : '';
  const machine = `(${platform}; ${parts.arch ?? process.arch})`;
  return `SailPoint-SDK-PowerShell/${sdkVersion}${who} ${machine} PowerShell/7.6.5 (openapi-generator/7.12.0) psail/${psailVersion}`;
}

export interface RequestHeaderParts {
  accept?: readonly string[];
  contentTypes?: readonly string[];
  token?: string | null;
  userAgent?: string;
  /** DefaultHeaders of the configuration: they override all others. */
  defaults?: HeaderList;
}

export function requestHeaders(parts: RequestHeaderParts): HeaderList {
  const own: [string, string][] = [
    ['Accept', selectMediaType(parts.accept)],
    ['Content-Type', selectMediaType(parts.contentTypes)],
    ...(parts.token ? [['Authorization', `Bearer ${parts.token}`] as [string, string]] : []),
    ['User-Agent', parts.userAgent ?? userAgent()],
  ];
  const overridden = new Set((parts.defaults ?? []).map(([name]) => name.toLowerCase()));
  return [...own.filter(([name]) => !overridden.has(name.toLowerCase())), ...(parts.defaults ?? [])];
}

/** The peer's rule: the first media type that is not JSON, if any, else the first; JSON when none is named. */
export function selectMediaType(types: readonly string[] = []): string {
  const isJson = (type: string): boolean => /^application\/json$|\+json$/i.test(type.split(';', 1)[0]!.trim());
  return types.find((type) => !isJson(type)) ?? types[0] ?? 'application/json';
}

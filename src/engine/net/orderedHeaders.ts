/**
 * Headers of a message as .NET keeps them: those of the message first, then those of the content; names as .NET knows
 * them, lists taken apart, Cache-Control in its own order.
 */
import type { HeaderList } from '../../http/types.ts';

const CONTENT_NAMES = /^(?:content-.+|allow|expires|last-modified)$/i;

export const isContentHeader = (name: string): boolean => CONTENT_NAMES.test(name);

const KNOWN = new Map(
  [
    'X-Request-ID',
    'X-Powered-By',
    'X-AspNet-Version',
    'X-UA-Compatible',
    'X-XSS-Protection',
    'X-Frame-Options',
    'X-Content-Type-Options',
    'ETag',
    'TE',
    'WWW-Authenticate',
    'P3P',
  ].map((name) => [name.toLowerCase(), name]),
);
const LISTS = new Set([
  'accept-ranges',
  'allow',
  'content-encoding',
  'content-language',
  'pragma',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'vary',
  'via',
]);
const CACHE_ORDER = [
  'no-store',
  'no-transform',
  'only-if-cached',
  'public',
  'private',
  'no-cache',
  'must-revalidate',
  'proxy-revalidate',
];

/** Name and values, in .NET's order. */
export function orderedHeaders(headers: HeaderList): [string, string[]][] {
  const byName = new Map<string, [string, string[]]>();
  const sorted = [
    ...headers.filter(([name]) => !isContentHeader(name)),
    ...headers.filter(([name]) => isContentHeader(name)),
  ];
  for (const [name, value] of sorted) {
    const lower = name.toLowerCase();
    const values = valuesOf(lower, value);
    const entry = byName.get(lower);
    if (entry) entry[1].push(...values);
    else byName.set(lower, [KNOWN.get(lower) ?? name, values]);
  }
  return [...byName.values()];
}

function valuesOf(lowerName: string, value: string): string[] {
  if (LISTS.has(lowerName))
    return value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  return [lowerName === 'cache-control' ? cacheControl(value) : value];
}

/** As CacheControlHeaderValue writes its parts. */
function cacheControl(value: string): string {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.some((part) => part.includes('"'))) return value;
  const rank = (part: string): number => {
    const at = CACHE_ORDER.indexOf(part.toLowerCase());
    return at < 0 ? CACHE_ORDER.length : at;
  };
  return parts
    .map((part, index) => ({ part, index }))
    .sort((a, b) => rank(a.part) - rank(b.part) || a.index - b.index)
    .map(({ part }) => part)
    .join(', ');
}

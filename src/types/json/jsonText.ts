/**
 * Texts of JSON as Newtonsoft.Json writes them: quoted strings, numbers that keep a decimal point, ISO dates.
 * Rule that surprises: U+0085, U+2028 and U+2029 are always escaped; EscapeHtml also escapes both kinds of quotes.
 */
export type JsonEscapeHandling = 'Default' | 'EscapeNonAscii' | 'EscapeHtml';

const PATTERNS: Readonly<Record<JsonEscapeHandling, RegExp>> = {
  Default: /["\\\u0000-\u001f\u0085\u2028\u2029]/g,
  EscapeNonAscii: /["\\\u0000-\u001f]|[^\u0000-\u007f]/g,
  EscapeHtml: /["\\\u0000-\u001f\u0085\u2028\u2029<>&']/g,
};
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

export function quoteJson(text: string, handling: JsonEscapeHandling): string {
  const escaped = text.replace(PATTERNS[handling], (char) => {
    const short = SHORT[char];
    if (short !== undefined && !(handling === 'EscapeHtml' && char === '"')) return short;
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

/** A double's or decimal's round-trip text with a decimal point: 3 -> 3.0; NaN and infinities become strings. */
export function floatJson(text: string, value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '"NaN"' : value > 0 ? '"Infinity"' : '"-Infinity"';
  return /[.eE]/.test(text) ? text : `${text}.0`;
}

const TICKS_PER_DAY = 864000000000n;
const UNIX_EPOCH_DAYS = 719162;

/** yyyy-MM-ddTHH:mm:ss.FFFFFFF without a zone. */
export function isoDateText(ticks: bigint): string {
  const day = new Date((Number(ticks / TICKS_PER_DAY) - UNIX_EPOCH_DAYS) * 86400000);
  const rest = ticks % TICKS_PER_DAY;
  const seconds = Number(rest / 10000000n);
  const fraction = (rest % 10000000n).toString().padStart(7, '0').replace(/0+$/, '');
  const date = `${pad(day.getUTCFullYear(), 4)}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`;
  const time = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return `${date}T${time}${fraction === '' ? '' : `.${fraction}`}`;
}

/** +hh:mm of an offset in ticks. */
export function isoOffsetText(ticks: bigint): string {
  const minutes = Number((ticks < 0n ? -ticks : ticks) / 600000000n);
  return `${ticks < 0n ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

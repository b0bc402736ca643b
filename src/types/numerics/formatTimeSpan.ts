/**
 * Text of a [timespan]: c (t, T), g, G and custom formats. Rule that surprises: custom formats know no sign, and every
 * character that is not a specifier must be quoted or escaped.
 */
import { formatException } from './NetError.ts';
import type { TimeSpan } from './TimeSpan.ts';

const BAD_FORMAT = 'Input string was not in a correct format.';

interface SpanParts {
  sign: string;
  days: bigint;
  hours: number;
  minutes: number;
  seconds: number;
  /** Ticks within the second. */
  fraction: number;
}

/** `decimalSeparator` is the culture's; only g and G show it. */
export function formatTimeSpan(span: TimeSpan, format: string | null, decimalSeparator = '.'): string {
  const parts = partsOf(span.ticks);
  if (!format) return constantForm(parts);
  if (format.length > 1) return customForm(parts, format);
  switch (format) {
    case 'c':
    case 't':
    case 'T':
      return constantForm(parts);
    case 'g':
      return shortForm(parts, decimalSeparator);
    case 'G':
      return longForm(parts, decimalSeparator);
    default:
      throw formatException(BAD_FORMAT);
  }
}

function partsOf(ticks: bigint): SpanParts {
  const size = ticks < 0n ? -ticks : ticks;
  const seconds = Number((size / 10000000n) % 86400n);
  return {
    sign: ticks < 0n ? '-' : '',
    days: size / 864000000000n,
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    fraction: Number(size % 10000000n),
  };
}

function two(value: number): string {
  return value < 10 ? '0' + value : String(value);
}

function constantForm(parts: SpanParts): string {
  const days = parts.days ? `${parts.days}.` : '';
  const fraction = parts.fraction ? '.' + String(parts.fraction).padStart(7, '0') : '';
  return `${parts.sign}${days}${two(parts.hours)}:${two(parts.minutes)}:${two(parts.seconds)}${fraction}`;
}

function shortForm(parts: SpanParts, decimalSeparator: string): string {
  const days = parts.days ? `${parts.days}:` : '';
  const fraction = parts.fraction ? decimalSeparator + String(parts.fraction).padStart(7, '0').replace(/0+$/, '') : '';
  return `${parts.sign}${days}${parts.hours}:${two(parts.minutes)}:${two(parts.seconds)}${fraction}`;
}

function longForm(parts: SpanParts, decimalSeparator: string): string {
  const fraction = decimalSeparator + String(parts.fraction).padStart(7, '0');
  return `${parts.sign}${parts.days}:${two(parts.hours)}:${two(parts.minutes)}:${two(parts.seconds)}${fraction}`;
}

function customForm(parts: SpanParts, format: string): string {
  let text = '';
  for (let at = 0; at < format.length; ) {
    const char = format[at]!;
    if (char === "'" || char === '"') {
      const literal = quotedLiteral(format, at);
      text += literal.text;
      at = literal.next;
    } else if (char === '%') {
      // The next character counts as a format of its own.
      if (at + 1 >= format.length || format[at + 1] === '%') throw formatException(BAD_FORMAT);
      text += customForm(parts, format[at + 1]!);
      at += 2;
    } else if (char === '\\') {
      if (at + 1 >= format.length) throw formatException(BAD_FORMAT);
      text += format[at + 1];
      at += 2;
    } else {
      const count = runLength(format, at);
      text += specifierText(parts, char, count);
      at += count;
    }
  }
  return text;
}

export function runLength(format: string, at: number): number {
  let end = at + 1;
  while (end < format.length && format[end] === format[at]) end++;
  return end - at;
}

/** A quoted literal from its opening quote; a backslash escapes the next character. */
export function quotedLiteral(format: string, at: number): { text: string; next: number } {
  const quote = format[at];
  let text = '';
  for (let i = at + 1; i < format.length; i++) {
    if (format[i] === quote) return { text, next: i + 1 };
    if (format[i] === '\\') {
      i++;
      if (i >= format.length) throw formatException(BAD_FORMAT);
    }
    text += format[i];
  }
  throw formatException(`Cannot find a matching quote character for the character '${quote}'.`);
}

function specifierText(parts: SpanParts, char: string, count: number): string {
  switch (char) {
    case 'd':
      return padded(parts.days, count, 8);
    case 'h':
      return padded(parts.hours, count, 2);
    case 'm':
      return padded(parts.minutes, count, 2);
    case 's':
      return padded(parts.seconds, count, 2);
    case 'f':
      if (count > 7) throw formatException(BAD_FORMAT);
      return String(parts.fraction).padStart(7, '0').slice(0, count);
    case 'F':
      if (count > 7) throw formatException(BAD_FORMAT);
      return String(parts.fraction).padStart(7, '0').slice(0, count).replace(/0+$/, '');
    default:
      throw formatException(BAD_FORMAT);
  }
}

function padded(value: number | bigint, count: number, most: number): string {
  if (count > most) throw formatException(BAD_FORMAT);
  return String(value).padStart(count, '0');
}

/**
 * Interim stand-in for culture/'s formatValue and formatComposite, until they are there: N, F, D, X and P of numbers,
 * alignment, and the invariant text of everything else.
 */
import type { CultureInfo } from './culture/CultureInfo.ts';
import { formatException } from './numerics/index.ts';

export function formatValue(value: unknown, format: string | null, _culture: CultureInfo): string {
  const match = /^([NFDXP])(\d*)$/i.exec(format ?? '');
  if (!match) return String(value);
  const [, letter, digits] = match;
  const number = Number(value);
  switch (letter!.toUpperCase()) {
    case 'D':
      return (number < 0 ? '-' : '') + String(Math.abs(number)).padStart(Number(digits || 0), '0');
    case 'X':
      return number.toString(16).toUpperCase().padStart(Number(digits || 0), '0');
    case 'F':
      return number.toFixed(Number(digits || 2));
    default:
      return number.toLocaleString('en-US', { minimumFractionDigits: Number(digits || 2), maximumFractionDigits: Number(digits || 2) });
  }
}

export function formatComposite(pattern: string, args: readonly unknown[], culture: CultureInfo, otherText: (value: unknown) => string): string {
  return pattern.replace(/\{\{|\}\}|\{(\d+)(?:,\s*(-?\d+))?(?::([^}]*))?\}|[{}]/g, (whole, index?: string, width?: string, format?: string) => {
    if (whole === '{{') return '{';
    if (whole === '}}') return '}';
    if (index === undefined) throw formatException('Input string was not in a correct format.');
    if (Number(index) >= args.length) {
      throw formatException('Index (zero based) must be greater than or equal to zero and less than the size of the argument list.');
    }
    const value = args[Number(index)];
    const text = format === undefined || value == null ? otherText(value) : formatValue(value, format, culture);
    const size = Number(width ?? 0);
    return size < 0 ? text.padEnd(-size) : text.padStart(size);
  });
}

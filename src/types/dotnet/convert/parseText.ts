/** From text to numbers and dates as the types' Parse and TryParse do; the seam to the parsers. */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import type { NumericKind } from '../../LanguagePrimitives/numericTypes.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { defaultStyle, type ParsedNumber, parseNumber } from '../numbers/parseNumber.ts';
import { parseDate } from '../dates/dateText.ts';

/** Throws FormatException or OverflowException. */
export function parseNumberText(text: string, kind: NumericKind, styles: number | null, culture: CultureInfo): unknown {
  const parsed = tryNumberText(text, kind, styles, culture);
  if ('failure' in parsed) throw parsed.failure;
  return parsed.value;
}

export function tryNumberText(
  text: string,
  kind: NumericKind,
  styles: number | null,
  culture: CultureInfo,
): ParsedNumber {
  return parseNumber(text, kind, styles ?? defaultStyle(kind), culture.numberFormat);
}

export function parseDateText(ctx: TypeContext, text: string, culture: CultureInfo, styles: number): unknown {
  return parseDate(ctx, text, culture, styles);
}

/**
 * How a locale writes numbers, read off samples that the runtime formats part by part.
 * Rule that surprises: .NET on ICU takes percent digits and separators from plain numbers, which have three decimals.
 */
import { currencyOfRegion } from './currencyOfRegion.ts';
import { EN_US_NUMBER_FORMAT, type NumberFormatInfo } from './NumberFormatInfo.ts';
import { CURRENCY_NEGATIVE, CURRENCY_POSITIVE, PERCENT_NEGATIVE, PERCENT_POSITIVE } from './numberPatterns.ts';

type Parts = Intl.NumberFormatPart[];

export function numbersFromIntl(tag: string): NumberFormatInfo {
  const plain = parts(tag, {}, -1234567891234.5);
  const decimal = symbolOf(plain, 'decimal', '.');
  const group = symbolOf(plain, 'group', ',');
  const sizes = groupSizes(plain);
  const currency = currencyOfRegion(new Intl.Locale(tag).maximize().region);
  const money = { style: 'currency', currency } as const;
  const moneyParts = parts(tag, money, 1234567.5);
  const percent = { style: 'percent' } as const;
  return {
    ...EN_US_NUMBER_FORMAT,
    numberDecimalSeparator: decimal,
    numberGroupSeparator: group,
    numberGroupSizes: sizes,
    currencyDecimalDigits: new Intl.NumberFormat(tag, money).resolvedOptions().maximumFractionDigits ?? 2,
    currencyDecimalSeparator: symbolOf(moneyParts, 'decimal', decimal),
    currencyGroupSeparator: symbolOf(moneyParts, 'group', group),
    currencyGroupSizes: sizes,
    currencySymbol: symbolOf(moneyParts, 'currency', '¤'),
    currencyPositivePattern: patternIndex(CURRENCY_POSITIVE, moneyParts, 0),
    currencyNegativePattern: patternIndex(CURRENCY_NEGATIVE, parts(tag, money, -1234567.5), 1),
    percentDecimalSeparator: decimal,
    percentGroupSeparator: group,
    percentGroupSizes: sizes,
    percentSymbol: symbolOf(parts(tag, percent, 1), 'percentSign', '%'),
    percentPositivePattern: patternIndex(PERCENT_POSITIVE, parts(tag, percent, 1), 1),
    percentNegativePattern: patternIndex(PERCENT_NEGATIVE, parts(tag, percent, -1), 1),
    negativeSign: symbolOf(plain, 'minusSign', '-'),
    positiveSign: symbolOf(parts(tag, { signDisplay: 'always' }, 1), 'plusSign', '+'),
    nanSymbol: symbolOf(parts(tag, {}, Number.NaN), 'nan', 'NaN'),
    positiveInfinitySymbol: symbolOf(parts(tag, {}, Number.POSITIVE_INFINITY), 'infinity', '∞'),
    negativeInfinitySymbol:
      symbolOf(plain, 'minusSign', '-') + symbolOf(parts(tag, {}, Number.POSITIVE_INFINITY), 'infinity', '∞'),
  };
}

function parts(tag: string, options: Intl.NumberFormatOptions, value: number): Parts {
  return new Intl.NumberFormat(tag, { numberingSystem: 'latn', useGrouping: true, ...options }).formatToParts(value);
}

/** Marks of writing direction belong to no symbol. */
function symbolOf(from: Parts, type: string, fallback: string): string {
  return from.find((part) => part.type === type)?.value.replace(/[\u200e\u200f\u061c]/g, '') ?? fallback;
}

/** The last group first; a size that repeats is given once. */
function groupSizes(from: Parts): number[] {
  const lengths = from.filter((part) => part.type === 'integer').map((part) => part.value.length);
  const [last = 3, next = last] = lengths.reverse();
  return lengths.length < 2 ? [0] : last === next ? [last] : [last, next];
}

/** "-n $" and such, made of the kinds of parts. */
function patternIndex(patterns: readonly string[], from: Parts, fallback: number): number {
  const marks: Record<string, string> = { integer: 'n', currency: '$', percentSign: '%', minusSign: '-' };
  const text = from
    .map(({ type, value }) => (type === 'literal' && /^\s+$/.test(value) ? ' ' : (marks[type] ?? '')))
    .join('')
    .replace(/n+/, 'n');
  const index = patterns.indexOf(text.trim());
  return index < 0 ? fallback : index;
}

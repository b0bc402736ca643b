/** Unicode categories in the order of .NET's UnicodeCategory, and the tests of System.Char built on them. */
const CATEGORIES = [
  'Lu',
  'Ll',
  'Lt',
  'Lm',
  'Lo',
  'Mn',
  'Mc',
  'Me',
  'Nd',
  'Nl',
  'No',
  'Zs',
  'Zl',
  'Zp',
  'Cc',
  'Cf',
  'Cs',
  'Co',
  'Pc',
  'Pd',
  'Ps',
  'Pe',
  'Pi',
  'Pf',
  'Po',
  'Sm',
  'Sc',
  'Sk',
  'So',
];
let patterns: RegExp[] | null = null;

/** Made when first needed: patterns of Unicode categories take long to build. */
function categoryPatterns(): RegExp[] {
  patterns ??= CATEGORIES.map((name) => new RegExp(`^\\p{${name}}$`, 'u'));
  return patterns;
}
const NOT_ASSIGNED = 29;

export function categoryOf(point: number): number {
  const text = String.fromCodePoint(point);
  const index = categoryPatterns().findIndex((each) => each.test(text));
  return index < 0 ? NOT_ASSIGNED : index;
}

export type CharTest = (point: number) => boolean;

const category =
  (low: number, high: number): CharTest =>
  (point) => {
    const found = categoryOf(point);
    return found >= low && found <= high;
  };
const within = (...ranges: string[]): CharTest => {
  const pattern = new RegExp(`^[${ranges.join('')}]$`);
  return (point) => point < 128 && pattern.test(String.fromCharCode(point));
};

export const CHAR_TESTS: Readonly<Record<string, CharTest>> = {
  IsAsciiLetter: within('a-zA-Z'),
  IsAsciiLetterLower: within('a-z'),
  IsAsciiLetterUpper: within('A-Z'),
  IsAsciiDigit: within('0-9'),
  IsAsciiLetterOrDigit: within('a-zA-Z0-9'),
  IsAsciiHexDigit: within('0-9a-fA-F'),
  IsAsciiHexDigitUpper: within('0-9A-F'),
  IsAsciiHexDigitLower: within('0-9a-f'),
  IsDigit: category(8, 8),
  IsNumber: category(8, 10),
  IsLetter: category(0, 4),
  IsLetterOrDigit: (point) => categoryOf(point) <= 4 || categoryOf(point) === 8,
  IsUpper: category(0, 0),
  IsLower: category(1, 1),
  IsPunctuation: category(18, 24),
  IsSymbol: category(25, 28),
  IsSeparator: category(11, 13),
  IsWhiteSpace: (point) => (point >= 9 && point <= 13) || point === 0x85 || category(11, 13)(point),
  IsControl: (point) => point < 32 || (point >= 127 && point <= 159),
  IsSurrogate: (point) => point > 0xffff || (point & 0xf800) === 0xd800,
  IsHighSurrogate: (point) => point > 0xffff || (point & 0xfc00) === 0xd800,
  IsLowSurrogate: (point) => point <= 0xffff && (point & 0xfc00) === 0xdc00,
};

const FRACTIONS: Readonly<Record<number, number>> = { 188: 0.25, 189: 0.5, 190: 0.75, 178: 2, 179: 3, 185: 1 };

/** char.GetNumericValue: -1 for what is no number. NON-PARITY: of the non-decimal numbers only Latin-1's are known. */
export function numericValueOf(point: number): number {
  if (point in FRACTIONS) return FRACTIONS[point]!;
  if (categoryOf(point) !== 8) return -1;
  let zero = point;
  while (categoryOf(zero - 1) === 8 && point - zero < 9) zero--;
  return point < 128 ? point - 48 : (point - zero) % 10;
}

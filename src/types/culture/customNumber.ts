/**
 * Custom numeric formats: 0 # . , % ‰ E+0, literals, and up to three sections for positive, negative and zero.
 * Two passes, as .NET makes them: the first counts a section's placeholders and rounds, the second writes.
 * Rule that surprises: what rounds to zero is formatted by the zero section, if there is one.
 */
import { CustomNumberWriter } from './CustomNumberWriter.ts';
import type { NumberFormatInfo } from './NumberFormatInfo.ts';
import { type NumberDigits, roundDigits } from './numberDigits.ts';

/** What one section asks for; positions count digit placeholders from the section's first. */
export interface CustomSection {
  /** Where it begins in the format; 0 is also "no section of its own". */
  readonly start: number;
  digitCount: number;
  decimalPosition: number;
  /** The first and behind the last of the zeros. */
  firstZero: number;
  lastZero: number;
  hasGroups: boolean;
  hasExponent: boolean;
  /** Powers of ten to multiply with: 2 a %, 3 a ‰, -3 a scaling comma. */
  scaling: number;
}

export function formatCustomNumber(number: NumberDigits, format: string, info: NumberFormatInfo): string {
  const start = sectionStart(format, number.digits === '' ? 2 : number.negative ? 1 : 0);
  const section = readSection(format, start);
  const rounded = scaledAndRounded(number, section);
  const zeroStart = sectionStart(format, 2);
  if (rounded.digits === '' && number.digits !== '' && zeroStart !== start) {
    const zeroSection = readSection(format, zeroStart);
    return new CustomNumberWriter({ ...rounded, point: 0 }, format, zeroSection, info).write();
  }
  return new CustomNumberWriter(rounded, format, section, info).write();
}

function scaledAndRounded(number: NumberDigits, section: CustomSection): NumberDigits {
  if (number.digits === '') return { ...number, negative: number.negative && number.isReal === true, point: 0 };
  const point = number.point + section.scaling;
  const count = section.hasExponent ? section.digitCount : point + section.digitCount - section.decimalPosition;
  const rounded = roundDigits({ ...number, point }, count);
  if (rounded.digits !== '') return rounded;
  return { ...rounded, negative: number.negative && number.isReal === true, point: 0 };
}

/** Just behind the so-manieth semicolon; 0 where that section is missing or empty. */
function sectionStart(format: string, section: number): number {
  let left = section;
  for (let i = 0; left > 0 && i < format.length; ) {
    const c = format[i++]!;
    if (c === "'" || c === '"') i = behindQuote(format, i, c);
    else if (c === '\\') i++;
    else if (c === '\0') return 0;
    else if (c === ';' && --left === 0) {
      const next = format[i];
      return next === undefined || next === ';' || next === '\0' ? 0 : i;
    }
  }
  return 0;
}

export function behindQuote(format: string, at: number, quote: string): number {
  const end = format.indexOf(quote, at);
  return end < 0 ? format.length : end + 1;
}

/** Length of "E0", "E+00" and such at a position; 0 where no exponent is meant. */
export function exponentLength(format: string, at: number): number {
  const signed = format[at + 1] === '+' || format[at + 1] === '-' ? 1 : 0;
  let end = at + 1 + signed;
  while (format[end] === '0') end++;
  return end === at + 1 + signed ? 0 : end - at;
}

function readSection(format: string, start: number): CustomSection {
  const section: CustomSection = {
    start,
    digitCount: 0,
    decimalPosition: -1,
    firstZero: Number.POSITIVE_INFINITY,
    lastZero: 0,
    hasGroups: false,
    hasExponent: false,
    scaling: 0,
  };
  const commas = new CommaCounter(section);
  for (let i = start; i < format.length && format[i] !== ';' && format[i] !== '\0'; ) {
    const c = format[i++]!;
    if (c === '#' || c === '0') countDigit(section, c);
    else if (c === '.') {
      if (section.decimalPosition < 0) section.decimalPosition = section.digitCount;
    } else if (c === ',') commas.count();
    else if (c === '%') section.scaling += 2;
    else if (c === '‰') section.scaling += 3;
    else if (c === "'" || c === '"') i = behindQuote(format, i, c);
    else if (c === '\\') i++;
    else if (c === 'E' || c === 'e') {
      const length = exponentLength(format, i - 1);
      if (length > 0) section.hasExponent = true;
      i += Math.max(0, length - 1);
    }
  }
  if (section.decimalPosition < 0) section.decimalPosition = section.digitCount;
  commas.finish();
  return section;
}

function countDigit(section: CustomSection, placeholder: string): void {
  if (placeholder === '0' && section.firstZero === Number.POSITIVE_INFINITY) section.firstZero = section.digitCount;
  section.digitCount++;
  if (placeholder === '0') section.lastZero = section.digitCount;
}

/** Commas just before the decimal point scale; any other between digits asks for groups. */
class CommaCounter {
  private position = -1;
  private run = 0;

  constructor(private readonly section: CustomSection) {}

  count(): void {
    const { section } = this;
    if (section.digitCount === 0 || section.decimalPosition >= 0) return;
    if (this.position === section.digitCount) {
      this.run++;
      return;
    }
    if (this.position >= 0) section.hasGroups = true;
    this.position = section.digitCount;
    this.run = 1;
  }

  finish(): void {
    if (this.position < 0) return;
    if (this.position === this.section.decimalPosition) this.section.scaling -= 3 * this.run;
    else this.section.hasGroups = true;
  }
}

/**
 * The writing pass of a custom numeric format: rounded digits go to a section's placeholders.
 * Rule that surprises: digits that find no placeholder stand before the first one, or before the decimal point.
 */
import { behindQuote, type CustomSection, exponentLength } from './customNumber.ts';
import type { NumberDigits } from './numberDigits.ts';
import type { NumberFormatInfo } from './NumberFormatInfo.ts';

export class CustomNumberWriter {
  private text = '';
  private taken = 0;
  /** Digits still to stand before the decimal point, and below zero behind it. */
  private position: number;
  /** Above zero: surplus digits; below: placeholders that have no digit. */
  private surplus: number;
  private readonly leastBefore: number;
  private readonly leastAfter: number;
  private readonly separators: number[];
  private hasPoint = false;
  private exponentIsDue: boolean;

  constructor(
    private readonly number: NumberDigits,
    private readonly format: string,
    private readonly section: CustomSection,
    private readonly info: NumberFormatInfo,
  ) {
    const { decimalPosition, firstZero, lastZero, hasExponent } = section;
    this.leastBefore = firstZero < decimalPosition ? decimalPosition - firstZero : 0;
    this.leastAfter = lastZero > decimalPosition ? decimalPosition - lastZero : 0;
    this.position = hasExponent ? decimalPosition : Math.max(number.point, decimalPosition);
    this.surplus = hasExponent ? 0 : number.point - decimalPosition;
    this.exponentIsDue = hasExponent;
    this.separators = section.hasGroups ? this.separatorPositions() : [];
  }

  write(): string {
    const { format, section, number } = this;
    const sign = number.negative && section.start === 0 ? this.info.negativeSign : '';
    for (let i = section.start; i < format.length && format[i] !== ';' && format[i] !== '\0'; ) i = this.writeAt(i);
    // A number below one shows its sign only if anything else is shown.
    return number.point === 0 && this.text === '' ? '' : sign + this.text;
  }

  /** Writes what stands at a position; gives the next one. */
  private writeAt(at: number): number {
    const { format, info } = this;
    const c = format[at]!;
    if (c === '#' || c === '0') {
      this.writeSurplus();
      this.writeDigit();
    } else if (c === '.') {
      this.writeSurplus();
      this.writePoint();
    } else if (c === '%') this.text += info.percentSymbol;
    else if (c === '‰') this.text += info.perMilleSymbol;
    else if (c === "'" || c === '"') {
      const next = behindQuote(format, at + 1, c);
      this.text += format.slice(at + 1, format[next - 1] === c && next - 1 > at ? next - 1 : next);
      return next;
    } else if (c === '\\') {
      this.text += format[at + 1] ?? '';
      return at + 2;
    } else if (c === 'E' || c === 'e') return this.writeExponent(at);
    else if (c !== ',') this.text += c;
    return at + 1;
  }

  private nextDigit(): string | undefined {
    return this.number.digits[this.taken++];
  }

  private writeSurplus(): void {
    for (; this.surplus > 0; this.surplus--) {
      this.text += this.nextDigit() ?? '0';
      this.writeSeparator();
      this.position--;
    }
  }

  private writeDigit(): void {
    let digit: string | undefined;
    if (this.surplus < 0) {
      this.surplus++;
      digit = this.position <= this.leastBefore ? '0' : undefined;
    } else digit = this.nextDigit() ?? (this.position > this.leastAfter ? '0' : undefined);
    if (digit !== undefined) {
      this.text += digit;
      this.writeSeparator();
    }
    this.position--;
  }

  private writeSeparator(): void {
    if (this.position > 1 && this.position === (this.separators.at(-1) ?? -1) + 1) {
      this.text += this.info.numberGroupSeparator;
      this.separators.pop();
    }
  }

  /** How many digits stand right of each separator, the rightmost first. */
  private separatorPositions(): number[] {
    const sizes = this.info.numberGroupSizes;
    const total = Math.max(this.leastBefore, this.position + Math.min(this.surplus, 0));
    const positions: number[] = [];
    let index = 0;
    let size = sizes[0] ?? 0;
    if (this.info.numberGroupSeparator === '') return positions;
    for (let at = size; total > at && size > 0; at += size) {
      positions.push(at);
      if (index < sizes.length - 1) size = sizes[++index]!;
    }
    return positions;
  }

  private writePoint(): void {
    if (this.position !== 0 || this.hasPoint) return;
    const { decimalPosition, digitCount } = this.section;
    const hasDigit = decimalPosition < digitCount && this.taken < this.number.digits.length;
    if (this.leastAfter === 0 && !hasDigit) return;
    this.text += this.info.numberDecimalSeparator;
    this.hasPoint = true;
  }

  /** Only the first exponent counts; later ones are literals. */
  private writeExponent(at: number): number {
    const { format, info, number } = this;
    const length = exponentLength(format, at);
    if (!this.exponentIsDue || length === 0) return this.writeLiteralExponent(at);
    this.exponentIsDue = false;
    const mark = format[at + 1];
    const width = length - (mark === '+' || mark === '-' ? 2 : 1);
    const exponent = number.digits === '' ? 0 : number.point - this.section.decimalPosition;
    const sign = exponent < 0 ? info.negativeSign : mark === '+' ? info.positiveSign : '';
    this.text += format[at]! + sign + String(Math.abs(exponent)).padStart(Math.min(width, 10), '0');
    return at + length;
  }

  private writeLiteralExponent(at: number): number {
    const { format } = this;
    let end = at + 1;
    if (!this.section.hasExponent || !this.exponentIsDue) {
      if (format[end] === '+' || format[end] === '-') end++;
      while (format[end] === '0') end++;
    }
    this.text += format.slice(at, end);
    return end;
  }
}

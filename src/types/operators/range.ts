/**
 * The .. operator. Rule that surprises: two strings of one character, or two chars, count through characters; strings of
 * digits are numbers all the same, and reals are rounded.
 */
import { NetException } from '../../errors/NetException.ts';
import { EnumValue } from '../EnumValue.ts';
import { badFormat, overflow } from '../LanguagePrimitives/conversionErrors.ts';
import { convertNumber } from '../LanguagePrimitives/numericConversions.ts';
import { numericKind } from '../LanguagePrimitives/numericTypes.ts';
import { Char, DateTime } from '../numerics/index.ts';
import { newItems } from '../newItems.ts';
import { PSObject } from '../PSObject.ts';
import { typeOf } from '../TypeRegistry.ts';
import { asNumber, baseOf } from './operands.ts';

export function range(left: unknown, right: unknown): unknown[] {
  return rangeOf(left, right).toArray();
}

/** @throws what Convert.ToInt32 throws for a bound that is no number. */
export function rangeOf(left: unknown, right: unknown): NumberRange {
  const a = baseOf(left);
  const b = baseOf(right);
  const from = charOf(a);
  const to = charOf(b);
  if (from !== null && to !== null && !isDigit(a) && !isDigit(b))
    return new NumberRange(from, to, (code) => Char.of(code));
  return new NumberRange(boundOf(a), boundOf(b), (number) => number);
}

function charOf(value: unknown): number | null {
  if (value instanceof Char) return value.code;
  return typeof value === 'string' && value.length === 1 ? value.charCodeAt(0) : null;
}

function isDigit(value: unknown): boolean {
  return typeof value === 'string' && /^\d$/.test(value);
}

/** The numbers from one bound to the other, made while they are asked for: foreach and pipelines hold no array. */
export class NumberRange implements Iterable<unknown> {
  readonly step: 1 | -1;
  readonly length: number;

  constructor(
    readonly from: number,
    to: number,
    private readonly itemOf: (number: number) => unknown,
  ) {
    this.step = to >= from ? 1 : -1;
    this.length = Math.abs(to - from) + 1;
  }

  at(index: number): unknown {
    return this.itemOf(this.from + index * this.step);
  }

  toArray(): unknown[] {
    if (this.length > 2147483647)
      throw new NetException('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
    return newItems(this.length, (index) => this.at(index));
  }

  *[Symbol.iterator](): Generator<unknown> {
    for (let index = 0; index < this.length; index++) yield this.at(index);
  }
}

/** Convert.ToInt32, whose errors come out as they are. */
function boundOf(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === 'string') return textBound(value);
  const number = asNumber(value);
  if (numericKind(number) !== null && numericKind(number) !== 'BigInteger')
    return convertNumber(number, 'Int32') as number;
  if (value instanceof DateTime) throw invalidCast("Invalid cast from 'DateTime' to 'Int32'.");
  if (value instanceof EnumValue) return Number(value.value);
  throw invalidCast(
    `Unable to cast object of type '${value instanceof PSObject ? 'System.Management.Automation.PSObject' : typeOf(value)}' to type 'System.IConvertible'.`,
  );
}

function textBound(text: string): number {
  if (!/^\s*[+-]?\d+\s*$/.test(text)) throw badFormat(text);
  const value = Number(text);
  if (value < -2147483648 || value > 2147483647) throw overflow('an Int32');
  return value;
}

function invalidCast(message: string): NetException {
  return new NetException('System.InvalidCastException', message);
}

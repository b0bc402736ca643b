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
import type { TypeContext } from '../TypeContext.ts';
import { PSObject } from '../PSObject.ts';
import { typeOf } from '../TypeRegistry.ts';
import { asNumber, baseOf } from './operands.ts';

export function range(left: unknown, right: unknown, _ctx: TypeContext): unknown {
  const a = baseOf(left);
  const b = baseOf(right);
  const from = charOf(a);
  const to = charOf(b);
  if (from !== null && to !== null && !isDigit(a) && !isDigit(b))
    return sequence(from, to).map((code) => Char.of(code));
  return sequence(boundOf(a), boundOf(b));
}

function charOf(value: unknown): number | null {
  if (value instanceof Char) return value.code;
  return typeof value === 'string' && value.length === 1 ? value.charCodeAt(0) : null;
}

function isDigit(value: unknown): boolean {
  return typeof value === 'string' && /^\d$/.test(value);
}

function sequence(from: number, to: number): number[] {
  const length = Math.abs(to - from) + 1;
  const step = to >= from ? 1 : -1;
  const items = new Array<number>(length);
  for (let i = 0; i < length; i++) items[i] = from + i * step;
  return items;
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

/**
 * The operators of the value types as static methods (op_Addition...), for types whose own description has none. They
 * stand in types of their own, psail.Operators+FullName, so that overload choice and argument errors are those of any
 * method call.
 */
import { implement } from '../dotnet/implement.ts';
import {
  BigInteger,
  type DateTime,
  DateTimeOffset,
  type Decimal,
  Double,
  divideByZeroException,
  TimeSpan,
} from '../numerics/index.ts';
import type { TypeDefinition, TypeMembers } from '../TypeDefinition.ts';

export const OPERATOR_TYPES = 'psail.Operators+';

type Bodies = Record<string, (self: null, ctx: unknown, ...args: never[]) => unknown>;

function operatorType(name: string, signatures: string, statics: Bodies): TypeDefinition {
  const build = (): TypeMembers => implement(signatures, { statics: statics as Record<string, never> });
  return { name: OPERATOR_TYPES + name, kind: 'class', build };
}

const BIG = 'System.Numerics.BigInteger';

function bigSignatures(): string {
  const binary = [
    'Addition',
    'Subtraction',
    'Multiply',
    'Division',
    'Modulus',
    'BitwiseAnd',
    'BitwiseOr',
    'ExclusiveOr',
  ];
  const lines = binary.map((name) => `static ${BIG} op_${name}(${BIG} left, ${BIG} right)`);
  for (const name of ['LeftShift', 'RightShift']) lines.push(`static ${BIG} op_${name}(${BIG} value, int shift)`);
  for (const name of ['UnaryNegation', 'OnesComplement']) lines.push(`static ${BIG} op_${name}(${BIG} value)`);
  return lines.join('\n');
}

const big =
  (run: (left: bigint, right: bigint) => bigint) => (_self: null, _ctx: unknown, left: BigInteger, right: BigInteger) =>
    new BigInteger(run(left.value, right.value));

const nonZero = (value: bigint): bigint => {
  if (value === 0n) throw divideByZeroException();
  return value;
};

const BIG_INTEGER = operatorType(BIG, bigSignatures(), {
  op_Addition: big((a, b) => a + b),
  op_Subtraction: big((a, b) => a - b),
  op_Multiply: big((a, b) => a * b),
  op_Division: big((a, b) => a / nonZero(b)),
  op_Modulus: big((a, b) => a % nonZero(b)),
  op_BitwiseAnd: big((a, b) => a & b),
  op_BitwiseOr: big((a, b) => a | b),
  op_ExclusiveOr: big((a, b) => a ^ b),
  op_LeftShift: (_self, _ctx, value: BigInteger, shift: number) => new BigInteger(value.value << BigInt(shift)),
  op_RightShift: (_self, _ctx, value: BigInteger, shift: number) => new BigInteger(value.value >> BigInt(shift)),
  op_UnaryNegation: (_self, _ctx, value: BigInteger) => new BigInteger(-value.value),
  op_OnesComplement: (_self, _ctx, value: BigInteger) => new BigInteger(~value.value),
});

const decimal =
  (name: 'add' | 'subtract' | 'multiply' | 'divide' | 'remainder') =>
  (_self: null, _ctx: unknown, left: Decimal, right: Decimal) =>
    left[name](right);

const DECIMAL = operatorType(
  'System.Decimal',
  ['Addition', 'Subtraction', 'Multiply', 'Division', 'Modulus']
    .map((name) => `static decimal op_${name}(decimal d1, decimal d2)`)
    .join('\n'),
  {
    op_Addition: decimal('add'),
    op_Subtraction: decimal('subtract'),
    op_Multiply: decimal('multiply'),
    op_Division: decimal('divide'),
    op_Modulus: decimal('remainder'),
  },
);

const DATE_TIME = operatorType(
  'System.DateTime',
  `
static datetime op_Addition(datetime d, timespan t)
static datetime op_Subtraction(datetime d, timespan t)
static timespan op_Subtraction(datetime d1, datetime d2)
`,
  {
    op_Addition: (_self, _ctx, date: DateTime, span: TimeSpan) => date.addTicks(span.ticks),
    op_Subtraction: (_self, _ctx, date: DateTime, other: DateTime | TimeSpan) =>
      other instanceof TimeSpan ? date.addTicks(-other.ticks) : date.subtract(other),
  },
);

const DATE_TIME_OFFSET = operatorType(
  'System.DateTimeOffset',
  `
static System.DateTimeOffset op_Addition(System.DateTimeOffset dateTimeOffset, timespan timeSpan)
static System.DateTimeOffset op_Subtraction(System.DateTimeOffset dateTimeOffset, timespan timeSpan)
static timespan op_Subtraction(System.DateTimeOffset left, System.DateTimeOffset right)
`,
  {
    op_Addition: (_self, _ctx, date: DateTimeOffset, span: TimeSpan) =>
      new DateTimeOffset(date.ticks + span.ticks, date.offsetTicks),
    op_Subtraction: (_self, _ctx, date: DateTimeOffset, other: DateTimeOffset | TimeSpan) =>
      other instanceof TimeSpan
        ? new DateTimeOffset(date.ticks - other.ticks, date.offsetTicks)
        : new TimeSpan(date.ticks - date.offsetTicks - (other.ticks - other.offsetTicks)),
  },
);

const TIME_SPAN = operatorType(
  'System.TimeSpan',
  `
static timespan op_Addition(timespan t1, timespan t2)
static timespan op_Subtraction(timespan t1, timespan t2)
static timespan op_Multiply(timespan timeSpan, double factor)
static timespan op_Multiply(double factor, timespan timeSpan)
static timespan op_Division(timespan timeSpan, double divisor)
static double op_Division(timespan t1, timespan t2)
static timespan op_UnaryNegation(timespan t)
static timespan op_UnaryPlus(timespan t)
`,
  {
    op_Addition: (_self, _ctx, left: TimeSpan, right: TimeSpan) => left.add(right),
    op_Subtraction: (_self, _ctx, left: TimeSpan, right: TimeSpan) => left.subtract(right),
    op_Multiply: (_self, _ctx, left: TimeSpan | Double, right: TimeSpan | Double) =>
      left instanceof TimeSpan ? scaled(left, (right as Double).value) : scaled(right as TimeSpan, left.value),
    op_Division: (_self, _ctx, left: TimeSpan, right: TimeSpan | Double) =>
      right instanceof TimeSpan
        ? new Double(Number(left.ticks) / Number(right.ticks))
        : scaled(left, 1 / right.value, right.value),
    op_UnaryNegation: (_self, _ctx, span: TimeSpan) => span.negate(),
    op_UnaryPlus: (_self, _ctx, span: TimeSpan) => span,
  },
);

/** Rounded to whole ticks, half to even. */
function scaled(span: TimeSpan, factor: number, divisor?: number): TimeSpan {
  const exact = divisor === undefined ? Number(span.ticks) * factor : Number(span.ticks) / divisor;
  const floor = Math.floor(exact);
  const rest = exact - floor;
  const rounded = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
  return Number.isFinite(rounded) ? TimeSpan.fromTicks(BigInt(rounded)) : TimeSpan.fromTicks(2n ** 64n);
}

export const OPERATOR_DEFINITIONS: readonly TypeDefinition[] = [
  BIG_INTEGER,
  DECIMAL,
  DATE_TIME,
  DATE_TIME_OFFSET,
  TIME_SPAN,
];

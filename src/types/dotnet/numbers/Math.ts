/**
 * System.Math. Rule that surprises: which overload runs decides the result's type; PowerShell gives an [int] to
 * Math.Round as a [double], so [math]::Round(5) is a double.
 */
import { NetException } from '../../../errors/NetException.ts';
import {
  type BoundedKind,
  doubleValue,
  integerValue,
  LIMITS,
  makeInteger,
  numericKind,
} from '../../LanguagePrimitives/numericTypes.ts';
import { Decimal, Double, Single } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, divideByZero, overflowError } from '../netErrors.ts';
import { newValueTuple } from '../tuples/NetTuple.ts';
import { enumNumber, setReference } from '../values.ts';
import { EnumValue } from '../../EnumValue.ts';
import { numberOrder } from './numberBodies.ts';
import { BINARY, copySign, iLogB, logBase, UNARY } from './realMath.ts';
import { roundDecimal, roundDouble } from './rounding.ts';

const isReal = (value: unknown): value is Double | Single => value instanceof Double || value instanceof Single;
const real = (value: number, like: unknown): unknown =>
  like instanceof Single ? new Single(Math.fround(value)) : new Double(value);

export function absolute(value: unknown): unknown {
  if (isReal(value)) return real(Math.abs(value.value), value);
  if (value instanceof Decimal) return value.abs();
  const kind = numericKind(value) as BoundedKind;
  const integer = integerValue(value);
  if (integer === LIMITS[kind].min)
    throw overflowError('Negating the minimum value of a twos complement number is invalid.');
  return makeInteger(kind, integer < 0n ? -integer : integer);
}

export function signOf(value: unknown): number {
  if (!isReal(value))
    return value instanceof Decimal ? value.sign : Number(integerValue(value) > 0n) - Number(integerValue(value) < 0n);
  const { value: number } = value;
  if (Number.isNaN(number)) {
    throw new NetException(
      'System.ArithmeticException',
      'Function does not accept floating point Not-a-Number values.',
    );
  }
  return Math.sign(number) + 0;
}

/** NaN wins, and +0 is greater than -0. */
export function largest(x: unknown, y: unknown): unknown {
  if (isReal(x) && isReal(y)) return real(Math.max(x.value, y.value), x);
  return numberOrder(x, y) >= 0 ? x : y;
}

export function smallest(x: unknown, y: unknown): unknown {
  if (isReal(x) && isReal(y)) return real(Math.min(x.value, y.value), x);
  return numberOrder(x, y) <= 0 ? x : y;
}

export function clamp(value: unknown, low: unknown, high: unknown): unknown {
  if (numberOrder(low, high) > 0) throw argumentError(`'${low}' cannot be greater than ${high}.`);
  return numberOrder(value, low) < 0 ? low : numberOrder(value, high) > 0 ? high : value;
}

export function round(value: unknown, second?: unknown, third?: unknown): unknown {
  const mode = [second, third].find((each) => each instanceof EnumValue);
  const digits = typeof second === 'number' ? second : 0;
  const how = mode === undefined ? 0 : enumNumber(mode);
  if (value instanceof Decimal) return roundDecimal(value, digits, how);
  return real(roundDouble(doubleValue(value), digits, how), value);
}

function toward(value: unknown, mode: 2 | 3 | 4): unknown {
  if (value instanceof Decimal) return roundDecimal(value, 0, mode);
  const number = doubleValue(value);
  return real(mode === 2 ? Math.trunc(number) : mode === 3 ? Math.floor(number) : Math.ceil(number), value);
}

function divRem(_self: null, ctx: TypeContext, left: unknown, right: unknown, rest?: unknown): unknown {
  const kind = numericKind(left) as BoundedKind;
  const [a, b] = [integerValue(left), integerValue(right)];
  if (b === 0n) throw divideByZero();
  const [quotient, remainder] = [makeInteger(kind, a / b), makeInteger(kind, a % b)];
  if (rest === undefined) return newValueTuple(ctx, [quotient, remainder], [`System.${kind}`, `System.${kind}`]);
  setReference(rest, remainder);
  return quotient;
}

function bigMul(_self: null, _ctx: TypeContext, left: unknown, right: unknown, low?: unknown): unknown {
  const kind = numericKind(left);
  const product = integerValue(left) * integerValue(right);
  if (kind === 'Int32') return makeInteger('Int64', product);
  if (kind === 'UInt32') return makeInteger('UInt64', product);
  const wide = kind as 'Int64' | 'UInt64';
  setReference(low, makeInteger(wide, wide === 'Int64' ? BigInt.asIntN(64, product) : BigInt.asUintN(64, product)));
  return makeInteger(wide, product >> 64n);
}

/** Bodies shared with MathF, double and float; `real` follows the argument's type. */
export function realBodies(): Record<string, MemberBody> {
  const bodies: Record<string, MemberBody> = {};
  for (const [name, compute] of Object.entries(UNARY)) {
    bodies[name] = (_self, _ctx, x: unknown) => real(compute(doubleValue(x)), x);
  }
  for (const [name, compute] of Object.entries(BINARY)) {
    bodies[name] = (_self, _ctx, x: unknown, y: unknown) => real(compute(doubleValue(x), doubleValue(y)), x);
  }
  return {
    ...bodies,
    Log: (_self, _ctx, x: unknown, base?: unknown) =>
      real(base === undefined ? Math.log(doubleValue(x)) : logBase(doubleValue(x), doubleValue(base)), x),
    SinCos: (_self, ctx: TypeContext, x: unknown) => {
      const name = x instanceof Single ? 'System.Single' : 'System.Double';
      return newValueTuple(ctx, [real(Math.sin(doubleValue(x)), x), real(Math.cos(doubleValue(x)), x)], [name, name]);
    },
    FusedMultiplyAdd: (_self, _ctx, x: unknown, y: unknown, z: unknown) =>
      real(doubleValue(x) * doubleValue(y) + doubleValue(z), x),
    ILogB: (_self, _ctx, x: unknown) => iLogB(doubleValue(x)),
    Abs: (_self, _ctx, value: unknown) => absolute(value),
    Sign: (_self, _ctx, value: unknown) => signOf(value),
    Max: (_self, _ctx, x: unknown, y: unknown) => largest(x, y),
    Min: (_self, _ctx, x: unknown, y: unknown) => smallest(x, y),
    Clamp: (_self, _ctx, value: unknown, low: unknown, high: unknown) => clamp(value, low, high),
    Round: (_self, _ctx, value: unknown, second?: unknown, third?: unknown) => round(value, second, third),
    Truncate: (_self, _ctx, value: unknown) => toward(value, 2),
    Floor: (_self, _ctx, value: unknown) => toward(value, 3),
    Ceiling: (_self, _ctx, value: unknown) => toward(value, 4),
    CopySign: (_self, _ctx, x: unknown, y: unknown) =>
      x instanceof Decimal
        ? new Decimal(x.mantissa, x.scale, (y as Decimal).isNegative)
        : real(copySign(doubleValue(x), doubleValue(y)), x),
  };
}

export const MathType = typeDefinition({
  name: 'System.Math',
  kind: 'class',
  isAbstract: true,
  build: () =>
    implement(
      `
static double Acos(double d)
static double Acosh(double d)
static double Asin(double d)
static double Asinh(double d)
static double Atan(double d)
static double Atanh(double d)
static double Atan2(double y, double x)
static double Cbrt(double d)
static double Ceiling(double a)
static decimal Ceiling(decimal d)
static double Cos(double d)
static double Cosh(double value)
static double Exp(double d)
static double Floor(double d)
static decimal Floor(decimal d)
static double FusedMultiplyAdd(double x, double y, double z)
static double Log(double d)
static double Log(double a, double newBase)
static double Log2(double x)
static double Log10(double d)
static double Pow(double x, double y)
static double Sin(double a)
static System.ValueTuple[double,double] SinCos(double x)
static double Sinh(double value)
static double Sqrt(double d)
static double Tan(double a)
static double Tanh(double value)
static short Abs(short value)
static int Abs(int value)
static long Abs(long value)
static System.IntPtr Abs(System.IntPtr value)
static sbyte Abs(sbyte value)
static decimal Abs(decimal value)
static double Abs(double value)
static float Abs(float value)
static ulong BigMul(uint a, uint b)
static long BigMul(int a, int b)
static ulong BigMul(ulong a, ulong b, [ref] ulong low)
static long BigMul(long a, long b, [ref] long low)
static System.UInt128 BigMul(ulong a, ulong b)
static System.Int128 BigMul(long a, long b)
static double BitDecrement(double x)
static double BitIncrement(double x)
static double CopySign(double x, double y)
static int DivRem(int a, int b, [ref] int result)
static long DivRem(long a, long b, [ref] long result)
static System.ValueTuple[sbyte,sbyte] DivRem(sbyte left, sbyte right)
static System.ValueTuple[byte,byte] DivRem(byte left, byte right)
static System.ValueTuple[short,short] DivRem(short left, short right)
static System.ValueTuple[ushort,ushort] DivRem(ushort left, ushort right)
static System.ValueTuple[int,int] DivRem(int left, int right)
static System.ValueTuple[uint,uint] DivRem(uint left, uint right)
static System.ValueTuple[long,long] DivRem(long left, long right)
static System.ValueTuple[ulong,ulong] DivRem(ulong left, ulong right)
static byte Clamp(byte value, byte min, byte max)
static decimal Clamp(decimal value, decimal min, decimal max)
static double Clamp(double value, double min, double max)
static short Clamp(short value, short min, short max)
static int Clamp(int value, int min, int max)
static long Clamp(long value, long min, long max)
static System.IntPtr Clamp(System.IntPtr value, System.IntPtr min, System.IntPtr max)
static sbyte Clamp(sbyte value, sbyte min, sbyte max)
static float Clamp(float value, float min, float max)
static ushort Clamp(ushort value, ushort min, ushort max)
static uint Clamp(uint value, uint min, uint max)
static ulong Clamp(ulong value, ulong min, ulong max)
static System.UIntPtr Clamp(System.UIntPtr value, System.UIntPtr min, System.UIntPtr max)
static double IEEERemainder(double x, double y)
static int ILogB(double x)
static byte Max(byte val1, byte val2)
static decimal Max(decimal val1, decimal val2)
static double Max(double val1, double val2)
static short Max(short val1, short val2)
static int Max(int val1, int val2)
static long Max(long val1, long val2)
static System.IntPtr Max(System.IntPtr val1, System.IntPtr val2)
static sbyte Max(sbyte val1, sbyte val2)
static float Max(float val1, float val2)
static ushort Max(ushort val1, ushort val2)
static uint Max(uint val1, uint val2)
static ulong Max(ulong val1, ulong val2)
static System.UIntPtr Max(System.UIntPtr val1, System.UIntPtr val2)
static double MaxMagnitude(double x, double y)
static byte Min(byte val1, byte val2)
static decimal Min(decimal val1, decimal val2)
static double Min(double val1, double val2)
static short Min(short val1, short val2)
static int Min(int val1, int val2)
static long Min(long val1, long val2)
static System.IntPtr Min(System.IntPtr val1, System.IntPtr val2)
static sbyte Min(sbyte val1, sbyte val2)
static float Min(float val1, float val2)
static ushort Min(ushort val1, ushort val2)
static uint Min(uint val1, uint val2)
static ulong Min(ulong val1, ulong val2)
static System.UIntPtr Min(System.UIntPtr val1, System.UIntPtr val2)
static double MinMagnitude(double x, double y)
static double ReciprocalEstimate(double d)
static double ReciprocalSqrtEstimate(double d)
static decimal Round(decimal d)
static decimal Round(decimal d, int decimals)
static decimal Round(decimal d, System.MidpointRounding mode)
static decimal Round(decimal d, int decimals, System.MidpointRounding mode)
static double Round(double a)
static double Round(double value, int digits)
static double Round(double value, System.MidpointRounding mode)
static double Round(double value, int digits, System.MidpointRounding mode)
static int Sign(decimal value)
static int Sign(double value)
static int Sign(short value)
static int Sign(int value)
static int Sign(long value)
static int Sign(System.IntPtr value)
static int Sign(sbyte value)
static int Sign(float value)
static decimal Truncate(decimal d)
static double Truncate(double d)
static double ScaleB(double x, int n)
static double E {get;}
static double PI {get;}
static double Tau {get;}
`,
      {
        statics: {
          ...realBodies(),
          E: () => new Double(Math.E),
          PI: () => new Double(Math.PI),
          Tau: () => new Double(2 * Math.PI),
          DivRem: divRem,
          BigMul: bigMul,
        },
      },
    ),
});

export const MathFType = typeDefinition({
  name: 'System.MathF',
  kind: 'class',
  isAbstract: true,
  build: () =>
    implement(
      `
static float Acos(float x)
static float Acosh(float x)
static float Asin(float x)
static float Asinh(float x)
static float Atan(float x)
static float Atanh(float x)
static float Atan2(float y, float x)
static float Cbrt(float x)
static float Ceiling(float x)
static float Cos(float x)
static float Cosh(float x)
static float Exp(float x)
static float Floor(float x)
static float FusedMultiplyAdd(float x, float y, float z)
static float Log(float x)
static float Log(float x, float y)
static float Log2(float x)
static float Log10(float x)
static float Pow(float x, float y)
static float Sin(float x)
static System.ValueTuple[float,float] SinCos(float x)
static float Sinh(float x)
static float Sqrt(float x)
static float Tan(float x)
static float Tanh(float x)
static float Abs(float x)
static float BitDecrement(float x)
static float BitIncrement(float x)
static float CopySign(float x, float y)
static float IEEERemainder(float x, float y)
static int ILogB(float x)
static float Max(float x, float y)
static float MaxMagnitude(float x, float y)
static float Min(float x, float y)
static float MinMagnitude(float x, float y)
static float ReciprocalEstimate(float x)
static float ReciprocalSqrtEstimate(float x)
static float Round(float x)
static float Round(float x, int digits)
static float Round(float x, System.MidpointRounding mode)
static float Round(float x, int digits, System.MidpointRounding mode)
static int Sign(float x)
static float Truncate(float x)
static float ScaleB(float x, int n)
static float E {get;}
static float PI {get;}
static float Tau {get;}
`,
      {
        statics: {
          ...realBodies(),
          E: () => new Single(Math.fround(Math.E)),
          PI: () => new Single(Math.fround(Math.PI)),
          Tau: () => new Single(Math.fround(2 * Math.PI)),
        },
      },
    ),
});

/** System.Numerics.Complex, and System.IntPtr as far as scripts hold one: handles are numbers that lead nowhere here. */
import { Double } from '../../numerics/index.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import { implement, type MemberBody } from '../implement.ts';
import { netToString, newDouble, numberOf } from '../values.ts';

export class Complex {
  constructor(
    readonly real: number,
    readonly imaginary: number,
  ) {}
  get magnitude(): number {
    return Math.hypot(this.real, this.imaginary);
  }
  get phase(): number {
    return Math.atan2(this.imaginary, this.real);
  }
  get [VALUE_IDENTITY](): string {
    return `Complex:${this.real}:${this.imaginary}`;
  }
}

function text(self: Complex, ctx: TypeContext): string {
  const part = (value: number): string => netToString(new Double(value), ctx);
  return `<${part(self.real)}; ${part(self.imaginary)}>`;
}

const fromPolar = (magnitude: number, phase: number): Complex =>
  new Complex(magnitude * Math.cos(phase), magnitude * Math.sin(phase));

function product(a: Complex, b: Complex): Complex {
  return new Complex(a.real * b.real - a.imaginary * b.imaginary, a.imaginary * b.real + a.real * b.imaginary);
}

function quotient(a: Complex, b: Complex): Complex {
  const scale = b.real * b.real + b.imaginary * b.imaginary;
  const { real, imaginary } = product(a, new Complex(b.real, -b.imaginary));
  return new Complex(real / scale, imaginary / scale);
}

/** Exact for numbers on an axis. */
function squareRoot(value: Complex): Complex {
  if (value.imaginary === 0)
    return value.real >= 0 ? new Complex(Math.sqrt(value.real), 0) : new Complex(0, Math.sqrt(-value.real));
  return fromPolar(Math.sqrt(value.magnitude), value.phase / 2);
}

const asComplex = (value: unknown): Complex => (value instanceof Complex ? value : new Complex(numberOf(value), 0));

const binary =
  (run: (a: Complex, b: Complex) => Complex): MemberBody =>
  (_self, _ctx, left: unknown, right: unknown) =>
    run(asComplex(left), asComplex(right));

const sum = binary((a, b) => new Complex(a.real + b.real, a.imaginary + b.imaginary));
const difference = binary((a, b) => new Complex(a.real - b.real, a.imaginary - b.imaginary));
const negated: MemberBody = (_self, _ctx, value: Complex) => new Complex(-value.real, -value.imaginary);

const NAME = 'System.Numerics.Complex';
const BINARY = ['Add', 'Subtract', 'Multiply', 'Divide'];
const OPERATORS = ['Addition', 'Subtraction', 'Multiply', 'Division'];

/** Each with complex numbers on both sides, or a real number on one. */
const SIGNATURES = [
  `${NAME} new(double real, double imaginary)`,
  ...BINARY.map((name) => `static ${NAME} ${name}(${NAME} left, ${NAME} right)`),
  ...OPERATORS.flatMap((name) => [
    `static ${NAME} op_${name}(${NAME} left, ${NAME} right)`,
    `static ${NAME} op_${name}(${NAME} left, double right)`,
    `static ${NAME} op_${name}(double left, ${NAME} right)`,
  ]),
  `static ${NAME} op_UnaryNegation(${NAME} value)`,
  ...['Negate', 'Conjugate', 'Sqrt', 'Reciprocal'].map((name) => `static ${NAME} ${name}(${NAME} value)`),
  `static double Abs(${NAME} value)`,
  `static ${NAME} FromPolarCoordinates(double magnitude, double phase)`,
  ...['Zero', 'One', 'ImaginaryOne'].map((name) => `:: ${NAME} ${name} {get;}`),
  ...['Real', 'Imaginary', 'Magnitude', 'Phase'].map((name) => `double ${name} {get;}`),
  `bool Equals(${NAME} value)`,
  'string ToString()',
].join('\n');

const ComplexType: TypeDefinition = {
  name: NAME,
  kind: 'struct',
  jsClass: Complex,
  toText: text,
  build: () =>
    implement(SIGNATURES, {
      new: (_self, _ctx, real: unknown, imaginary: unknown) => new Complex(numberOf(real), numberOf(imaginary)),
      statics: {
        Add: sum,
        op_Addition: sum,
        Subtract: difference,
        op_Subtraction: difference,
        Multiply: binary(product),
        op_Multiply: binary(product),
        Divide: binary(quotient),
        op_Division: binary(quotient),
        Negate: negated,
        op_UnaryNegation: negated,
        Conjugate: (_self, _ctx, value: Complex) => new Complex(value.real, -value.imaginary),
        Sqrt: (_self, _ctx, value: Complex) => squareRoot(value),
        Reciprocal: (_self, _ctx, value: Complex) => quotient(new Complex(1, 0), value),
        Abs: (_self, _ctx, value: Complex) => newDouble(value.magnitude),
        FromPolarCoordinates: (_self, _ctx, magnitude: unknown, phase: unknown) =>
          fromPolar(numberOf(magnitude), numberOf(phase)),
        Zero: () => new Complex(0, 0),
        One: () => new Complex(1, 0),
        ImaginaryOne: () => new Complex(0, 1),
      },
      members: {
        Real: (self: Complex) => newDouble(self.real),
        Imaginary: (self: Complex) => newDouble(self.imaginary),
        Magnitude: (self: Complex) => newDouble(self.magnitude),
        Phase: (self: Complex) => newDouble(self.phase),
        Equals: (self: Complex, _ctx, other: Complex) => self[VALUE_IDENTITY] === other[VALUE_IDENTITY],
        ToString: (self: Complex, ctx) => text(self, ctx),
      },
    }),
};

export class IntPtr {
  constructor(readonly value: bigint) {}
  get [VALUE_IDENTITY](): string {
    return `IntPtr:${this.value}`;
  }
}

const IntPtrType: TypeDefinition = {
  name: 'System.IntPtr',
  kind: 'struct',
  jsClass: IntPtr,
  toText: (self: IntPtr) => String(self.value),
  build: () =>
    implement(
      `
System.IntPtr new(int value)
System.IntPtr new(long value)
:: System.IntPtr Zero {get;}
:: int Size {get;}
int ToInt32()
long ToInt64()
bool Equals(System.IntPtr other)
string ToString()
`,
      {
        new: (_self, _ctx, value: number | bigint) => new IntPtr(BigInt(value)),
        statics: { Zero: () => new IntPtr(0n), Size: () => 8 },
        members: {
          ToInt32: (self: IntPtr) => Number(self.value),
          ToInt64: (self: IntPtr) => self.value,
          Equals: (self: IntPtr, _ctx, other: IntPtr) => self.value === other.value,
          ToString: (self: IntPtr) => String(self.value),
        },
      },
    ),
};

export const COMPLEX_TYPES: TypeDefinition[] = [ComplexType, IntPtrType];

/**
 * System.Drawing's Point, Size and Rectangle, of integers and of single-precision numbers (PointF, SizeF, RectangleF): plain
 * data. Rule that surprises: a point and a size are written differently, with and without a space.
 */
import { roundHalfEven } from '../../LanguagePrimitives/numericConversions.ts';
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import { OPERATOR_TYPES } from '../../operators/operatorTypes.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { MethodBody, TypeDefinition } from '../../TypeDefinition.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError } from '../netErrors.ts';
import { newSingle, numberOf } from '../values.ts';

class Point {
  constructor(
    public x: number,
    public y: number,
  ) {}
  get kind(): string {
    return 'Point';
  }
  get [VALUE_IDENTITY](): string {
    return `${this.kind}:${this.x}:${this.y}`;
  }
}
class PointF extends Point {
  override get kind(): string {
    return 'PointF';
  }
}

class Size {
  constructor(
    public width: number,
    public height: number,
  ) {}
  get kind(): string {
    return 'Size';
  }
  get [VALUE_IDENTITY](): string {
    return `${this.kind}:${this.width}:${this.height}`;
  }
}
class SizeF extends Size {
  override get kind(): string {
    return 'SizeF';
  }
}

class Rectangle {
  constructor(
    public x: number,
    public y: number,
    public width: number,
    public height: number,
  ) {}
  get right(): number {
    return this.x + this.width;
  }
  get bottom(): number {
    return this.y + this.height;
  }
  get kind(): string {
    return 'Rectangle';
  }
  get [VALUE_IDENTITY](): string {
    return `${this.kind}:${this.x}:${this.y}:${this.width}:${this.height}`;
  }
}
class RectangleF extends Rectangle {
  override get kind(): string {
    return 'RectangleF';
  }
}

/** One of the two families: what its numbers are, and its classes. */
interface Family {
  suffix: '' | 'F';
  number: 'int' | 'float';
  wrap(value: number): unknown;
  point: typeof Point;
  size: typeof Size;
  rectangle: typeof Rectangle;
}

const INTEGERS: Family = {
  suffix: '',
  number: 'int',
  wrap: (value) => value | 0,
  point: Point,
  size: Size,
  rectangle: Rectangle,
};
const SINGLES: Family = {
  suffix: 'F',
  number: 'float',
  wrap: newSingle,
  point: PointF,
  size: SizeF,
  rectangle: RectangleF,
};

const D = 'System.Drawing.';

const numbers = (values: readonly unknown[]): number[] => values.map(numberOf);

function property(family: Family, name: string): MemberBody {
  return {
    get: (self) => family.wrap(self[name]),
    set: (self, value) => {
      self[name] = numberOf(value);
    },
  };
}

/** "1, 2": what the type converters read. */
function fromText(text: string, names: string): number[] {
  const parts = text.split(',').map((each) => each.trim());
  if (parts.length !== names.split(', ').length || parts.some((each) => each === '' || Number.isNaN(Number(each))))
    throw argumentError(`Text "${text}" cannot be parsed. The expected text format is "${names}".`);
  return parts.map(Number);
}

/** Banker's rounding, as Math.Round. */
const ROUNDINGS = { Ceiling: Math.ceil, Round: roundHalfEven, Truncate: Math.trunc };

function roundings<T>(make: (self: T, round: (value: number) => number) => T): Record<string, MemberBody> {
  return Object.fromEntries(
    Object.entries(ROUNDINGS).map(([name, round]) => [
      name,
      (_self: unknown, _ctx: TypeContext, value: T) => make(value, round),
    ]),
  );
}

const roundingLines = (type: string): string =>
  Object.keys(ROUNDINGS)
    .map((name) => `static ${D}${type} ${name}(${D}${type}F value)`)
    .join('\n');

function pointType(family: Family): TypeDefinition {
  const { suffix, number, point: Made } = family;
  const name = `${D}Point${suffix}`;
  const isInteger = suffix === '';
  const shift = (sign: number) => (_self: unknown, _ctx: TypeContext, from: Point, by: Size) =>
    new Made(from.x + sign * by.width, from.y + sign * by.height);
  const sizes = isInteger ? [`${D}Size sz`] : [`${D}Size sz`, `${D}SizeF sz`];
  const make: MethodBody = (_self, _ctx, first: unknown, second?: unknown) => {
    if (first instanceof Size) return new Made(first.width, first.height);
    if (second !== undefined) return new Made(numberOf(first), numberOf(second));
    const both = numberOf(first);
    return new Made((both << 16) >> 16, both >> 16);
  };
  return {
    name,
    kind: 'struct',
    jsClass: Made,
    zero: () => new Made(0, 0),
    fromText: isInteger ? (text) => new Made(...(fromText(text, 'x, y') as [number, number])) : undefined,
    toText: (self: Point) => {
      const [x, y] = [family.wrap(self.x), family.wrap(self.y)];
      return isInteger ? `{X=${x},Y=${y}}` : `{X=${x}, Y=${y}}`;
    },
    build: () =>
      implement(
        `
${name} new(${number} x, ${number} y)
${isInteger ? `${name} new(${D}Size sz)\n${name} new(int dw)` : ''}
${sizes.map((size) => `static ${name} Add(${name} pt, ${size})\nstatic ${name} Subtract(${name} pt, ${size})`).join('\n')}
${isInteger ? roundingLines('Point') : ''}
static ${name} Empty {get;}
bool IsEmpty {get;}
${number} X {get;set;}
${number} Y {get;set;}
${isInteger ? `void Offset(int dx, int dy)\nvoid Offset(${name} p)` : ''}
string ToString()
`,
        {
          new: make,
          statics: {
            Add: shift(1),
            Subtract: shift(-1),
            ...roundings<Point>(({ x, y }, round) => new Made(round(x), round(y))),
            Empty: () => new Made(0, 0),
          },
          members: {
            IsEmpty: ({ x, y }: Point) => x === 0 && y === 0,
            X: property(family, 'x'),
            Y: property(family, 'y'),
            Offset: (self: Point, _ctx, first: number | Point, second?: number) => {
              const [dx, dy] = first instanceof Point ? [first.x, first.y] : [first, second!];
              self.x += dx;
              self.y += dy;
            },
          },
        },
      ),
  };
}

function sizeType(family: Family): TypeDefinition {
  const { suffix, number, size: Made } = family;
  const name = `${D}Size${suffix}`;
  const isInteger = suffix === '';
  const sum = (sign: number) => (_self: unknown, _ctx: TypeContext, left: Size, right: Size) =>
    new Made(left.width + sign * right.width, left.height + sign * right.height);
  const make: MethodBody = (_self, _ctx, first: unknown, second?: unknown) => {
    if (first instanceof Point) return new Made(first.x, first.y);
    if (first instanceof Size) return new Made(first.width, first.height);
    return new Made(numberOf(first), numberOf(second));
  };
  return {
    name,
    kind: 'struct',
    jsClass: Made,
    zero: () => new Made(0, 0),
    fromText: (text) => new Made(...(fromText(text, 'Width, Height') as [number, number])),
    toText: (self: Size) => `{Width=${family.wrap(self.width)}, Height=${family.wrap(self.height)}}`,
    build: () =>
      implement(
        `
${name} new(${D}Point${suffix} pt)
${isInteger ? '' : `${name} new(${name} size)`}
${name} new(${number} width, ${number} height)
static ${name} Add(${name} sz1, ${name} sz2)
static ${name} Subtract(${name} sz1, ${name} sz2)
${isInteger ? roundingLines('Size') : ''}
static ${name} Empty {get;}
bool IsEmpty {get;}
${number} Width {get;set;}
${number} Height {get;set;}
string ToString()
`,
        {
          new: make,
          statics: {
            Add: sum(1),
            Subtract: sum(-1),
            ...roundings<Size>(({ width, height }, round) => new Made(round(width), round(height))),
            Empty: () => new Made(0, 0),
          },
          members: {
            IsEmpty: ({ width, height }: Size) => width === 0 && height === 0,
            Width: property(family, 'width'),
            Height: property(family, 'height'),
          },
        },
      ),
  };
}

function intersection(Made: typeof Rectangle, a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return right >= x && bottom >= y ? new Made(x, y, right - x, bottom - y) : new Made(0, 0, 0, 0);
}

function union(Made: typeof Rectangle, a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return new Made(x, y, Math.max(a.right, b.right) - x, Math.max(a.bottom, b.bottom) - y);
}

function contains(self: Rectangle, first: unknown, second?: unknown): boolean {
  if (first instanceof Rectangle)
    return self.x <= first.x && first.right <= self.right && self.y <= first.y && first.bottom <= self.bottom;
  const [x, y] = first instanceof Point ? [first.x, first.y] : numbers([first, second]);
  return self.x <= x! && x! < self.right && self.y <= y! && y! < self.bottom;
}

function inflated(self: Rectangle, x: number, y: number): [number, number, number, number] {
  return [self.x - x, self.y - y, self.width + 2 * x, self.height + 2 * y];
}

function rectangleSignatures({ suffix, number }: Family): string {
  const [name, point, size] = ['Rectangle', 'Point', 'Size'].map((each) => `${D}${each}${suffix}`) as [
    string,
    string,
    string,
  ];
  return `
${name} new(${number} x, ${number} y, ${number} width, ${number} height)
${name} new(${point} location, ${size} size)
static ${name} FromLTRB(${number} left, ${number} top, ${number} right, ${number} bottom)
static ${name} Inflate(${name} rect, ${number} x, ${number} y)
static ${name} Intersect(${name} a, ${name} b)
static ${name} Union(${name} a, ${name} b)
${suffix === '' ? roundingLines('Rectangle') : ''}
static ${name} Empty {get;}
${point} Location {get;set;}
${size} Size {get;set;}
${number} X {get;set;}
${number} Y {get;set;}
${number} Width {get;set;}
${number} Height {get;set;}
${number} Left {get;}
${number} Top {get;}
${number} Right {get;}
${number} Bottom {get;}
bool IsEmpty {get;}
bool Contains(${number} x, ${number} y)
bool Contains(${point} pt)
bool Contains(${name} rect)
void Inflate(${number} x, ${number} y)
void Inflate(${size} size)
void Intersect(${name} rect)
bool IntersectsWith(${name} rect)
void Offset(${point} pos)
void Offset(${number} x, ${number} y)
string ToString()
`;
}

function rectangleMembers(family: Family): Record<string, MemberBody> {
  const { point: AsPoint, size: AsSize, rectangle: Made, suffix } = family;
  const place = (self: Rectangle, values: Rectangle | [number, number, number, number]): void => {
    const [x, y, width, height] = Array.isArray(values) ? values : [values.x, values.y, values.width, values.height];
    Object.assign(self, { x, y, width, height });
  };
  return {
    Location: {
      get: (self: Rectangle) => new AsPoint(self.x, self.y),
      set: (self: Rectangle, { x, y }: Point) => void Object.assign(self, { x, y }),
    },
    Size: {
      get: (self: Rectangle) => new AsSize(self.width, self.height),
      set: (self: Rectangle, { width, height }: Size) => void Object.assign(self, { width, height }),
    },
    X: property(family, 'x'),
    Y: property(family, 'y'),
    Width: property(family, 'width'),
    Height: property(family, 'height'),
    Left: (self: Rectangle) => family.wrap(self.x),
    Top: (self: Rectangle) => family.wrap(self.y),
    Right: (self: Rectangle) => family.wrap(self.right),
    Bottom: (self: Rectangle) => family.wrap(self.bottom),
    IsEmpty: ({ x, y, width, height }: Rectangle) =>
      suffix === '' ? x === 0 && y === 0 && width === 0 && height === 0 : width <= 0 || height <= 0,
    Contains: (self: Rectangle, _ctx, first: unknown, second?: unknown) => contains(self, first, second),
    Inflate: (self: Rectangle, _ctx, first: unknown, second?: unknown) => {
      const [x, y] = first instanceof Size ? [first.width, first.height] : numbers([first, second]);
      place(self, inflated(self, x!, y!));
    },
    Intersect: (self: Rectangle, _ctx, other: Rectangle) => place(self, intersection(Made, self, other)),
    IntersectsWith: (self: Rectangle, _ctx, other: Rectangle) =>
      other.x < self.right && self.x < other.right && other.y < self.bottom && self.y < other.bottom,
    Offset: (self: Rectangle, _ctx, first: unknown, second?: unknown) => {
      const [x, y] = first instanceof Point ? [first.x, first.y] : numbers([first, second]);
      self.x += x!;
      self.y += y!;
    },
  };
}

function rectangleType(family: Family): TypeDefinition {
  const { suffix, rectangle: Made } = family;
  return {
    name: `${D}Rectangle${suffix}`,
    kind: 'struct',
    jsClass: Made,
    zero: () => new Made(0, 0, 0, 0),
    fromText:
      suffix === ''
        ? (text) => new Made(...(fromText(text, 'x, y, Width, Height') as [number, number, number, number]))
        : undefined,
    toText: ({ x, y, width, height }: Rectangle) => {
      const [a, b, c, d] = [x, y, width, height].map((each) => family.wrap(each));
      return `{X=${a},Y=${b},Width=${c},Height=${d}}`;
    },
    build: () =>
      implement(rectangleSignatures(family), {
        new: (_self, _ctx, ...given: unknown[]) => {
          if (!(given[0] instanceof Point)) return new Made(...(numbers(given) as [number, number, number, number]));
          const size = given[1] as Size;
          return new Made(given[0].x, given[0].y, size.width, size.height);
        },
        statics: {
          FromLTRB: (_self, _ctx, ...edges: unknown[]) => {
            const [left, top, right, bottom] = numbers(edges) as [number, number, number, number];
            return new Made(left, top, right - left, bottom - top);
          },
          Inflate: (_self, _ctx, self: Rectangle, x: unknown, y: unknown) =>
            new Made(...inflated(self, numberOf(x), numberOf(y))),
          Intersect: (_self, _ctx, a: Rectangle, b: Rectangle) => intersection(Made, a, b),
          Union: (_self, _ctx, a: Rectangle, b: Rectangle) => union(Made, a, b),
          ...roundings<Rectangle>(
            ({ x, y, width, height }, round) => new Made(round(x), round(y), round(width), round(height)),
          ),
          Empty: () => new Made(0, 0, 0, 0),
        },
        members: rectangleMembers(family),
      }),
  };
}

/** Point and size added, subtracted; a size times a number. */
function operators({ suffix, number, point: AsPoint, size: AsSize }: Family): TypeDefinition[] {
  const point = `${D}Point${suffix}`;
  const size = `${D}Size${suffix}`;
  const operator = (name: string, signatures: string, statics: Record<string, MemberBody>): TypeDefinition => ({
    name: OPERATOR_TYPES + name,
    kind: 'class',
    build: () => implement(signatures, { statics }),
  });
  const shifted = (sign: number): MemberBody =>
    ((_self: null, _ctx: TypeContext, from: Point, by: Size) =>
      new AsPoint(from.x + sign * by.width, from.y + sign * by.height)) as MemberBody;
  const summed = (sign: number): MemberBody =>
    ((_self: null, _ctx: TypeContext, left: Size, right: Size) =>
      new AsSize(left.width + sign * right.width, left.height + sign * right.height)) as MemberBody;
  return [
    operator(
      point,
      `static ${point} op_Addition(${point} pt, ${size} sz)\nstatic ${point} op_Subtraction(${point} pt, ${size} sz)`,
      { op_Addition: shifted(1), op_Subtraction: shifted(-1) },
    ),
    operator(
      size,
      `static ${size} op_Addition(${size} sz1, ${size} sz2)
static ${size} op_Subtraction(${size} sz1, ${size} sz2)
static ${size} op_Multiply(${size} left, ${number} right)`,
      {
        op_Addition: summed(1),
        op_Subtraction: summed(-1),
        op_Multiply: ((_self: null, _ctx: TypeContext, { width, height }: Size, factor: unknown) =>
          new AsSize(width * numberOf(factor), height * numberOf(factor))) as MemberBody,
      },
    ),
  ];
}

export const GEOMETRY_TYPES: readonly TypeDefinition[] = [INTEGERS, SINGLES].flatMap((family) => [
  pointType(family),
  sizeType(family),
  rectangleType(family),
  ...operators(family),
]);

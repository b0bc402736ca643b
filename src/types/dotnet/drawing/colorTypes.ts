/**
 * System.Drawing.Color and ColorTranslator. Rule that surprises: a colour with a name is not equal to the same colour made
 * of numbers; one of numbers is named by its hexadecimal digits.
 */
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { enumType } from '../enums/enumType.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError } from '../netErrors.ts';
import { enumNumber, newByte, newEnum, newSingle } from '../values.ts';
import { isSystemColor, KNOWN_COLORS, knownColorNumber } from './knownColors.ts';

class Color {
  constructor(
    readonly argb: number,
    /** KnownColor's number; 0 for none. */
    readonly known = 0,
    private readonly ownName: string | null = null,
    readonly isEmpty = false,
  ) {}

  static readonly empty = new Color(0, 0, null, true);

  static known(number: number): Color {
    const color = KNOWN_COLORS[number - 1];
    return color ? new Color(color.argb, number) : Color.named(String(number));
  }

  /** A name nobody knows is a colour without light. */
  static named(name: string): Color {
    const number = knownColorNumber(name);
    return number > 0 ? Color.known(number) : new Color(0, 0, name);
  }

  get a(): number {
    return (this.argb >>> 24) & 255;
  }
  get r(): number {
    return (this.argb >>> 16) & 255;
  }
  get g(): number {
    return (this.argb >>> 8) & 255;
  }
  get b(): number {
    return this.argb & 255;
  }

  get isNamed(): boolean {
    return this.known > 0 || this.ownName !== null;
  }

  get name(): string {
    if (this.known > 0) return KNOWN_COLORS[this.known - 1]!.name;
    return this.ownName ?? (this.argb >>> 0).toString(16);
  }

  toString(): string {
    if (this.isNamed) return `Color [${this.name}]`;
    if (this.isEmpty) return 'Color [Empty]';
    return `Color [A=${this.a}, R=${this.r}, G=${this.g}, B=${this.b}]`;
  }

  get [VALUE_IDENTITY](): string {
    return `Color:${this.argb}:${this.known}:${this.ownName ?? ''}:${this.isEmpty}`;
  }
}

function part(value: number, name: string): number {
  if (value >= 0 && value <= 255) return value;
  throw argumentError(
    `Value of '${value}' is not valid for '${name}'. '${name}' should be greater than or equal to 0 and less than or equal to 255.`,
  );
}

function fromArgb(_self: unknown, _ctx: TypeContext, ...given: (number | Color)[]): Color {
  if (given.length === 1) return new Color((given[0] as number) | 0);
  if (given[1] instanceof Color)
    return new Color((part(given[0] as number, 'alpha') << 24) | (given[1].argb & 0xffffff));
  const numbers = given as number[];
  const [alpha, red, green, blue] = numbers.length === 4 ? numbers : [255, ...numbers];
  return new Color(
    (part(alpha!, 'alpha') << 24) | (part(red!, 'red') << 16) | (part(green!, 'green') << 8) | part(blue!, 'blue'),
  );
}

function extremes({ r, g, b }: Color): [low: number, high: number] {
  return [Math.min(r, g, b), Math.max(r, g, b)];
}

function hue(self: Color): number {
  const { r, g, b } = self;
  const [low, high] = extremes(self);
  if (low === high) return 0;
  const delta = high - low;
  const sixth = r === high ? (g - b) / delta : g === high ? (b - r) / delta + 2 : (r - g) / delta + 4;
  return sixth < 0 ? sixth * 60 + 360 : sixth * 60;
}

function saturation(self: Color): number {
  const [low, high] = extremes(self);
  if (low === high) return 0;
  const sum = high + low;
  return (high - low) / (sum > 255 ? 510 - sum : sum);
}

const C = 'System.Drawing.Color';
const KNOWN = 'System.Drawing.KnownColor';
const WEB = KNOWN_COLORS.map(({ name }, index) => ({ name, number: index + 1 })).filter(
  ({ number }) => !isSystemColor(number),
);

const SIGNATURES = `
static ${C} FromArgb(int argb)
static ${C} FromArgb(int alpha, int red, int green, int blue)
static ${C} FromArgb(int alpha, ${C} baseColor)
static ${C} FromArgb(int red, int green, int blue)
static ${C} FromKnownColor(${KNOWN} color)
static ${C} FromName(string name)
static ${C} Empty {get;}
${WEB.map(({ name }) => `static ${C} ${name} {get;}`).join('\n')}
byte R {get;}
byte G {get;}
byte B {get;}
byte A {get;}
bool IsKnownColor {get;}
bool IsEmpty {get;}
bool IsNamedColor {get;}
bool IsSystemColor {get;}
string Name {get;}
float GetBrightness()
float GetHue()
float GetSaturation()
int ToArgb()
${KNOWN} ToKnownColor()
string ToString()
`;

const MEMBERS: Record<string, MemberBody> = {
  R: (self: Color) => newByte(self.r),
  G: (self: Color) => newByte(self.g),
  B: (self: Color) => newByte(self.b),
  A: (self: Color) => newByte(self.a),
  IsKnownColor: (self: Color) => self.known > 0,
  IsEmpty: (self: Color) => self.isEmpty,
  IsNamedColor: (self: Color) => self.isNamed,
  IsSystemColor: (self: Color) => self.known > 0 && isSystemColor(self.known),
  Name: (self: Color) => self.name,
  GetBrightness: (self: Color) => newSingle(extremes(self).reduce((sum, each) => sum + each, 0) / 510),
  GetHue: (self: Color) => newSingle(hue(self)),
  GetSaturation: (self: Color) => newSingle(saturation(self)),
  ToArgb: (self: Color) => self.argb,
  ToKnownColor: (self: Color, ctx) => newEnum(ctx, KNOWN, self.known),
  ToString: (self: Color) => String(self),
};

/** #RGB, #RRGGBB, a name; "LightGrey" is HTML's own spelling. */
function fromHtml(text: string | null): Color {
  if (text === null || text === '') return Color.empty;
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const six = hex.length === 6 ? hex : [...hex].map((digit) => digit + digit).join('');
    return new Color(Number.parseInt(`ff${six}`, 16) | 0);
  }
  return text.toLowerCase() === 'lightgrey' ? Color.named('LightGray') : colorFromText(text);
}

/** As its type converter reads a colour: a name, a hexadecimal number, or three or four numbers. */
function colorFromText(text: string): Color {
  const trimmed = text.trim();
  if (trimmed === '') return Color.empty;
  if (knownColorNumber(trimmed) > 0) return Color.named(trimmed);
  const parts = trimmed.split(',').map((each) => numberFromText(each.trim()));
  if (parts.length === 1)
    return new Color(parts[0]! | (trimmed.length <= 7 && /^#|^0x/i.test(trimmed) ? 0xff000000 | 0 : 0));
  if (parts.length === 3 || parts.length === 4) return fromArgb(null, null as never, ...parts);
  throw argumentError(`Color '${trimmed}' is not valid.`);
}

function numberFromText(text: string): number {
  const hex = /^(?:#|0x|&h)([\da-f]+)$/i.exec(text)?.[1];
  if (hex) return Number.parseInt(hex, 16) | 0;
  if (/^-?\d+$/.test(text)) return Number(text);
  throw argumentError(`${text} is not a valid value for Int32.`);
}

const hexByte = (value: number): string => value.toString(16).toUpperCase().padStart(2, '0');

function toHtml(color: Color): string {
  if (color.isEmpty) return '';
  if (!color.isNamed) return `#${hexByte(color.r)}${hexByte(color.g)}${hexByte(color.b)}`;
  return color.name === 'LightGray' ? 'LightGrey' : color.name;
}

const toWin32 = ({ r, g, b }: Color): number => r | (g << 8) | (b << 16);

function fromWin32(value: number): Color {
  const plain = new Color((0xff << 24) | ((value & 255) << 16) | (value & 0xff00) | ((value >> 16) & 255));
  const number = KNOWN_COLORS.findIndex(({ argb }, index) => argb === plain.argb && !isSystemColor(index + 1)) + 1;
  return number > 0 ? Color.known(number) : plain;
}

const SYSTEM = KNOWN_COLORS.map(({ name }, index) => ({ name, number: index + 1 })).filter(({ number }) =>
  isSystemColor(number),
);

export const COLOR_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Drawing.SystemColors',
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement(SYSTEM.map(({ name }) => `static ${C} ${name} {get;}`).join('\n'), {
        statics: Object.fromEntries(SYSTEM.map(({ name, number }) => [name, () => Color.known(number)])),
      }),
  },
  enumType(KNOWN, KNOWN_COLORS.map(({ name }, index) => `${name}=${index + 1}`).join(' ')),
  {
    name: C,
    kind: 'struct',
    jsClass: Color,
    toText: String,
    zero: () => Color.empty,
    fromText: colorFromText,
    build: () =>
      implement(SIGNATURES, {
        statics: {
          FromArgb: fromArgb as MemberBody,
          FromKnownColor: (_self, _ctx, known: unknown) => Color.known(enumNumber(known)),
          FromName: (_self, _ctx, name: string) => Color.named(name),
          Empty: () => Color.empty,
          ...Object.fromEntries(WEB.map(({ name, number }) => [name, () => Color.known(number)])),
        },
        members: MEMBERS,
      }),
  },
  {
    name: 'System.Drawing.ColorTranslator',
    kind: 'class',
    isSealed: true,
    build: () =>
      implement(
        `
static ${C} FromHtml(string htmlColor)
static ${C} FromOle(int oleColor)
static ${C} FromWin32(int win32Color)
static string ToHtml(${C} c)
static int ToOle(${C} c)
static int ToWin32(${C} c)
`,
        {
          statics: {
            FromHtml: (_self, _ctx, text: string | null) => fromHtml(text),
            FromOle: (_self, _ctx, value: number) => fromWin32(value),
            FromWin32: (_self, _ctx, value: number) => fromWin32(value),
            ToHtml: (_self, _ctx, color: Color) => toHtml(color),
            ToOle: (_self, _ctx, color: Color) => toWin32(color),
            ToWin32: (_self, _ctx, color: Color) => toWin32(color),
          },
        },
      ),
  },
];

/** Coordinates, Size, Rectangle, BufferCell and KeyInfo of System.Management.Automation.Host as .NET types. */
import { field, implement, type MemberBody } from '../../types/dotnet/implement.ts';
import { newEnum } from '../../types/dotnet/values.ts';
import type { EnumValue } from '../../types/EnumValue.ts';
import { Char } from '../../types/numerics/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { MethodBody, TypeDefinition } from '../../types/TypeDefinition.ts';
import { BufferCell, Coordinates, KeyInfo, Rectangle, Size } from '../session/hostStructs.ts';

const H = 'System.Management.Automation.Host.';

function struct(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  constructors: readonly string[],
  create: MethodBody,
  fields: Readonly<Record<string, string>>,
): TypeDefinition {
  const full = H + name;
  const members: Record<string, MemberBody> = {};
  for (const [signature, property] of Object.entries(fields)) members[signature.split(' ').at(-1)!] = field(property);
  return {
    name: full,
    kind: 'struct',
    jsClass,
    toText: (self: { toString(): string }) => self.toString(),
    zero: () => create(null, null as unknown as TypeContext),
    build: () =>
      implement(
        [
          ...constructors.map((list) => `${full} new(${list})`),
          ...Object.keys(fields).map((signature) => `${signature} {get;set;}`),
          'string ToString()',
        ].join('\n'),
        { new: create, members },
      ),
  };
}

const NONE = (ctx: TypeContext, name: string): EnumValue => newEnum(ctx, name, 0) as EnumValue;

export const HOST_STRUCT_TYPES: readonly TypeDefinition[] = [
  struct('Coordinates', Coordinates, ['int x, int y'], (_self, _ctx, x?: number, y?: number) => new Coordinates(x, y), {
    'int X': 'x',
    'int Y': 'y',
  }),
  struct(
    'Size',
    Size,
    ['int width, int height'],
    (_self, _ctx, width?: number, height?: number) => new Size(width, height),
    { 'int Width': 'width', 'int Height': 'height' },
  ),
  struct(
    'Rectangle',
    Rectangle,
    ['int left, int top, int right, int bottom', `${H}Coordinates upperLeft, ${H}Coordinates lowerRight`],
    (_self, _ctx, first?: number | Coordinates, second?: number | Coordinates, right?: number, bottom?: number) =>
      first instanceof Coordinates && second instanceof Coordinates
        ? new Rectangle(first.x, first.y, second.x, second.y)
        : new Rectangle(first as number, second as number, right, bottom),
    { 'int Left': 'left', 'int Top': 'top', 'int Right': 'right', 'int Bottom': 'bottom' },
  ),
  struct(
    'BufferCell',
    BufferCell,
    [
      `char character, System.ConsoleColor foreground, System.ConsoleColor background, ${H}BufferCellType bufferCellType`,
    ],
    (_self, ctx, character?: Char, fore?: EnumValue, back?: EnumValue, kind?: EnumValue) =>
      new BufferCell(
        character ?? Char.of(0),
        fore ?? NONE(ctx, 'System.ConsoleColor'),
        back ?? NONE(ctx, 'System.ConsoleColor'),
        kind ?? NONE(ctx, `${H}BufferCellType`),
      ),
    {
      'char Character': 'character',
      'System.ConsoleColor ForegroundColor': 'foreground',
      'System.ConsoleColor BackgroundColor': 'background',
      [`${H}BufferCellType BufferCellType`]: 'kind',
    },
  ),
  struct(
    'KeyInfo',
    KeyInfo,
    [`int virtualKeyCode, char ch, ${H}ControlKeyStates controlKeyState, bool keyDown`],
    (_self, ctx, code?: number, character?: Char, state?: EnumValue, isDown?: boolean) =>
      new KeyInfo(code ?? 0, character ?? Char.of(0), state ?? NONE(ctx, `${H}ControlKeyStates`), isDown ?? false),
    {
      'int VirtualKeyCode': 'virtualKeyCode',
      'char Character': 'character',
      [`${H}ControlKeyStates ControlKeyState`]: 'controlKeyState',
      'bool KeyDown': 'keyDown',
    },
  ),
];

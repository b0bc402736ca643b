/**
 * $Host.UI.RawUI, most of it what [Console] has. As in PowerShell on Unix: sizes cannot be set and cells of the screen
 * cannot be read. Keys are read from a terminal only, which psail never does.
 */
import { NetException } from '../../errors/NetException.ts';
import { platformNotSupported } from '../../types/dotnet/netErrors.ts';
import { noConsoleKeys } from '../../types/dotnet/system/consoleKeys.ts';
import type { MemberBody } from '../../types/dotnet/implement.ts';
import { getStaticMember, invokeStatic, setStaticMember } from '../../types/members/staticMembers.ts';
import { MultiDimensionalArray } from '../../types/NetArray.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { PSHostRawUserInterface } from '../session/hostObjects.ts';
import { type BufferCell, Coordinates, Size } from '../session/hostStructs.ts';
import { engineType } from './engineType.ts';

const H = 'System.Management.Automation.Host.';

const notSupported: MemberBody = () => {
  throw platformNotSupported();
};

const notImplemented: MemberBody = () => {
  throw new NetException('System.NotImplementedException', 'The method or operation is not implemented.');
};

/** A static property of [Console]. */
function ofConsole(name: string): MemberBody {
  return {
    get: (_self, ctx) => getStaticMember(getType('System.Console'), name, ctx),
    set: (_self, value, ctx) => setStaticMember(getType('System.Console'), name, value, ctx),
  };
}

const size = ({ session }: PSHostRawUserInterface): Size => new Size(session.host.ui.width, session.host.ui.height);
const fixed = (get: (self: PSHostRawUserInterface) => unknown): MemberBody => ({
  get,
  set: notSupported as () => never,
});

const METHODS = `
void FlushInputBuffer()
${H}BufferCell[,] GetBufferContents(${H}Rectangle r)
int LengthInBufferCells(string str)
int LengthInBufferCells(string str, int offset)
int LengthInBufferCells(char character)
${H}BufferCell[,] NewBufferCellArray(string[] contents, System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor)
${H}BufferCell[,] NewBufferCellArray(int width, int height, ${H}BufferCell contents)
${H}BufferCell[,] NewBufferCellArray(${H}Size size, ${H}BufferCell contents)
${H}KeyInfo ReadKey(${H}ReadKeyOptions options)
${H}KeyInfo ReadKey()
void ScrollBufferContents(${H}Rectangle source, ${H}Coordinates destination, ${H}Rectangle clip, ${H}BufferCell fill)
void SetBufferContents(${H}Coordinates origin, ${H}BufferCell[,] contents)
void SetBufferContents(${H}Rectangle r, ${H}BufferCell fill)
`;

function cells(width: number, height: number, cell: BufferCell): MultiDimensionalArray {
  return new MultiDimensionalArray(getType(`${H}BufferCell`), [height, width], Array(width * height).fill(cell));
}

export const RAW_UI_TYPES: readonly TypeDefinition[] = [
  engineType(`${H}PSHostRawUserInterface`, undefined, {}, { isAbstract: true }),
  engineType(
    'System.Management.Automation.Internal.Host.InternalHostRawUserInterface',
    PSHostRawUserInterface,
    {
      'System.ConsoleColor ForegroundColor {get;set;}': ofConsole('ForegroundColor'),
      'System.ConsoleColor BackgroundColor {get;set;}': ofConsole('BackgroundColor'),
      [`${H}Coordinates CursorPosition {get;set;}`]: {
        get: () => new Coordinates(0, 0),
        set: (_self, value: Coordinates, ctx) =>
          void invokeStatic(getType('System.Console'), 'SetCursorPosition', [value.x, value.y], ctx),
      },
      [`${H}Coordinates WindowPosition {get;set;}`]: fixed(() => new Coordinates(0, 0)),
      'int CursorSize {get;set;}': fixed(() => 100),
      [`${H}Size BufferSize {get;set;}`]: fixed(size),
      [`${H}Size WindowSize {get;set;}`]: fixed(size),
      [`${H}Size MaxWindowSize {get;}`]: size,
      [`${H}Size MaxPhysicalWindowSize {get;}`]: size,
      'bool KeyAvailable {get;}': noConsoleKeys,
      'string WindowTitle {get;set;}': ofConsole('Title'),
    },
    {
      base: `${H}PSHostRawUserInterface`,
      methods: METHODS,
      members: {
        FlushInputBuffer: () => undefined,
        GetBufferContents: notImplemented,
        ScrollBufferContents: notImplemented,
        SetBufferContents: notImplemented,
        ReadKey: noConsoleKeys,
        'LengthInBufferCells(string)': (_self, _ctx, text: string) => text.length,
        'LengthInBufferCells(string,int)': (_self, _ctx, text: string, offset: number) => text.length - offset,
        'LengthInBufferCells(char)': () => 1,
        [`NewBufferCellArray(int,int,${H}BufferCell)`]: (
          _self,
          _ctx,
          width: number,
          height: number,
          cell: BufferCell,
        ) => cells(width, height, cell),
        [`NewBufferCellArray(${H}Size,${H}BufferCell)`]: (_self, _ctx, of: Size, cell: BufferCell) =>
          cells(of.width, of.height, cell),
      },
    },
  ),
];

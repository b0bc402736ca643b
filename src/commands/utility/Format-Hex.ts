/** Format-Hex: the bytes of text, numbers or files, sixteen a row. */
import { hexText } from '../../types/dotnet/convert/hexText.ts';
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { ErrorRecord, NetException } from '../../errors/index.ts';
import { withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import {
  convertTo,
  enumerableOf,
  EnumValue,
  getProperty,
  invokeStatic,
  toPSString,
  typeOf,
  unwrap,
} from '../../types/index.ts';
import { elementsOf } from '../../types/enumeration.ts';
import { inputPaths } from '../inputPath.ts';
import { netType } from '../netValues.ts';
import { ByteCollection } from '../types/ByteCollection.ts';
import { ENCODING_NAMES, toEncoding, transformEncoding } from './encodingParameter.ts';
import { filePath } from '../outputPath.ts';

const ROW = 16;
const BLITTABLE = /^System\.(?:Boolean|S?Byte|Char|U?Int(?:16|32|64)|Single|Double)$/;

interface HexState {
  pending: number[];
  offset: bigint;
  label: string;
}

const ITEM_NOT_FOUND = 'System.Management.Automation.ItemNotFoundException';

export default defineCmdlet<HexState>({
  name: 'Format-Hex',
  typeName: 'Microsoft.PowerShell.Commands.FormatHex',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['fhx'],
  synopsis: 'Shows bytes as hexadecimal digits.',
  outputTypes: ['Microsoft.PowerShell.Commands.ByteCollection'],
  parameters: {
    Path: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      sets: [{ set: 'Path', mandatory: true, position: 0 }],
      supportsWildcards: true,
      description: 'The files.',
    },
    LiteralPath: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralPath', mandatory: true }],
      description: 'The files, no character being a wildcard.',
    },
    InputObject: {
      type: 'psobject',
      sets: [{ set: 'ByInputObject', mandatory: true, pipeline: true }],
      description: 'Text, numbers or files.',
    },
    Encoding: {
      type: 'System.Text.Encoding',
      validate: { notNullOrEmpty: true },
      sets: [{ set: 'ByInputObject' }],
      transform: transformEncoding,
      complete: () => [...ENCODING_NAMES],
      description: 'Encoding of text; UTF-8 by default.',
    },
    Count: { type: 'long', validate: { rangeKind: 'Positive' }, description: 'How many bytes.' },
    Offset: {
      type: 'long',
      validate: { rangeKind: 'NonNegative' },
      description: 'How many bytes to leave out first.',
    },
    Raw: { type: 'switch', sets: [{ set: 'ByInputObject' }], hidden: true, description: 'Has no effect.' },
  },
  createState: () => ({ pending: [], offset: 0n, label: '' }),
  process: (cmd) => {
    if (cmd.parameterSetName === 'ByInputObject') addObject(cmd, cmd.params.InputObject);
    else for (const path of pathsOf(cmd)) writeFile(cmd, path);
  },
  end: (cmd) => flush(cmd),
  examples: [{ code: "('Hello' | Format-Hex).HexBytes", output: '48 65 6C 6C 6F\n' }],
});

function pathsOf(cmd: Cmdlet): string[] {
  const { Path, LiteralPath } = cmd.params;
  if (LiteralPath) return (LiteralPath as string[]).map((path) => filePath(cmd.context, path));
  return ((Path as string[] | undefined) ?? []).flatMap((path) => inputPaths(cmd, path));
}

function writeFile(cmd: Cmdlet<HexState>, path: string): void {
  const { context, params } = cmd;
  if (params.Path && !context.host.files.stat(path)) {
    const message = `Cannot find path '${path}' because it does not exist.`;
    cmd.writeErrorOf(ITEM_NOT_FOUND, message, 'FileNotFound', 'ObjectNotFound', params.Path);
    return;
  }
  let data: Uint8Array;
  try {
    data = withFileErrors(context, path, false, () => context.host.files.readFile(path));
  } catch (thrown) {
    if (!(thrown instanceof NetException) || thrown.typeName === 'System.UnauthorizedAccessException') throw thrown;
    cmd.writeError(new ErrorRecord(thrown, 'FormatHexIOError', 'WriteError', path));
    return;
  }
  writeRows(cmd, Array.from(data), path, path);
}

/** Strings stand by themselves; a run of numbers of one type makes common rows. */
function addObject(cmd: Cmdlet<HexState>, input: unknown): void {
  const base = unwrap(input);
  if (base == null) return;
  if (typeof base === 'object' && typeOf(base).fullName === 'System.IO.FileInfo') {
    flush(cmd);
    writeFile(cmd, toPSString(getProperty(base, 'FullName', cmd.context), cmd.context));
    return;
  }
  if (typeof base === 'string') {
    flush(cmd);
    writeRows(cmd, Array.from(toEncoding(cmd.params.Encoding).encode(base)), null, label('String', cmd));
    return;
  }
  const elements = typeOf(base).elementType;
  const items = elements && BLITTABLE.test(elements.fullName) ? enumerableOf(base) : null;
  for (const item of items ?? [base]) addNumber(cmd, item);
}

function addNumber(cmd: Cmdlet<HexState>, item: unknown): void {
  const { name, fullName } = typeOf(unwrap(item));
  const { state } = cmd;
  if (!BLITTABLE.test(fullName) && !(unwrap(item) instanceof EnumValue)) {
    notSupported(cmd, item, String(typeOf(unwrap(item))));
    return;
  }
  if (state.label !== '' && !state.label.startsWith(name)) flush(cmd);
  if (state.label === '') state.label = label(name, cmd);
  state.pending.push(...bytesOf(cmd, item));
}

function notSupported(cmd: Cmdlet, item: unknown, type: string): void {
  cmd.writeErrorOf(
    'System.ArgumentException',
    `Cannot convert input of type '${type}' to hexadecimal. To view the hexadecimal formatting of its string representation, pipe it to the Out-String cmdlet before piping it to Format-Hex.`,
    'FormatHexTypeNotSupported',
    'InvalidType',
    item,
  );
}

function label(name: string, cmd: Cmdlet): string {
  const id = hexText(cmd.context.host.randomBytes(4)).toUpperCase();
  return `${name} (System.${name}) <${id}>`;
}

function bytesOf(cmd: Cmdlet, item: unknown): number[] {
  const { context } = cmd;
  const base = unwrap(item);
  const type = typeOf(base).fullName;
  if (type === 'System.Byte' || type === 'System.SByte') return [Number(toPSString(base, context)) & 255];
  if (type === 'System.Boolean') return [base === true ? 1 : 0, 0, 0, 0];
  if (type === 'System.Char') return [toPSString(base, context).charCodeAt(0) & 255];
  if (base instanceof EnumValue) return bytesOf(cmd, convertTo(base, netType('int', context), context));
  const value = type.startsWith('System.') && typeof base !== 'object' ? base : convertTo(base, typeOf(base), context);
  const bytes = invokeStatic(netType('System.BitConverter', context), 'GetBytes', [value], context);
  return elementsOf(bytes).map((byte) => Number(toPSString(byte, context)));
}

function flush(cmd: Cmdlet<HexState>): void {
  const { state } = cmd;
  if (state.pending.length > 0) writeRows(cmd, state.pending, null, state.label);
  state.pending = [];
  state.label = '';
}

function writeRows(cmd: Cmdlet, bytes: readonly number[], path: string | null, name: string): void {
  const start = Number(cmd.params.Offset ?? 0);
  const end = cmd.params.Count === undefined ? bytes.length : Math.min(bytes.length, start + Number(cmd.params.Count));
  const byteArray = netType('byte[]', cmd.context);
  for (let at = start; at < end; at += ROW) {
    const row = bytes.slice(at, Math.min(at + ROW, end));
    const values = convertTo(row, byteArray, cmd.context) as unknown[];
    cmd.writeObject(new ByteCollection(BigInt(path === null ? at - start : at), values, row, path, name));
  }
}

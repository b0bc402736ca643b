/** Get-Content: files line by line as they are needed, and the values of other providers' items. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { isValueProvider } from '../../engine/providers/Provider.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { NetException } from '../../errors/index.ts';
import { ENCODING_NAMES, transformEncoding } from '../utility/encodingParameter.ts';
import { contentError, isDirectoryError, nothingMatches } from './content/contentErrors.ts';
import { contentLine } from './content/ContentLine.ts';
import { type ContentUnits, openContent } from './content/FileContent.ts';
import { fileSystemParameters } from './fileSystemParameters.ts';
import { givenPaths, globOptions, reporting } from './pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER, pathParameters } from './pathParameters.ts';

const LONG_MAX = 9223372036854775807n;

export default defineCmdlet({
  name: 'Get-Content',
  typeName: 'Microsoft.PowerShell.Commands.GetContentCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gc', 'cat', 'type'],
  defaultParameterSet: 'Path',
  synopsis: 'Reads what is in files and other items.',
  outputTypes: ['System.Byte', 'System.String'],
  parameters: {
    ReadCount: {
      type: 'long',
      byPropertyName: true,
      description: 'Lines in one array; 0 for all, 1 for single lines.',
    },
    TotalCount: {
      type: 'long',
      aliases: ['First', 'Head'],
      byPropertyName: true,
      validate: { range: [0n, LONG_MAX] },
      description: 'Only so many lines from the beginning.',
    },
    Tail: {
      type: 'int',
      aliases: ['Last'],
      byPropertyName: true,
      validate: { range: [0, 2147483647] },
      description: 'Only so many lines from the end.',
    },
    ...pathParameters({ isPiped: false, description: 'The files.' }),
    ...FILTER_PARAMETERS,
    ...FORCE_PARAMETER,
    ...CREDENTIAL_PARAMETER,
    ...fileSystemParameters(
      {
        Delimiter: { type: 'string', description: 'Ends a unit instead of the end of a line.' },
        Wait: {
          type: 'switch',
          description: 'Goes on with the lines that are added to the file, until it is stopped.',
        },
        Raw: { type: 'switch', description: 'The whole file as one string.' },
        Encoding: {
          type: 'System.Text.Encoding',
          validate: { notNullOrEmpty: true },
          transform: transformEncoding,
          complete: () => [...ENCODING_NAMES],
          description: "The file's encoding where it has no byte order mark; UTF-8 by default.",
        },
        AsByteStream: { type: 'switch', description: 'Bytes instead of text.' },
      },
      true,
    ),
  },
  begin: (cmd) => {
    const { params } = cmd;
    if (params.TotalCount !== undefined && params.Tail !== undefined) {
      cmd.state = { isRefused: true };
      cmd.writeErrorOf(
        'System.InvalidOperationException',
        'The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.',
        'TailAndHeadCannotCoexist',
        'InvalidOperation',
      );
    }
  },
  process: (cmd) => {
    // Nothing is looked for where nothing is wanted.
    if (cmd.state?.isRefused || cmd.params.TotalCount === 0n || cmd.params.TotalCount === 0) return;
    const { paths, isLiteral } = givenPaths(cmd);
    for (const given of paths) {
      let found: ResolvedPath[] = [];
      reporting(cmd, () => {
        found = cmd.context.providers.resolveExisting(given, globOptions(cmd, isLiteral));
        if (found.length === 0) throw nothingMatches(given, paths);
      });
      if (found.length > 0) refuseWithRaw(cmd);
      for (const path of found) reporting(cmd, () => writeContent(cmd, path));
    }
  },
  examples: [
    { code: "Set-Content list.txt 'one', 'two'; Get-Content list.txt -Tail 1", output: 'two\n' },
    { code: "Set-Content list.txt 'one', 'two'; (Get-Content list.txt -Raw).Length", output: '8\n' },
  ],
});

function fail(cmd: Cmdlet, message: string, errorId: string): never {
  return cmd.throwTerminatingOf('System.InvalidOperationException', message, errorId, 'InvalidOperation');
}

/** What cannot be had of a file read as a whole; an error of the statement, not of one file. */
function refuseWithRaw(cmd: Cmdlet): void {
  if (!cmd.params.Raw) return;
  const other = ['Tail', 'Wait', 'Delimiter'].find((name) => cmd.isBound(name) && cmd.params[name] !== false);
  if (other)
    fail(cmd, `The 'Raw' and '${other}' parameters cannot be specified in the same command.`, 'InvalidOperation');
}

function writeContent(cmd: Cmdlet, path: ResolvedPath): void {
  const { provider } = path;
  if (isValueProvider(provider)) {
    const { Tail } = cmd.params;
    if (Tail !== undefined) {
      const message = 'The Tail parameter currently is supported only for the FileSystem provider.';
      cmd.writeErrorOf('System.InvalidOperationException', message, 'TailNotSupported', 'InvalidOperation', Tail);
      return;
    }
    const value = provider.content(path.path);
    if (Array.isArray(value)) for (const each of value) cmd.writeObject(each);
    else if (value !== null) cmd.writeObject(value);
    return;
  }
  if (provider.isContainer(path.path)) throw isDirectoryError(path, 'Reader');
  const units = open(cmd, path);
  try {
    let left = cmd.params.TotalCount === undefined ? Number.POSITIVE_INFINITY : Number(cmd.params.TotalCount);
    if (cmd.params.Tail !== undefined) writeTail(cmd, path, units);
    else left -= writeUnits(cmd, path, units, left);
    while (units.renew && left > 0) {
      units.renew();
      left -= writeUnits(cmd, path, units, left);
    }
  } finally {
    units.close();
  }
}

function open(cmd: Cmdlet, path: ResolvedPath): ContentUnits {
  const { params } = cmd;
  try {
    return openContent(cmd.context, path.path, {
      encoding: params.Encoding ?? null,
      isBytes: params.AsByteStream === true,
      isRaw: params.Raw === true,
      delimiter: (params.Delimiter as string | undefined) ?? null,
      follows: params.Wait === true,
    });
  } catch (thrown) {
    throw thrown instanceof NetException ? contentError(thrown, 'Reader', path.path) : thrown;
  }
}

/** At most `total` of them; gives how many there were. */
function writeUnits(cmd: Cmdlet, path: ResolvedPath, units: ContentUnits, total: number): number {
  const group = new UnitGroup(cmd, path);
  while (group.count < total) {
    const unit = units.next();
    if (unit === undefined) break;
    group.add(unit);
  }
  group.finish();
  return group.count;
}

/** The last units, kept in a ring. */
function writeTail(cmd: Cmdlet, path: ResolvedPath, units: ContentUnits): void {
  const size = Number(cmd.params.Tail);
  const ring: unknown[] = [];
  let count = 0;
  for (let unit = units.next(); unit !== undefined; unit = units.next()) {
    if (size > 0) ring[count % size] = unit;
    count++;
  }
  const group = new UnitGroup(cmd, path);
  for (let i = Math.max(0, count - size); i < count; i++) group.add(ring[i % size]);
  group.finish();
}

/** Writes units one by one, or as many together as -ReadCount says: always as an array then, whatever is left for the last. */
class UnitGroup {
  count = 0;
  private readonly size: number;
  private units: unknown[] = [];

  constructor(
    private readonly cmd: Cmdlet,
    private readonly path: ResolvedPath,
  ) {
    const given = cmd.params.ReadCount === undefined ? 1 : Number(cmd.params.ReadCount);
    this.size = given > 0 ? given : Number.POSITIVE_INFINITY;
  }

  add(unit: unknown): void {
    this.count++;
    if (this.size === 1) this.cmd.writeObject(contentLine(unit, this.path, this.count));
    else if (this.units.push(unit) >= this.size) this.finish();
  }

  finish(): void {
    if (this.units.length === 0) return;
    const written = this.units;
    this.units = [];
    this.cmd.writeObject(written);
  }
}

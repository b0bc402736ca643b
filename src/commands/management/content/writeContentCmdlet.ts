/** What Set-Content and Add-Content have in common. Nothing is opened before the first object arrives. */
import type { Cmdlet, CmdletDefinition } from '../../../engine/Cmdlet.ts';
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { NetException } from '../../../errors/index.ts';
import { ENCODING_NAMES, transformEncoding } from '../../utility/encodingParameter.ts';
import { fileSystemParameters } from '../fileSystemParameters.ts';
import { givenPaths, globOptions, reporting } from '../pathArguments.ts';
import { CREDENTIAL_PARAMETER, FILTER_PARAMETERS, FORCE_PARAMETER } from '../pathParameters.ts';
import { nothingMatches } from './contentErrors.ts';
import { type ContentWriter, openWriter } from './ContentWriter.ts';
import { emptyExisting } from './emptyFile.ts';

export interface WriteContentState {
  writers: ContentWriter[] | null;
  paths: string;
}

export function writeContentCmdlet(
  append: boolean,
): Omit<CmdletDefinition<WriteContentState>, 'name' | 'typeName' | 'synopsis'> {
  return {
    module: 'Microsoft.PowerShell.Management',
    defaultParameterSet: 'Path',
    supportsShouldProcess: true,
    confirmImpact: 'Medium',
    parameters: {
      Value: {
        type: 'object[]',
        mandatory: true,
        position: 1,
        pipeline: true,
        byPropertyName: true,
        allowNull: true,
        allowEmptyCollection: true,
        description: 'What to write.',
      },
      PassThru: { type: 'switch', description: 'Writes the values to the output too.' },
      Path: {
        type: 'string[]',
        sets: [{ set: 'Path', mandatory: true, position: 0, byPropertyName: true }],
        supportsWildcards: true,
        description: 'The items to write to.',
      },
      LiteralPath: {
        type: 'string[]',
        aliases: ['PSPath', 'LP'],
        sets: [{ set: 'LiteralPath', mandatory: true, byPropertyName: true }],
        description: 'The items, no character being a wildcard.',
      },
      ...FILTER_PARAMETERS,
      ...FORCE_PARAMETER,
      ...CREDENTIAL_PARAMETER,
      ...fileSystemParameters({
        NoNewline: { type: 'switch', description: 'No line ends at all.' },
        Encoding: {
          type: 'System.Text.Encoding',
          validate: { notNullOrEmpty: true },
          transform: transformEncoding,
          complete: () => [...ENCODING_NAMES],
          description: 'Encoding of the text; UTF-8 without a byte order mark by default.',
        },
        AsByteStream: { type: 'switch', description: 'The values are bytes.' },
      }),
    },
    createState: () => ({ writers: null, paths: '' }),
    process: (cmd) => {
      const { state } = cmd;
      const key = givenPaths(cmd).paths.join('\0');
      if (state.writers === null || key !== state.paths) {
        closeAll(cmd);
        state.paths = key;
        state.writers = open(cmd, append);
      }
      const values = (cmd.params.Value as unknown[] | null) ?? [];
      for (const writer of state.writers) reporting(cmd, () => writeValues(writer, values));
      if (cmd.params.PassThru && state.writers.length > 0) cmd.writeObject(values);
    },
    end: closeAll,
    dispose: closeAll,
  };
}

function writeValues(writer: ContentWriter, values: readonly unknown[]): void {
  try {
    writer.write(values);
  } catch (thrown) {
    if (thrown instanceof NetException && thrown.typeName === 'System.IO.IOException') {
      thrown.errorId = 'ProviderContentWriteError';
      thrown.category = 'InvalidOperation';
    }
    throw thrown;
  }
}

function closeAll(cmd: Cmdlet<WriteContentState>): void {
  const { writers } = cmd.state;
  cmd.state.writers = null;
  for (const writer of writers ?? []) closeQuietly(cmd, writer);
}

/** As in PowerShell, nobody hears that the last bytes of a file could not be written. */
function closeQuietly(cmd: Cmdlet, writer: ContentWriter): void {
  reporting(cmd, () => {
    try {
      writer.close();
    } catch (thrown) {
      if (!(thrown instanceof NetException) || thrown.typeName !== 'System.IO.IOException') throw thrown;
    }
  });
}

function open(cmd: Cmdlet, append: boolean): ContentWriter[] {
  const writers: ContentWriter[] = [];
  for (const path of targets(cmd)) {
    if (!cmd.shouldProcess(`Path: ${path.shown}`, append ? 'Add Content' : 'Set Content')) continue;
    if (!append) emptyExisting(cmd, path);
    reporting(cmd, () => writers.push(openWriter(cmd, path, append)));
  }
  return writers;
}

function targets(cmd: Cmdlet): ResolvedPath[] {
  const { paths, isLiteral } = givenPaths(cmd);
  const all: ResolvedPath[] = [];
  for (const given of paths) {
    reporting(cmd, () => {
      const found = cmd.context.providers.resolveExisting(given, {
        ...globOptions(cmd, isLiteral),
        allowMissing: true,
      });
      if (found.length === 0) throw nothingMatches(given, paths);
      all.push(...found);
    });
  }
  return all;
}

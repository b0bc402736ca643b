/**
 * Tee-Object: passes its input on and keeps a copy in a variable or a file.
 * Rule that surprises: the variable gets the objects only when all of them have come.
 */
import { ENCODING_NAMES, transformEncoding } from './encodingParameter.ts';
import type { CommandFeed } from '../../engine/ExecutionContext.ts';
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';

interface TeeState {
  file: CommandFeed | null;
  kept: unknown[];
}

const FILE_SETS = [{ set: 'File' }, { set: 'LiteralFile' }];

export default defineCmdlet<TeeState>({
  name: 'Tee-Object',
  typeName: 'Microsoft.PowerShell.Commands.TeeObjectCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['tee'],
  synopsis: 'Saves the objects of a pipeline while passing them on.',
  defaultParameterSet: 'File',
  parameters: {
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects.' },
    FilePath: {
      type: 'string',
      aliases: ['Path'],
      sets: [{ set: 'File', mandatory: true, position: 0 }],
      description: 'The file they are saved to, as they are shown.',
    },
    LiteralPath: {
      type: 'string',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralFile', mandatory: true }],
      description: 'The file; no character of it is a wildcard.',
    },
    Append: { type: 'switch', sets: [{ set: 'File' }], description: 'Keeps what is there already.' },
    Encoding: {
      type: 'System.Text.Encoding',
      validate: { notNullOrEmpty: true },
      sets: FILE_SETS,
      transform: transformEncoding,
      complete: () => [...ENCODING_NAMES],
      description: "The file's encoding.",
    },
    Variable: { type: 'string', sets: [{ set: 'Variable', mandatory: true }], description: 'Name of the variable.' },
  },
  createState: () => ({ file: null, kept: [] }),
  // The file is opened when the first object comes: none, no file.
  process: (cmd) => {
    if (!cmd.isBound('Variable')) cmd.state.file ??= openFile(cmd);
    const input = cmd.params.InputObject;
    if (input === undefined) return;
    const { file, kept } = cmd.state;
    if (file) file.process(input);
    else kept.push(input);
    cmd.writeObject(input);
  },
  end: (cmd) => {
    if (cmd.isBound('Variable')) storeVariable(cmd);
    else cmd.state.file?.end();
  },
  dispose: (cmd) => cmd.state.file?.dispose(),
  examples: [
    {
      code: "1..2 | Tee-Object -Variable all | Measure-Object | ForEach-Object Count; $all -join '+'",
      output: '2\n1+2\n',
    },
  ],
});

function storeVariable(cmd: Cmdlet<TeeState>): void {
  const { kept } = cmd.state;
  const name = cmd.params.Variable as string;
  const before = cmd.params.Append ? cmd.context.getVariable(name) : null;
  const all = before == null ? kept : [...(Array.isArray(before) ? before : [before]), ...kept];
  cmd.context.setVariable(name, all.length === 1 ? all[0] : all.length === 0 ? null : all);
}

function openFile(cmd: Cmdlet<TeeState>): CommandFeed {
  const { params } = cmd;
  const target: Record<string, unknown> = {};
  if (params.LiteralPath) target.LiteralPath = params.LiteralPath;
  else target.FilePath = params.FilePath;
  if (params.Append) target.Append = true;
  if (params.Encoding) target.Encoding = params.Encoding;
  return cmd.context.beginCommand('Out-File', target, 'out-file');
}

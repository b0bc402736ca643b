/** Export-Clixml: objects to an XML file that keeps types and properties. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { ClixmlSerializer } from '../clixml/ClixmlSerializer.ts';
import { TextTarget } from '../TextTarget.ts';
import { ENCODING_NAMES, toEncoding } from './encodingParameter.ts';
import { outputPath } from './outputPath.ts';

interface ExportState {
  values: unknown[];
}

export default defineCmdlet<ExportState>({
  name: 'Export-Clixml',
  typeName: 'Microsoft.PowerShell.Commands.ExportClixmlCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes objects to a CLIXML file.',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Depth: {
      type: 'int',
      validate: { range: [1, 2147483647] },
      description: 'How many levels of objects; 2 by default.',
    },
    Path: { type: 'string', sets: [{ set: 'ByPath', mandatory: true, position: 0 }], description: 'The file.' },
    LiteralPath: {
      type: 'string',
      sets: [{ set: 'ByLiteralPath', mandatory: true }],
      aliases: ['PSPath', 'LP'],
      description: 'The file, no character being a wildcard.',
    },
    InputObject: { type: 'psobject', mandatory: true, pipeline: true, allowNull: true, description: 'The objects.' },
    Force: { type: 'switch', description: 'Writes to a read-only file too.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], description: 'Refuses to replace an existing file.' },
    Encoding: {
      type: 'System.Text.Encoding',
      validate: { notNullOrEmpty: true },
      transform: toEncoding,
      complete: () => [...ENCODING_NAMES],
      description: "The file's encoding; UTF-8 without a byte order mark by default.",
    },
  },
  createState: () => ({ values: [] }),
  process: (cmd) => {
    cmd.state.values.push(cmd.params.InputObject ?? null);
  },
  end: (cmd) => {
    const path = outputPath(cmd, cmd.params.Path ?? cmd.params.LiteralPath, cmd.params.LiteralPath !== undefined);
    if (cmd.shouldProcess(path)) save(cmd, path);
  },
  examples: [{ code: '@{ a = 1 } | Export-Clixml t.xml; (Import-Clixml t.xml).a', output: '1\n' }],
});

function save(cmd: Cmdlet<ExportState>, path: string): void {
  const { params, context } = cmd;
  const text = ClixmlSerializer.serialize(cmd.state.values, params.Depth ?? 2, context);
  try {
    const target = new TextTarget(context, {
      path,
      encoding: toEncoding(params.Encoding),
      noClobber: params.NoClobber,
      force: params.Force,
    });
    target.write(text);
    target.close();
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    cmd.throwTerminatingOf(thrown.typeName, thrown.message, thrown.errorId ?? 'FileOpenFailure', thrown.category, path);
  }
}

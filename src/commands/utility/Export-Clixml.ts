/** Export-Clixml: objects to an XML file that keeps types and properties. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { ClixmlSerializer } from '../clixml/ClixmlSerializer.ts';
import { TextTarget } from '../TextTarget.ts';
import { ENCODING_NAMES, toEncoding, transformEncoding } from './encodingParameter.ts';
import { outputPath } from '../outputPath.ts';

interface ExportState {
  serializer: ClixmlSerializer;
  target: TextTarget | null;
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
      transform: transformEncoding,
      complete: () => [...ENCODING_NAMES],
      description: "The file's encoding; UTF-8 without a byte order mark by default.",
    },
  },
  createState: (cmd) => ({ serializer: new ClixmlSerializer(cmd.context), target: null }),
  begin: (cmd) => {
    const { params, context, state } = cmd;
    const path = outputPath(context, params.Path ?? params.LiteralPath, params.LiteralPath !== undefined);
    if (!cmd.shouldProcess(path)) return;
    state.target = new TextTarget(context, {
      path,
      encoding: toEncoding(params.Encoding),
      noClobber: params.NoClobber,
      force: params.Force,
    });
    state.target.write(state.serializer.start());
  },
  process: ({ state, params }) => {
    state.target?.write(state.serializer.next(params.InputObject ?? null, params.Depth ?? 2));
  },
  end: (cmd) => finish(cmd, (target) => target.close()),
  // A pipeline that was cut off leaves a whole document of what came until then.
  dispose: (cmd) => finish(cmd, (target) => target.closeQuietly()),
  examples: [{ code: '@{ a = 1 } | Export-Clixml t.xml; (Import-Clixml t.xml).a', output: '1\n' }],
});

function finish({ state }: Cmdlet<ExportState>, close: (target: TextTarget) => void): void {
  const target = state?.target;
  if (!target) return;
  state.target = null;
  target.write(state.serializer.end());
  close(target);
}

/**
 * Export-FormatData: views as a format file.
 * Rule that surprises: scripts are left out unless they are asked for, and the file ends without a line break.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { outputPath } from '../outputPath.ts';
import { TextTarget } from '../TextTarget.ts';
import type { ExtendedTypeDefinition } from '../types/format/formatControls.ts';
import { formatXml } from '../types/format/writeFormatXml.ts';
import { toEncoding } from './encodingParameter.ts';

interface ExportState {
  definitions: ExtendedTypeDefinition[];
}

export default defineCmdlet<ExportState>({
  name: 'Export-FormatData',
  typeName: 'Microsoft.PowerShell.Commands.ExportFormatDataCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes views to a format file.',
  defaultParameterSet: 'ByPath',
  parameters: {
    InputObject: {
      type: 'System.Management.Automation.ExtendedTypeDefinition[]',
      mandatory: true,
      pipeline: true,
      description: 'Views as Get-FormatData gives them.',
    },
    Path: {
      type: 'string',
      sets: [{ set: 'ByPath', mandatory: true }],
      aliases: ['FilePath'],
      description: 'The file.',
    },
    LiteralPath: {
      type: 'string',
      sets: [{ set: 'ByLiteralPath', mandatory: true }],
      aliases: ['PSPath', 'LP'],
      description: 'The file, no character being a wildcard.',
    },
    Force: { type: 'switch', description: 'Writes to a read-only file too.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], description: 'Refuses to replace an existing file.' },
    IncludeScriptBlock: { type: 'switch', description: 'Writes the scripts of the views too.' },
  },
  createState: () => ({ definitions: [] }),
  process: ({ state, params }) => {
    state.definitions.push(...(params.InputObject as ExtendedTypeDefinition[]));
  },
  end: (cmd) => {
    const { params, context, state } = cmd;
    const path = outputPath(context, params.Path ?? params.LiteralPath, params.LiteralPath !== undefined);
    const target = new TextTarget(context, {
      path,
      encoding: toEncoding(undefined),
      noClobber: params.NoClobber,
      force: params.Force,
      staysWritable: true,
    });
    target.write(formatXml(state.definitions, params.IncludeScriptBlock === true));
    target.close();
  },
  examples: [
    {
      code: 'Get-FormatData System.Version | Export-FormatData -Path v.ps1xml; ([xml](Get-Content -Raw v.ps1xml)).Configuration.ViewDefinitions.View.Name',
      output: 'System.Version\n',
    },
  ],
});

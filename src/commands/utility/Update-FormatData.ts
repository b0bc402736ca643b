/** Update-FormatData: adds the views of format.ps1xml files before (-PrependPath) or after the known ones. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { FileSystemError } from '../../engine/Host.ts';
import { NetException } from '../../errors/NetException.ts';
import { FormatDatabase } from '../../formatting/FormatDatabase.ts';
import { readFormatFile } from '../../formatting/readFormatFile.ts';
import type { FormatView } from '../../formatting/FormatView.ts';
import { filePath } from '../outputPath.ts';
import type { Cmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Update-FormatData',
  typeName: 'Microsoft.PowerShell.Commands.UpdateFormatDataCommand',
  module: 'Microsoft.PowerShell.Utility',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  defaultParameterSet: 'FileSet',
  synopsis: 'Adds views from format files to the session.',
  parameters: {
    AppendPath: {
      type: 'string[]',
      aliases: ['PSPath', 'Path'],
      sets: [{ set: 'FileSet', position: 0, pipeline: true, byPropertyName: true }],
      validate: { notNull: true },
      description: 'Files whose views come after the known ones.',
    },
    PrependPath: {
      type: 'string[]',
      sets: [{ set: 'FileSet' }],
      validate: { notNull: true },
      description: 'Files whose views come first.',
    },
  },
  process: (cmd) => {
    const database = FormatDatabase.of(cmd.context);
    for (const path of [...(cmd.params.PrependPath ?? [])].reverse()) database.prepend(readViews(cmd, path));
    for (const path of cmd.params.AppendPath ?? []) database.append(readViews(cmd, path));
  },
});

function readViews(cmd: Cmdlet, given: string): FormatView[] {
  const path = filePath(cmd.context, given);
  if (!cmd.shouldProcess(path, 'Update FormatData')) return [];
  try {
    const text = new TextDecoder().decode(cmd.context.host.files.readFile(path));
    return readFormatFile(text, (script) => cmd.context.createScriptBlock(script));
  } catch (thrown) {
    if (thrown instanceof FileSystemError) {
      cmd.writeErrorOf(
        'System.Management.Automation.ItemNotFoundException',
        `Cannot find path '${path}' because it does not exist.`,
        'PathNotFound',
        'ObjectNotFound',
        given,
      );
    } else if (thrown instanceof NetException) {
      cmd.writeErrorOf(
        'System.InvalidOperationException',
        `${path}: ${thrown.message}`,
        'UpdateFormatDataException',
        'InvalidData',
        path,
        thrown,
      );
    } else throw thrown;
    return [];
  }
}

/** Update-FormatData: adds the views of format.ps1xml files before (-PrependPath) or after the known ones. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { FormatDatabase } from '../../formatting/FormatDatabase.ts';
import { FORMAT_FILES, formatViews } from '../../formatting/formatFiles.ts';
import type { FormatView } from '../../formatting/FormatView.ts';
import { typeFiles } from '../typeFiles.ts';
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
    for (const path of files(cmd, 'PrependPath')) database.prepend(readViews(cmd, path));
    for (const path of files(cmd, 'AppendPath')) database.append(readViews(cmd, path));
  },
});

function files(cmd: Cmdlet, name: 'AppendPath' | 'PrependPath'): string[] {
  const given = (cmd.params[name] as string[] | undefined) ?? [];
  const found = typeFiles(cmd, name === 'AppendPath' ? given : [...given].reverse(), `Format${name}Exception`);
  return found.filter((path) => cmd.shouldProcess(`FileName: ${path}`, 'Update FormatData'));
}

function readViews(cmd: Cmdlet, path: string): FormatView[] {
  const text = new TextDecoder().decode(cmd.context.host.files.readFile(path));
  const views = formatViews(cmd.context, path, text);
  if (typeof views !== 'string') return views;
  cmd.writeErrorOf(
    'System.Management.Automation.RuntimeException',
    FORMAT_FILES.failure([views]),
    'FormatXmlUpdateException',
    'InvalidOperation',
    null,
  );
  return [];
}

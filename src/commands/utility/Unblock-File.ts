/** Unblock-File: removes the mark of files from the internet, which Windows and macOS know and Linux does not. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { inputPaths } from '../inputPath.ts';
import { filePath } from '../outputPath.ts';

const ITEM_NOT_FOUND = 'System.Management.Automation.ItemNotFoundException';

export default defineCmdlet({
  name: 'Unblock-File',
  typeName: 'Microsoft.PowerShell.Commands.UnblockFileCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Removes the mark of downloaded files.',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    Path: { type: 'string[]', sets: [{ set: 'ByPath', mandatory: true, position: 0 }], description: 'The files.' },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'ByLiteralPath', mandatory: true, byPropertyName: true }],
      description: 'The files, no character being a wildcard.',
    },
  },
  process: (cmd) => {
    const isLiteral = cmd.isBound('LiteralPath');
    for (const path of (isLiteral ? cmd.params.LiteralPath : cmd.params.Path) as string[]) {
      const files = isLiteral ? [filePath(cmd.context, path)] : inputPaths(cmd, path);
      for (const file of files.filter((each) => !cmd.context.host.files.stat(each))) {
        const message = `Cannot find path '${file}' because it does not exist.`;
        cmd.writeErrorOf(ITEM_NOT_FOUND, message, 'FileNotFound', 'ObjectNotFound', file);
      }
    }
    if (cmd.context.host.platform !== 'linux') return;
    const message = 'The cmdlet does not support Linux.';
    cmd.throwTerminatingOf('System.PlatformNotSupportedException', message, 'LinuxNotSupported', 'NotImplemented');
  },
  examples: [{ code: 'Unblock-File setup.ps1' }],
});

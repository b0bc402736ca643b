/** New-TemporaryFile: an empty file with a name of its own in the system's temporary folder. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import { invokeConstructor } from '../../types/index.ts';
import { netType } from '../netValues.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export default defineCmdlet({
  name: 'New-TemporaryFile',
  typeName: 'Microsoft.PowerShell.Commands.NewTemporaryFileCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes an empty temporary file.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  outputTypes: ['System.IO.FileInfo'],
  parameters: {},
  end: (cmd) => {
    const { context } = cmd;
    const { files } = context.host;
    const folder = files.tempDirectory.replace(/[/\\]$/, '');
    if (!cmd.shouldProcess(folder + files.separator)) return;
    const name = Array.from(context.host.randomBytes(6), (byte) => LETTERS[byte % LETTERS.length]).join('');
    const path = `${folder}${files.separator}tmp${name}.tmp`;
    withFileErrors(context, path, false, () => files.writeFile(path, new Uint8Array(0), 'create'));
    cmd.writeObject(invokeConstructor(netType('System.IO.FileInfo', context), [path], context));
  },
  examples: [{ code: '$f = New-TemporaryFile; $f.Length; Remove-Item $f', output: '0\n' }],
});

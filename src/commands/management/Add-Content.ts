/** Add-Content: writes after what is in an item. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { type WriteContentState, writeContentCmdlet } from './content/writeContentCmdlet.ts';

export default defineCmdlet<WriteContentState>({
  ...writeContentCmdlet(true),
  name: 'Add-Content',
  typeName: 'Microsoft.PowerShell.Commands.AddContentCommand',
  aliases: ['ac'],
  synopsis: 'Adds content to the end of files and other items.',
  examples: [{ code: "Add-Content log.txt 'a'; Add-Content log.txt 'b'; (Get-Content log.txt).Count", output: '2\n' }],
});

/** Set-Content: replaces what is in an item. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { type WriteContentState, writeContentCmdlet } from './content/writeContentCmdlet.ts';

export default defineCmdlet<WriteContentState>({
  ...writeContentCmdlet(false),
  name: 'Set-Content',
  typeName: 'Microsoft.PowerShell.Commands.SetContentCommand',
  synopsis: 'Writes new content into files and other items, replacing what is there.',
  examples: [{ code: "1..3 | Set-Content numbers.txt; (Get-Content numbers.txt) -join ','", output: '1,2,3\n' }],
});

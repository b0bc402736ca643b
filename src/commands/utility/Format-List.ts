/** Format-List: objects as lists of "Name : value". */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import type { FormatCommand } from '../../formatting/FormatCommand.ts';
import { LIST_KEYS } from '../../formatting/FormatParameter.ts';
import {
  FORMAT_OUTPUT_TYPES,
  FORMAT_PARAMETERS,
  formatInput,
  makeFormatCommand,
  PROPERTY_PARAMETER,
} from './formatParameters.ts';

export default defineCmdlet<FormatCommand>({
  name: 'Format-List',
  typeName: 'Microsoft.PowerShell.Commands.FormatListCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['fl'],
  synopsis: 'Shows objects as lists of properties, one a line.',
  outputTypes: FORMAT_OUTPUT_TYPES,
  parameters: {
    Property: PROPERTY_PARAMETER,
    ...FORMAT_PARAMETERS,
  },
  createState: (cmd) => makeFormatCommand(cmd, 'list', LIST_KEYS),
  process: formatInput,
  end: (cmd) => cmd.state.end(),
  examples: [
    {
      code: "[pscustomobject]@{ Id = 1; Name = 'Ada' } | Format-List",
      output: '\nId   : 1\nName : Ada\n\n',
    },
  ],
});

/** Format-Table: objects as table rows. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import type { FormatCommand } from '../../formatting/FormatCommand.ts';
import { TABLE_KEYS } from '../../formatting/FormatParameter.ts';
import {
  FORMAT_OUTPUT_TYPES,
  FORMAT_PARAMETERS,
  formatInput,
  makeFormatCommand,
  PROPERTY_PARAMETER,
} from './formatParameters.ts';

export default defineCmdlet<FormatCommand>({
  name: 'Format-Table',
  typeName: 'Microsoft.PowerShell.Commands.FormatTableCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['ft'],
  synopsis: 'Shows objects as a table.',
  outputTypes: FORMAT_OUTPUT_TYPES,
  parameters: {
    AutoSize: { type: 'switch', description: 'Sizes columns to all of the data before showing any.' },
    RepeatHeader: { type: 'switch', description: 'Repeats the header on every screen page.' },
    HideTableHeaders: { type: 'switch', description: 'Leaves the header out.' },
    Wrap: { type: 'switch', description: 'Continues long values on further lines.' },
    Property: PROPERTY_PARAMETER,
    ...FORMAT_PARAMETERS,
  },
  createState: (cmd) =>
    makeFormatCommand(cmd, 'table', TABLE_KEYS, {
      autoSize: cmd.isBound('AutoSize') ? cmd.params.AutoSize === true : null,
      repeatHeader: cmd.params.RepeatHeader === true,
      hideTableHeaders: cmd.params.HideTableHeaders === true,
      wrap: cmd.params.Wrap === true,
    }),
  process: formatInput,
  end: (cmd) => cmd.state.end(),
  examples: [
    {
      code: "[pscustomobject]@{ Id = 1; Name = 'Ada' } | Format-Table",
      output: '\nId Name\n-- ----\n 1 Ada\n\n',
    },
    {
      code: "[pscustomobject]@{ N = 2.5 } | Format-Table @{ Label = 'Half'; Expression = { $_.N / 2 } }",
      output: '\nHalf\n----\n1.25\n\n',
    },
  ],
});

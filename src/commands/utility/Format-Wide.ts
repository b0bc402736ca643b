/**
 * Format-Wide: one property of each object, side by side; two columns without -Column and -AutoSize.
 * Rule that surprises: after a table of the same output the columns fit the longest value (GroupCache stays on).
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import type { FormatCommand } from '../../formatting/FormatCommand.ts';
import { FormatParameterError, WIDE_KEYS } from '../../formatting/FormatParameter.ts';
import { FORMAT_OUTPUT_TYPES, FORMAT_PARAMETERS, formatInput, makeFormatCommand, orThrow } from './formatParameters.ts';

export default defineCmdlet<FormatCommand>({
  name: 'Format-Wide',
  typeName: 'Microsoft.PowerShell.Commands.FormatWideCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['fw'],
  synopsis: 'Shows one property of each object in several columns.',
  outputTypes: FORMAT_OUTPUT_TYPES,
  parameters: {
    Property: { type: 'object', position: 0, description: 'Property name, script block or hashtable.' },
    AutoSize: { type: 'switch', description: 'As many columns as the longest value allows.' },
    Column: { type: 'int', validate: { range: [1, 2147483647] }, description: 'Number of columns.' },
    ...FORMAT_PARAMETERS,
  },
  createState: (cmd) => {
    const autoSize = cmd.params.AutoSize === true;
    if (cmd.params.AutoSize === true && cmd.isBound('Column')) orThrow(cmd, refuseBoth);
    return makeFormatCommand(cmd, 'wide', WIDE_KEYS, { autoSize, columns: cmd.params.Column ?? 0 });
  },
  process: formatInput,
  end: (cmd) => cmd.state.end(),
  examples: [
    {
      code: '1..3 | ForEach-Object { [pscustomobject]@{ Name = "user$_" } } | Format-Wide -Column 3 | Out-String -Width 30',
      output: '\nuser1      user2     user3\n\n',
    },
  ],
});

function refuseBoth(): never {
  throw new FormatParameterError(
    'Cmdlet parameters AutoSize and Column are mutually exclusive.',
    'FormatCannotSpecifyAutosizeAndColumns',
    'System.IO.InvalidDataException',
  );
}

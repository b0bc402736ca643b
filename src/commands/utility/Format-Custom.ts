/** Format-Custom: objects through their custom views, or taken apart as "class Name { Property = value }". */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import type { FormatCommand } from '../../formatting/FormatCommand.ts';
import { CUSTOM_KEYS } from '../../formatting/FormatParameter.ts';
import {
  FORMAT_OUTPUT_TYPES,
  FORMAT_PARAMETERS,
  formatInput,
  makeFormatCommand,
  PROPERTY_PARAMETER,
} from './formatParameters.ts';

export default defineCmdlet<FormatCommand>({
  name: 'Format-Custom',
  typeName: 'Microsoft.PowerShell.Commands.FormatCustomCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['fc'],
  synopsis: 'Shows objects by their custom views, or with all nested objects.',
  outputTypes: FORMAT_OUTPUT_TYPES,
  parameters: {
    Property: PROPERTY_PARAMETER,
    Depth: {
      type: 'int',
      validate: { range: [1, 2147483647] },
      description: 'How deep nested objects are taken apart.',
    },
    ...FORMAT_PARAMETERS,
  },
  createState: (cmd) => makeFormatCommand(cmd, 'custom', CUSTOM_KEYS, { depth: cmd.params.Depth ?? 5 }),
  process: formatInput,
  end: (cmd) => cmd.state.end(),
  examples: [
    {
      code: "[pscustomobject]@{ A = 1; B = 'x' } | Format-Custom",
      output: '\nclass PSCustomObject\n{\n  A = 1\n  B = x\n}\n\n\n',
    },
  ],
});

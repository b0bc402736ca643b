/** Get-UICulture: the culture of the session's texts. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';

export default defineCmdlet({
  name: 'Get-UICulture',
  typeName: 'Microsoft.PowerShell.Commands.GetUICultureCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Gets the culture of the user interface.',
  outputTypes: ['System.Globalization.CultureInfo'],
  parameters: {},
  begin: (cmd) => cmd.writeObject(cmd.context.uiCulture),
  examples: [{ code: '(Get-UICulture).GetType().Name', output: 'CultureInfo\n' }],
});

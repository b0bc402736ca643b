/** New-PSSessionOption: options for a remote session, as an object. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { PSSessionOption } from '../types/SessionOptions.ts';

export default defineCmdlet({
  name: 'New-PSSessionOption',
  typeName: 'Microsoft.PowerShell.Commands.NewPSSessionOptionCommand',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Makes options for a remote session.',
  outputTypes: ['System.Management.Automation.Remoting.PSSessionOption'],
  parameters: {
    SkipCACheck: { type: 'switch', description: 'Any authority may have signed the certificate.' },
    SkipCNCheck: { type: 'switch', description: "The certificate's name need not be the computer's." },
  },
  begin: (cmd) => {
    const { SkipCACheck: skipCACheck = false, SkipCNCheck: skipCNCheck = false } = cmd.params;
    cmd.writeObject(Object.assign(new PSSessionOption(), { skipCACheck, skipCNCheck }));
  },
  examples: [{ code: '(New-PSSessionOption -SkipCACheck).SkipCACheck', output: 'True\n' }],
});

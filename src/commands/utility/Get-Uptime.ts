/** Get-Uptime: how long the system has been running. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { hostOf } from '../../types/dotnet/HostServices.ts';
import { call, now, timeSpanOfTicks } from '../netValues.ts';

export default defineCmdlet({
  name: 'Get-Uptime',
  typeName: 'Microsoft.PowerShell.Commands.GetUptimeCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Gets the time since the system started.',
  defaultParameterSet: 'Timespan',
  outputTypes: ['System.TimeSpan', 'System.DateTime'],
  parameters: {
    Since: { type: 'switch', sets: [{ set: 'Since' }], description: 'Gives the moment of the start.' },
  },
  begin: (cmd) => {
    const { context } = cmd;
    const seconds = BigInt(Math.floor(hostOf(context).process.uptimeMs / 1000));
    const span = timeSpanOfTicks(seconds * 10000000n, context);
    cmd.writeObject(cmd.params.Since ? call(now(context), 'Subtract', [span], context) : span);
  },
  examples: [{ code: '(Get-Uptime).GetType().Name', output: 'TimeSpan\n' }],
});

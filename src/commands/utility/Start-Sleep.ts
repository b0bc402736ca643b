/** Start-Sleep: waits; a stop request ends the waiting at once. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { getProperty } from '../../types/index.ts';

export default defineCmdlet({
  name: 'Start-Sleep',
  typeName: 'Microsoft.PowerShell.Commands.StartSleepCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sleep'],
  synopsis: 'Waits for some time.',
  defaultParameterSet: 'Seconds',
  parameters: {
    Seconds: {
      type: 'double',
      sets: [{ set: 'Seconds', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      validate: { range: [0, 2147483] },
      description: 'Seconds, which may be a fraction.',
    },
    Milliseconds: {
      type: 'int',
      aliases: ['ms'],
      sets: [{ set: 'Milliseconds', mandatory: true, byPropertyName: true }],
      validate: { range: [0, 2147483647] },
      description: 'Milliseconds.',
    },
    Duration: {
      type: 'timespan',
      validate: { rangeKind: 'NonNegative' },
      aliases: ['ts'],
      sets: [{ set: 'FromTimeSpan', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      description: 'A time span.',
    },
  },
  process: (cmd) => {
    const { params, context } = cmd;
    let milliseconds = params.Milliseconds ?? 0;
    if (params.Seconds !== undefined) milliseconds = Math.round(Number(params.Seconds) * 1000);
    if (params.Duration !== undefined)
      milliseconds = Number(getProperty(params.Duration, 'TotalMilliseconds', context));
    if (milliseconds > 0) context.host.sleep(milliseconds);
  },
  examples: [{ code: 'Start-Sleep -Milliseconds 1', output: '' }],
});

/** New-TimeSpan: the time between two dates, or one made of days, hours and so on. A date not given is now. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { unwrap } from '../../types/index.ts';
import { call, now, timeSpanOfTicks } from '../netValues.ts';

const UNITS: Readonly<Record<string, bigint>> = {
  Days: 864000000000n,
  Hours: 36000000000n,
  Minutes: 600000000n,
  Seconds: 10000000n,
  Milliseconds: 10000n,
};

export default defineCmdlet({
  name: 'New-TimeSpan',
  typeName: 'Microsoft.PowerShell.Commands.NewTimeSpanCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes a time span.',
  defaultParameterSet: 'Date',
  outputTypes: ['System.TimeSpan'],
  parameters: {
    Start: {
      type: 'datetime',
      aliases: ['LastWriteTime'],
      sets: [{ set: 'Date', position: 0, pipeline: true, byPropertyName: true }],
      description: 'When it begins.',
    },
    End: { type: 'datetime', sets: [{ set: 'Date', position: 1, byPropertyName: true }], description: 'When it ends.' },
    Days: { type: 'int', sets: [{ set: 'Time' }], description: 'Days.' },
    Hours: { type: 'int', sets: [{ set: 'Time' }], description: 'Hours.' },
    Minutes: { type: 'int', sets: [{ set: 'Time' }], description: 'Minutes.' },
    Seconds: { type: 'int', sets: [{ set: 'Time' }], description: 'Seconds.' },
    Milliseconds: { type: 'int', sets: [{ set: 'Time' }], description: 'Milliseconds.' },
  },
  process: (cmd) => cmd.writeObject(cmd.parameterSetName === 'Time' ? ofUnits(cmd) : between(cmd)),
  examples: [{ code: "(New-TimeSpan -Start '2024-02-28' -End '2024-03-01').Days", output: '2\n' }],
});

function ofUnits(cmd: Cmdlet): unknown {
  let ticks = 0n;
  for (const [name, unit] of Object.entries(UNITS)) ticks += BigInt(cmd.params[name] ?? 0) * unit;
  return timeSpanOfTicks(ticks, cmd.context);
}

function between(cmd: Cmdlet): unknown {
  const present = now(cmd.context);
  const start = cmd.params.Start === undefined ? present : unwrap(cmd.params.Start);
  const end = cmd.params.End === undefined ? present : unwrap(cmd.params.End);
  return call(end, 'Subtract', [start], cmd.context);
}

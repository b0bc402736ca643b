/** Write-Progress: how far a long task is, drawn where there is a terminal. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { ProgressRecord } from '../types/ProgressRecord.ts';

const MAX = 2147483647;

export default defineCmdlet({
  name: 'Write-Progress',
  typeName: 'Microsoft.PowerShell.Commands.WriteProgressCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Shows how far a task is.',
  description: 'Several tasks are told apart by -Id; -ParentId puts one below another.',
  parameters: {
    Activity: { type: 'string', position: 0, description: 'What is being done.' },
    Status: { type: 'string', position: 1, validate: { notNullOrEmpty: true }, description: 'What state it is in.' },
    Id: { type: 'int', position: 2, validate: { range: [0, MAX] }, description: 'Tells tasks apart.' },
    PercentComplete: { type: 'int', validate: { range: [-1, 100] }, description: 'Percentage done; -1 for unknown.' },
    SecondsRemaining: { type: 'int', description: 'Seconds left; -1 for unknown.' },
    CurrentOperation: { type: 'string', description: 'A line below the bar.' },
    ParentId: { type: 'int', validate: { range: [-1, MAX] }, description: 'The task this one is part of.' },
    Completed: { type: 'switch', description: 'The task is done; its bar goes away.' },
    SourceId: { type: 'int', description: 'Source of the record.' },
  },
  process: (cmd) => {
    const { params } = cmd;
    if (!params.Activity && params.Completed !== true) {
      cmd.throwTerminatingOf(
        'System.ArgumentException',
        "Missing value for mandatory parameter. (Parameter 'Activity')",
        'MissingActivity',
        'InvalidArgument',
        params.Activity,
      );
    }
    const record = new ProgressRecord(params.Id ?? 0, params.Activity ?? '');
    record.statusDescription = params.Status ?? 'Processing';
    record.percentComplete = params.PercentComplete ?? -1;
    record.secondsRemaining = params.SecondsRemaining ?? -1;
    record.currentOperation = params.CurrentOperation ?? null;
    record.parentActivityId = params.ParentId ?? -1;
    record.recordType = params.Completed ? 'Completed' : 'Processing';
    cmd.writeProgress(record);
  },
  examples: [{ code: "Write-Progress 'Import' -PercentComplete 50", output: '' }],
});

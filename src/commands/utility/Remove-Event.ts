/** Remove-Event: takes events that wait out of the queue. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { eventsOf, findEvents } from './events/eventLookup.ts';

export default defineCmdlet({
  name: 'Remove-Event',
  typeName: 'Microsoft.PowerShell.Commands.RemoveEventCommand',
  module: 'Microsoft.PowerShell.Utility',
  defaultParameterSet: 'BySource',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Removes events that wait.',
  parameters: {
    SourceIdentifier: {
      type: 'string',
      sets: [{ set: 'BySource', mandatory: true, position: 0 }],
      supportsWildcards: true,
      description: "The events' name.",
    },
    EventIdentifier: {
      type: 'int',
      sets: [{ set: 'ByIdentifier', mandatory: true, position: 0, byPropertyName: true }],
      description: "The event's number.",
    },
  },
  process: (cmd) => {
    const { received } = eventsOf(cmd);
    for (const event of findEvents(cmd, 'INVALID_EVENT_IDENTIFIER')) {
      if (!cmd.shouldProcess(`Event '${event.sourceIdentifier}'`, 'Remove')) continue;
      const at = received.indexOf(event);
      if (at >= 0) received.splice(at, 1);
    }
  },
  examples: [
    { code: '$null = New-Event once; Remove-Event once; @(Get-Event once -ErrorAction Ignore).Count', output: '0\n' },
  ],
});

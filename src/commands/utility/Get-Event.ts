/** Get-Event: events that wait, because no action was registered for them. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { findEvents } from './events/eventLookup.ts';

export default defineCmdlet({
  name: 'Get-Event',
  typeName: 'Microsoft.PowerShell.Commands.GetEventCommand',
  module: 'Microsoft.PowerShell.Utility',
  defaultParameterSet: 'BySource',
  outputTypes: ['System.Management.Automation.PSEventArgs'],
  synopsis: 'Lists events that wait.',
  parameters: {
    SourceIdentifier: {
      type: 'string',
      sets: [{ set: 'BySource', position: 0, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      description: "The events' name.",
    },
    EventIdentifier: {
      type: 'int',
      aliases: ['Id'],
      sets: [{ set: 'ById', mandatory: true, position: 0, byPropertyName: true }],
      description: "The event's number.",
    },
  },
  end: (cmd) => {
    for (const event of findEvents(cmd, 'INVALID_SOURCE_IDENTIFIER')) cmd.writeObject(event);
  },
  examples: [{ code: '$null = New-Event a.b; (Get-Event a.*).SourceIdentifier', output: 'a.b\n' }],
});

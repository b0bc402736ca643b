/** New-Event: an event by name, for whoever subscribed to it; without subscribers it waits to be fetched. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { eventsOf } from './events/eventLookup.ts';

export default defineCmdlet({
  name: 'New-Event',
  typeName: 'Microsoft.PowerShell.Commands.NewEventCommand',
  module: 'Microsoft.PowerShell.Utility',
  outputTypes: ['System.Management.Automation.PSEventArgs'],
  synopsis: 'Makes an event.',
  parameters: {
    SourceIdentifier: { type: 'string', mandatory: true, position: 0, description: "The event's name." },
    Sender: { type: 'psobject', position: 1, description: 'Who raised it.' },
    EventArguments: { type: 'psobject[]', position: 2, description: "The action's $args." },
    MessageData: { type: 'psobject', position: 3, description: 'Comes with the event.' },
  },
  end: (cmd) => {
    const { SourceIdentifier: name, Sender: sender, EventArguments: args, MessageData: data } = cmd.params;
    const given = (args as unknown[] | undefined) ?? [];
    cmd.writeObject(eventsOf(cmd).generate(name as string, sender ?? null, given, data ?? null));
  },
  examples: [{ code: "(New-Event started -MessageData 'now').MessageData", output: 'now\n' }],
});

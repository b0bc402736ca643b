/** Wait-Event: waits until an event is there that no action took; actions run meanwhile. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { WildcardPattern } from '../../types/index.ts';
import { eventsOf } from './events/eventLookup.ts';

export default defineCmdlet({
  name: 'Wait-Event',
  typeName: 'Microsoft.PowerShell.Commands.WaitEventCommand',
  module: 'Microsoft.PowerShell.Utility',
  outputTypes: ['System.Management.Automation.PSEventArgs'],
  synopsis: 'Waits for an event.',
  parameters: {
    SourceIdentifier: {
      type: 'string',
      position: 0,
      byPropertyName: true,
      supportsWildcards: true,
      description: "The event's name; any by default.",
    },
    Timeout: {
      type: 'int',
      aliases: ['TimeoutSec'],
      validate: { range: [-1, 2147483647] },
      description: 'Seconds to wait; -1 for ever.',
    },
  },
  process: (cmd) => {
    const events = eventsOf(cmd);
    const { SourceIdentifier: name = '*', Timeout: seconds = -1 } = cmd.params as {
      SourceIdentifier?: string;
      Timeout?: number;
    };
    const pattern = new WildcardPattern(name, { ignoreCase: true });
    const find = () => events.received.find((event) => pattern.isMatch(event.sourceIdentifier)) ?? null;
    const found = events.waitUntil(find, seconds < 0 ? null : seconds * 1000);
    if (found) cmd.writeObject(found);
  },
  examples: [{ code: '$null = New-Event ready; (Wait-Event ready).SourceIdentifier', output: 'ready\n' }],
});

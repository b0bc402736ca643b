/** Unregister-Event: ends subscriptions; their jobs are stopped, not removed. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { eventsOf, findSubscribers } from './events/eventLookup.ts';

export default defineCmdlet<{ hasFound: boolean }>({
  name: 'Unregister-Event',
  typeName: 'Microsoft.PowerShell.Commands.UnregisterEventCommand',
  module: 'Microsoft.PowerShell.Utility',
  defaultParameterSet: 'BySource',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Ends subscriptions.',
  parameters: {
    SourceIdentifier: {
      type: 'string',
      sets: [{ set: 'BySource', mandatory: true, position: 0, byPropertyName: true }],
      supportsWildcards: true,
      description: "The events' name.",
    },
    SubscriptionId: {
      type: 'int',
      sets: [{ set: 'ById', mandatory: true, position: 0, byPropertyName: true }],
      description: "The subscription's number.",
    },
    Force: { type: 'switch', description: 'Hidden ones too.' },
  },
  createState: () => ({ hasFound: false }),
  process: (cmd) => {
    const words = { source: 'identifier', idErrorId: 'INVALID_SUBSCRIPTION_IDENTIFIER' };
    // Subscriptions of one name go together: the next object's is gone then, and no error.
    const found = findSubscribers(cmd, words, cmd.state.hasFound);
    for (const subscriber of found) {
      cmd.state.hasFound = true;
      const target = `Event subscription '${subscriber.subscription.sourceIdentifier}'`;
      if (cmd.shouldProcess(target, 'Unsubscribe')) eventsOf(cmd).unsubscribe(subscriber);
    }
  },
  examples: [
    {
      code: '$null = Register-EngineEvent once -Action { }; Unregister-Event once; @(Get-EventSubscriber once -ErrorAction Ignore).Count',
      output: '0\n',
    },
  ],
});

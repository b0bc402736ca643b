/** Get-EventSubscriber: the session's subscriptions; hidden ones with -Force. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { findSubscribers } from './events/eventLookup.ts';

export default defineCmdlet({
  name: 'Get-EventSubscriber',
  typeName: 'Microsoft.PowerShell.Commands.GetEventSubscriberCommand',
  module: 'Microsoft.PowerShell.Utility',
  defaultParameterSet: 'BySource',
  outputTypes: ['System.Management.Automation.PSEventSubscriber'],
  synopsis: 'Lists subscriptions.',
  parameters: {
    SourceIdentifier: {
      type: 'string',
      sets: [{ set: 'BySource', position: 0, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      description: "The events' name.",
    },
    SubscriptionId: {
      type: 'int',
      aliases: ['Id'],
      sets: [{ set: 'ById', mandatory: true, position: 0, byPropertyName: true }],
      description: "The subscription's number.",
    },
    Force: { type: 'switch', position: 1, description: 'Hidden ones too.' },
  },
  process: (cmd) => {
    const words = { source: 'source identifier', idErrorId: 'INVALID_SOURCE_IDENTIFIER' };
    for (const subscriber of findSubscribers(cmd, words)) cmd.writeObject(subscriber);
  },
  examples: [
    {
      code: '$null = Register-EngineEvent listed -Action { }; (Get-EventSubscriber listed).SourceIdentifier',
      output: 'listed\n',
    },
  ],
});

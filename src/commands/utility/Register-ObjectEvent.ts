/** Register-ObjectEvent: subscribes to an event of an object. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { toPSString } from '../../types/index.ts';
import { newGuid } from '../../types/dotnet/dates/identifierTypes.ts';
import { checkAction, REGISTRATION_PARAMETERS, subscribe } from './events/subscribe.ts';

export default defineCmdlet({
  name: 'Register-ObjectEvent',
  typeName: 'Microsoft.PowerShell.Commands.RegisterObjectEventCommand',
  module: 'Microsoft.PowerShell.Utility',
  outputTypes: ['System.Management.Automation.PSEventJob'],
  synopsis: "Subscribes to an object's event.",
  parameters: {
    InputObject: { type: 'psobject', mandatory: true, position: 0, description: 'The object.' },
    EventName: { type: 'string', mandatory: true, position: 1, description: 'Its event.' },
    SourceIdentifier: { type: 'string', position: 100, description: "The events' name; a Guid by default." },
    ...REGISTRATION_PARAMETERS,
  },
  process: (cmd) => {
    const { params, context } = cmd;
    checkAction(cmd);
    subscribe(cmd, {
      source: params.InputObject,
      eventName: params.EventName as string,
      sourceIdentifier: (params.SourceIdentifier as string | undefined) ?? toPSString(newGuid(context), context),
    });
  },
  examples: [
    {
      code: '$list = [System.Collections.ObjectModel.ObservableCollection[int]]::new(); Register-ObjectEvent $list CollectionChanged -SourceIdentifier changed; $list.Add(5); (Get-Event changed).SourceEventArgs.Action',
      output: 'Add\n',
    },
  ],
});

/** Register-EngineEvent: subscribes to events by name: those of New-Event, and PowerShell.Exiting. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { checkAction, REGISTRATION_PARAMETERS, subscribe } from './events/subscribe.ts';

export default defineCmdlet({
  name: 'Register-EngineEvent',
  typeName: 'Microsoft.PowerShell.Commands.RegisterEngineEventCommand',
  module: 'Microsoft.PowerShell.Utility',
  outputTypes: ['System.Management.Automation.PSEventJob'],
  synopsis: 'Subscribes to events by name.',
  parameters: {
    SourceIdentifier: { type: 'string', mandatory: true, position: 100, description: "The events' name." },
    ...REGISTRATION_PARAMETERS,
  },
  process: (cmd) => {
    checkAction(cmd);
    if (!cmd.params.Action && !cmd.params.Forward) {
      cmd.throwTerminatingOf(
        'System.ArgumentException',
        'Action must be specified for non-forwarded events.',
        'ACTION_MANDATORY_FOR_LOCAL',
        'InvalidArgument',
        null,
      );
    }
    subscribe(cmd, { source: null, eventName: null, sourceIdentifier: cmd.params.SourceIdentifier as string });
  },
  examples: [
    {
      code: '$job = Register-EngineEvent done -Action { "done: $($Event.MessageData)" }; $null = New-Event done -MessageData 5; Receive-Job $job',
      output: 'done: 5\n',
    },
  ],
});

/** What Register-ObjectEvent and Register-EngineEvent have in common. */
import type { Cmdlet, ParameterDefinition } from '../../../engine/Cmdlet.ts';
import type { ScriptBlock } from '../../../engine/ScriptBlock.ts';
import { subscriberExists } from '../../../engine/events/PSEventManager.ts';
import type { Session } from '../../../engine/session/Session.ts';
import { NetException } from '../../../errors/index.ts';
import { EventJob } from '../../jobs/EventJob.ts';
import { JobTable } from '../../jobs/JobTable.ts';

export const REGISTRATION_PARAMETERS: Record<string, ParameterDefinition> = {
  Action: { type: 'scriptblock', position: 101, description: 'Runs at each event; else events wait to be fetched.' },
  MessageData: { type: 'psobject', description: 'Comes with each event.' },
  SupportEvent: { type: 'switch', description: 'Hides the subscription.' },
  Forward: { type: 'switch', description: 'For the session that started this one.' },
  MaxTriggerCount: { type: 'int', description: 'Ends the subscription after so many events.' },
};

export interface EventSource {
  source: unknown;
  eventName: string | null;
  sourceIdentifier: string;
}

export function subscribe(cmd: Cmdlet, { source, eventName, sourceIdentifier }: EventSource): void {
  const { params } = cmd;
  const session = cmd.context as unknown as Session;
  const { events } = session;
  const action = (params.Action as ScriptBlock | undefined) ?? null;
  const isSupport = params.SupportEvent === true;
  const forwards = params.Forward === true;
  if (source !== null && events.named(sourceIdentifier).length > 0) {
    const { typeName, message } = subscriberExists(sourceIdentifier);
    cmd.writeErrorOf(typeName, message, 'SUBSCRIBER_EXISTS', 'InvalidArgument', source);
    return;
  }
  const job = action ? new EventJob(session, sourceIdentifier, action, !isSupport) : null;
  try {
    const subscriber = events.subscribe({
      source,
      eventName,
      sourceIdentifier,
      action: job,
      messageData: params.MessageData ?? null,
      isSupport,
      forwards,
      maxTriggers: (params.MaxTriggerCount as number | undefined) ?? 0,
    });
    job?.belongsTo(subscriber);
  } catch (thrown) {
    if (!(thrown instanceof NetException) || thrown.typeName !== 'System.ArgumentException') throw thrown;
    cmd.writeErrorOf(thrown.typeName, thrown.message, 'INVALID_REGISTRATION', 'InvalidArgument', source);
    return;
  }
  if (!job || isSupport) return;
  JobTable.of(session).add(job);
  cmd.writeObject(job);
}

/** Actions and forwarding exclude each other. */
export function checkAction(cmd: Cmdlet): void {
  if (!cmd.params.Action || !cmd.params.Forward) return;
  cmd.throwTerminatingOf(
    'System.ArgumentException',
    'The Action parameter is not supported when you are forwarding events.',
    'ACTION_AND_FORWARD_NOT_SUPPORTED',
    'InvalidArgument',
    null,
  );
}

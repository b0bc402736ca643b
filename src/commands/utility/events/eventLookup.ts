/** Events and subscriptions by name (a pattern) or number; what is not there is an error of the command. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { PSEventArgs, PSEventManager, PSEventSubscriber } from '../../../engine/events/PSEventManager.ts';
import type { Session } from '../../../engine/session/Session.ts';
import { WildcardPattern } from '../../../types/index.ts';

/** The session's events, with all that happened by itself until now. */
export function eventsOf(cmd: Cmdlet): PSEventManager {
  const { events } = cmd.context as unknown as Session;
  events.checkPending();
  return events;
}

export function writeMissing(cmd: Cmdlet, message: string, errorId: string): void {
  cmd.writeErrorOf('System.ArgumentException', message, errorId, 'InvalidArgument', null);
}

/** Of the received ones. */
export function findEvents(cmd: Cmdlet, idErrorId: string): PSEventArgs[] {
  const { SourceIdentifier: name, EventIdentifier: id } = cmd.params as {
    SourceIdentifier?: string;
    EventIdentifier?: number;
  };
  const { received } = eventsOf(cmd);
  const pattern = name === undefined ? null : new WildcardPattern(name, { ignoreCase: true });
  const found = received.filter(
    (event) => (id === undefined || event.id === id) && (!pattern || pattern.isMatch(event.sourceIdentifier)),
  );
  if (found.length > 0) return found;
  if (id !== undefined) writeMissing(cmd, `Event with identifier '${id}' does not exist.`, idErrorId);
  else if (name !== undefined && !WildcardPattern.containsWildcardCharacters(name))
    writeMissing(cmd, `Event with source identifier '${name}' does not exist.`, 'INVALID_SOURCE_IDENTIFIER');
  return found;
}

export interface SubscriberWords {
  /** The kind of identifier as the message names it. */
  source: string;
  idErrorId: string;
}

export function findSubscribers(cmd: Cmdlet, words: SubscriberWords, isQuiet = false): PSEventSubscriber[] {
  const { SourceIdentifier: name, SubscriptionId: id } = cmd.params as {
    SourceIdentifier?: string;
    SubscriptionId?: number;
  };
  const pattern = name === undefined ? null : new WildcardPattern(name, { ignoreCase: true });
  const found = eventsOf(cmd).subscribers.filter(
    ({ id: own, subscription }) =>
      (cmd.params.Force === true || !subscription.isSupport) &&
      (id === undefined || own === id) &&
      (!pattern || pattern.isMatch(subscription.sourceIdentifier)),
  );
  if (found.length > 0 || isQuiet) return found;
  if (id !== undefined)
    writeMissing(cmd, `Event subscription with identifier '${id}' does not exist.`, words.idErrorId);
  else if (name !== undefined && !WildcardPattern.containsWildcardCharacters(name))
    writeMissing(cmd, `Event subscription with ${words.source} '${name}' does not exist.`, 'INVALID_SOURCE_IDENTIFIER');
  return found;
}

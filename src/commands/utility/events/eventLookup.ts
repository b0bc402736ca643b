/** Events and subscriptions by name (a pattern) or number; what is not there is an error of the command. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { PSEventArgs, PSEventManager, PSEventSubscriber } from '../../../engine/events/PSEventManager.ts';
import type { Session } from '../../../engine/session/Session.ts';
import { matchesAny, WildcardPattern } from '../../../types/index.ts';

/** The session's events, with all that happened by itself until now. */
export function eventsOf(cmd: Cmdlet): PSEventManager {
  const { events } = cmd.context as unknown as Session;
  events.checkPending();
  return events;
}

function writeMissing(cmd: Cmdlet, message: string, errorId: string): void {
  cmd.writeErrorOf('System.ArgumentException', message, errorId, 'InvalidArgument', null);
}

/** Of the received ones. */
export function findEvents(cmd: Cmdlet, idErrorId: string): PSEventArgs[] {
  const id = cmd.params.EventIdentifier as number | undefined;
  const found = meant(cmd, eventsOf(cmd).received, id, (event) => event);
  if (found.length === 0) reportMissing(cmd, 'Event', id, { source: 'source identifier', idErrorId });
  return found;
}

export interface SubscriberWords {
  /** The kind of identifier as the message names it. */
  source: string;
  idErrorId: string;
}

export function findSubscribers(cmd: Cmdlet, words: SubscriberWords, isQuiet = false): PSEventSubscriber[] {
  const id = cmd.params.SubscriptionId as number | undefined;
  const found = meant(cmd, eventsOf(cmd).subscribers, id, ({ id: own, subscription: { sourceIdentifier } }) => ({
    id: own,
    sourceIdentifier,
  })).filter(({ subscription }) => cmd.params.Force === true || !subscription.isSupport);
  if (found.length === 0 && !isQuiet) reportMissing(cmd, 'Event subscription', id, words);
  return found;
}

/** Those with the number, or whose name matches -SourceIdentifier; without either all. */
function meant<T>(
  { params }: Cmdlet,
  all: readonly T[],
  id: number | undefined,
  keysOf: (item: T) => { readonly id: number; readonly sourceIdentifier: string },
): T[] {
  const name = (params.SourceIdentifier as string | undefined) ?? null;
  return all.filter((item) => {
    const keys = keysOf(item);
    return (id === undefined || keys.id === id) && matchesAny(keys.sourceIdentifier, name === null ? null : [name]);
  });
}

/** A number or a name that nothing has; a pattern may match nothing. */
function reportMissing(
  cmd: Cmdlet,
  what: string,
  id: number | undefined,
  { source, idErrorId }: SubscriberWords,
): void {
  const name = cmd.params.SourceIdentifier as string | undefined;
  if (id !== undefined) writeMissing(cmd, `${what} with identifier '${id}' does not exist.`, idErrorId);
  else if (name !== undefined && !WildcardPattern.containsWildcardCharacters(name))
    writeMissing(cmd, `${what} with ${source} '${name}' does not exist.`, 'INVALID_SOURCE_IDENTIFIER');
}

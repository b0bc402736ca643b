/**
 * Events of .NET objects: who listens to which event of an object, kept beside the object, and raising them.
 * What happens beside the script (timers, watched folders, programs that end) is asked for at the engine's polls: such a
 * source is a pump of its host while it is switched on.
 */
import { hostOf } from '../dotnet/HostServices.ts';
import { NetDelegate } from '../NetDelegate.ts';
import type { TypeContext } from '../TypeContext.ts';

/** Called with the sender and the event's arguments, which is what all handlers of .NET's events take. */
export type EventListener = NetDelegate | ((ctx: TypeContext, args: unknown[]) => unknown);

const LISTENERS = new WeakMap<object, Map<string, EventListener[]>>();

function listenersOf(source: object, eventName: string): EventListener[] {
  let table = LISTENERS.get(source);
  if (!table) LISTENERS.set(source, (table = new Map()));
  let list = table.get(eventName);
  if (!list) table.set(eventName, (list = []));
  return list;
}

export function addListener(source: object, eventName: string, listener: EventListener): void {
  listenersOf(source, eventName).push(listener);
}

/** Takes away the last that is the same; for a script block: made of the same block. */
export function removeListener(source: object, eventName: string, listener: EventListener): void {
  const list = listenersOf(source, eventName);
  const isSame = (each: EventListener): boolean =>
    each === listener ||
    (each instanceof NetDelegate && listener instanceof NetDelegate && each.origin === listener.origin);
  const at = list.findLastIndex(isSame);
  if (at >= 0) list.splice(at, 1);
}

export function hasListeners(source: object, eventName: string): boolean {
  return (LISTENERS.get(source)?.get(eventName)?.length ?? 0) > 0;
}

export function raiseEvent(source: object, eventName: string, args: unknown, ctx: TypeContext): void {
  for (const listener of [...(LISTENERS.get(source)?.get(eventName) ?? [])]) {
    if (listener instanceof NetDelegate) listener.invoke(ctx, [source, args]);
    else listener(ctx, [source, args]);
  }
}

/** Something that happens by itself. */
export interface EventPump {
  /** Raises what happened since the last time. */
  poll(ctx: TypeContext): void;
  /** In how many milliseconds something may happen that nobody tells of; null: not known. */
  due(ctx: TypeContext): number | null;
}

const PUMPS = new WeakMap<object, Set<EventPump>>();

/** The pumps of a host, whichever session's script switched them on. */
export function pumpsOf(ctx: TypeContext): Set<EventPump> {
  const host = hostOf(ctx) as object;
  let pumps = PUMPS.get(host);
  if (!pumps) PUMPS.set(host, (pumps = new Set()));
  return pumps;
}

/** Raises all that happened by itself until now. */
export function pumpEvents(ctx: TypeContext): void {
  for (const pump of [...pumpsOf(ctx)]) pump.poll(ctx);
}

/** Raises what .NET raises on a thread of its own, where script blocks cannot run: only the engine's listeners hear it. */
export function raiseElsewhere(source: object, eventName: string, args: unknown, ctx: TypeContext): void {
  for (const listener of [...(LISTENERS.get(source)?.get(eventName) ?? [])])
    if (!(listener instanceof NetDelegate)) listener(ctx, [source, args]);
}

/**
 * Events of a session: who subscribed to what, events nobody has an action for (they wait to be fetched), and actions
 * that are due. Actions run on the script's own thread, between its statements: before each command and each round of a
 * loop, one after the other. Rule that surprises: Start-Sleep runs none of them; Wait-Event does.
 */
import { NetException } from '../../errors/NetException.ts';
import { addListener, pumpEvents, pumpsOf, removeListener } from '../../types/events/netEvents.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import { typeOf } from '../../types/TypeRegistry.ts';
import { unwrap } from '../../types/index.ts';
import { Runspace } from '../runspaces/Runspace.ts';
import type { Session } from '../session/Session.ts';

/** What is done when an event comes (commands/jobs/EventJob.ts). */
export interface EventAction {
  invoke(subscriber: PSEventSubscriber, event: PSEventArgs): void;
  /** The subscription has ended. */
  end(): void;
}

/** System.Management.Automation.PSEventArgs. */
export class PSEventArgs {
  constructor(
    readonly id: number,
    readonly runspaceId: unknown,
    readonly sourceIdentifier: string,
    readonly sender: unknown,
    readonly sourceArgs: readonly unknown[],
    readonly messageData: unknown,
    readonly ticksUtc: bigint,
    /** It came from an object's event: the second argument says what happened. */
    readonly isObjectEvent: boolean,
  ) {}

  get sourceEventArgs(): unknown {
    return this.isObjectEvent ? (this.sourceArgs[1] ?? null) : null;
  }
}

export interface Subscription {
  source: unknown;
  eventName: string | null;
  sourceIdentifier: string;
  action: EventAction | null;
  messageData: unknown;
  isSupport: boolean;
  forwards: boolean;
  /** 0: without end. */
  maxTriggers: number;
}

/** System.Management.Automation.PSEventSubscriber. */
export class PSEventSubscriber {
  triggers = 0;
  /** Takes the handler off the object. */
  detach: (() => void) | null = null;

  constructor(
    public id: number,
    readonly subscription: Subscription,
  ) {}
}

interface DueAction {
  subscriber: PSEventSubscriber;
  event: PSEventArgs;
}

export class PSEventManager {
  readonly subscribers: PSEventSubscriber[] = [];
  readonly received: PSEventArgs[] = [];
  private readonly due: DueAction[] = [];
  private lastEvent = 0;
  private lastSubscriber = 0;
  private isRunning = false;

  constructor(readonly session: Session) {}

  subscribe(subscription: Subscription): PSEventSubscriber {
    const { source, eventName, sourceIdentifier } = subscription;
    const subscriber = new PSEventSubscriber(++this.lastSubscriber, subscription);
    if (source != null && eventName !== null) {
      subscriber.detach = this.listen(subscriber, unwrap(source) as object, eventName);
      if (this.named(sourceIdentifier).length > 0) {
        subscriber.detach();
        throw subscriberExists(sourceIdentifier);
      }
    }
    this.subscribers.push(subscriber);
    return subscriber;
  }

  unsubscribe(subscriber: PSEventSubscriber): void {
    const at = this.subscribers.indexOf(subscriber);
    if (at < 0) return;
    this.subscribers.splice(at, 1);
    subscriber.detach?.();
    subscriber.subscription.action?.end();
  }

  named(sourceIdentifier: string): PSEventSubscriber[] {
    const wanted = sourceIdentifier.toLowerCase();
    return this.subscribers.filter(({ subscription }) => subscription.sourceIdentifier.toLowerCase() === wanted);
  }

  /** An event by name: every subscriber's action is due; one that nobody acts on waits to be fetched. */
  generate(sourceIdentifier: string, sender: unknown, args: readonly unknown[], messageData: unknown): PSEventArgs {
    const event = this.newEvent(sourceIdentifier, sender, args, messageData, false);
    this.take(this.named(sourceIdentifier), event);
    return event;
  }

  /** Raises what happened by itself, and runs the actions that are due. */
  checkPending(): void {
    if (this.isRunning) return;
    if (pumpsOf(this.session).size > 0) pumpEvents(this.session);
    if (this.due.length > 0) this.runDue();
  }

  /** Waits until the condition holds, actions running meanwhile; false when the time (null: without end) is over. */
  waitUntil<T>(find: () => T | null, milliseconds: number | null): T | null {
    const { host } = this.session;
    const now = (): number => Number(host.monotonicNs() / 1_000_000n);
    const end = milliseconds === null ? Number.POSITIVE_INFINITY : now() + milliseconds;
    for (;;) {
      this.session.pollStop();
      this.checkPending();
      const found = find();
      if (found !== null) return found;
      const left = end - now();
      if (left <= 0) return null;
      host.sleep(Math.max(1, Math.min(left, this.nextDue(), LOOK_MS)));
    }
  }

  private nextDue(): number {
    const times = [...pumpsOf(this.session)].map((pump) => pump.due(this.session) ?? LOOK_MS);
    return Math.min(LOOK_MS, ...times);
  }

  private runDue(): void {
    this.isRunning = true;
    const { questionMark } = this.session;
    try {
      for (let next = this.due.shift(); next; next = this.due.shift()) this.run(next);
    } finally {
      this.isRunning = false;
      this.session.questionMark = questionMark;
    }
  }

  private run({ subscriber, event }: DueAction): void {
    const { action, maxTriggers } = subscriber.subscription;
    action!.invoke(subscriber, event);
    if (
      maxTriggers > 0 &&
      subscriber.triggers >= maxTriggers &&
      !this.due.some((each) => each.subscriber === subscriber)
    )
      this.unsubscribe(subscriber);
  }

  private take(subscribers: readonly PSEventSubscriber[], event: PSEventArgs): void {
    const isActedOn = subscribers.some(({ subscription }) => subscription.action !== null);
    for (const subscriber of subscribers) {
      const { action, maxTriggers } = subscriber.subscription;
      if (maxTriggers > 0 && subscriber.triggers >= maxTriggers) continue;
      subscriber.triggers++;
      if (action) this.due.push({ subscriber, event });
      else if (maxTriggers > 0 && subscriber.triggers >= maxTriggers) this.unsubscribe(subscriber);
    }
    if (!isActedOn && !subscribers.some(({ subscription }) => subscription.forwards)) this.received.push(event);
  }

  private newEvent(
    sourceIdentifier: string,
    sender: unknown,
    args: readonly unknown[],
    messageData: unknown,
    isObjectEvent: boolean,
  ): PSEventArgs {
    const { session } = this;
    const { instanceId } = Runspace.of(session);
    const ticks = session.utcNowTicks();
    return new PSEventArgs(
      ++this.lastEvent,
      instanceId,
      sourceIdentifier,
      sender,
      args,
      messageData,
      ticks,
      isObjectEvent,
    );
  }

  private listen(subscriber: PSEventSubscriber, source: object, eventName: string): () => void {
    const member = typeof source === 'object' ? typeOf(source).findInstance(eventName.toLowerCase()) : null;
    if (member?.kind !== 'event') {
      throw new NetException(
        'System.ArgumentException',
        `Cannot register for the specified event. An event with the name '${eventName}' does not exist. (Parameter 'eventName')`,
        { properties: { ParamName: 'eventName' } },
      );
    }
    const { sourceIdentifier, messageData } = subscriber.subscription;
    const listener = (_ctx: TypeContext, args: unknown[]): void =>
      this.take([subscriber], this.newEvent(sourceIdentifier, args[0], args, messageData, true));
    addListener(source, member.name, listener);
    return () => removeListener(source, member.name, listener);
  }
}

/** How often a wait looks at sources that do not say when they are due. */
const LOOK_MS = 20;

export function subscriberExists(sourceIdentifier: string): NetException {
  const message = `Cannot subscribe to the specified event. A subscriber with the source identifier '${sourceIdentifier}' already exists.`;
  return new NetException('System.ArgumentException', message, { errorId: 'SUBSCRIBER_EXISTS' });
}

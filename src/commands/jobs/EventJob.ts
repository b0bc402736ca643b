/**
 * System.Management.Automation.PSEventJob: what an event's action writes is the job's. Rule that surprises: it is running
 * from its first event until the subscription ends, and an action that throws leaves no result but an error.
 */
import { asModuleBlock } from '../../engine/closures.ts';
import { invokeBlock } from '../../engine/invokeBlock.ts';
import type { EventAction, PSEventArgs, PSEventSubscriber } from '../../engine/events/PSEventManager.ts';
import { CallbackPipe } from '../../engine/pipeline/Pipe.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import { PSVariable } from '../../engine/session/PSVariable.ts';
import type { Session } from '../../engine/session/Session.ts';
import { errorRecordOf, isFlowSignal, NetException, StopSignal } from '../../errors/index.ts';
import { Job } from './Job.ts';
import { JobTable } from './JobTable.ts';

export class EventJob extends Job implements EventAction {
  private readonly block: ScriptBlock;
  private hasRun = false;
  private subscriber: PSEventSubscriber | null = null;

  constructor(session: Session, name: string, action: ScriptBlock, takesNumber = true) {
    super(session, JobTable.of(session), name, String(action), '', '', takesNumber);
    this.block = asModuleBlock(action);
  }

  get module(): unknown {
    return this.block.module;
  }

  override get hasMoreData(): boolean {
    return this.hasRun && !this.isFinished;
  }

  /** The streams keep what was received. */
  protected override clear(): void {
    this.results = [];
  }

  /** Stopping the job ends the subscription. */
  belongsTo(subscriber: PSEventSubscriber): void {
    this.subscriber = subscriber;
  }

  invoke(subscriber: PSEventSubscriber, event: PSEventArgs): void {
    if (this.isFinished) return;
    this.setState('Running');
    this.hasRun = true;
    const scope = this.block.sessionState!.currentScope;
    const set = (name: string, value: unknown): void => scope.setLocal(name.toLowerCase(), new PSVariable(name, value));
    set('eventSubscriber', subscriber);
    set('event', event);
    set('sender', event.sender);
    set('eventArgs', event.sourceEventArgs);
    set('args', [...event.sourceArgs]);
    const { session } = this;
    const saved = session.streams;
    session.streams = { ...saved, error: new CallbackPipe((record) => this.write('error', record)) };
    try {
      const output = new CallbackPipe((value) => this.write('output', value));
      invokeBlock(this.block, { args: event.sourceArgs, newScope: false, output });
    } catch (thrown) {
      this.takeFailure(thrown);
    } finally {
      session.streams = saved;
    }
  }

  override end(): void {
    this.setState('Stopped');
  }

  override stop(): void {
    if (this.subscriber) this.session.events.unsubscribe(this.subscriber);
    this.end();
  }

  /** `exit` in an action ends the action, not the script. */
  private takeFailure(thrown: unknown): void {
    if (thrown instanceof StopSignal) throw thrown;
    if (isFlowSignal(thrown)) {
      this.setState('Failed');
      return;
    }
    const exception = thrown instanceof NetException ? thrown : this.session.convertForeignError(thrown);
    if (!exception) throw thrown;
    this.write('error', errorRecordOf(exception));
    this.setState('Failed');
  }
}

/**
 * Script blocks of other runspaces that share this thread. A task begins when whoever runs now has to wait (a sleep, a
 * request, a wait for a job) and runs on top of the waiting one, so several tasks that sleep two seconds end after two.
 * Rule that surprises: time is kept per task. One that was held up by what ran on top of it is behind ("lag") and its next
 * sleeps are that much shorter; what it writes is stamped with the time it would have had on a thread of its own.
 * NON-PARITY: a task that waits goes on only when what runs on top of it has ended.
 */
import { NetException, StopSignal } from '../../errors/index.ts';
import type { Host, IdleWork } from '../Host.ts';

/** Tasks that share a limit: so many of them may have begun and not ended. */
export interface TaskGroup {
  limit: number;
  active: number;
}

export class ScheduledTask {
  hasBegun = false;
  /** Milliseconds it is behind. */
  lag = 0;
  /** Monotonic time at which it is stopped; null: never. */
  stopAt: number | null = null;

  constructor(
    readonly group: TaskGroup,
    readonly body: () => void,
  ) {}
}

/** A wait without an end looks this often whether a worker has news. */
const POLL_MS = 50;
/** As many tasks as one stack holds with room for their own calls. */
const DEEPEST = 200;

export class TaskScheduler implements IdleWork {
  private readonly waiting: ScheduledTask[] = [];
  private readonly stack: ScheduledTask[] = [];
  private readonly pumps = new Set<() => void>();

  constructor(private readonly host: Host) {}

  static of(host: Host): TaskScheduler {
    host.idle ??= new TaskScheduler(host);
    return host.idle as TaskScheduler;
  }

  get current(): ScheduledTask | null {
    return this.stack.at(-1) ?? null;
  }

  get now(): number {
    return Number(this.host.monotonicNs() / 1000n) / 1000;
  }

  /** The time it would be for the running task on a thread of its own. */
  get taskTime(): number {
    return this.now - (this.stack.at(-1)?.lag ?? 0);
  }

  add(task: ScheduledTask): void {
    this.waiting.push(task);
  }

  /** Looks for news of other threads, called again and again while this one waits. */
  addPump(pump: () => void): void {
    this.pumps.add(pump);
  }

  serve(): void {
    for (const pump of this.pumps) pump();
  }

  removePump(pump: () => void): void {
    this.pumps.delete(pump);
  }

  /** Takes back a task that has not begun. */
  remove(task: ScheduledTask): boolean {
    const at = this.waiting.indexOf(task);
    if (at >= 0) this.waiting.splice(at, 1);
    return at >= 0;
  }

  runNext(): boolean {
    if (this.stack.length >= DEEPEST) return false;
    const at = this.waiting.findIndex(({ group }) => group.active < group.limit);
    if (at < 0) return false;
    this.run(this.waiting.splice(at, 1)[0]!);
    return true;
  }

  private run(task: ScheduledTask): void {
    task.hasBegun = true;
    task.group.active++;
    this.stack.push(task);
    try {
      task.body();
    } finally {
      this.stack.pop();
      task.group.active--;
    }
  }

  /** A sleep of the running task: others begin meanwhile, `pause` sleeps what is left. */
  sleep(milliseconds: number, pause: (milliseconds: number) => void): void {
    const task = this.stack.at(-1);
    const due = this.taskTime + milliseconds;
    const end = Math.min(due, task?.stopAt ?? due);
    while (this.now < end && (this.runNext() || this.sleepPumping(end)));
    pause(Math.max(0, end - this.now));
    if (!task) return;
    task.lag = Math.max(0, this.now - due);
    if (task.stopAt !== null && this.now >= task.stopAt) throw StopSignal.instance;
  }

  /** A slice of a sleep with other threads at work; false when there are none. */
  private sleepPumping(end: number): boolean {
    if (this.pumps.size === 0) return false;
    this.pause(Math.min(Math.max(0, end - this.now), POLL_MS));
    return true;
  }

  /** Waits until the condition holds; false when the time (null: without end) is over before. */
  waitUntil(isDone: () => boolean, milliseconds: number | null, what: string): boolean {
    const end = milliseconds === null ? Number.POSITIVE_INFINITY : this.now + milliseconds;
    for (;;) {
      if (isDone()) return true;
      const left = end - this.now;
      if (left <= 0) return false;
      if (this.runNext()) continue;
      if (milliseconds === null && !this.mayChange()) throw neverEnds(what);
      this.pause(Math.min(left, POLL_MS));
    }
  }

  /** Whether anything outside this thread may still end a wait. */
  private mayChange(): boolean {
    return (this.host.service?.('jobs.running') as number | undefined) !== 0 || this.host.service === undefined;
  }

  private pause(milliseconds: number): void {
    const task = this.stack.at(-1);
    if (task?.stopAt != null && this.now >= task.stopAt) throw StopSignal.instance;
    if (this.host.service?.('jobs.wait', milliseconds) === undefined) this.host.pause?.(milliseconds);
    this.serve();
    if (this.host.stopRequested.value) throw StopSignal.instance;
  }
}

/** PowerShell would wait for ever where another thread never comes; here that is known. */
function neverEnds(what: string): NetException {
  const message = `psail cannot wait for ${what}: what would end the wait stands behind it on the same thread, or nothing does.`;
  return new NetException('System.InvalidOperationException', message);
}

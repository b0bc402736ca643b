/**
 * Jobs on threads of their own, started from the engine's thread. That one blocks, so nothing here waits for events:
 * messages are fetched, and a shared word says that some have come. A thread of live work is kept for the next one.
 */
import type { MessagePort, Worker } from 'node:worker_threads';
import type { BackgroundWork } from '../engine/Host.ts';
import { builtin } from './builtin.ts';
import type { EngineSettings } from './EngineTask.ts';
import { JOB_WORKER } from './workerFiles.ts';

export interface JobWorkerData {
  port: MessagePort;
  /** Word 0 grows with every message; word 1 counts the questions that have no answer yet. */
  news: Int32Array;
  /** Word 0 grows with every answer. */
  answers: Int32Array;
  stopFlag: Int32Array;
  settings: EngineSettings;
  work: unknown;
  /** Objects keep their types (ObjectCodec), and the environment is the process's own. */
  isLive: boolean;
}

const STACK_MB = 64;
const MOST_IDLE = 8;

type WorkerThreads = typeof import('node:worker_threads');

export class JobWorkers {
  readonly news = new Int32Array(new SharedArrayBuffer(8));
  private readonly running = new Set<RunningJob>();
  private readonly idle: RunningJob[] = [];

  constructor(private readonly settings: EngineSettings) {}

  /** A job counts until all it sent has been received. */
  get count(): number {
    return this.running.size;
  }

  /** False in the embedded tenant, whose state one thread keeps. */
  get canShareNothing(): boolean {
    return this.settings.sandbox === null;
  }

  start(work: unknown, isLive: boolean): BackgroundWork {
    const job = isLive ? (this.idle.pop() ?? null) : null;
    if (job) job.give(work);
    const started =
      job ?? new RunningJob(this.settings, this.news, { work, isLive }, (ended, canGoOn) => this.end(ended, canGoOn));
    this.running.add(started);
    return started;
  }

  private end(job: RunningJob, canGoOn: boolean): void {
    this.running.delete(job);
    if (canGoOn && this.idle.length < MOST_IDLE) this.idle.push(job);
    else job.close();
  }

  /** Waits for news; at most so long. */
  wait(milliseconds: number): void {
    if (this.running.size === 0) return;
    const seen = Atomics.load(this.news, 0);
    if ([...this.running].some((job) => job.hasNews)) return;
    Atomics.wait(this.news, 0, seen, milliseconds);
  }
}

class RunningJob implements BackgroundWork {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly threads = builtin<WorkerThreads>('node:worker_threads');
  private readonly stopFlag = new Int32Array(new SharedArrayBuffer(4));
  private readonly answers = new Int32Array(new SharedArrayBuffer(4));
  private fetched: unknown[] = [];

  constructor(
    settings: EngineSettings,
    private readonly news: Int32Array,
    private readonly work: Pick<JobWorkerData, 'work' | 'isLive'>,
    private readonly ended: (job: RunningJob, canGoOn: boolean) => void,
  ) {
    const { port1, port2 } = new this.threads.MessageChannel();
    const { stopFlag } = this;
    this.port = port1;
    port1.unref();
    const workerData: JobWorkerData = { port: port2, news, answers: this.answers, stopFlag, settings, ...work };
    this.worker = new this.threads.Worker(JOB_WORKER, {
      workerData,
      transferList: [port2],
      resourceLimits: { stackSizeMb: STACK_MB },
      execArgv: [],
      ...(work.isLive ? { env: this.threads.SHARE_ENV } : {}),
    });
    this.worker.unref();
  }

  get hasNews(): boolean {
    this.fetch();
    return this.fetched.length > 0;
  }

  receive(): unknown[] {
    this.fetch();
    const messages = this.fetched.splice(0, this.fetched.length);
    if (isLast(messages.at(-1))) this.ended(this, this.work.isLive);
    return messages;
  }

  /** The next work of a thread that has done its own. */
  give(work: unknown): void {
    Atomics.store(this.stopFlag, 0, 0);
    this.tell({ work });
  }

  close(): void {
    void this.worker.terminate();
  }

  private fetch(): void {
    for (;;) {
      const received = this.threads.receiveMessageOnPort(this.port) as { message: unknown } | undefined;
      if (received === undefined) return;
      this.fetched.push(received.message);
    }
  }

  reply(message: unknown): void {
    Atomics.sub(this.news, 1, 1);
    this.tell(message);
  }

  private tell(message: unknown): void {
    this.port.postMessage(message);
    Atomics.add(this.answers, 0, 1);
    Atomics.notify(this.answers, 0);
  }

  stop(): void {
    Atomics.store(this.stopFlag, 0, 1);
    Atomics.notify(this.stopFlag, 0);
  }

  terminate(): void {
    // Nobody waits for these answers any more.
    this.fetch();
    const questions = this.fetched.filter((each) => typeof each === 'object' && each !== null && 'request' in each);
    Atomics.sub(this.news, 1, questions.length);
    this.ended(this, false);
  }
}

/** A job's last message is the state it ends in. */
function isLast(message: unknown): boolean {
  const { state } = (message ?? {}) as { state?: string };
  return state !== undefined && state !== 'Running';
}

/**
 * The main thread's view of the engine's worker: starts it with a deep stack, does its I/O, and turns an interrupt into a
 * stop request. A second interrupt while the engine still runs ends it at once.
 */
import { Worker } from 'node:worker_threads';
import { type BlockingChannel, type BlockingService, createBlockingChannel } from '../http/BlockingChannel.ts';
import type { AsyncTransport, HttpRequest } from '../http/types.ts';
import type { EngineSettings, EngineTask } from './EngineTask.ts';
import type { Completion, EngineWorkerData, RunReply, SessionRequest, WorkerReply } from './EngineWorkerData.ts';
import { LazyPrograms } from './LazyPrograms.ts';
import { NetworkService } from './NetworkService.ts';
import { ENGINE_WORKER } from './workerFiles.ts';

/** Room for more than 5,000 nested calls of script functions. */
const STACK_MB = 64;
export const EXIT_INTERRUPTED = 130;
const EXIT_FAULT = 70;

export interface EngineThreadOptions {
  settings: EngineSettings;
  task: EngineTask | null;
  readLine: BlockingService;
  /** An error of psail itself: shown without a stack trace. */
  onFault: (message: string) => void;
}

export class EngineThread {
  /** The exit code: of the task, or after a fault. */
  readonly ended: Promise<number>;
  /** The first prompt of a session without a task. */
  readonly ready: Promise<string>;
  private readonly channel: BlockingChannel = createBlockingChannel();
  private readonly programs = new LazyPrograms();
  private readonly worker: Worker;
  private readonly replies = new Map<number, (value: never) => void>();
  private lastId = 0;
  private finish!: (exitCode: number) => void;
  private start!: (prompt: string) => void;

  constructor(private readonly options: EngineThreadOptions) {
    this.ended = new Promise((resolve) => (this.finish = resolve));
    this.ready = new Promise((resolve) => (this.start = resolve));
    const data: EngineWorkerData = { endpoint: this.channel.endpoint, settings: options.settings, task: options.task };
    this.worker = new Worker(ENGINE_WORKER, {
      workerData: data,
      transferList: this.channel.transferList as never,
      resourceLimits: { stackSizeMb: STACK_MB },
      execArgv: [],
    });
    this.channel.serve(new LazyTransport(), {
      'terminal.readLine': options.readLine,
      ...this.programs.services,
      ...new NetworkService().services,
    });
    this.worker.on('message', (reply: WorkerReply) => this.take(reply));
    this.worker.on('error', (error) => this.fault(error));
    this.worker.on('exit', (code) => this.finish(code));
  }

  run(text: string): Promise<RunReply> {
    this.channel.resume();
    return this.ask({ kind: 'run', text, id: ++this.lastId }) as Promise<RunReply>;
  }

  complete(text: string, cursor: number): Promise<Completion> {
    return this.ask({ kind: 'complete', text, cursor, id: ++this.lastId }) as Promise<Completion>;
  }

  /** False when a stop was already asked for and the engine has not yet stopped. */
  interrupt(): boolean {
    const first = Atomics.load(this.channel.endpoint.stopFlag, 0) === 0;
    this.channel.interrupt();
    this.programs.killAll();
    return first;
  }

  async close(): Promise<void> {
    this.channel.close();
    await this.worker.terminate();
  }

  private ask(request: SessionRequest): Promise<unknown> {
    return new Promise((resolve) => {
      this.replies.set(request.id, resolve);
      this.worker.postMessage(request);
    });
  }

  private take(reply: WorkerReply): void {
    if (reply.kind === 'ended') this.finish(reply.exitCode);
    else if (reply.kind === 'ready') this.start(reply.prompt);
    else if (reply.kind === 'fault') this.options.onFault(reply.message);
    else {
      this.replies.get(reply.id)?.(reply.value as never);
      this.replies.delete(reply.id);
    }
  }

  private fault(error: Error): void {
    this.options.onFault(error.message);
    this.finish(EXIT_FAULT);
  }
}

/** node-fetch is loaded when the first request is made. */
class LazyTransport implements AsyncTransport {
  private transport: Promise<AsyncTransport> | null = null;

  async send(request: HttpRequest, signal?: AbortSignal): ReturnType<AsyncTransport['send']> {
    this.transport ??= import('../http/NodeFetchTransport.ts').then(
      ({ NodeFetchTransport }) => new NodeFetchTransport(),
    );
    return (await this.transport).send(request, signal);
  }
}

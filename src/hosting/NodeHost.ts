/**
 * The engine's Host over Node. One host serves one session on one thread; what must wait for events (HTTP, the terminal,
 * streaming programs) goes through the blocking channel to the main thread, or to an I/O worker started on first use.
 */
import type { MailDelivery } from '../engine/net/MailDelivery.ts';
import { sendMail } from './sendMail.ts';
import os from 'node:os';
import { StopSignal } from '../errors/index.ts';
import type { Host, IdleWork, NativeProcess, NativeProcessOptions } from '../engine/Host.ts';
import { TaskScheduler } from '../engine/runspaces/TaskScheduler.ts';
import type { BlockingTransport } from '../http/BlockingTransport.ts';
import { type HttpRequest, type HttpResponse, type Transport, TransportError } from '../http/types.ts';
import type { HostServices } from '../types/dotnet/HostServices.ts';
import { utcNowTicks } from './clock.ts';
import type { JobWorkers } from './JobWorkers.ts';
import { NodeCompression } from './NodeCompression.ts';
import { NodeConsole } from './NodeConsole.ts';
import { hash, NodeCrypto, randomBytes } from './NodeCrypto.ts';
import { NodeEnvironment } from './NodeEnvironment.ts';
import { NodeFileSystem } from './NodeFileSystem.ts';
import { NodeProcessFacts } from './NodeProcessFacts.ts';
import { programFolder, programPath } from './programPath.ts';
import { WaitedProgram } from './runProgram.ts';
import { StandardInput } from './StandardInput.ts';
import { StreamedProgram } from './StreamedProgram.ts';
import { PSAIL_VERSION } from './version.ts';

export interface NodeHostOptions {
  /** Word 0 not 0: stop. */
  stopFlag: Int32Array;
  /** To the thread that does the I/O; made when first needed. */
  openChannel: () => BlockingTransport;
  /** The main thread reads the terminal and streams programs; false where the engine itself runs on it. */
  servesTerminal: boolean;
  /** Instead of the network, for the sandbox; the rest of the world stays reachable through `network`. */
  wrapTransport?: (network: Transport) => Transport;
  /** $Host.Name. */
  name?: string;
  /** The thread of a job. */
  isJob?: boolean;
  jobs?: JobWorkers;
  nonInteractive?: boolean;
  commandLine?: readonly string[];
}

const SLEEP_SLICE_MS = 1000;

export class NodeHost implements Host, HostServices {
  readonly name: string;
  readonly version = PSAIL_VERSION;
  readonly platform = (['darwin', 'win32'].includes(process.platform) ? process.platform : 'linux') as Host['platform'];
  readonly architecture = process.arch;
  readonly processId = process.pid;
  get programFolder(): string {
    return programFolder();
  }
  readonly files = new NodeFileSystem();
  readonly environment = new NodeEnvironment();
  readonly crypto = new NodeCrypto();
  readonly compression = new NodeCompression();
  readonly process: NodeProcessFacts;
  readonly ui: NodeConsole;
  readonly input: StandardInput;
  readonly stopRequested: { readonly value: boolean };
  private readonly transport: Transport;
  private openedChannel: BlockingTransport | null = null;

  constructor(private readonly options: NodeHostOptions) {
    const { stopFlag } = options;
    this.name = options.name ?? 'ConsoleHost';
    this.process = new NodeProcessFacts(options.commandLine ?? []);
    this.input = new StandardInput(stopFlag);
    this.stopRequested = new StopRequest(stopFlag);
    this.ui = new NodeConsole({
      input: this.input,
      stopFlag,
      nonInteractive: options.nonInteractive ?? false,
      readTerminalLine: options.servesTerminal
        ? (prompt, hidden, isKey) => this.askTerminal(prompt, hidden, isKey)
        : null,
    });
    const network: Transport = { send: (request) => this.channel.send(request) };
    this.transport = options.wrapTransport?.(network) ?? network;
  }

  utcNowTicks(): bigint {
    return utcNowTicks();
  }

  monotonicNs(): bigint {
    return process.hrtime.bigint();
  }

  idle: IdleWork | null = null;
  attention: Int32Array | null = null;

  sleep(milliseconds: number): void {
    if (this.idle) this.idle.sleep(milliseconds, (left) => this.pause(left));
    else this.pause(milliseconds);
  }

  get currentTask(): object | null {
    return (this.idle as TaskScheduler | null)?.current ?? null;
  }

  wait(isDone: () => boolean, milliseconds: number | null, what: string): boolean {
    return TaskScheduler.of(this).waitUntil(isDone, milliseconds, what);
  }

  pause(milliseconds: number): void {
    const { stopFlag } = this.options;
    const end = performance.now() + milliseconds;
    for (let left = milliseconds; left > 0 && stopFlag[0] === 0; left = end - performance.now()) {
      Atomics.wait(stopFlag, 0, 0, Math.min(left, SLEEP_SLICE_MS));
    }
    this.throwIfStopped();
  }

  randomBytes(count: number): Uint8Array {
    return randomBytes(count);
  }

  hash(algorithm: string, data: Uint8Array): Uint8Array {
    return hash(algorithm, data);
  }

  send(request: HttpRequest): HttpResponse {
    try {
      return this.transport.send(request);
    } catch (error) {
      if (error instanceof TransportError && error.kind === 'aborted') this.throwIfStopped();
      throw error;
    }
  }

  get runsProgramsBeside(): boolean {
    return this.options.servesTerminal;
  }

  startProcess(path: string, options: NativeProcessOptions): NativeProcess {
    const complete = { ...options, env: options.env ?? Object.fromEntries(this.environment.entries()) };
    try {
      if (!this.runsProgramsBeside) return new WaitedProgram(path, complete, os.constants.signals);
      return new StreamedProgram(this.channel, path, complete);
    } catch (error) {
      if (error instanceof TransportError || error instanceof StopSignal) throw StopSignal.instance;
      const reason = startFailure((error as Error).message);
      throw new Error(
        `An error occurred trying to start process '${path}' with working directory '${options.cwd}'. ${reason}`,
      );
    }
  }

  findProgram(name: string): string | null {
    return programPath(name);
  }

  service(name: string, ...args: unknown[]): unknown {
    if (name === 'os.description') return this.process.osDescription;
    if (name === 'console.readLine') return this.ui.readInput();
    // A script's finally blocks run undisturbed; the stop goes on after them.
    if (name === 'stop.suspend') return Atomics.store(this.options.stopFlag, 0, 0);
    if (name === 'stop.resume') return Atomics.store(this.options.stopFlag, 0, 1);
    if (name === 'console.readToEnd') return this.input.readAll();
    if (name === 'mail.send')
      return sendMail(args[0] as MailDelivery, (path, options) => this.startProcess(path, options));
    if (/^(?:tcp|udp|dns|watch)\./.test(name)) return this.networkService(name, args[0]);
    return this.jobService(name, args[0], args[1] === 'live');
  }

  private networkService(name: string, payload: unknown): unknown {
    try {
      return this.channel.request(name, payload);
    } catch (error) {
      this.throwIfStopped();
      throw error;
    }
  }

  private jobService(name: string, argument: unknown, isLive: boolean): unknown {
    const { jobs } = this.options;
    // Whoever started this thread may change what it waits for.
    if (name === 'jobs.running') return (jobs?.count ?? 0) + (this.options.isJob ? 1 : 0);
    if (name === 'jobs.live') return jobs?.canShareNothing ?? false;
    if (name === 'jobs.start') {
      if (isLive) this.attention = jobs?.news ?? null;
      return jobs?.start(argument, isLive);
    }
    if (name !== 'jobs.wait' || !jobs || jobs.count === 0) return undefined;
    jobs.wait(argument as number);
    return true;
  }

  private get channel(): BlockingTransport {
    if (!this.openedChannel) {
      this.openedChannel = this.options.openChannel();
      this.openedChannel.idle = () => {
        this.idle?.serve();
        return this.idle?.runNext() ?? false;
      };
    }
    return this.openedChannel;
  }

  private askTerminal(prompt: string, hidden: boolean, isKey = false): string | null {
    try {
      return this.channel.request('terminal.readLine', { prompt, hidden, isKey }) as string | null;
    } catch (error) {
      this.throwIfStopped();
      throw error;
    }
  }

  private throwIfStopped(): void {
    if (this.options.stopFlag[0] !== 0) throw StopSignal.instance;
  }
}

/** The system's text for what node reports as `spawn PATH CODE`; .NET finds no file where one cannot be executed. */
function startFailure(message: string): string {
  const code = /\b(E[A-Z0-9]+)\b/.exec(message)?.[1] ?? '';
  const texts: Readonly<Record<string, string>> = {
    ENOENT: 'No such file or directory',
    EACCES: 'No such file or directory',
    ENOEXEC: 'Exec format error',
    E2BIG: 'Argument list too long',
  };
  return texts[code] ?? message;
}

class StopRequest {
  constructor(private readonly flag: Int32Array) {}
  /** A plain load: the engine polls it often, and a moment's delay does no harm. */
  get value(): boolean {
    return this.flag[0] !== 0;
  }
}

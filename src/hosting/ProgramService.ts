/**
 * The main thread's half of external programs: starts them and hands their output to the engine's thread piece by piece,
 * so that a pipeline sees lines as they come and a stop request ends the program.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import type { NativeProcessOptions } from '../engine/Host.ts';
import type { BlockingService } from '../http/BlockingChannel.ts';
import { exitCodeOf, stdioOf } from './runProgram.ts';

export interface ProgramStart {
  path: string;
  options: NativeProcessOptions;
}

export interface StartedChild {
  id: number;
  /** The system's number of the process. */
  pid: number;
}

export interface ProgramRead {
  id: number;
  /** How long to wait for the next event, in milliseconds; for ever without. */
  within?: number;
}

export type ProgramEvent = { stream: 'out' | 'error'; data: Uint8Array } | { exitCode: number };

class RunningProgram {
  private readonly events: ProgramEvent[] = [];
  private wake: (() => void) | null = null;

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (data: Uint8Array) => this.push({ stream: 'out', data }));
    child.stderr?.on('data', (data: Uint8Array) => this.push({ stream: 'error', data }));
    child.on('close', (status, signal) => this.push({ exitCode: exitCodeOf(status, signal, os.constants.signals) }));
  }

  /** Null when nothing came within the time. */
  async next(within?: number): Promise<ProgramEvent | null> {
    let isLate = false;
    const giveUp = (): void => {
      isLate = true;
      this.wake?.();
    };
    const timer = within === undefined ? undefined : setTimeout(giveUp, within);
    while (this.events.length === 0 && !isLate) await new Promise<void>((resolve) => (this.wake = resolve));
    clearTimeout(timer);
    return this.events.shift() ?? null;
  }

  private push(event: ProgramEvent): void {
    this.events.push(event);
    this.wake?.();
  }
}

export class ProgramService {
  private readonly running = new Map<number, RunningProgram>();
  private lastId = 0;

  readonly services: Readonly<Record<string, BlockingService>> = {
    'program.start': (payload, signal) => this.start(payload as ProgramStart, signal),
    'program.read': (payload) => this.read(payload as ProgramRead),
    'program.write': (payload) => this.write(payload as { id: number; data: Uint8Array }),
    'program.endInput': (payload) => void this.running.get(payload as number)?.child.stdin?.end(),
    'program.kill': (payload) => this.kill(payload as number),
  };

  /** A stop request: the programs that run now end, as PowerShell ends them, whatever they do with Ctrl-C. */
  killAll(): void {
    for (const id of this.running.keys()) this.kill(id);
  }

  private start({ path, options }: ProgramStart, signal: AbortSignal): Promise<StartedChild> {
    const child = spawn(path, options.args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: stdioOf(options),
      ...(options.verbatimArguments ? { windowsVerbatimArguments: true } : {}),
    });
    const id = ++this.lastId;
    signal.addEventListener('abort', () => this.kill(id));
    this.running.set(id, new RunningProgram(child));
    // A program that reads only part of its input is no failure.
    child.stdin?.on('error', () => {});
    if (options.input instanceof Uint8Array) child.stdin?.end(options.input);
    return new Promise((resolve, reject) => {
      child.once('spawn', () => resolve({ id, pid: child.pid! }));
      child.once('error', reject);
    });
  }

  private async read({ id, within }: ProgramRead): Promise<ProgramEvent | null> {
    const event = await this.running.get(id)!.next(within);
    if (event && 'exitCode' in event) this.running.delete(id);
    return event;
  }

  /** Done when the program's pipe has taken the data. */
  private write({ id, data }: { id: number; data: Uint8Array }): Promise<void> {
    const stdin = this.running.get(id)?.child.stdin;
    return new Promise((resolve) => (stdin?.writable ? stdin.write(data, () => resolve()) : resolve()));
  }

  private kill(id: number): void {
    const child = this.running.get(id)?.child;
    if (!child) return;
    child.kill('SIGKILL');
    // Its own children may live on with these pipes; nobody waits for them.
    child.stdout?.destroy();
    child.stderr?.destroy();
    this.running.delete(id);
  }
}

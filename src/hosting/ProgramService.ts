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

export interface ProgramInput {
  id: number;
  data: Uint8Array;
}

export type ProgramEvent = { stream: 'out' | 'error'; data: Uint8Array } | { exitCode: number };

export interface ProgramState {
  /** The program may still read. */
  isOpen: boolean;
  /** What it has written meanwhile. */
  events: ProgramEvent[];
}

/** Output nobody has fetched yet; beyond it the program has to wait. */
const MOST_UNREAD = 1 << 20;

class RunningProgram {
  private events: ProgramEvent[] = [];
  private unread = 0;
  private wake: (() => void) | null = null;
  private isInputOpen = true;

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (data: Uint8Array) => this.push({ stream: 'out', data }));
    child.stderr?.on('data', (data: Uint8Array) => this.push({ stream: 'error', data }));
    child.on('close', (status, signal) => this.push({ exitCode: exitCodeOf(status, signal, os.constants.signals) }));
    // A program that reads only part of its input is no failure.
    child.stdin?.on('error', () => this.closeInput());
    child.stdin?.on('close', () => this.closeInput());
    child.stdin?.on('drain', () => this.wake?.());
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
    const event = this.events.shift();
    if (event === undefined) return null;
    this.unread -= sizeOf(event);
    this.resumeBelowLimit();
    return event;
  }

  /** Waits until the program has room for more, has written something or takes no more. */
  async write(data: Uint8Array): Promise<ProgramState> {
    const { stdin } = this.child;
    this.offer(data);
    while (stdin?.writableNeedDrain && this.isInputOpen && this.events.length === 0)
      await new Promise<void>((resolve) => (this.wake = resolve));
    const { events } = this;
    this.events = [];
    this.unread = 0;
    this.resumeBelowLimit();
    return { isOpen: this.isInputOpen, events };
  }

  offer(data: Uint8Array): void {
    if (this.isInputOpen) this.child.stdin?.write(data);
  }

  endInput(): void {
    this.child.stdin?.end();
  }

  private closeInput(): void {
    this.isInputOpen = false;
    this.wake?.();
  }

  private resumeBelowLimit(): void {
    if (this.unread >= MOST_UNREAD) return;
    this.child.stdout?.resume();
    this.child.stderr?.resume();
  }

  private push(event: ProgramEvent): void {
    this.events.push(event);
    this.unread += sizeOf(event);
    if (this.unread >= MOST_UNREAD) {
      this.child.stdout?.pause();
      this.child.stderr?.pause();
    }
    this.wake?.();
  }
}

function sizeOf(event: ProgramEvent): number {
  return 'data' in event ? event.data.length : 0;
}

export class ProgramService {
  private readonly running = new Map<number, RunningProgram>();
  private lastId = 0;

  readonly services: Readonly<Record<string, BlockingService>> = {
    'program.start': (payload, signal) => this.start(payload as ProgramStart, signal),
    'program.read': (payload) => this.read(payload as ProgramRead),
    'program.write': (payload) => this.write(payload as ProgramInput),
    'program.offer': (payload) => this.offer(payload as ProgramInput),
    'program.closeInput': (payload) => this.running.get(payload as number)?.endInput(),
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
    if (options.input !== null && options.input !== 'stream') child.stdin?.end(options.input);
    return new Promise((resolve, reject) => {
      child.once('spawn', () => resolve({ id, pid: child.pid! }));
      child.once('error', (error) => {
        this.running.delete(id);
        reject(error);
      });
    });
  }

  private async read({ id, within }: ProgramRead): Promise<ProgramEvent | null> {
    const event = await this.running.get(id)!.next(within);
    if (event && 'exitCode' in event) this.running.delete(id);
    return event;
  }

  /** Input that nobody waits for. */
  private offer({ id, data }: ProgramInput): void {
    this.running.get(id)?.offer(data);
  }

  private write({ id, data }: ProgramInput): ProgramState | Promise<ProgramState> {
    return this.running.get(id)?.write(data) ?? { isOpen: false, events: [] };
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

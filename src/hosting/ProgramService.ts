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

export type ProgramEvent = { stream: 'out' | 'error'; data: Uint8Array } | { exitCode: number };

class RunningProgram {
  private readonly events: ProgramEvent[] = [];
  private wake: (() => void) | null = null;

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (data: Uint8Array) => this.push({ stream: 'out', data }));
    child.stderr?.on('data', (data: Uint8Array) => this.push({ stream: 'error', data }));
    child.on('close', (status, signal) => this.push({ exitCode: exitCodeOf(status, signal, os.constants.signals) }));
  }

  async next(): Promise<ProgramEvent> {
    while (this.events.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.events.shift()!;
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
    'program.read': (payload) => this.read(payload as number),
    'program.kill': (payload) => this.kill(payload as number),
  };

  /** A stop request: the programs that run now end, as PowerShell ends them, whatever they do with Ctrl-C. */
  killAll(): void {
    for (const id of this.running.keys()) this.kill(id);
  }

  private start({ path, options }: ProgramStart, signal: AbortSignal): Promise<number> {
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
    if (options.input !== null) child.stdin?.end(options.input);
    return new Promise((resolve, reject) => {
      child.once('spawn', () => resolve(id));
      child.once('error', reject);
    });
  }

  private async read(id: number): Promise<ProgramEvent> {
    const event = await this.running.get(id)!.next();
    if ('exitCode' in event) this.running.delete(id);
    return event;
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

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
    'program.start': (payload) => this.start(payload as ProgramStart),
    'program.read': (payload) => this.read(payload as number),
    'program.kill': (payload) => this.kill(payload as number),
  };

  private start({ path, options }: ProgramStart): Promise<number> {
    const child = spawn(path, options.args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: stdioOf(options),
      ...(options.verbatimArguments ? { windowsVerbatimArguments: true } : {}),
    });
    const id = ++this.lastId;
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
    this.running.get(id)?.child.kill('SIGINT');
  }
}

/**
 * The main thread's half of external programs: starts them and hands their output to the engine's thread piece by piece,
 * so that a pipeline sees lines as they come and a stop request ends the program.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import os from 'node:os';
import type { Readable } from 'node:stream';
import type { NativeOutput, NativeProcessOptions } from '../engine/Host.ts';
import type { BlockingService } from '../http/BlockingChannel.ts';
import { type Chain, launchOf, runningOf, STATUS_DESCRIPTOR, statusesOf } from './programChain.ts';
import { exitCodeOf } from './runProgram.ts';

export interface ProgramStart {
  path: string;
  options: NativeProcessOptions;
}

export interface StartedProgram {
  id: number;
  processId: number;
}

/** A piece of output, or the exit codes: the program's own and those of the programs that feed it, the nearest first. */
export type ProgramEvent = NativeOutput | { exitCodes: number[] };

class RunningProgram {
  private readonly events: ProgramEvent[] = [];
  private wake: (() => void) | null = null;
  /** What the stages of a chain tell. */
  private told = '';

  /** `errors`: descriptors of a chain's standard errors by depth. */
  constructor(
    readonly child: ChildProcess,
    chain: Chain | null,
  ) {
    const streams = child.stdio as readonly (Readable | null)[];
    child.stdout?.on('data', (data: Uint8Array) => this.push({ stream: 'out', data }));
    const errors = chain?.errors ?? [2];
    errors.forEach((descriptor, depth) => {
      if (descriptor !== null)
        streams[descriptor]?.on('data', (data: Uint8Array) => this.push({ stream: 'error', data, depth }));
    });
    if (chain) streams[STATUS_DESCRIPTOR]!.on('data', (data: Buffer) => (this.told += data.toString()));
    child.on('close', (status, signal) => {
      const own = exitCodeOf(status, signal, os.constants.signals);
      this.push({ exitCodes: chain ? statusesOf(this.told) : [own] });
    });
  }

  async next(): Promise<ProgramEvent> {
    while (this.events.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.events.shift()!;
  }

  kill(): void {
    this.child.kill('SIGKILL');
    for (const id of runningOf(this.told)) endProcess(id);
    // Its own children may live on with these pipes; nobody waits for them.
    for (const stream of this.child.stdio) stream?.destroy();
  }

  private push(event: ProgramEvent): void {
    this.events.push(event);
    this.wake?.();
  }
}

function endProcess(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended.
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

  private start({ path, options }: ProgramStart, signal: AbortSignal): Promise<StartedProgram> {
    const { program, args, input, stdio, chain } = launchOf(path, options);
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio,
      ...(options.verbatimArguments ? { windowsVerbatimArguments: true } : {}),
    });
    const id = ++this.lastId;
    signal.addEventListener('abort', () => this.kill(id));
    this.running.set(id, new RunningProgram(child, chain));
    // A program that reads only part of its input is no failure.
    child.stdin?.on('error', () => {});
    if (input !== null) child.stdin?.end(input);
    return new Promise((resolve, reject) => {
      child.once('spawn', () => resolve({ id, processId: child.pid! }));
      child.once('error', reject);
    });
  }

  private async read(id: number): Promise<ProgramEvent> {
    const event = await this.running.get(id)!.next();
    if ('exitCodes' in event) this.running.delete(id);
    return event;
  }

  private kill(id: number): void {
    this.running.get(id)?.kill();
    this.running.delete(id);
  }
}

/**
 * External programs for a thread that cannot wait for events: all of the output comes when the program has ended.
 * Used where the engine runs on the main thread; in the worker StreamedProgram gives the output as it comes.
 */
import type { StdioOptions } from 'node:child_process';
import { builtin } from './builtin.ts';
import type { NativeProcess, NativeProcessOptions } from '../engine/Host.ts';

type ChildProcess = typeof import('node:child_process');

const NO_LIMIT = 2 ** 31 - 1;
const SIGNALLED = 128;

export function stdioOf(options: NativeProcessOptions): StdioOptions {
  return [options.input === null ? 'inherit' : 'pipe', options.stdout, options.stderr];
}

/** 128 + the signal's number, as a shell reports it. */
export function exitCodeOf(
  status: number | null,
  signal: NodeJS.Signals | null,
  signals: Record<string, number>,
): number {
  return status ?? SIGNALLED + (signal === null ? 0 : (signals[signal] ?? 0));
}

/** Starts when its output is first asked for, with all of the input it was given until then. */
export class WaitedProgram implements NativeProcess {
  exitCode = 0;
  private chunks: { stream: 'out' | 'error'; data: Uint8Array }[] | null = null;
  private readonly input: Uint8Array[] = [];

  constructor(
    private readonly path: string,
    private readonly options: NativeProcessOptions,
    private readonly signals: Record<string, number>,
  ) {
    if (options.input !== 'stream') this.run();
  }

  write(data: Uint8Array): boolean {
    this.input.push(data);
    return true;
  }
  closeInput(): void {
    if (this.chunks === null) this.run();
  }
  available(): null {
    return null;
  }
  read(): { stream: 'out' | 'error'; data: Uint8Array } | null {
    if (this.chunks === null) this.run();
    return this.chunks!.shift() ?? null;
  }
  kill(): void {}

  private run(): void {
    const { spawnSync } = builtin<ChildProcess>('node:child_process');
    const { options } = this;
    this.chunks = [];
    const input = options.input === 'stream' ? Buffer.concat(this.input) : options.input;
    const result = spawnSync(this.path, options.args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: stdioOf(options),
      maxBuffer: NO_LIMIT,
      ...(input === null ? {} : { input }),
      ...(options.verbatimArguments ? { windowsVerbatimArguments: true } : {}),
    });
    if (result.error && (result.error as NodeJS.ErrnoException).code !== 'EPIPE') throw result.error;
    if (result.stderr?.length) this.chunks.push({ stream: 'error', data: result.stderr });
    if (result.stdout?.length) this.chunks.push({ stream: 'out', data: result.stdout });
    this.exitCode = exitCodeOf(result.status, result.signal, this.signals);
  }
}

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

export function runProgram(
  path: string,
  options: NativeProcessOptions,
  signals: Record<string, number>,
): NativeProcess {
  const { spawnSync } = builtin<ChildProcess>('node:child_process');
  const result = spawnSync(path, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: stdioOf(options),
    maxBuffer: NO_LIMIT,
    ...(options.input instanceof Uint8Array ? { input: options.input } : {}),
    ...(options.verbatimArguments ? { windowsVerbatimArguments: true } : {}),
  });
  if (result.error && (result.error as NodeJS.ErrnoException).code !== 'EPIPE') throw result.error;
  const chunks: { stream: 'out' | 'error'; data: Uint8Array }[] = [];
  if (result.stderr?.length) chunks.push({ stream: 'error', data: result.stderr });
  if (result.stdout?.length) chunks.push({ stream: 'out', data: result.stdout });
  return {
    read: () => chunks.shift() ?? null,
    exitCode: exitCodeOf(result.status, result.signal, signals),
    kill: () => {},
  };
}

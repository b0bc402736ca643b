/**
 * External programs for a thread that cannot wait for events: all of the output comes when the program has ended.
 * Used where the engine runs on the main thread; in the worker StreamedProgram gives the output as it comes.
 */
import { builtin } from './builtin.ts';
import type { NativeOutput, NativeProcess, NativeProcessOptions } from '../engine/Host.ts';
import { launchOf, STATUS_DESCRIPTOR, statusesOf } from './programChain.ts';

type ChildProcess = typeof import('node:child_process');

const NO_LIMIT = 2 ** 31 - 1;
const SIGNALLED = 128;

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
  const { program, args, input, stdio, chain } = launchOf(path, options);
  const { spawnSync } = builtin<ChildProcess>('node:child_process');
  const result = spawnSync(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio,
    maxBuffer: NO_LIMIT,
    ...(input === null ? {} : { input }),
    ...(options.verbatimArguments ? { windowsVerbatimArguments: true } : {}),
  });
  if (result.error && (result.error as NodeJS.ErrnoException).code !== 'EPIPE') throw result.error;
  const output = result.output as (Buffer | null)[];
  const chunks: NativeOutput[] = [];
  (chain?.errors ?? [2]).forEach((descriptor, depth) => {
    const data = descriptor === null ? null : output[descriptor];
    if (data?.length) chunks.push({ stream: 'error', data, depth });
  });
  if (result.stdout?.length) chunks.push({ stream: 'out', data: result.stdout });
  const own = exitCodeOf(result.status, result.signal, signals);
  const codes = chain ? statusesOf(output[STATUS_DESCRIPTOR]?.toString() ?? '') : [own];
  const [exitCode = own, ...sourceExitCodes] = codes;
  return { read: () => chunks.shift() ?? null, exitCode, sourceExitCodes, processId: result.pid, kill: () => {} };
}

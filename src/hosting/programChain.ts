/**
 * Programs piped into one another (`yes | head -1`): a shell joins them, so that bytes go straight from one to the next
 * and a program that wants no more ends those before it. (Node's own pipes are sockets, which end otherwise.)
 */
import type { StdioOptions } from 'node:child_process';
import type { NativeProcessOptions } from '../engine/Host.ts';

interface Stage {
  path: string;
  options: NativeProcessOptions;
}

/** The program and those that feed it, itself first. */
function stagesOf(path: string, options: NativeProcessOptions): Stage[] {
  const stages: Stage[] = [];
  for (let stage: Stage | undefined = { path, options }; stage; stage = stage.options.source) stages.push(stage);
  return stages;
}

/** Descriptor of the shell that gets each stage's process id (p) and exit code (x) by depth, and the first of those that get standard errors. */
export const STATUS_DESCRIPTOR = 3;
const FIRST_ERROR_DESCRIPTOR = 4;

export interface Chain {
  script: string;
  /** Descriptor of each stage whose standard error is read, else null; itself first. */
  errors: (number | null)[];
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function chainOf(stages: readonly Stage[]): Chain {
  let next = FIRST_ERROR_DESCRIPTOR;
  const errors = stages.map(({ options }) => (options.stderr === 'pipe' ? next++ : null));
  const closings = Array.from({ length: next - STATUS_DESCRIPTOR }, (_, i) => `${STATUS_DESCRIPTOR + i}>&-`).join(' ');
  const commands = stages.map(({ path, options }, depth) => {
    const words = [path, ...options.args].map(quote).join(' ');
    const error = errors[depth] === null ? '' : ` 2>&${errors[depth]}`;
    const start = `sh -c 'echo "p${depth} $$" >&${STATUS_DESCRIPTOR}; exec "$0" "$@" ${closings}' ${words}${error}`;
    return `{ ${start}; echo "x${depth} $?" >&${STATUS_DESCRIPTOR}; }`;
  });
  return { script: commands.reverse().join(' | '), errors };
}

export interface Launch {
  program: string;
  args: string[];
  input: Uint8Array | null;
  stdio: StdioOptions;
  /** Where several programs run. */
  chain: Chain | null;
}

/** The one process to start: the program, or the shell that runs it with those that feed it. */
export function launchOf(path: string, options: NativeProcessOptions): Launch {
  if (!options.source)
    return { program: path, args: options.args, input: options.input, stdio: stdioOf(options), chain: null };
  const stages = stagesOf(path, options);
  const chain = chainOf(stages);
  const { input } = stages.at(-1)!.options;
  const pipes = chain.errors.filter((descriptor) => descriptor !== null).map((): 'pipe' => 'pipe');
  const stdio: StdioOptions = [input === null ? 'inherit' : 'pipe', options.stdout, 'inherit', 'pipe', ...pipes];
  return { program: '/bin/sh', args: ['-c', chain.script], input, stdio, chain };
}

function stdioOf(options: NativeProcessOptions): StdioOptions {
  return [options.input === null ? 'inherit' : 'pipe', options.stdout, options.stderr];
}

/** Exit codes by depth, out of what the stages told. */
export function statusesOf(text: string): number[] {
  const codes: number[] = [];
  for (const [, depth, code] of text.matchAll(/x(\d+) (\d+)\n/g)) codes[Number(depth)] = Number(code);
  return codes;
}

/** Process ids of the stages that have not ended. */
export function runningOf(text: string): number[] {
  const ids = [...text.matchAll(/p(\d+) (\d+)\n/g)].filter(([, depth]) => !text.includes(`x${depth} `));
  return ids.map(([, , id]) => Number(id));
}

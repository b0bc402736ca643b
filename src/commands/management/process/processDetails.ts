/**
 * What Linux says of a process beyond its line in the list, read when a script asks: memory, threads, mapped files.
 * Elsewhere there is nothing of it.
 */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { FileSystemError } from '../../../engine/Host.ts';
import { readText, statFields, TICKS_A_CLOCK } from './systemProcesses.ts';

/** Bytes of /proc/N/status: VmPeak, VmHWM, VmData, VmSwap... */
export function memoryFacts(ctx: ExecutionContext, id: number): ReadonlyMap<string, bigint> {
  const text = readText(ctx, `/proc/${id}/status`) ?? '';
  return new Map([...text.matchAll(/^(Vm\w+):\s+(\d+) kB$/gm)].map(([, name, size]) => [name!, BigInt(size!) * 1024n]));
}

export function openFileCount(ctx: ExecutionContext, id: number): number {
  try {
    return ctx.host.files.readDirectory(`/proc/${id}/fd`).length;
  } catch (thrown) {
    if (thrown instanceof FileSystemError) return 0;
    throw thrown;
  }
}

export interface ThreadFacts {
  id: number;
  /** R, S, D, Z, T... as the kernel writes it. */
  state: string;
  userTicks: bigint;
  kernelTicks: bigint;
  startTicks: bigint;
}

export function threadsOf(ctx: ExecutionContext, id: number): ThreadFacts[] {
  let ids: string[];
  try {
    ids = ctx.host.files.readDirectory(`/proc/${id}/task`);
  } catch (thrown) {
    if (thrown instanceof FileSystemError) return [];
    throw thrown;
  }
  return ids
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((thread) => {
      const fields = statFields(ctx, `/proc/${id}/task/${thread}/stat`);
      if (!fields) return [];
      const ticks = (index: number): bigint => BigInt(fields[index] ?? '0') * TICKS_A_CLOCK;
      return [{ id: thread, state: fields[0]!, userTicks: ticks(11), kernelTicks: ticks(12), startTicks: ticks(19) }];
    });
}

export interface ModuleFacts {
  path: string;
  size: number;
  start: bigint;
}

/** Mapped files with code in them; the program itself comes first. */
export function modulesOf(ctx: ExecutionContext, id: number, program: string | null): ModuleFacts[] {
  const found = new Map<string, ModuleFacts>();
  const executable = new Set<string>();
  for (const line of (readText(ctx, `/proc/${id}/maps`) ?? '').split('\n')) {
    const [, start, end, rights, path] = /^([\da-f]+)-([\da-f]+) (\S{4}) \S+ \S+ \d+\s+(\/.*)$/.exec(line) ?? [];
    if (!path) continue;
    const from = BigInt(`0x${start}`);
    const size = Number(BigInt(`0x${end}`) - from);
    const known = found.get(path);
    if (known) known.size += size;
    else found.set(path, { path, size, start: from });
    if (rights!.includes('x')) executable.add(path);
  }
  const modules = [...found.values()].filter(({ path }) => executable.has(path));
  const own = modules.findIndex(({ path }) => path === program);
  if (own > 0) modules.unshift(...modules.splice(own, 1));
  // The interpreter of psail goes by the name of the program it is.
  if (own < 0 && program !== null) modules.splice(0, 1, { ...(modules[0] ?? { size: 0, start: 0n }), path: program });
  return modules;
}

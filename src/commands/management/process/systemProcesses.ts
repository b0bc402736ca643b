/**
 * The system's processes: from /proc on Linux, from `ps` on macOS, from `tasklist` on Windows.
 * Rule that surprises: a process that ends while it is read is left out, not an error.
 */
import { hostOf } from '../../../types/dotnet/HostServices.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { FileSystemError } from '../../../engine/Host.ts';
import { runTool } from '../runTool.ts';
import type { ProcessFacts } from './NetProcess.ts';

const TICKS_A_SECOND = 10_000_000n;
const UNIX_EPOCH_TICKS = 621355968000000000n;
/** USER_HZ. */
const CLOCK = 100n;
/** Ticks (100 ns) in one of the kernel's. */
export const TICKS_A_CLOCK = TICKS_A_SECOND / CLOCK;
const PAGE = 4096n;

export function listProcesses(ctx: ExecutionContext): ProcessFacts[] {
  const { platform } = ctx.host;
  if (platform === 'linux') return procProcesses(ctx);
  return platform === 'darwin' ? psProcesses(ctx) : windowsProcesses(ctx);
}

export function isRunning(ctx: ExecutionContext, id: number): boolean {
  if (ctx.host.platform !== 'linux') return listProcesses(ctx).some((facts) => facts.id === id);
  const facts = readText(ctx, `/proc/${id}/stat`);
  return facts !== null && !/^\d+ \(.*\) [ZX] /s.test(facts);
}

export function killProcess(ctx: ExecutionContext, id: number): boolean {
  const result =
    ctx.host.platform === 'win32'
      ? runTool(ctx, 'taskkill', ['/F', '/PID', String(id)])
      : runTool(ctx, 'kill', ['-9', String(id)]);
  return result?.exitCode === 0;
}

/** Text of a file of the system; null when it is gone or not for us. */
export function readText(ctx: ExecutionContext, path: string): string | null {
  try {
    return new TextDecoder().decode(ctx.host.files.readFile(path));
  } catch (thrown) {
    if (thrown instanceof FileSystemError) return null;
    throw thrown;
  }
}

function procProcesses(ctx: ExecutionContext): ProcessFacts[] {
  const bootSeconds = BigInt(/^btime (\d+)/m.exec(readText(ctx, '/proc/stat') ?? '')?.[1] ?? '0');
  const found: ProcessFacts[] = [];
  for (const name of ctx.host.files.readDirectory('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const facts = procProcess(ctx, Number(name), bootSeconds);
    if (facts) found.push(facts);
  }
  return found;
}

/** What stands behind the name in a stat file: the state first. */
export function statFields(ctx: ExecutionContext, path: string): string[] | null {
  const stat = /^\d+ \(.*\) (.*)$/s.exec(readText(ctx, path) ?? '');
  return stat ? stat[1]!.split(' ') : null;
}

/** UTC ticks of a moment the kernel counts from its start. */
export function sinceBoot(ctx: ExecutionContext, ticks: bigint): bigint {
  const bootSeconds = BigInt(/^btime (\d+)/m.exec(readText(ctx, '/proc/stat') ?? '')?.[1] ?? '0');
  return UNIX_EPOCH_TICKS + bootSeconds * TICKS_A_SECOND + ticks;
}

/** One process as it is now; null when there is none of that number. */
export function processFacts(ctx: ExecutionContext, id: number): ProcessFacts | null {
  if (ctx.host.platform !== 'linux') return listProcesses(ctx).find((facts) => facts.id === id) ?? null;
  return procProcess(ctx, id, 0n, true);
}

function procProcess(ctx: ExecutionContext, id: number, bootSeconds: bigint, asksBoot = false): ProcessFacts | null {
  const stat = /^\d+ \((.*)\) (.*)$/s.exec(readText(ctx, `/proc/${id}/stat`) ?? '');
  if (!stat) return null;
  const fields = stat[2]!.split(' ');
  // It has ended, and nobody has asked how.
  if (fields[0] === 'Z') return null;
  const started = BigInt(fields[19] ?? '0') * TICKS_A_CLOCK;
  const number = (index: number): bigint => BigInt(fields[index] ?? '0');
  // PowerShell is the program of its own process, whatever runs psail.
  const own = id === ctx.host.processId ? hostOf(ctx).process.executablePath : null;
  const path = own ?? linkOf(ctx, `/proc/${id}/exe`);
  const commandLine = readText(ctx, `/proc/${id}/cmdline`)?.replaceAll('\0', ' ').trim() || null;
  return {
    id,
    name: own?.replace(/^.*\//, '') ?? fullName(stat[1]!, commandLine, path),
    parentId: Number(fields[1]),
    sessionId: Number(fields[3]),
    workingSet: number(21) * PAGE,
    virtualMemory: number(20),
    niceness: Number(fields[16] ?? '0'),
    userTicks: number(11) * TICKS_A_CLOCK,
    kernelTicks: number(12) * TICKS_A_CLOCK,
    startTicksUtc: asksBoot ? sinceBoot(ctx, started) : UNIX_EPOCH_TICKS + bootSeconds * TICKS_A_SECOND + started,
    path,
    commandLine,
    userName: userName(ctx, id),
  };
}

/** The kernel cuts names after fifteen characters; the command line knows the rest. */
function fullName(short: string, commandLine: string | null, path: string | null): string {
  if (short.length < 15) return short;
  const candidates = [commandLine?.split(' ')[0], path].map((each) => each?.replace(/^.*\//, ''));
  return candidates.find((each) => each?.startsWith(short)) ?? short;
}

function linkOf(ctx: ExecutionContext, path: string): string | null {
  try {
    return ctx.host.files.readLink(path);
  } catch (thrown) {
    if (thrown instanceof FileSystemError) return null;
    throw thrown;
  }
}

function userName(ctx: ExecutionContext, id: number): string | null {
  const stat = ctx.host.files.stat(`/proc/${id}`);
  return stat ? ctx.host.files.userName(stat.uid) : null;
}

function psProcesses(ctx: ExecutionContext): ProcessFacts[] {
  const result = runTool(ctx, 'ps', ['-axo', 'pid=,ppid=,sess=,rss=,vsz=,time=,user=,comm=']);
  const rows = (result?.output ?? '')
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)\s+(.*)$/.exec(line));
  return rows.flatMap((row) => (row ? [psProcess(row)] : []));
}

function psProcess(row: RegExpExecArray): ProcessFacts {
  const [, id, parent, , rss, vsz, time, user, path] = row;
  const seconds = time!.split(/[:-]/).reduce((total, part) => total * 60 + Number(part), 0);
  return {
    id: Number(id),
    name: path!.replace(/^.*\//, ''),
    parentId: Number(parent),
    sessionId: 0,
    workingSet: BigInt(rss!) * 1024n,
    virtualMemory: BigInt(vsz!) * 1024n,
    niceness: 0,
    userTicks: BigInt(Math.round(seconds * 1e7)),
    kernelTicks: 0n,
    startTicksUtc: null,
    path: path!,
    commandLine: null,
    userName: user!,
  };
}

function windowsProcesses(ctx: ExecutionContext): ProcessFacts[] {
  const result = runTool(ctx, 'tasklist', ['/FO', 'CSV', '/NH']);
  const rows = (result?.output ?? '')
    .split(/\r?\n/)
    .map((line) => line.match(/"([^"]*)"/g)?.map((cell) => cell.slice(1, -1)));
  return rows.flatMap((row) => (row && row.length >= 5 ? [windowsProcess(row)] : []));
}

function windowsProcess(row: readonly string[]): ProcessFacts {
  const memory = BigInt(row[4]!.replace(/\D/g, '') || '0') * 1024n;
  return {
    id: Number(row[1]),
    name: row[0]!.replace(/\.exe$/i, ''),
    parentId: 0,
    sessionId: Number(row[3]),
    workingSet: memory,
    virtualMemory: 0n,
    niceness: 0,
    userTicks: 0n,
    kernelTicks: 0n,
    startTicksUtc: null,
    path: null,
    commandLine: null,
    userName: null,
  };
}

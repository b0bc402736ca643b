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

function readText(ctx: ExecutionContext, path: string): string | null {
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

function procProcess(ctx: ExecutionContext, id: number, bootSeconds: bigint): ProcessFacts | null {
  const stat = /^\d+ \((.*)\) (.*)$/s.exec(readText(ctx, `/proc/${id}/stat`) ?? '');
  if (!stat) return null;
  const fields = stat[2]!.split(' ');
  const number = (index: number): bigint => BigInt(fields[index] ?? '0');
  // PowerShell is the program of its own process, whatever runs psail.
  const own = id === ctx.host.processId ? hostOf(ctx).process.executablePath : null;
  const path = own ?? linkOf(ctx, `/proc/${id}/exe`);
  const commandLine = readText(ctx, `/proc/${id}/cmdline`)?.replaceAll('\0', ' ').trim() || null;
  return {
    id,
    name: fullName(stat[1]!, commandLine, path),
    parentId: Number(fields[1]),
    sessionId: Number(fields[3]),
    handleCount: 0,
    workingSet: number(21) * PAGE,
    virtualMemory: number(20),
    pagedMemory: number(21) * PAGE,
    cpuTicks: ((number(11) + number(12)) * TICKS_A_SECOND) / CLOCK,
    startTicksUtc: UNIX_EPOCH_TICKS + bootSeconds * TICKS_A_SECOND + (number(19) * TICKS_A_SECOND) / CLOCK,
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
    handleCount: 0,
    workingSet: BigInt(rss!) * 1024n,
    virtualMemory: BigInt(vsz!) * 1024n,
    pagedMemory: BigInt(rss!) * 1024n,
    cpuTicks: BigInt(Math.round(seconds * 1e7)),
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
    handleCount: 0,
    workingSet: memory,
    virtualMemory: 0n,
    pagedMemory: memory,
    cpuTicks: 0n,
    startTicksUtc: null,
    path: null,
    commandLine: null,
    userName: null,
  };
}

/**
 * System.Diagnostics.Process: a process as the system lists it at one moment, or one that Start began. Rule that surprises:
 * a new Process stands for none, and its properties fail until Start.
 */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { mustBeAtLeast } from '../../../types/dotnet/netErrors.ts';
import type { StreamReader, StreamWriter } from '../../../types/dotnet/io/textStreams.ts';
import { NetException } from '../../../errors/NetException.ts';
import { ProcessStartInfo } from './ProcessStartInfo.ts';
import type { LineReading } from './processEvents.ts';
import type { RunningProgram } from './RunningProgram.ts';
import { isRunning, killProcess, processFacts } from './systemProcesses.ts';

export interface ProcessFacts {
  id: number;
  name: string;
  parentId: number;
  sessionId: number;
  workingSet: bigint;
  virtualMemory: bigint;
  /** Unix: -20 to 19. */
  niceness: number;
  /** 100 ns. */
  userTicks: bigint;
  kernelTicks: bigint;
  startTicksUtc: bigint | null;
  path: string | null;
  commandLine: string | null;
  userName: string | null;
}

export class NetProcess {
  private knownExitCode: number | null = null;
  private program: RunningProgram | null = null;
  private ownStartInfo: ProcessStartInfo | null = null;
  raisesEvents = false;
  /** Streams whose lines are events. */
  readonly readLines = new Map<'out' | 'error', LineReading>();
  standardInput: StreamWriter | null = null;
  standardOutput: StreamReader | null = null;
  standardError: StreamReader | null = null;
  /** When a script first learnt that the process had ended; the system does not say. */
  exitTicksUtc: bigint | null = null;

  constructor(
    private known: ProcessFacts | null,
    readonly ctx: ExecutionContext,
  ) {}

  get isAssociated(): boolean {
    return this.known !== null;
  }

  /** @throws InvalidOperationException for a Process that stands for none. */
  get facts(): ProcessFacts {
    if (!this.known)
      throw new NetException('System.InvalidOperationException', 'No process is associated with this object.');
    return this.known;
  }

  /** What only a running process can say. */
  get liveFacts(): ProcessFacts {
    const { facts } = this;
    if (this.program && this.hasExited)
      throw new NetException(
        'System.InvalidOperationException',
        `Process with an Id of ${facts.id} has exited, so the requested information is not available.`,
      );
    return facts;
  }

  private hasRefreshed = false;

  /** As the system lists it; of a program just started nothing but its name is known before. */
  get listed(): ProcessFacts {
    const facts = this.liveFacts;
    if (this.program && !this.hasRefreshed) {
      const now = processFacts(this.ctx, facts.id);
      if (now) this.known = { ...now, name: facts.name };
      this.hasRefreshed = true;
    }
    return this.known!;
  }

  get commandLine(): string | null {
    return this.known ? (this.listed.commandLine ?? null) : null;
  }

  get parentProcess(): NetProcess | null {
    const facts = this.known && processFacts(this.ctx, this.listed.parentId);
    return facts ? new NetProcess(facts, this.ctx) : null;
  }

  refresh(): void {
    if (this.known) this.known = processFacts(this.ctx, this.known.id) ?? this.known;
  }

  get output(): RunningProgram | null {
    return this.program;
  }

  get startInfo(): ProcessStartInfo {
    this.ownStartInfo ??= new ProcessStartInfo(this.ctx);
    return this.ownStartInfo;
  }
  set startInfo(info: ProcessStartInfo) {
    this.ownStartInfo = info;
  }

  begin(program: RunningProgram, facts: ProcessFacts): void {
    this.program = program;
    this.known = facts;
  }

  get exitCode(): number | null {
    return this.knownExitCode ?? this.program?.exitCode ?? null;
  }
  set exitCode(code: number | null) {
    this.knownExitCode = code;
  }

  get hasExited(): boolean {
    const { id } = this.facts;
    if (this.program) while (this.exitCode === null && this.program.fetch(0));
    return this.exitCode !== null || (!this.program && !isRunning(this.ctx, id));
  }

  kill(): void {
    if (this.hasExited) return;
    if (this.program) this.program.kill();
    else killProcess(this.ctx, this.facts.id);
  }

  /** Close and Dispose: the object stands for no process any more. */
  release(): void {
    this.known = null;
    this.program = null;
    this.knownExitCode = null;
  }

  /** True when it ended in time; negative: waits for ever. */
  waitForExit(milliseconds: number): boolean {
    if (milliseconds < -1) throw mustBeAtLeast('millisecondsTimeout', milliseconds, -1);
    const end =
      milliseconds < 0 ? Number.POSITIVE_INFINITY : Number(this.ctx.host.monotonicNs() / 1_000_000n) + milliseconds;
    while (!this.hasExited) {
      const left = end - Number(this.ctx.host.monotonicNs() / 1_000_000n);
      if (left <= 0) return false;
      if (this.program) this.program.fetch(milliseconds < 0 ? -1 : left);
      else this.ctx.host.sleep(20);
    }
    return true;
  }
}

export function processText(self: NetProcess): string {
  return `System.Diagnostics.Process (${self.facts.name})`;
}

/** What is known of a program that was just started. */
export function programFacts(id: number, program: string): ProcessFacts {
  return {
    id,
    name: program.replace(/^.*[/\\]/, ''),
    parentId: 0,
    sessionId: 0,
    workingSet: 0n,
    virtualMemory: 0n,
    niceness: 0,
    userTicks: 0n,
    kernelTicks: 0n,
    startTicksUtc: null,
    path: program,
    commandLine: null,
    userName: null,
  };
}

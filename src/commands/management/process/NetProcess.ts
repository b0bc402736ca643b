/**
 * System.Diagnostics.Process: a process as the system lists it at one moment, or one that Start began. Rule that surprises:
 * a new Process stands for none, and its properties fail until Start.
 */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { invalidOperation, mustBeAtLeast } from '../../../types/dotnet/netErrors.ts';
import { implement, settable } from '../../../types/dotnet/implement.ts';
import type { StreamReader, StreamWriter } from '../../../types/dotnet/io/textStreams.ts';
import { localDateTime, newTimeSpan } from '../../../types/dotnet/values.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { NetException } from '../../../errors/NetException.ts';
import { makeArray } from '../../../types/NetArray.ts';
import { getType } from '../../../types/TypeRegistry.ts';
import { ProcessStartInfo, START_INFO_TYPE } from './ProcessStartInfo.ts';
import type { RunningProgram } from './RunningProgram.ts';
import { startProgram } from './startProgram.ts';
import { isRunning, killProcess, listProcesses } from './systemProcesses.ts';

export interface ProcessFacts {
  id: number;
  name: string;
  parentId: number;
  sessionId: number;
  handleCount: number;
  workingSet: bigint;
  virtualMemory: bigint;
  pagedMemory: bigint;
  /** 100 ns. */
  cpuTicks: bigint;
  startTicksUtc: bigint | null;
  path: string | null;
  commandLine: string | null;
  userName: string | null;
}

export class NetProcess {
  private knownExitCode: number | null = null;
  private program: RunningProgram | null = null;
  private ownStartInfo: ProcessStartInfo | null = null;
  standardInput: StreamWriter | null = null;
  standardOutput: StreamReader | null = null;
  standardError: StreamReader | null = null;
  /** When a script first learnt that the process had ended; the system does not say. */
  exitTicksUtc: bigint | null = null;

  constructor(
    private known: ProcessFacts | null,
    readonly ctx: ExecutionContext,
  ) {}

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

export class ProcessModule {
  constructor(
    readonly moduleName: string,
    readonly fileName: string,
  ) {}
}

export function processText(self: NetProcess): string {
  return `System.Diagnostics.Process (${self.facts.name})`;
}

export function processExited(): NetException {
  return new NetException(
    'System.InvalidOperationException',
    'Process must exit before requested information can be determined.',
  );
}

const long = (key: 'workingSet' | 'virtualMemory' | 'pagedMemory') => (self: NetProcess) => self.facts[key];

/** What is known of a program that was just started. */
export function programFacts(id: number, program: string): ProcessFacts {
  return {
    id,
    name: program.replace(/^.*[/\\]/, ''),
    parentId: 0,
    sessionId: 0,
    handleCount: 0,
    workingSet: 0n,
    virtualMemory: 0n,
    pagedMemory: 0n,
    cpuTicks: 0n,
    startTicksUtc: null,
    path: program,
    commandLine: null,
    userName: null,
  };
}

function started(ctx: TypeContext, info: ProcessStartInfo | null): NetProcess {
  const process = new NetProcess(null, ctx as ExecutionContext);
  if (info) process.startInfo = info;
  startProgram(process, info, process.ctx);
  return process;
}

function processesOf(ctx: TypeContext, isWanted: (facts: ProcessFacts) => boolean): NetProcess[] {
  const context = ctx as ExecutionContext;
  return listProcesses(context)
    .filter(isWanted)
    .map((facts) => new NetProcess(facts, context));
}

function processById(ctx: TypeContext, id: number): NetProcess {
  const [found] = processesOf(ctx, (facts) => facts.id === id);
  if (found) return found;
  throw new NetException('System.ArgumentException', `Process with an Id of ${id} is not running.`);
}

const processArray = (processes: NetProcess[]): unknown => makeArray(processes, getType('System.Diagnostics.Process'));

function startFromTexts(_self: null, ctx: TypeContext, first: unknown, second?: unknown): NetProcess {
  if (first instanceof ProcessStartInfo || first === null) return started(ctx, first);
  const info = new ProcessStartInfo(ctx as ExecutionContext);
  info.values.FileName = first;
  if (typeof second === 'string') info.values.Arguments = second;
  else for (const argument of (second ?? []) as Iterable<unknown>) info.argumentList.add(argument);
  return started(ctx, info);
}

function redirected<T>(stream: T | null, name: string): T {
  if (stream !== null) return stream;
  throw new NetException(
    'System.InvalidOperationException',
    `${name} has not been redirected or the process hasn't started yet.`,
  );
}

export const PROCESS_TYPES: readonly TypeDefinition[] = [
  START_INFO_TYPE,
  {
    name: 'System.Diagnostics.ProcessModule',
    kind: 'class',
    jsClass: ProcessModule,
    build: () =>
      implement('string ModuleName {get;}\nstring FileName {get;}', {
        members: {
          ModuleName: (self: ProcessModule) => self.moduleName,
          FileName: (self: ProcessModule) => self.fileName,
        },
      }),
  },
  {
    name: 'System.Diagnostics.Process',
    kind: 'class',
    jsClass: NetProcess,
    toText: processText,
    build: () =>
      implement(
        `
System.Diagnostics.Process new()
static System.Diagnostics.Process Start(string fileName)
static System.Diagnostics.Process Start(string fileName, string arguments)
static System.Diagnostics.Process Start(string fileName, System.Collections.Generic.IEnumerable[string] arguments)
static System.Diagnostics.Process Start(System.Diagnostics.ProcessStartInfo startInfo)
static System.Diagnostics.Process GetCurrentProcess()
static System.Diagnostics.Process GetProcessById(int processId)
static System.Diagnostics.Process[] GetProcesses()
static System.Diagnostics.Process[] GetProcessesByName(string processName)
System.Diagnostics.ProcessStartInfo StartInfo {get;set;}
System.IO.StreamWriter StandardInput {get;}
System.IO.StreamReader StandardOutput {get;}
System.IO.StreamReader StandardError {get;}
bool EnableRaisingEvents {get;set;}
bool Start()
void BeginOutputReadLine()
void BeginErrorReadLine()
int Id {get;}
string ProcessName {get;}
int SessionId {get;}
int HandleCount {get;}
string MachineName {get;}
string MainWindowTitle {get;}
long WorkingSet64 {get;}
long VirtualMemorySize64 {get;}
long PagedMemorySize64 {get;}
long PrivateMemorySize64 {get;}
long NonpagedSystemMemorySize64 {get;}
timespan TotalProcessorTime {get;}
timespan UserProcessorTime {get;}
datetime StartTime {get;}
bool HasExited {get;}
bool Responding {get;}
int ExitCode {get;}
datetime ExitTime {get;}
System.Diagnostics.ProcessModule MainModule {get;}
void Kill()
void Kill(bool entireProcessTree)
bool WaitForExit(int milliseconds)
void WaitForExit()
void Refresh()
void Dispose()
void Close()
string ToString()
`,
        {
          new: (_self, ctx) => new NetProcess(null, ctx as ExecutionContext),
          statics: {
            Start: startFromTexts,
            GetCurrentProcess: (_self, ctx) => processById(ctx, (ctx as ExecutionContext).host.processId),
            GetProcessById: (_self, ctx, id: number) => processById(ctx, id),
            GetProcesses: (_self, ctx) => processArray(processesOf(ctx, () => true)),
            GetProcessesByName: (_self, ctx, name: string) =>
              processArray(processesOf(ctx, (facts) => facts.name.toLowerCase() === name.toLowerCase())),
          },
          members: {
            StartInfo: settable(
              (self: NetProcess) => self.startInfo,
              (self: NetProcess, value: ProcessStartInfo) => {
                self.startInfo = value;
              },
            ),
            Start: (self: NetProcess) => {
              startProgram(self, self.startInfo, self.ctx);
              return true;
            },
            StandardInput: (self: NetProcess) => redirected(self.standardInput, 'StandardIn'),
            StandardOutput: (self: NetProcess) => redirected(self.standardOutput, 'StandardOut'),
            StandardError: (self: NetProcess) => redirected(self.standardError, 'StandardError'),
            Id: (self: NetProcess) => self.facts.id,
            ProcessName: (self: NetProcess) => self.liveFacts.name,
            SessionId: (self: NetProcess) => self.facts.sessionId,
            HandleCount: (self: NetProcess) => self.facts.handleCount,
            MachineName: () => '.',
            MainWindowTitle: () => '',
            WorkingSet64: long('workingSet'),
            VirtualMemorySize64: long('virtualMemory'),
            PagedMemorySize64: long('pagedMemory'),
            PrivateMemorySize64: long('pagedMemory'),
            NonpagedSystemMemorySize64: () => 0n,
            TotalProcessorTime: (self: NetProcess) => newTimeSpan(self.facts.cpuTicks),
            UserProcessorTime: (self: NetProcess) => newTimeSpan(self.facts.cpuTicks),
            StartTime: (self: NetProcess, ctx: TypeContext) =>
              self.facts.startTicksUtc === null ? null : localDateTime(ctx, self.facts.startTicksUtc),
            HasExited: (self: NetProcess) => self.hasExited,
            Responding: (self: NetProcess) => !self.hasExited,
            ExitCode: (self: NetProcess) => {
              if (!self.hasExited) throw processExited();
              if (self.exitCode === null)
                throw invalidOperation(
                  'Process was not started by this object, so requested information cannot be determined.',
                );
              return self.exitCode;
            },
            ExitTime: (self: NetProcess, ctx: TypeContext) => {
              if (!self.hasExited) throw processExited();
              self.exitTicksUtc ??= ctx.utcNowTicks();
              return localDateTime(ctx, self.exitTicksUtc);
            },
            MainModule: (self: NetProcess) => {
              const { path } = self.facts;
              return path === null ? null : new ProcessModule(path.replace(/^.*[/\\]/, ''), path);
            },
            Kill: (self: NetProcess) => self.kill(),
            'WaitForExit/1': (self: NetProcess, _ctx, ms: number) => self.waitForExit(ms),
            'WaitForExit/0': (self: NetProcess) => void self.waitForExit(-1),
            Refresh: () => undefined,
            Dispose: (self: NetProcess) => self.release(),
            Close: (self: NetProcess) => self.release(),
            ToString: processText,
          },
        },
      ),
  },
];

/** System.Diagnostics.Process: a process as the system lists it at one moment. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { implement } from '../../../types/dotnet/implement.ts';
import { localDateTime, newTimeSpan } from '../../../types/dotnet/values.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { NetException } from '../../../errors/NetException.ts';
import { isRunning, killProcess } from './systemProcesses.ts';

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
  exitCode: number | null = null;
  constructor(
    readonly facts: ProcessFacts,
    private readonly ctx: ExecutionContext,
  ) {}

  get hasExited(): boolean {
    return this.exitCode !== null || !isRunning(this.ctx, this.facts.id);
  }

  kill(): void {
    if (!this.hasExited) killProcess(this.ctx, this.facts.id);
  }

  /** True when it ended in time; negative: waits for ever. */
  waitForExit(milliseconds: number): boolean {
    const end =
      milliseconds < 0 ? Number.POSITIVE_INFINITY : Number(this.ctx.host.monotonicNs() / 1_000_000n) + milliseconds;
    while (!this.hasExited) {
      if (Number(this.ctx.host.monotonicNs() / 1_000_000n) >= end) return false;
      this.ctx.host.sleep(20);
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

export const PROCESS_TYPES: readonly TypeDefinition[] = [
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
          members: {
            Id: (self: NetProcess) => self.facts.id,
            ProcessName: (self: NetProcess) => self.facts.name,
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
              return self.exitCode ?? 0;
            },
            MainModule: (self: NetProcess) => {
              const { path } = self.facts;
              return path === null ? null : new ProcessModule(path.replace(/^.*[/\\]/, ''), path);
            },
            Kill: (self: NetProcess) => self.kill(),
            'WaitForExit/1': (self: NetProcess, _ctx, ms: number) => self.waitForExit(ms),
            'WaitForExit/0': (self: NetProcess) => void self.waitForExit(-1),
            Refresh: () => undefined,
            Dispose: () => undefined,
            Close: () => undefined,
            ToString: processText,
          },
        },
      ),
  },
];

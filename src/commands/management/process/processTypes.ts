/** System.Diagnostics.Process and what it is made of as .NET types. */
import { invalidOperation } from '../../../types/dotnet/netErrors.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { NetException } from '../../../errors/NetException.ts';
import { NetList } from '../../../types/collections/NetList.ts';
import { IntPtr } from '../../../types/dotnet/numbers/complexTypes.ts';
import { FileVersionInfo } from '../../../types/dotnet/system/FileVersionInfo.ts';
import { type Bodies, implement, type MemberBody, settable } from '../../../types/dotnet/implement.ts';
import { enumNumber, localDateTime, newEnum, newTimeSpan } from '../../../types/dotnet/values.ts';
import { makeArray } from '../../../types/NetArray.ts';
import type { TypeContext } from '../../../types/TypeContext.ts';
import { UnsupportedMember } from '../../../types/UnsupportedMember.ts';
import type { TypeDefinition } from '../../../types/TypeDefinition.ts';
import { getType } from '../../../types/TypeRegistry.ts';
import { runTool } from '../runTool.ts';
import { NetProcess, processText } from './NetProcess.ts';
import type { ProcessFacts } from './NetProcess.ts';
import {
  memoryFacts,
  type ModuleFacts,
  modulesOf,
  openFileCount,
  type ThreadFacts,
  threadsOf,
} from './processDetails.ts';
import { ProcessStartInfo, START_INFO_TYPE } from './ProcessStartInfo.ts';
import { beginReading, setRaising } from './processEvents.ts';
import { startProgram } from './startProgram.ts';
import { listProcesses, sinceBoot } from './systemProcesses.ts';

const D = 'System.Diagnostics.';
const PROCESS = `${D}Process`;

class ProcessModule {
  constructor(readonly facts: ModuleFacts) {}

  get name(): string {
    return this.facts.path.replace(/^.*[/\\]/, '');
  }
}

class ProcessThread {
  constructor(
    readonly facts: ThreadFacts,
    readonly ctx: ExecutionContext,
  ) {}
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

const processArray = (processes: NetProcess[]): unknown => makeArray(processes, getType(PROCESS));

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

function processExited(): NetException {
  return new NetException(
    'System.InvalidOperationException',
    'Process must exit before requested information can be determined.',
  );
}

/** Sizes by .NET's name: what the process's line says, or the name in the kernel's file on its memory. */
const SIZES: Readonly<Record<string, keyof ProcessFacts | string | null>> = {
  WorkingSet: 'workingSet',
  VirtualMemorySize: 'virtualMemory',
  PagedMemorySize: 'VmSwap',
  PeakPagedMemorySize: 'VmSwap',
  PrivateMemorySize: 'VmData',
  PeakWorkingSet: 'VmHWM',
  PeakVirtualMemorySize: 'VmPeak',
  NonpagedSystemMemorySize: null,
  PagedSystemMemorySize: null,
};

function sizeOf(self: NetProcess, source: string | null): bigint {
  if (source === null) return 0n;
  if (source === 'workingSet' || source === 'virtualMemory') return self.listed[source];
  return memoryFacts(self.ctx, self.listed.id).get(source) ?? 0n;
}

const sizeBodies: Record<string, MemberBody> = Object.fromEntries(
  Object.entries(SIZES).flatMap(([name, source]): [string, MemberBody][] => [
    [`${name}64`, (self: NetProcess) => sizeOf(self, source)],
    [name, (self: NetProcess) => Number(BigInt.asIntN(32, sizeOf(self, source)))],
  ]),
);

/** ProcessPriorityClass by niceness, and the niceness .NET gives each. */
const PRIORITIES: readonly (readonly [priority: number, upTo: number, given: number])[] = [
  [256, -16, -19],
  [128, -11, -11],
  [32768, -1, -6],
  [32, 0, 0],
  [16384, 10, 10],
  [64, 19, 19],
];

function priorityClass(self: NetProcess, ctx: TypeContext): unknown {
  const { niceness } = self.listed;
  return newEnum(ctx, `${D}ProcessPriorityClass`, PRIORITIES.find(([, upTo]) => niceness <= upTo)![0]);
}

function setPriority(self: NetProcess, value: unknown): void {
  const niceness = PRIORITIES.find(([priority]) => priority === enumNumber(value))?.[2] ?? 0;
  const result = runTool(self.ctx, 'renice', ['-n', String(niceness), '-p', String(self.facts.id)]);
  if (result?.exitCode !== 0)
    throw new NetException('System.ComponentModel.Win32Exception', 'Permission denied', {
      properties: { NativeErrorCode: 13 },
    });
  self.refresh();
}

const collection = (name: string, items: unknown[]): NetList => new NetList(items, getType(`${D}${name}`));

function modules(self: NetProcess): ProcessModule[] {
  const { id, path } = self.listed;
  const found = self.ctx.host.platform === 'linux' ? modulesOf(self.ctx, id, path) : [];
  if (found.length === 0 && path !== null) found.push({ path, size: 0, start: 0n });
  return found.map((facts) => new ProcessModule(facts));
}

function noWorkingSet(): never {
  throw new NetException(
    'System.PlatformNotSupportedException',
    'Setting the minimum working set is not supported on this platform.',
  );
}

const PROPERTIES: Bodies['members'] = {
  StartInfo: settable(
    (self: NetProcess) => self.startInfo,
    (self: NetProcess, value: ProcessStartInfo) => {
      self.startInfo = value;
    },
  ),
  StandardInput: (self: NetProcess) => redirected(self.standardInput, 'StandardIn'),
  StandardOutput: (self: NetProcess) => redirected(self.standardOutput, 'StandardOut'),
  StandardError: (self: NetProcess) => redirected(self.standardError, 'StandardError'),
  EnableRaisingEvents: settable(
    (self: NetProcess) => self.raisesEvents,
    (self: NetProcess, value: boolean, ctx: TypeContext) => setRaising(self, value, ctx),
  ),
  Id: (self: NetProcess) => self.facts.id,
  ProcessName: (self: NetProcess) => self.liveFacts.name,
  SessionId: (self: NetProcess) => self.listed.sessionId,
  HandleCount: (self: NetProcess) => openFileCount(self.ctx, self.listed.id),
  BasePriority: () => 0,
  PriorityBoostEnabled: settable(
    () => false,
    () => undefined,
  ),
  PriorityClass: settable(priorityClass, setPriority),
  MachineName: () => '.',
  MainWindowHandle: () => new IntPtr(0n),
  MainWindowTitle: () => '',
  ...sizeBodies,
  TotalProcessorTime: (self: NetProcess) => newTimeSpan(self.listed.userTicks + self.listed.kernelTicks),
  UserProcessorTime: (self: NetProcess) => newTimeSpan(self.listed.userTicks),
  PrivilegedProcessorTime: (self: NetProcess) => newTimeSpan(self.listed.kernelTicks),
  StartTime: (self: NetProcess, ctx: TypeContext) => {
    const { startTicksUtc } = self.listed;
    return startTicksUtc === null ? null : localDateTime(ctx, startTicksUtc);
  },
  MaxWorkingSet: settable(() => new IntPtr(9223372036854771712n), noWorkingSet),
  MinWorkingSet: settable(() => new IntPtr(0n), noWorkingSet),
  SynchronizingObject: settable(
    () => null,
    () => {
      throw new UnsupportedMember('System.ComponentModel.ISynchronizeInvoke SynchronizingObject {set;}');
    },
  ),
  HasExited: (self: NetProcess) => self.hasExited,
  Responding: (self: NetProcess) => !self.hasExited,
  ExitCode: (self: NetProcess) => {
    if (!self.hasExited) throw processExited();
    if (self.exitCode === null)
      throw invalidOperation('Process was not started by this object, so requested information cannot be determined.');
    return self.exitCode;
  },
  ExitTime: (self: NetProcess, ctx: TypeContext) => {
    if (!self.hasExited) throw processExited();
    self.exitTicksUtc ??= ctx.utcNowTicks();
    return localDateTime(ctx, self.exitTicksUtc);
  },
  MainModule: (self: NetProcess) => modules(self)[0] ?? null,
  Modules: (self: NetProcess) => collection('ProcessModuleCollection', modules(self)),
  Threads: (self: NetProcess) =>
    collection(
      'ProcessThreadCollection',
      threadsOf(self.ctx, self.listed.id).map((facts) => new ProcessThread(facts, self.ctx)),
    ),
};

const PROCESS_SIGNATURES = `
event System.EventHandler Exited(System.Object, System.EventArgs)
event ${D}DataReceivedEventHandler ErrorDataReceived(System.Object, ${D}DataReceivedEventArgs)
event ${D}DataReceivedEventHandler OutputDataReceived(System.Object, ${D}DataReceivedEventArgs)
${PROCESS} new()
static ${PROCESS} Start(string fileName)
static ${PROCESS} Start(string fileName, string arguments)
static ${PROCESS} Start(string fileName, System.Collections.Generic.IEnumerable[string] arguments)
static ${PROCESS} Start(${D}ProcessStartInfo startInfo)
static ${PROCESS} GetCurrentProcess()
static ${PROCESS} GetProcessById(int processId)
static ${PROCESS}[] GetProcesses()
static ${PROCESS}[] GetProcessesByName(string processName)
${D}ProcessStartInfo StartInfo {get;set;}
System.IO.StreamWriter StandardInput {get;}
System.IO.StreamReader StandardOutput {get;}
System.IO.StreamReader StandardError {get;}
bool EnableRaisingEvents {get;set;}
int BasePriority {get;}
int ExitCode {get;}
bool HasExited {get;}
datetime StartTime {get;}
datetime ExitTime {get;}
int Id {get;}
string MachineName {get;}
${D}ProcessModuleCollection Modules {get;}
${[
  'NonpagedSystemMemorySize',
  'PagedMemorySize',
  'PagedSystemMemorySize',
  'PeakPagedMemorySize',
  'PeakWorkingSet',
  'PeakVirtualMemorySize',
]
  .map((name) => `long ${name}64 {get;}\nint ${name} {get;}`)
  .join('\n')}
bool PriorityBoostEnabled {get;set;}
${D}ProcessPriorityClass PriorityClass {get;set;}
long PrivateMemorySize64 {get;}
int PrivateMemorySize {get;}
string ProcessName {get;}
int SessionId {get;}
${D}ProcessThreadCollection Threads {get;}
int HandleCount {get;}
long VirtualMemorySize64 {get;}
int VirtualMemorySize {get;}
long WorkingSet64 {get;}
int WorkingSet {get;}
${D}ProcessModule MainModule {get;}
System.IntPtr MainWindowHandle {get;}
string MainWindowTitle {get;}
bool Responding {get;}
timespan PrivilegedProcessorTime {get;}
timespan TotalProcessorTime {get;}
timespan UserProcessorTime {get;}
System.IntPtr Handle {get;}
System.IntPtr MaxWorkingSet {get;set;}
System.IntPtr MinWorkingSet {get;set;}
System.IntPtr ProcessorAffinity {get;set;}
Microsoft.Win32.SafeHandles.SafeProcessHandle SafeHandle {get;}
System.ComponentModel.ISynchronizeInvoke SynchronizingObject {get;set;}
static void EnterDebugMode()
static void LeaveDebugMode()
System.Threading.Tasks.Task WaitForExitAsync(System.Threading.CancellationToken cancellationToken = default)
bool WaitForInputIdle()
bool WaitForInputIdle(int milliseconds)
bool WaitForInputIdle(timespan timeout)
bool Start()
void BeginOutputReadLine()
void BeginErrorReadLine()
void CancelOutputRead()
void CancelErrorRead()
bool CloseMainWindow()
void Kill()
void Kill(bool entireProcessTree)
void WaitForExit()
bool WaitForExit(int milliseconds)
bool WaitForExit(timespan timeout)
void Refresh()
void Dispose()
void Close()
string ToString()
`;

const processType: TypeDefinition = {
  name: PROCESS,
  kind: 'class',
  base: 'System.ComponentModel.Component',
  jsClass: NetProcess,
  toText: processText,
  build: () =>
    implement(PROCESS_SIGNATURES, {
      new: (_self, ctx) => new NetProcess(null, ctx as ExecutionContext),
      statics: {
        Start: startFromTexts,
        EnterDebugMode: () => undefined,
        LeaveDebugMode: () => undefined,
        GetCurrentProcess: (_self, ctx) => processById(ctx, (ctx as ExecutionContext).host.processId),
        GetProcessById: (_self, ctx, id: number) => processById(ctx, id),
        GetProcesses: (_self, ctx) => processArray(processesOf(ctx, () => true)),
        GetProcessesByName: (_self, ctx, name: string) =>
          processArray(processesOf(ctx, (facts) => facts.name.toLowerCase() === name.toLowerCase())),
      },
      members: {
        ...PROPERTIES,
        Start: (self: NetProcess) => {
          startProgram(self, self.startInfo, self.ctx);
          return true;
        },
        BeginOutputReadLine: (self: NetProcess, ctx) => beginReading(self, 'out', ctx),
        BeginErrorReadLine: (self: NetProcess, ctx) => beginReading(self, 'error', ctx),
        CancelOutputRead: (self: NetProcess) => void self.readLines.delete('out'),
        CancelErrorRead: (self: NetProcess) => void self.readLines.delete('error'),
        CloseMainWindow: () => false,
        WaitForInputIdle: () => {
          throw invalidOperation(
            'WaitForInputIdle failed.  This could be because the process does not have a graphical interface.',
          );
        },
        Kill: (self: NetProcess) => self.kill(),
        'WaitForExit/1': (self: NetProcess, _ctx, time: number | { ticks: bigint }) =>
          self.waitForExit(typeof time === 'number' ? time : Number(time.ticks / 10_000n)),
        'WaitForExit/0': (self: NetProcess) => void self.waitForExit(-1),
        Refresh: (self: NetProcess) => self.refresh(),
        Dispose: (self: NetProcess) => self.release(),
        Close: (self: NetProcess) => self.release(),
        ToString: processText,
      },
    }),
};

/** ThreadState by the kernel's letter: Running, Wait, Terminated. */
const THREAD_STATES: Readonly<Record<string, number>> = { R: 2, Z: 4, X: 4, x: 4 };

const threadType: TypeDefinition = {
  name: `${D}ProcessThread`,
  kind: 'class',
  base: 'System.ComponentModel.Component',
  jsClass: ProcessThread,
  build: () =>
    implement(
      `
int BasePriority {get;}
int CurrentPriority {get;}
int Id {get;}
bool PriorityBoostEnabled {get;set;}
${D}ThreadPriorityLevel PriorityLevel {get;set;}
System.IntPtr StartAddress {get;}
${D}ThreadState ThreadState {get;}
${D}ThreadWaitReason WaitReason {get;}
datetime StartTime {get;}
timespan PrivilegedProcessorTime {get;}
timespan TotalProcessorTime {get;}
timespan UserProcessorTime {get;}
`,
      {
        members: {
          BasePriority: () => 0,
          CurrentPriority: () => 0,
          Id: ({ facts }: ProcessThread) => facts.id,
          PriorityBoostEnabled: settable(
            () => false,
            () => undefined,
          ),
          PriorityLevel: settable(
            (_self, ctx) => newEnum(ctx, `${D}ThreadPriorityLevel`, 0),
            () => undefined,
          ),
          StartAddress: () => new IntPtr(0n),
          ThreadState: ({ facts }: ProcessThread, ctx) =>
            newEnum(ctx, `${D}ThreadState`, THREAD_STATES[facts.state] ?? 5),
          WaitReason: (_self, ctx) => newEnum(ctx, `${D}ThreadWaitReason`, 13),
          StartTime: (self: ProcessThread, ctx) => localDateTime(ctx, sinceBoot(self.ctx, self.facts.startTicks)),
          PrivilegedProcessorTime: ({ facts }: ProcessThread) => newTimeSpan(facts.kernelTicks),
          TotalProcessorTime: ({ facts }: ProcessThread) => newTimeSpan(facts.userTicks + facts.kernelTicks),
          UserProcessorTime: ({ facts }: ProcessThread) => newTimeSpan(facts.userTicks),
        },
      },
    ),
};

const moduleType: TypeDefinition = {
  name: `${D}ProcessModule`,
  kind: 'class',
  base: 'System.ComponentModel.Component',
  jsClass: ProcessModule,
  toText: (self: ProcessModule) => `${D}ProcessModule (${self.name})`,
  build: () =>
    implement(
      `
System.IntPtr BaseAddress {get;}
System.IntPtr EntryPointAddress {get;}
string FileName {get;}
${D}FileVersionInfo FileVersionInfo {get;}
int ModuleMemorySize {get;}
string ModuleName {get;}
string ToString()
`,
      {
        members: {
          BaseAddress: ({ facts }: ProcessModule) => new IntPtr(facts.start),
          EntryPointAddress: () => new IntPtr(0n),
          FileName: ({ facts }: ProcessModule) => facts.path,
          FileVersionInfo: ({ facts }: ProcessModule, ctx) => FileVersionInfo.of(ctx, facts.path),
          ModuleMemorySize: ({ facts }: ProcessModule) => facts.size,
          ModuleName: (self: ProcessModule) => self.name,
        },
      },
    ),
};

const collectionType = (name: string, item: string): TypeDefinition => ({
  name: `${D}${name}`,
  kind: 'class',
  interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable'],
  build: () =>
    implement(`${D}${item} Item(int index) {get;}\nint Count {get;}\nSystem.Collections.IEnumerator GetEnumerator()`, {
      members: {
        Item: ((self: NetList, _ctx: TypeContext, index: number) => self.get(index)) as MemberBody,
        Count: (self: NetList) => self.count,
        GetEnumerator: (self: NetList) => self.getEnumerator(null),
      },
    }),
});

export const PROCESS_TYPES: readonly TypeDefinition[] = [
  START_INFO_TYPE,
  processType,
  threadType,
  moduleType,
  collectionType('ProcessModuleCollection', 'ProcessModule'),
  collectionType('ProcessThreadCollection', 'ProcessThread'),
];

/**
 * System.Environment, through the host. Rule that surprises: setting a variable to "" removes it, and Exit ends the
 * session at once.
 */
import { ExitSignal } from '../../../errors/flowControl.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { Hashtable } from '../../collections/Hashtable.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { hostOf, isWindows, newLineOf } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { enumNumber, newArray, newEnum, newVersion } from '../values.ts';

/** Environment.OSVersion. */
export class OperatingSystem {
  constructor(
    readonly platform: number,
    readonly version: unknown,
  ) {}
}

export function osVersion(ctx: TypeContext): OperatingSystem {
  return new OperatingSystem(isWindows(ctx) ? 2 : 4, newVersion(hostOf(ctx).process.osVersion));
}

function osText(self: OperatingSystem): string {
  return `${self.platform === 2 ? 'Microsoft Windows NT' : 'Unix'} ${self.version}`;
}

function checkName(name: string | null): string {
  if (name === null) throw argumentNull('variable');
  if (name === '') throw argumentError('String cannot be of zero length.', 'variable');
  if (name.startsWith('\0')) throw argumentError('The first char in the string is the null character.', 'variable');
  if (name.includes('=')) throw argumentError('Environment variable name cannot contain equal character.', 'variable');
  return name;
}

/** User and Machine variables exist on Windows only. */
function isStored(target: unknown): boolean {
  return target !== undefined && enumNumber(target) !== 0;
}

function variables(_self: null, ctx: TypeContext, target?: unknown): Hashtable {
  const table = new Hashtable();
  if (!isStored(target)) for (const [name, value] of hostOf(ctx).environment.entries()) table.set(name, value);
  return table;
}

function expand(_self: null, ctx: TypeContext, text: string | null): string {
  if (text === null) throw argumentNull('name');
  const { environment } = hostOf(ctx);
  let result = '';
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('%', at);
    const end = start < 0 ? -1 : text.indexOf('%', start + 1);
    if (end < 0) break;
    const value = environment.get(text.slice(start + 1, end));
    result += value === undefined ? text.slice(at, end) : text.slice(at, start) + value;
    at = value === undefined ? end : end + 1;
  }
  return result + text.slice(at);
}

const UNIX_FOLDERS: Readonly<Record<number, (home: string, get: (name: string) => string | undefined) => string>> = {
  0: (home) => `${home}/Desktop`,
  5: (home) => home,
  6: () => '',
  13: (home) => `${home}/Music`,
  14: (home) => `${home}/Videos`,
  16: (home) => `${home}/Desktop`,
  20: (home) => `${home}/.fonts`,
  21: (home) => `${home}/Templates`,
  26: (home, get) => get('XDG_CONFIG_HOME') || `${home}/.config`,
  28: (home, get) => get('XDG_DATA_HOME') || `${home}/.local/share`,
  35: () => '/usr/share',
  39: (home) => `${home}/Pictures`,
  40: (home) => home,
  45: () => '/usr/share/templates',
};
const WINDOWS_FOLDERS: Readonly<Record<number, string>> = {
  0: '%USERPROFILE%\\Desktop',
  5: '%USERPROFILE%\\Documents',
  13: '%USERPROFILE%\\Music',
  14: '%USERPROFILE%\\Videos',
  16: '%USERPROFILE%\\Desktop',
  26: '%APPDATA%',
  28: '%LOCALAPPDATA%',
  35: '%ProgramData%',
  36: '%windir%',
  37: '%windir%\\system32',
  38: '%ProgramFiles%',
  39: '%USERPROFILE%\\Pictures',
  40: '%USERPROFILE%',
  42: '%ProgramFiles(x86)%',
  43: '%CommonProgramFiles%',
};

/** Without the option Create or DoNotVerify, a folder that is not there gives "". */
function folderPath(_self: null, ctx: TypeContext, folder: unknown, option?: unknown): string {
  const host = hostOf(ctx);
  const number = enumNumber(folder);
  const path = isWindows(ctx)
    ? expand(null, ctx, WINDOWS_FOLDERS[number] ?? '')
    : (UNIX_FOLDERS[number]?.(host.files.homeDirectory, (name) => host.environment.get(name)) ?? '');
  const mode = option === undefined ? 0 : enumNumber(option);
  if (path === '' || mode === 16384) return path;
  const exists = host.files.stat(path) !== null;
  if (!exists && mode === 32768) host.files.makeDirectory(path);
  return exists || mode === 32768 ? path : '';
}

const statics: Record<string, MemberBody> = {
  Exit: (_self, _ctx, code: number) => {
    throw new ExitSignal(code);
  },
  GetEnvironmentVariable: (_self, ctx, name: string | null, target?: unknown) => {
    if (name === null) throw argumentNull('variable');
    return isStored(target) ? null : (hostOf(ctx).environment.get(name) ?? null);
  },
  GetEnvironmentVariables: variables,
  SetEnvironmentVariable: (_self, ctx, name: string | null, value: string | null, target?: unknown) => {
    checkName(name);
    if (!isStored(target)) hostOf(ctx).environment.set(name!, value === '' ? null : value);
  },
  GetCommandLineArgs: (_self, ctx) => newArray(ctx, 'System.String', [...hostOf(ctx).process.commandLineArguments]),
  CommandLine: (_self, ctx) => hostOf(ctx).process.commandLineArguments.join(' '),
  ExpandEnvironmentVariables: expand,
  GetFolderPath: folderPath,
  GetLogicalDrives: (_self, ctx) => newArray(ctx, 'System.String', isWindows(ctx) ? ['C:\\'] : ['/']),
  CurrentManagedThreadId: () => 1,
  ExitCode: { get: () => 0, set: () => undefined },
  ProcessorCount: (_self, ctx) => hostOf(ctx).process.processorCount,
  IsPrivilegedProcess: (_self, ctx) => hostOf(ctx).process.userName === 'root',
  HasShutdownStarted: () => false,
  CurrentDirectory: {
    get: (_self, ctx) => hostOf(ctx).process.currentDirectory,
    set: (_self, value: string, ctx) => {
      hostOf(ctx).process.currentDirectory = value;
    },
  },
  ProcessId: (_self, ctx) => hostOf(ctx).processId,
  ProcessPath: (_self, ctx) => hostOf(ctx).process.executablePath,
  Is64BitProcess: (_self, ctx) => /64/.test(hostOf(ctx).architecture),
  Is64BitOperatingSystem: (_self, ctx) => /64/.test(hostOf(ctx).architecture),
  NewLine: (_self, ctx) => newLineOf(ctx),
  OSVersion: (_self, ctx) => osVersion(ctx),
  StackTrace: () => '',
  SystemPageSize: () => 4096,
  UserInteractive: () => true,
  SystemDirectory: (_self, ctx) => (isWindows(ctx) ? expand(null, ctx, '%windir%\\system32') : ''),
  TickCount: (_self, ctx) => Math.trunc(hostOf(ctx).process.uptimeMs) | 0,
  TickCount64: (_self, ctx) => BigInt(Math.trunc(hostOf(ctx).process.uptimeMs)),
  MachineName: (_self, ctx) => hostOf(ctx).process.machineName.split('.')[0],
  UserName: (_self, ctx) => hostOf(ctx).process.userName,
  UserDomainName: (_self, ctx) =>
    isWindows(ctx)
      ? (hostOf(ctx).environment.get('USERDOMAIN') ?? hostOf(ctx).process.machineName)
      : hostOf(ctx).process.machineName.split('.')[0],
  WorkingSet: (_self, ctx) => BigInt(hostOf(ctx).process.memoryBytes),
  Version: () => newVersion('10.0.0'),
};

export const ENVIRONMENT_TYPES = [
  typeDefinition({
    name: 'System.Environment',
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement(
        `
static void Exit(int exitCode)
static void FailFast(string message)
static void FailFast(string message, System.Exception exception)
static string GetEnvironmentVariable(string variable)
static string GetEnvironmentVariable(string variable, System.EnvironmentVariableTarget target)
static System.Collections.IDictionary GetEnvironmentVariables(System.EnvironmentVariableTarget target)
static System.Collections.IDictionary GetEnvironmentVariables()
static void SetEnvironmentVariable(string variable, string value)
static void SetEnvironmentVariable(string variable, string value, System.EnvironmentVariableTarget target)
static string[] GetCommandLineArgs()
static string ExpandEnvironmentVariables(string name)
static string GetFolderPath(System.Environment+SpecialFolder folder)
static string GetFolderPath(System.Environment+SpecialFolder folder, System.Environment+SpecialFolderOption option)
static string[] GetLogicalDrives()
static int CurrentManagedThreadId {get;}
static int ExitCode {get;set;}
static int ProcessorCount {get;}
static bool IsPrivilegedProcess {get;}
static bool HasShutdownStarted {get;}
static string CommandLine {get;}
static string CurrentDirectory {get;set;}
static int ProcessId {get;}
static string ProcessPath {get;}
static bool Is64BitProcess {get;}
static bool Is64BitOperatingSystem {get;}
static string NewLine {get;}
static System.OperatingSystem OSVersion {get;}
static string StackTrace {get;}
static int SystemPageSize {get;}
static int TickCount {get;}
static bool UserInteractive {get;}
static string SystemDirectory {get;}
static string UserDomainName {get;}
static System.Environment+ProcessCpuUsage CpuUsage {get;}
static long TickCount64 {get;}
static string MachineName {get;}
static string UserName {get;}
static long WorkingSet {get;}
static version Version {get;}
`,
        { statics },
      ),
  }),
  typeDefinition({
    name: 'System.OperatingSystem',
    kind: 'class',
    jsClass: OperatingSystem,
    interfaces: ['System.Runtime.Serialization.ISerializable', 'System.ICloneable'],
    toText: osText,
    build: () =>
      implement(
        `
static bool IsOSPlatform(string platform)
static bool IsOSPlatformVersionAtLeast(string platform, int major, int minor = 0, int build = 0, int revision = 0)
static bool IsBrowser()
static bool IsWasi()
static bool IsLinux()
static bool IsFreeBSD()
static bool IsFreeBSDVersionAtLeast(int major, int minor = 0, int build = 0, int revision = 0)
static bool IsAndroid()
static bool IsAndroidVersionAtLeast(int major, int minor = 0, int build = 0, int revision = 0)
static bool IsIOS()
static bool IsIOSVersionAtLeast(int major, int minor = 0, int build = 0)
static bool IsMacOS()
static bool IsMacOSVersionAtLeast(int major, int minor = 0, int build = 0)
static bool IsMacCatalyst()
static bool IsMacCatalystVersionAtLeast(int major, int minor = 0, int build = 0)
static bool IsTvOS()
static bool IsTvOSVersionAtLeast(int major, int minor = 0, int build = 0)
static bool IsWatchOS()
static bool IsWatchOSVersionAtLeast(int major, int minor = 0, int build = 0)
static bool IsWindows()
static bool IsWindowsVersionAtLeast(int major, int minor = 0, int build = 0, int revision = 0)
System.OperatingSystem new(System.PlatformID platform, version version)
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
System.Object Clone()
System.Object ICloneable.Clone()
string ToString()
System.PlatformID Platform {get;}
string ServicePack {get;}
version Version {get;}
string VersionString {get;}
`,
        {
          statics: {
            IsLinux: (_self, ctx) => hostOf(ctx).platform === 'linux',
            IsMacOS: (_self, ctx) => hostOf(ctx).platform === 'darwin',
            IsWindows: (_self, ctx) => isWindows(ctx),
            IsAndroid: () => false,
            IsBrowser: () => false,
            IsFreeBSD: () => false,
            IsIOS: () => false,
          },
          members: {
            Platform: (self: OperatingSystem, ctx) => newEnum(ctx, 'System.PlatformID', self.platform),
            ServicePack: () => '',
            Version: (self: OperatingSystem) => self.version,
            VersionString: osText,
            ToString: osText,
            Clone: (self: OperatingSystem) => self,
          },
        },
      ),
  }),
];

/**
 * The extended members PowerShell gives .NET types in every session (its types.ps1xml): one table for the whole process,
 * which sessions add to without changing it.
 */
import { CODE_MEMBERS, type CodeMember } from './codeMethods.ts';
import {
  PSAliasProperty,
  PSCodeMethod,
  PSCodeProperty,
  type PSMember,
  PSNoteProperty,
  PSPropertySet,
} from './PSMembers.ts';
import type { NetDictionary } from './collections/NetDictionary.ts';
import { type DateTime, Version } from './numerics/index.ts';
import { getProperty } from './members/getProperty.ts';
import { invokeMethod } from './members/invokeMethod.ts';
import { invokeOverloads } from './members/invokeOverloads.ts';
import { isTrue } from './LanguagePrimitives/toBoolean.ts';
import { toPSString } from './LanguagePrimitives/toPSString.ts';
import { divide } from './operators/arithmetic.ts';
import type { TypeContext } from './TypeContext.ts';
import { type StandardSettings, TypeData } from './TypeData.ts';
import { getType } from './TypeRegistry.ts';
import { unwrap } from './PSObject.ts';
import { type HostVolume, hostOf } from './dotnet/HostServices.ts';

const SMA = 'System.Management.Automation.';

type Getter = (self: unknown, ctx: TypeContext) => unknown;

let shared: TypeData | null = null;

/** A session's own table over the shared one. */
export function newTypeData(): TypeData {
  shared ??= build();
  return new TypeData(shared);
}

function build(): TypeData {
  const data = new TypeData();
  const add = (type: string, member: PSMember): void => {
    data.getOrAdd(type).members.set(member.name.toLowerCase(), member);
  };
  const alias: Alias = (type, name, of) => add(type, new PSAliasProperty(name, of));
  const script: Script = (type, name, get) =>
    add(type, new PSCodeProperty(name, get, null, 'System.Object', 'ScriptProperty'));
  const path: Path = (type, name, of) => add(type, pathProperty(name, of));
  addCollections(alias, script, path);
  addFiles(alias, script, path);
  addProcess(alias, script, path, (type, name, value) => add(type, new PSNoteProperty(name, value)));
  for (const [name, ...properties] of PROCESS_SETS)
    add('System.Diagnostics.Process', new PSPropertySet(name, properties));
  addVersions(script);
  for (const member of CODE_MEMBERS) add(member.typeName, codeMember(member));
  for (const [type, settings] of Object.entries(STANDARD_SETTINGS))
    Object.assign(data.getOrAdd(type), settings, { hasStandardMembers: true });
  for (const [depth, types] of Object.entries(DEPTHS))
    for (const type of types)
      Object.assign(data.getOrAdd(type), { serializationDepth: Number(depth), hasStandardMembers: true });
  return data;
}

type Alias = (type: string, name: string, of: string) => void;
type Script = (type: string, name: string, get: Getter) => void;
/** A script property that follows members from the object on; `Name()` calls a method without arguments. */
type Note = (type: string, name: string, value: unknown) => void;
type Path = (type: string, name: string, of: string) => void;

function pathProperty(name: string, path: string): PSCodeProperty {
  const steps = path.split('.');
  const get: Getter = (self, ctx) => {
    let value = self;
    for (const step of steps) {
      if (value == null) return null;
      value = step.endsWith('()') ? invokeMethod(value, step.slice(0, -2), [], ctx) : getProperty(value, step, ctx);
    }
    return value;
  };
  const made = new PSCodeProperty(name, get, null, 'System.Object', 'ScriptProperty');
  made.scriptText = `$this.${path}`;
  return made;
}

function codeMember({ name, reference, returns, method, isMethod }: CodeMember): PSMember {
  if (isMethod) {
    const made = new PSCodeMethod(name, (self, _args, ctx) => method(self, ctx));
    made.methodReference = reference;
    return made;
  }
  const made = new PSCodeProperty(name, method, null, returns === 'string' ? 'System.String' : returns);
  made.getReference = reference;
  return made;
}

function addCollections(alias: Alias, script: Script, path: Path): void {
  alias('System.Collections.DictionaryEntry', 'Name', 'Key');
  script('System.DateTime', 'DateTime', dateTimeText);
  path('System.Guid', 'Guid', 'ToString()');
  script(`${SMA}ErrorRecord`, 'PSMessageDetails', (self, ctx) =>
    getProperty(getProperty(self, 'Exception', ctx), 'PSMessageDetails', ctx),
  );
  path('Deserialized.System.Enum', 'Value', 'ToString()');
  path('System.Net.IPAddress', 'IPAddressToString', 'ToString()');
  addCommandInfos(alias, script, path);
  path(`${SMA}Job`, 'State', 'JobStateInfo.State.ToString()');
  addCallStack(script, path);
  // Certificates have these on Windows only; elsewhere they are there and empty.
  for (const name of ['EnhancedKeyUsageList', 'DnsNameList', 'SendAsTrustedIssuer'])
    script('System.Security.Cryptography.X509Certificates.X509Certificate2', name, () => null);
}

type CommandLike = { metadata?: { helpUri?: string }; resolvedCommand?: CommandLike | null };

function addCommandInfos(alias: Alias, script: Script, path: Path): void {
  alias(`${SMA}CommandInfo`, 'Namespace', 'ModuleName');
  script(`${SMA}CommandInfo`, 'HelpUri', (self) => {
    const command = unwrap(self) as CommandLike;
    return (command.resolvedCommand ?? command).metadata?.helpUri ?? '';
  });
  path(`${SMA}CmdletInfo`, 'DLL', 'ImplementingType.Assembly.Location');
  path(`${SMA}AliasInfo`, 'ResolvedCommandName', 'ResolvedCommand.Name');
  script(`${SMA}AliasInfo`, 'DisplayName', (self, ctx) => {
    const resolved = getProperty(self, 'ResolvedCommand', ctx);
    const shown = resolved === null ? getProperty(self, 'Definition', ctx) : getProperty(resolved, 'Name', ctx);
    return `${toPSString(getProperty(self, 'Name', ctx), ctx)} -> ${toPSString(shown, ctx)}`;
  });
}

function addCallStack(script: Script, path: Path): void {
  const type = `${SMA}CallStackFrame`;
  const read = (self: unknown, ctx: TypeContext, ...names: string[]): unknown =>
    names.reduce((value, name) => getProperty(value, name, ctx), self);
  script(type, 'Command', (self, ctx) => {
    if (read(self, ctx, 'InvocationInfo', 'MyCommand') === null)
      return read(self, ctx, 'InvocationInfo', 'InvocationName');
    return read(self, ctx, 'InvocationInfo', 'MyCommand', 'Name') || read(self, ctx, 'FunctionName');
  });
  path(type, 'Location', 'GetScriptLocation()');
  script(type, 'Arguments', (self, ctx) => {
    const shown: string[] = [];
    const bound = read(self, ctx, 'InvocationInfo', 'BoundParameters') as NetDictionary;
    for (const [key, value] of bound.entries())
      shown.push(`${String(key)}=${isTrue(value) ? toPSString(value, ctx) : ''}`);
    for (const value of read(self, ctx, 'InvocationInfo', 'UnboundArguments') as Iterable<unknown>)
      shown.push(isTrue(value) ? toPSString(value, ctx) : '$null');
    return `{${shown.join(', ')}}`;
  });
}

/** The long date and time of the current culture, by DisplayHint where one was given. */
function dateTimeText(self: unknown, ctx: TypeContext): unknown {
  const date = unwrap(self) as DateTime;
  const hint = String(getProperty(self, 'DisplayHint', ctx) ?? '');
  const call = (method: string): string => String(invokeMethod(date, method, [], ctx));
  if (hint === 'Date') return call('ToLongDateString');
  if (hint === 'Time') return call('ToLongTimeString');
  return `${call('ToLongDateString')} ${call('ToLongTimeString')}`;
}

/** What a drive of files lies on; null for drives of values and where the host does not say. */
function volumeOf(self: unknown, ctx: TypeContext): HostVolume | null {
  if (getProperty(getProperty(self, 'Provider', ctx), 'Name', ctx) !== 'FileSystem') return null;
  const root = String(getProperty(self, 'Root', ctx));
  const { files } = hostOf(ctx);
  return files.stat(root)?.kind === 'directory' ? (files.volume?.(root) ?? null) : null;
}

function addFiles(alias: Alias, script: Script, path: Path): void {
  const any = 'System.IO.FileSystemInfo';
  script(any, 'UnixMode', unixMode);
  script(any, 'User', (self, ctx) => ownerOf(self, ctx, 'userName', 'uid'));
  script(any, 'Group', (self, ctx) => ownerOf(self, ctx, 'groupName', 'gid'));
  script(any, 'Size', (self, ctx) => BigInt(unixStat(self, ctx)?.size ?? 0));
  for (const type of ['System.IO.FileInfo', 'System.IO.DirectoryInfo']) alias(type, 'Target', 'LinkTarget');
  script(`${SMA}PSDriveInfo`, 'Used', (self, ctx) => {
    const volume = volumeOf(self, ctx);
    return volume ? volume.total - volume.available : undefined;
  });
  script(`${SMA}PSDriveInfo`, 'Free', (self, ctx) => volumeOf(self, ctx)?.available);
  script('System.IO.FileInfo', 'BaseName', (self, ctx) => {
    const name = String(getProperty(self, 'Name', ctx));
    const dot = name.lastIndexOf('.');
    return dot >= 0 ? name.slice(0, dot) : name;
  });
  script('System.IO.FileInfo', 'VersionInfo', (self, ctx) =>
    staticCall('System.Diagnostics.FileVersionInfo', 'GetVersionInfo', [getProperty(self, 'FullName', ctx)], ctx),
  );
  path('System.IO.DirectoryInfo', 'BaseName', 'Name');
}

function staticCall(typeName: string, name: string, args: unknown[], ctx: TypeContext): unknown {
  const member = getType(typeName).members.statics.get(name.toLowerCase());
  return member?.kind === 'method' ? invokeOverloads(member.overloads, null, name, args, ctx) : null;
}

interface UnixFiles {
  lstat(
    path: string,
  ): { kind: string; size: number; mode: number; isSymlink: boolean; uid: number; gid: number } | null;
  userName(id: number): string;
  groupName(id: number): string;
}

function filesOf(ctx: TypeContext): UnixFiles {
  return (ctx.host as { files: UnixFiles }).files;
}

function unixStat(self: unknown, ctx: TypeContext): ReturnType<UnixFiles['lstat']> {
  return filesOf(ctx).lstat(String(getProperty(self, 'FullName', ctx)));
}

function ownerOf(self: unknown, ctx: TypeContext, name: 'userName' | 'groupName', id: 'uid' | 'gid'): string {
  const stat = unixStat(self, ctx);
  return stat ? filesOf(ctx)[name](stat[id]) : '';
}

/** As ls shows it: drwxr-xr-x. */
function unixMode(self: unknown, ctx: TypeContext): string {
  const stat = unixStat(self, ctx);
  if (!stat) return '';
  const { mode } = stat;
  const bit = (mask: number, letter: string): string => (mode & mask ? letter : '-');
  const execute = (mask: number, special: number, lower: string): string => {
    if (!(mode & special)) return bit(mask, 'x');
    return mode & mask ? lower : lower.toUpperCase();
  };
  return [
    stat.isSymlink ? 'l' : stat.kind === 'directory' ? 'd' : '-',
    bit(0o400, 'r') + bit(0o200, 'w') + execute(0o100, 0o4000, 's'),
    bit(0o40, 'r') + bit(0o20, 'w') + execute(0o10, 0o2000, 's'),
    bit(0o4, 'r') + bit(0o2, 'w') + execute(0o1, 0o1000, 't'),
  ].join('');
}

function addProcess(alias: Alias, script: Script, path: Path, note: Note): void {
  const type = 'System.Diagnostics.Process';
  for (const [name, of] of [
    ['Name', 'ProcessName'],
    ['SI', 'SessionId'],
    ['Handles', 'Handlecount'],
    ['VM', 'VirtualMemorySize64'],
    ['WS', 'WorkingSet64'],
    ['PM', 'PagedMemorySize64'],
    ['NPM', 'NonpagedSystemMemorySize64'],
  ] as const) {
    alias(type, name, of);
  }
  note(type, '__NounName', 'Process');
  path(type, 'Path', 'Mainmodule.FileName');
  script(type, 'CommandLine', (self) => (unwrap(self) as { commandLine: string | null }).commandLine);
  path(type, 'CPU', 'TotalProcessorTime.TotalSeconds');
  script(`${type}Module`, 'Size', (self, ctx) => divide(getProperty(self, 'ModuleMemorySize', ctx), 1024, ctx));
  for (const [name, of] of VERSION_TEXTS) {
    path(type, name, `Mainmodule.FileVersionInfo.${of}`);
    path(`${type}Module`, name, `FileVersionInfo.${of}`);
  }
}

const PROCESS_SETS = [
  ['PSConfiguration', 'Name', 'Id', 'PriorityClass', 'FileVersion'],
  [
    'PSResources',
    'Name',
    'Id',
    'Handlecount',
    'WorkingSet',
    'NonPagedMemorySize',
    'PagedMemorySize',
    'PrivateMemorySize',
    'VirtualMemorySize',
    'Threads.Count',
    'TotalProcessorTime',
  ],
] as const;

const VERSION_TEXTS = [
  ['Company', 'CompanyName'],
  ['FileVersion', 'FileVersion'],
  ['ProductVersion', 'ProductVersion'],
  ['Description', 'FileDescription'],
  ['Product', 'ProductName'],
] as const;

function addVersions(script: Script): void {
  for (const kind of ['File', 'Product']) {
    script('System.Diagnostics.FileVersionInfo', `${kind}VersionRaw`, (self, ctx) => {
      const part = (name: string): number => Number(getProperty(self, `${kind}${name}Part`, ctx));
      return new Version(part('Major'), part('Minor'), part('Build'), part('Private'));
    });
  }
}

const only = (names: string): string[] => names.split(' ');

/** How deep objects of these types are serialized, whatever depth is asked for. */
const DEPTHS: Readonly<Record<number, readonly string[]>> = {
  1: [
    'HelpInfo',
    'Microsoft.PowerShell.Commands.ModuleSpecification',
    'System.Exception',
    'System.Net.IPAddress',
    'System.Net.Mail.MailAddress',
    ...only(
      'Breakpoint CommandCompletion CompletionResult CustomControlEntry CustomItemBase DebuggerCommand DebuggerCommandResults DisplayEntry EntrySelectedBy FormatViewDefinition JobStateInfo ListControlEntryItem PSControl PSCredential PSPrimitiveDictionary SwitchParameter TableControlColumn TableControlColumnHeader TableControlRow WideControlEntryItem',
    ).map((name) => SMA + name),
    `${SMA}Remoting.PSSessionOption`,
  ],
  2: [
    ...only('BreakpointUpdatedEventArgs JobStateEventArgs PSControlGroupBy PSListModifier Signature').map(
      (name) => SMA + name,
    ),
  ],
};

/** Which properties are shown, and which are serialized. */
const STANDARD_SETTINGS: Readonly<Record<string, StandardSettings>> = {
  'System.Diagnostics.Process': { defaultDisplayPropertySet: only('Id Handles CPU SI Name') },
  'Deserialized.System.Diagnostics.Process': { defaultDisplayPropertySet: only('Id Handles CPU Name') },
  'System.TimeZoneInfo': {
    defaultDisplayPropertySet: only(
      'Id HasIanaId DisplayName StandardName DaylightName BaseUtcOffset SupportsDaylightSavingTime',
    ),
  },
  'System.IO.FileInfo': { defaultDisplayPropertySet: only('LastWriteTime Length Name') },
  'System.IO.DirectoryInfo': { defaultDisplayProperty: 'Name' },
  'System.Net.IPAddress': { defaultDisplayProperty: 'IPAddressToString' },
  [`${SMA}ExtendedTypeDefinition`]: {
    defaultDisplayPropertySet: ['TypeNames', 'FormatViewDefinition'],
    serializationMethod: 'SpecificProperties',
    propertySerializationSet: ['TypeName', 'TypeNames', 'FormatViewDefinition'],
    serializationDepth: 1,
  },
  [`${SMA}ListControlEntry`]: {
    defaultDisplayPropertySet: ['Items', 'EntrySelectedBy'],
    serializationMethod: 'SpecificProperties',
    propertySerializationSet: ['Items', 'SelectedBy', 'EntrySelectedBy'],
    serializationDepth: 1,
  },
  'Microsoft.PowerShell.Commands.HistoryInfo': { defaultKeyPropertySet: ['Id'] },
  'System.Globalization.CultureInfo': {
    serializationMethod: 'SpecificProperties',
    propertySerializationSet: only(
      'LCID Name DisplayName IetfLanguageTag ThreeLetterISOLanguageName ThreeLetterWindowsLanguageName TwoLetterISOLanguageName',
    ),
    serializationDepth: 1,
  },
  [`${SMA}Job`]: {
    serializationMethod: 'SpecificProperties',
    propertySerializationSet: only(
      'HasMoreData StatusMessage Location Command JobStateInfo InstanceId Id Name State ChildJobs PSJobTypeName PSBeginTime PSEndTime',
    ),
    serializationDepth: 2,
  },
  [`${SMA}ParameterMetadata`]: {
    serializationMethod: 'SpecificProperties',
    propertySerializationSet: only('Name ParameterType Aliases IsDynamic SwitchParameter'),
  },
  [`${SMA}PSTypeName`]: { serializationMethod: 'String', stringSerializationSource: 'Name' },
  [`${SMA}PSModuleInfo`]: {
    defaultDisplayPropertySet: only(
      'Name Path Description Guid Version ModuleBase ModuleType PrivateData AccessMode ExportedAliases ExportedCmdlets ExportedFunctions ExportedVariables NestedModules',
    ),
  },
};

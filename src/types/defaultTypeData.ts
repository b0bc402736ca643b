/**
 * The extended members PowerShell gives .NET types in every session (its types.ps1xml): one table for the whole process,
 * which sessions add to without changing it.
 */
import { PSAliasProperty, PSCodeMethod, PSCodeProperty, PSPropertySet } from './PSMembers.ts';
import type { NetDictionary } from './collections/NetDictionary.ts';
import { type DateTime, Version } from './numerics/index.ts';
import { getProperty } from './members/getProperty.ts';
import { invokeMethod } from './members/invokeMethod.ts';
import { netToString } from './netToString.ts';
import { isTrue } from './LanguagePrimitives/toBoolean.ts';
import { toPSString } from './LanguagePrimitives/toPSString.ts';
import { divide } from './operators/arithmetic.ts';
import { formatOp } from './operators/formatOp.ts';
import type { TypeContext } from './TypeContext.ts';
import { TypeData } from './TypeData.ts';
import { unwrap } from './PSObject.ts';
import { type HostVolume, hostOf } from './dotnet/HostServices.ts';
import type { XmlNode } from './dotnet/xml/XmlNode.ts';

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
  const alias = (type: string, name: string, of: string): void => {
    data.getOrAdd(type).members.set(name.toLowerCase(), new PSAliasProperty(name, of));
  };
  const script = (type: string, name: string, get: Getter): void => {
    data
      .getOrAdd(type)
      .members.set(name.toLowerCase(), new PSCodeProperty(name, get, null, 'System.Object', 'ScriptProperty'));
  };
  const code = (type: string, name: string, get: Getter): void => {
    data.getOrAdd(type).members.set(name.toLowerCase(), new PSCodeProperty(name, get));
  };
  const display = (type: string, ...names: string[]): void => {
    const entry = data.getOrAdd(type);
    entry.defaultDisplayPropertySet = names;
  };
  addCollections(alias, script, data);
  const hidden = (type: string, name: string, get: Getter): void => {
    const member = new PSCodeProperty(name, get, null, 'System.Object', 'ScriptProperty');
    member.isHidden = true;
    data.getOrAdd(type).members.set(name.toLowerCase(), member);
  };
  addFiles(alias, script, code, hidden);
  addProcess(alias, script, data);
  addDisplay(display);
  return data;
}

type Alias = (type: string, name: string, of: string) => void;
type Script = (type: string, name: string, get: Getter) => void;

function addCollections(alias: Alias, script: Script, data: TypeData): void {
  alias('System.Collections.DictionaryEntry', 'Name', 'Key');
  script('System.DateTime', 'DateTime', dateTimeText);
  script('System.Guid', 'Guid', (self) => String(unwrap(self)));
  script(`${SMA}ErrorRecord`, 'PSMessageDetails', (self, ctx) =>
    getProperty(getProperty(self, 'Exception', ctx), 'PSMessageDetails', ctx),
  );
  script('System.Net.IPAddress', 'IPAddressToString', (self, ctx) => netToString(self, ctx));
  for (const kind of ['FunctionInfo', 'CmdletInfo', 'ExternalScriptInfo'])
    script(
      `${SMA}${kind}`,
      'HelpUri',
      (self) => (unwrap(self) as { metadata?: { helpUri?: string } }).metadata?.helpUri ?? '',
    );
  script(`${SMA}AliasInfo`, 'ResolvedCommandName', (self, ctx) =>
    getProperty(getProperty(self, 'ResolvedCommand', ctx), 'Name', ctx),
  );
  script(`${SMA}Job`, 'State', (self, ctx) =>
    String(getProperty(getProperty(self, 'JobStateInfo', ctx), 'State', ctx)),
  );
  addCallStack(script);
  data
    .getOrAdd('System.Xml.XmlNode')
    .members.set('tostring', new PSCodeMethod('ToString', (self) => (self as XmlNode).localName));
}

function addCallStack(script: Script): void {
  const type = `${SMA}CallStackFrame`;
  const read = (self: unknown, ctx: TypeContext, ...path: string[]): unknown =>
    path.reduce((value, name) => getProperty(value, name, ctx), self);
  script(type, 'Command', (self, ctx) => {
    if (read(self, ctx, 'InvocationInfo', 'MyCommand') === null)
      return read(self, ctx, 'InvocationInfo', 'InvocationName');
    return read(self, ctx, 'InvocationInfo', 'MyCommand', 'Name') || read(self, ctx, 'FunctionName');
  });
  script(type, 'Location', (self, ctx) => invokeMethod(self, 'GetScriptLocation', [], ctx));
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

function addFiles(alias: Alias, script: Script, code: Script, hidden: Script): void {
  for (const type of ['System.IO.FileInfo', 'System.IO.DirectoryInfo']) {
    script(type, 'UnixMode', unixMode);
    script(type, 'User', (self, ctx) => ownerOf(self, ctx, 'userName', 'uid'));
    script(type, 'Group', (self, ctx) => ownerOf(self, ctx, 'groupName', 'gid'));
    script(type, 'Size', (self, ctx) => BigInt(unixStat(self, ctx)?.size ?? 0));
    hidden(type, 'NameString', nameString);
    hidden(type, 'LengthString', (self, ctx) => String(getProperty(self, 'Length', ctx) ?? ''));
    hidden(type, 'LastWriteTimeString', (self, ctx) =>
      formatOp('{0:d} {0:t}', [getProperty(self, 'LastWriteTime', ctx)], ctx),
    );
    code(type, 'Mode', fileMode);
    code(type, 'ModeWithoutHardLink', fileMode);
    alias(type, 'Target', 'LinkTarget');
    code(type, 'LinkType', (self, ctx) => (getProperty(self, 'LinkTarget', ctx) == null ? null : 'SymbolicLink'));
    code(
      type,
      'ResolvedTarget',
      (self, ctx) => getProperty(self, 'LinkTarget', ctx) ?? getProperty(self, 'FullName', ctx),
    );
  }
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
  script('System.IO.DirectoryInfo', 'BaseName', (self, ctx) => getProperty(self, 'Name', ctx));
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

/** The name, and where a link leads. */
function nameString(self: unknown, ctx: TypeContext): string {
  const target = getProperty(self, 'LinkTarget', ctx);
  const name = String(getProperty(self, 'Name', ctx));
  return target == null ? name : `${name} -> ${String(target)}`;
}

/** The five letters of attributes and the l, d or - before them: d----, -a---, -ar--, l----. */
function fileMode(self: unknown, ctx: TypeContext): string {
  const attributes = String(getProperty(self, 'Attributes', ctx));
  const has = (name: string, letter: string): string => (new RegExp(`\\b${name}\\b`).test(attributes) ? letter : '-');
  const first = /\bReparsePoint\b/.test(attributes) ? 'l' : has('Directory', 'd');
  return first + has('Archive', 'a') + has('ReadOnly', 'r') + has('Hidden', 'h') + has('System', 's');
}

function addProcess(alias: Alias, script: Script, data: TypeData): void {
  const type = 'System.Diagnostics.Process';
  for (const [name, of] of [
    ['Name', 'ProcessName'],
    ['SI', 'SessionId'],
    ['Handles', 'HandleCount'],
    ['VM', 'VirtualMemorySize64'],
    ['WS', 'WorkingSet64'],
    ['PM', 'PagedMemorySize64'],
    ['NPM', 'NonpagedSystemMemorySize64'],
  ] as const) {
    alias(type, name, of);
  }
  const at = (self: unknown, ctx: TypeContext, ...names: string[]): unknown =>
    names.reduce((value: unknown, name) => getProperty(value, name, ctx), self);
  script(type, 'CPU', (self, ctx) => at(self, ctx, 'TotalProcessorTime', 'TotalSeconds'));
  script(type, 'Path', (self, ctx) => at(self, ctx, 'MainModule', 'FileName'));
  for (const [name, of] of VERSION_TEXTS) {
    script(type, name, (self, ctx) => at(self, ctx, 'MainModule', 'FileVersionInfo', of));
    script(`${type}Module`, name, (self, ctx) => at(self, ctx, 'FileVersionInfo', of));
  }
  script(`${type}Module`, 'Size', (self, ctx) => divide(at(self, ctx, 'ModuleMemorySize'), 1024, ctx));
  const set = (name: string, ...names: string[]): void => {
    data.getOrAdd(type).members.set(name.toLowerCase(), new PSPropertySet(name, names));
  };
  set('PSConfiguration', 'Name', 'Id', 'PriorityClass', 'FileVersion');
  set(
    'PSResources',
    ...'Name Id Handlecount WorkingSet NonPagedMemorySize PagedMemorySize PrivateMemorySize VirtualMemorySize Threads.Count TotalProcessorTime'.split(
      ' ',
    ),
  );
  script(type, 'CommandLine', (self) => (unwrap(self) as ProcessLike).commandLine);
  data
    .getOrAdd(type)
    .members.set('parent', new PSCodeProperty('Parent', (self) => (unwrap(self) as ProcessLike).parentProcess));
  addVersions(script, at);
}

/** What a process knows beyond its .NET members (commands/management/process). */
interface ProcessLike {
  commandLine: string | null;
  parentProcess: unknown;
}

const VERSION_TEXTS = [
  ['Company', 'CompanyName'],
  ['FileVersion', 'FileVersion'],
  ['ProductVersion', 'ProductVersion'],
  ['Description', 'FileDescription'],
  ['Product', 'ProductName'],
] as const;

function addVersions(script: Script, at: (self: unknown, ctx: TypeContext, ...names: string[]) => unknown): void {
  for (const kind of ['File', 'Product']) {
    script('System.Diagnostics.FileVersionInfo', `${kind}VersionRaw`, (self, ctx) => {
      const part = (name: string): number => Number(at(self, ctx, `${kind}${name}Part`));
      return new Version(part('Major'), part('Minor'), part('Build'), part('Private'));
    });
  }
}

function addDisplay(display: (type: string, ...names: string[]) => void): void {
  display('System.Diagnostics.Process', 'Id', 'Handles', 'CPU', 'SI', 'Name');
  display(
    'System.TimeZoneInfo',
    'Id',
    'HasIanaId',
    'DisplayName',
    'StandardName',
    'DaylightName',
    'BaseUtcOffset',
    'SupportsDaylightSavingTime',
  );
  display('System.IO.FileInfo', 'LastWriteTime', 'Length', 'Name');
}

/** Views of .NET's own types. Widths, labels and their order are PowerShell 7.6's. */
import { formatOp } from '../../types/index.ts';
import type { FormatContext } from '../FormatContext.ts';
import type { FormatView } from '../FormatView.ts';
import { col, labelled, list, path, read, readText, table, wide } from './viewBuilders.ts';

const MEGABYTE = 1048576;

export const DOT_NET_VIEWS: readonly FormatView[] = [
  list('System.CodeDom.Compiler.CompilerError', 'System.CodeDom.Compiler.CompilerError', [
    'ErrorText',
    'Line',
    'Column',
    'ErrorNumber',
    'LineSource',
  ]),
  table('System.Reflection.Assembly', 'System.Reflection.Assembly', [
    labelled('GAC', 'GlobalAssemblyCache', 6),
    labelled('Version', 'ImageRuntimeVersion', 14),
    col('Location'),
  ]),
  list('System.Reflection.Assembly', 'System.Reflection.Assembly', [
    'CodeBase',
    'EntryPoint',
    'EscapedCodeBase',
    'FullName',
    'GlobalAssemblyCache',
    'HostContext',
    'ImageFileMachine',
    'ImageRuntimeVersion',
    'Location',
    'ManifestModule',
    'MetadataToken',
    'PortableExecutableKind',
    'ReflectionOnly',
  ]),
  table('System.Reflection.AssemblyName', 'System.Reflection.AssemblyName', [col('Version', 14), col('Name')]),
  table('System.Globalization.CultureInfo', 'System.Globalization.CultureInfo', [
    col('LCID', 16),
    col('Name', 16),
    col('DisplayName'),
  ]),
  table('System.Diagnostics.FileVersionInfo', 'System.Diagnostics.FileVersionInfo', [
    col('ProductVersion', 16),
    col('FileVersion', 16),
    col('FileName'),
  ]),
  list('System.Diagnostics.FileVersionInfo', 'System.Diagnostics.FileVersionInfo', [
    'OriginalFilename',
    'FileDescription',
    'ProductName',
    'Comments',
    'CompanyName',
    'FileName',
    'FileVersion',
    'ProductVersion',
    'IsDebug',
    'IsPatched',
    'IsPreRelease',
    'IsPrivateBuild',
    'IsSpecialBuild',
    'Language',
    'LegalCopyright',
    'LegalTrademarks',
    'PrivateBuild',
    'SpecialBuild',
    'FileVersionRaw',
    'ProductVersionRaw',
  ]),
  table('System.Version', 'System.Version', [col('Major', 6), col('Minor', 6), col('Build', 6), col('Revision', 8)]),
  table('System.Version#IncludeLabel', 'System.Version', [
    col('Major', 6),
    col('Minor', 6),
    col('Build', 6),
    col('Revision', 8),
    col('PSSemVerPreReleaseLabel', 26),
    col('PSSemVerBuildLabel', 27),
  ]),
  table('System.Management.Automation.SemanticVersion', 'System.Management.Automation.SemanticVersion', [
    col('Major', 6),
    col('Minor', 6),
    col('Patch', 6),
    col('PreReleaseLabel', 15),
    col('BuildLabel', 11),
  ]),
  table('System.Collections.DictionaryEntry', 'Dictionary', [col('Name', 30), col('Value')]),
  list('System.Collections.DictionaryEntry', 'System.Collections.DictionaryEntry', ['Name', 'Value']),
  table('System.Diagnostics.ProcessModule', 'ProcessModule', [
    labelled('Size(K)', 'Size', 10, 'right'),
    col('ModuleName', 50),
    col('FileName'),
  ]),
  ...processViews(),
  table('System.ServiceProcess.ServiceController', 'service', [
    col('Status', 8),
    col('Name', 18),
    col('DisplayName', 38),
  ]),
  list('System.ServiceProcess.ServiceController', 'System.ServiceProcess.ServiceController', [
    'Name',
    'DisplayName',
    'Status',
    'DependentServices',
    'ServicesDependedOn',
    'CanPauseAndContinue',
    'CanShutdown',
    'CanStop',
    'ServiceType',
  ]),
  list('System.TimeSpan', 'System.TimeSpan', [
    'Days',
    'Hours',
    'Minutes',
    'Seconds',
    'Milliseconds',
    'Ticks',
    'TotalDays',
    'TotalHours',
    'TotalMinutes',
    'TotalSeconds',
    'TotalMilliseconds',
  ]),
  table('System.TimeSpan', 'System.TimeSpan', [
    col('Days'),
    col('Hours'),
    col('Minutes'),
    col('Seconds'),
    col('Milliseconds'),
  ]),
  wide('System.TimeSpan', 'System.TimeSpan', 'TotalMilliseconds'),
  list('System.AppDomain', 'System.AppDomain', [
    'FriendlyName',
    'Id',
    'ApplicationDescription',
    'BaseDirectory',
    'DynamicDirectory',
    'RelativeSearchPath',
    'SetupInformation',
    'ShadowCopyFiles',
  ]),
  {
    kind: 'custom',
    name: 'DateTime',
    typeNames: ['System.DateTime'],
    nodes: (self, ctx) => [{ kind: 'text', text: readText(self, 'DateTime', ctx) }, { kind: 'newline' }],
  },
  table('System.Security.AccessControl.ObjectSecurity', 'System.Security.AccessControl.ObjectSecurity', [
    col('Path'),
    col('Owner'),
    labelled('Access', 'AccessToString'),
  ]),
  list('System.Security.AccessControl.ObjectSecurity', 'System.Security.AccessControl.ObjectSecurity', [
    'Path',
    'Owner',
    'Group',
    'Access=AccessToString',
    'Audit=AuditToString',
    'Sddl',
  ]),
  table('System.Guid', 'System.Guid', [col('Guid')]),
  table('System.Net.NetworkCredential', 'System.Net.NetworkCredential', [col('UserName', 50), col('Domain', 50)]),
  table(
    'System.Management.Automation.PSMethod',
    'System.Management.Automation.PSMethod',
    [labelled('OverloadDefinitions', overloads)],
    { wrap: true },
  ),
  table('System.Threading.Tasks.Task', 'System.Threading.Tasks.Task', [col('Id'), col('IsCompleted'), col('Status')]),
];

function processViews(): FormatView[] {
  const process = 'System.Diagnostics.Process';
  const priorityColumns = [col('ProcessName', 20), col('Id', 10, 'right'), col('WorkingSet64', 12, 'right')];
  return [
    table(process, 'process', [
      labelled('NPM(K)', (self, ctx) => Math.round(Number(readText(self, 'NPM', ctx)) / 1024), 7, 'right'),
      labelled('PM(M)', megabytes('PM'), 8, 'right'),
      labelled('WS(M)', megabytes('WS'), 10, 'right'),
      labelled('CPU(s)', twoDecimals('CPU', 1), 10, 'right'),
      col('Id', 7, 'right'),
      col('SI', 3, 'right'),
      col('ProcessName'),
    ]),
    table(process, 'Priority', priorityColumns, { groupBy: { property: 'PriorityClass', label: 'PriorityClass' } }),
    table(process, 'StartTime', priorityColumns, {
      groupBy: { value: startDay, text: '$_.StartTime.ToShortDateString()', label: 'StartTime.ToShortDateString()' },
    }),
    wide(process, 'process', 'ProcessName'),
    table('System.Diagnostics.Process#IncludeUserName', 'ProcessWithUserName', [
      labelled('WS(M)', megabytes('WS'), 10, 'right'),
      labelled('CPU(s)', twoDecimals('CPU', 1), 8, 'right'),
      col('Id', 7, 'right'),
      col('UserName', 30),
      col('ProcessName'),
    ]),
  ];
}

function megabytes(property: string) {
  return twoDecimals(property, MEGABYTE);
}

function twoDecimals(property: string, divisor: number) {
  return (self: unknown, ctx: FormatContext): string => {
    const value = Number(readText(self, property, ctx) || '0') / divisor;
    const [whole, fraction] = value.toFixed(2).split('.');
    return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
  };
}

function startDay(self: unknown, ctx: FormatContext): unknown {
  const start = read(self, 'StartTime', ctx);
  return start == null ? null : formatOp('{0:d}', [start], ctx);
}

function overloads(self: unknown, ctx: FormatContext): string {
  const definitions = path('OverloadDefinitions')(self, ctx);
  return Array.isArray(definitions) ? definitions.map((text) => `${text}\n`).join('') : '';
}

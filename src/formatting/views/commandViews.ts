/** Views of commands and modules. An alias shows as "gci -> Get-ChildItem" (its DisplayName). */
import { enumerableOf } from '../../types/index.ts';
import type { FormatContext } from '../FormatContext.ts';
import type { FormatView } from '../FormatView.ts';
import { col, labelled, list, read, readText, table, wide } from './viewBuilders.ts';

const SMA = 'System.Management.Automation.';
const KINDS = [
  'AliasInfo',
  'ApplicationInfo',
  'CmdletInfo',
  'ExternalScriptInfo',
  'FilterInfo',
  'FunctionInfo',
  'ScriptInfo',
];

export const COMMAND_VIEWS: readonly FormatView[] = [
  table(`${SMA}CommandInfo`, 'CommandInfo', [col('CommandType', 15), col('Name')]),
  table(
    KINDS.map((kind) => SMA + kind),
    'CommandInfo',
    [col('CommandType', 15), labelled('Name', displayName, 50), col('Version', 10), col('Source')],
  ),
  list(`${SMA}ApplicationInfo`, `${SMA}ApplicationInfo`, [
    'Name',
    'CommandType',
    'Definition',
    'Extension',
    'Path',
    'FileVersionInfo',
  ]),
  list(`${SMA}ScriptInfo`, `${SMA}ScriptInfo`, ['Name', 'CommandType', 'Definition', 'Path']),
  list(`${SMA}AliasInfo`, `${SMA}AliasInfo`, [
    'DisplayName',
    'CommandType',
    'Definition',
    'ReferencedCommand',
    'ResolvedCommand',
  ]),
  list(`${SMA}CmdletInfo`, `${SMA}CmdletInfo`, [
    'Name',
    'CommandType',
    'Definition',
    'Path',
    'DLL',
    'HelpFile',
    'ParameterSets',
    'ImplementingType',
    'Verb',
    'Noun',
  ]),
  list([`${SMA}FilterInfo`, `${SMA}FunctionInfo`], `${SMA}CommandInfo`, ['Name', 'CommandType', 'Definition']),
];

export const MODULE_VIEWS: readonly FormatView[] = [
  table(
    'ModuleInfoGrouping',
    'Module',
    [
      col('ModuleType', 10, 'left'),
      col('Version', 10, 'left'),
      labelled('PreRelease', preRelease, 10, 'left'),
      col('Name', 35, 'left'),
      labelled('PSEdition', editions, 9, 'left'),
      labelled('ExportedCommands', exportedNames, 0, 'left'),
    ],
    {
      groupBy: {
        value: moduleDirectory,
        text: 'Directory',
        custom: (_self, value) => [
          { kind: 'frame', left: 4, nodes: [{ kind: 'text', text: `Directory: ${value ?? ''}` }, { kind: 'newline' }] },
        ],
      },
    },
  ),
  table(`${SMA}PSModuleInfo`, 'Module', [
    col('ModuleType', 10, 'left'),
    col('Version', 10, 'left'),
    labelled('PreRelease', preRelease, 10, 'left'),
    col('Name', 35, 'left'),
    labelled('ExportedCommands', exportedNames, 0, 'left'),
  ]),
  wide(`${SMA}PSModuleInfo`, 'Module', 'Name'),
  list(`${SMA}PSModuleInfo`, 'Module', [
    'Name',
    'Path',
    'Description',
    'ModuleType',
    'Version',
    { label: 'PreRelease', value: preRelease },
    'NestedModules',
    ...['Functions', 'Cmdlets', 'Variables', 'Aliases'].map((kind) => ({
      label: `Exported${kind}`,
      value: (self: unknown, ctx: FormatContext) => writtenOut(read(self, `Exported${kind}.Keys`, ctx)),
    })),
  ]),
];

function displayName(self: unknown, ctx: FormatContext): unknown {
  return readText(self, 'CommandType', ctx) === 'Alias' ? read(self, 'DisplayName', ctx) : read(self, 'Name', ctx);
}

function preRelease(self: unknown, ctx: FormatContext): unknown {
  return read(self, 'PrivateData.PSData.PreRelease', ctx);
}

function editions(self: unknown, ctx: FormatContext): string {
  const given = read(self, 'CompatiblePSEditions', ctx);
  const names = Array.isArray(given) && given.length > 0 ? given.map(String) : ['Desktop'];
  return names
    .map((name) => name.slice(0, 4))
    .sort()
    .join(',');
}

function exportedNames(self: unknown, ctx: FormatContext): unknown {
  return writtenOut(read(self, 'ExportedCommands.Keys', ctx));
}

/** One name alone is no list, and none is nothing: the view's script writes the names out. */
function writtenOut(names: unknown): unknown {
  const all = [...(enumerableOf(names) ?? [])];
  return all.length < 2 ? (all[0] ?? null) : names;
}

/** The folder above the module's own, skipping a version folder. */
function moduleDirectory(self: unknown, ctx: FormatContext): string {
  const parts = readText(self, 'Path', ctx).split(/[/\\]/).slice(0, -1);
  if (/^\d+(\.\d+){1,3}$/.test(parts[parts.length - 1] ?? '')) parts.pop();
  return parts.slice(0, -1).join('/');
}

/** Views of what PowerShell itself is made of: types, members, variables, drives, history, jobs, groups, measures. */
import { formatOp } from '../../types/index.ts';
import { detailedErrorText } from '../DetailedErrorView.ts';
import type { FormatContext } from '../FormatContext.ts';
import type { ColumnDefinition, FormatView, ListItemDefinition } from '../FormatView.ts';
import { hostAnsiStyle } from '../PSStyle.ts';
import { col, labelled, list, path, read, readText, table, wide } from './viewBuilders.ts';

const COMMANDS = 'Microsoft.PowerShell.Commands.';
const SMA = 'System.Management.Automation.';
const GIGABYTE = 1073741824;

export const SESSION_VIEWS: readonly FormatView[] = [
  table('System.RuntimeType', 'System.RuntimeType', [
    col('IsPublic', 8),
    labelled('IsSerial', 'IsSerializable', 8),
    col('Name', 40),
    col('BaseType'),
  ]),
  table(
    `${COMMANDS}MemberDefinition`,
    `${COMMANDS}MemberDefinition`,
    [col('Name'), col('MemberType'), col('Definition')],
    {
      autoSize: true,
      groupBy: { property: 'TypeName' },
    },
  ),
  table(`${COMMANDS}GroupInfo`, `${COMMANDS}GroupInfo`, [col('Count', 5, 'right'), col('Name', 25), col('Group')]),
  list(`${COMMANDS}GroupInfo`, `${COMMANDS}GroupInfo`, ['Name', 'Count', 'Group', 'Values']),
  table(`${COMMANDS}GroupInfoNoElement`, `${COMMANDS}GroupInfoNoElement`, [col('Count', 5, 'right'), col('Name', 25)]),
  list(`${COMMANDS}GroupInfoNoElement`, `${COMMANDS}GroupInfoNoElement`, ['Name', 'Count', 'Values']),
  table(`${COMMANDS}HistoryInfo`, 'history', [
    col('Id', 4, 'right'),
    labelled('Duration', duration, 12, 'right'),
    col('CommandLine'),
  ]),
  wide(`${COMMANDS}HistoryInfo`, 'history', 'CommandLine'),
  ...matchInfoViews(),
  table(`${SMA}PSVariable`, 'Variable', [col('Name', 30), col('Value')]),
  table(`${SMA}PathInfo`, 'PathInfo', [col('Path')]),
];

/** Get-Error's objects carry these names: every property that has a value, nested errors below. */
const EXTENDED_ERRORS = ['ErrorRecord', 'Exception'].map(
  (kind) => `System.${kind === 'Exception' ? '' : 'Management.Automation.'}${kind}#PSExtendedError`,
);

/** After the command views, in PowerShell's order. */
export const LATER_SESSION_VIEWS: readonly FormatView[] = [
  table(`${COMMANDS}ListCommand+MemberInfo`, 'memberinfo', [
    labelled('Class', 'MemberClass', 11),
    col('Name', 25),
    col('MemberData'),
  ]),
  table(`${SMA}PSDriveInfo`, 'drive', driveColumns()),
  table(`${SMA}ProviderInfo`, 'provider', [col('Name', 20), col('Capabilities'), col('Drives')]),
  list(`${SMA}ProviderInfo`, 'provider', [
    'Name',
    'Drives',
    'Path',
    'Home',
    'Description',
    'Capabilities',
    'ImplementingType',
  ]),
  list(`${SMA}PSDriveInfo`, `${SMA}PSDriveInfo`, ['Name', 'Description', 'Provider', 'Root', 'CurrentLocation']),
  list(`${SMA}ShellVariable`, 'ShellVariable', ['Name', 'Value']),
  {
    kind: 'custom',
    name: 'GetErrorInstance',
    typeNames: EXTENDED_ERRORS,
    groupBy: { property: 'PSErrorIndex', label: 'ErrorIndex' },
    nodes: (self, ctx) => [
      { kind: 'text', text: detailedErrorText(self, ctx, hostAnsiStyle(ctx)) },
      { kind: 'newline' },
    ],
  },
  parameterSetView(),
  table(`${SMA}Runspaces.Runspace`, 'Runspace', [
    col('Id', 3, 'right'),
    col('Name', 15, 'left'),
    labelled('ComputerName', (self, ctx) => read(self, 'ConnectionInfo.ComputerName', ctx) ?? 'localhost', 15, 'left'),
    labelled('Type', (self, ctx) => (read(self, 'ConnectionInfo', ctx) == null ? 'Local' : 'Remote'), 13, 'left'),
    labelled('State', path('RunspaceStateInfo.State'), 13, 'left'),
    labelled('Availability', 'RunspaceAvailability', 15, 'left'),
  ]),
  table(`${SMA}Job`, 'Job', [
    col('Id', 6, 'left'),
    col('Name', 15, 'left'),
    col('PSJobTypeName', 15, 'left'),
    col('State', 13, 'left'),
    col('HasMoreData', 15, 'left'),
    col('Location', 20, 'left'),
    col('Command', 25, 'left'),
  ]),
  table(`Deserialized.${COMMANDS}TextMeasureInfo`, `${COMMANDS}TextMeasureInfo`, [
    col('Lines'),
    col('Words'),
    col('Characters'),
    col('Property'),
  ]),
  list(`Deserialized.${COMMANDS}GenericMeasureInfo`, `${COMMANDS}GenericMeasureInfo`, [
    'Count',
    'Average',
    'Sum',
    'Maximum',
    'Minimum',
    'Property',
  ]),
  ...breakpointViews(),
  ...subsystemViews(),
  runspaceDebugView(),
  table(`${SMA}CallStackFrame`, 'CallStackFrame', [col('Command'), col('Arguments'), col('Location')]),
  table(`${SMA}ExperimentalFeature`, 'ExperimentalFeature', [
    col('Name', 35, 'left'),
    col('Enabled', 7, 'right'),
    col('Source', 35, 'left'),
    col('Description', 0, 'left'),
  ]),
  list(`${SMA}ExperimentalFeature`, 'ExperimentalFeature', ['Name', 'Enabled', 'Source', 'Description']),
  table(`${COMMANDS}FileHashInfo`, `${COMMANDS}FileHashInfo`, [
    col('Algorithm', 15, 'left'),
    col('Hash', 70, 'left'),
    col('Path'),
  ]),
  table(
    `${COMMANDS}ByteCollection`,
    `${COMMANDS}ByteCollection`,
    [
      labelled('Offset', 'HexOffset', 16, 'right'),
      labelled('Bytes\n00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F', 'HexBytes', 47, 'left'),
      col('Ascii', 16, 'left'),
    ],
    { groupBy: { property: 'Label' } },
  ),
];

function duration(self: unknown, ctx: FormatContext): string {
  const span = read(self, 'Duration', ctx);
  const hours = Number(readText(span, 'TotalHours', ctx) || '0');
  if (hours >= 10) return `${Math.round(hours)}${formatOp('{0::mm\\:ss\\.fff}', [span], ctx)}`;
  const format =
    hours >= 1
      ? 'h\\:mm\\:ss\\.fff'
      : Number(readText(span, 'TotalMinutes', ctx) || '0') >= 1
        ? 'm\\:ss\\.fff'
        : 's\\.fff';
  return formatOp(`{0:${format}}`, [span], ctx);
}

function matchInfoViews(): FormatView[] {
  const view = (name: string, show: (self: unknown, ctx: FormatContext) => string): FormatView => ({
    kind: 'custom',
    name: 'MatchInfo',
    typeNames: [name],
    nodes: (self, ctx) => [{ kind: 'text', text: show(self, ctx) }, { kind: 'newline' }],
  });
  return [
    view(`${COMMANDS}MatchInfo`, matchText),
    view(`Deserialized.${COMMANDS}MatchInfo`, (self, ctx) => readText(self, 'Line', ctx)),
  ];
}

/** The object's own text, relative to the current location when it can give that. */
function matchText(self: unknown, ctx: FormatContext): string {
  const shown = self as { toEmphasizedText?: (directory: string, ctx: FormatContext) => string };
  const directory = readText(ctx.getVariable('PWD'), 'Path', ctx);
  return shown.toEmphasizedText ? shown.toEmphasizedText(directory, ctx) : readText(self, 'Line', ctx);
}

function driveColumns(): ColumnDefinition[] {
  const size = (property: string) => (self: unknown, ctx: FormatContext) => {
    const [used, free] = ['Used', 'Free'].map((name) => Number(readText(self, name, ctx) || '0'));
    if (used === 0 && free === 0) return null;
    return ((property === 'Used' ? used : free) / GIGABYTE).toFixed(2);
  };
  return [
    col('Name', 10),
    labelled('Used (GB)', size('Used'), 13, 'right'),
    labelled('Free (GB)', size('Free'), 13, 'right'),
    labelled('Provider', path('Provider.Name'), 13),
    labelled('Root', (self, ctx) => read(self, 'DisplayRoot', ctx) ?? read(self, 'Root', ctx), 35),
    col('CurrentLocation', undefined, 'right'),
  ];
}

function parameterSetView(): FormatView {
  const facts = [
    'ParameterType',
    'Position',
    'IsMandatory',
    'IsDynamic',
    'HelpMessage',
    'ValueFromPipeline',
    'ValueFromPipelineByPropertyName',
    'ValueFromRemainingArguments',
    'Aliases',
  ];
  const line = (text: string) => [{ kind: 'text' as const, text }, { kind: 'newline' as const }];
  return {
    kind: 'custom',
    name: 'CommandParameterSetInfo',
    typeNames: [`${SMA}CommandParameterSetInfo`],
    nodes: (self, ctx) => {
      const parameters = read(self, 'Parameters', ctx);
      const shown = (Array.isArray(parameters) ? parameters : []).flatMap((parameter) => [
        { kind: 'newline' as const },
        {
          kind: 'frame' as const,
          left: 2,
          nodes: [
            ...line(`Parameter Name: ${readText(parameter, 'Name', ctx)}`),
            {
              kind: 'frame' as const,
              left: 2,
              nodes: facts.flatMap((name) => line(`${name} = ${readText(parameter, name, ctx)}`)),
            },
          ],
        },
      ]);
      return [
        ...line(`Parameter Set Name: ${readText(self, 'Name', ctx)}`),
        ...line(`Is default parameter set: ${readText(self, 'IsDefault', ctx)}`),
        ...shown,
      ];
    },
  };
}

function subsystemViews(): FormatView[] {
  const info = `${SMA}Subsystem.SubsystemInfo`;
  const feature = `${SMA}ExperimentalFeature`;
  return [
    table(info, info, [
      labelled('Kind', 'Kind', 17, 'left'),
      labelled('SubsystemType', (self, ctx) => read(self, 'SubsystemType.Name', ctx), 18, 'left'),
      labelled('IsRegistered', 'IsRegistered', 12, 'right'),
      labelled('Implementations', 'Implementations', 0, 'left'),
    ]),
    list(`${info}+ImplementationInfo`, `${info}+ImplementationInfo`, [
      'Id',
      'Kind',
      'Name',
      'Description',
      'ImplementationType',
    ]),
    table(feature, 'ExperimentalFeature', [
      col('Name', 35, 'left'),
      col('Enabled', 7, 'right'),
      col('Source', 35, 'left'),
      col('Description', 0, 'left'),
    ]),
    list(feature, 'ExperimentalFeature', ['Name', 'Enabled', 'Source', 'Description']),
  ];
}

function runspaceDebugView(): FormatView {
  return table('Microsoft.PowerShell.Commands.PSRunspaceDebug', 'PSRunspaceDebug', [
    labelled('Id', 'RunspaceId', 3, 'right'),
    labelled('Name', 'RunspaceName', 20, 'left'),
    col('Enabled', 10, 'left'),
    col('BreakAll', 10, 'left'),
  ]);
}

function breakpointViews(): FormatView[] {
  const types = ['Command', 'Line', 'Variable'].map((kind) => `${SMA}${kind}Breakpoint`);
  const given = (property: string): ListItemDefinition => ({
    property,
    condition: (self, ctx) => Boolean(read(self, property, ctx)),
  });
  const script = labelled('Script', (self, ctx) => readText(self, 'Script', ctx).replace(/^.*[\\/]/, ''));
  const columns = [col('ID', 4, 'right'), script, col('Line', 4, 'right')];
  return [
    table(types, 'Breakpoint', [...columns, col('Command'), col('Variable'), col('Action')]),
    {
      kind: 'list',
      name: 'Breakpoint',
      typeNames: types,
      entries: [
        {
          items: [
            { property: 'Id' },
            { property: 'Script', condition: (self, ctx) => Boolean(read(self, 'Line', ctx)) },
            ...['Line', 'Column', 'Variable', 'AccessMode', 'Command'].map(given),
            { property: 'Enabled' },
            { property: 'HitCount' },
            { property: 'Action' },
          ],
        },
      ],
    },
  ];
}

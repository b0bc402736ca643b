/** The text of a module manifest as New-ModuleManifest writes it: every key under its comment, unused ones commented out. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { ModuleSpecification } from '../../../engine/modules/ModuleSpecification.ts';
import { enumerableOf, isDictionary, toPSString, unwrap } from '../../../types/index.ts';

export interface ManifestHead {
  readonly name: string;
  readonly author: string;
  readonly date: string;
}

const WIDTH = 80;
const INDENT = ' '.repeat(15);
const LIST_NOTE = (kind: string): string =>
  `${kind} to export from this module, for best performance, do not use wildcards and do not delete the entry, use an empty array if there are no ${kind.toLowerCase()} to export.`;
const DESKTOP_ONLY = 'This prerequisite is valid for the PowerShell Desktop edition only.';
const PRIVATE_DATA =
  'Private data to pass to the module specified in RootModule/ModuleToProcess. This may also contain a PSData hashtable with additional module metadata used by PowerShell.';

type Kind = 'text' | 'list' | 'modules';

/** Key, how it is written, comment. The order is the file's. */
const BEFORE_EXPORTS: readonly (readonly [key: string, kind: Kind, note: string])[] = [
  ['RootModule', 'text', 'Script module or binary module file associated with this manifest.'],
  ['ModuleVersion', 'text', 'Version number of this module.'],
  ['CompatiblePSEditions', 'list', 'Supported PSEditions'],
  ['GUID', 'text', 'ID used to uniquely identify this module'],
  ['Author', 'text', 'Author of this module'],
  ['CompanyName', 'text', 'Company or vendor of this module'],
  ['Copyright', 'text', 'Copyright statement for this module'],
  ['Description', 'text', 'Description of the functionality provided by this module'],
  ['PowerShellVersion', 'text', 'Minimum version of the PowerShell engine required by this module'],
  ['PowerShellHostName', 'text', 'Name of the PowerShell host required by this module'],
  ['PowerShellHostVersion', 'text', 'Minimum version of the PowerShell host required by this module'],
  [
    'DotNetFrameworkVersion',
    'text',
    `Minimum version of Microsoft .NET Framework required by this module. ${DESKTOP_ONLY}`,
  ],
  [
    'ClrVersion',
    'text',
    `Minimum version of the common language runtime (CLR) required by this module. ${DESKTOP_ONLY}`,
  ],
  ['ProcessorArchitecture', 'text', 'Processor architecture (None, X86, Amd64) required by this module'],
  [
    'RequiredModules',
    'modules',
    'Modules that must be imported into the global environment prior to importing this module',
  ],
  ['RequiredAssemblies', 'list', 'Assemblies that must be loaded prior to importing this module'],
  [
    'ScriptsToProcess',
    'list',
    "Script files (.ps1) that are run in the caller's environment prior to importing this module.",
  ],
  ['TypesToProcess', 'list', 'Type files (.ps1xml) to be loaded when importing this module'],
  ['FormatsToProcess', 'list', 'Format files (.ps1xml) to be loaded when importing this module'],
  [
    'NestedModules',
    'modules',
    'Modules to import as nested modules of the module specified in RootModule/ModuleToProcess',
  ],
  ['FunctionsToExport', 'list', LIST_NOTE('Functions')],
  ['CmdletsToExport', 'list', LIST_NOTE('Cmdlets')],
  ['VariablesToExport', 'list', 'Variables to export from this module'],
  ['AliasesToExport', 'list', LIST_NOTE('Aliases')],
  ['DscResourcesToExport', 'list', 'DSC resources to export from this module'],
  ['ModuleList', 'modules', 'List of all modules packaged with this module'],
  ['FileList', 'list', 'List of all files packaged with this module'],
];

const DATA: readonly (readonly [key: string, unused: string, note: string])[] = [
  ['Tags', '@()', 'Tags applied to this module. These help with module discovery in online galleries.'],
  ['LicenseUri', "''", 'A URL to the license for this module.'],
  ['ProjectUri', "''", 'A URL to the main website for this project.'],
  ['IconUri', "''", 'A URL to an icon representing this module.'],
  ['ReleaseNotes', "''", 'ReleaseNotes of this module'],
  ['Prerelease', "''", 'Prerelease string of this module'],
  [
    'RequireLicenseAcceptance',
    '$false',
    'Flag to indicate whether the module requires explicit user acceptance for install/update/save',
  ],
  ['ExternalModuleDependencies', '@()', 'External dependent modules of this module'],
];

/** What stands there when nothing was given; all other keys are commented out. */
function defaults(cmd: Cmdlet, head: ManifestHead): Readonly<Record<string, unknown>> {
  // With code of its own a module may offer anything; without it there is nothing to offer.
  const hasCode = ['RootModule', 'NestedModules', 'RequiredModules'].some((name) => cmd.isBound(name));
  const all = hasCode ? ['*'] : [];
  return {
    ModuleVersion: '0.0.1',
    GUID: cmd.params.Guid ?? cmd.context.invokeCommand('New-Guid', {})[0],
    Author: head.author,
    CompanyName: 'Unknown',
    Copyright: `(c) ${head.author}. All rights reserved.`,
    FunctionsToExport: all,
    CmdletsToExport: all,
    VariablesToExport: ['*'],
    AliasesToExport: all,
  };
}

export function manifestText(cmd: Cmdlet, head: ManifestHead): string {
  const { params } = cmd;
  const given = defaults(cmd, head);
  const parts = [
    `#\n# Module manifest for module '${head.name}'\n#\n# Generated by: ${head.author}\n#\n# Generated on: ${head.date}\n#\n`,
    '@{\n',
  ];
  for (const [key, kind, note] of BEFORE_EXPORTS) parts.push(entry(cmd, key, kind, note, params[key], given[key]));
  parts.push(privateData(cmd));
  parts.push(entry(cmd, 'HelpInfoURI', 'text', 'HelpInfo URI of this module', helpUri(cmd), undefined));
  parts.push(
    entry(
      cmd,
      'DefaultCommandPrefix',
      'text',
      'Default prefix for commands exported from this module. Override the default prefix using Import-Module -Prefix.',
      params.DefaultCommandPrefix,
      undefined,
    ),
  );
  parts.push('}\n');
  return `${parts.join('\n')}\n`;
}

/** Written as an address, not as typed. */
function helpUri(cmd: Cmdlet): unknown {
  const { HelpInfoUri } = cmd.params;
  if (HelpInfoUri == null) return undefined;
  const [made] = cmd.context.invokeCommand('New-Object', { TypeName: 'System.Uri', ArgumentList: [HelpInfoUri] });
  return made;
}

function entry(cmd: Cmdlet, key: string, kind: Kind, note: string, value: unknown, standard: unknown): string {
  const text = written(cmd, kind, isFilled(value) ? value : standard);
  if (text !== null) return `# ${note}\n${key} = ${text}\n`;
  return `# ${note}\n# ${key} = ${kind === 'text' ? "''" : '@()'}\n`;
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** Null when there is nothing to write. */
function written(cmd: Cmdlet, kind: Kind, value: unknown): string | null {
  if (value === undefined) return null;
  if (kind === 'text') return quoted(toPSString(value, cmd.context));
  const items = value as readonly unknown[];
  if (kind === 'modules') return items.length === 0 ? null : moduleList(cmd, items);
  return nameList(items.map((item) => toPSString(item, cmd.context)));
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Lines are broken behind the eightieth column. */
function nameList(names: readonly string[]): string {
  let text = '';
  let column = INDENT.length;
  for (const name of names.filter((each) => each !== '')) {
    const next = quoted(name);
    if (text !== '') text += ', ';
    column += next.length;
    if (column > WIDTH) {
      text += `\n${INDENT}`;
      column = INDENT.length + next.length;
    }
    text += next;
  }
  return text === '' ? '@()' : text;
}

function moduleList(cmd: Cmdlet, items: readonly unknown[]): string {
  return `@(${items.map((item) => moduleText(cmd, item as ModuleSpecification)).join(`, \n${INDENT}`)})`;
}

function moduleText(cmd: Cmdlet, module: ModuleSpecification): string {
  const { guid, version, maximumVersion, requiredVersion } = module;
  const keys = [
    ['GUID', guid],
    ['ModuleVersion', version],
    ['MaximumVersion', maximumVersion],
    ['RequiredVersion', requiredVersion],
  ] as const;
  const more = keys.filter(([, value]) => value !== null);
  if (more.length === 0) return quoted(module.name);
  const text = more.map(([key, value]) => `${key} = ${quoted(toPSString(value, cmd.context))}; `).join('');
  return `@{ModuleName = ${quoted(module.name)}; ${text}}`;
}

function privateData(cmd: Cmdlet): string {
  const value = unwrap(cmd.params.PrivateData);
  if (value != null && !isDictionary(value))
    return `# ${PRIVATE_DATA}\nPrivateData = ${quoted(toPSString(value, cmd.context))}\n`;
  const lines = [
    `# ${PRIVATE_DATA}\nPrivateData = @{\n`,
    '    PSData = @{\n',
    ...DATA.map((each) => dataEntry(cmd, ...each)),
  ];
  lines.push('    } # End of PSData hashtable\n');
  if (isDictionary(value)) {
    lines.push('');
    for (const [key, item] of value.entries()) {
      const name = toPSString(key, cmd.context);
      lines.push(`    # ${name}\n    ${name} = ${quoted(toPSString(item, cmd.context))}\n`);
    }
  }
  lines.push('} # End of PrivateData hashtable\n');
  return lines.join('\n');
}

function dataEntry(cmd: Cmdlet, key: string, unused: string, note: string): string {
  const value = cmd.params[key];
  const indent = ' '.repeat(8);
  if (value === undefined || value === false) return `${indent}# ${note}\n${indent}# ${key} = ${unused}\n`;
  const items = typeof value === 'string' ? null : enumerableOf(value);
  const text =
    value === true
      ? '$true'
      : items
        ? nameList([...items].map((item) => toPSString(item, cmd.context)))
        : quoted(toPSString(value, cmd.context));
  return `${indent}# ${note}\n${indent}${key} = ${text}\n`;
}

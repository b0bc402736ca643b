/**
 * Get-Module: loaded modules, or with -ListAvailable those that can be imported: SailPoint's, PowerShell's own, and what
 * is in the folders of PSModulePath, described without running it.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { analyzeModule } from '../../engine/modules/analyzeModule.ts';
import { availableModules, moduleFilesAt } from '../../engine/modules/findModule.ts';
import type { ModuleSpecification } from '../../engine/modules/ModuleSpecification.ts';
import type { PSModuleInfo } from '../../engine/session/PSModuleInfo.ts';
import { memberTableOf } from '../../types/PSObject.ts';
import { sessionOf, SYSTEM_MODULES, systemModule } from './modules/importModule.ts';
import { refuseUnsupported } from '../refuseUnsupported.ts';
import {
  FULLY_QUALIFIED_NAME,
  isModuleWanted,
  REMOTE_PARAMETERS,
  remoteParameters,
} from './modules/moduleParameters.ts';

const EVERY_SET = ['Loaded', 'Available', 'PsSession', 'CimSession'];
const LISTED = ['Available', 'PsSession', 'CimSession'].map((set) => ({ set }));

export default defineCmdlet({
  name: 'Get-Module',
  typeName: 'Microsoft.PowerShell.Commands.GetModuleCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['gmo'],
  defaultParameterSet: 'Loaded',
  outputTypes: ['System.Management.Automation.PSModuleInfo'],
  synopsis: 'Lists modules.',
  parameters: {
    Name: {
      type: 'string[]',
      sets: EVERY_SET.map((set) => ({ set, position: 0, pipeline: true })),
      validate: { notNullOrEmpty: true },
      description: 'Names, also with wildcards.',
    },
    FullyQualifiedName: {
      ...FULLY_QUALIFIED_NAME,
      sets: EVERY_SET.map((set) => ({ set, byPropertyName: true })),
    },
    All: { type: 'switch', sets: [{ set: 'Loaded' }, { set: 'Available' }], description: 'Nested modules too.' },
    ListAvailable: {
      type: 'switch',
      sets: [{ set: 'Available', mandatory: true }, { set: 'PsSession' }, { set: 'CimSession' }],
      description: 'Modules that can be imported.',
    },
    PSEdition: {
      type: 'string',
      sets: [{ set: 'Available' }, { set: 'PsSession' }],
      description: 'Only modules for this edition, Core or Desktop.',
    },
    SkipEditionCheck: { type: 'switch', sets: LISTED, description: 'Has no effect.' },
    Refresh: { type: 'switch', sets: LISTED, description: 'Has no effect: nothing is remembered.' },
    ...remoteParameters(['PsSession'], ['CimSession']),
  },
  unsupported: REMOTE_PARAMETERS,
  process: (cmd) => {
    const { params } = cmd;
    refuseUnsupported(cmd);
    const names = (params.Name as string[] | undefined) ?? null;
    const specifications = (params.FullyQualifiedName as ModuleSpecification[] | undefined) ?? null;
    checkParameters(cmd, names);
    if (params.ListAvailable === true) return listAvailable(cmd, names, specifications);
    const { modules } = sessionOf(cmd);
    const sorted = (params.All === true ? modules.all() : modules.visible()).sort(byNameAndVersion);
    for (const module of sorted) if (isModuleWanted(module, names, specifications)) cmd.writeObject(module);
  },
  examples: [
    { code: 'Get-Module -ListAvailable PSSailpoint' },
    { code: 'New-Module m { } | Import-Module; (Get-Module m).ModuleType', output: 'Script\n' },
  ],
});

function checkParameters(cmd: Cmdlet, names: readonly string[] | null): void {
  if (names && cmd.isBound('FullyQualifiedName'))
    cmd.throwTerminatingOf(
      'System.InvalidOperationException',
      'The parameters Name and FullyQualifiedName cannot be used together. Please specify only one parameter.',
      'NameAndFullyQualifiedNameCannotBeSpecifiedTogether',
      'InvalidOperation',
      null,
    );
  if (cmd.params.ListAvailable === true) return;
  const path = names?.find((name) => /[\\/]/.test(name));
  if (path === undefined) return;
  cmd.throwTerminatingOf(
    'System.ArgumentException',
    `Running the Get-Module cmdlet without ListAvailable parameter is not supported for module names that include a path. Name parameter has this element '${path}' which resolves to a path. Update the Name parameter to not have path elements, and then try again.`,
    'ModuleDiscoveryForLoadedModulesWorksOnlyForUnQualifiedNames',
    'InvalidArgument',
    path,
  );
}

function byNameAndVersion(a: PSModuleInfo, b: PSModuleInfo): number {
  const [first, second] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : a.version < b.version ? -1 : 1;
}

function listAvailable(
  cmd: Cmdlet,
  names: readonly string[] | null,
  specifications: readonly ModuleSpecification[] | null,
): void {
  const paths = (names ?? []).filter((name) => /[\\/]/.test(name));
  for (const path of paths) writeAt(cmd, path);
  if (paths.length > 0 && paths.length === names?.length) return;
  for (const module of everyModule(cmd)) {
    if (!isModuleWanted(module, names, specifications) || !isForEdition(cmd, module)) continue;
    writeListed(cmd, module);
  }
}

/** Shown by its folder. */
function writeListed(cmd: Cmdlet, module: PSModuleInfo): void {
  memberTableOf(module).typeNames = [
    'ModuleInfoGrouping',
    'System.Management.Automation.PSModuleInfo',
    'System.Object',
  ];
  cmd.writeObject(module);
}

function* everyModule(cmd: Cmdlet): Iterable<PSModuleInfo> {
  const session = sessionOf(cmd);
  for (const { path } of availableModules(session)) yield analyzeModule(session, path);
  for (const builtIn of session.modules.builtIn) yield session.modules.describeBuiltIn(builtIn);
  for (const name of SYSTEM_MODULES) {
    const module = systemModule(session, name);
    if (module.exportedCmdlets.size > 0 && name !== 'Microsoft.PowerShell.Core') yield module;
  }
}

function isForEdition(cmd: Cmdlet, { compatibleEditions }: PSModuleInfo): boolean {
  const edition = (cmd.params.PSEdition as string | undefined)?.toLowerCase();
  if (edition === undefined) return true;
  const editions = compatibleEditions.length > 0 ? compatibleEditions : ['Desktop'];
  return editions.some((each) => each.toLowerCase() === edition);
}

function writeAt(cmd: Cmdlet, given: string): void {
  const session = sessionOf(cmd);
  const shown = session.drives.resolveFilePath(given) ?? given;
  const files = moduleFilesAt(session, shown);
  for (const file of files) writeListed(cmd, analyzeModule(session, file));
  if (files.length > 0) return;
  const message = `The specified module '${shown}' was not found. Update the Name parameter to point to a valid path, and then try again. `;
  cmd.writeErrorOf(
    'System.IO.FileNotFoundException',
    message,
    'Modules_ModuleNotFoundForGetModule',
    'ResourceUnavailable',
    shown,
  );
}

/** Import-Module: SailPoint's modules from the catalog, script modules from files, module objects. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { ModuleSpecification } from '../../engine/modules/ModuleSpecification.ts';
import type { Version } from '../../types/index.ts';
import { importModuleNamed, importModuleObject, type ImportRequest } from './modules/importModule.ts';
import { refuseUnsupported } from '../refuseUnsupported.ts';
import { FULLY_QUALIFIED_NAME, REMOTE_PARAMETERS, remoteParameters } from './modules/moduleParameters.ts';

const FIRST = { mandatory: true, position: 0, pipeline: true };
const VERSION_SETS = ['Name', 'PSSession', 'CimSession', 'WinCompat'].map((set) => ({ set }));
const NOT_NULL = { notNull: true };

export default defineCmdlet({
  name: 'Import-Module',
  typeName: 'Microsoft.PowerShell.Commands.ImportModuleCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['ipmo'],
  defaultParameterSet: 'Name',
  outputTypes: ['System.Management.Automation.PSModuleInfo'],
  synopsis: 'Brings the commands of a module into the session.',
  parameters: {
    Global: { type: 'switch', description: 'Into the global session state.' },
    Prefix: { type: 'string', validate: NOT_NULL, description: 'Put before the nouns of the imported commands.' },
    Name: {
      type: 'string[]',
      sets: VERSION_SETS.map((each) => ({ ...each, ...FIRST })),
      description: 'Names or paths of modules.',
    },
    FullyQualifiedName: {
      ...FULLY_QUALIFIED_NAME,
      sets: ['FullyQualifiedName', 'FullyQualifiedNameAndPSSession', 'FullyQualifiedNameAndWinCompat'].map((set) => ({
        set,
        ...FIRST,
      })),
    },
    Assembly: {
      type: 'System.Reflection.Assembly[]',
      sets: [{ set: 'Assembly', ...FIRST }],
      description: 'Not supported.',
    },
    Function: { type: 'string[]', validate: NOT_NULL, description: 'Only these functions.' },
    Cmdlet: { type: 'string[]', validate: NOT_NULL, description: 'Only these cmdlets.' },
    Variable: { type: 'string[]', validate: NOT_NULL, description: 'Only these variables.' },
    Alias: { type: 'string[]', validate: NOT_NULL, description: 'Only these aliases.' },
    Force: { type: 'switch', description: 'Loads again what is loaded.' },
    SkipEditionCheck: {
      type: 'switch',
      sets: [
        'Name',
        'FullyQualifiedName',
        'ModuleInfo',
        'Assembly',
        'PSSession',
        'CimSession',
        'FullyQualifiedNameAndPSSession',
      ].map((set) => ({ set })),
      description: 'Has no effect.',
    },
    PassThru: { type: 'switch', description: 'Gives the module.' },
    AsCustomObject: { type: 'switch', description: 'Gives an object with the functions as methods.' },
    MinimumVersion: {
      type: 'version',
      aliases: ['Version'],
      sets: VERSION_SETS,
      description: 'At least this version.',
    },
    MaximumVersion: { type: 'string', sets: VERSION_SETS, description: 'At most this version.' },
    RequiredVersion: { type: 'version', sets: VERSION_SETS, description: 'Exactly this version.' },
    ModuleInfo: { type: 'psmoduleinfo[]', sets: [{ set: 'ModuleInfo', ...FIRST }], description: 'Module objects.' },
    ArgumentList: { type: 'object[]', aliases: ['Args'], description: "For the module script's parameters." },
    DisableNameChecking: { type: 'switch', description: 'Says nothing about names.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], description: 'Keeps commands of the same name.' },
    Scope: { type: 'string', validate: { set: ['Local', 'Global'] }, description: 'Where to import.' },
    ...remoteParameters(['PSSession', 'FullyQualifiedNameAndPSSession'], ['CimSession']),
    UseWindowsPowerShell: {
      type: 'switch',
      aliases: ['UseWinPS'],
      sets: ['WinCompat', 'FullyQualifiedNameAndWinCompat'].map((set) => ({ set, mandatory: true })),
      description: 'Not supported.',
    },
  },
  unsupported: {
    Assembly: 'there are no .NET assemblies here',
    UseWindowsPowerShell: 'there is no Windows PowerShell here',
    ...REMOTE_PARAMETERS,
  },
  begin: checkParameters,
  process: (cmd) => {
    const { params } = cmd;
    const request = requestOf(cmd);
    refuseUnsupported(cmd);
    for (const module of (params.ModuleInfo as unknown[] | undefined) ?? []) importModuleObject(cmd, module, request);
    for (const name of (params.Name as string[] | undefined) ?? [])
      importModuleNamed(cmd, name, wantedVersion(cmd, name), request);
    for (const wanted of (params.FullyQualifiedName as ModuleSpecification[] | undefined) ?? [])
      importModuleNamed(cmd, wanted.name, wanted, request);
  },
  examples: [
    { code: 'Import-Module PSSailpoint' },
    { code: "Set-Content ./m.psm1 'function Get-It { 5 }'; Import-Module ./m.psm1; Get-It", output: '5\n' },
    {
      code: "Set-Content ./m.psm1 'function Get-It { 5 }'; (Import-Module ./m.psm1 -AsCustomObject).'Get-It'()",
      output: '5\n',
    },
  ],
});

function checkParameters(cmd: Cmdlet): void {
  const { params } = cmd;
  if (cmd.isBound('Global') && cmd.isBound('Scope'))
    cmd.throwTerminatingOf(
      'System.InvalidOperationException',
      "The 'Global' and 'Scope' parameters cannot be specified together. Remove one of these parameters, and then try running the command again.",
      'Modules_GlobalAndScopeParameterCannotBeSpecifiedTogether',
      'InvalidOperation',
      null,
    );
  const least = params.MinimumVersion as Version | undefined;
  const most = params.MaximumVersion as string | undefined;
  if (most !== undefined && !/^\d+(?:\.\d+){0,3}(?:\.\*)?$/.test(most))
    cmd.throwTerminatingOf(
      'System.Management.Automation.ParameterBindingException',
      `Cannot bind parameter 'MaximumVersion' to the target. Exception setting "MaximumVersion": "The specified MaximumVersion '${most}' was incorrect. If you are using '*', MaximumVersion only supports one '*' and should always be placed at the end of MaximumVersion."`,
      'ParameterBindingFailed',
      'WriteError',
      null,
    );
  if (least === undefined || most === undefined) return;
  if (new ModuleSpecification('').withMaximum(most).accepts(least.toString(), null)) return;
  const message = `The MinimumVersion '${least}' should not be greater than MaximumVersion '${most}'.`;
  cmd.throwTerminatingOf(
    'System.Management.Automation.PSArgumentOutOfRangeException',
    `Specified argument was out of the range of valid values. (Parameter '${message}')`,
    'ArgumentOutOfRange',
    'InvalidArgument',
    null,
  );
}

/** -RequiredVersion, -MinimumVersion and -MaximumVersion; null when none was given. */
function wantedVersion({ params }: Cmdlet, name: string): ModuleSpecification | null {
  const { RequiredVersion, MinimumVersion, MaximumVersion } = params;
  if (RequiredVersion === undefined && MinimumVersion === undefined && MaximumVersion === undefined) return null;
  const wanted = new ModuleSpecification(name);
  wanted.requiredVersion = (RequiredVersion as Version | undefined) ?? null;
  wanted.version = (MinimumVersion as Version | undefined) ?? null;
  wanted.maximumVersion = (MaximumVersion as string | undefined) ?? null;
  return wanted;
}

function requestOf(cmd: Cmdlet): ImportRequest {
  const { params } = cmd;
  return {
    filter: {
      prefix: params.Prefix ?? '',
      functions: params.Function ?? null,
      cmdlets: params.Cmdlet ?? null,
      aliases: params.Alias ?? null,
      variables: params.Variable ?? null,
      isLocal: String(params.Scope ?? '').toLowerCase() === 'local',
      noClobber: params.NoClobber === true,
    },
    args: (params.ArgumentList as unknown[] | undefined) ?? [],
    force: params.Force === true,
    global: params.Global === true || String(params.Scope ?? '').toLowerCase() === 'global',
    gives: params.AsCustomObject === true ? 'object' : params.PassThru === true ? 'module' : 'nothing',
  };
}

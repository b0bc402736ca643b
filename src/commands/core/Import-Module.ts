/** Import-Module: SailPoint's modules from the catalog, script modules from files, module objects. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { toPSString } from '../../types/index.ts';
import { PSModuleInfo } from '../../engine/session/PSModuleInfo.ts';
import { importModuleNamed, importModuleObject, type ImportRequest } from './modules/importModule.ts';

const NAME_SETS = [{ set: 'Name', mandatory: true, position: 0, pipeline: true }];

export default defineCmdlet({
  name: 'Import-Module',
  typeName: 'Microsoft.PowerShell.Commands.ImportModuleCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['ipmo'],
  defaultParameterSet: 'Name',
  synopsis: 'Brings the commands of a module into the session.',
  parameters: {
    Global: { type: 'switch', description: 'Into the global session state.' },
    Prefix: { type: 'string', description: 'Put before the nouns of the imported commands.' },
    Name: { type: 'string[]', sets: NAME_SETS, description: 'Names or paths of modules.' },
    FullyQualifiedName: {
      type: 'object[]',
      sets: [{ set: 'FullyQualifiedName', mandatory: true, position: 0, pipeline: true }],
      description: 'Names with versions.',
    },
    Assembly: {
      type: 'object[]',
      sets: [{ set: 'Assembly', mandatory: true, position: 0, pipeline: true }],
      description: 'Not supported.',
    },
    Function: { type: 'string[]', description: 'Only these functions.' },
    Cmdlet: { type: 'string[]', description: 'Only these cmdlets.' },
    Variable: { type: 'string[]', description: 'Only these variables.' },
    Alias: { type: 'string[]', description: 'Only these aliases.' },
    Force: { type: 'switch', description: 'Loads again what is loaded.' },
    SkipEditionCheck: { type: 'switch', description: 'Has no effect.' },
    PassThru: { type: 'switch', description: 'Gives the module.' },
    AsCustomObject: { type: 'switch', description: 'Gives an object with the functions as methods.' },
    MinimumVersion: {
      type: 'version',
      aliases: ['Version'],
      sets: [{ set: 'Name' }],
      description: 'At least this version.',
    },
    MaximumVersion: { type: 'string', sets: [{ set: 'Name' }], description: 'At most this version.' },
    RequiredVersion: { type: 'version', sets: [{ set: 'Name' }], description: 'Exactly this version.' },
    ModuleInfo: {
      type: 'psmoduleinfo[]',
      sets: [{ set: 'ModuleInfo', mandatory: true, position: 0, pipeline: true }],
      description: 'Module objects.',
    },
    ArgumentList: { type: 'object[]', aliases: ['Args'], description: "For the module script's parameters." },
    DisableNameChecking: { type: 'switch', description: 'Has no effect.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], description: 'Keeps commands of the same name.' },
    Scope: { type: 'string', validate: { set: ['Local', 'Global'] }, description: 'Where to import.' },
    UseWindowsPowerShell: {
      type: 'switch',
      aliases: ['UseWinPS'],
      sets: [{ set: 'Name' }],
      description: 'Not supported.',
    },
  },
  unsupported: {
    Assembly: 'there are no .NET assemblies here',
    UseWindowsPowerShell: 'there is no Windows PowerShell here',
  },
  process: (cmd) => {
    const { params } = cmd;
    const request = requestOf(cmd);
    for (const module of (params.ModuleInfo as unknown[] | undefined) ?? []) importModuleObject(cmd, module, request);
    for (const name of (params.Name as string[] | undefined) ?? []) importModuleNamed(cmd, name, request);
    for (const specification of (params.FullyQualifiedName as unknown[] | undefined) ?? []) {
      if (specification instanceof PSModuleInfo) importModuleObject(cmd, specification, request);
      else importModuleNamed(cmd, specification, request);
    }
  },
  examples: [{ code: 'Import-Module PSSailpoint' }],
});

function textOf(cmd: Cmdlet, value: unknown): string | null {
  return value == null ? null : toPSString(value, cmd.context);
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
    },
    args: (params.ArgumentList as unknown[] | undefined) ?? [],
    force: params.Force === true,
    global: params.Global === true || String(params.Scope ?? '').toLowerCase() === 'global',
    passThru: params.PassThru === true,
    asCustomObject: params.AsCustomObject === true,
    versions: {
      minimum: textOf(cmd, params.MinimumVersion),
      maximum: textOf(cmd, params.MaximumVersion),
      required: textOf(cmd, params.RequiredVersion),
    },
  };
}

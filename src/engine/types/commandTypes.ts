/** CommandInfo and its kinds, modules, parameter metadata: what Get-Command and Get-Module give. */
import { changeOptions } from '../session/commandOptions.ts';
import { NetException } from '../../errors/index.ts';
import { convertTo, EnumValue, OrderedDictionary } from '../../types/index.ts';
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { findType, getType, unknownType } from '../../types/TypeRegistry.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import type { NetType } from '../../types/NetType.ts';
import { ALL_SETS_NAME, type CommandMetadata, ParameterMetadata } from '../binding/CommandMetadata.ts';
import { parameterAttributes } from '../binding/parameterAttributes.ts';
import {
  AliasInfo,
  ApplicationInfo,
  CatalogFunctionInfo,
  CmdletInfo,
  CommandInfo,
  ExternalScriptInfo,
  FilterInfo,
  FunctionInfo,
  ScriptInfo,
} from '../discovery/CommandInfo.ts';
import type { EngineContext } from '../EngineContext.ts';
import { describedMetadata } from '../discovery/describedMetadata.ts';
import { NetList } from '../../types/index.ts';
import { PSTypeName } from '../../types/core/PSTypeName.ts';
import { engineType } from './engineType.ts';

const SMA = 'System.Management.Automation.';

const enumOf = (typeName: string, name: string): unknown => {
  const type = getType(SMA + typeName);
  return EnumValue.of(type, type.definition.values![name]!);
};

const versionOf = (text: string, ctx: TypeContext): unknown => convertTo(text, getType('System.Version'), ctx);

function moduleVersion(info: CommandInfo, ctx: TypeContext): unknown {
  return info.module
    ? versionOf(info.module.version, ctx)
    : info instanceof CmdletInfo
      ? versionOf('7.0.0.0', ctx)
      : null;
}

/** Commands of the catalog count as functions of their module. */
const COMMON = {
  'string Name {get;}': 'name',
  'System.Management.Automation.CommandTypes CommandType {get;}': (self: CommandInfo) =>
    enumOf('CommandTypes', self.commandType),
  'string Source {get;}': 'source',
  'version Version {get;}': moduleVersion,
  'string Definition {get;}': 'definition',
  'System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}': {
    get: (self: CommandInfo) => enumOf('SessionStateEntryVisibility', self.visibility),
    set: () => undefined,
  },
  'string ModuleName {get;}': (self: CommandInfo) => self.source,
  'psmoduleinfo Module {get;}': 'module',
  'System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.PSTypeName] OutputType {get;}': (
    self: CommandInfo,
  ) =>
    new NetList(
      (self.metadata?.outputTypes ?? []).map((name) => new PSTypeName(findType(name) ?? name)),
      getType(`System.Collections.ObjectModel.ReadOnlyCollection[${SMA}PSTypeName]`),
    ),
  'System.Management.Automation.RemotingCapability RemotingCapability {get;}': () =>
    enumOf('RemotingCapability', 'PowerShell'),
  'System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters {get;}': (
    self: CommandInfo,
    ctx: TypeContext,
  ) => parameterTable(described(self, ctx)),
  'System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterSetInfo] ParameterSets {get;}':
    (self: CommandInfo, ctx: TypeContext) => parameterSets(self, ctx),
};

const described = (info: CommandInfo, ctx: TypeContext): CommandMetadata | null =>
  describedMetadata(info, ctx as unknown as EngineContext);

function parameterTable(metadata: CommandMetadata | null): unknown {
  return metadata ? commandParameters(metadata, [...metadata.parameters.values()]) : null;
}

/** Some of a command's parameters as scripts see them, by name. */
export function commandParameters(metadata: CommandMetadata, shown: readonly ParameterMetadata[]): GenericDictionary {
  const table = new GenericDictionary(
    getType('System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata]'),
    'ignoreCase',
  );
  for (const parameter of shown) table.set(parameter.name, new ParameterMetadataView(parameter, metadata));
  return table;
}

/** By name, alias or an unambiguous beginning of either. */
function resolveParameter({ metadata }: CommandInfo, name: string): unknown {
  const found = metadata?.matchPrefix(name.toLowerCase()) ?? [];
  if (found.length === 1) return new ParameterMetadataView(found[0]!, metadata!);
  const message =
    found.length === 0
      ? `A parameter cannot be found that matches parameter name '${name}'.`
      : `Parameter cannot be processed because the parameter name '${name}' is ambiguous. Possible matches include:${found.map((each) => ` -${each.name}`).join('')}.`;
  throw new NetException(`${SMA}ParameterBindingException`, message, { errorId: 'ParameterBindingException' });
}

/** System.Management.Automation.ParameterMetadata as scripts see it. */
export class ParameterMetadataView {
  name: string;
  isDynamic: boolean;
  type: NetType | null;
  constructor(
    readonly parameter: ParameterMetadata,
    readonly metadata: CommandMetadata | null,
  ) {
    this.name = parameter.name;
    this.isDynamic = parameter.isDynamic;
    this.type = parameter.type;
  }

  /** One that a script makes: without sets and attributes. */
  static free(name: string, type: NetType | null): ParameterMetadataView {
    const made = new ParameterMetadataView(new ParameterMetadata(name, type ?? getType('System.Object')), null);
    made.type = type;
    return made;
  }
}

/** System.Management.Automation.CommandParameterSetInfo. */
export class ParameterSetView {
  constructor(
    readonly name: string,
    readonly info: CommandInfo,
    readonly metadata: CommandMetadata,
  ) {}
}

function parameterSets(info: CommandInfo, ctx: TypeContext): unknown {
  const metadata = described(info, ctx);
  if (!metadata) return null;
  const names = metadata.displaySetNames;
  return (names.length > 0 ? names : [ALL_SETS_NAME]).map((name) => new ParameterSetView(name, info, metadata));
}

/** System.Management.Automation.CommandParameterInfo: one parameter as one set has it. */
export class ParameterInSetView {
  constructor(
    readonly parameter: ParameterMetadata,
    readonly setName: string,
  ) {}
  get info() {
    return this.parameter.inSet(this.setName)!;
  }
}

function parametersOfSet(view: ParameterSetView): unknown[] {
  return [...view.metadata.parameters.values()]
    .filter((p) => p.inSet(view.name) !== null)
    .map((p) => new ParameterInSetView(p, view.name));
}

const info = (
  name: string,
  jsClass: TypeDefinition['jsClass'],
  extra: Record<string, never> | Parameters<typeof engineType>[2] = {},
) => engineType(SMA + name, jsClass, extra, { base: `${SMA}CommandInfo`, toText: (self: CommandInfo) => self.name });

const FUNCTION_MEMBERS = {
  'scriptblock ScriptBlock {get;}': (self: FunctionInfo) => self.scriptBlock ?? null,
  'bool CmdletBinding {get;}': (self: FunctionInfo) => self.metadata?.isCmdletLike ?? false,
  'string DefaultParameterSet {get;}': (self: FunctionInfo) => self.metadata?.defaultSetName ?? null,
  'string Description {get;set;}': {
    get: (self: FunctionInfo) => self.description || null,
    set: (self: FunctionInfo, value: string) => void (self.description = value),
  },
  'System.Management.Automation.ScopedItemOptions Options {get;set;}': {
    get: (self: FunctionInfo) => EnumValue.of(getType(`${SMA}ScopedItemOptions`), self.options ?? 0),
    set: (self: FunctionInfo, value: EnumValue) => changeOptions(self, Number(value.value)),
  },
  'string HelpFile {get;}': () => null,
  'string Verb {get;}': (self: CommandInfo) => verbAndNoun(self.name)[0],
  'string Noun {get;}': (self: CommandInfo) => verbAndNoun(self.name)[1],
};

/** The help file of the assembly that holds a module's cmdlets. */
function helpFileOf(module: string): string {
  const assembly = ASSEMBLIES.get(module) ?? module;
  return `${assembly}.dll-Help.xml`;
}

const ASSEMBLIES = new Map([
  ['Microsoft.PowerShell.Core', 'System.Management.Automation'],
  ['Microsoft.PowerShell.Management', 'Microsoft.PowerShell.Commands.Management'],
  ['Microsoft.PowerShell.Utility', 'Microsoft.PowerShell.Commands.Utility'],
  ['Microsoft.PowerShell.Host', 'Microsoft.PowerShell.ConsoleHost'],
]);

function verbAndNoun(name: string): [string, string] {
  const dash = name.indexOf('-');
  return dash < 0 ? ['', ''] : [name.slice(0, dash), name.slice(dash + 1)];
}

function withConstructors(definition: TypeDefinition): TypeDefinition {
  const build = definition.build!;
  const signature = `${SMA}ParameterMetadata new(string name`;
  return {
    ...definition,
    build: () => ({
      ...build(),
      constructors: {
        [`${signature})`]: (_self, _ctx, name: string) => ParameterMetadataView.free(name, null),
        [`${SMA}ParameterMetadata new(${SMA}ParameterMetadata other)`]: (_self, _ctx, other: ParameterMetadataView) =>
          Object.assign(new ParameterMetadataView(other.parameter, other.metadata), other),
        [`${signature}, type parameterType)`]: (_self, _ctx, name: string, type: NetType) =>
          ParameterMetadataView.free(name, type),
      },
      statics: {
        'static System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] GetParameterMetadata(type type)':
          () =>
            new GenericDictionary(
              getType('System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata]'),
            ),
      },
    }),
  };
}

export const COMMAND_TYPES: readonly TypeDefinition[] = [
  engineType(`${SMA}CommandInfo`, CommandInfo, COMMON, {
    isAbstract: true,
    toText: (self: CommandInfo) => self.name,
    methods: 'System.Management.Automation.ParameterMetadata ResolveParameter(string name)',
    members: { ResolveParameter: (self: CommandInfo, _ctx, name: string) => resolveParameter(self, name) },
  }),
  info('AliasInfo', AliasInfo, {
    'System.Management.Automation.CommandInfo ReferencedCommand {get;}': 'referencedCommand',
    'System.Management.Automation.CommandInfo ResolvedCommand {get;}': (self: AliasInfo) => self.resolvedCommand,
    'System.Management.Automation.ScopedItemOptions Options {get;set;}': {
      get: (self: AliasInfo) => EnumValue.of(getType(`${SMA}ScopedItemOptions`), self.options),
      set: (self: AliasInfo, value: EnumValue) => changeOptions(self, Number(value.value)),
    },
    'string Description {get;set;}': 'description',
  }),
  info('FunctionInfo', FunctionInfo, FUNCTION_MEMBERS),
  engineType(
    `${SMA}FilterInfo`,
    FilterInfo,
    {},
    { base: `${SMA}FunctionInfo`, toText: (self: CommandInfo) => self.name },
  ),
  engineType('psail.CatalogFunctionInfo', CatalogFunctionInfo, FUNCTION_MEMBERS, {
    base: `${SMA}FunctionInfo`,
    toText: (self: CommandInfo) => self.name,
  }),
  info('CmdletInfo', CmdletInfo, {
    'string Verb {get;}': (self: CommandInfo) => verbAndNoun(self.name)[0],
    'string Noun {get;}': (self: CommandInfo) => verbAndNoun(self.name)[1],
    'string DefaultParameterSet {get;}': (self: CmdletInfo) => self.metadata.defaultSetName,
    'type ImplementingType {get;}': (self: CmdletInfo) => unknownType(self.cmdlet.typeName),
    'string HelpFile {get;}': (self: CmdletInfo) => helpFileOf(self.cmdlet.module),
    'string PSSnapIn {get;}': () => null,
    'System.Management.Automation.ScopedItemOptions Options {get;set;}': {
      get: () => enumOf('ScopedItemOptions', 'ReadOnly'),
      set: () => undefined,
    },
  }),
  info('ScriptInfo', ScriptInfo, { 'scriptblock ScriptBlock {get;}': 'scriptBlock' }),
  info('ExternalScriptInfo', ExternalScriptInfo, {
    'string Path {get;}': 'path',
    'scriptblock ScriptBlock {get;}': 'scriptBlock',
    'string ScriptContents {get;}': (self: ExternalScriptInfo) => self.scriptBlock.ast.extent.text,
  }),
  info('ApplicationInfo', ApplicationInfo, {
    'string Path {get;}': 'path',
    'string Extension {get;}': (self: ApplicationInfo) => /\.[^.\\/]*$/.exec(self.path)?.[0] ?? '',
  }),
  withConstructors(
    engineType(`${SMA}ParameterMetadata`, ParameterMetadataView, {
      'string Name {get;set;}': 'name',
      'type ParameterType {get;set;}': 'type',
      'System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterSetMetadata] ParameterSets {get;}':
        (self: ParameterMetadataView) => {
          const table = new OrderedDictionary();
          for (const name of self.parameter.sets.keys()) table.set(name, new ParameterInSetView(self.parameter, name));
          return table;
        },
      'bool IsDynamic {get;set;}': 'isDynamic',
      'System.Collections.ObjectModel.Collection[string] Aliases {get;}': (self: ParameterMetadataView) =>
        new NetList([...self.parameter.aliases], getType('System.Collections.ObjectModel.Collection[string]')),
      'System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}': (self: ParameterMetadataView) =>
        new NetList(
          [...parameterAttributes(self.parameter)],
          getType('System.Collections.ObjectModel.Collection[System.Attribute]'),
        ),
      'bool SwitchParameter {get;}': (self: ParameterMetadataView) => self.parameter.isSwitch,
    }),
  ),
  engineType(
    `${SMA}CommandParameterSetInfo`,
    ParameterSetView,
    {
      'string Name {get;}': 'name',
      'bool IsDefault {get;}': (self: ParameterSetView) => self.metadata.defaultSetName === self.name,
      'System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterInfo] Parameters {get;}':
        (self: ParameterSetView) => parametersOfSet(self),
    },
    {
      toText: (self: ParameterSetView) =>
        self.metadata.syntaxOfSet(self.info.name, self.name).slice(self.info.name.length + 1),
    },
  ),
  engineType(`${SMA}CommandParameterInfo`, ParameterInSetView, {
    'string Name {get;}': (self: ParameterInSetView) => self.parameter.name,
    'type ParameterType {get;}': (self: ParameterInSetView) => self.parameter.type,
    'bool IsMandatory {get;}': (self: ParameterInSetView) => self.info.mandatory,
    'bool IsDynamic {get;}': (self: ParameterInSetView) => self.parameter.isDynamic,
    'int Position {get;}': (self: ParameterInSetView) => self.info.position ?? -2147483648,
    'bool ValueFromPipeline {get;}': (self: ParameterInSetView) => self.info.pipeline,
    'bool ValueFromPipelineByPropertyName {get;}': (self: ParameterInSetView) => self.info.byPropertyName,
    'bool ValueFromRemainingArguments {get;}': (self: ParameterInSetView) => self.info.remaining,
    'string HelpMessage {get;}': (self: ParameterInSetView) => self.info.helpMessage,
    'System.Collections.ObjectModel.ReadOnlyCollection[string] Aliases {get;}': (self: ParameterInSetView) => [
      ...self.parameter.aliases,
    ],
    'System.Collections.ObjectModel.ReadOnlyCollection[System.Attribute] Attributes {get;}': (
      self: ParameterInSetView,
    ) => parameterAttributes(self.parameter),
  }),
];

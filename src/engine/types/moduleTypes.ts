/** PSModuleInfo and ModuleSpecification as scripts see them. */
import { AliasInfo } from '../discovery/CommandInfo.ts';
import { prefixed } from '../modules/moduleExports.ts';
import { convertTo, EnumValue, invokeMethod } from '../../types/index.ts';
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { NetException } from '../../errors/index.ts';
import { implement } from '../../types/dotnet/implement.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { MethodBody, TypeDefinition } from '../../types/TypeDefinition.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { NetDictionary } from '../../types/collections/NetDictionary.ts';
import { ModuleSpecification } from '../modules/ModuleSpecification.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { PSModuleInfo } from '../session/PSModuleInfo.ts';
import { engineType } from './engineType.ts';

const SMA = 'System.Management.Automation.';
const TABLE = 'System.Collections.Generic.Dictionary[string,System.Management.Automation.';
const LIST = 'System.Collections.ObjectModel.ReadOnlyCollection[';

const orNull = (text: string): string | null => (text === '' ? null : text);
const none = (): null => null;
const empty = (): unknown[] => [];

function converted(text: string, typeName: string, ctx: TypeContext): unknown {
  return text === '' ? null : convertTo(text, getType(typeName), ctx);
}

const uri =
  (key: 'projectUri' | 'iconUri' | 'licenseUri') =>
  (self: PSModuleInfo, ctx: TypeContext): unknown =>
    converted(self[key], 'System.Uri', ctx);

function moduleType(self: PSModuleInfo): unknown {
  const type = getType(`${SMA}ModuleType`);
  return EnumValue.of(type, type.definition.values![self.moduleType]!);
}

/** Commands other than aliases go by the names that Import-Module -Prefix gave them. */
function exported(entries: ReadonlyMap<string, { readonly name: string }>, prefix = ''): unknown {
  const table = new GenericDictionary(getType('System.Collections.Generic.Dictionary[string,object]'), 'ignoreCase');
  for (const item of entries.values()) {
    const name = item instanceof AliasInfo ? item.name : prefixed(item.name, prefix);
    table.set(
      name,
      name === item.name ? item : Object.assign(Object.create(Object.getPrototypeOf(item)), item, { name }),
    );
  }
  return table;
}

/** The block with the module's own variables and functions around it. */
function boundBlock(self: PSModuleInfo, block: ScriptBlock): ScriptBlock {
  if (self.sessionState) return new ScriptBlock(block.context, block.ast, self.sessionState);
  throw new NetException(
    `${SMA}PSInvalidOperationException`,
    'Cannot create a script block in this module because it has no session state of its own.',
    { errorId: 'InvalidOperation', category: 'InvalidOperation' },
  );
}

const invoke: MethodBody = (self: PSModuleInfo, ctx, block: ScriptBlock, args: unknown) =>
  invokeMethod(boundBlock(self, block), 'InvokeReturnAsIs', [args], ctx);

const PROPERTIES = {
  'bool LogPipelineExecutionDetails {get;set;}': () => false,
  'string Name {get;}': 'name',
  'string Path {get;}': 'path',
  'System.Reflection.Assembly ImplementingAssembly {get;}': none,
  'string Definition {get;}': 'definition',
  'string Description {get;set;}': 'description',
  'guid Guid {get;}': (self: PSModuleInfo, ctx: TypeContext) => converted(self.guid, 'System.Guid', ctx),
  'string HelpInfoUri {get;}': (self: PSModuleInfo) => orNull(self.helpInfoUri),
  'string ModuleBase {get;}': 'moduleBase',
  'System.Object PrivateData {get;set;}': 'privateData',
  'System.Collections.Generic.IEnumerable[ExperimentalFeature] ExperimentalFeatures {get;}': empty,
  'System.Collections.Generic.IEnumerable[string] Tags {get;}': 'tags',
  'uri ProjectUri {get;}': uri('projectUri'),
  'uri IconUri {get;}': uri('iconUri'),
  'uri LicenseUri {get;}': uri('licenseUri'),
  'string ReleaseNotes {get;}': (self: PSModuleInfo) => orNull(self.releaseNotes),
  'uri RepositorySourceLocation {get;}': none,
  'version Version {get;}': (self: PSModuleInfo, ctx: TypeContext) => converted(self.version, 'System.Version', ctx),
  'System.Management.Automation.ModuleType ModuleType {get;}': moduleType,
  'string Author {get;}': 'author',
  'System.Management.Automation.ModuleAccessMode AccessMode {get;set;}': {
    get: (self: PSModuleInfo, ctx: TypeContext) => convertTo(self.accessMode, getType(`${SMA}ModuleAccessMode`), ctx),
    set: (self: PSModuleInfo, value: unknown) => {
      self.accessMode = String(value) as PSModuleInfo['accessMode'];
    },
  },
  'version ClrVersion {get;}': none,
  'string CompanyName {get;}': 'companyName',
  'string Copyright {get;}': 'copyright',
  'version DotNetFrameworkVersion {get;}': none,
  [`${TABLE}FunctionInfo] ExportedFunctions {get;}`]: (self: PSModuleInfo) =>
    exported(self.exportedFunctions, self.prefix),
  'string Prefix {get;}': 'prefix',
  [`${TABLE}CmdletInfo] ExportedCmdlets {get;}`]: (self: PSModuleInfo) => exported(self.exportedCmdlets, self.prefix),
  [`${TABLE}CommandInfo] ExportedCommands {get;}`]: (self: PSModuleInfo) =>
    exported(self.exportedCommands, self.prefix),
  'System.Collections.Generic.IEnumerable[string] FileList {get;}': 'fileList',
  'System.Collections.Generic.IEnumerable[string] CompatiblePSEditions {get;}': 'compatibleEditions',
  'System.Collections.Generic.IEnumerable[System.Object] ModuleList {get;}': empty,
  [`${LIST}psmoduleinfo] NestedModules {get;}`]: 'nestedModules',
  'string PowerShellHostName {get;}': none,
  'version PowerShellHostVersion {get;}': none,
  'version PowerShellVersion {get;}': (self: PSModuleInfo, ctx: TypeContext) =>
    converted(self.powerShellVersion, 'System.Version', ctx),
  'System.Reflection.ProcessorArchitecture ProcessorArchitecture {get;}': (_self: PSModuleInfo, ctx: TypeContext) =>
    convertTo('None', getType('System.Reflection.ProcessorArchitecture'), ctx),
  'System.Collections.Generic.IEnumerable[string] Scripts {get;}': empty,
  'System.Collections.Generic.IEnumerable[string] RequiredAssemblies {get;}': empty,
  [`${LIST}psmoduleinfo] RequiredModules {get;}`]: 'requiredModules',
  'string RootModule {get;}': (self: PSModuleInfo) => orNull(self.rootModule),
  'System.Collections.Generic.Dictionary[string,psvariable] ExportedVariables {get;}': (self: PSModuleInfo) =>
    exported(self.exportedVariables),
  [`${TABLE}AliasInfo] ExportedAliases {get;}`]: (self: PSModuleInfo) => exported(self.exportedAliases),
  [`${LIST}string] ExportedDscResources {get;}`]: empty,
  'System.Management.Automation.SessionState SessionState {get;set;}': 'sessionState',
  'scriptblock OnRemove {get;set;}': 'onRemove',
  [`${LIST}string] ExportedFormatFiles {get;}`]: empty,
  [`${LIST}string] ExportedTypeFiles {get;}`]: empty,
} as const;

export const MODULE_TYPES: readonly TypeDefinition[] = [
  engineType(`${SMA}PSModuleInfo`, PSModuleInfo, PROPERTIES, {
    toText: (self: PSModuleInfo) => self.name,
    methods: `
System.Object Invoke(scriptblock sb, Params System.Object[] args)
scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)
`,
    members: { Invoke: invoke, NewBoundScriptBlock: (self, _ctx, block) => boundBlock(self, block) },
  }),
  {
    name: 'Microsoft.PowerShell.Commands.ModuleSpecification',
    kind: 'class',
    jsClass: ModuleSpecification,
    toText: (self: ModuleSpecification) => self.toString(),
    build: () =>
      implement(
        `
Microsoft.PowerShell.Commands.ModuleSpecification new(string moduleName)
Microsoft.PowerShell.Commands.ModuleSpecification new(hashtable moduleSpecification)
string Name {get;}
System.Nullable[guid] Guid {get;}
version Version {get;}
string MaximumVersion {get;}
version RequiredVersion {get;}
`,
        {
          new: {
            'new(string)': (_self, _ctx, name: string) => ModuleSpecification.fromName(name),
            'new(hashtable)': (_self, ctx, table: NetDictionary) => ModuleSpecification.fromTable(table, ctx),
          },
          members: {
            Guid: (self: ModuleSpecification) => self.guid,
            MaximumVersion: (self: ModuleSpecification) => self.maximumVersion,
            Name: (self: ModuleSpecification) => self.name,
            RequiredVersion: (self: ModuleSpecification) => self.requiredVersion,
            Version: (self: ModuleSpecification) => self.version,
          },
        },
      ),
  },
];

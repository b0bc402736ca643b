/** PSModuleInfo and ModuleSpecification as scripts see them. */
import { AliasInfo } from '../discovery/CommandInfo.ts';
import { prefixed } from '../modules/prefixed.ts';
import { convertTo, EnumValue, invokeMethod } from '../../types/index.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { NetException } from '../../errors/index.ts';
import { implement } from '../../types/dotnet/implement.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { MethodBody, TypeDefinition } from '../../types/TypeDefinition.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { NetDictionary } from '../../types/collections/NetDictionary.ts';
import { ModuleSpecification } from '../modules/ModuleSpecification.ts';
import { asCustomObject } from '../modules/asCustomObject.ts';
import { newDynamicModule } from '../modules/loadModule.ts';
import { NO_EXPORTS, SILENT } from '../modules/moduleExports.ts';
import { NULL_PIPE } from '../pipeline/Pipe.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { SessionStateIntrinsics } from '../session/hostObjects.ts';
import type { Session } from '../session/Session.ts';
import { PSModuleInfo } from '../session/PSModuleInfo.ts';
import { engineType } from './engineType.ts';

const SMA = 'System.Management.Automation.';
const TABLE = 'System.Collections.Generic.Dictionary[string,System.Management.Automation.';
const LIST = 'System.Collections.ObjectModel.ReadOnlyCollection[';

const orNull = (text: string): string | null => (text === '' ? null : text);
const none = (): null => null;
const empty = (): unknown[] => [];

/** A list that is read only, of this element type. */
function listOf(element: string, items: readonly unknown[]): NetList {
  return new NetList([...items], getType(`${LIST}${element}]`));
}

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

/** Commands other than aliases are found by the names that Import-Module -Prefix gave them, and keep their own. */
function exported(entries: ReadonlyMap<string, { readonly name: string }>, kind: string, prefix = ''): unknown {
  const table = new GenericDictionary(getType(`${TABLE}${kind}]`), 'ignoreCase');
  for (const item of entries.values()) {
    const name = item instanceof AliasInfo ? item.name : prefixed(item.name, prefix);
    table.set(name, item);
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

/** A module of a script block, or one with nothing in it yet. */
function newModuleObject(session: Session, from: unknown): PSModuleInfo {
  const isBlock = from instanceof ScriptBlock;
  const block = isBlock ? from : (session.createScriptBlock('') as ScriptBlock);
  return newDynamicModule(session, null, block, [], NULL_PIPE, NO_EXPORTS, SILENT);
}

const invoke: MethodBody = (self: PSModuleInfo, ctx, block: ScriptBlock, args: unknown) =>
  invokeMethod(boundBlock(self, block), 'InvokeReturnAsIs', [args], ctx);

const ACCESS_MODE = {
  get: (self: PSModuleInfo): unknown => {
    const type = getType(`${SMA}ModuleAccessMode`);
    return EnumValue.of(type, type.definition.values![self.accessMode]!);
  },
  set: (self: PSModuleInfo, value: EnumValue): void => {
    if (self.accessMode === 'Constant')
      throw new NetException(
        `${SMA}PSInvalidOperationException`,
        'Cannot perform operation because operation "CallSite.Target" is not valid. Remove operation "CallSite.Target", or investigate why it is not valid.',
      );
    self.accessMode = value.toString() as PSModuleInfo['accessMode'];
  },
};

const SESSION_STATE = {
  get: (self: PSModuleInfo, ctx: TypeContext): unknown =>
    self.sessionState && new SessionStateIntrinsics(ctx as Session, self.sessionState),
  set: (self: PSModuleInfo, value: SessionStateIntrinsics | null): void => {
    self.sessionState = value?.state ?? null;
  },
};

const PROPERTIES = {
  'bool LogPipelineExecutionDetails {get;set;}': 'logsExecution',
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
  'System.Management.Automation.ModuleAccessMode AccessMode {get;set;}': ACCESS_MODE,
  'version ClrVersion {get;}': (self: PSModuleInfo, ctx: TypeContext) =>
    converted(self.clrVersion, 'System.Version', ctx),
  'string CompanyName {get;}': 'companyName',
  'string Copyright {get;}': 'copyright',
  'version DotNetFrameworkVersion {get;}': (self: PSModuleInfo, ctx: TypeContext) =>
    converted(self.dotNetVersion, 'System.Version', ctx),
  [`${TABLE}FunctionInfo] ExportedFunctions {get;}`]: (self: PSModuleInfo) =>
    exported(self.exportedFunctions, 'FunctionInfo', self.prefix),
  'string Prefix {get;}': 'prefix',
  [`${TABLE}CmdletInfo] ExportedCmdlets {get;}`]: (self: PSModuleInfo) =>
    exported(self.exportedCmdlets, 'CmdletInfo', self.prefix),
  [`${TABLE}CommandInfo] ExportedCommands {get;}`]: (self: PSModuleInfo) =>
    exported(self.exportedCommands, 'CommandInfo', self.prefix),
  'System.Collections.Generic.IEnumerable[string] FileList {get;}': 'fileList',
  'System.Collections.Generic.IEnumerable[string] CompatiblePSEditions {get;}': 'compatibleEditions',
  'System.Collections.Generic.IEnumerable[System.Object] ModuleList {get;}': 'moduleList',
  [`${LIST}psmoduleinfo] NestedModules {get;}`]: (self: PSModuleInfo) => listOf('psmoduleinfo', self.nestedModules),
  'string PowerShellHostName {get;}': (self: PSModuleInfo) => orNull(self.hostName),
  'version PowerShellHostVersion {get;}': (self: PSModuleInfo, ctx: TypeContext) =>
    converted(self.hostVersion, 'System.Version', ctx),
  'version PowerShellVersion {get;}': (self: PSModuleInfo, ctx: TypeContext) =>
    converted(self.powerShellVersion, 'System.Version', ctx),
  'System.Reflection.ProcessorArchitecture ProcessorArchitecture {get;}': (self: PSModuleInfo, ctx: TypeContext) =>
    convertTo(self.processorArchitecture || 'None', getType('System.Reflection.ProcessorArchitecture'), ctx),
  'System.Collections.Generic.IEnumerable[string] Scripts {get;}': 'scripts',
  'System.Collections.Generic.IEnumerable[string] RequiredAssemblies {get;}': 'requiredAssemblies',
  [`${LIST}psmoduleinfo] RequiredModules {get;}`]: (self: PSModuleInfo) => listOf('psmoduleinfo', self.requiredModules),
  'string RootModule {get;}': (self: PSModuleInfo) => orNull(self.rootModule),
  'System.Collections.Generic.Dictionary[string,psvariable] ExportedVariables {get;}': (self: PSModuleInfo) =>
    exported(self.exportedVariables, 'PSVariable'),
  [`${TABLE}AliasInfo] ExportedAliases {get;}`]: (self: PSModuleInfo) => exported(self.exportedAliases, 'AliasInfo'),
  [`${LIST}string] ExportedDscResources {get;}`]: (self: PSModuleInfo) => listOf('string', self.dscResources),
  'System.Management.Automation.SessionState SessionState {get;set;}': SESSION_STATE,
  'scriptblock OnRemove {get;set;}': 'onRemove',
  [`${LIST}string] ExportedFormatFiles {get;}`]: (self: PSModuleInfo) => listOf('string', self.formatFiles),
  [`${LIST}string] ExportedTypeFiles {get;}`]: (self: PSModuleInfo) => listOf('string', self.typeFiles),
} as const;

export const MODULE_TYPES: readonly TypeDefinition[] = [
  engineType(`${SMA}PSModuleInfo`, PSModuleInfo, PROPERTIES, {
    toText: (self: PSModuleInfo) => self.name,
    create: (_self, ctx, from: unknown) => newModuleObject(ctx as Session, from),
    methods: `
psmoduleinfo new(bool linkToGlobal)
psmoduleinfo new(scriptblock scriptBlock)
psmoduleinfo Clone()
pscustomobject AsCustomObject()
System.Object Invoke(scriptblock sb, Params System.Object[] args)
scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)
`,
    members: {
      Invoke: invoke,
      NewBoundScriptBlock: (self, _ctx, block) => boundBlock(self, block),
      Clone: (self: PSModuleInfo) => Object.assign(new PSModuleInfo(self.name), self),
      AsCustomObject: (self: PSModuleInfo) => asCustomObject(self),
    },
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

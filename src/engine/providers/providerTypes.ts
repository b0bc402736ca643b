/** Drives, providers and paths as .NET types. */
import { EnumValue } from '../../types/index.ts';
import { makeArray } from '../../types/NetArray.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { engineType } from '../types/engineType.ts';
import { PathInfo, PathInfoStack, ProviderInfo, PSDriveInfo } from './PSDriveInfo.ts';

const SMA = 'System.Management.Automation.';

export const PROVIDER_TYPES: readonly TypeDefinition[] = [
  engineType(
    `${SMA}ProviderInfo`,
    ProviderInfo,
    {
      'type ImplementingType {get;}': (self: ProviderInfo, ctx) => ctx.resolveType?.(self.implementingTypeName) ?? null,
      'string HelpFile {get;}': () => 'System.Management.Automation.dll-Help.xml',
      'string Name {get;}': 'name',
      'string PSSnapIn {get;}': 'moduleName',
      'string ModuleName {get;}': 'moduleName',
      'psmoduleinfo Module {get;}': () => null,
      'string Description {get;set;}': 'description',
      'System.Management.Automation.Provider.ProviderCapabilities Capabilities {get;}': (self: ProviderInfo) =>
        EnumValue.of(getType(`${SMA}Provider.ProviderCapabilities`), self.capabilityBits),
      'string Home {get;set;}': 'home',
      'System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo] Drives {get;}': (
        self: ProviderInfo,
      ) => makeArray([...self.drives], getType(`${SMA}PSDriveInfo`)),
      'bool VolumeSeparatedByColon {get;}': 'volumeSeparatedByColon',
    },
    {
      methods: 'string ToString()',
      members: { ToString: (self: ProviderInfo) => self.fullName },
      toText: (self: ProviderInfo) => self.fullName,
    },
  ),
  engineType(
    `${SMA}PSDriveInfo`,
    PSDriveInfo,
    {
      'string CurrentLocation {get;set;}': 'currentLocation',
      'string Name {get;}': 'name',
      'System.Management.Automation.ProviderInfo Provider {get;}': 'provider',
      'string Root {get;}': 'root',
      'string Description {get;set;}': 'description',
      'System.Nullable[long] MaximumSize {get;}': () => null,
      'pscredential Credential {get;}': () => null,
      'string DisplayRoot {get;}': 'displayRoot',
      'bool VolumeSeparatedByColon {get;}': (self: PSDriveInfo) => self.provider.volumeSeparatedByColon,
    },
    {
      methods: 'string ToString()',
      members: { ToString: (self: PSDriveInfo) => self.name },
      toText: (self: PSDriveInfo) => self.name,
    },
  ),
  engineType(
    `${SMA}PathInfo`,
    PathInfo,
    {
      'System.Management.Automation.PSDriveInfo Drive {get;}': 'drive',
      'System.Management.Automation.ProviderInfo Provider {get;}': 'provider',
      'string ProviderPath {get;}': 'providerPath',
      'string Path {get;}': 'path',
    },
    {
      methods: 'string ToString()',
      members: { ToString: (self: PathInfo) => self.path },
      toText: (self: PathInfo) => self.path,
    },
  ),
  engineType(
    `${SMA}PathInfoStack`,
    PathInfoStack,
    {
      'string Name {get;}': 'name',
      'int Count {get;}': (self: PathInfoStack) => self.items.length,
    },
    {
      methods: 'System.Management.Automation.PathInfo[] ToArray()\nSystem.Management.Automation.PathInfo Peek()',
      members: {
        ToArray: (self: PathInfoStack) => [...self.items].reverse(),
        Peek: (self: PathInfoStack) => self.items.at(-1) ?? null,
      },
    },
  ),
];

/** Drives, providers and paths as .NET types. */
import { EnumValue, getStaticMember } from '../../types/index.ts';
import { makeArray } from '../../types/NetArray.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { compareOrdinalIgnoreCase } from '../../types/dotnet/strings/compareStrings.ts';
import { stringHash } from '../../types/dotnet/strings/stringHash.ts';
import { engineType } from '../types/engineType.ts';
import { PathInfo, PathInfoStack, ProviderInfo, PSDriveInfo } from './PSDriveInfo.ts';
import { argumentException } from './providerErrors.ts';

const SMA = 'System.Management.Automation.';

const DRIVE = `${SMA}PSDriveInfo`;
const DRIVE_METHODS = `
${DRIVE} new(string name, ${SMA}ProviderInfo provider, string root, string description, pscredential credential)
${DRIVE} new(string name, ${SMA}ProviderInfo provider, string root, string description, pscredential credential, string displayRoot)
${DRIVE} new(string name, ${SMA}ProviderInfo provider, string root, string description, pscredential credential, bool persist)
string ToString()
int CompareTo(${DRIVE} drive)
int CompareTo(System.Object obj)
int IComparable.CompareTo(System.Object obj)
bool Equals(System.Object obj)
bool Equals(${DRIVE} drive)
int GetHashCode()
static bool op_Equality(${DRIVE} drive1, ${DRIVE} drive2)
static bool op_Inequality(${DRIVE} drive1, ${DRIVE} drive2)
static bool op_LessThan(${DRIVE} drive1, ${DRIVE} drive2)
static bool op_GreaterThan(${DRIVE} drive1, ${DRIVE} drive2)`;

/** Drives are told apart by their names alone. */
function areSame(left: unknown, right: unknown): boolean {
  if (!(left instanceof PSDriveInfo && right instanceof PSDriveInfo)) return left === right;
  return orderOf(left, right) === 0;
}

function orderOf(left: PSDriveInfo, right: PSDriveInfo): number {
  return compareOrdinalIgnoreCase(left.name, right.name);
}

function compareDrives(self: PSDriveInfo, _ctx: unknown, other: unknown): number {
  if (other instanceof PSDriveInfo) return orderOf(self, other);
  throw argumentException(
    'Cannot compare PSDriveInfo. A PSDriveInfo instance can be compared only to another PSDriveInfo instance.',
  );
}

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
      ) => makeArray([...self.listDrives()], getType(`${SMA}PSDriveInfo`)),
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
      'pscredential Credential {get;}': (self: PSDriveInfo, ctx) =>
        self.credential ?? getStaticMember(getType(`${SMA}PSCredential`), 'Empty', ctx),
      'string DisplayRoot {get;}': 'displayRoot',
      'bool VolumeSeparatedByColon {get;}': () => true,
    },
    {
      interfaces: ['System.IComparable'],
      methods: DRIVE_METHODS,
      create: (_self, _ctx, name: string, provider: ProviderInfo, root: string, ...more: unknown[]) => {
        const [description, credential, shown] = more;
        const displayRoot = typeof shown === 'string' ? shown : null;
        const drive = new PSDriveInfo(name, provider, root, (description as string | null) ?? '', displayRoot);
        drive.credential = credential ?? null;
        return drive;
      },
      members: {
        ToString: (self: PSDriveInfo) => self.name,
        CompareTo: compareDrives,
        Equals: (self: PSDriveInfo, _ctx, other: unknown) => areSame(self, other),
        GetHashCode: (self: PSDriveInfo) => stringHash(self.name.toUpperCase()),
      },
      statics: {
        op_Equality: (_self, _ctx, left: unknown, right: unknown) => areSame(left, right),
        op_Inequality: (_self, _ctx, left: unknown, right: unknown) => !areSame(left, right),
        op_LessThan: (_self, _ctx, left: PSDriveInfo, right: PSDriveInfo) => orderOf(left, right) < 0,
        op_GreaterThan: (_self, _ctx, left: PSDriveInfo, right: PSDriveInfo) => orderOf(left, right) > 0,
      },
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

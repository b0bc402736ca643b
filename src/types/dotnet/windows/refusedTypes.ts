/**
 * Types that exist everywhere and work on Windows only: elsewhere each answers with .NET's own refusal. On Windows psail
 * has none of them either and says so.
 */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { isWindows } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { notEmulated, platformNotSupported } from '../netErrors.ts';

const PRINCIPAL = 'Windows Principal functionality is not supported on this platform.';
const ACL =
  'Access Control List (ACL) APIs are part of resource management on Windows and are not supported on this platform.';
const COUNTERS = 'Performance Counters are not supported on this platform.';
const EVENT_LOG = 'EventLog access is not supported on this platform.';
const REGISTRY = 'Registry is not supported on this platform.';
const SERVICES =
  'ServiceController enables manipulating and accessing Windows services and it is not applicable for other operating systems.';
const MANAGEMENT = 'System.Management currently is only supported for Windows desktop applications.';
const DIRECTORY = 'System.DirectoryServices is not supported on this platform.';
const PLATFORM = 'Operation is not supported on this platform.';

interface Refusal {
  name: string;
  text: string;
  base?: string;
  isAbstract?: boolean;
  /** Parameter lists of constructors. */
  constructors?: readonly string[];
  /** Static methods. */
  statics?: readonly string[];
  /** Static properties that are $null or 0. */
  values?: Readonly<Record<string, null | 0>>;
}

function refused(refusal: Refusal): TypeDefinition {
  const { name, text, base, isAbstract, constructors = [], statics = [], values = {} } = refusal;
  const refuse: MemberBody = (_self, ctx) => {
    throw isWindows(ctx) ? notEmulated(name) : platformNotSupported(text);
  };
  return {
    name,
    kind: 'class',
    ...(base ? { base } : {}),
    ...(isAbstract ? { isAbstract } : {}),
    build: () =>
      implement(
        [
          ...constructors.map((list) => `${name} new(${list})`),
          ...statics.map((signature) => `static ${signature}`),
          ...Object.keys(values).map((signature) => `static ${signature} {get;}`),
        ].join('\n'),
        {
          new: refuse as () => never,
          statics: Object.fromEntries([
            ...statics.map((signature) => [/(\w+)\(/.exec(signature)![1]!, refuse] as const),
            ...Object.entries(values).map(([signature, value]) => [signature.split(' ').at(-1)!, () => value] as const),
          ]),
        },
      ),
  };
}

const P = 'System.Security.Principal.';
const A = 'System.Security.AccessControl.';
const COMPONENT = 'System.ComponentModel.Component';

const PRINCIPALS: readonly Refusal[] = [
  { name: `${P}IdentityReference`, text: PRINCIPAL, isAbstract: true },
  {
    name: `${P}WindowsIdentity`,
    text: PRINCIPAL,
    constructors: ['System.IntPtr userToken', 'System.IntPtr userToken, string type', 'string sUserPrincipalName'],
    statics: [
      `${P}WindowsIdentity GetAnonymous()`,
      `${P}WindowsIdentity GetCurrent()`,
      `${P}WindowsIdentity GetCurrent(bool ifImpersonating)`,
    ],
  },
  { name: `${P}WindowsPrincipal`, text: PRINCIPAL, constructors: [`${P}WindowsIdentity ntIdentity`] },
  {
    name: `${P}NTAccount`,
    text: PRINCIPAL,
    base: `${P}IdentityReference`,
    constructors: ['string name', 'string domainName, string accountName'],
  },
  {
    name: `${P}SecurityIdentifier`,
    text: PRINCIPAL,
    base: `${P}IdentityReference`,
    constructors: [
      'byte[] binaryForm, int offset',
      `${P}WellKnownSidType sidType, ${P}SecurityIdentifier domainSid`,
      'string sddlForm',
    ],
    values: { 'int MaxBinaryLength': 0, 'int MinBinaryLength': 0 },
  },
];

const ruleConstructors = (rights: string): string[] =>
  [`${P}IdentityReference identity`, 'string identity'].flatMap((identity) => [
    `${identity}, ${rights}, ${A}AccessControlType type`,
    `${identity}, ${rights}, ${A}InheritanceFlags inheritanceFlags, ${A}PropagationFlags propagationFlags, ${A}AccessControlType type`,
  ]);

const ACCESS: readonly Refusal[] = [
  { name: `${A}AuthorizationRule`, text: ACL, isAbstract: true },
  { name: `${A}AccessRule`, text: ACL, isAbstract: true, base: `${A}AuthorizationRule` },
  {
    name: `${A}FileSystemAccessRule`,
    text: ACL,
    base: `${A}AccessRule`,
    constructors: ruleConstructors(`${A}FileSystemRights fileSystemRights`),
  },
  {
    name: `${A}RegistryAccessRule`,
    text: ACL,
    base: `${A}AccessRule`,
    constructors: ruleConstructors(`${A}RegistryRights registryRights`),
  },
  {
    name: `${A}FileSecurity`,
    text: ACL,
    constructors: ['', `string fileName, ${A}AccessControlSections includeSections`],
  },
  {
    name: `${A}DirectorySecurity`,
    text: ACL,
    constructors: ['', `string name, ${A}AccessControlSections includeSections`],
  },
  { name: `${A}RegistrySecurity`, text: ACL, constructors: [''] },
];

const D = 'System.Diagnostics.';
const CATEGORY = `${D}PerformanceCounterCategory`;

const DIAGNOSTICS: readonly Refusal[] = [
  {
    name: `${D}PerformanceCounter`,
    text: COUNTERS,
    base: COMPONENT,
    constructors: [
      '',
      'string categoryName, string counterName',
      'string categoryName, string counterName, bool readOnly',
      'string categoryName, string counterName, string instanceName',
      'string categoryName, string counterName, string instanceName, bool readOnly',
      'string categoryName, string counterName, string instanceName, string machineName',
    ],
  },
  {
    name: CATEGORY,
    text: COUNTERS,
    constructors: ['', 'string categoryName', 'string categoryName, string machineName'],
    statics: [
      `${CATEGORY}[] GetCategories()`,
      `${CATEGORY}[] GetCategories(string machineName)`,
      'bool Exists(string categoryName)',
      'bool CounterExists(string counterName, string categoryName)',
    ],
  },
  {
    name: `${D}EventLog`,
    text: EVENT_LOG,
    base: COMPONENT,
    constructors: [
      '',
      'string logName',
      'string logName, string machineName',
      'string logName, string machineName, string source',
    ],
    statics: [
      'void CreateEventSource(string source, string logName)',
      'bool SourceExists(string source)',
      'bool Exists(string logName)',
      `${D}EventLog[] GetEventLogs()`,
      'void WriteEntry(string source, string message)',
      `void WriteEntry(string source, string message, ${D}EventLogEntryType type, int eventID)`,
      'void DeleteEventSource(string source)',
    ],
  },
];

const REGISTRY_KEYS = ['ClassesRoot', 'CurrentConfig', 'CurrentUser', 'LocalMachine', 'PerformanceData', 'Users'];

const OTHERS: readonly Refusal[] = [
  {
    name: 'Microsoft.Win32.Registry',
    text: REGISTRY,
    isAbstract: true,
    statics: [
      'System.Object GetValue(string keyName, string valueName, System.Object defaultValue)',
      'void SetValue(string keyName, string valueName, System.Object value)',
    ],
    values: Object.fromEntries(REGISTRY_KEYS.map((key) => [`Microsoft.Win32.RegistryKey ${key}`, null])),
  },
  {
    name: 'Microsoft.Win32.RegistryKey',
    text: REGISTRY,
    statics: [
      'Microsoft.Win32.RegistryKey OpenBaseKey(Microsoft.Win32.RegistryHive hKey, Microsoft.Win32.RegistryView view)',
      'Microsoft.Win32.RegistryKey OpenRemoteBaseKey(Microsoft.Win32.RegistryHive hKey, string machineName)',
    ],
  },
  {
    name: 'System.ServiceProcess.ServiceController',
    text: SERVICES,
    base: COMPONENT,
    constructors: ['', 'string name', 'string name, string machineName'],
    statics: ['System.ServiceProcess.ServiceController[] GetServices()'],
  },
  {
    name: 'System.Management.ManagementObjectSearcher',
    text: MANAGEMENT,
    base: COMPONENT,
    constructors: ['', 'string queryString', 'string scope, string queryString'],
  },
  { name: 'System.Management.ManagementObject', text: MANAGEMENT, constructors: ['', 'string path'] },
  { name: 'System.Management.ManagementClass', text: MANAGEMENT, constructors: ['', 'string path'] },
  {
    name: 'System.DirectoryServices.DirectoryEntry',
    text: DIRECTORY,
    base: COMPONENT,
    constructors: ['', 'string path', 'string path, string username, string password'],
  },
  {
    name: 'System.DirectoryServices.DirectorySearcher',
    text: DIRECTORY,
    base: COMPONENT,
    constructors: ['', 'string filter', 'string filter, string[] propertiesToLoad'],
  },
  {
    name: 'System.DirectoryServices.ActiveDirectory.Domain',
    text: DIRECTORY,
    statics: [
      'System.DirectoryServices.ActiveDirectory.Domain GetCurrentDomain()',
      'System.DirectoryServices.ActiveDirectory.Domain GetComputerDomain()',
    ],
  },
  {
    name: 'System.DirectoryServices.ActiveDirectory.Forest',
    text: DIRECTORY,
    statics: ['System.DirectoryServices.ActiveDirectory.Forest GetCurrentForest()'],
  },
  {
    name: 'System.Security.Cryptography.ProtectedData',
    text: PLATFORM,
    isAbstract: true,
    statics: [
      'byte[] Protect(byte[] userData, byte[] optionalEntropy, System.Security.Cryptography.DataProtectionScope scope)',
      'byte[] Unprotect(byte[] encryptedData, byte[] optionalEntropy, System.Security.Cryptography.DataProtectionScope scope)',
    ],
  },
];

export const REFUSED_TYPES: readonly TypeDefinition[] = [...PRINCIPALS, ...ACCESS, ...DIAGNOSTICS, ...OTHERS].map(
  refused,
);

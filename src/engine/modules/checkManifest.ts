/** What is wrong with a manifest, in the order PowerShell finds it: for Import-Module and for Test-ModuleManifest. */
import { ErrorRecord, NetException } from '../../errors/index.ts';
import type { ErrorCategory } from '../../errors/ErrorCategory.ts';
import { convertTo } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { Session } from '../session/Session.ts';
import { POWERSHELL_VERSION } from '../session/versionTable.ts';
import { besideManifest, type Manifest } from './manifest.ts';
import { compareVersions } from './ModuleSpecification.ts';

export const MANIFEST_KEYS = [
  'ModuleToProcess',
  'NestedModules',
  'GUID',
  'Author',
  'CompanyName',
  'Copyright',
  'ModuleVersion',
  'Description',
  'PowerShellVersion',
  'PowerShellHostName',
  'PowerShellHostVersion',
  'CLRVersion',
  'DotNetFrameworkVersion',
  'ProcessorArchitecture',
  'RequiredModules',
  'TypesToProcess',
  'FormatsToProcess',
  'ScriptsToProcess',
  'PrivateData',
  'RequiredAssemblies',
  'ModuleList',
  'FileList',
  'FunctionsToExport',
  'VariablesToExport',
  'AliasesToExport',
  'CmdletsToExport',
  'DscResourcesToExport',
  'CompatiblePSEditions',
  'HelpInfoURI',
  'RootModule',
  'DefaultCommandPrefix',
] as const;

const INVALID = 'Modules_InvalidManifest';

/** An error about a manifest, whose path is its target. */
export function manifestProblem(
  type: string,
  message: string,
  path: string,
  errorId: string = INVALID,
  category: ErrorCategory = 'ResourceUnavailable',
): ErrorRecord {
  return new ErrorRecord(new NetException(type, message), errorId, category, path);
}

/** What a manifest that cannot be read is reported as: the elements it must not hold. */
export function unreadableManifest(path: string, reason: NetException): ErrorRecord {
  if (reason.errorId === INVALID) return manifestProblem('System.ArgumentException', reason.message, path);
  return manifestProblem(
    'System.MissingMemberException',
    `The module manifest '${path}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: ${reason.message}`,
    path,
  );
}

/** Members that no manifest has. */
export function unknownMembers({ keys, path }: Manifest): ErrorRecord | null {
  const known = new Set(MANIFEST_KEYS.map((key) => key.toLowerCase()));
  const unknown = keys.filter((key) => !known.has(key.toLowerCase()));
  if (unknown.length === 0) return null;
  const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
  return manifestProblem(
    'System.InvalidOperationException',
    `The '${path}' module cannot be imported because its manifest contains one or more members that are not valid. The valid manifest members are (${list(MANIFEST_KEYS)}). Remove the members that are not valid (${list(unknown)}), then try to import the module again.`,
    path,
    'Modules_InvalidManifestMember',
    'InvalidData',
  );
}

/** The error of a member that cannot be converted to its type; null when it can. */
export function invalidMember(manifest: Manifest, key: string, shown: string, read: () => void): ErrorRecord | null {
  if (manifest.value(key) == null) return null;
  try {
    read();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    return manifestProblem(
      'System.ArgumentException',
      `The '${shown}' member is not valid in the module manifest file '${manifest.path}': ${thrown.message}`,
      manifest.path,
    );
  }
}

/** Everything wrong with the manifest's members themselves; Import-Module stops at the first. */
export function* manifestProblems(session: Session, manifest: Manifest): Iterable<ErrorRecord> {
  const { path } = manifest;
  const unknown = unknownMembers(manifest);
  if (unknown) yield unknown;
  if (manifest.value('ModuleToProcess') != null && manifest.value('RootModule') != null)
    yield manifestProblem(
      'System.InvalidOperationException',
      `The module manifest cannot contain both the 'ModuleToProcess' and 'RootModule' members. Change the module manifest file to remove one of these members at '${path}', and then try again.`,
      path,
      'Modules_ModuleManifestCannotContainBothModuleToProcessAndRootModule',
      'InvalidOperation',
    );
  yield* scalarProblems(session, manifest);
  yield* environmentProblems(session, manifest);
  for (const key of ['NestedModules', 'RequiredModules', 'ModuleList']) {
    const invalid = invalidMember(manifest, key, key, () => void manifest.modules(key));
    if (invalid) yield invalid;
  }
}

const SCALARS = [
  ['ModuleVersion', 'System.Version', 'ModuleVersion'],
  ['PowerShellVersion', 'System.Version', 'PowerShellVersion'],
  ['PowerShellHostVersion', 'System.Version', 'PowerShellHostVersion'],
  ['ProcessorArchitecture', 'System.Reflection.ProcessorArchitecture', 'ProcessorArchitecture'],
  ['CLRVersion', 'System.Version', 'CLRVersion'],
  ['DotNetFrameworkVersion', 'System.Version', 'DotNetFrameworkVersion'],
  ['GUID', 'System.Guid', 'guid'],
] as const;

function* scalarProblems(session: Session, manifest: Manifest): Iterable<ErrorRecord> {
  if (manifest.value('ModuleVersion') == null)
    yield manifestProblem(
      'System.MissingMemberException',
      `The member 'ModuleVersion' is not present in the module manifest. This member must exist and be assigned a version number of the form 'n.n.n.n'. Add the missing member to the file '${manifest.path}'.`,
      manifest.path,
    );
  for (const [key, type, shown] of SCALARS) {
    const invalid = invalidMember(
      manifest,
      key,
      shown,
      () => void convertTo(manifest.value(key), getType(type), session),
    );
    if (invalid) yield invalid;
  }
}

/** Engine, host and processor the module was made for. */
function* environmentProblems({ host }: Session, manifest: Manifest): Iterable<ErrorRecord> {
  const { path } = manifest;
  const unavailable = (message: string, id: string): ErrorRecord =>
    manifestProblem('System.InvalidOperationException', message, path, id);
  const engine = manifest.text('PowerShellVersion');
  if (/^\d/.test(engine) && compareVersions(engine, POWERSHELL_VERSION) > 0)
    yield unavailable(
      `The version of PowerShell on this computer is '${POWERSHELL_VERSION}'. The module '${path}' requires a minimum PowerShell version of '${engine}' to run. Verify that you have the minimum required version of PowerShell installed, and then try again.`,
      'Modules_InsufficientPowerShellVersion',
    );
  const hostName = manifest.text('PowerShellHostName');
  if (hostName !== '' && hostName.toLowerCase() !== host.name.toLowerCase())
    yield unavailable(
      `The name of the current PowerShell host is: '${host.name}'. The module '${path}' requires the following PowerShell host: '${hostName}'.`,
      'Modules_InvalidPowerShellHostName',
    );
  const hostVersion = manifest.text('PowerShellHostVersion');
  if (/^\d/.test(hostVersion) && compareVersions(hostVersion, POWERSHELL_VERSION) > 0)
    yield unavailable(
      `The current PowerShell host is: '${host.name}' (version ${POWERSHELL_VERSION}). The module '${path}' requires a minimum PowerShell host version of '${hostVersion}' to run.`,
      'Modules_InsufficientPowerShellHostVersion',
    );
  const wanted = manifest.text('ProcessorArchitecture');
  const own = PROCESSORS[host.architecture];
  if (own && wanted.toLowerCase() in OTHER_PROCESSORS && !own.accepts.includes(wanted.toLowerCase()))
    yield unavailable(
      `The current processor architecture is: ${own.name}. The module '${path}' requires the following architecture: ${OTHER_PROCESSORS[wanted.toLowerCase()]}.`,
      'Modules_InvalidProcessorArchitecture',
    );
}

/** By Node's name: .NET's, and what manifests may ask for there. */
const PROCESSORS: Readonly<Record<string, { readonly name: string; readonly accepts: readonly string[] }>> = {
  x64: { name: 'X64', accepts: ['amd64'] },
  ia32: { name: 'X86', accepts: ['x86'] },
  arm: { name: 'Arm', accepts: ['arm'] },
  arm64: { name: 'Arm64', accepts: ['arm'] },
};
const OTHER_PROCESSORS: Readonly<Record<string, string>> = { x86: 'X86', ia64: 'IA64', amd64: 'Amd64', arm: 'Arm' };

/** A file of these lists that is not there. */
export function missingFile(session: Session, manifest: Manifest): ErrorRecord | null {
  const { files } = session.host;
  for (const [key, extension] of [
    ['ScriptsToProcess', '.ps1'],
    ['TypesToProcess', '.ps1xml'],
    ['FormatsToProcess', '.ps1xml'],
  ] as const) {
    for (const name of manifest.list(key) ?? []) {
      const plain = besideManifest(session, manifest.path, name);
      const file = plain.toLowerCase().endsWith(extension) ? plain : `${plain}${extension}`;
      if (files.stat(file)?.kind === 'file') continue;
      return manifestProblem(
        'System.ArgumentException',
        `The member '${key}' in the module manifest is not valid: Cannot find path '${file}' because it does not exist.. Verify that a valid value is specified for this field in the '${manifest.path}' file.`,
        manifest.path,
      );
    }
  }
  return null;
}

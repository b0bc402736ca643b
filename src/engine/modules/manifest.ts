/**
 * A module's manifest (.psd1) as data, and what of it describes the module.
 * Rule that surprises: it keeps to the restricted language of data sections, with a few commands and variables more.
 */
import { NetException } from '../../errors/index.ts';
import { ErrorSink } from '../../language/ErrorSink.ts';
import { checkRestrictedLanguage, restrictedRules } from '../../language/semantics/checkDataSection.ts';
import { convertTo, enumerableOf, getProperty, isDictionary, toPSString } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { loadScript } from '../discovery/findProgram.ts';
import { invokeBlock } from '../invokeBlock.ts';
import { parseFailure } from '../parseFailure.ts';
import type { PSModuleInfo } from '../session/PSModuleInfo.ts';
import type { Session } from '../session/Session.ts';
import type { ModuleSpecification } from './ModuleSpecification.ts';

export interface Manifest {
  readonly path: string;
  /** Null when the manifest does not say. */
  value(key: string): unknown;
  /** '' when the manifest does not say. */
  text(key: string): string;
  list(key: string): string[] | null;
  /** Modules with their versions. Throws what the conversion throws. */
  modules(key: string): ModuleSpecification[];
  readonly keys: readonly string[];
}

const COMMANDS = ['Import-LocalizedData', 'ConvertFrom-StringData', 'Write-Host', 'Out-Host', 'Join-Path'];
const VARIABLES = [
  'PSScriptRoot',
  'PSCulture',
  'PSUICulture',
  'PSEdition',
  'IsWindows',
  'IsLinux',
  'IsMacOS',
  'IsCoreCLR',
  'true',
  'false',
  'null',
];

/** The manifest as hashtable. Throws ParseException for what it may not hold, and InvalidOperationException for no hashtable. */
export function readManifest(session: Session, path: string): Manifest {
  const script = loadScript(session, path);
  const errors = new ErrorSink('');
  checkRestrictedLanguage(script.ast, restrictedRules(COMMANDS, VARIABLES, true), errors);
  if (errors.errors.length > 0) throw parseFailure(errors.errors);
  const [table] = invokeBlock(script, {});
  if (!isDictionary(table)) {
    throw new NetException(
      'System.InvalidOperationException',
      `Processing the module manifest file '${path}' did not result in a valid manifest object. Update the file to contain a valid PowerShell module manifest. A valid manifest can be created using the New-ModuleManifest cmdlet.`,
      { errorId: 'Modules_InvalidManifest', category: 'ResourceUnavailable' },
    );
  }
  const value = (key: string): unknown => getProperty(table, key, session);
  return {
    path,
    value,
    text: (key) => (value(key) == null ? '' : toPSString(value(key), session)),
    list: (key) => {
      const raw = value(key);
      if (raw == null) return null;
      const items = typeof raw === 'object' && !isDictionary(raw) ? enumerableOf(raw) : null;
      return items ? [...items].map((item) => toPSString(item, session)) : [toPSString(raw, session)];
    },
    modules: (key) => {
      const raw = value(key);
      if (raw == null || raw === '') return [];
      const type = getType('Microsoft.PowerShell.Commands.ModuleSpecification[]');
      return [...(enumerableOf(convertTo(raw, type, session)) ?? [])] as ModuleSpecification[];
    },
    keys: [...table.keys()].map((key) => toPSString(key, session)),
  };
}

/** Null for one that cannot be read. */
export function tryReadManifest(session: Session, path: string): Manifest | null {
  try {
    return readManifest(session, path);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    return null;
  }
}

/** The full path of a file that a manifest names. */
export function besideManifest(session: Session, manifestPath: string, name: string): string {
  return /^(?:[\\/]|\w:)/.test(name)
    ? name
    : `${session.directoryOf(manifestPath)}${session.host.files.separator}${name}`;
}

export function rootModuleOf(manifest: Manifest): string {
  return manifest.text('RootModule') || manifest.text('ModuleToProcess');
}

export function describeByManifest(module: PSModuleInfo, manifest: Manifest, session: Session): void {
  const { text, list } = manifest;
  module.version = text('ModuleVersion') || '0.0';
  module.guid = text('GUID') || module.guid;
  module.author = text('Author');
  module.companyName = text('CompanyName');
  module.copyright = text('Copyright');
  module.description = text('Description');
  module.privateData = manifest.value('PrivateData');
  module.rootModule = rootModuleOf(manifest);
  module.moduleType = typeOfRoot(module.rootModule);
  module.powerShellVersion = text('PowerShellVersion');
  module.hostName = text('PowerShellHostName');
  module.hostVersion = text('PowerShellHostVersion');
  module.clrVersion = text('CLRVersion');
  module.dotNetVersion = text('DotNetFrameworkVersion');
  module.processorArchitecture = text('ProcessorArchitecture');
  module.helpInfoUri = text('HelpInfoURI');
  module.compatibleEditions = list('CompatiblePSEditions') ?? [];
  const full = (name: string): string => besideManifest(session, manifest.path, name);
  module.fileList = (list('FileList') ?? []).map(full);
  module.moduleList = manifest.modules('ModuleList');
  module.scripts = (list('ScriptsToProcess') ?? []).map((name) => full(/\.ps1$/i.test(name) ? name : `${name}.ps1`));
  module.requiredAssemblies = list('RequiredAssemblies') ?? [];
  module.typeFiles = (list('TypesToProcess') ?? []).map(full);
  module.formatFiles = (list('FormatsToProcess') ?? []).map(full);
  module.dscResources = list('DscResourcesToExport') ?? [];
  describeByData(module, session);
}

/** What the root's name says of the module before it is looked for. */
function typeOfRoot(root: string): PSModuleInfo['moduleType'] {
  if (/\.psm?1$/i.test(root)) return 'Script';
  return /\.\w+$/.test(root) ? 'Binary' : 'Manifest';
}

/** PrivateData.PSData, which galleries look at. */
function describeByData(module: PSModuleInfo, session: Session): void {
  const data = getProperty(module.privateData, 'PSData', session);
  if (data == null) return;
  const tags = getProperty(data, 'Tags', session);
  module.tags = tags == null ? [] : [...(enumerableOf(tags) ?? [tags])].map((tag) => toPSString(tag, session));
  const note = (key: string): string => toPSString(getProperty(data, key, session) ?? '', session);
  module.prerelease = note('Prerelease');
  module.releaseNotes = note('ReleaseNotes');
  module.projectUri = note('ProjectUri');
  module.licenseUri = note('LicenseUri');
  module.iconUri = note('IconUri');
}

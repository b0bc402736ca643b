/** A module's manifest (.psd1) as data, and what of it describes the module. */
import { NetException } from '../../errors/index.ts';
import { enumerableOf, getProperty, isDictionary, toPSString } from '../../types/index.ts';
import { loadScript } from '../discovery/findProgram.ts';
import { invokeBlock } from '../invokeBlock.ts';
import type { PSModuleInfo } from '../session/PSModuleInfo.ts';
import type { Session } from '../session/Session.ts';

export interface Manifest {
  /** Null when the manifest does not say. */
  value(key: string): unknown;
  /** '' when the manifest does not say. */
  text(key: string): string;
  list(key: string): string[] | null;
  readonly keys: readonly string[];
}

export function readManifest(session: Session, path: string): Manifest {
  const [table] = invokeBlock(loadScript(session, path), {});
  if (!isDictionary(table)) {
    throw new NetException('System.InvalidOperationException', `The '${path}' module manifest is not a hashtable.`, {
      errorId: 'Modules_InvalidManifest',
      category: 'ResourceUnavailable',
    });
  }
  const value = (key: string): unknown => getProperty(table, key, session);
  return {
    value,
    text: (key) => (value(key) == null ? '' : toPSString(value(key), session)),
    list: (key) => {
      const raw = value(key);
      if (raw == null) return null;
      const items = typeof raw === 'object' && !isDictionary(raw) ? enumerableOf(raw) : null;
      return items ? [...items].map((item) => toPSString(item, session)) : [toPSString(raw, session)];
    },
    keys: [...table.keys()].map((key) => toPSString(key, session)),
  };
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
  module.moduleType = module.rootModule === '' ? 'Manifest' : /\.dll$/i.test(module.rootModule) ? 'Binary' : 'Script';
  module.powerShellVersion = text('PowerShellVersion');
  module.helpInfoUri = text('HelpInfoURI');
  module.compatibleEditions = list('CompatiblePSEditions') ?? [];
  module.fileList = list('FileList') ?? [];
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

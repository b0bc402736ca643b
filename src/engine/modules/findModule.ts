/**
 * Where modules are: a path, or a name in the folders of PSModulePath. A module's folder may hold one folder for each
 * version; the newest that will do is taken.
 */
import type { Session } from '../session/Session.ts';
import { tryReadManifest } from './manifest.ts';
import { compareVersions, type ModuleSpecification } from './ModuleSpecification.ts';

/** What says which of several versions is meant. */
export type VersionTest = Pick<ModuleSpecification, 'accepts'> | null;

export interface ModuleFile {
  readonly name: string;
  readonly path: string;
}

/** Full path of the module file a name or path means; null when there is none. */
export function findModuleFile(session: Session, name: string, wanted: VersionTest = null): string | null {
  if (/[\\/]/.test(name) || /^~/.test(name) || /\.(?:psm1|psd1|ps1)$/i.test(name)) {
    const path = session.drives.resolveFilePath(name);
    return path === null
      ? null
      : (moduleFilesAt(session, path).find((file) => isWanted(session, file, wanted)) ?? null);
  }
  for (const folder of moduleFolders(session)) {
    const path = `${folder}${session.host.files.separator}${name}`;
    const found = moduleFilesAt(session, path).find((file) => isWanted(session, file, wanted));
    if (found) return found;
  }
  return null;
}

/**
 * The file of a part that a manifest names, as findModuleFile finds it. Without extension the manifest itself would be found
 * first, and its script is meant.
 */
export function findPartFile(
  session: Session,
  manifestPath: string,
  path: string,
  wanted: VersionTest = null,
): string | null {
  const found = findModuleFile(session, path, wanted);
  return found === manifestPath ? findModuleFile(session, found.replace(/psd1$/i, 'psm1')) : found;
}

export function moduleFolders(session: Session): string[] {
  const { environment, platform } = session.host;
  const folders = (environment.get('PSModulePath') ?? '').split(platform === 'win32' ? ';' : ':');
  return folders.filter((folder) => folder !== '').map((folder) => folder.replace(/(.)[\\/]+$/, '$1'));
}

/** Every module in the folders and in folders within them: by name, newest version first. */
export function availableModules(session: Session): ModuleFile[] {
  return moduleFolders(session).flatMap((folder) => {
    const found = modulesWithin(session, folder, 0);
    const order = ({ name }: ModuleFile): string => name.toLowerCase();
    return found.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  });
}

const DEEPEST_FOLDER = 8;

function modulesWithin(session: Session, folder: string, depth: number): ModuleFile[] {
  const { files } = session.host;
  if (depth > DEEPEST_FOLDER || files.stat(folder)?.kind !== 'directory') return [];
  return files.readDirectory(folder).flatMap((name) => {
    const path = `${folder}${files.separator}${name}`;
    if (files.stat(path)?.kind !== 'directory') return [];
    const own = moduleFilesAt(session, path).map((file) => ({ name: moduleNameOf(file), path: file }));
    return own.length > 0 || isVersion(name) ? own : modulesWithin(session, path, depth + 1);
  });
}

const isVersion = (name: string): boolean => /^\d+(?:\.\d+)+$/.test(name);

/** A folder named by a version is passed over when its manifest says another. */
function isOfVersion(session: Session, file: string, version: string): boolean {
  if (!/\.psd1$/i.test(file)) return false;
  const manifest = tryReadManifest(session, file);
  return manifest !== null && compareVersions(manifest.text('ModuleVersion'), version) === 0;
}

function isWanted(session: Session, file: string, wanted: VersionTest): boolean {
  if (!wanted) return true;
  if (!/\.psd1$/i.test(file)) return wanted.accepts('0.0', null);
  const manifest = tryReadManifest(session, file);
  return manifest !== null && wanted.accepts(manifest.text('ModuleVersion') || '0.0', manifest.text('GUID') || null);
}

/** The module file, or the files of a folder: of its versions from the newest on, else its own. */
export function moduleFilesAt(session: Session, path: string): string[] {
  const { files } = session.host;
  const isFile = (candidate: string): boolean => files.stat(candidate)?.kind === 'file';
  const stat = files.stat(path);
  if (stat?.kind === 'file') return [path];
  if (stat?.kind !== 'directory')
    return ['.psd1', '.psm1']
      .map((extension) => path + extension)
      .filter(isFile)
      .slice(0, 1);
  const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const inside = (folder: string): string[] =>
    ['.psd1', '.psm1']
      .map((extension) => `${folder}${files.separator}${base}${extension}`)
      .filter(isFile)
      .slice(0, 1);
  const versions = files
    .readDirectory(path)
    .filter(isVersion)
    .sort((a, b) => compareVersions(b, a));
  const versioned = versions.flatMap((version) =>
    inside(`${path}${files.separator}${version}`).filter((file) => isOfVersion(session, file, version)),
  );
  return [...versioned, ...inside(path)];
}

export function moduleNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.(?:psm1|psd1|ps1)$/i, '');
}

/** The parts a manifest names, for Test-ModuleManifest: those that are not there, and editions that do not fit. */
import { type ErrorRecord, NetException } from '../../errors/index.ts';
import type { Session } from '../session/Session.ts';
import { isModuleKnown } from '../usingModules.ts';
import { manifestProblem } from './checkManifest.ts';
import { besideManifest, type Manifest, rootModuleOf } from './manifest.ts';
import { compareVersions, type ModuleSpecification } from './ModuleSpecification.ts';

export function* partProblems(session: Session, manifest: Manifest): Iterable<ErrorRecord> {
  const { path } = manifest;
  const isThere = beside(session, manifest);
  const invalid = (entry: string, shown: string, id: string): ErrorRecord =>
    manifestProblem(
      'System.IO.DirectoryNotFoundException',
      `The specified ${shown} entry '${entry}' in the module manifest '${path}' is invalid. Try again after updating this entry with valid values.`,
      path,
      id,
      'ObjectNotFound',
    );
  const root = rootModuleOf(manifest);
  // A root that is the manifest's script, or names nothing that is there.
  if (root !== '' && (/\.ps1$/i.test(root) || !isThere(root)))
    yield manifestProblem(
      'System.ArgumentException',
      `The module manifest '${root}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: ${path}`,
      path,
      'Modules_InvalidRootModuleInModuleManifest',
      'InvalidArgument',
    );
  const modules = (key: string): string[] => specifications(manifest, key).map(({ name }) => name);
  const isKnown = (name: string): boolean => isThere(name) || isModuleKnown(session, name);
  for (const name of modules('NestedModules'))
    if (!isKnown(name)) yield invalid(name, 'NestedModule', 'Modules_InvalidNestedModuleinModuleManifest');
  for (const name of modules('RequiredModules'))
    if (!isKnown(name)) yield invalid(name, 'RequiredModules', 'Modules_InvalidRequiredModulesinModuleManifest');
  for (const name of manifest.list('FileList') ?? [])
    if (!isThere(name)) yield invalid(name, 'FileList', 'Modules_InvalidFilePathinModuleManifest');
  for (const name of modules('ModuleList'))
    if (!isKnown(name)) yield invalid(name, 'ModuleList', 'Modules_InvalidModuleListinModuleManifest');
  for (const name of manifest.list('RequiredAssemblies') ?? [])
    if (/\.\w+$/.test(name) && !isThere(name))
      yield invalid(name, 'RequiredAssemblies', 'Modules_InvalidRequiredAssembliesInModuleManifest');
  yield* editionProblems(manifest);
}

function specifications(manifest: Manifest, key: string): ModuleSpecification[] {
  try {
    return manifest.modules(key);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    return [];
  }
}

/** Whether a name is a file or folder beside the manifest, with one of a module's extensions where it has none. */
function beside(session: Session, manifest: Manifest): (name: string) => boolean {
  const { files } = session.host;
  return (name) => {
    const plain = besideManifest(session, manifest.path, name);
    return ['', '.psm1', '.psd1', '.ps1', '.dll'].some((end) => files.stat(`${plain}${end}`) !== null);
  };
}

/** CompatiblePSEditions came with version 5.1. */
function* editionProblems(manifest: Manifest): Iterable<ErrorRecord> {
  const { path } = manifest;
  const editions = manifest.list('CompatiblePSEditions');
  if (!editions) return;
  const wanted = manifest.text('PowerShellVersion');
  if (wanted === '' || compareVersions(wanted, '5.1') < 0)
    yield manifestProblem(
      'System.ArgumentException',
      `The module manifest '${path}' is specified with the CompatiblePSEditions key which is supported only on PowerShell version '5.1' or higher. Update the value of the PowerShellVersion key to '5.1' or higher, and try again.`,
      path,
      'Modules_InvalidPowerShellVersionInModuleManifest',
      'InvalidArgument',
    );
}

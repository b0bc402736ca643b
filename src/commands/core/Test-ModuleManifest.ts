/**
 * Test-ModuleManifest: whether a manifest can be read and the files it names are there.
 * Rule that surprises: what is wrong is written as errors, and the module is described all the same.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { analyzeModule } from '../../engine/modules/analyzeModule.ts';
import { moduleNotFound } from '../../engine/modules/moduleErrors.ts';
import {
  invalidMember,
  manifestProblems,
  missingFile,
  unknownMembers,
  unreadableManifest,
} from '../../engine/modules/checkManifest.ts';
import { partProblems } from '../../engine/modules/checkParts.ts';
import { type Manifest, readManifest } from '../../engine/modules/manifest.ts';
import { NetException } from '../../errors/index.ts';
import { resolveArgument } from '../management/pathArguments.ts';
import type { PSModuleInfo } from '../../engine/session/PSModuleInfo.ts';
import type { Session } from '../../engine/session/Session.ts';
import { sessionOf } from './modules/importModule.ts';

export default defineCmdlet({
  name: 'Test-ModuleManifest',
  typeName: 'Microsoft.PowerShell.Commands.TestModuleManifestCommand',
  module: 'Microsoft.PowerShell.Core',
  outputTypes: ['System.Management.Automation.PSModuleInfo'],
  synopsis: 'Checks a module manifest and describes the module.',
  parameters: {
    Path: {
      type: 'string',
      mandatory: true,
      position: 0,
      pipeline: true,
      byPropertyName: true,
      description: 'The .psd1 file.',
    },
  },
  process: (cmd) => {
    const given = cmd.params.Path as string;
    for (const path of pathsOf(cmd, given)) testManifest(cmd, path);
  },
  examples: [
    { code: 'New-ModuleManifest m.psd1 -ModuleVersion 1.2; (Test-ModuleManifest m.psd1).Version.Minor', output: '2\n' },
  ],
});

function pathsOf(cmd: Cmdlet, given: string): string[] {
  const { files } = cmd.context.host;
  const resolved = cmd.context.providers.resolve(given).path;
  const found = /[*?[]/.test(given) ? resolveArgument(cmd, given, {}).map((each) => each.path) : [resolved];
  return found.filter((path) => {
    const isThere = /\.psd1$/i.test(path) && files.stat(path)?.kind === 'file';
    if (!isThere) cmd.writeError(moduleNotFound(given));
    return isThere;
  });
}

function testManifest(cmd: Cmdlet, path: string): void {
  const session = sessionOf(cmd);
  let manifest: Manifest;
  try {
    manifest = readManifest(session, path);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    cmd.writeError(unreadableManifest(path, thrown));
    return;
  }
  warnOfOldRoot(cmd, manifest);
  for (const problem of manifestProblems(session, manifest)) cmd.writeError(problem);
  const missing = missingFile(session, manifest);
  if (missing) cmd.throwTerminating(missing);
  if (manifest.value('ModuleVersion') == null)
    cmd.throwTerminatingOf(
      'System.NullReferenceException',
      'Object reference not set to an instance of an object.',
      'System.NullReferenceException',
      'NotSpecified',
      null,
    );
  repeatProblems(cmd, manifest);
  for (const problem of partProblems(session, manifest)) cmd.writeError(problem);
  const module = analyzeModule(session, path);
  if (module.rootModule !== '' && module.moduleType !== 'Script')
    module.moduleType = hasScript(session, module) ? 'Script' : 'Binary';
  // A version that is none is no version at all.
  if (!/^\d/.test(manifest.text('ModuleVersion'))) module.version = '';
  cmd.writeObject(module);
}

function hasScript(session: Session, { moduleBase, rootModule }: PSModuleInfo): boolean {
  return session.host.files.stat(`${moduleBase}${session.host.files.separator}${rootModule}.psm1`) !== null;
}

function warnOfOldRoot(cmd: Cmdlet, manifest: Manifest): void {
  if (manifest.value('ModuleToProcess') != null && manifest.value('RootModule') != null)
    cmd.writeWarning(
      "The module manifest member 'ModuleToProcess' has been deprecated. Use the 'RootModule' member instead.",
    );
}

/** The manifest is read a second time for its lists, and what is wrong with it as a whole is said again. */
function repeatProblems(cmd: Cmdlet, manifest: Manifest): void {
  const unknown = unknownMembers(manifest);
  if (unknown) cmd.writeError(unknown);
  for (const key of ['NestedModules', 'RequiredModules']) {
    const invalid = invalidMember(manifest, key, key, () => void manifest.modules(key));
    if (invalid) cmd.writeError(invalid);
  }
}

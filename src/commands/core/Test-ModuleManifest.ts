/**
 * Test-ModuleManifest: whether a manifest can be read and the files it names are there.
 * Rule that surprises: what is wrong is written as errors, and the module is described all the same.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { analyzeModule } from '../../engine/modules/analyzeModule.ts';
import { moduleNotFound } from '../../engine/modules/moduleErrors.ts';
import { type Manifest, readManifest, rootModuleOf } from '../../engine/modules/manifest.ts';
import { NetException } from '../../errors/index.ts';
import { parseInput } from '../../language/parseInput.ts';
import { positionMessage } from '../../errors/positionMessage.ts';
import type { Ast, ScriptBlockAst } from '../../language/Ast.ts';
import { TextSource } from '../TextSource.ts';
import { resolveArgument } from '../management/pathArguments.ts';
import { sessionOf } from './modules/importModule.ts';

const MEMBERS = [
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
];

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
    for (const path of pathsOf(cmd, given)) testManifest(cmd, path, given);
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

function testManifest(cmd: Cmdlet, path: string, given: string): void {
  const refused = forbiddenCommand(cmd, path);
  if (refused) {
    report(cmd, 'System.MissingMemberException', notAManifest(path, refused), path);
    return;
  }
  const session = sessionOf(cmd);
  let manifest: Manifest;
  try {
    manifest = readManifest(session, path);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    report(cmd, 'System.MissingMemberException', notAManifest(path, thrown.message), path);
    return;
  }
  checkMembers(cmd, manifest, path);
  if (isForAnotherHost(cmd, manifest, path) || !hasDataFiles(cmd, manifest, path)) return;
  checkFiles(cmd, manifest, path, given);
  cmd.writeObject(analyzeModule(session, path));
}

function notAManifest(path: string, reason: string): string {
  return `The module manifest '${path}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: ${reason}`;
}

function report(cmd: Cmdlet, type: string, message: string, target: string): void {
  cmd.writeErrorOf(type, message, 'Modules_InvalidManifest', 'ResourceUnavailable', target);
}

/** A manifest holds values only. */
function forbiddenCommand(cmd: Cmdlet, path: string): string | null {
  const source = new TextSource(cmd.context, path, null);
  let text = '';
  for (let piece = source.next(); piece !== null; piece = source.next()) text += piece;
  const { ast, errors } = parseInput(text, path);
  const shown = (extent: Ast['extent'], message: string): string => `${positionMessage(extent)}\n${message}`;
  if (errors[0]) return shown(errors[0].extent, errors[0].message);
  const command = firstCommand(ast);
  if (!command) return null;
  const name = /^\S+/.exec(command.extent.text)?.[0] ?? '';
  return shown(command.extent, `The command '${name}' is not allowed in restricted language mode or a Data section.`);
}

function firstCommand(ast: ScriptBlockAst | Ast): Ast | null {
  if (ast.kind === 'CommandAst') return ast;
  let found: Ast | null = null;
  ast.forEachChild((child) => {
    found ??= firstCommand(child);
  });
  return found;
}

function checkMembers(cmd: Cmdlet, manifest: Manifest, path: string): void {
  const unknown = manifest.keys.filter((key) => !MEMBERS.some((each) => each.toLowerCase() === key.toLowerCase()));
  if (unknown.length > 0) {
    const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
    const message = `The '${path}' module cannot be imported because its manifest contains one or more members that are not valid. The valid manifest members are (${list(MEMBERS)}). Remove the members that are not valid (${list(unknown)}), then try to import the module again.`;
    cmd.writeErrorOf('System.InvalidOperationException', message, 'Modules_InvalidManifestMember', 'InvalidData', path);
  }
  if (manifest.text('ModuleVersion') === '')
    report(
      cmd,
      'System.MissingMemberException',
      `The member 'ModuleVersion' is not present in the module manifest. This member must exist and be assigned a version number of the form 'n.n.n.n'. Add the missing member to the file '${path}'.`,
      path,
    );
}

function isForAnotherHost(cmd: Cmdlet, manifest: Manifest, path: string): boolean {
  const wanted = manifest.text('PowerShellHostName');
  const { name } = cmd.context.host;
  if (wanted === '' || wanted.toLowerCase() === name.toLowerCase()) return false;
  const message = `The name of the current PowerShell host is: '${name}'. The module '${path}' requires the following PowerShell host: '${wanted}'.`;
  cmd.writeErrorOf(
    'System.InvalidOperationException',
    message,
    'Modules_InvalidPowerShellHostName',
    'ResourceUnavailable',
    path,
  );
  return true;
}

function hasDataFiles(cmd: Cmdlet, manifest: Manifest, path: string): boolean {
  for (const key of ['TypesToProcess', 'FormatsToProcess']) {
    for (const name of manifest.list(key) ?? []) {
      const file = `${folderOf(path)}${cmd.context.host.files.separator}${name}`;
      if (cmd.context.host.files.stat(file)) continue;
      const message = `The member '${key}' in the module manifest is not valid: Cannot find path '${file}' because it does not exist.. Verify that a valid value is specified for this field in the '${path}' file.`;
      report(cmd, 'System.ArgumentException', message, path);
      return false;
    }
  }
  return true;
}

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));

function checkFiles(cmd: Cmdlet, manifest: Manifest, path: string, given: string): void {
  const { files } = cmd.context.host;
  const folder = folderOf(path);
  const isThere = (name: string): boolean =>
    ['', '.psm1', '.psd1', '.dll'].some((end) => files.stat(`${folder}${files.separator}${name}${end}`) !== null);
  const root = rootModuleOf(manifest);
  if (root !== '' && !isThere(root))
    cmd.writeErrorOf(
      'System.ArgumentException',
      notAManifest(root, path),
      'Modules_InvalidRootModuleInModuleManifest',
      'InvalidArgument',
      given,
    );
  const lists = [
    ['NestedModules', 'NestedModule', 'Modules_InvalidNestedModuleinModuleManifest'],
    ['FileList', 'FileList', 'Modules_InvalidFilePathinModuleManifest'],
  ] as const;
  for (const [key, shown, id] of lists) {
    for (const name of manifest.list(key) ?? []) {
      if (isThere(name)) continue;
      const message = `The specified ${shown} entry '${name}' in the module manifest '${path}' is invalid. Try again after updating this entry with valid values.`;
      cmd.writeErrorOf('System.IO.DirectoryNotFoundException', message, id, 'ObjectNotFound', given);
    }
  }
}

/** Split-Path: one part of a path. Nothing of it need exist. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { argumentException } from '../../engine/providers/providerErrors.ts';
import { reporting } from './pathArguments.ts';

export default defineCmdlet({
  name: 'Split-Path',
  typeName: 'Microsoft.PowerShell.Commands.SplitPathCommand',
  module: 'Microsoft.PowerShell.Management',
  defaultParameterSet: 'ParentSet',
  synopsis: 'Gets one part of a path.',
  outputTypes: ['System.String', 'System.Boolean'],
  parameters: {
    Path: {
      type: 'string[]',
      sets: [
        'ParentSet',
        'LeafSet',
        'LeafBaseSet',
        'ExtensionSet',
        'QualifierSet',
        'NoQualifierSet',
        'IsAbsoluteSet',
      ].map((name) => ({
        set: name,
        mandatory: true,
        position: 0,
        pipeline: true,
        byPropertyName: true,
      })),
      description: 'The paths.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralPathSet', mandatory: true, byPropertyName: true }],
      description: 'The paths; their parents are written.',
    },
    Qualifier: {
      type: 'switch',
      sets: [{ set: 'QualifierSet', mandatory: true, byPropertyName: true }],
      description: 'The drive or provider.',
    },
    NoQualifier: {
      type: 'switch',
      sets: [{ set: 'NoQualifierSet', mandatory: true, byPropertyName: true }],
      description: 'All but the drive.',
    },
    Parent: {
      type: 'switch',
      sets: [{ set: 'ParentSet', byPropertyName: true }],
      description: 'The directory; the default.',
    },
    Leaf: {
      type: 'switch',
      sets: [{ set: 'LeafSet', mandatory: true, byPropertyName: true }],
      description: 'The last part.',
    },
    LeafBase: {
      type: 'switch',
      sets: [{ set: 'LeafBaseSet', mandatory: true, byPropertyName: true }],
      description: 'The last part without its extension.',
    },
    Extension: {
      type: 'switch',
      sets: [{ set: 'ExtensionSet', mandatory: true, byPropertyName: true }],
      description: 'The extension.',
    },
    Resolve: { type: 'switch', description: 'Wildcards are expanded first.' },
    IsAbsolute: {
      type: 'switch',
      sets: [{ set: 'IsAbsoluteSet', mandatory: true }],
      description: 'Whether the path is absolute.',
    },
    Credential: { type: 'pscredential', byPropertyName: true, description: 'Accepted and not used.' },
  },
  process: (cmd) => {
    const given = ((cmd.params.LiteralPath ?? cmd.params.Path) as string[] | undefined) ?? [];
    for (const path of given) reporting(cmd, () => writeParts(cmd, path));
  },
  examples: [{ code: 'Split-Path /a/b/c.txt -Leaf', output: 'c.txt\n' }],
});

function writeParts(cmd: Cmdlet, given: string): void {
  if (!cmd.params.Resolve) {
    writePart(cmd, given);
    return;
  }
  for (const path of cmd.context.providers.resolveExisting(given)) writePart(cmd, path.shown);
}

function writePart(cmd: Cmdlet, given: string): void {
  const { params } = cmd;
  const { separator } = cmd.context.providers;
  const path = separator === '/' ? given.replaceAll('\\', '/') : given.replaceAll('/', '\\');
  const qualifier = /^(?:[^:/\\]+(?:\\[^:/\\]+)?::|[^:/\\]+:)/.exec(given)?.[0] ?? '';
  if (params.Leaf) cmd.writeObject(leaf(path, separator));
  else if (params.LeafBase) cmd.writeObject(leaf(path, separator).replace(/\.[^.]*$/, ''));
  else if (params.Extension) cmd.writeObject(/\.[^.]*$/.exec(leaf(path, separator))?.[0] ?? '');
  else if (params.NoQualifier) cmd.writeObject(given.slice(qualifier.length));
  else if (params.Qualifier) writeQualifier(cmd, given, qualifier);
  else if (params.IsAbsolute) cmd.writeObject(qualifier !== '' || path.startsWith(separator));
  else cmd.writeObject(parent(path, qualifier, separator));
}

function writeQualifier(cmd: Cmdlet, given: string, qualifier: string): void {
  if (qualifier !== '') {
    cmd.writeObject(qualifier);
    return;
  }
  const message = `Cannot parse path because path '${given}' does not have a qualifier specified.`;
  cmd.writeErrorOf('System.FormatException', message, 'ParsePathFormatError', 'InvalidArgument', given);
}

function leaf(path: string, separator: string): string {
  const plain = path.length > 1 && path.endsWith(separator) ? path.slice(0, -1) : path;
  const after = plain.slice(plain.lastIndexOf(separator) + 1);
  return plain === separator ? '' : after.replace(/^[^:]+:(?=.)/, '');
}

function parent(path: string, qualifier: string, separator: string): string {
  const plain = path.length > 1 && path.endsWith(separator) ? path.slice(0, -1) : path;
  const cut = plain.lastIndexOf(separator);
  if (plain === separator) {
    throw argumentException(
      'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.',
    );
  }
  if (cut < 0) return qualifier !== '' && plain.length > qualifier.length ? qualifier : '';
  // As PowerShell has it: the parent of /a is nothing.
  if (cut === 0) return '';
  const head = plain.slice(0, cut);
  return /^[A-Za-z]:$/.test(head) ? head + separator : head;
}

/**
 * Get-ChildItem: what containers hold. Rule that surprises: a path with wildcards lists what it matches, not what the
 * matching directories hold; under -Recurse its last part says which names to look for.
 */
import { type AttributeTest, parseAttributes } from './files/attributeExpression.ts';
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { isHiddenItem } from '../../engine/providers/isHiddenItem.ts';
import { isIncluded, matchesFilter } from '../../engine/providers/globPath.ts';
import { pathNotFound } from '../../engine/providers/providerErrors.ts';
import type { ResolvedPath } from '../../engine/providers/ResolvedPath.ts';
import { type EnumValue, getProperty, WildcardPattern } from '../../types/index.ts';
import { givenPaths, globOptions, reporting } from './pathArguments.ts';
import { FILTER_PARAMETERS } from './pathParameters.ts';
import { itemAt } from './writeItem.ts';

interface Wanted {
  filter: string | null;
  include: readonly string[] | null;
  exclude: readonly string[] | null;
  recurse: boolean;
  depth: number;
}

export default defineCmdlet({
  name: 'Get-ChildItem',
  typeName: 'Microsoft.PowerShell.Commands.GetChildItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gci', 'dir', 'ls'],
  defaultParameterSet: 'Items',
  synopsis: 'Lists files, directories and other items.',
  outputTypes: ['System.IO.FileInfo', 'System.IO.DirectoryInfo'],
  parameters: {
    Path: {
      type: 'string[]',
      sets: [{ set: 'Items', position: 0, pipeline: true, byPropertyName: true }],
      supportsWildcards: true,
      description: 'Where to look; the current location by default.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralItems', mandatory: true, byPropertyName: true }],
      description: 'Where to look, no character being a wildcard.',
    },
    ...FILTER_PARAMETERS,
    Filter: { ...FILTER_PARAMETERS.Filter!, position: 1 },
    Recurse: { type: 'switch', aliases: ['s', 'r'], description: 'In directories below too.' },
    Depth: { type: 'uint', description: 'How many levels below; implies -Recurse.' },
    Force: { type: 'switch', description: 'Hidden items too.' },
    Name: { type: 'switch', description: 'Names only, relative to the path.' },
    Attributes: { type: 'string', description: 'Items with these file attributes: Directory+!Hidden, or d, h, r.' },
    FollowSymlink: { type: 'switch', description: 'Goes into linked directories too.' },
    Directory: { type: 'switch', aliases: ['ad'], description: 'Directories only.' },
    File: { type: 'switch', aliases: ['af'], description: 'Files only.' },
    Hidden: { type: 'switch', aliases: ['ah', 'h'], description: 'Hidden items only.' },
    ReadOnly: { type: 'switch', aliases: ['ar'], description: 'Read-only items only.' },
    System: { type: 'switch', aliases: ['as'], description: 'System items only.' },
  },
  process: (cmd) => {
    const { paths, isLiteral } = givenPaths(cmd);
    for (const given of paths.length > 0 || cmd.isBound('Path') ? paths : ['.'])
      reporting(cmd, () => listPath(cmd, given === '' ? '.' : given, isLiteral));
  },
  examples: [
    { code: '$null = New-Item d/a.txt, d/b.csv -Force; (Get-ChildItem d -Filter *.csv).Name', output: 'b.csv\n' },
  ],
});

function wantedOf(cmd: Cmdlet): Wanted {
  const { params } = cmd;
  const hasDepth = params.Depth !== undefined;
  return {
    filter: params.Filter ?? null,
    include: params.Include ?? null,
    exclude: params.Exclude ?? null,
    recurse: params.Recurse === true || hasDepth,
    depth: hasDepth ? Number(String(params.Depth)) : Number.POSITIVE_INFINITY,
  };
}

function listPath(cmd: Cmdlet, given: string, isLiteral: boolean): void {
  const { providers } = cmd.context;
  const wanted = wantedOf(cmd);
  const isPattern = !isLiteral && WildcardPattern.containsWildcardCharacters(given);
  const plain = isLiteral || isPattern ? given : WildcardPattern.unescape(given);
  if (!isPattern) {
    const path = providers.resolve(plain);
    if (path.provider.isContainer(path.path)) {
      listPlain(cmd, path, wanted);
      return;
    }
    if (!path.isFileSystem || !wanted.recurse) {
      if (!path.provider.exists(path.path)) throw pathNotFound(path.shown);
      if (isIncluded(path.name, wanted)) writeFound(cmd, path, path.name);
      return;
    }
  } else if (!wanted.recurse) {
    listMatches(cmd, given, wanted);
    return;
  }
  searchBelow(cmd, given, isLiteral, wanted);
}

function listPlain(cmd: Cmdlet, path: ResolvedPath, wanted: Wanted): void {
  // -Include looks at the path's own last part unless there is recursion.
  if (
    !wanted.recurse &&
    wanted.include &&
    wanted.include.length > 0 &&
    !isIncluded(path.name, { include: wanted.include })
  )
    return;
  const effective = wanted.recurse ? wanted : { ...wanted, include: null };
  listContainer(cmd, path, '', effective, 0);
}

function listMatches(cmd: Cmdlet, given: string, wanted: Wanted): void {
  const options = { ...globOptions(cmd, false), filter: wanted.filter, force: cmd.params.Force || cmd.params.Hidden };
  for (const path of cmd.context.providers.resolveExisting(given, options)) writeFound(cmd, path, path.name);
}

/** `*.txt -Recurse`: the last part is what to look for below the rest. */
function searchBelow(cmd: Cmdlet, given: string, isLiteral: boolean, wanted: Wanted): void {
  const { providers } = cmd.context;
  const cut = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
  const parent = cut < 0 ? '.' : cut === 0 ? given[0]! : given.slice(0, cut);
  const leaf = given.slice(cut + 1);
  const bases = providers.resolveExisting(parent, { isLiteral, allowMissing: false });
  const include = leaf === '*' ? wanted.include : [leaf];
  for (const base of bases) listContainer(cmd, base, '', { ...wanted, include }, 0);
}

function listContainer(cmd: Cmdlet, container: ResolvedPath, prefix: string, wanted: Wanted, level: number): void {
  cmd.context.checkStop();
  const { provider, separator } = container;
  let names: readonly string[] = [];
  const isRead = reporting(cmd, () => {
    names = provider.childNames(container.path);
  });
  if (!isRead) return;
  if (!provider.isNavigation) names = [...names].sort(byName);
  const below: [ResolvedPath, string][] = [];
  const isManual = (wanted.include?.length ?? 0) > 0 || (wanted.exclude?.length ?? 0) > 0;
  for (const name of names) {
    const path = container.child(name);
    const shownName = prefix + name;
    if (isIncluded(name, wanted) && matchesFilter(name, wanted.filter)) writeFound(cmd, path, shownName);
    if (!wanted.recurse || level >= wanted.depth || !isEntered(cmd, path, name)) continue;
    // With -Include or -Exclude PowerShell goes down at once, else after the whole directory.
    if (isManual) listContainer(cmd, path, shownName + separator, wanted, level + 1);
    else below.push([path, shownName + separator]);
  }
  for (const [path, nextPrefix] of below) listContainer(cmd, path, nextPrefix, wanted, level + 1);
}

function byName(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function isEntered(cmd: Cmdlet, path: ResolvedPath, name: string): boolean {
  if (!path.provider.isNavigation || !path.provider.isContainer(path.path)) return false;
  const { host } = cmd.context;
  if (!cmd.params.Force && !cmd.params.Hidden && isHiddenItem(host, path.path, name)) return false;
  // -Name goes through links whatever -FollowSymlink says.
  const follows = cmd.params.FollowSymlink === true || cmd.params.Name === true;
  return follows || !host.files.lstat(path.path)?.isSymlink;
}

function writeFound(cmd: Cmdlet, path: ResolvedPath, name: string): void {
  if (path.isFileSystem && !isWantedKind(cmd, path)) return;
  if (cmd.params.Name) cmd.writeObject(name);
  else reporting(cmd, () => cmd.writeObject(itemAt(path)));
}

function isWantedKind(cmd: Cmdlet, path: ResolvedPath): boolean {
  const { params, context } = cmd;
  const isHidden = isHiddenItem(context.host, path.path, path.name);
  const test = attributeTest(cmd);
  if (test) return isMatch(cmd, path, test, isHidden);
  const wantsHidden = params.Hidden === true;
  if (wantsHidden ? !isHidden : isHidden && !params.Force && !isGivenItself(cmd, path)) return false;
  const isContainer = path.provider.isContainer(path.path);
  if (params.Directory && !params.File && !isContainer) return false;
  if (params.File && !params.Directory && isContainer) return false;
  if (params.System) return false;
  return !params.ReadOnly || context.host.files.stat(path.path)?.isReadOnly === true;
}

function attributeTest({ params, context }: Cmdlet): AttributeTest | null {
  if (params.Attributes === undefined) return null;
  const { values } = context.resolveType('System.IO.FileAttributes')!.definition;
  return parseAttributes(params.Attributes as string, values as Record<string, number>);
}

function isMatch(cmd: Cmdlet, path: ResolvedPath, test: AttributeTest, isHidden: boolean): boolean {
  if (isHidden && !test.mentionsHidden && !cmd.params.Force) return false;
  const value = getProperty(itemAt(path), 'Attributes', cmd.context) as EnumValue;
  return test.matches(Number(value.value));
}

/** A hidden file named in full is listed. */
function isGivenItself(cmd: Cmdlet, path: ResolvedPath): boolean {
  const { paths, isLiteral } = givenPaths(cmd);
  return paths.some((given) => {
    if (!isLiteral && WildcardPattern.containsWildcardCharacters(given)) return false;
    return cmd.context.providers.resolve(given).path === path.path;
  });
}

/**
 * Wildcards in paths. Each part of the path is matched against the names of the containers found so far, without regard
 * to case; hidden files only under -Force.
 */
import { NetException } from '../../errors/NetException.ts';
import { matchesAny, WildcardPattern } from '../../types/index.ts';
import type { Session } from '../session/Session.ts';
import { isHiddenItem } from './isHiddenItem.ts';
import type { Providers } from './Providers.ts';
import { argumentException, pathNotFound } from './providerErrors.ts';
import { joinPath, type ResolvedPath } from './ResolvedPath.ts';

export interface GlobOptions {
  isLiteral?: boolean;
  /** Hidden items match too. */
  force?: boolean;
  filter?: string | null;
  include?: readonly string[] | null;
  exclude?: readonly string[] | null;
  /** What else the last part of the path must be, where names are looked up. */
  accepts?: (path: ResolvedPath) => boolean;
  /** A missing plain path is returned all the same. */
  allowMissing?: boolean;
  /** Set-Location: only containers. */
  isLocation?: boolean;
}

export function globPath(providers: Providers, session: Session, given: string, options: GlobOptions): ResolvedPath[] {
  if (options.isLiteral || !(WildcardPattern.containsWildcardCharacters(given) || chooses(options))) {
    const plain = options.isLiteral ? given : WildcardPattern.unescape(given);
    return literalPath(providers.resolve(plain), options);
  }
  const pattern = providers.resolve(given);
  const found = pattern.isFileSystem ? globFiles(pattern, session, options) : globNames(pattern);
  return found.filter(
    (path) => isIncluded(path.name, options) && (!options.isLocation || path.provider.isContainer(path.path)),
  );
}

/** -Include and -Exclude have no name to look at. */
const ROOT_REFUSED =
  'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.';

/** With -Include or -Exclude the last part of any path is looked up among the names that are there. */
function chooses({ include, exclude }: GlobOptions): boolean {
  return (include?.length ?? 0) > 0 || (exclude?.length ?? 0) > 0;
}

function literalPath(path: ResolvedPath, options: GlobOptions): ResolvedPath[] {
  if (!options.allowMissing && !path.provider.exists(path.path)) throw pathNotFound(path.shown);
  return isIncluded(path.name, options) ? [path] : [];
}

function globNames(pattern: ResolvedPath): ResolvedPath[] {
  const test = new WildcardPattern(pattern.path, { ignoreCase: true });
  return pattern.provider
    .childNames('')
    .filter((name) => test.isMatch(name))
    .map((name) => pattern.withPath(name));
}

function globFiles(pattern: ResolvedPath, session: Session, options: GlobOptions): ResolvedPath[] {
  const { separator, provider } = pattern;
  const plain = pattern.path.length > 1 && pattern.path.endsWith(separator) ? pattern.path.slice(0, -1) : pattern.path;
  const root = separator === '/' ? '/' : (/^(?:[A-Za-z]:\\|\\\\[^\\]+\\[^\\]+\\?)/.exec(plain)?.[0] ?? '');
  if (plain === root) throw argumentException(ROOT_REFUSED);
  let found = [root];
  /** What comes after a wildcard need not be there; a part before the first one must. */
  let hasMatched = false;
  const parts = plain.slice(root.length).split(separator);
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const next: string[] = [];
    for (const base of found) next.push(...matchesIn(base, part, isLast));
    found = next;
  }
  return found.map((path) => pattern.withPath(path));

  function matchesIn(base: string, part: string, isLast: boolean): string[] {
    if (!isLast && !WildcardPattern.containsWildcardCharacters(part)) {
      const path = joinPath(base, WildcardPattern.unescape(part), separator);
      return !hasMatched || provider.exists(path) ? [path] : [];
    }
    hasMatched = true;
    const test = new WildcardPattern(part, { ignoreCase: true });
    return namesOf(base)
      .filter(
        (name) =>
          test.isMatch(name) && (options.force || !isHiddenItem(session.host, joinPath(base, name, separator), name)),
      )
      .filter((name) => !isLast || matchesFilter(name, options.filter ?? null))
      .map((name) => joinPath(base, name, separator))
      .filter((path) => !isLast || !options.accepts || options.accepts(pattern.withPath(path)));
  }

  function namesOf(base: string): readonly string[] {
    if (!provider.exists(base)) throw pathNotFound(pattern.withPath(base).shown);
    if (!provider.isContainer(base)) return [];
    try {
      return provider.childNames(base);
    } catch (thrown) {
      if (thrown instanceof NetException) return [];
      throw thrown;
    }
  }
}

/** -Include and -Exclude on a name. */
export function isIncluded(name: string, options: Pick<GlobOptions, 'include' | 'exclude'>): boolean {
  if (options.include && options.include.length > 0 && !matchesAny(name, options.include)) return false;
  return !(options.exclude && matchesAny(name, options.exclude));
}

/** -Filter: the system's own pattern, only * and ?. */
export function matchesFilter(name: string, filter: string | null): boolean {
  if (filter === null || filter === '' || filter === '*' || filter === '*.*') return true;
  const source = filter
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'si').test(name);
}

/**
 * System.IO.Path's text rules for both kinds of system. Nothing here looks at a disk.
 * Rule that surprises: Combine drops what stands before a rooted part, Join never does.
 */
import { argumentError, argumentNull } from '../netErrors.ts';

export interface PathRules {
  readonly separator: string;
  readonly alternate: string;
  readonly pathSeparator: string;
  readonly volumeSeparator: string;
  readonly invalidFileNameCodes: readonly number[];
  readonly invalidPathCodes: readonly number[];
  readonly isCaseSensitive: boolean;
  isSeparator(character: string): boolean;
  /** Length of the root: "/", "C:\", "C:", "\\server\share". */
  rootLength(path: string): number;
  isFullyQualified(path: string): boolean;
}

const CONTROL_CODES = Array.from({ length: 32 }, (_, code) => code);

export const UNIX_PATHS: PathRules = {
  separator: '/',
  alternate: '/',
  pathSeparator: ':',
  volumeSeparator: '/',
  invalidFileNameCodes: [0, 47],
  invalidPathCodes: [0],
  isCaseSensitive: true,
  isSeparator: (character) => character === '/',
  rootLength: (path) => (path.startsWith('/') ? 1 : 0),
  isFullyQualified: (path) => path.startsWith('/'),
};

export const WINDOWS_PATHS: PathRules = {
  separator: '\\',
  alternate: '/',
  pathSeparator: ';',
  volumeSeparator: ':',
  invalidFileNameCodes: [34, 60, 62, 124, ...CONTROL_CODES, 58, 42, 63, 92, 47],
  invalidPathCodes: [124, ...CONTROL_CODES],
  isCaseSensitive: false,
  isSeparator: (character) => character === '\\' || character === '/',
  rootLength: (path) => {
    const unc = /^[\\/]{2}[^\\/]*(?:[\\/]+[^\\/]*)?/.exec(path);
    if (unc) return unc[0].length;
    return /^[A-Za-z]:[\\/]?|^[\\/]/.exec(path)?.[0].length ?? 0;
  },
  isFullyQualified: (path) => /^(?:[A-Za-z]:[\\/]|[\\/]{2}|\\\?\?)/.test(path),
};

export function isRooted(rules: PathRules, path: string | null): boolean {
  return path !== null && rules.rootLength(path) > 0;
}

export function combinePaths(rules: PathRules, paths: readonly (string | null)[], names: readonly string[]): string {
  let combined = '';
  paths.forEach((path, index) => {
    if (path === null) throw argumentNull(names[index] ?? 'paths');
    if (path === '') return;
    if (combined === '' || isRooted(rules, path)) combined = path;
    else
      combined =
        endsInSeparator(rules, combined) || combined.endsWith(':')
          ? combined + path
          : combined + rules.separator + path;
  });
  return combined;
}

export function joinPaths(rules: PathRules, paths: readonly (string | null)[]): string {
  let joined = '';
  for (const path of paths) {
    if (path === null || path === '') continue;
    const needs = joined !== '' && !endsInSeparator(rules, joined) && !rules.isSeparator(path[0]);
    joined += needs ? rules.separator + path : path;
  }
  return joined;
}

export function endsInSeparator(rules: PathRules, path: string): boolean {
  return path !== '' && rules.isSeparator(path[path.length - 1]);
}

export function fileName(rules: PathRules, path: string): string {
  const root = rules.rootLength(path);
  for (let i = path.length - 1; i >= root; i--) if (rules.isSeparator(path[i])) return path.slice(i + 1);
  return path.slice(root);
}

/** With its dot; empty when there is none or nothing follows the dot. */
export function extension(rules: PathRules, path: string): string {
  const name = fileName(rules, path);
  const dot = name.lastIndexOf('.');
  return dot < 0 || dot === name.length - 1 ? '' : name.slice(dot);
}

export function fileNameWithoutExtension(rules: PathRules, path: string): string {
  const name = fileName(rules, path);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** Null for a root and for an empty path. */
export function directoryName(rules: PathRules, path: string | null): string | null {
  if (path === null || path === '') return null;
  const root = rules.rootLength(path);
  if (path.length <= root) return null;
  let end = path.length;
  while (end > root && !rules.isSeparator(path[--end]));
  while (end > root && rules.isSeparator(path[end - 1])) end--;
  return normalizeSeparators(rules, path.slice(0, end));
}

export function normalizeSeparators(rules: PathRules, path: string): string {
  if (rules === UNIX_PATHS) return path.replace(/\/{2,}/g, '/');
  const lead = /^[\\/]{2}/.test(path) ? '\\' : '';
  return lead + path.replace(/[\\/]+/g, '\\');
}

export function changeExtension(path: string | null, newExtension: string | null, rules: PathRules): string | null {
  if (path === null) return null;
  if (path === '') return '';
  const name = fileName(rules, path);
  const dot = name.lastIndexOf('.');
  const stem = dot < 0 ? path : path.slice(0, path.length - name.length + dot);
  if (newExtension === null) return stem;
  return newExtension.startsWith('.') ? stem + newExtension : `${stem}.${newExtension}`;
}

/** Against an absolute base; "." and ".." removed. */
export function fullPath(rules: PathRules, path: string, base: string): string {
  if (path.includes('\0')) throw argumentError('Null character in path.', 'path');
  if (rules.isFullyQualified(path)) return collapse(rules, path);
  if (rules === WINDOWS_PATHS && /^[\\/]/.test(path)) return collapse(rules, base.slice(0, 2) + path);
  if (rules === WINDOWS_PATHS && /^[A-Za-z]:/.test(path)) {
    const sameDrive = path[0].toLowerCase() === base[0]?.toLowerCase();
    return collapse(
      rules,
      sameDrive ? joinPaths(rules, [base, path.slice(2)]) : `${path.slice(0, 2)}\\${path.slice(2)}`,
    );
  }
  return collapse(rules, path === '' ? base : combinePaths(rules, [base, path], []));
}

function collapse(rules: PathRules, path: string): string {
  const rootLength = rules.rootLength(path);
  const root = normalizeSeparators(rules, path.slice(0, rootLength));
  const rest = path.slice(rootLength);
  const kept: string[] = [];
  for (const segment of rest.split(rules === UNIX_PATHS ? '/' : /[\\/]/)) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') kept.pop();
    else kept.push(segment);
  }
  const lastIsDirectory = rest !== '' && (endsInSeparator(rules, rest) || /(^|[\\/])\.\.?$/.test(rest));
  const keepsSlash = rest !== '' && endsInSeparator(rules, rest) && kept.length > 0;
  const lead = root === '' || endsInSeparator(rules, root) || kept.length === 0 ? root : root + rules.separator;
  return lead + kept.join(rules.separator) + (lastIsDirectory && keepsSlash ? rules.separator : '');
}

/** Both absolute already. */
export function relativePath(rules: PathRules, from: string, to: string): string {
  const same = (left: string, right: string) =>
    rules.isCaseSensitive ? left === right : left.toLowerCase() === right.toLowerCase();
  const fromRoot = rules.rootLength(from);
  if (!same(from.slice(0, fromRoot), to.slice(0, rules.rootLength(to)))) return to;
  const isTrailing = endsInSeparator(rules, to) && to.length > fromRoot;
  const split = (path: string) =>
    path
      .slice(fromRoot)
      .split(rules.separator)
      .filter((segment) => segment !== '');
  const left = split(from);
  const right = split(to);
  let common = 0;
  while (common < left.length && common < right.length && same(left[common], right[common])) common++;
  const segments = [...left.slice(common).map(() => '..'), ...right.slice(common)];
  if (segments.length === 0) return '.';
  return segments.join(rules.separator) + (isTrailing && right.length > common ? rules.separator : '');
}

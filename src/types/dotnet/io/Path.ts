/** System.IO.Path. */
import type { TypeContext } from '../../TypeContext.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { hostOf, isWindows } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { newArray, newChar } from '../values.ts';
import { pathRulesOf, resolvePath } from './hostPaths.ts';
import {
  changeExtension,
  combinePaths,
  directoryName,
  endsInSeparator,
  extension,
  fileName,
  fileNameWithoutExtension,
  fullPath,
  isRooted,
  joinPaths,
  relativePath,
} from './pathRules.ts';

const RANDOM_CHARACTERS = 'abcdefghijklmnopqrstuvwxyz012345';
const PARAMETER_NAMES = ['path1', 'path2', 'path3', 'path4'];

function characters(ctx: TypeContext, codes: readonly number[]): unknown {
  return newArray(ctx, 'System.Char', codes.map(newChar));
}

/** Texts of the paths given one by one or as one array. */
function pathsOf(paths: (string | null | (string | null)[])[]): (string | null)[] {
  if (paths.length !== 1 || typeof paths[0] === 'string') return paths as (string | null)[];
  if (paths[0] === null) throw argumentNull('paths');
  return paths[0];
}

function randomFileName(ctx: TypeContext): string {
  const name = [...hostOf(ctx).randomBytes(11)].map((byte) => RANDOM_CHARACTERS[byte % 32]).join('');
  return `${name.slice(0, 8)}.${name.slice(8)}`;
}

export function tempPath(ctx: TypeContext): string {
  const directory = hostOf(ctx).files.tempDirectory;
  return endsInSeparator(pathRulesOf(ctx), directory) ? directory : directory + pathRulesOf(ctx).separator;
}

function tempFileName(ctx: TypeContext): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const name = [...hostOf(ctx).randomBytes(6)].map((byte) => letters[byte % letters.length]).join('');
  const path = isWindows(ctx) ? `${tempPath(ctx)}tmp${name.slice(0, 4)}.tmp` : `${tempPath(ctx)}tmp${name}.tmp`;
  hostOf(ctx).files.writeFile(path, new Uint8Array(0), 'create');
  return path;
}

function getFullPath(_self: null, ctx: TypeContext, path: string | null, base?: string | null): string {
  if (base === undefined) return resolvePath(ctx, path);
  if (path === null) throw argumentNull('path');
  if (base === null) throw argumentNull('basePath');
  const rules = pathRulesOf(ctx);
  if (!rules.isFullyQualified(base)) throw argumentError('Basepath argument is not fully qualified.', 'basePath');
  return fullPath(rules, path, base);
}

function existing(path: string | null, body: (path: string) => string): string | null {
  return path === null ? null : body(path);
}

const statics: Record<string, MemberBody> = {
  DirectorySeparatorChar: (_self, ctx) => newChar(pathRulesOf(ctx).separator.charCodeAt(0)),
  AltDirectorySeparatorChar: (_self, ctx) => newChar(pathRulesOf(ctx).alternate.charCodeAt(0)),
  VolumeSeparatorChar: (_self, ctx) => newChar(pathRulesOf(ctx).volumeSeparator.charCodeAt(0)),
  PathSeparator: (_self, ctx) => newChar(pathRulesOf(ctx).pathSeparator.charCodeAt(0)),
  InvalidPathChars: (_self, ctx) => characters(ctx, pathRulesOf(ctx).invalidPathCodes),
  ChangeExtension: (_self, ctx, path: string, extensionText: string) =>
    changeExtension(path, extensionText, pathRulesOf(ctx)),
  Exists: (_self, ctx, path: string | null) =>
    path !== null && path !== '' && hostOf(ctx).files.stat(resolvePath(ctx, path)) !== null,
  GetDirectoryName: (_self, ctx, path: string) => directoryName(pathRulesOf(ctx), path),
  GetExtension: (_self, ctx, path: string) => existing(path, (text) => extension(pathRulesOf(ctx), text)),
  GetFileName: (_self, ctx, path: string) => existing(path, (text) => fileName(pathRulesOf(ctx), text)),
  GetFileNameWithoutExtension: (_self, ctx, path: string) =>
    existing(path, (text) => fileNameWithoutExtension(pathRulesOf(ctx), text)),
  GetRandomFileName: (_self, ctx) => randomFileName(ctx),
  IsPathFullyQualified: (_self, ctx, path: string | null) => {
    if (path === null) throw argumentNull('path');
    return pathRulesOf(ctx).isFullyQualified(path);
  },
  HasExtension: (_self, ctx, path: string | null) => path !== null && extension(pathRulesOf(ctx), path) !== '',
  Combine: (_self, ctx, ...paths) => combinePaths(pathRulesOf(ctx), pathsOf(paths), PARAMETER_NAMES),
  Join: (_self, ctx, ...paths) => joinPaths(pathRulesOf(ctx), pathsOf(paths)),
  GetRelativePath: (_self, ctx, from: string, to: string) =>
    relativePath(pathRulesOf(ctx), resolvePath(ctx, from, 'relativeTo'), resolvePath(ctx, to)),
  TrimEndingDirectorySeparator: (_self, ctx, path: string) => {
    const rules = pathRulesOf(ctx);
    return endsInSeparator(rules, path) && path.length > rules.rootLength(path) ? path.slice(0, -1) : path;
  },
  EndsInDirectorySeparator: (_self, ctx, path: string) => endsInSeparator(pathRulesOf(ctx), path),
  GetInvalidFileNameChars: (_self, ctx) => characters(ctx, pathRulesOf(ctx).invalidFileNameCodes),
  GetInvalidPathChars: (_self, ctx) => characters(ctx, pathRulesOf(ctx).invalidPathCodes),
  GetFullPath: getFullPath,
  GetTempPath: (_self, ctx) => tempPath(ctx),
  GetTempFileName: (_self, ctx) => tempFileName(ctx),
  IsPathRooted: (_self, ctx, path: string | null) => isRooted(pathRulesOf(ctx), path),
  GetPathRoot: (_self, ctx, path: string | null) =>
    path === null || path === '' ? null : path.slice(0, pathRulesOf(ctx).rootLength(path)),
};

export const PathType = typeDefinition({
  name: 'System.IO.Path',
  kind: 'class',
  isAbstract: true,
  isSealed: true,
  build: () =>
    implement(
      `
static char DirectorySeparatorChar {get;}
static char AltDirectorySeparatorChar {get;}
static char VolumeSeparatorChar {get;}
static char PathSeparator {get;}
static char[] InvalidPathChars {get;}
static string ChangeExtension(string path, string extension)
static bool Exists(string path)
static string GetDirectoryName(string path)
static string GetExtension(string path)
static string GetFileName(string path)
static string GetFileNameWithoutExtension(string path)
static string GetRandomFileName()
static bool IsPathFullyQualified(string path)
static bool HasExtension(string path)
static string Combine(string path1, string path2)
static string Combine(string path1, string path2, string path3)
static string Combine(string path1, string path2, string path3, string path4)
static string Combine(Params string[] paths)
static string Join(string path1, string path2)
static string Join(string path1, string path2, string path3)
static string Join(string path1, string path2, string path3, string path4)
static string Join(Params string[] paths)
static string GetRelativePath(string relativeTo, string path)
static string TrimEndingDirectorySeparator(string path)
static bool EndsInDirectorySeparator(string path)
static char[] GetInvalidFileNameChars()
static char[] GetInvalidPathChars()
static string GetFullPath(string path)
static string GetFullPath(string path, string basePath)
static string GetTempPath()
static string GetTempFileName()
static bool IsPathRooted(string path)
static string GetPathRoot(string path)
`,
      { statics },
    ),
});

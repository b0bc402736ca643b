/** Paths against the host: which rules apply, and what a relative path means (the process's directory, not $PWD). */
import type { TypeContext } from '../../TypeContext.ts';
import { hostOf, isWindows } from '../HostServices.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { fullPath, type PathRules, UNIX_PATHS, WINDOWS_PATHS } from './pathRules.ts';

export function pathRulesOf(ctx: TypeContext): PathRules {
  return isWindows(ctx) ? WINDOWS_PATHS : UNIX_PATHS;
}

/** The absolute path; an empty or null one is an error named after the parameter. */
export function resolvePath(ctx: TypeContext, path: string | null, parameter = 'path'): string {
  if (path === null) throw argumentNull(parameter);
  if (path === '') throw argumentError('The value cannot be an empty string.', parameter);
  return fullPath(pathRulesOf(ctx), path, hostOf(ctx).process.currentDirectory);
}

/** Errors of reading and writing content, with the ids the file system provider gives them. */
import type { ResolvedPath } from '../../../engine/providers/ResolvedPath.ts';
import { NetException } from '../../../errors/index.ts';
import { makeArray } from '../../../types/index.ts';
import { getType } from '../../../types/TypeRegistry.ts';

type Direction = 'Reader' | 'Writer';

/** A refusal to open as the provider reports it: GetContentWriterDirectoryNotFoundError and its like. */
export function contentError(thrown: NetException, direction: Direction, path: string): NetException {
  const verb = direction === 'Reader' ? 'ReadError' : 'WriteError';
  thrown.target = path;
  if (
    thrown.typeName === 'System.IO.DirectoryNotFoundException' ||
    thrown.typeName === 'System.IO.FileNotFoundException'
  ) {
    const what = thrown.typeName === 'System.IO.FileNotFoundException' ? 'FileNotFound' : 'DirectoryNotFound';
    thrown.errorId = `GetContent${direction}${what}Error`;
    thrown.category = 'ObjectNotFound';
  } else if (thrown.typeName === 'System.UnauthorizedAccessException') {
    thrown.errorId = `GetContent${direction}UnauthorizedAccessError`;
    thrown.category = 'PermissionDenied';
  } else {
    thrown.errorId = `GetContent${direction}IOError`;
    thrown.category = verb;
  }
  return thrown;
}

export function isDirectoryError(path: ResolvedPath, direction: Direction): NetException {
  const message =
    direction === 'Reader'
      ? `Unable to get content because it is a directory: '${path.path}'. Please use 'Get-ChildItem' instead.`
      : `Unable to write content because it is a directory: '${path.path}'.`;
  return new NetException('System.InvalidOperationException', message, {
    errorId: direction === 'Reader' ? 'GetContainerContentException' : 'WriteContainerContentException',
    category: 'InvalidOperation',
  });
}

/** A wildcard nothing matches; the error is about all paths that were given. */
export function nothingMatches(given: string, all: readonly string[]): NetException {
  return new NetException(
    'System.Exception',
    `An object at the specified path ${given} does not exist, or has been filtered by the -Include or -Exclude parameter.`,
    { errorId: 'ItemNotFound', category: 'ObjectNotFound', target: makeArray([...all], getType('System.String')) },
  );
}

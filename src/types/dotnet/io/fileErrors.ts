/** The system's file errors as .NET's exceptions, with .NET's texts. */
import { NetException } from '../../../errors/NetException.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { type HostFileError, hostOf } from '../HostServices.ts';

function make(typeName: string, message: string, hresult: number, path: string): NetException {
  const made = new NetException(typeName, message, { properties: { FileName: path } });
  made.hresult = hresult;
  return made;
}

export const fileNotFound = (path: string) =>
  make('System.IO.FileNotFoundException', `Could not find file '${path}'.`, -2147024894, path);
export const directoryNotFound = (path: string) =>
  make('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`, -2147024893, path);
export const accessDenied = (path: string) =>
  make('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`, -2147024891, path);
export const fileExists = (path: string) =>
  make('System.IO.IOException', `The file '${path}' already exists.`, -2147024816, path);
export const ioError = (message: string, path = '') => make('System.IO.IOException', message, -2146232800, path);

function isHostError(error: unknown): error is HostFileError {
  return typeof error === 'object' && error !== null && typeof (error as HostFileError).code === 'string';
}

/** Runs a file operation on `path`; what the system refuses becomes the .NET exception. */
export function withFileErrors<T>(ctx: TypeContext, path: string, isDirectory: boolean, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (!isHostError(error)) throw error;
    throw translate(ctx, error, path, isDirectory);
  }
}

function translate(ctx: TypeContext, error: HostFileError, path: string, isDirectory: boolean): NetException {
  switch (error.code) {
    case 'ENOENT':
      return isDirectory || !parentExists(ctx, path) ? directoryNotFound(path) : fileNotFound(path);
    case 'ENOTDIR':
      return directoryNotFound(path);
    case 'EACCES':
    case 'EPERM':
    case 'EISDIR':
    case 'EROFS':
      return accessDenied(path);
    case 'EEXIST':
      return fileExists(path);
    case 'ENOTEMPTY':
      return ioError(`Directory not empty : '${path}'`, path);
    case 'ENOSPC':
      return ioError(`No space left on device : '${path}'`, path);
    case 'EXDEV':
      return ioError(`Cross-device link : '${path}'`, path);
    case 'ENAMETOOLONG':
      return make(
        'System.IO.PathTooLongException',
        `The path '${path}' is too long, or a component of the specified path is too long.`,
        -2147024690,
        path,
      );
    default:
      return ioError(`${error.message} : '${path}'`, path);
  }
}

function parentExists(ctx: TypeContext, path: string): boolean {
  const { files } = hostOf(ctx);
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  const parent = cut <= 0 ? path.slice(0, cut + 1) : path.slice(0, cut);
  return parent === '' || files.stat(parent)?.kind === 'directory';
}

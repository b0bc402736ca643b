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
/** Where .NET says nothing but the path. */
export const fileNotFoundAt = (path: string) => make('System.IO.FileNotFoundException', path, -2147024894, path);
export const directoryNotFound = (path: string) =>
  make('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`, -2147024893, path);
export const accessDenied = (path: string, code = 'EACCES') => {
  const made = make('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`, -2147024891, path);
  made.innerException = systemError(code === 'EPERM' ? code : 'EACCES', null);
  return made;
};
export const fileExists = (path: string) => systemError('EEXIST', path, `The file '${path}' already exists.`);
export const inUse = (path: string) =>
  systemError(
    'EAGAIN',
    path,
    `The process cannot access the file '${path}' because it is being used by another process.`,
  );
export const ioError = (message: string, path = '') => make('System.IO.IOException', message, -2146232800, path);

/** The system's words for what it refuses, with its numbers, which .NET keeps as HResult. */
const SYSTEM_TEXTS: Readonly<Record<string, readonly [number, string]>> = {
  EPERM: [1, 'Operation not permitted'],
  EIO: [5, 'Input/output error'],
  ENXIO: [6, 'No such device or address'],
  EBADF: [9, 'Bad file descriptor'],
  EAGAIN: [11, 'Resource temporarily unavailable'],
  EACCES: [13, 'Permission denied'],
  EBUSY: [16, 'Device or resource busy'],
  EEXIST: [17, 'File exists'],
  EXDEV: [18, 'Invalid cross-device link'],
  ENODEV: [19, 'No such device'],
  EINVAL: [22, 'Invalid argument'],
  ENFILE: [23, 'Too many open files in system'],
  EMFILE: [24, 'Too many open files'],
  ETXTBSY: [26, 'Text file busy'],
  EFBIG: [27, 'File too large'],
  ENOSPC: [28, 'No space left on device'],
  ESPIPE: [29, 'Illegal seek'],
  EROFS: [30, 'Read-only file system'],
  EMLINK: [31, 'Too many links'],
  EPIPE: [32, 'Broken pipe'],
  ENOTEMPTY: [39, 'Directory not empty'],
  ELOOP: [40, 'Too many levels of symbolic links'],
  EOVERFLOW: [75, 'Value too large for defined data type'],
  ENOTSUP: [95, 'Operation not supported'],
  EDQUOT: [122, 'Disk quota exceeded'],
};

/** An IOException in the system's words; without a path when the call named none. */
export function systemError(code: string, path: string | null, message?: string): NetException {
  const [number, text] = SYSTEM_TEXTS[code] ?? [-2146232800, code];
  const said = message ?? (path === null ? text : `${text} : '${path}'`);
  return make('System.IO.IOException', said, number, path ?? '');
}

function isHostError(error: unknown): error is HostFileError {
  return typeof error === 'object' && error !== null && typeof (error as HostFileError).code === 'string';
}

/** Runs a file operation on `path` (null: one that names no file); what the system refuses becomes the .NET exception. */
export function withFileErrors<T>(ctx: TypeContext, path: string | null, isDirectory: boolean, body: () => T): T {
  try {
    return body();
  } catch (error) {
    if (!isHostError(error)) throw error;
    throw path === null ? systemError(error.code, null) : translate(ctx, error, path, isDirectory);
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
    case 'EBADF':
      return accessDenied(path, error.code);
    case 'EEXIST':
      return fileExists(path);
    case 'EAGAIN':
      return inUse(path);
    case 'ENAMETOOLONG':
      return make(
        'System.IO.PathTooLongException',
        `The path '${path}' is too long, or a component of the specified path is too long.`,
        -2147024690,
        path,
      );
    default:
      return error.code in SYSTEM_TEXTS ? systemError(error.code, path) : ioError(`${error.message} : '${path}'`, path);
  }
}

function parentExists(ctx: TypeContext, path: string): boolean {
  const { files } = hostOf(ctx);
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  const parent = cut <= 0 ? path.slice(0, cut + 1) : path.slice(0, cut);
  return parent === '' || files.stat(parent)?.kind === 'directory';
}

/**
 * What ConvertFrom-Markdown and Show-Markdown read. Rule that surprises: a file that is missing is an error of its own with
 * -Path, but with -LiteralPath, as every file that cannot be read, it also ends the command: PowerShell then converts $null.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { ErrorRecord, NetException } from '../../../errors/index.ts';
import { getProperty, toPSString, typeOf, unwrap } from '../../../types/index.ts';
import { TextSource } from '../../TextSource.ts';

/** Ends the command as PowerShell does when it has no text. */
export function throwNoText(cmd: Cmdlet): never {
  const type = 'System.ArgumentNullException';
  return cmd.throwTerminatingOf(type, "Value cannot be null. (Parameter 'markdown')", type, 'NotSpecified');
}

/** The file a FileInfo stands for; null for other values. */
export function fileOf(cmd: Cmdlet, input: unknown): string | null {
  const base = unwrap(input);
  if (base === null || typeof base !== 'object' || typeOf(base).fullName !== 'System.IO.FileInfo') return null;
  return toPSString(getProperty(base, 'FullName', cmd.context), cmd.context);
}

export function reportInvalidInput(cmd: Cmdlet, input: unknown): void {
  const { fullName } = typeOf(unwrap(input));
  const message = `The type of the input object '${fullName}' is invalid.`;
  const exception = new NetException('System.IO.InvalidDataException', message);
  cmd.writeError(wrapped(new ErrorRecord(exception, 'InvalidInputObject', 'InvalidData', input)));
}

/** The record's target went through a parameter of type PSObject, and its type name says so. */
export function wrapped(record: ErrorRecord): ErrorRecord {
  record.targetType = 'PSObject';
  return record;
}

/** Files of one -Path or -LiteralPath, errors written. */
export function markdownFiles(cmd: Cmdlet, given: string, isLiteral: boolean): string[] {
  const { providers } = cmd.context;
  try {
    const found = isLiteral ? [providers.resolve(given)] : providers.resolveExisting(given);
    if (found.every(({ isFileSystem }) => isFileSystem)) return found.map(({ path }) => path);
  } catch (thrown) {
    if (!isMissing(thrown)) throw thrown;
    cmd.writeError(new ErrorRecord(thrown, 'FileNotFound', 'ResourceUnavailable', given));
    return [];
  }
  const message = 'Value does not fall within the expected range.';
  cmd.writeErrorOf('System.ArgumentException', message, 'OnlyFileSystemPathsSupported', 'InvalidArgument', given);
  const type = 'System.NullReferenceException';
  const text = 'Object reference not set to an instance of an object.';
  return cmd.throwTerminatingOf(type, text, type, 'NotSpecified');
}

function isMissing(thrown: unknown): thrown is NetException {
  return thrown instanceof NetException && thrown.typeName === 'System.Management.Automation.ItemNotFoundException';
}

const READ_ERRORS: Readonly<Record<string, readonly [id: string, category: 'ResourceUnavailable' | 'SecurityError']>> =
  {
    'System.IO.FileNotFoundException': ['FileNotFound', 'ResourceUnavailable'],
    'System.UnauthorizedAccessException': ['FileUnauthorizedAccess', 'SecurityError'],
  };

/** A file's text; null when it cannot be read, the error written. */
export function readMarkdownFile(cmd: Cmdlet, path: string): string | null {
  try {
    const source = new TextSource(cmd.context, path, null);
    let text = '';
    for (let piece = source.next(); piece !== null; piece = source.next()) text += piece;
    return text;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const known = READ_ERRORS[thrown.typeName];
    if (!known) {
      const type = 'System.AggregateException';
      const message = `One or more errors occurred. (${thrown.message})`;
      return cmd.throwTerminatingOf(type, message, type, 'NotSpecified', null, thrown);
    }
    cmd.writeError(new ErrorRecord(thrown, known[0], known[1], path));
    return null;
  }
}

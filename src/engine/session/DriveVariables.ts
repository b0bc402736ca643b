/**
 * `$env:PATH`, `${function:name}`, `$alias:x`, `${C:\file}`: variables that name an item of a drive.
 * A file drive reads and writes the file's lines; other drives come from the providers the session was given.
 */
import { NetException } from '../../errors/index.ts';
import { toPSString } from '../../types/index.ts';
import type { ValueProvider } from '../providers/Provider.ts';
import type { Session } from './Session.ts';

export class DriveVariables {
  constructor(private readonly session: Session) {}

  has(drive: string): boolean {
    return /^(?:env|function|alias|variable|temp)$/i.test(drive);
  }

  get(drive: string, path: string): unknown {
    const { session } = this;
    if (!session.providers.findDrive(drive)) return null;
    switch (drive.toLowerCase()) {
      case 'env':
        return session.host.environment.get(path) ?? null;
      case 'function':
        return this.functions().content(path);
      case 'alias': {
        const alias = session.sessionState.findAlias(path.toLowerCase());
        return alias ? alias.definitionName : null;
      }
    }
    return this.content(drive, path);
  }

  private functions(): ValueProvider {
    return this.session.providers.findProvider('Function') as ValueProvider;
  }

  private content(drive: string, path: string): unknown {
    // A name whose prefix is no drive, or a file that is not there, is $null and no error.
    const lines = this.session.invokeCommand('Get-Content', { LiteralPath: `${drive}:${path}`, ErrorAction: 'Ignore' });
    return lines.length === 0 ? null : lines.length === 1 ? lines[0] : lines;
  }

  set(drive: string, path: string, value: unknown): void {
    const { session } = this;
    switch (drive.toLowerCase()) {
      case 'env':
        session.host.environment.set(path, value == null ? null : toPSString(value, session));
        return;
      case 'function':
        this.functions().setItem(path, value, false);
        return;
      case 'alias':
        session.sessionState.newAlias(path, toPSString(value, session));
        return;
    }
    session.invokeCommand('Set-Content', { LiteralPath: `${drive}:${path}`, Value: value });
  }

  /** A path of the file system as commands are given it: absolute, relative to $PWD, ~. Null on another drive. */
  resolveFilePath(name: string): string | null {
    const { files } = this.session.host;
    if (/^~(?:[\\/]|$)/.test(name)) return files.homeDirectory + name.slice(1).replaceAll('\\', files.separator);
    const plain = files.separator === '/' ? name.replaceAll('\\', '/') : name;
    if (plain.startsWith('/') || (files.separator === '\\' && /^[A-Za-z]:/.test(plain)))
      return normalize(plain, files.separator);
    return normalize(`${this.session.drives.location}${files.separator}${plain}`, files.separator);
  }

  /** The file system location: where programs run and relative paths begin. */
  location = '';

  notADrive(drive: string): NetException {
    return new NetException(
      'System.Management.Automation.DriveNotFoundException',
      `Cannot find drive. A drive with the name '${drive}' does not exist.`,
      {
        errorId: 'DriveNotFound',
        category: 'ObjectNotFound',
        target: drive,
      },
    );
  }
}

function normalize(path: string, separator: string): string {
  const parts: string[] = [];
  for (const part of path.split(separator === '\\' ? /[\\/]/ : '/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    if (part === '..') {
      if (parts.length > 1) parts.pop();
    } else parts.push(part);
  }
  return parts.length === 1 && parts[0] === '' ? separator : parts.join(separator);
}

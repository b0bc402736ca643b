/** An external program by name, as the shell finds it: the directories of PATH in order, on Windows with PATHEXT. */
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from './packageFiles.ts';

/** The folder of psail's own program; its sources are run from there, too. */
export function programFolder(): string {
  return path.join(packageRoot(), 'dist');
}

export function programPath(name: string, environment: NodeJS.ProcessEnv = process.env): string | null {
  const isWindows = process.platform === 'win32';
  const directories = (environment['PATH'] ?? '').split(path.delimiter).filter((directory) => directory !== '');
  const extensions = isWindows ? ['', ...(environment['PATHEXT'] ?? '.COM;.EXE;.BAT;.CMD').split(';')] : [''];
  for (const directory of directories) {
    for (const extension of extensions) {
      const candidate = path.join(directory, name + extension);
      if (isProgram(candidate, name)) return candidate;
    }
  }
  return /^pwsh(?:\.exe)?$/i.test(name) ? ownShell() : null;
}

/** Without a PowerShell on PATH psail is what `pwsh` means. */
export function ownShell(): string | null {
  const own = path.join(programFolder(), process.platform === 'win32' ? 'pwsh.cmd' : 'pwsh');
  return isProgram(own, own) ? own : null;
}

/** A script needs no permission to be run: PowerShell reads it itself. */
function isProgram(candidate: string, name: string): boolean {
  try {
    if (!statSync(candidate).isFile()) return false;
    if (!/\.ps1$/i.test(name)) accessSync(candidate, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

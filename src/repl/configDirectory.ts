/** Where psail keeps what belongs to the user: $XDG_CONFIG_HOME/psail, %APPDATA%\psail, or ~/.config/psail. */
import os from 'node:os';
import path from 'node:path';

export function configDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const base =
    environment['XDG_CONFIG_HOME'] ||
    (process.platform === 'win32' && environment['APPDATA']) ||
    path.join(os.homedir(), '.config');
  return path.join(base, 'psail');
}

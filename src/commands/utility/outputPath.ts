/** The file a command that writes was told: relative to the current location, ~ for the home directory. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { getProperty, toPSString } from '../../types/index.ts';

export function outputPath(cmd: Cmdlet, given: string, _isLiteral: boolean): string {
  const { context } = cmd;
  const { files } = context.host;
  const path = given.replace(/^(?:Microsoft\.PowerShell\.Core\\)?FileSystem::/i, '');
  if (path === '~' || /^~[/\\]/.test(path)) return files.homeDirectory + path.slice(1);
  if (/^[/\\]/.test(path) || (files.separator === '\\' && /^[A-Za-z]:/.test(path)))
    return normalized(path, files.separator);
  const location = context.getVariable('PWD');
  const base = location == null ? '' : toPSString(getProperty(location, 'ProviderPath', context) ?? location, context);
  return normalized(`${base}${files.separator}${path}`, files.separator);
}

function normalized(path: string, separator: string): string {
  const parts: string[] = [];
  for (const part of path.split(separator === '\\' ? /[\\/]/ : '/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    if (part === '..' && parts.length > 1) parts.pop();
    else if (part !== '..') parts.push(part);
  }
  return parts.length === 1 && parts[0] === '' ? separator : parts.join(separator);
}

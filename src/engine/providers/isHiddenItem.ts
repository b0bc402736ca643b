/** Hidden files: on Unix those whose name begins with a dot. */
import type { Host } from '../Host.ts';

export function isHiddenItem(host: Host, _path: string, name: string): boolean {
  return host.platform !== 'win32' && name.startsWith('.');
}

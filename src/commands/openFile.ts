/** Opens a file with the program the system has for it. */
import type { Cmdlet } from '../engine/Cmdlet.ts';

const OPENERS = { linux: 'xdg-open', darwin: 'open', win32: 'explorer' } as const;

/** The name of the program that opens files here. */
export function openerName(cmd: Cmdlet): string {
  return OPENERS[cmd.context.host.platform];
}

/** False when there is no such program. */
export function openFile(cmd: Cmdlet, path: string): boolean {
  const { host, providers } = cmd.context;
  const program = host.findProgram?.(openerName(cmd));
  if (!program || !host.startProcess) return false;
  const child = host.startProcess(program, {
    args: [path],
    cwd: providers.fileSystemLocation.path,
    input: new Uint8Array(0),
    stdout: 'inherit',
    stderr: 'inherit',
  });
  while (child.read() !== null);
  return true;
}

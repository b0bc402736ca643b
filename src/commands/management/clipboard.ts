/** The clipboard by way of the system's own programs. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import { runTool } from './runTool.ts';

type Tool = readonly [program: string, ...args: string[]];

const READERS: Readonly<Record<string, readonly Tool[]>> = {
  linux: [
    ['wl-paste', '--no-newline'],
    ['xclip', '-selection', 'clipboard', '-out'],
    ['xsel', '--clipboard', '--output'],
  ],
  darwin: [['pbpaste']],
  win32: [['powershell', '-NoProfile', '-Command', 'Get-Clipboard -Raw']],
};
const WRITERS: Readonly<Record<string, readonly Tool[]>> = {
  linux: [['wl-copy'], ['xclip', '-selection', 'clipboard', '-in'], ['xsel', '--clipboard', '--input']],
  darwin: [['pbcopy']],
  win32: [['clip']],
};

export function readClipboard(cmd: Cmdlet): string {
  return run(cmd, READERS, '');
}

export function writeClipboard(cmd: Cmdlet, text: string): void {
  run(cmd, WRITERS, text);
}

function run(cmd: Cmdlet, tools: Readonly<Record<string, readonly Tool[]>>, input: string): string {
  const candidates = tools[cmd.context.host.platform] ?? [];
  for (const [program, ...args] of candidates) {
    const result = runTool(cmd.context, program, args, input);
    if (result?.exitCode === 0) return result.output;
  }
  const names = candidates.map(([program]) => program).join(', ');
  return cmd.throwTerminatingOf(
    'System.InvalidOperationException',
    `There is no clipboard to be reached: none of ${names} works here.`,
    'ClipboardNotAvailable',
    'InvalidOperation',
  );
}

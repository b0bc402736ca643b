/** A program of the system run for what it prints; null when it is not there. */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';

export interface ToolResult {
  exitCode: number;
  output: string;
  error: string;
}

export function runTool(ctx: ExecutionContext, name: string, args: readonly string[], input = ''): ToolResult | null {
  const { host } = ctx;
  const program = host.findProgram?.(name);
  if (!program || !host.startProcess) return null;
  const child = host.startProcess(program, {
    args: [...args],
    cwd: ctx.providers.fileSystemLocation.path,
    input: new TextEncoder().encode(input),
    stdout: 'pipe',
    stderr: 'pipe',
  });
  const texts = { out: '', error: '' };
  const decoders = { out: new TextDecoder(), error: new TextDecoder() };
  for (let piece = child.read(); piece !== null; piece = child.read()) {
    texts[piece.stream] += decoders[piece.stream].decode(piece.data, { stream: true });
  }
  return { exitCode: child.exitCode, output: texts.out, error: texts.error };
}

/** ErrorRecord.ScriptStackTrace: one line a frame, "at function, file: line n", innermost first. */
import type { Frame } from './compiler/Frame.ts';

export function scriptStackTrace(innermost: Frame | null): string {
  const lines: string[] = [];
  for (let frame = innermost; frame; frame = frame.parent) {
    const { scriptBlock, position } = frame;
    const file = scriptBlock.file ?? '<No file>';
    lines.push(
      `at ${frame.functionName}, ${file}: line ${position?.extent.startLineNumber ?? scriptBlock.ast.extent.startLineNumber}`,
    );
  }
  return lines.join('\n');
}

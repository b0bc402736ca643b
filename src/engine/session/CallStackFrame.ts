/** One call that runs now, as Get-PSCallStack shows it: innermost first, the script or prompt last. */
import type { ScriptExtent } from '../../language/ScriptExtent.ts';
import type { Frame } from '../compiler/Frame.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';

export class CallStackFrame {
  readonly functionName: string;
  readonly position: ScriptExtent;
  readonly scriptName: string | null;
  readonly invocationInfo: InvocationInfo | null;

  constructor(frame: Frame) {
    const { scriptBlock, position, invocation } = frame;
    this.functionName = scriptBlock.functionAst?.name ?? '<ScriptBlock>';
    this.position = position?.extent ?? scriptBlock.ast.extent;
    this.scriptName = scriptBlock.file;
    this.invocationInfo = invocation as InvocationInfo | null;
  }

  get scriptLineNumber(): number {
    return this.position.startLineNumber;
  }

  /** The function's name, or the file's for a script. */
  get command(): string {
    if (this.functionName !== '<ScriptBlock>' || this.scriptName === null) return this.functionName;
    return fileName(this.scriptName);
  }

  get location(): string {
    if (this.scriptName === null) return '<No file>';
    return `${fileName(this.scriptName)}: line ${this.scriptLineNumber}`;
  }
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

export function callStack(innermost: Frame | null): CallStackFrame[] {
  const frames: CallStackFrame[] = [];
  for (let frame = innermost; frame; frame = frame.parent) frames.push(new CallStackFrame(frame));
  return frames;
}

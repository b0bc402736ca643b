/** One call that runs now, as Get-PSCallStack shows it: innermost first, the script or prompt last. */
import type { ScriptExtent } from '../../language/ScriptExtent.ts';
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { Frame } from '../compiler/Frame.ts';
import { InvocationInfo } from '../InvocationInfo.ts';

export class CallStackFrame {
  readonly functionName: string;
  readonly position: ScriptExtent;
  readonly scriptName: string | null;
  readonly invocationInfo: InvocationInfo;

  constructor(private readonly frame: Frame) {
    const { scriptBlock, position, invocation } = frame;
    this.functionName = frame.functionName;
    this.position = position?.extent ?? scriptBlock.ast.extent;
    this.scriptName = scriptBlock.file;
    this.invocationInfo = (invocation as InvocationInfo | null) ?? new InvocationInfo(null, null);
  }

  get scriptLineNumber(): number {
    return this.position.startLineNumber;
  }

  get location(): string {
    if (this.scriptName === null) return '<No file>';
    return `${fileName(this.scriptName)}: line ${this.scriptLineNumber}`;
  }

  /** The variables of the call itself, by name. */
  variables(): GenericDictionary {
    const table = new GenericDictionary(
      getType('System.Collections.Generic.Dictionary[string,System.Management.Automation.PSVariable]'),
      'ignoreCase',
    );
    for (const variable of this.frame.scope.localVariables()) table.set(variable.name, variable);
    return table;
  }

  toString(): string {
    return `at ${this.functionName}, ${this.scriptName ?? '<No file>'}: line ${this.scriptLineNumber}`;
  }
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

export function callStack(innermost: Frame | null): CallStackFrame[] {
  const frames: CallStackFrame[] = [];
  for (let frame = innermost; frame; frame = frame.parent)
    if (!frame.scriptBlock.isTyped) frames.push(new CallStackFrame(frame));
  return frames;
}

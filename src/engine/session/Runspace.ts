/**
 * A session of its own beside another: ForEach-Object -Parallel runs each of its blocks in one. It has none of the caller's
 * variables, functions or modules, only the values of `$using:` expressions, taken when the command started.
 * NON-PARITY: blocks run one after the other, in the caller's thread, so their results come in the order of the input.
 */
import { errorRecordOf, isFlowSignal, NetException, StopSignal } from '../../errors/index.ts';
import type { ErrorRecord } from '../../errors/index.ts';
import type { Ast, ScriptBlockAst, UsingExpressionAst } from '../../language/Ast.ts';
import { invokeBlock } from '../invokeBlock.ts';
import { CallbackPipe } from '../pipeline/Pipe.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import type { Session } from './Session.ts';

/** Where a runspace's streams go: those of the command that runs it. */
export interface RunspaceOutput {
  writeObject(value: unknown): void;
  writeError(record: ErrorRecord): void;
  writeWarning(text: string): void;
  writeVerbose(text: string): void;
  writeDebug(text: string): void;
  writeInformation(messageData: unknown, tags: readonly string[]): void;
}

export type UsingValues = ReadonlyMap<string, unknown>;

/** The `$using:` expressions of a block as the caller's own expressions: key and text. */
export function usingExpressions(root: ScriptBlockAst): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (node: Ast): void => {
    if (node.kind === 'UsingExpressionAst') {
      const { text } = (node as UsingExpressionAst).subExpression.extent;
      found.set(text.toLowerCase(), text.replace(/\$(\{?)using:/i, '$$$1'));
    }
    node.forEachChild(visit);
  };
  visit(root);
  return found;
}

/** Runs the block to its end. What it throws is an error of the command, and the next block runs all the same. */
export function runInRunspace(
  runspace: Session,
  block: ScriptBlock,
  using: UsingValues,
  dollarUnder: unknown,
  output: RunspaceOutput,
): void {
  runspace.usingValues = using;
  const textOf = (record: unknown): string => runspace.toText(record);
  runspace.streams = {
    error: new CallbackPipe((record) => output.writeError(record as ErrorRecord)),
    warning: new CallbackPipe((record) => output.writeWarning(textOf(record))),
    verbose: new CallbackPipe((record) => output.writeVerbose(textOf(record))),
    debug: new CallbackPipe((record) => output.writeDebug(textOf(record))),
    information: new CallbackPipe((record) => {
      const { messageData, tags } = record as { messageData: unknown; tags: readonly string[] };
      output.writeInformation(messageData, tags);
    }),
  };
  try {
    invokeBlock(new ScriptBlock(runspace, block.ast, null), {
      dollarUnder,
      output: new CallbackPipe((value) => output.writeObject(value)),
    });
  } catch (thrown) {
    if (thrown instanceof StopSignal || !(thrown instanceof NetException)) {
      if (!isFlowSignal(thrown) || thrown instanceof StopSignal) throw thrown;
      return;
    }
    output.writeError(errorRecordOf(thrown));
  }
}

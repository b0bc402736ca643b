/** A point of a script that a debugger can stop at and that no node of the tree stands for, and which node has which. */
import {
  type Ast,
  type ExpressionAst,
  FunctionDefinitionAst,
  PipelineAst,
  type ScriptBlockAst,
  type SwitchStatementAst,
} from '../../language/Ast.ts';
import { isConstantExpression } from '../../language/semantics/isConstantExpression.ts';
import type { ScriptExtent } from '../../language/ScriptExtent.ts';

export class SequencePoint {
  constructor(
    readonly extent: ScriptExtent,
    readonly block: ScriptBlockAst,
  ) {}
}

/** What a frame's position can be. */
export type Position = Ast | SequencePoint;

/** The script block whose code a node is. */
export function blockAround(ast: Ast): ScriptBlockAst {
  let current: Ast = ast;
  while (current.kind !== 'ScriptBlockAst' && current.parent) {
    const { parent } = current;
    // A parameter between a function's name and its body belongs to the body.
    if (current.kind === 'ParameterAst' && parent instanceof FunctionDefinitionAst) return parent.body;
    current = parent;
  }
  return current as ScriptBlockAst;
}

const rounds = new WeakMap<SwitchStatementAst, SequencePoint>();

/** The point of a switch that is reached before each of its items and once more at their end. */
export function roundOf(ast: SwitchStatementAst): SequencePoint {
  let point = rounds.get(ast);
  if (!point) rounds.set(ast, (point = new SequencePoint(ast.condition.extent, blockAround(ast))));
  return point;
}

/** A pipeline of commands, which is a point also as a value of a hashtable. */
export function isCommandPipeline(ast: Ast): boolean {
  return ast instanceof PipelineAst && ast.getPureExpression() === null;
}

/** Whether a parameter's default is worked out by running something: not a constant, not another variable. */
export function isComputed(value: ExpressionAst): boolean {
  return value.kind !== 'VariableExpressionAst' && !isConstantExpression(value, {});
}

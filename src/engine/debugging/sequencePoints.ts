/**
 * Where a script can be stopped and traced: per script block its braces, the statements and conditions at which compiled
 * code says where it stands, a foreach's variable and a switch's condition for each round.
 * Rules that surprise: a line means the first point that covers it, in the order of compilation (a while's condition comes
 * after its body); the innermost block around a line has it unless a point of an outer one begins there; a line without
 * any means the next one. A block without braces (a script) has no point for its own begin and end.
 */
import {
  type Ast,
  ForEachStatementAst,
  ForStatementAst,
  FunctionDefinitionAst,
  type NamedBlockAst,
  ReturnStatementAst,
  ScriptBlockAst,
  SwitchStatementAst,
} from '../../language/Ast.ts';
import { ScriptExtent } from '../../language/ScriptExtent.ts';
import type { LineBreakpoint } from './Breakpoint.ts';
import { blockAround, isCommandPipeline, isComputed, type Position, roundOf, SequencePoint } from './SequencePoint.ts';

const STATEMENTS: ReadonlySet<string> = new Set([
  'PipelineAst',
  'ReturnStatementAst',
  'ThrowStatementAst',
  'ExitStatementAst',
  'BreakStatementAst',
  'ContinueStatementAst',
  'DataStatementAst',
]);

/** Parents of which such a child is no value but stands for itself. */
const LISTS: ReadonlySet<string> = new Set([
  'NamedBlockAst',
  'StatementBlockAst',
  'IfStatementAst',
  'WhileStatementAst',
  'DoWhileStatementAst',
  'DoUntilStatementAst',
  'ForStatementAst',
  'ForEachStatementAst',
  'ReturnStatementAst',
  'PipelineChainAst',
]);

const LOOPS: ReadonlySet<string> = new Set([
  'WhileStatementAst',
  'DoWhileStatementAst',
  'DoUntilStatementAst',
  'ForStatementAst',
]);

/** The points of the two ends of a named block. */
export interface BlockEnds {
  readonly entry: Position | null;
  readonly exit: SequencePoint | null;
}

interface BlockPoints {
  readonly all: readonly Position[];
  readonly known: ReadonlySet<Position>;
  readonly ends: ReadonlyMap<NamedBlockAst, BlockEnds>;
}

const pointsOfBlocks = new WeakMap<ScriptBlockAst, BlockPoints>();

/** Where the run of a named block begins and ends. */
export function endsOf(block: NamedBlockAst): BlockEnds {
  const script = blockAround(block);
  return pointsOf(script).ends.get(block) ?? { entry: null, exit: null };
}

/**
 * Whether a block's first point is reached by entering it alone, and never by its own statement: so it is but for one that
 * loops of while, do and for repeat.
 */
export function isOnlyEntered(entry: Position): boolean {
  if (entry instanceof SequencePoint) return true;
  for (let ast: Ast = entry; ast.parent && ast.kind !== 'ScriptBlockAst'; ast = ast.parent) {
    const { parent } = ast;
    if (LOOPS.has(parent.kind) && !(parent instanceof ForStatementAst && parent.initializer === ast)) return false;
  }
  return true;
}

/** Whether a position that compiled code gives is a point, and not only the place of an error. */
export function isPoint(position: Position): boolean {
  const block = position instanceof SequencePoint ? position.block : blockAround(position);
  return pointsOf(block).known.has(position);
}

export function rootOf(position: Position): Ast {
  let root: Ast = position instanceof SequencePoint ? position.block : position;
  while (root.parent) root = root.parent;
  return root;
}

function pointsOf(block: ScriptBlockAst): BlockPoints {
  let found = pointsOfBlocks.get(block);
  if (!found) pointsOfBlocks.set(block, (found = collectBlock(block)));
  return found;
}

const HIDING = /^(?:System\.Diagnostics\.)?Debugger(?:Hidden|StepThrough)(?:Attribute)?$/i;

function collectBlock(block: ScriptBlockAst): BlockPoints {
  // [DebuggerHidden()] and [DebuggerStepThrough()] leave a block without points.
  if (block.paramBlock?.attributes.some(({ typeName }) => HIDING.test(typeName.fullName)))
    return { all: [], known: new Set(), ends: new Map() };
  const all: Position[] = [];
  const ends = new Map<NamedBlockAst, BlockEnds>();
  const declared = block.parent instanceof FunctionDefinitionAst ? block.parent.parameters : null;
  for (const { defaultValue } of declared ?? block.paramBlock?.parameters ?? [])
    if (defaultValue && isComputed(defaultValue)) all.push(defaultValue);
  const { dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock } = block;
  for (const named of [dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock]) {
    if (!named) continue;
    const [entry, exit] = bracesOf(named, block);
    const first = all.length;
    if (entry) all.push(entry);
    for (const trap of named.traps) collect(trap, all);
    for (const statement of named.statements) collect(statement, all);
    if (exit) all.push(exit);
    ends.set(named, { entry: all[first] ?? null, exit });
  }
  const known = new Set(all);
  if (all.length === 0) {
    // A text of definitions only is traced as a whole, but nothing stops there.
    const whole = new SequencePoint(block.extent, block);
    known.add(whole);
    for (const named of ends.keys()) ends.set(named, { entry: whole, exit: null });
  }
  return { all, known, ends };
}

/** The first point of a block, which a trap begins with whatever its own statements are. */
export function firstPointOf(block: ScriptBlockAst): Position | null {
  return pointsOf(block).all[0] ?? null;
}

function bracesOf(named: NamedBlockAst, block: ScriptBlockAst): [SequencePoint | null, SequencePoint | null] {
  const { extent } = named.unnamed ? block : named;
  const { text, startOffset, endOffset, source } = extent;
  const open = text.indexOf('{');
  if (!text.endsWith('}') || (named.unnamed && (open !== 0 || !block.parent))) return [null, null];
  const at = (offset: number): SequencePoint => new SequencePoint(new ScriptExtent(source, offset, offset + 1), block);
  return [at(startOffset + open), at(endOffset - 1)];
}

function collect(ast: Ast, into: Position[]): void {
  if (ast instanceof ScriptBlockAst) return;
  const isReturnOf = ast instanceof ReturnStatementAst && ast.pipeline !== null;
  if (ast.parent?.kind === 'HashtableAst' && isCommandPipeline(ast)) into.push(ast);
  if (STATEMENTS.has(ast.kind) && LISTS.has(ast.parent?.kind ?? '') && !isReturnOf) into.push(ast);
  if (ast instanceof ForEachStatementAst) {
    collect(ast.condition, into);
    into.push(ast.variable);
    collect(ast.body, into);
    return;
  }
  if (ast instanceof SwitchStatementAst) {
    collect(ast.condition, into);
    into.push(ast.flags.file ? ast.condition : roundOf(ast));
    for (const [test, body] of ast.clauses) {
      into.push(test);
      collect(body, into);
    }
    if (ast.defaultClause) collect(ast.defaultClause, into);
    return;
  }
  const children: Ast[] = [];
  ast.forEachChild((child) => void children.push(child));
  if (LOOPS.has(ast.kind) && ast.kind !== 'ForStatementAst') children.reverse();
  for (const child of children) collect(child, into);
  // An assignment is one wherever it stands, and comes after what it assigns.
  if (ast.kind === 'AssignmentStatementAst') into.push(ast);
}

// --- breakpoints on lines ----------------------------------------------------------------------------------------------

const blocksOfRoots = new WeakMap<Ast, readonly ScriptBlockAst[]>();

/** The point a breakpoint stops at; null where there is none. */
export function pointOf(breakpoint: LineBreakpoint, root: Ast): Position | null {
  let blocks = blocksOfRoots.get(root);
  if (!blocks) blocksOfRoots.set(root, (blocks = blocksIn(root, [])));
  for (const block of blocks) {
    const found = pointIn(block, breakpoint);
    if (found) return found;
  }
  return null;
}

/** All script blocks of a text, outer ones first. */
function blocksIn(ast: Ast, into: ScriptBlockAst[]): ScriptBlockAst[] {
  if (ast instanceof ScriptBlockAst) into.push(ast);
  ast.forEachChild((child) => void blocksIn(child, into));
  return into;
}

function pointIn(block: ScriptBlockAst, { line, column }: LineBreakpoint): Position | null {
  if (!covers(block.extent, line, column)) return null;
  const { all } = pointsOf(block);
  const isNested = isInNestedBlock(block, line, column);
  const found = all.find(({ extent }) => covers(extent, line, column));
  if (found && (!isNested || (column === 0 && found.extent.startLineNumber === line))) return found;
  if (isNested || all.length === 0) return null;
  if (isBeforeCode(block, line, column)) return all[0]!;
  return column === 0 ? (all.find(({ extent }) => covers(extent, line + 1, 0)) ?? null) : null;
}

function covers(extent: ScriptExtent, line: number, column: number): boolean {
  const { startLineNumber, endLineNumber, startColumnNumber, endColumnNumber } = extent;
  if (line < startLineNumber || line > endLineNumber) return false;
  if (line === startLineNumber)
    return column === 0 || (column >= startColumnNumber && (endLineNumber !== line || column < endColumnNumber));
  return line < endLineNumber || column < endColumnNumber;
}

function isInNestedBlock(block: ScriptBlockAst, line: number, column: number): boolean {
  return blocksIn(block, []).some((each) => each !== block && covers(each.extent, line, column));
}

/** Before the first block of statements: there its first point is meant. */
function isBeforeCode(block: ScriptBlockAst, line: number, column: number): boolean {
  const { dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock } = block;
  return [dynamicParamBlock, beginBlock, processBlock, endBlock, cleanBlock].every((named) => {
    const extent = named?.extent;
    if (!extent) return true;
    return line < extent.startLineNumber || (line === extent.startLineNumber && column < extent.startColumnNumber);
  });
}

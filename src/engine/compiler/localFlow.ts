/**
 * Where a script block's local variables are certainly assigned. PowerShell gives such a local a slot and reads the slot
 * alone: when the assignment itself failed, `$x = Get-Nothing-That-Throws; $x` is $null (or the default of the type that
 * the assignment named), whatever the caller's $x holds.
 * Rule that surprises: a foreach's variable counts as assigned although the loop may have no rounds; what else a loop or a
 * switch assigns does not count after it, and of a try statement with catch only what every path assigned.
 */
import {
  type Ast,
  type AssignmentStatementAst,
  BinaryExpressionAst,
  type ExpressionAst,
  type ForEachStatementAst,
  type DoUntilStatementAst,
  type DoWhileStatementAst,
  type IfStatementAst,
  ScriptBlockAst,
  type TryStatementAst,
  type VariableExpressionAst,
} from '../../language/Ast.ts';

/** Lower-case names; null after a jump, where nothing runs any more. */
type Assigned = Set<string> | null;

const flows = new WeakMap<ScriptBlockAst, ReadonlySet<Ast>>();
const known = new WeakMap<Ast, boolean>();

/** Whether the variable has certainly been assigned when `ast`, a read or a target, is reached. */
export function isSurelyAssigned(ast: VariableExpressionAst): boolean {
  let isSure = known.get(ast);
  if (isSure === undefined) known.set(ast, (isSure = flowOf(ast).has(ast)));
  return isSure;
}

function flowOf(ast: Ast): ReadonlySet<Ast> {
  let block: Ast | null = ast.parent;
  while (block && !(block instanceof ScriptBlockAst)) block = block.parent;
  if (!block) return new Set();
  let flow = flows.get(block);
  if (!flow) flows.set(block, (flow = new LocalFlow().of(block)));
  return flow;
}

class LocalFlow {
  private readonly sure = new Set<Ast>();
  private assigned: Assigned = new Set();

  of(block: ScriptBlockAst): ReadonlySet<Ast> {
    for (const part of [block.paramBlock, block.dynamicParamBlock, block.beginBlock, block.processBlock])
      this.visit(part);
    for (const part of [block.endBlock, block.cleanBlock]) this.visit(part);
    return this.sure;
  }

  private visit(ast: Ast | null): void {
    if (ast === null || this.assigned === null) return;
    switch (ast.kind) {
      case 'ScriptBlockExpressionAst':
      case 'FunctionDefinitionAst':
      case 'TypeDefinitionAst':
      case 'ScriptBlockAst':
        return;
      case 'VariableExpressionAst':
        this.note(ast as VariableExpressionAst);
        return;
      case 'AssignmentStatementAst':
        this.visitAssignment(ast as AssignmentStatementAst);
        return;
      case 'IfStatementAst':
        this.visitIf(ast as IfStatementAst);
        return;
      case 'TryStatementAst':
        this.visitTry(ast as TryStatementAst);
        return;
      case 'ForEachStatementAst':
        this.visitForEach(ast as ForEachStatementAst);
        return;
      case 'DoWhileStatementAst':
      case 'DoUntilStatementAst':
        this.visitDo(ast as DoWhileStatementAst | DoUntilStatementAst);
        return;
      case 'BreakStatementAst':
      case 'ContinueStatementAst':
      case 'ReturnStatementAst':
      case 'ExitStatementAst':
      case 'ThrowStatementAst':
        ast.forEachChild((child) => this.visit(child));
        this.assigned = null;
        return;
      default:
        this.visitOther(ast);
    }
  }

  /** What may not run at all adds nothing to what comes after it. */
  private visitOther(ast: Ast): void {
    if (MAY_NOT_RUN.has(ast.kind) || isShortCircuit(ast)) {
      let isSureToRun = ast.kind !== 'TrapStatementAst';
      ast.forEachChild((child) => {
        if (isSureToRun) this.visit(child);
        else this.visitApart(child);
        isSureToRun = false;
      });
    } else ast.forEachChild((child) => this.visit(child));
  }

  /** Visits a part that may be left out; gives what is assigned at its end. */
  private visitApart(ast: Ast | null): Assigned {
    const before = this.assigned;
    this.assigned = before && new Set(before);
    this.visit(ast);
    const after = this.assigned;
    this.assigned = before;
    return after;
  }

  private note(ast: VariableExpressionAst): void {
    const name = nameOf(ast);
    if (name !== null && this.assigned?.has(name)) this.sure.add(ast);
  }

  private visitAssignment(ast: AssignmentStatementAst): void {
    this.visit(ast.right);
    if (ast.operator !== 'Equals') this.visit(ast.left);
    this.assign(ast.left);
  }

  private assign(target: ExpressionAst): void {
    switch (target.kind) {
      case 'VariableExpressionAst': {
        this.note(target);
        const name = nameOf(target);
        if (name !== null) this.assigned?.add(name);
        break;
      }
      case 'ConvertExpressionAst':
        this.assign(target.child);
        break;
      // A variable with attributes has no slot.
      case 'AttributedExpressionAst':
        break;
      case 'ArrayLiteralAst':
        for (const element of target.elements) this.assign(element);
        break;
      default:
        this.visit(target);
    }
  }

  private visitIf(ast: IfStatementAst): void {
    const ends: Assigned[] = [];
    for (const [condition, body] of ast.clauses) {
      this.visit(condition);
      ends.push(this.visitApart(body));
    }
    ends.push(ast.elseClause ? this.visitApart(ast.elseClause) : this.assigned);
    this.assigned = common(ends);
  }

  /** The variable counts as assigned after the loop, even when it had no rounds. */
  private visitForEach(ast: ForEachStatementAst): void {
    this.visit(ast.condition);
    this.assign(ast.variable);
    this.visitApart(ast.body);
  }

  private visitDo(ast: DoWhileStatementAst | DoUntilStatementAst): void {
    // A break or continue may leave the body early.
    if (mentionsJump(ast.body)) this.visitApart(ast.body);
    else this.visit(ast.body);
    this.visit(ast.condition);
  }

  private visitTry(ast: TryStatementAst): void {
    const ends = [this.visitApart(ast.body)];
    for (const clause of ast.catchClauses) ends.push(this.visitApart(clause.body));
    // Anything may have failed before a finally block runs, and what follows it.
    if (ast.finally_) this.visit(ast.finally_);
    else this.assigned = common(ends);
  }
}

const MAY_NOT_RUN: ReadonlySet<string> = new Set([
  'ForStatementAst',
  'WhileStatementAst',
  'SwitchStatementAst',
  'TrapStatementAst',
  'TernaryExpressionAst',
  'PipelineChainAst',
  'DataStatementAst',
]);

function isShortCircuit(ast: Ast): boolean {
  return ast instanceof BinaryExpressionAst && /^(?:And|Or|QuestionQuestion)$/.test(ast.operator);
}

function mentionsJump(ast: Ast): boolean {
  let isFound = ast.kind === 'BreakStatementAst' || ast.kind === 'ContinueStatementAst';
  ast.forEachChild((child) => {
    isFound ||= mentionsJump(child);
  });
  return isFound;
}

/** What every path has assigned; a path that ended in a jump does not count. */
function common(paths: readonly Assigned[]): Assigned {
  const [first, ...others] = paths.filter((path) => path !== null);
  if (!first) return null;
  return new Set([...first].filter((name) => others.every((other) => other.has(name))));
}

/** Null for other than plain local names. */
function nameOf(ast: VariableExpressionAst): string | null {
  const { variablePath } = ast;
  if (!variablePath.isAnyLocal || variablePath.scope === 'private') return null;
  const name = variablePath.unqualifiedPath.toLowerCase();
  return name === '_' || name === 'psitem' ? null : name;
}

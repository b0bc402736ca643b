/**
 * A method sees no variables but its own: which of those it uses have no value yet on some path there.
 * Definite assignment over the statements; script blocks and functions within run elsewhere and are left out.
 */
import type {
  AnyAst,
  Ast,
  ExpressionAst,
  FunctionMemberAst,
  StatementBlockAst,
  TryStatementAst,
  VariableExpressionAst,
} from '../Ast.ts';

const alwaysSet = new Set(
  (
    '_ args input psitem this null true false error pwd matches lastexitcode ? pscmdlet psboundparameters myinvocation ' +
    'psscriptroot pscommandpath stacktrace nestedpromptlevel outputencoding'
  ).split(' '),
);

/** Names with a value; null where control never gets to. */
type Known = Set<string> | null;

export function findUnassigned(method: FunctionMemberAst): VariableExpressionAst[] {
  const walk = new AssignmentWalk();
  for (const { name } of method.parameters) walk.known?.add(nameOf(name));
  for (const { defaultValue } of method.parameters) if (defaultValue) walk.visit(defaultValue);
  for (const statement of method.body.endBlock?.statements ?? []) walk.visit(statement);
  return walk.unassigned;
}

function nameOf(variable: VariableExpressionAst): string {
  return variable.variablePath.unqualifiedPath.toLowerCase();
}

/** Not a global's, a script's or a drive's. */
function isLocal({ variablePath: path }: VariableExpressionAst): boolean {
  return path.isVariable && !path.isGlobal && !path.isScript;
}

function merge(a: Known, b: Known): Known {
  if (a === null) return b;
  if (b === null) return a;
  return new Set([...a].filter((name) => b.has(name)));
}

class AssignmentWalk {
  known: Known = new Set();
  readonly unassigned: VariableExpressionAst[] = [];

  visit(ast: Ast): void {
    const node = ast as AnyAst;
    switch (node.kind) {
      case 'VariableExpressionAst':
        this.use(node);
        return;
      case 'AssignmentStatementAst':
        this.visit(node.right);
        this.set(node.left);
        return;
      case 'UnaryExpressionAst':
        this.visit(node.child);
        if (/PlusPlus|MinusMinus/.test(node.tokenKind)) this.set(node.child);
        return;
      case 'ReturnStatementAst':
      case 'ThrowStatementAst':
      case 'ExitStatementAst':
      case 'BreakStatementAst':
      case 'ContinueStatementAst':
        node.forEachChild((child) => this.visit(child));
        this.known = null;
        return;
      case 'ScriptBlockExpressionAst':
      case 'FunctionDefinitionAst':
      case 'TypeDefinitionAst':
      case 'UsingExpressionAst':
      // What is given to a base constructor is not looked at.
      case 'BaseCtorInvokeMemberExpressionAst':
        return;
      default:
        this.visitBranching(node);
        return;
    }
  }

  private visitBranching(node: AnyAst): void {
    switch (node.kind) {
      case 'IfStatementAst':
        this.branches(
          node.clauses.map(([condition, body]) => [condition, body] as const),
          node.elseClause,
        );
        return;
      case 'WhileStatementAst':
        this.visit(node.condition);
        this.optional(node.body);
        return;
      case 'ForStatementAst':
        if (node.initializer) this.visit(node.initializer);
        if (node.condition) this.visit(node.condition);
        this.optional(node.body, node.iterator);
        return;
      case 'ForEachStatementAst':
        this.visit(node.condition);
        this.known?.add(nameOf(node.variable)).add('foreach');
        this.optional(node.body);
        return;
      case 'DoWhileStatementAst':
      case 'DoUntilStatementAst':
        this.visit(node.body);
        this.visit(node.condition);
        return;
      case 'SwitchStatementAst':
        this.visit(node.condition);
        this.known?.add('switch');
        for (const [test, body] of node.clauses) {
          this.visit(test);
          this.optional(body);
        }
        if (node.defaultClause) this.optional(node.defaultClause);
        return;
      case 'TryStatementAst':
        this.visitTry(node);
        return;
      case 'DataStatementAst':
        if (node.variable !== null) this.known?.add(node.variable.toLowerCase());
        return;
      default:
        node.forEachChild((child) => this.visit(child));
    }
  }

  private use(variable: VariableExpressionAst): void {
    if (this.known === null || !isLocal(variable)) return;
    const name = nameOf(variable);
    if (!this.known.has(name) && !alwaysSet.has(name)) this.unassigned.push(variable);
  }

  /** Sets the variables of a target; what else it mentions is used. */
  private set(target: ExpressionAst): void {
    switch (target.kind) {
      case 'VariableExpressionAst':
        if (isLocal(target)) this.known?.add(nameOf(target));
        return;
      case 'ArrayLiteralAst':
        for (const element of target.elements) this.set(element);
        return;
      case 'ConvertExpressionAst':
      case 'AttributedExpressionAst':
        this.set(target.child);
        return;
      case 'ParenExpressionAst': {
        const inner = target.pipeline.kind === 'PipelineAst' ? target.pipeline.getPureExpression() : null;
        if (inner === null) this.visit(target);
        else this.set(inner);
        return;
      }
      default:
        this.visit(target);
    }
  }

  /** What may not run at all: its assignments don't count afterwards. */
  private optional(...parts: (Ast | null)[]): void {
    const before = this.known;
    this.known = before && new Set(before);
    for (const part of parts) if (part) this.visit(part);
    this.known = before;
  }

  private branches(clauses: readonly (readonly [Ast, StatementBlockAst])[], elseBody: StatementBlockAst | null): void {
    let result: Known = null;
    for (const [condition, body] of clauses) {
      this.visit(condition);
      const before = this.known;
      this.known = before && new Set(before);
      this.visit(body);
      result = merge(result, this.known);
      this.known = before;
    }
    if (elseBody) this.visit(elseBody);
    this.known = merge(result, this.known);
  }

  private visitTry({ body, catchClauses, finally_ }: TryStatementAst): void {
    const before = this.known;
    this.known = before && new Set(before);
    this.visit(body);
    let result = this.known;
    for (const clause of catchClauses) {
      this.known = before && new Set(before);
      this.visit(clause.body);
      result = merge(result, this.known);
    }
    if (finally_) {
      this.known = before && new Set(before);
      this.visit(finally_);
      if (result && this.known) for (const name of this.known) result.add(name);
      else if (this.known === null) result = null;
    }
    this.known = result;
  }
}

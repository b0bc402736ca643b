/** The methods of syntax tree nodes: finding and visiting, copies, safe values, assignment targets, help. */
import type * as nodes from '../../language/Ast.ts';
import { Ast } from '../../language/Ast.ts';
import { flagsOf, TokenFlags } from '../../language/tokenTraits.ts';
import { NetException } from '../../errors/index.ts';
import { implement, type MemberBody } from '../../types/dotnet/implement.ts';
import { isTrue, makeArray } from '../../types/index.ts';
import type { ScriptBlockLike, TypeContext } from '../../types/TypeContext.ts';
import type { TypeMembers } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { functionHelp, scriptHelp } from '../commentHelp.ts';
import type { EngineContext } from '../EngineContext.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { LANGUAGE } from './astNodes.ts';
import { visitNode } from './astVisitors.ts';

/** What lies in a function or a script block in braces; a function's parameters do too. */
function isNested(node: Ast): boolean {
  return node.kind === 'FunctionDefinitionAst' || node.kind === 'ScriptBlockExpressionAst';
}

/** Depth first, in source order; nested script blocks only when asked for. */
function walk(root: Ast, nested: boolean, visit: (node: Ast) => boolean): boolean {
  if (!visit(root)) return false;
  let goesOn = true;
  root.forEachChild((child) => {
    if (!goesOn || (!nested && isNested(root))) return;
    goesOn = walk(child, nested, visit);
  });
  return goesOn;
}

function holds(predicate: unknown, ctx: TypeContext, node: Ast): boolean {
  const target = predicate as { invoke?(c: TypeContext, args: unknown[]): unknown } & ScriptBlockLike;
  return isTrue(target.invoke ? target.invoke(ctx, [node]) : target.invokeReturnAsIs(ctx, [node], node));
}

function findAll(self: Ast, ctx: TypeContext, predicate: unknown, nested: boolean): Ast[] {
  const found: Ast[] = [];
  walk(self, nested, (node) => {
    // The call of the base constructor is no node that is asked about; its parts are.
    if (node.kind !== 'BaseCtorInvokeMemberExpressionAst' && holds(predicate, ctx, node)) found.push(node);
    return true;
  });
  return found;
}

function find(self: Ast, ctx: TypeContext, predicate: unknown, nested: boolean): Ast | null {
  let found: Ast | null = null;
  walk(self, nested, (node) => {
    if (holds(predicate, ctx, node)) found = node;
    return found === null;
  });
  return found;
}

/** A tree of its own, without a parent. */
function copyOf(node: Ast): Ast {
  const made = Object.create(Object.getPrototypeOf(node) as object) as Record<string, unknown>;
  for (const [name, value] of Object.entries(node)) made[name] = name === 'parent' ? null : copiedField(value);
  const copy = made as unknown as Ast;
  copy.forEachChild((child) => {
    child.parent = copy;
  });
  return copy;
}

function copiedField(value: unknown): unknown {
  if (value instanceof Ast) return copyOf(value);
  return Array.isArray(value) ? value.map(copiedField) : value;
}

function safeValue(self: Ast, ctx: TypeContext): unknown {
  if (!isSafe(self as nodes.AnyAst, ctx))
    throw new NetException(
      'System.InvalidOperationException',
      `Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: ${self.extent.text}.`,
    );
  const engine = ctx as EngineContext;
  // A script block's value is made of its text, braces included.
  if (self.kind === 'ScriptBlockExpressionAst') return engine.createScriptBlock(self.extent.text);
  return engine.createScriptBlock(`,(${self.extent.text})`).invokeReturnAsIs(ctx, []);
}

function isSafe(node: nodes.AnyAst, ctx: TypeContext): boolean {
  switch (node.kind) {
    case 'ConstantExpressionAst':
    case 'StringConstantExpressionAst':
    case 'ScriptBlockExpressionAst':
      return true;
    case 'VariableExpressionAst':
      return node.isConstantVariable();
    case 'PipelineAst': {
      const pure = node.getPureExpression();
      return pure !== null && isSafe(pure, ctx);
    }
    case 'CommandExpressionAst':
      return isSafe(node.expression, ctx);
    case 'UnaryExpressionAst':
      return (flagsOf(node.tokenKind) & TokenFlags.CanConstantFold) !== 0 && isSafe(node.child, ctx);
    case 'ConvertExpressionAst':
      return isSafeType(node.type.typeName.fullName, ctx) && isSafe(node.child, ctx);
    case 'StatementBlockAst':
    case 'ArrayExpressionAst':
    case 'SubExpressionAst':
    case 'ArrayLiteralAst':
    case 'HashtableAst':
    case 'ParenExpressionAst':
    case 'ExpandableStringExpressionAst':
    case 'TernaryExpressionAst':
    case 'IndexExpressionAst':
      return allSafe(node, ctx);
    default:
      return false;
  }
}

function allSafe(node: Ast, ctx: TypeContext): boolean {
  let safe = true;
  node.forEachChild((child) => {
    safe &&= isSafe(child as nodes.AnyAst, ctx);
  });
  return safe;
}

const SAFE_TYPES =
  /^System\.(?:S?Byte|U?Int(?:16|32|64)|Single|Double|Decimal|Char|Boolean|String|DateTime|Guid|Uri|Version|TimeSpan|Numerics\.BigInteger)$/;

function isSafeType(name: string, ctx: TypeContext): boolean {
  return SAFE_TYPES.test(ctx.resolveType(name)?.fullName ?? '');
}

function assignmentTargets(self: nodes.AssignmentStatementAst): unknown {
  const targets = (node: nodes.ExpressionAst): nodes.ExpressionAst[] => {
    if (node.kind === 'ArrayLiteralAst') return node.elements.flatMap(targets);
    if (node.kind === 'ParenExpressionAst') {
      const pure = node.pipeline.kind === 'PipelineAst' ? node.pipeline.getPureExpression() : null;
      return pure ? targets(pure) : [node];
    }
    return node.kind === 'ConvertExpressionAst' || node.kind === 'AttributedExpressionAst'
      ? targets(node.child)
      : [node];
  };
  return makeArray(targets(self.left), getType(`${LANGUAGE}ExpressionAst`));
}

const BASE: Record<string, MemberBody> = {
  Extent: (self: Ast) => self.extent,
  Parent: (self: Ast) => self.parent,
  Visit: (self: Ast, ctx, visitor: unknown) => visitNode(self, visitor, ctx),
  FindAll: (self: Ast, ctx, predicate: unknown, nested: boolean) => findAll(self, ctx, predicate, nested),
  Find: (self: Ast, ctx, predicate: unknown, nested: boolean) => find(self, ctx, predicate, nested),
  ToString: (self: Ast) => self.extent.text,
  Copy: (self: Ast) => copyOf(self),
  SafeGetValue: (self: Ast, ctx) => safeValue(self, ctx),
};

export const astMembers = (): TypeMembers =>
  implement(
    `
System.Management.Automation.Language.IScriptExtent Extent {get;}
System.Management.Automation.Language.Ast Parent {get;}
System.Object Visit(System.Management.Automation.Language.ICustomAstVisitor astVisitor)
void Visit(System.Management.Automation.Language.AstVisitor astVisitor)
System.Collections.Generic.IEnumerable[System.Management.Automation.Language.Ast] FindAll(System.Func[System.Management.Automation.Language.Ast,bool] predicate, bool searchNestedScriptBlocks)
System.Management.Automation.Language.Ast Find(System.Func[System.Management.Automation.Language.Ast,bool] predicate, bool searchNestedScriptBlocks)
string ToString()
System.Management.Automation.Language.Ast Copy()
System.Object SafeGetValue()
System.Object SafeGetValue(bool skipHashtableSizeCheck)
`,
    { members: BASE },
  );

interface NodeMethods {
  readonly signatures: string;
  readonly members: Record<string, MemberBody>;
}

/** Methods that only some nodes have. */
export const NODE_METHODS: Readonly<Record<string, NodeMethods>> = {
  ScriptBlockAst: {
    signatures: `System.Management.Automation.Language.CommentHelpInfo GetHelpContent()\nscriptblock GetScriptBlock()`,
    members: {
      GetHelpContent: (self: nodes.ScriptBlockAst) => scriptHelp(self),
      GetScriptBlock: (self: nodes.ScriptBlockAst, ctx) => new ScriptBlock(ctx as EngineContext, self, null),
    },
  },
  FunctionDefinitionAst: {
    signatures: 'System.Management.Automation.Language.CommentHelpInfo GetHelpContent()',
    members: { GetHelpContent: (self: nodes.FunctionDefinitionAst) => functionHelp(self) },
  },
  PipelineBaseAst: {
    signatures: 'System.Management.Automation.Language.ExpressionAst GetPureExpression()',
    members: {
      GetPureExpression: (self: nodes.PipelineAst) => (self.kind === 'PipelineAst' ? self.getPureExpression() : null),
    },
  },
  CommandAst: {
    signatures: 'string GetCommandName()',
    members: { GetCommandName: (self: nodes.CommandAst) => self.getCommandName() },
  },
  AssignmentStatementAst: {
    signatures:
      'System.Collections.Generic.IEnumerable[System.Management.Automation.Language.ExpressionAst] GetAssignmentTargets()',
    members: { GetAssignmentTargets: (self: nodes.AssignmentStatementAst) => assignmentTargets(self) },
  },
  VariableExpressionAst: {
    signatures: 'bool IsConstantVariable()',
    members: { IsConstantVariable: (self: nodes.VariableExpressionAst) => self.isConstantVariable() },
  },
};

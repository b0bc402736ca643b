/**
 * AstVisitor and its like: base classes whose Visit methods a script's class overrides, and the walk that calls them. A plain
 * visitor is asked before a node's children and says how to go on; a custom one makes a value of the node it is given.
 */
import type { Ast } from '../../language/Ast.ts';
import { EnumValue, invokeMethod } from '../../types/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { MethodBody, TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType, typeOf } from '../../types/TypeRegistry.ts';
import { LANGUAGE, nodeClasses } from './astNodes.ts';

const CONTINUE = 0;
const SKIP_CHILDREN = 1;
const STOP_VISIT = 2;

/** Visited since the second edition of the interfaces. */
const LATER = new Set([
  'TypeDefinitionAst',
  'PropertyMemberAst',
  'FunctionMemberAst',
  'BaseCtorInvokeMemberExpressionAst',
  'UsingStatementAst',
  'TernaryExpressionAst',
  'PipelineChainAst',
]);

const ABSTRACT =
  /^(?:AttributeBase|Statement|Member|LabeledStatement|LoopStatement|PipelineBase|Chainable|CommandElement|CommandBase|Redirection|Expression)Ast$/;

/** TrapStatementAst is visited by VisitTrap, CommandAst by VisitCommand. */
export function visitName(kind: string): string {
  return `Visit${kind === 'TrapStatementAst' ? 'Trap' : kind.replace(/Ast$/, '')}`;
}

export function visitNode(self: Ast, visitor: unknown, ctx: TypeContext): unknown {
  const type = typeOf(visitor);
  if (getType(`${LANGUAGE}AstVisitor`).isAssignableFrom(type)) {
    walk(self, visitor, ctx);
    return undefined;
  }
  return invokeMethod(visitor, visitName(self.kind), [self], ctx);
}

/** False when the visitor said to stop. */
function walk(node: Ast, visitor: unknown, ctx: TypeContext): boolean {
  const action = actionFor(node, visitor, ctx);
  if (action === STOP_VISIT) return false;
  if (action === SKIP_CHILDREN) return true;
  let goesOn = true;
  node.forEachChild((child) => {
    if (goesOn) goesOn = walk(child, visitor, ctx);
  });
  return goesOn;
}

function actionFor(node: Ast, visitor: unknown, ctx: TypeContext): number {
  const name = visitName(node.kind);
  if (typeOf(visitor).findInstance(name.toLowerCase())?.kind !== 'method') return CONTINUE;
  const action = invokeMethod(visitor, name, [node], ctx);
  return action instanceof EnumValue ? Number(action.value) : CONTINUE;
}

function visitSignatures(returns: string, isLater: boolean): string[] {
  return nodeClasses()
    .map(({ name }) => name)
    .filter((name) => !ABSTRACT.test(name) && LATER.has(name) === isLater)
    .map((name) => {
      const parameter = name[0]!.toLowerCase() + name.slice(1);
      return `${returns} ${visitName(name)}(${LANGUAGE}${name} ${parameter})`;
    });
}

function visitorClass(name: string, base: string | undefined, returns: string, isLater: boolean): TypeDefinition {
  const body: MethodBody =
    returns === 'System.Object' ? () => null : () => EnumValue.of(getType(`${LANGUAGE}AstVisitAction`), CONTINUE);
  return {
    name: LANGUAGE + name,
    kind: 'class',
    isAbstract: true,
    ...(base ? { base: LANGUAGE + base } : {}),
    build: () => ({
      members: Object.fromEntries(visitSignatures(returns, isLater).map((signature) => [signature, body])),
    }),
  };
}

const ACTION = `${LANGUAGE}AstVisitAction`;

export const VISITOR_TYPES: readonly TypeDefinition[] = [
  visitorClass('AstVisitor', undefined, ACTION, false),
  visitorClass('AstVisitor2', 'AstVisitor', ACTION, true),
  { name: `${LANGUAGE}ICustomAstVisitor`, kind: 'interface' },
  { name: `${LANGUAGE}ICustomAstVisitor2`, kind: 'interface', interfaces: [`${LANGUAGE}ICustomAstVisitor`] },
  { name: `${LANGUAGE}IAstPostVisitHandler`, kind: 'interface' },
  {
    ...visitorClass('DefaultCustomAstVisitor', undefined, 'System.Object', false),
    interfaces: [`${LANGUAGE}ICustomAstVisitor`],
  },
  {
    ...visitorClass('DefaultCustomAstVisitor2', 'DefaultCustomAstVisitor', 'System.Object', true),
    interfaces: [`${LANGUAGE}ICustomAstVisitor2`],
  },
];

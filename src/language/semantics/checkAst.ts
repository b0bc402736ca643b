/**
 * Checks that need the finished tree: PowerShell's SemanticChecks, in its order (a node before its children).
 * None of them changes the tree; a text with such errors does not run.
 */
import type { AnyAst, Ast, ScriptBlockAst } from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import { checkClassAttributes } from './checkClassAttributes.ts';
import { checkAssignment, checkAttributed, checkConversion, checkIncrement } from './checkAssignment.ts';
import { checkAttribute, checkParameter, checkParameterList } from './checkAttributes.ts';
import { checkCatchOrder, checkJump, checkReturn } from './checkFlow.ts';
import { checkHashtable, checkUsingExpression, checkVariable } from './checkExpressions.ts';
import { checkFunction, checkMethod, checkProperty, checkTypeDefinition } from './checkMembers.ts';
import { checkDataSection } from './checkDataSection.ts';
import { checkAssignedProperties } from './checkAssignedProperties.ts';
import { checkUsingStatement } from './checkUsingStatement.ts';

/** What the checks share: where errors go, and what is known about variables in methods. */
export class SemanticContext {
  /** Variables of methods that have no value where they stand. */
  readonly notLocal = new Set<Ast>();
  constructor(readonly errors: ErrorSink) {}
}

/** `hasTypes`: the text defines a class or enum. */
export function checkAst(ast: ScriptBlockAst, errors: ErrorSink): void {
  const context = new SemanticContext(errors);
  for (const using of ast.usingStatements) checkUsingStatement(using, errors);
  checkAssignedProperties(ast, errors);
  visit(context, ast);
}

function visit(context: SemanticContext, node: Ast): void {
  check(context, node as AnyAst);
  node.forEachChild((child) => visit(context, child));
}

function check(context: SemanticContext, node: AnyAst): void {
  const { errors } = context;
  switch (node.kind) {
    case 'VariableExpressionAst':
      checkVariable(context, node);
      return;
    case 'AssignmentStatementAst':
      checkAssignment(node, errors);
      return;
    case 'ConvertExpressionAst':
      checkConversion(node, errors);
      return;
    case 'AttributedExpressionAst':
      checkAttributed(node, errors);
      return;
    case 'UnaryExpressionAst':
      checkIncrement(node, errors);
      return;
    case 'HashtableAst':
      checkHashtable(node, errors);
      return;
    case 'UsingExpressionAst':
      checkUsingExpression(node, errors);
      return;
    case 'BreakStatementAst':
    case 'ContinueStatementAst':
      checkJump(node, errors);
      return;
    case 'ReturnStatementAst':
      checkReturn(node, errors);
      return;
    case 'TryStatementAst':
      checkCatchOrder(node, errors);
      return;
    default:
      checkDefinition(context, node);
      return;
  }
}

function checkDefinition(context: SemanticContext, node: AnyAst): void {
  const { errors } = context;
  switch (node.kind) {
    case 'ParameterAst':
      checkParameter(node, errors);
      return;
    case 'ParamBlockAst':
      checkParameterList(node.parameters, errors);
      return;
    case 'AttributeAst':
      checkAttribute(node, errors);
      return;
    case 'FunctionDefinitionAst':
      checkFunction(node, errors);
      return;
    case 'FunctionMemberAst':
      checkMethod(context, node);
      return;
    case 'PropertyMemberAst':
      checkProperty(node, errors);
      return;
    case 'TypeDefinitionAst':
      checkClassAttributes(node, errors);
      checkTypeDefinition(node, errors);
      return;
    case 'DataStatementAst':
      checkDataSection(node, errors);
      return;
    case 'ForEachStatementAst':
      if (node.flags === 'Parallel')
        errors.reportError(node.extent, 'KeywordParameterReservedForFutureUse', 'foreach', 'parallel');
      if (node.throttleLimit !== null && node.flags === 'None') {
        errors.reportError(node.extent, 'KeywordParameterReservedForFutureUse', 'foreach', 'throttlelimit');
        errors.reportError(node.extent, 'ThrottleLimitRequiresParallelFlag');
      }
      return;
    case 'SwitchStatementAst':
      if (node.flags.parallel)
        errors.reportError(node.extent, 'KeywordParameterReservedForFutureUse', 'switch', 'parallel');
      return;
    default:
  }
}

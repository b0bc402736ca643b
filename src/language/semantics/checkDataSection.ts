/**
 * The restricted language of data sections (RestrictedLanguageChecker): literals, some operators, a few variables and types,
 * if, and the commands that -SupportedCommand names (ConvertFrom-StringData where there are none).
 */
import type { AnyAst, Ast, CommandAst, DataStatementAst, ITypeName, VariableExpressionAst } from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import type { ParserStringId } from '../parserStrings.ts';
import { isDisallowedInRestrictedMode, kindText } from '../tokenTraits.ts';

const allowedVariables = /^(?:psculture|psuiculture|true|false|null)$/i;
const allowedVariablesText = '$PSCulture, $PSUICulture, $true, $false, $null';
const allowedTypes = new Set(
  (
    'bool boolean byte char datetime decimal double float single int int16 int32 int64 long sbyte short ' +
    'string uint uint16 uint32 uint64 ulong ushort pscustomobject switch'
  ).split(' '),
);

/** Kinds that are errors wherever they stand. */
const forbidden: Partial<Record<AnyAst['kind'], ParserStringId>> = {
  ScriptBlockAst: 'ScriptBlockNotSupportedInDataSection',
  FunctionDefinitionAst: 'FunctionDeclarationNotSupportedInDataSection',
  TrapStatementAst: 'TrapStatementNotSupportedInDataSection',
  SwitchStatementAst: 'SwitchStatementNotSupportedInDataSection',
  DataStatementAst: 'DataSectionStatementNotSupportedInDataSection',
  ForEachStatementAst: 'ForeachStatementNotSupportedInDataSection',
  DoWhileStatementAst: 'DoWhileStatementNotSupportedInDataSection',
  DoUntilStatementAst: 'DoWhileStatementNotSupportedInDataSection',
  ForStatementAst: 'ForWhileStatementNotSupportedInDataSection',
  WhileStatementAst: 'ForWhileStatementNotSupportedInDataSection',
  TryStatementAst: 'TryStatementNotSupportedInDataSection',
  BreakStatementAst: 'FlowControlStatementNotSupportedInDataSection',
  ContinueStatementAst: 'FlowControlStatementNotSupportedInDataSection',
  ReturnStatementAst: 'FlowControlStatementNotSupportedInDataSection',
  ExitStatementAst: 'FlowControlStatementNotSupportedInDataSection',
  ThrowStatementAst: 'FlowControlStatementNotSupportedInDataSection',
  FileRedirectionAst: 'RedirectionNotSupportedInDataSection',
  MergingRedirectionAst: 'RedirectionNotSupportedInDataSection',
  AssignmentStatementAst: 'AssignmentStatementNotSupportedInDataSection',
  MemberExpressionAst: 'PropertyReferenceNotSupportedInDataSection',
  InvokeMemberExpressionAst: 'MethodCallNotSupportedInDataSection',
  IndexExpressionAst: 'ArrayReferenceNotSupportedInDataSection',
  AttributeAst: 'AttributeNotSupportedInDataSection',
  AttributedExpressionAst: 'AttributeNotSupportedInDataSection',
  BlockStatementAst: 'ParallelAndSequenceBlockNotSupportedInDataSection',
};

export function checkDataSection(node: DataStatementAst, errors: ErrorSink): void {
  // Names that are computed can't be checked: any command may be meant.
  if (node.commandsAllowed.some((command) => command.kind !== 'StringConstantExpressionAst')) {
    visit(node.body, null, errors);
    return;
  }
  const commands = new Set<string>();
  for (const command of node.commandsAllowed)
    if (command.kind === 'StringConstantExpressionAst') commands.add(command.value.toLowerCase());
  if (node.commandsAllowed.length === 0) commands.add('convertfrom-stringdata');
  visit(node.body, commands, errors);
}

function visit(ast: Ast, commands: ReadonlySet<string> | null, errors: ErrorSink): void {
  const node = ast as AnyAst;
  const id = forbidden[node.kind];
  if (id !== undefined) errors.reportError(node.extent, id);
  else checkNode(node, commands, errors);
  node.forEachChild((child) => visit(child, commands, errors));
}

function checkNode(node: AnyAst, commands: ReadonlySet<string> | null, errors: ErrorSink): void {
  switch (node.kind) {
    case 'CommandAst':
      checkCommand(node, commands, errors);
      return;
    case 'VariableExpressionAst':
      checkVariable(node, errors);
      return;
    case 'BinaryExpressionAst':
      if (isDisallowedInRestrictedMode(node.operator))
        errors.reportError(node.errorPosition, 'OperatorNotSupportedInDataSection', kindText(node.operator));
      return;
    case 'UnaryExpressionAst':
      if (isDisallowedInRestrictedMode(node.tokenKind))
        errors.reportError(node.extent, 'OperatorNotSupportedInDataSection', kindText(node.tokenKind));
      return;
    case 'TypeConstraintAst':
    case 'TypeExpressionAst':
      if (!isAllowedType(node.typeName))
        errors.reportError(node.extent, 'TypeNotAllowedInDataSection', node.typeName.fullName);
      return;
    default:
  }
}

function checkCommand(node: CommandAst, commands: ReadonlySet<string> | null, errors: ErrorSink): void {
  if (node.invocationOperator === 'Dot') {
    errors.reportError(node.extent, 'DotSourcingNotSupportedInDataSection');
    return;
  }
  const name = node.getCommandName();
  if (commands === null || (name !== null && commands.has(name.toLowerCase()))) return;
  errors.reportError(node.extent, 'CmdletNotInAllowedListForDataSection', name ?? '');
}

function checkVariable(node: VariableExpressionAst, errors: ErrorSink): void {
  const { variablePath } = node;
  if (variablePath.isUnqualified && allowedVariables.test(variablePath.userPath)) return;
  errors.reportError(node.extent, 'VariableReferenceNotSupportedInDataSection', allowedVariablesText);
}

/** Arrays of what is allowed are allowed. */
function isAllowedType(type: ITypeName): boolean {
  if (type.kind === 'ArrayTypeName') return isAllowedType(type.elementType);
  if (type.kind === 'GenericTypeName') return false;
  return allowedTypes.has(type.name.toLowerCase().replace(/^system\./, ''));
}

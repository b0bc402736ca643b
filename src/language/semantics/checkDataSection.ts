/**
 * The restricted language of data sections (RestrictedLanguageChecker): literals, some operators, a few variables and types,
 * if, and the commands that -SupportedCommand names (ConvertFrom-StringData where there are none).
 */
import type {
  AnyAst,
  Ast,
  CommandAst,
  DataStatementAst,
  ITypeName,
  ScriptBlockAst,
  VariableExpressionAst,
} from '../Ast.ts';
import type { ErrorSink } from '../ErrorSink.ts';
import type { ParserStringId } from '../parserStrings.ts';
import { isDisallowedInRestrictedMode, kindText } from '../tokenTraits.ts';

const defaultVariables = ['PSCulture', 'PSUICulture', 'true', 'false', 'null'];
const defaultCommands = ['ConvertFrom-StringData'];

/** What may be used; null for anything. */
export interface RestrictedRules {
  readonly commands: ReadonlySet<string> | null;
  readonly variables: readonly string[] | null;
  readonly environment: boolean;
}

/** ScriptBlock.CheckRestrictedLanguage's arguments as rules: among the variables `*` stands for any. */
export function restrictedRules(
  commands: readonly string[] | null,
  variables: readonly string[] | null,
  environment: boolean,
): RestrictedRules {
  return {
    commands: commands === null ? null : lowerCased(commands),
    variables: variables?.includes('*') ? null : [...defaultVariables, ...(variables ?? [])],
    environment,
  };
}

function lowerCased(names: readonly string[]): Set<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}

/** A script block that has to keep to the restricted language. */
export function checkRestrictedLanguage(block: ScriptBlockAst, rules: RestrictedRules, errors: ErrorSink): void {
  const extra = block.beginBlock ?? block.processBlock ?? block.paramBlock;
  if (extra) errors.reportError(extra.extent, 'InvalidScriptBlockInDataSection');
  block.endBlock?.forEachChild((child) => visit(child, rules, errors));
}
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
  const names = node.commandsAllowed.flatMap((each) =>
    each.kind === 'StringConstantExpressionAst' ? [each.value] : [],
  );
  // Names that are computed can't be checked: any command may be meant.
  const isAny = names.length < node.commandsAllowed.length;
  const commands = isAny ? null : lowerCased(names.length === 0 ? defaultCommands : names);
  visit(node.body, { commands, variables: defaultVariables, environment: false }, errors);
}

function visit(ast: Ast, rules: RestrictedRules, errors: ErrorSink): void {
  const node = ast as AnyAst;
  const id = forbidden[node.kind];
  if (id !== undefined) errors.reportError(node.extent, id);
  else checkNode(node, rules, errors);
  node.forEachChild((child) => visit(child, rules, errors));
}

function checkNode(node: AnyAst, rules: RestrictedRules, errors: ErrorSink): void {
  switch (node.kind) {
    case 'CommandAst':
      checkCommand(node, rules.commands, errors);
      return;
    case 'VariableExpressionAst':
      checkVariable(node, rules, errors);
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

function checkVariable(node: VariableExpressionAst, rules: RestrictedRules, errors: ErrorSink): void {
  const { variables, environment } = rules;
  const { userPath, driveName } = node.variablePath;
  if (variables === null || variables.some((name) => name.toLowerCase() === userPath.toLowerCase())) return;
  if (environment && driveName?.toLowerCase() === 'env') return;
  const list = variables.map((name) => `$${name}`).join(', ');
  errors.reportError(node.extent, 'VariableReferenceNotSupportedInDataSection', list);
}

/** Arrays of what is allowed are allowed. */
function isAllowedType(type: ITypeName): boolean {
  if (type.kind === 'ArrayTypeName') return isAllowedType(type.elementType);
  if (type.kind === 'GenericTypeName') return false;
  return allowedTypes.has(type.name.toLowerCase().replace(/^system\./, ''));
}

/**
 * A parse as JSON lines, in the form of the reference engine's dump: each node [type, start, end, detail], sorted by start,
 * then widest first, then outermost first; each error [id, start, end].
 */
import type { AnyAst, Ast, MemberFlags, SwitchFlags } from '../language/Ast.ts';
import { parseInput } from '../language/parseInput.ts';
import { isKnownTypeName } from '../language/semantics/knownTypeNames.ts';
import type { ConstantValue } from '../language/NumericLiteral.ts';

/** As PowerShell reads: no leniency, and types are looked for. */
const strict = { lenientHereStrings: false, isKnownType: isKnownTypeName } as const;

type Row = readonly [kind: string, start: number, end: number, detail: string];

/** The `ast` line of one file. */
export function dumpAst(file: string, text: string): string {
  const { ast, errors } = parseInput(text, file, strict);
  const nodes = listNodes(ast);
  return JSON.stringify({
    file,
    errors: errors.map((e) => [e.errorId, e.extent.startOffset, e.extent.endOffset]),
    nodes,
  });
}

/** The `tokens` line of one file. */
export function dumpTokens(file: string, text: string): string {
  const { tokens } = parseInput(text, file, strict);
  return JSON.stringify({ file, tokens: tokens.map((t) => [t.kind, t.extent.startOffset, t.extent.endOffset]) });
}

function listNodes(root: Ast): Row[] {
  const rows: { row: Row; depth: number; order: number }[] = [];
  const visit = (node: Ast, depth: number): void => {
    const { startOffset, endOffset } = node.extent;
    // PowerShell's own search passes over this kind of node, but not over what is in it.
    if (node.kind !== 'BaseCtorInvokeMemberExpressionAst')
      rows.push({ row: [node.kind, startOffset, endOffset, detailOf(node as AnyAst)], depth, order: rows.length });
    node.forEachChild((child) => visit(child, depth + 1));
  };
  visit(root, 0);
  rows.sort((a, b) => a.row[1] - b.row[1] || b.row[2] - a.row[2] || a.depth - b.depth || a.order - b.order);
  return rows.map(({ row }) => row);
}

function detailOf(node: AnyAst): string {
  return expressionDetail(node) ?? statementDetail(node) ?? definitionDetail(node) ?? '';
}

function expressionDetail(node: AnyAst): string | null {
  switch (node.kind) {
    case 'StringConstantExpressionAst':
    case 'ExpandableStringExpressionAst':
      return `${node.stringConstantType}:${node.value}`;
    case 'ConstantExpressionAst':
      return constantDetail(node.value);
    case 'VariableExpressionAst':
      return (node.splatted ? '@' : '$') + node.variablePath.userPath;
    case 'BinaryExpressionAst':
      return node.operator;
    case 'UnaryExpressionAst':
      return node.tokenKind;
    case 'TypeExpressionAst':
      return node.typeName.fullName;
    case 'InvokeMemberExpressionAst':
    case 'BaseCtorInvokeMemberExpressionAst':
    case 'MemberExpressionAst':
      return (node.static_ ? '::' : '.') + (node.nullConditional ? '?' : '');
    case 'IndexExpressionAst':
      return node.nullConditional ? '?' : '';
    default:
      return null;
  }
}

function statementDetail(node: AnyAst): string | null {
  switch (node.kind) {
    case 'AssignmentStatementAst':
      return node.operator;
    case 'CommandAst':
      return node.invocationOperator;
    case 'CommandParameterAst':
      return node.parameterName;
    case 'FileRedirectionAst':
      return `${node.fromStream}${node.append ? '>>' : '>'}`;
    case 'MergingRedirectionAst':
      return `${node.fromStream}>&${node.toStream}`;
    case 'SwitchStatementAst':
      return `${node.label ?? ''}:${switchFlags(node.flags)}`;
    case 'ForEachStatementAst':
    case 'ForStatementAst':
    case 'WhileStatementAst':
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      return node.label ?? '';
    case 'PipelineChainAst':
      return node.operator + (node.background ? '&' : '');
    case 'PipelineAst':
      return node.background ? '&' : '';
    case 'BlockStatementAst':
      return node.blockKind.text;
    default:
      return null;
  }
}

function definitionDetail(node: AnyAst): string | null {
  switch (node.kind) {
    case 'AttributeAst':
    case 'TypeConstraintAst':
      return node.typeName.fullName;
    case 'FunctionDefinitionAst':
      return (node.isFilter ? 'filter ' : '') + node.name;
    case 'TypeDefinitionAst':
      return `${node.typeAttributes}:${node.name}`;
    case 'PropertyMemberAst':
    case 'FunctionMemberAst':
      return `${memberFlags(node.flags)}:${node.name}`;
    case 'NamedBlockAst':
      return blockNames[node.blockKind] + (node.unnamed ? ':unnamed' : '');
    case 'NamedAttributeArgumentAst':
      return node.argumentName;
    case 'UsingStatementAst':
      return node.usingStatementKind;
    default:
      return null;
  }
}

const blockNames = {
  Begin: 'Begin',
  Process: 'Process',
  End: 'End',
  Clean: 'Clean',
  Dynamicparam: 'Dynamicparam',
} as const;

function memberFlags(flags: MemberFlags): string {
  const names: string[] = [];
  if (flags.isPublic) names.push('Public');
  if (flags.isPrivate) names.push('Private');
  if (flags.isStatic) names.push('Static');
  if (flags.isLiteral) names.push('Literal');
  if (flags.isHidden) names.push('Hidden');
  return names.join(', ');
}

function switchFlags(flags: SwitchFlags): string {
  const names: string[] = [];
  if (flags.file) names.push('File');
  if (flags.regex) names.push('Regex');
  if (flags.wildcard) names.push('Wildcard');
  if (flags.exact) names.push('Exact');
  if (flags.caseSensitive) names.push('CaseSensitive');
  if (flags.parallel) names.push('Parallel');
  return names.join(', ') || 'None';
}

function constantDetail(constant: ConstantValue): string {
  switch (constant.type) {
    case 'Null':
      return ':';
    case 'Boolean':
      return `Boolean:${constant.value ? 'True' : 'False'}`;
    case 'Double':
      return `Double:${doubleText(constant.value)}`;
    default:
      return `${constant.type}:${constant.value}`;
  }
}

/** A double as the reference prints it: an exponent of at least two digits, from 1E+17 up. */
function doubleText(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (Object.is(value, -0)) return '-0';
  const magnitude = Math.abs(value);
  if (value === 0 || (magnitude >= 1e-4 && magnitude < 1e17)) return String(value);
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  const sign = exponent[0] === '-' ? '-' : '+';
  return `${mantissa}E${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}

/**
 * The nodes of the syntax tree as .NET shows them: base class and properties of each, with their types. A property is the
 * node's field of the same name unless `computed` says otherwise; `X*` is a ReadOnlyCollection of X, `A&B*` one of pairs.
 */
import type * as nodes from '../../language/Ast.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { NetTuple } from '../../types/dotnet/tuples/NetTuple.ts';
import type { MemberBody } from '../../types/dotnet/implement.ts';
import { convertTo } from '../../types/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import { findType, genericType, getType } from '../../types/TypeRegistry.ts';
import { typeOf } from '../../types/TypeRegistry.ts';
import { literalValue } from '../compiler/expressions.ts';
import { requirementsOf } from './requirementTypes.ts';

export const LANGUAGE = 'System.Management.Automation.Language.';

/** Name, base and properties of every node class. */
const NODES = `
ScriptBlockAst Ast: AttributeAst* Attributes, UsingStatementAst* UsingStatements, ParamBlockAst ParamBlock, NamedBlockAst BeginBlock, NamedBlockAst ProcessBlock, NamedBlockAst EndBlock, NamedBlockAst CleanBlock, NamedBlockAst DynamicParamBlock, ScriptRequirements ScriptRequirements
ParamBlockAst Ast: AttributeAst* Attributes, ParameterAst* Parameters
NamedBlockAst Ast: bool Unnamed, TokenKind BlockKind, StatementAst* Statements, TrapStatementAst* Traps
NamedAttributeArgumentAst Ast: string ArgumentName, ExpressionAst Argument, bool ExpressionOmitted
AttributeBaseAst Ast: ITypeName TypeName
AttributeAst AttributeBaseAst: ExpressionAst* PositionalArguments, NamedAttributeArgumentAst* NamedArguments
TypeConstraintAst AttributeBaseAst:
ParameterAst Ast: AttributeBaseAst* Attributes, VariableExpressionAst Name, ExpressionAst DefaultValue, type StaticType
StatementBlockAst Ast: StatementAst* Statements, TrapStatementAst* Traps
StatementAst Ast:
TypeDefinitionAst StatementAst: string Name, AttributeAst* Attributes, TypeConstraintAst* BaseTypes, MemberAst* Members, TypeAttributes TypeAttributes, bool IsEnum, bool IsClass, bool IsInterface
UsingStatementAst StatementAst: UsingStatementKind UsingStatementKind, StringConstantExpressionAst Name, StringConstantExpressionAst Alias, HashtableAst ModuleSpecification
MemberAst Ast: string Name
PropertyMemberAst MemberAst: string Name, TypeConstraintAst PropertyType, AttributeAst* Attributes, PropertyAttributes PropertyAttributes, ExpressionAst InitialValue, bool IsPublic, bool IsPrivate, bool IsHidden, bool IsStatic
FunctionMemberAst MemberAst: string Name, AttributeAst* Attributes, TypeConstraintAst ReturnType, ParameterAst* Parameters, ScriptBlockAst Body, MethodAttributes MethodAttributes, bool IsPublic, bool IsPrivate, bool IsHidden, bool IsStatic, bool IsConstructor
FunctionDefinitionAst StatementAst: bool IsFilter, bool IsWorkflow, string Name, ParameterAst* Parameters, ScriptBlockAst Body
IfStatementAst StatementAst: PipelineBaseAst&StatementBlockAst* Clauses, StatementBlockAst ElseClause
DataStatementAst StatementAst: string Variable, ExpressionAst* CommandsAllowed, StatementBlockAst Body
LabeledStatementAst StatementAst: string Label, PipelineBaseAst Condition
LoopStatementAst LabeledStatementAst: StatementBlockAst Body
ForEachStatementAst LoopStatementAst: VariableExpressionAst Variable, ExpressionAst ThrottleLimit, ForEachFlags Flags
ForStatementAst LoopStatementAst: PipelineBaseAst Initializer, PipelineBaseAst Iterator
DoWhileStatementAst LoopStatementAst:
DoUntilStatementAst LoopStatementAst:
WhileStatementAst LoopStatementAst:
SwitchStatementAst LabeledStatementAst: SwitchFlags Flags, ExpressionAst&StatementBlockAst* Clauses, StatementBlockAst Default
CatchClauseAst Ast: TypeConstraintAst* CatchTypes, bool IsCatchAll, StatementBlockAst Body
TryStatementAst StatementAst: StatementBlockAst Body, CatchClauseAst* CatchClauses, StatementBlockAst Finally
TrapStatementAst StatementAst: TypeConstraintAst TrapType, StatementBlockAst Body
BlockStatementAst StatementAst: StatementBlockAst Body, Token Kind
BreakStatementAst StatementAst: ExpressionAst Label
ContinueStatementAst StatementAst: ExpressionAst Label
ReturnStatementAst StatementAst: PipelineBaseAst Pipeline
ExitStatementAst StatementAst: PipelineBaseAst Pipeline
ThrowStatementAst StatementAst: PipelineBaseAst Pipeline, bool IsRethrow
PipelineBaseAst StatementAst:
ErrorStatementAst PipelineBaseAst: Token Kind, System.Object Flags, Ast* Conditions, Ast* Bodies, Ast* NestedAst
ChainableAst PipelineBaseAst:
PipelineChainAst ChainableAst: ChainableAst LhsPipelineChain, PipelineAst RhsPipeline, TokenKind Operator, bool Background
PipelineAst ChainableAst: CommandBaseAst* PipelineElements, bool Background
CommandElementAst Ast:
CommandParameterAst CommandElementAst: string ParameterName, ExpressionAst Argument, IScriptExtent ErrorPosition
CommandBaseAst StatementAst: RedirectionAst* Redirections
CommandAst CommandBaseAst: CommandElementAst* CommandElements, TokenKind InvocationOperator, System.Object DefiningKeyword
CommandExpressionAst CommandBaseAst: ExpressionAst Expression
RedirectionAst Ast: RedirectionStream FromStream
MergingRedirectionAst RedirectionAst: RedirectionStream ToStream
FileRedirectionAst RedirectionAst: ExpressionAst Location, bool Append
AssignmentStatementAst PipelineBaseAst: ExpressionAst Left, TokenKind Operator, StatementAst Right, IScriptExtent ErrorPosition
ExpressionAst CommandElementAst: type StaticType
ErrorExpressionAst ExpressionAst: Ast* NestedAst
TernaryExpressionAst ExpressionAst: ExpressionAst Condition, ExpressionAst IfTrue, ExpressionAst IfFalse
BinaryExpressionAst ExpressionAst: TokenKind Operator, ExpressionAst Left, ExpressionAst Right, IScriptExtent ErrorPosition, type StaticType
UnaryExpressionAst ExpressionAst: TokenKind TokenKind, ExpressionAst Child, type StaticType
AttributedExpressionAst ExpressionAst: ExpressionAst Child, AttributeBaseAst Attribute
ConvertExpressionAst AttributedExpressionAst: TypeConstraintAst Type, type StaticType
MemberExpressionAst ExpressionAst: ExpressionAst Expression, CommandElementAst Member, bool Static, bool NullConditional
InvokeMemberExpressionAst MemberExpressionAst: ITypeName* GenericTypeArguments, ExpressionAst* Arguments
BaseCtorInvokeMemberExpressionAst InvokeMemberExpressionAst:
TypeExpressionAst ExpressionAst: ITypeName TypeName, type StaticType
VariableExpressionAst ExpressionAst: System.Management.Automation.VariablePath VariablePath, bool Splatted
ConstantExpressionAst ExpressionAst: System.Object Value, type StaticType
StringConstantExpressionAst ConstantExpressionAst: StringConstantType StringConstantType, string Value, type StaticType
ExpandableStringExpressionAst ExpressionAst: string Value, StringConstantType StringConstantType, ExpressionAst* NestedExpressions, type StaticType
ScriptBlockExpressionAst ExpressionAst: ScriptBlockAst ScriptBlock, type StaticType
ArrayLiteralAst ExpressionAst: ExpressionAst* Elements, type StaticType
HashtableAst ExpressionAst: ExpressionAst&StatementAst* KeyValuePairs, type StaticType
ArrayExpressionAst ExpressionAst: StatementBlockAst SubExpression, type StaticType
ParenExpressionAst ExpressionAst: PipelineBaseAst Pipeline
SubExpressionAst ExpressionAst: StatementBlockAst SubExpression
UsingExpressionAst ExpressionAst: ExpressionAst SubExpression
IndexExpressionAst ExpressionAst: ExpressionAst Target, ExpressionAst Index, bool NullConditional
`;

type Getter = (self: never, ctx: TypeContext) => unknown;

const staticTypes: Record<string, string> = {
  ArrayExpressionAst: 'System.Object[]',
  ArrayLiteralAst: 'System.Object[]',
  HashtableAst: 'System.Collections.Hashtable',
  ScriptBlockExpressionAst: 'System.Management.Automation.ScriptBlock',
  TypeExpressionAst: 'System.Type',
  StringConstantExpressionAst: 'System.String',
  ExpandableStringExpressionAst: 'System.String',
};

/** Properties that are not a field of their own name, by class and name. */
const computed: Record<string, Getter> = {
  'ScriptBlockAst.ScriptRequirements': (self: nodes.ScriptBlockAst, ctx) => requirementsOf(self, ctx),
  'ParameterAst.StaticType': (self: nodes.ParameterAst, ctx) => resolved(self.staticType?.fullName ?? 'object', ctx),
  'TypeDefinitionAst.IsEnum': (self: nodes.TypeDefinitionAst) => self.typeAttributes === 'Enum',
  'TypeDefinitionAst.IsClass': (self: nodes.TypeDefinitionAst) => self.typeAttributes === 'Class',
  'TypeDefinitionAst.IsInterface': (self: nodes.TypeDefinitionAst) => self.typeAttributes === 'Interface',
  'PropertyMemberAst.PropertyAttributes': (self: nodes.PropertyMemberAst, ctx) =>
    enumValue('PropertyAttributes', memberFlags(self.flags), ctx),
  'FunctionMemberAst.MethodAttributes': (self: nodes.FunctionMemberAst, ctx) =>
    enumValue('MethodAttributes', memberFlags(self.flags), ctx),
  'SwitchStatementAst.Flags': (self: nodes.SwitchStatementAst, ctx) =>
    enumValue('SwitchFlags', trueNames(self.flags), ctx),
  'SwitchStatementAst.Default': (self: nodes.SwitchStatementAst) => self.defaultClause,
  'CatchClauseAst.IsCatchAll': (self: nodes.CatchClauseAst) => self.catchTypes.length === 0,
  'TryStatementAst.Finally': (self: nodes.TryStatementAst) => self.finally_,
  'BlockStatementAst.Kind': (self: nodes.BlockStatementAst) => self.blockKind,
  'ThrowStatementAst.IsRethrow': (self: nodes.ThrowStatementAst) => self.pipeline === null && isInCatch(self),
  'CommandAst.DefiningKeyword': () => null,
  'ErrorStatementAst.Kind': () => null,
  'ErrorStatementAst.Flags': () => null,
  'MemberExpressionAst.Static': (self: nodes.MemberExpressionAst) => self.static_,
  'ConvertExpressionAst.StaticType': (self: nodes.ConvertExpressionAst, ctx) =>
    resolved(self.type.typeName.fullName, ctx),
  'ConstantExpressionAst.Value': (self: nodes.ConstantExpressionAst) => literalValue(self.value),
  'ConstantExpressionAst.StaticType': (self: nodes.ConstantExpressionAst) => typeOf(literalValue(self.value)),
  'BinaryExpressionAst.StaticType': (self: nodes.BinaryExpressionAst) =>
    getType(/^(?:Xor|And|Or|Is)$/.test(self.operator) ? 'System.Boolean' : 'System.Object'),
  'UnaryExpressionAst.StaticType': (self: nodes.UnaryExpressionAst) =>
    getType(/^(?:Not|Exclaim)$/.test(self.tokenKind) ? 'System.Boolean' : 'System.Object'),
};

const simpleTypes = new Set(['bool', 'string', 'type', 'System.Object']);

export interface NodeClass {
  readonly name: string;
  readonly base: string;
  /** Signature of a property and how it is read. */
  readonly properties: () => readonly (readonly [signature: string, name: string, body: MemberBody])[];
}

export function nodeClasses(): NodeClass[] {
  return NODES.trim()
    .split('\n')
    .map((line) => {
      const [head, list = ''] = line.split(/:\s*/, 2) as [string, string?];
      const [name, base] = head.split(' ') as [string, string];
      const properties = () => (list === '' ? [] : list.split(', ').map((text) => property(name, text)));
      return { name, base, properties };
    });
}

function property(owner: string, text: string): readonly [string, string, MemberBody] {
  const [type, name] = text.split(' ') as [string, string];
  return [`${shownType(type)} ${name} {get;}`, name, getter(owner, type, name) as MemberBody];
}

function qualified(type: string): string {
  return simpleTypes.has(type) || type.includes('.') ? type : LANGUAGE + type;
}

function elementType(type: string): string {
  const parts = type.slice(0, -1).split('&').map(qualified);
  return parts.length === 1 ? parts[0]! : `System.Tuple[${parts.join(',')}]`;
}

function shownType(type: string): string {
  if (!type.endsWith('*')) return qualified(type);
  return `System.Collections.ObjectModel.ReadOnlyCollection[${elementType(type)}]`;
}

function getter(owner: string, type: string, name: string): Getter {
  const own = computed[`${owner}.${name}`];
  if (own) return own;
  if (name === 'StaticType') return () => findType(staticTypes[owner] ?? 'System.Object');
  if (/^Is(?:Public|Private|Static|Hidden)$/.test(name)) {
    const key = name[0]!.toLowerCase() + name.slice(1);
    return (self: { flags: Record<string, boolean> }) => self.flags[key];
  }
  const plain = name[0]!.toLowerCase() + name.slice(1);
  const field = plain === 'arguments' ? 'arguments_' : plain;
  if (type.endsWith('*')) return (self: Record<string, unknown>) => listOf(type, self[field]);
  if (findType(qualified(type))?.isEnum)
    return (self: Record<string, unknown>, ctx) => enumValue(type, String(self[field]), ctx);
  return (self: Record<string, unknown>) => self[field] ?? null;
}

function listOf(type: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  const element = getType(elementType(type));
  const items = type.includes('&')
    ? (value as [unknown, unknown][]).map(([first, second]) => new NetTuple(element, [first, second]))
    : [...value];
  const list = new NetList(
    items,
    genericType(getType('System.Collections.ObjectModel.ReadOnlyCollection`1'), [element]),
  );
  list.isReadOnly = true;
  return list;
}

function enumValue(typeName: string, text: string, ctx: TypeContext): unknown {
  return convertTo(text, getType(LANGUAGE + typeName), ctx);
}

function trueNames(flags: object): string {
  const names = Object.entries(flags)
    .filter(([, on]) => on)
    .map(([name]) => name[0]!.toUpperCase() + name.slice(1));
  return names.length > 0 ? names.join(', ') : 'None';
}

function memberFlags(flags: nodes.PropertyMemberAst['flags']): string {
  const shown = { ...flags, isPublic: !flags.isPrivate };
  return trueNames(shown).replace(/\bIs/g, '');
}

function isInCatch(node: nodes.Ast): boolean {
  for (let each = node.parent; each; each = each.parent) if (each.kind === 'CatchClauseAst') return true;
  return false;
}

function resolved(name: string, ctx: TypeContext): unknown {
  return ctx.resolveType(name) ?? getType('System.Object');
}

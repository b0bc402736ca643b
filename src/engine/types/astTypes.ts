/**
 * The syntax tree as scripts see it: System.Management.Automation.Language's nodes, extents, tokens and Parser. One table
 * says which .NET property shows which field; FindAll and its like are the same for all nodes.
 */
import * as nodes from '../../language/Ast.ts';
import { Ast } from '../../language/Ast.ts';
import { ParseError } from '../../language/ParseError.ts';
import { parseInput } from '../../language/parseInput.ts';
import { ScriptExtent, ScriptPosition } from '../../language/ScriptExtent.ts';
import {
  FileRedirectionToken,
  LabelToken,
  MergingRedirectionToken,
  NumberToken,
  ParameterToken,
  StringExpandableToken,
  StringLiteralToken,
  StringToken,
  Token,
  VariableToken,
} from '../../language/Token.ts';
import { VariablePath } from '../../language/VariablePath.ts';
import { implement, type MemberBody } from '../../types/dotnet/implement.ts';
import { convertTo, isTrue, makeArray, type NetType, PSObject, PSReference } from '../../types/index.ts';
import type { ScriptBlockLike, TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition, TypeMembers } from '../../types/TypeDefinition.ts';
import { findType, getType } from '../../types/TypeRegistry.ts';
import { literalValue } from '../compiler/expressions.ts';
import { decodeText } from '../decodeText.ts';
import type { EngineContext } from '../EngineContext.ts';

const LANGUAGE = 'System.Management.Automation.Language.';

type Shown = string | ((self: never, ctx: TypeContext) => unknown);

/** Node class -> .NET property -> field, or how to compute it. Bases come after a colon. */
const NODES: Record<string, Record<string, Shown>> = {
  'ScriptBlockAst:Ast': {
    UsingStatements: 'usingStatements',
    Attributes: 'attributes',
    ParamBlock: 'paramBlock',
    BeginBlock: 'beginBlock',
    ProcessBlock: 'processBlock',
    EndBlock: 'endBlock',
    CleanBlock: 'cleanBlock',
    DynamicParamBlock: 'dynamicParamBlock',
    ScriptRequirements: requirements,
  },
  'NamedBlockAst:Ast': {
    BlockKind: enumOf('TokenKind', 'blockKind'),
    Unnamed: 'unnamed',
    Statements: 'statements',
    Traps: 'traps',
  },
  'ParamBlockAst:Ast': { Attributes: 'attributes', Parameters: 'parameters' },
  'ParameterAst:Ast': {
    Name: 'name',
    Attributes: 'attributes',
    DefaultValue: 'defaultValue',
    StaticType: (self: nodes.ParameterAst, ctx) => typeNamed(self.staticType?.fullName ?? 'object', ctx),
  },
  'FunctionDefinitionAst:StatementAst': {
    Name: 'name',
    IsFilter: 'isFilter',
    IsWorkflow: 'isWorkflow',
    Parameters: 'parameters',
    Body: 'body',
  },
  'AttributeBaseAst:Ast': {},
  'AttributeAst:AttributeBaseAst': {
    TypeName: 'typeName',
    PositionalArguments: 'positionalArguments',
    NamedArguments: 'namedArguments',
  },
  'NamedAttributeArgumentAst:Ast': {
    ArgumentName: 'argumentName',
    Argument: 'argument',
    ExpressionOmitted: 'expressionOmitted',
  },
  'TypeConstraintAst:AttributeBaseAst': { TypeName: 'typeName' },
  'UsingStatementAst:StatementAst': {
    UsingStatementKind: enumOf('UsingStatementKind', 'usingStatementKind'),
    Name: 'name',
    Alias: 'alias',
    ModuleSpecification: 'moduleSpecification',
  },
  'StatementAst:Ast': {},
  'StatementBlockAst:Ast': { Statements: 'statements', Traps: 'traps' },
  'PipelineBaseAst:StatementAst': {},
  'ChainableAst:PipelineBaseAst': {},
  'PipelineAst:ChainableAst': { PipelineElements: 'pipelineElements', Background: 'background' },
  'PipelineChainAst:ChainableAst': {
    LhsPipelineChain: 'lhsPipelineChain',
    RhsPipeline: 'rhsPipeline',
    Operator: enumOf('TokenKind', 'operator'),
    Background: 'background',
  },
  'CommandBaseAst:StatementAst': { Redirections: 'redirections' },
  'CommandAst:CommandBaseAst': {
    CommandElements: 'commandElements',
    InvocationOperator: enumOf('TokenKind', 'invocationOperator'),
    Redirections: 'redirections',
    DefiningKeyword: () => null,
  },
  'CommandExpressionAst:CommandBaseAst': { Expression: 'expression', Redirections: 'redirections' },
  'CommandElementAst:Ast': {},
  'CommandParameterAst:CommandElementAst': {
    ParameterName: 'parameterName',
    Argument: 'argument',
    ErrorPosition: 'errorPosition',
  },
  'RedirectionAst:Ast': {},
  'FileRedirectionAst:RedirectionAst': {
    FromStream: enumOf('RedirectionStream', 'fromStream'),
    Location: 'location',
    Append: 'append',
  },
  'MergingRedirectionAst:RedirectionAst': {
    FromStream: enumOf('RedirectionStream', 'fromStream'),
    ToStream: enumOf('RedirectionStream', 'toStream'),
  },
  'AssignmentStatementAst:PipelineBaseAst': {
    Left: 'left',
    Operator: enumOf('TokenKind', 'operator'),
    Right: 'right',
    ErrorPosition: 'errorPosition',
  },
  'IfStatementAst:StatementAst': { Clauses: pairs('clauses'), ElseClause: 'elseClause' },
  'LabeledStatementAst:StatementAst': { Label: 'label', Condition: 'condition' },
  'LoopStatementAst:LabeledStatementAst': { Body: 'body' },
  'ForStatementAst:LoopStatementAst': {
    Label: 'label',
    Initializer: 'initializer',
    Condition: 'condition',
    Iterator: 'iterator',
    Body: 'body',
  },
  'ForEachStatementAst:LoopStatementAst': {
    Variable: 'variable',
    ThrottleLimit: 'throttleLimit',
    Flags: enumOf('ForEachFlags', 'flags'),
  },
  'WhileStatementAst:LoopStatementAst': {},
  'DoWhileStatementAst:LoopStatementAst': {},
  'DoUntilStatementAst:LoopStatementAst': {},
  'SwitchStatementAst:LabeledStatementAst': { Clauses: pairs('clauses'), Default: 'defaultClause', Flags: switchFlags },
  'TryStatementAst:StatementAst': { Body: 'body', CatchClauses: 'catchClauses', Finally: 'finally_' },
  'CatchClauseAst:Ast': {
    CatchTypes: 'catchTypes',
    IsCatchAll: (self: nodes.CatchClauseAst) => self.catchTypes.length === 0,
    Body: 'body',
  },
  'TrapStatementAst:StatementAst': { TrapType: 'trapType', Body: 'body' },
  'DataStatementAst:StatementAst': { Variable: 'variable', CommandsAllowed: 'commandsAllowed', Body: 'body' },
  'BlockStatementAst:StatementAst': { Kind: 'blockKind', Body: 'body' },
  'BreakStatementAst:StatementAst': { Label: 'label' },
  'ContinueStatementAst:StatementAst': { Label: 'label' },
  'ReturnStatementAst:StatementAst': { Pipeline: 'pipeline' },
  'ExitStatementAst:StatementAst': { Pipeline: 'pipeline' },
  'ThrowStatementAst:StatementAst': {
    Pipeline: 'pipeline',
    IsRethrow: (self: nodes.ThrowStatementAst) => self.pipeline === null,
  },
  'ErrorStatementAst:PipelineBaseAst': { NestedAst: 'nestedAst' },
  'TypeDefinitionAst:StatementAst': {
    Name: 'name',
    Attributes: 'attributes',
    Members: 'members',
    BaseTypes: 'baseTypes',
    TypeAttributes: enumOf('TypeAttributes', 'typeAttributes'),
    IsClass: (self: nodes.TypeDefinitionAst) => self.typeAttributes === 'Class',
    IsEnum: (self: nodes.TypeDefinitionAst) => self.typeAttributes === 'Enum',
    IsInterface: (self: nodes.TypeDefinitionAst) => self.typeAttributes === 'Interface',
  },
  'MemberAst:Ast': { Name: 'name' },
  'PropertyMemberAst:MemberAst': {
    PropertyType: 'propertyType',
    Attributes: 'attributes',
    InitialValue: 'initialValue',
    ...memberFlags(),
  },
  'FunctionMemberAst:MemberAst': {
    ReturnType: 'returnType',
    Parameters: 'parameters',
    Body: 'body',
    Attributes: 'attributes',
    IsConstructor: 'isConstructor',
    ...memberFlags(),
  },
  'ExpressionAst:CommandElementAst': { StaticType: () => getType('System.Object') },
  'TernaryExpressionAst:ExpressionAst': { Condition: 'condition', IfTrue: 'ifTrue', IfFalse: 'ifFalse' },
  'BinaryExpressionAst:ExpressionAst': {
    Left: 'left',
    Operator: enumOf('TokenKind', 'operator'),
    Right: 'right',
    ErrorPosition: 'errorPosition',
  },
  'UnaryExpressionAst:ExpressionAst': { TokenKind: enumOf('TokenKind', 'tokenKind'), Child: 'child' },
  'AttributedExpressionAst:ExpressionAst': { Attribute: 'attribute', Child: 'child' },
  'ConvertExpressionAst:AttributedExpressionAst': {
    Type: 'type',
    Child: 'child',
    Attribute: 'type',
    StaticType: (self: nodes.ConvertExpressionAst, ctx) => typeNamed(self.type.typeName.fullName, ctx),
  },
  'MemberExpressionAst:ExpressionAst': {
    Expression: 'expression',
    Member: 'member',
    Static: 'static_',
    NullConditional: 'nullConditional',
  },
  'InvokeMemberExpressionAst:MemberExpressionAst': {
    Arguments: 'arguments_',
    GenericTypeArguments: 'genericTypeArguments',
  },
  'BaseCtorInvokeMemberExpressionAst:InvokeMemberExpressionAst': {},
  'IndexExpressionAst:ExpressionAst': { Target: 'target', Index: 'index', NullConditional: 'nullConditional' },
  'ArrayExpressionAst:ExpressionAst': { SubExpression: 'subExpression', StaticType: () => findType('object[]') },
  'ArrayLiteralAst:ExpressionAst': { Elements: 'elements', StaticType: () => findType('object[]') },
  'HashtableAst:ExpressionAst': {
    KeyValuePairs: pairs('keyValuePairs'),
    StaticType: () => getType('System.Collections.Hashtable'),
  },
  'ParenExpressionAst:ExpressionAst': { Pipeline: 'pipeline' },
  'SubExpressionAst:ExpressionAst': { SubExpression: 'subExpression' },
  'ScriptBlockExpressionAst:ExpressionAst': {
    ScriptBlock: 'scriptBlock',
    StaticType: () => getType('System.Management.Automation.ScriptBlock'),
  },
  'TypeExpressionAst:ExpressionAst': { TypeName: 'typeName', StaticType: () => getType('System.Type') },
  'VariableExpressionAst:ExpressionAst': { VariablePath: 'variablePath', Splatted: 'splatted' },
  'ConstantExpressionAst:ExpressionAst': { Value: (self: nodes.ConstantExpressionAst) => literalValue(self.value) },
  'StringConstantExpressionAst:ConstantExpressionAst': {
    Value: 'value',
    StringConstantType: enumOf('StringConstantType', 'stringConstantType'),
    StaticType: () => getType('System.String'),
  },
  'ExpandableStringExpressionAst:ExpressionAst': {
    Value: 'value',
    StringConstantType: enumOf('StringConstantType', 'stringConstantType'),
    NestedExpressions: 'nestedExpressions',
    StaticType: () => getType('System.String'),
  },
  'UsingExpressionAst:ExpressionAst': { SubExpression: 'subExpression' },
  'ErrorExpressionAst:ExpressionAst': { NestedAst: 'nestedAst' },
};

function memberFlags(): Record<string, Shown> {
  const flag =
    (name: keyof nodes.PropertyMemberAst['flags']): Shown =>
    (self: nodes.PropertyMemberAst) =>
      self.flags[name];
  return {
    IsPublic: flag('isPublic'),
    IsPrivate: flag('isPrivate'),
    IsStatic: flag('isStatic'),
    IsHidden: flag('isHidden'),
  };
}

/** An enum of the language namespace by name; where psail has no such enum, the name itself. */
function enumOf(typeName: string, fieldName: string): Shown {
  return (self: never, ctx: TypeContext) => {
    const text = String((self as Record<string, unknown>)[fieldName]);
    const type = findType(LANGUAGE + typeName);
    return type ? convertTo(text, type, ctx) : text;
  };
}

function switchFlags(self: nodes.SwitchStatementAst): string {
  const names = Object.entries(self.flags)
    .filter(([, on]) => on)
    .map(([name]) => name[0]!.toUpperCase() + name.slice(1));
  return names.length > 0 ? names.join(', ') : 'None';
}

function pairs(fieldName: string): Shown {
  return (self: never) =>
    ((self as Record<string, unknown>)[fieldName] as readonly (readonly [unknown, unknown])[]).map(([first, second]) =>
      PSObject.custom([
        ['Item1', first],
        ['Item2', second],
      ]),
    );
}

function requirements(self: nodes.ScriptBlockAst): unknown {
  const found = self.scriptRequirements;
  return found
    ? PSObject.custom([
        ['RequiredPSVersion', found.requiredPSVersion],
        ['RequiredModules', found.requiredModules.map((each) => each.name)],
        ['IsElevationRequired', found.isElevationRequired],
      ])
    : null;
}

function typeNamed(name: string, ctx: TypeContext): NetType | null {
  return ctx.resolveType(name) ?? getType('System.Object');
}

/** Depth first, in source order; nested script blocks only when asked for. */
function walk(root: Ast, nested: boolean, visit: (node: Ast) => boolean): boolean {
  if (!visit(root)) return false;
  let goesOn = true;
  root.forEachChild((child) => {
    if (!goesOn || (!nested && child.kind === 'ScriptBlockAst')) return;
    goesOn = walk(child, nested, visit);
  });
  return goesOn;
}

function findAll(self: Ast, ctx: TypeContext, predicate: ScriptBlockLike, nested: boolean): Ast[] {
  const found: Ast[] = [];
  walk(self, nested, (node) => {
    if (isTrue(call(predicate, ctx, node))) found.push(node);
    return true;
  });
  return found;
}

function call(predicate: unknown, ctx: TypeContext, node: Ast): unknown {
  const target = predicate as { invoke?(c: TypeContext, args: unknown[]): unknown } & ScriptBlockLike;
  return target.invoke ? target.invoke(ctx, [node]) : target.invokeReturnAsIs(ctx, [node], node);
}

const BASE_MEMBERS: Record<string, MemberBody> = {
  Extent: (self: Ast) => self.extent,
  Parent: (self: Ast) => self.parent,
  FindAll: findAll as MemberBody as never,
  Find: (self: Ast, ctx, predicate: ScriptBlockLike, nested: boolean) =>
    findAll(self, ctx, predicate, nested)[0] ?? null,
  GetCommandName: (self: nodes.CommandAst) => self.getCommandName(),
  SafeGetValue: (self: Ast, ctx) =>
    (ctx as EngineContext).createScriptBlock(self.extent.text).invokeReturnAsIs(ctx, []),
};

const BASE_SIGNATURES = `
System.Management.Automation.Language.IScriptExtent Extent {get;}
System.Management.Automation.Language.Ast Parent {get;}
System.Object FindAll(System.Object predicate, bool searchNestedScriptBlocks)
System.Object Find(System.Object predicate, bool searchNestedScriptBlocks)
System.Object SafeGetValue()
string GetCommandName()
`;

function nodeType(key: string, properties: Record<string, Shown>): TypeDefinition {
  const [name, base] = key.split(':') as [string, string];
  return {
    name: LANGUAGE + name,
    kind: 'class',
    base: base === 'Ast' ? `${LANGUAGE}Ast` : LANGUAGE + base,
    jsClass: (nodes as unknown as Record<string, TypeDefinition['jsClass']>)[name],
    toText: (self: Ast) => self.extent.text,
    build: () => nodeMembers(properties),
  };
}

function nodeMembers(properties: Record<string, Shown>): TypeMembers {
  const bodies: Record<string, MemberBody> = {};
  for (const [property, shown] of Object.entries(properties))
    bodies[property] = typeof shown === 'string' ? (self) => listOf(self[shown]) : (shown as MemberBody);
  return implement(
    Object.keys(properties)
      .map((property) => `System.Object ${property} {get;}`)
      .join('\n'),
    { members: bodies },
  );
}

function listOf(value: unknown): unknown {
  return Array.isArray(value) ? [...value] : (value ?? null);
}

/** A class whose properties are fields of the same name in camelCase. */
function plain(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  fields: Record<string, Shown>,
  toText?: TypeDefinition['toText'],
  base?: string,
): TypeDefinition {
  return { ...nodeType(`${name}:Ast`, fields), jsClass, base: base ? LANGUAGE + base : 'System.Object', toText };
}

function parse(ctx: TypeContext, text: string, file: string | null, tokens: unknown, errors: unknown): unknown {
  void ctx;
  const result = parseInput(text, file, { lenientHereStrings: false });
  if (tokens instanceof PSReference) tokens.value = makeArray([...result.tokens], findType(`${LANGUAGE}Token`));
  if (errors instanceof PSReference) errors.value = makeArray([...result.errors], findType(`${LANGUAGE}ParseError`));
  return result.ast;
}

const PARSER: TypeDefinition = {
  name: `${LANGUAGE}Parser`,
  kind: 'class',
  build: () =>
    implement(
      `
static System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, [ref] System.Object tokens, [ref] System.Object errors)
static System.Management.Automation.Language.ScriptBlockAst ParseInput(string input, string fileName, [ref] System.Object tokens, [ref] System.Object errors)
static System.Management.Automation.Language.ScriptBlockAst ParseFile(string fileName, [ref] System.Object tokens, [ref] System.Object errors)
`,
      {
        statics: {
          'ParseInput/3': (_self, ctx, text: string, tokens: unknown, errors: unknown) =>
            parse(ctx, text, null, tokens, errors),
          'ParseInput/4': (_self, ctx, text: string, file: string, tokens: unknown, errors: unknown) =>
            parse(ctx, text, file, tokens, errors),
          ParseFile: (_self, ctx, file: string, tokens: unknown, errors: unknown) =>
            parse(ctx, decodeText((ctx as EngineContext).host.files.readFile(file)), file, tokens, errors),
        },
      },
    ),
};

const EXTENT_FIELDS: Record<string, Shown> = Object.fromEntries(
  [
    'File',
    'Text',
    'StartLineNumber',
    'StartColumnNumber',
    'EndLineNumber',
    'EndColumnNumber',
    'StartOffset',
    'EndOffset',
    'StartScriptPosition',
    'EndScriptPosition',
  ].map((name) => [name, name[0]!.toLowerCase() + name.slice(1)]),
);

const TYPE_NAME_FIELDS: Record<string, Shown> = {
  FullName: 'fullName',
  Name: 'name',
  AssemblyName: 'assemblyName',
  IsArray: 'isArray',
  IsGeneric: 'isGeneric',
  Extent: 'extent',
};
const TOKEN_FIELDS: Record<string, Shown> = {
  Text: 'text',
  Kind: enumOf('TokenKind', 'kind'),
  Extent: 'extent',
  HasError: 'hasError',
  TokenFlags: enumOf('TokenFlags', 'tokenFlags'),
};

function typeNameDefinition(name: string, jsClass: TypeDefinition['jsClass']): TypeDefinition {
  const definition = plain(name, jsClass, TYPE_NAME_FIELDS, (self: { fullName: string }) => self.fullName);
  const build = definition.build!;
  definition.build = () => {
    const members = build();
    const reflection = implement('type GetReflectionType()', {
      members: { GetReflectionType: (self: { fullName: string }, ctx) => ctx.resolveType(self.fullName) },
    });
    return { ...members, members: { ...members.members, ...reflection.members } };
  };
  return definition;
}

export const AST_TYPES: readonly TypeDefinition[] = [
  {
    name: `${LANGUAGE}Ast`,
    kind: 'class',
    isAbstract: true,
    jsClass: Ast,
    toText: (self: Ast) => self.extent.text,
    build: () => implement(BASE_SIGNATURES, { members: BASE_MEMBERS }),
  },
  ...Object.entries(NODES).map(([key, properties]) => nodeType(key, properties)),
  PARSER,
  { name: `${LANGUAGE}IScriptExtent`, kind: 'interface' },
  { name: `${LANGUAGE}IScriptPosition`, kind: 'interface' },
  {
    ...plain('InternalScriptExtent', ScriptExtent, EXTENT_FIELDS, (self: ScriptExtent) => self.text),
    interfaces: [`${LANGUAGE}IScriptExtent`],
  },
  {
    ...plain('InternalScriptPosition', ScriptPosition, {
      File: 'file',
      LineNumber: 'lineNumber',
      ColumnNumber: 'columnNumber',
      Offset: 'offset',
      Line: 'line',
    }),
    interfaces: [`${LANGUAGE}IScriptPosition`],
  },
  plain(
    'ParseError',
    ParseError,
    { Extent: 'extent', ErrorId: 'errorId', Message: 'message', IncompleteInput: 'incompleteInput' },
    (self: ParseError) => self.message,
  ),
  plain('Token', Token, TOKEN_FIELDS, (self: Token) => self.text),
  plain('StringToken', StringToken, { Value: 'value' }, (self: Token) => self.text, 'Token'),
  plain('StringLiteralToken', StringLiteralToken, {}, (self: Token) => self.text, 'StringToken'),
  plain(
    'StringExpandableToken',
    StringExpandableToken,
    { NestedTokens: 'nestedTokens' },
    (self: Token) => self.text,
    'StringToken',
  ),
  plain(
    'NumberToken',
    NumberToken,
    { Value: (self: NumberToken) => literalValue(self.value) },
    (self: Token) => self.text,
    'Token',
  ),
  plain(
    'ParameterToken',
    ParameterToken,
    { ParameterName: 'parameterName', UsedColon: 'usedColon' },
    (self: Token) => self.text,
    'Token',
  ),
  plain(
    'VariableToken',
    VariableToken,
    { Name: 'name', VariablePath: 'variablePath' },
    (self: Token) => self.text,
    'Token',
  ),
  plain('RedirectionToken', undefined, {}, undefined, 'Token'),
  plain(
    'FileRedirectionToken',
    FileRedirectionToken,
    { FromStream: enumOf('RedirectionStream', 'fromStream'), Append: 'append' },
    (self: Token) => self.text,
    'RedirectionToken',
  ),
  plain(
    'MergingRedirectionToken',
    MergingRedirectionToken,
    { FromStream: enumOf('RedirectionStream', 'fromStream'), ToStream: enumOf('RedirectionStream', 'toStream') },
    (self: Token) => self.text,
    'RedirectionToken',
  ),
  plain('LabelToken', LabelToken, { LabelText: 'labelText' }, (self: Token) => self.text, 'Token'),
  {
    ...plain(
      'VariablePath',
      VariablePath,
      {
        UserPath: 'userPath',
        IsGlobal: 'isGlobal',
        IsLocal: 'isLocal',
        IsPrivate: 'isPrivate',
        IsScript: 'isScript',
        IsUnqualified: 'isUnqualified',
        IsUnscopedVariable: 'isUnscopedVariable',
        IsVariable: 'isVariable',
        IsDriveQualified: 'isDriveQualified',
        DriveName: 'driveName',
      },
      (self: VariablePath) => self.userPath,
    ),
    name: 'System.Management.Automation.VariablePath',
  },
  typeNameDefinition('TypeName', nodes.TypeName),
  typeNameDefinition('GenericTypeName', nodes.GenericTypeName),
  typeNameDefinition('ArrayTypeName', nodes.ArrayTypeName),
  typeNameDefinition('ReflectionTypeName', nodes.ReflectionTypeName),
];

/**
 * The syntax tree as scripts see it: System.Management.Automation.Language's nodes, extents, tokens and Parser. Nodes are
 * described in astNodes.ts, their methods in astMethods.ts.
 */
import * as nodes from '../../language/Ast.ts';
import { Ast } from '../../language/Ast.ts';
import { ParseError } from '../../language/ParseError.ts';
import { type ParseOptions, parseInput } from '../../language/parseInput.ts';
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
import { positionMessage } from '../../errors/positionMessage.ts';
import { convertTo, makeArray, PSReference } from '../../types/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { MethodBody, TypeDefinition, TypeMembers } from '../../types/TypeDefinition.ts';
import { findType, getType } from '../../types/TypeRegistry.ts';
import { literalValue } from '../compiler/expressions.ts';
import { decodeText } from '../decodeText.ts';
import type { EngineContext } from '../EngineContext.ts';
import { astMembers, NODE_METHODS } from './astMethods.ts';
import { LANGUAGE, type NodeClass, nodeClasses } from './astNodes.ts';
import { VISITOR_TYPES } from './astVisitors.ts';
import { EXTENT_TYPES } from './extentTypes.ts';
import { REQUIREMENT_TYPES } from './requirementTypes.ts';

type Shown = string | ((self: never, ctx: TypeContext) => unknown);

/** An enum of the language namespace by name. */
function enumOf(typeName: string, fieldName: string): Shown {
  return (self: never, ctx: TypeContext) =>
    convertTo(String((self as Record<string, unknown>)[fieldName]), getType(LANGUAGE + typeName), ctx);
}

function nodeType({ name, base, properties }: NodeClass): TypeDefinition {
  const methods = NODE_METHODS[name];
  return {
    name: LANGUAGE + name,
    kind: 'class',
    base: LANGUAGE + base,
    jsClass: (nodes as unknown as Record<string, TypeDefinition['jsClass']>)[name],
    toText: (self: Ast) => self.extent.text,
    build: () => {
      const own = properties();
      return implement(`${own.map(([signature]) => signature).join('\n')}\n${methods?.signatures ?? ''}`, {
        members: { ...Object.fromEntries(own.map(([, key, body]) => [key, body])), ...methods?.members },
      });
    },
  };
}

function fieldMembers(fields: Record<string, Shown>): TypeMembers {
  const bodies: Record<string, MemberBody> = {};
  for (const [property, shown] of Object.entries(fields))
    bodies[property] = typeof shown === 'string' ? (self) => listOf(self[shown]) : (shown as MemberBody);
  return implement(
    Object.keys(fields)
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
  return {
    name: LANGUAGE + name,
    kind: 'class',
    jsClass,
    base: base ? LANGUAGE + base : 'System.Object',
    toText,
    build: () => fieldMembers(fields),
  };
}

function parse(ctx: TypeContext, text: string, file: string | null, tokens: unknown, errors: unknown): unknown {
  const { parseOptions } = ctx as unknown as { parseOptions: ParseOptions };
  const result = parseInput(text, file, { ...parseOptions, lenientHereStrings: false });
  if (tokens instanceof PSReference) tokens.value = makeArray([...result.tokens], findType(`${LANGUAGE}Token`));
  if (errors instanceof PSReference) errors.value = makeArray([...result.errors], findType(`${LANGUAGE}ParseError`));
  return result.ast;
}

/** A file that cannot be read gives an empty tree and an error. */
function parseFile(ctx: TypeContext, file: string, tokens: unknown, errors: unknown): unknown {
  let text: string;
  try {
    text = decodeText((ctx as EngineContext).host.files.readFile(file));
  } catch (thrown) {
    const ast = parse(ctx, '', file, tokens, errors) as Ast;
    const failure = new ParseError(
      ast.extent,
      'FileReadError',
      `The file could not be read: ${String((thrown as Error).message)}`,
    );
    if (errors instanceof PSReference) errors.value = makeArray([failure], findType(`${LANGUAGE}ParseError`));
    return ast;
  }
  return parse(ctx, text, file, tokens, errors);
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
            parseFile(ctx, file, tokens, errors),
        },
      },
    ),
};

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

function typeNameDefinition(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  own: Record<string, Shown> = {},
  constructor = '',
): TypeDefinition {
  const definition = plain(
    name,
    jsClass,
    { ...TYPE_NAME_FIELDS, ...own },
    (self: { fullName: string }) => self.fullName,
  );
  const build = definition.build!;
  definition.interfaces = [`${LANGUAGE}ITypeName`];
  definition.build = () => {
    const members = build();
    const reflection = implement(`type GetReflectionType()\ntype GetReflectionAttributeType()\n${constructor}`, {
      new: (_self, _ctx, extent, text: string) => new nodes.TypeName(extent as never, text),
      members: {
        GetReflectionType: (self: { fullName: string }, ctx) => ctx.resolveType(self.fullName),
        GetReflectionAttributeType: (self: { fullName: string }, ctx) =>
          ctx.resolveType(`${self.fullName}Attribute`) ?? ctx.resolveType(self.fullName),
      },
    });
    return { ...reflection, members: { ...members.members, ...reflection.members } };
  };
  return definition;
}

function made(definition: TypeDefinition, signature: string, make: MethodBody): TypeDefinition {
  const build = definition.build!;
  return { ...definition, build: () => ({ ...build(), constructors: { [signature]: make } }) };
}

export const AST_TYPES: readonly TypeDefinition[] = [
  {
    name: `${LANGUAGE}Ast`,
    kind: 'class',
    isAbstract: true,
    jsClass: Ast,
    toText: (self: Ast) => self.extent.text,
    build: astMembers,
  },
  ...nodeClasses().map(nodeType),
  ...VISITOR_TYPES,
  ...REQUIREMENT_TYPES,
  ...EXTENT_TYPES,
  PARSER,
  made(
    plain(
      'ParseError',
      ParseError,
      { Extent: 'extent', ErrorId: 'errorId', Message: 'message', IncompleteInput: 'incompleteInput' },
      (self: ParseError) => `${positionMessage(self.extent)}\n${self.message}`,
    ),
    'System.Management.Automation.Language.ParseError new(System.Management.Automation.Language.IScriptExtent extent, string errorId, string message)',
    (_self, _ctx, extent: ParseError['extent'], id: string, message: string) => new ParseError(extent, id, message),
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
  { name: `${LANGUAGE}ITypeName`, kind: 'interface' },
  typeNameDefinition(
    'TypeName',
    nodes.TypeName,
    {},
    'System.Management.Automation.Language.TypeName new(System.Management.Automation.Language.IScriptExtent extent, string name)',
  ),
  typeNameDefinition('GenericTypeName', nodes.GenericTypeName, {
    TypeName: 'typeName',
    GenericArguments: 'genericArguments',
  }),
  typeNameDefinition('ArrayTypeName', nodes.ArrayTypeName, { ElementType: 'elementType', Rank: 'rank' }),
  typeNameDefinition('ReflectionTypeName', nodes.ReflectionTypeName),
];

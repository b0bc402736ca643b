/** What PowerShell's type definer refuses about attributes of classes, enums and their members. */
import { NetException } from '../../errors/index.ts';
import type { AttributeAst, AttributeBaseAst, ExpressionAst, TypeDefinitionAst } from '../../language/Ast.ts';
import type { ErrorSink } from '../../language/ErrorSink.ts';
import { convertTo, typeDisplayName } from '../../types/index.ts';
import { shortNameOf } from '../binding/declarationErrors.ts';
import type { EngineContext } from '../EngineContext.ts';

type Target = 'Class' | 'Enum' | 'Method' | 'Constructor' | 'Property' | 'Field' | 'Parameter';

interface AttributeFacts {
  /** As error texts show the type. */
  readonly shown: string;
  readonly targets: readonly string[];
  /** Properties that may be set, in .NET's order, with the types of those that do not take any text. */
  readonly settable?: Readonly<Record<string, string | null>>;
  readonly readOnly?: readonly string[];
  readonly counts?: readonly [number, number];
  readonly positional?: string;
}

const MANY = Number.MAX_SAFE_INTEGER;
const INT = 'System.Int32';
const ON_MEMBERS = ['Property', 'Field'];
const onMembers = (shown: string, more: Partial<AttributeFacts> = {}): AttributeFacts => ({
  shown,
  targets: ON_MEMBERS,
  counts: [0, 0],
  ...more,
});

const ALL: readonly AttributeFacts[] = [
  onMembers('Parameter', {
    settable: {
      Position: INT,
      ParameterSetName: null,
      Mandatory: null,
      ValueFromPipeline: null,
      ValueFromPipelineByPropertyName: null,
      ValueFromRemainingArguments: null,
      HelpMessage: null,
      HelpMessageBaseName: null,
      HelpMessageResourceId: null,
      DontShow: null,
    },
  }),
  onMembers('ValidateSet', { settable: { ErrorMessage: null, IgnoreCase: null }, counts: [0, MANY] }),
  onMembers('ValidateRange', { counts: [1, 2] }),
  onMembers('ValidateLength', { counts: [2, 2], positional: INT }),
  onMembers('ValidateCount', { counts: [2, 2], positional: INT }),
  onMembers('ValidatePattern', {
    settable: { Options: 'System.Text.RegularExpressions.RegexOptions', ErrorMessage: null },
    counts: [1, 1],
  }),
  onMembers('ValidateScript', { settable: { ErrorMessage: null }, counts: [1, 1] }),
  onMembers('ValidateDrive', { counts: [0, MANY] }),
  onMembers('ValidateNotNull'),
  onMembers('ValidateNotNullOrEmpty'),
  onMembers('ValidateNotNullOrWhiteSpace'),
  onMembers('AllowNull'),
  onMembers('AllowEmptyString'),
  onMembers('AllowEmptyCollection'),
  onMembers('SupportsWildcards'),
  onMembers('ArgumentCompleter', { counts: [0, 1] }),
  onMembers('ArgumentCompletions', { counts: [0, MANY] }),
  onMembers('PSDefaultValue', { settable: { Value: null, Help: null } }),
  onMembers('DscProperty', { settable: { Key: null, Mandatory: null, NotConfigurable: null } }),
  { shown: 'Alias', targets: ['Class', ...ON_MEMBERS], counts: [0, MANY] },
  {
    shown: 'CmdletBinding',
    targets: ['Class'],
    counts: [0, 0],
    settable: {
      PositionalBinding: null,
      DefaultParameterSetName: null,
      SupportsShouldProcess: null,
      SupportsPaging: null,
      SupportsTransactions: null,
      ConfirmImpact: 'System.Management.Automation.ConfirmImpact',
      HelpUri: null,
      RemotingCapability: 'System.Management.Automation.RemotingCapability',
    },
  },
  { shown: 'OutputType', targets: ['Class'], settable: { ProviderCmdlet: null, ParameterSetName: null } },
  { shown: 'System.FlagsAttribute', targets: ['Enum'], counts: [0, 0] },
  { shown: 'System.SerializableAttribute', targets: ['Class', 'Struct', 'Enum', 'Delegate'], counts: [0, 0] },
  {
    shown: 'System.ObsoleteAttribute',
    targets: [
      'Class',
      'Struct',
      'Enum',
      'Constructor',
      'Method',
      'Property',
      'Field',
      'Event',
      'Interface',
      'Delegate',
    ],
    settable: { DiagnosticId: null, UrlFormat: null },
    readOnly: ['Message', 'IsError'],
    counts: [0, 2],
  },
];

const FACTS = new Map(
  ALL.map((facts) => [facts.shown.toLowerCase().replace(/^system\.|attribute$/g, ''), facts] as const),
);

export function checkAttributes(ast: TypeDefinitionAst, ctx: EngineContext, errors: ErrorSink): void {
  const check = (attributes: readonly AttributeBaseAst[], target: Target): void => {
    for (const attribute of attributes)
      if (attribute.kind === 'AttributeAst') checkAttribute(attribute, target, ctx, errors);
  };
  check(ast.attributes, ast.typeAttributes === 'Enum' ? 'Enum' : 'Class');
  for (const member of ast.members) {
    if (member.kind === 'PropertyMemberAst') {
      check(member.attributes, 'Property');
      continue;
    }
    check(member.attributes, member.isConstructor ? 'Constructor' : 'Method');
    for (const parameter of member.parameters) check(parameter.attributes, 'Parameter');
  }
}

function checkAttribute(ast: AttributeAst, target: Target, ctx: EngineContext, errors: ErrorSink): void {
  const facts = FACTS.get(shortNameOf(ast));
  if (!facts) return;
  const { shown, targets, counts, positional } = facts;
  if (!targets.includes(target))
    errors.reportError(ast.extent, 'AttributeNotAllowedOnDeclaration', shown, targets.join(', '));
  const settable = Object.entries(facts.settable ?? {});
  for (const named of ast.namedArguments) {
    const is = (name: string): boolean => name.toLowerCase() === named.argumentName.toLowerCase();
    const property = settable.find(([name]) => is(name));
    const fixed = facts.readOnly?.find(is);
    if (fixed) errors.reportError(named.extent, 'ReadOnlyProperty', fixed);
    else if (!property)
      errors.reportError(
        named.extent,
        'PropertyNotFoundForAttribute',
        named.argumentName,
        shown,
        settable.map(([name]) => name).join(', '),
      );
    else if (property[1] !== null) checkConversion(named.argument, property[1], ctx, errors);
  }
  if (errors.errors.length > 0) return;
  const { length } = ast.positionalArguments;
  if (counts && (length < counts[0] || length > counts[1])) {
    const name = shown.replace(/^System\./, '').replace(/(?:Attribute)?$/, 'Attribute');
    errors.reportError(ast.extent, 'MethodCountCouldNotFindBest', name, String(length));
  } else if (positional)
    for (const argument of ast.positionalArguments) checkConversion(argument, positional, ctx, errors);
}

function checkConversion(argument: ExpressionAst, typeName: string, ctx: EngineContext, errors: ErrorSink): void {
  if (argument.kind !== 'StringConstantExpressionAst') return;
  const type = ctx.resolveType(typeName);
  if (!type) return;
  try {
    convertTo(argument.value, type, ctx);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    errors.reportError(argument.extent, 'CannotConvertValue', typeDisplayName(type));
  }
}

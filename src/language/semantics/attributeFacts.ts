/** PowerShell's attributes: where they may stand, which arguments they take. */
import type { AttributeAst } from '../Ast.ts';

export interface AttributeFacts {
  /** As error texts show the type. */
  readonly shown: string;
  /** What it may stand on. */
  readonly targets: readonly string[];
  /** Properties that may be set, in .NET's order, with the types of those that do not take any text. */
  readonly settable?: Readonly<Record<string, string | null>>;
  readonly readOnly?: readonly string[];
  /** How many positional arguments the constructors take. */
  readonly counts?: readonly [number, number];
  /** Type of the positional arguments, where text has to convert to it. */
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

/** By short lower-case name. */
export const ATTRIBUTE_FACTS: ReadonlyMap<string, AttributeFacts> = new Map(
  ALL.map((facts) => [facts.shown.toLowerCase().replace(/^system\.|attribute$/g, ''), facts] as const),
);

/** `[System.Management.Automation.ParameterAttribute()]` is `parameter`. */
export function shortNameOf(ast: AttributeAst): string {
  return ast.typeName.fullName
    .toLowerCase()
    .replace(/^.*\./, '')
    .replace(/attribute$/, '');
}

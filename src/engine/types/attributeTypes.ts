/** Attribute types scripts name or make: [Parameter()], validation, [Alias()], and the bases of attribute classes. */
import { makeArray } from '../../types/NetArray.ts';
import { implement, type MemberBody } from '../../types/dotnet/implement.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { checkConstruction } from '../binding/attributeConstruction.ts';
import { AttributeObject } from '../binding/attributeObjects.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';

const SMA = 'System.Management.Automation.';

const PARSING_BASE = `${SMA}Internal.ParsingBaseAttribute`;

interface AttributeShape {
  name: string;
  base?: string;
  isAbstract?: boolean;
  constructors?: string[];
  /** Property signatures; values are kept by lower-case name. */
  properties?: string[];
  /** Names of properties that the constructor's arguments fill, in order; '...' before one takes all. */
  fills?: string[];
  defaults?: Record<string, unknown>;
}

const PARAMETER: AttributeShape = {
  name: 'ParameterAttribute',
  constructors: ['System.Management.Automation.ParameterAttribute new()'],
  properties: [
    'int Position {get;set;}',
    'string ParameterSetName {get;set;}',
    'bool Mandatory {get;set;}',
    'bool ValueFromPipeline {get;set;}',
    'bool ValueFromPipelineByPropertyName {get;set;}',
    'bool ValueFromRemainingArguments {get;set;}',
    'string HelpMessage {get;set;}',
    'string HelpMessageBaseName {get;set;}',
    'string HelpMessageResourceId {get;set;}',
    'bool DontShow {get;set;}',
  ],
  defaults: {
    position: -2147483648,
    parametersetname: '__AllParameterSets',
    mandatory: false,
    valuefrompipeline: false,
    valuefrompipelinebypropertyname: false,
    valuefromremainingarguments: false,
    dontshow: false,
  },
};

const SHAPES: AttributeShape[] = [
  { name: 'Internal.CmdletMetadataAttribute', isAbstract: true, base: 'System.Attribute' },
  { name: 'Internal.ParsingBaseAttribute', isAbstract: true },
  PARAMETER,
  {
    name: 'AliasAttribute',
    constructors: ['new(Params string[] aliasNames)'],
    properties: ['System.Collections.Generic.IList[string] AliasNames {get;}'],
    fills: ['aliasnames'],
  },
  {
    name: 'CmdletBindingAttribute',
    constructors: ['new()'],
    properties: [
      'bool PositionalBinding {get;set;}',
      'string DefaultParameterSetName {get;set;}',
      'bool SupportsShouldProcess {get;set;}',
      'bool SupportsPaging {get;set;}',
    ],
    defaults: { positionalbinding: true },
  },
  { name: 'OutputTypeAttribute', constructors: ['new(Params System.Object[] type)'], fills: ['type'] },
  { name: 'ValidateArgumentsAttribute', isAbstract: true, constructors: ['new()'] },
  {
    name: 'ValidateEnumeratedArgumentsAttribute',
    isAbstract: true,
    base: `${SMA}ValidateArgumentsAttribute`,
    constructors: ['new()'],
  },
  { name: 'ArgumentTransformationAttribute', isAbstract: true, constructors: ['new()'] },
  { name: 'ArgumentTypeConverterAttribute', base: `${SMA}ArgumentTransformationAttribute`, constructors: ['new()'] },
  {
    name: 'ValidateSetAttribute',
    base: `${SMA}ValidateEnumeratedArgumentsAttribute`,
    constructors: ['new(Params string[] validValues)'],
    properties: [
      'System.Collections.Generic.IList[string] ValidValues {get;}',
      'bool IgnoreCase {get;set;}',
      'string ErrorMessage {get;set;}',
    ],
    fills: ['validvalues'],
    defaults: { ignorecase: true },
  },
  {
    name: 'ValidateRangeAttribute',
    base: `${SMA}ValidateEnumeratedArgumentsAttribute`,
    constructors: [
      'new(System.Object minRange, System.Object maxRange)',
      'new(System.Management.Automation.ValidateRangeKind kind)',
    ],
    properties: ['System.Object MinRange {get;}', 'System.Object MaxRange {get;}'],
    fills: ['minrange', 'maxrange'],
  },
  {
    name: 'ValidateLengthAttribute',
    base: `${SMA}ValidateEnumeratedArgumentsAttribute`,
    constructors: ['new(int minLength, int maxLength)'],
    properties: ['int MinLength {get;}', 'int MaxLength {get;}'],
    fills: ['minlength', 'maxlength'],
  },
  {
    name: 'ValidateCountAttribute',
    base: `${SMA}ValidateArgumentsAttribute`,
    constructors: ['new(int minLength, int maxLength)'],
    properties: ['int MinLength {get;}', 'int MaxLength {get;}'],
    fills: ['minlength', 'maxlength'],
  },
  {
    name: 'ValidatePatternAttribute',
    base: `${SMA}ValidateEnumeratedArgumentsAttribute`,
    constructors: ['new(string regexPattern)'],
    properties: ['string RegexPattern {get;}', 'string ErrorMessage {get;set;}'],
    fills: ['regexpattern'],
  },
  {
    name: 'ValidateScriptAttribute',
    base: `${SMA}ValidateEnumeratedArgumentsAttribute`,
    constructors: ['new(scriptblock scriptBlock)'],
    properties: ['scriptblock ScriptBlock {get;}', 'string ErrorMessage {get;set;}'],
    fills: ['scriptblock'],
  },
  { name: 'ValidateNotNullAttribute', base: `${SMA}ValidateArgumentsAttribute`, constructors: ['new()'] },
  { name: 'ValidateNotNullOrEmptyAttribute', base: `${SMA}ValidateArgumentsAttribute`, constructors: ['new()'] },
  { name: 'ValidateNotNullOrWhiteSpaceAttribute', base: `${SMA}ValidateArgumentsAttribute`, constructors: ['new()'] },
  {
    name: 'PSTypeNameAttribute',
    constructors: ['new(string psTypeName)'],
    properties: ['string PSTypeName {get;}'],
    fills: ['pstypename'],
  },
  { name: 'AllowNullAttribute', constructors: ['new()'] },
  { name: 'AllowEmptyStringAttribute', constructors: ['new()'] },
  { name: 'AllowEmptyCollectionAttribute', constructors: ['new()'] },
  { name: 'SupportsWildcardsAttribute', constructors: ['new()'] },
  { name: 'HiddenAttribute', constructors: ['new()'] },
  {
    name: 'DscPropertyAttribute',
    constructors: ['new()'],
    properties: ['bool Key {get;set;}', 'bool Mandatory {get;set;}', 'bool NotConfigurable {get;set;}'],
    defaults: { key: false, mandatory: false, notconfigurable: false },
  },
  { name: 'DscResourceAttribute', constructors: ['new()'] },
  { name: 'DscLocalConfigurationManagerAttribute', constructors: ['new()'] },
  { name: 'Language.NoRunspaceAffinityAttribute', base: PARSING_BASE, constructors: ['new()'] },
  {
    name: 'PSDefaultValueAttribute',
    base: PARSING_BASE,
    constructors: ['new()'],
    properties: ['System.Object Value {get;set;}', 'string Help {get;set;}'],
  },
  {
    name: 'ValidateDriveAttribute',
    base: `${SMA}ValidateArgumentsAttribute`,
    constructors: ['new(Params string[] validRootDrives)'],
    properties: ['System.Collections.Generic.IList[string] ValidRootDrives {get;}'],
    fills: ['validrootdrives'],
  },
  {
    name: 'ValidateUserDriveAttribute',
    base: `${SMA}ValidateDriveAttribute`,
    constructors: ['new()'],
    defaults: { validrootdrives: ['User'] },
  },
  { name: 'ValidateTrustedDataAttribute', base: `${SMA}ValidateArgumentsAttribute`, constructors: ['new()'] },
  {
    name: 'ArgumentCompletionsAttribute',
    base: 'System.Attribute',
    constructors: ['new(Params string[] completions)'],
  },
  { name: 'CredentialAttribute', base: `${SMA}ArgumentTransformationAttribute`, constructors: ['new()'] },
  { name: 'ArgumentCompleterAttribute', constructors: ['new(scriptblock scriptBlock)'], fills: ['scriptblock'] },
  { name: 'System.FlagsAttribute', constructors: ['new()'] },
  { name: 'System.SerializableAttribute', constructors: ['new()'] },
  {
    name: 'System.ObsoleteAttribute',
    constructors: ['new()', 'new(string message)', 'new(string message, bool error)'],
    properties: [
      'string Message {get;}',
      'bool IsError {get;}',
      'string DiagnosticId {get;set;}',
      'string UrlFormat {get;set;}',
    ],
    fills: ['message', 'iserror'],
  },
  {
    name: 'System.AttributeUsageAttribute',
    constructors: ['new(System.AttributeTargets validOn)'],
    properties: [
      'System.AttributeTargets ValidOn {get;}',
      'bool AllowMultiple {get;set;}',
      'bool Inherited {get;set;}',
    ],
    fills: ['validon'],
    defaults: { allowmultiple: false, inherited: true },
  },
];

/** Names outside PowerShell's own namespace are given in full. */
function fullNameOf({ name }: AttributeShape): string {
  return name.startsWith('System.') ? name : SMA + name;
}

function attributeType(shape: AttributeShape): TypeDefinition {
  const fullName = fullNameOf(shape);
  return {
    name: fullName,
    kind: 'class',
    base:
      shape.base ?? (shape.name.startsWith('System.') ? 'System.Attribute' : `${SMA}Internal.CmdletMetadataAttribute`),
    isAbstract: shape.isAbstract,
    build: () => {
      const constructors = (shape.constructors ?? []).map((each) =>
        each.startsWith('new') ? `${fullName} ${each}` : each,
      );
      const members: Record<string, MemberBody> = {};
      for (const signature of shape.properties ?? [])
        members[signature.slice(0, signature.indexOf(' {')).split(' ').at(-1)!] = property(signature);
      return implement([...constructors, ...(shape.properties ?? [])].join('\n'), {
        new: (_self, ctx, ...args: unknown[]) => {
          const shortName = shape.name.replace(/Attribute$/, '').toLowerCase();
          checkConstruction(shortName, args, ctx as ExecutionContext);
          return make(shape, fullName, args);
        },
        members,
      });
    },
  };
}

function property(signature: string): MemberBody {
  const lower = signature.slice(0, signature.indexOf(' {')).split(' ').at(-1)!.toLowerCase();
  const get = (self: AttributeObject): unknown => self.values.get(lower) ?? null;
  return { get, set: (self: AttributeObject, value) => void self.values.set(lower, value) };
}

function make(shape: AttributeShape, fullName: string, args: unknown[]): AttributeObject {
  const made = new AttributeObject(getType(fullName), args);
  for (const [name, value] of Object.entries(shape.defaults ?? {})) made.values.set(name, value);
  // [ValidateRange('Positive')] has no ends.
  if (shape.fills?.[0] === 'minrange' && args.length < 2) return made;
  for (const [index, name] of (shape.fills ?? []).entries()) made.values.set(name, args[index] ?? null);
  return made;
}

/** RuntimeDefinedParameter: what dynamicparam blocks make. */
export class RuntimeDefinedParameter {
  isSet = false;
  value: unknown = null;
  constructor(
    public name: string,
    public parameterType: unknown,
    public attributes: unknown,
  ) {}
}

export const ATTRIBUTE_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Attribute',
    kind: 'class',
    isAbstract: true,
    jsClass: AttributeObject,
    build: () =>
      implement('System.Attribute new()', {
        new: (_self, _ctx) => new AttributeObject(getType('System.Attribute'), []),
      }),
  },
  ...SHAPES.map(attributeType),
  {
    name: `${SMA}RuntimeDefinedParameter`,
    kind: 'class',
    jsClass: RuntimeDefinedParameter,
    build: () =>
      implement(
        `
System.Management.Automation.RuntimeDefinedParameter new()
System.Management.Automation.RuntimeDefinedParameter new(string name, type parameterType, System.Collections.ObjectModel.Collection[System.Attribute] attributes)
string Name {get;set;}
type ParameterType {get;set;}
System.Object Value {get;set;}
bool IsSet {get;set;}
System.Object Attributes {get;}
`,
        {
          new: (_self, _ctx, name?: string, type?: unknown, attributes?: unknown) =>
            new RuntimeDefinedParameter(name ?? '', type ?? null, attributes ?? makeArray([], null)),
          members: {
            Name: { get: (self) => self.name, set: (self, value) => void (self.name = value) },
            ParameterType: {
              get: (self) => self.parameterType,
              set: (self, value) => void (self.parameterType = value),
            },
            Value: {
              get: (self) => self.value,
              set: (self, value) => {
                self.value = value;
                self.isSet = true;
              },
            },
            IsSet: { get: (self) => self.isSet, set: (self, value) => void (self.isSet = value) },
            Attributes: (self) => self.attributes,
          },
        },
      ),
  },
];

/**
 * Update-TypeData: extended members and display defaults for all objects of a type.
 * Rule that surprises: a member that is there already is an error unless -Force.
 */
import { type Cmdlet, defineCmdlet, type ParameterSetEntry } from '../../engine/Cmdlet.ts';
import { convertTo, toPSString, unwrap } from '../../types/index.ts';
import {
  PSAliasProperty,
  type PSMember,
  PSNoteProperty,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from '../../types/PSMembers.ts';
import type { TypeDataEntry } from '../../types/TypeData.ts';
import type { ScriptBlockLike } from '../../types/TypeContext.ts';
import { isScriptBlock } from '../CommandParameter.ts';
import { netType } from '../netValues.ts';
import { TypeDataInfo } from '../types/TypeDataInfo.ts';

const DYNAMIC = 'DynamicTypeSet';
const SET: ParameterSetEntry[] = [{ set: DYNAMIC }];

export default defineCmdlet({
  name: 'Update-TypeData',
  typeName: 'Microsoft.PowerShell.Commands.UpdateTypeDataCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Extends a type.',
  defaultParameterSet: 'FileSet',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    MemberType: {
      type: 'System.Management.Automation.PSMemberTypes',
      validate: {
        notNullOrEmpty: true,
        set: ['NoteProperty', 'AliasProperty', 'ScriptProperty', 'CodeProperty', 'ScriptMethod', 'CodeMethod'],
      },
      sets: SET,
      description: 'Kind of member.',
    },
    MemberName: { type: 'string', sets: SET, validate: { notNullOrEmpty: true }, description: "The member's name." },
    Value: { type: 'object', sets: SET, description: 'Value, getter, method or name of the property meant.' },
    SecondValue: {
      type: 'object',
      validate: { notNull: true },
      sets: SET,
      description: 'Setter of a script property.',
    },
    TypeConverter: { type: 'type', validate: { notNull: true }, sets: SET, description: 'Not supported.' },
    TypeAdapter: { type: 'type', validate: { notNull: true }, sets: SET, description: 'Not supported.' },
    SerializationMethod: {
      type: 'string',
      validate: { notNullOrEmpty: true },
      sets: SET,
      description: 'How objects are serialized.',
    },
    TargetTypeForDeserialization: {
      type: 'type',
      validate: { notNull: true },
      sets: SET,
      description: 'Not supported.',
    },
    SerializationDepth: {
      type: 'int',
      validate: { notNull: true, range: [0, 2147483647] },
      sets: SET,
      description: 'How many levels are serialized.',
    },
    DefaultDisplayProperty: {
      type: 'string',
      validate: { notNullOrEmpty: true },
      sets: SET,
      description: 'The property wide lists show.',
    },
    InheritPropertySerializationSet: {
      type: 'System.Nullable[bool]',
      validate: { notNull: true },
      sets: SET,
      description: 'Not supported.',
    },
    StringSerializationSource: {
      type: 'string',
      validate: { notNullOrEmpty: true },
      sets: SET,
      description: 'The property whose text stands for the object.',
    },
    DefaultDisplayPropertySet: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      sets: SET,
      description: 'The properties shown by default.',
    },
    DefaultKeyPropertySet: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      sets: SET,
      description: 'The properties sorted and grouped by.',
    },
    PropertySerializationSet: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      sets: SET,
      description: 'Not supported.',
    },
    TypeName: {
      type: 'string',
      sets: [{ set: 'DynamicTypeSet', mandatory: true, pipeline: true }],
      validate: { notNullOrEmpty: true },
      description: "The type's name.",
    },
    Force: { type: 'switch', sets: [...SET, { set: 'TypeDataSet' }], description: 'Replaces members that are there.' },
    TypeData: {
      type: 'System.Management.Automation.Runspaces.TypeData[]',
      sets: [{ set: 'TypeDataSet', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      description: 'Type data as Get-TypeData gives it.',
    },
    AppendPath: {
      type: 'string[]',
      sets: [{ set: 'FileSet', position: 0, pipeline: true, byPropertyName: true }],
      validate: { notNull: true },
      aliases: ['PSPath', 'Path'],
      description: 'Type files (refused).',
    },
    PrependPath: {
      type: 'string[]',
      validate: { notNull: true },
      sets: [{ set: 'FileSet' }],
      description: 'Type files (refused).',
    },
  },
  unsupported: { AppendPath: 'types.ps1xml files are not read', PrependPath: 'types.ps1xml files are not read' },
  process: (cmd) => {
    const { params } = cmd;
    if (params.AppendPath || params.PrependPath) filesUnsupported(cmd);
    if (params.TypeData) for (const data of params.TypeData as unknown[]) copyTypeData(cmd, unwrap(data));
    else if (params.TypeName) updateType(cmd, params.TypeName);
  },
  examples: [
    {
      code: "Update-TypeData -TypeName My.User -MemberType ScriptProperty -MemberName Upper -Value { $this.Name.ToUpper() }; [pscustomobject]@{ PSTypeName = 'My.User'; Name = 'ada' } | ForEach-Object Upper",
      output: 'ADA\n',
    },
  ],
});

function filesUnsupported(cmd: Cmdlet): never {
  return cmd.throwTerminatingOf(
    'System.NotSupportedException',
    'psail does not support Update-TypeData with type files (types.ps1xml).',
    'TypeFilesNotSupported',
    'NotImplemented',
  );
}

function copyTypeData(cmd: Cmdlet, data: unknown): void {
  if (!(data instanceof TypeDataInfo)) return;
  const entry = cmd.context.typeData.getOrAdd(data.typeName);
  for (const member of data.members as Iterable<PSMember>) addMember(cmd, data.typeName, entry, member);
}

const UPDATES = [
  'MemberName',
  'MemberType',
  'DefaultDisplayPropertySet',
  'DefaultDisplayProperty',
  'DefaultKeyPropertySet',
  'SerializationDepth',
  'SerializationMethod',
  'StringSerializationSource',
  'PropertySerializationSet',
  'InheritPropertySerializationSet',
  'TargetTypeForDeserialization',
  'TypeConverter',
  'TypeAdapter',
];

function updateType(cmd: Cmdlet, given: string): void {
  const typeName = cmd.context.resolveType(given)?.fullName ?? given;
  if (!cmd.shouldProcess(`Name: ${typeName}`, 'Update-TypeData')) return;
  checkMember(cmd);
  const entry = cmd.context.typeData.getOrAdd(typeName);
  const { params } = cmd;
  if (!UPDATES.some((name) => cmd.isBound(name))) {
    const message = `No member is specified for the update on type "${typeName}".`;
    cmd.writeErrorOf('System.InvalidOperationException', message, 'TypeDataEmpty', 'InvalidOperation', typeName);
  }
  if (params.MemberName !== undefined) addMember(cmd, typeName, entry, makeMember(cmd));
  for (const name of STANDARD_MEMBERS) setStandardMember(cmd, typeName, entry, name);
  if (params.StringSerializationSource) entry.stringSerializationSource = params.StringSerializationSource;
  if (params.SerializationDepth !== undefined) entry.serializationDepth = params.SerializationDepth;
}

const STANDARD_MEMBERS = ['DefaultDisplayPropertySet', 'DefaultDisplayProperty', 'DefaultKeyPropertySet'] as const;

function setStandardMember(
  cmd: Cmdlet,
  typeName: string,
  entry: TypeDataEntry,
  name: (typeof STANDARD_MEMBERS)[number],
): void {
  if (!cmd.params[name]) return;
  const field = `${name[0]!.toLowerCase()}${name.slice(1)}` as Uncapitalize<typeof name>;
  if (entry[field] !== undefined && !cmd.params.Force) alreadyPresent(cmd, typeName, name);
  else Object.assign(entry, { [field]: cmd.params[name] });
}

/** A member has a type, a name and a value; only some have a second value. */
function checkMember(cmd: Cmdlet): void {
  const isBound = (name: string): boolean => cmd.isBound(name);
  const kind = cmd.params.MemberType;
  if (kind === undefined) {
    if (['MemberName', 'Value', 'SecondValue'].some(isBound))
      refuse(
        cmd,
        'The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.',
        'MemberTypeIsMissing',
      );
    return;
  }
  for (const name of ['MemberName', 'Value'])
    if (!isBound(name))
      refuse(
        cmd,
        `The ${name} parameter is required for the type "${kind}". Please specify the ${name} parameter.`,
        `${name}ShouldBeSpecified`,
      );
  if (isBound('SecondValue') && ['NoteProperty', 'ScriptMethod', 'CodeMethod'].includes(String(kind)))
    refuse(
      cmd,
      `The SecondValue parameter is not necessary for a member of type "${kind}", and should not be specified. Do not specify the SecondValue parameter when updating this member type.`,
      'SecondValueShouldNotBeSpecified',
    );
}

function refuse(cmd: Cmdlet, message: string, errorId: string): never {
  return cmd.throwTerminatingOf('System.InvalidOperationException', message, errorId, 'InvalidOperation', null);
}

function alreadyPresent(cmd: Cmdlet, typeName: string, memberName: string): void {
  cmd.writeErrorOf(
    'System.Management.Automation.RuntimeException',
    `Error in TypeData "${typeName}": The member ${memberName} is already present.`,
    'TypesDynamicUpdateException',
    'InvalidOperation',
  );
}

function addMember(cmd: Cmdlet, typeName: string, entry: TypeDataEntry, member: PSMember): void {
  const lower = member.name.toLowerCase();
  if (entry.members.has(lower) && !cmd.params.Force) alreadyPresent(cmd, typeName, member.name);
  else entry.members.set(lower, member);
}

function makeMember(cmd: Cmdlet): PSMember {
  const { MemberName: name, Value: value, SecondValue: second } = cmd.params;
  const kind = String(cmd.params.MemberType);
  switch (kind) {
    case 'NoteProperty':
      return new PSNoteProperty(name, value ?? null);
    case 'AliasProperty':
      return new PSAliasProperty(
        name,
        toPSString(value, cmd.context),
        second == null ? null : toPSString(second, cmd.context),
      );
    case 'ScriptProperty':
      return new PSScriptProperty(name, block(cmd, value), block(cmd, second));
    case 'ScriptMethod':
      return new PSScriptMethod(name, block(cmd, value)!);
    case 'PropertySet':
      return new PSPropertySet(
        name,
        (Array.isArray(value) ? value : [value]).map((item) => toPSString(item, cmd.context)),
      );
    default:
      return cmd.throwTerminatingOf(
        'System.Management.Automation.PSNotSupportedException',
        `The member type "${kind}" is not supported by Update-TypeData.`,
        'CannotUpdateMemberType',
        'InvalidArgument',
      );
  }
}

function block(cmd: Cmdlet, value: unknown): ScriptBlockLike | null {
  const base = unwrap(value);
  if (base == null) return null;
  return isScriptBlock(base)
    ? base
    : (convertTo(base, netType('scriptblock', cmd.context), cmd.context) as ScriptBlockLike);
}

/**
 * Update-TypeData: extended members and display defaults for all objects of a type.
 * Rule that surprises: a member that is there already is an error unless -Force.
 */
import { type Cmdlet, defineCmdlet, type ParameterSetEntry } from '../../engine/Cmdlet.ts';
import { convertTo, toPSString, unwrap } from '../../types/index.ts';
import type { MethodInfo } from '../../types/core/Reflection.ts';
import {
  PSAliasProperty,
  type PSMember,
  PSNoteProperty,
  PSScriptMethod,
  PSScriptProperty,
} from '../../types/PSMembers.ts';
import type { StandardSettings } from '../../types/TypeData.ts';
import { codeMethod, codeProperty } from '../../types/typeFiles/codeReference.ts';
import { inTypeData, SETTING_NAMES, type TypeUpdate } from '../../types/typeFiles/TypeUpdate.ts';
import type { ScriptBlockLike } from '../../types/TypeContext.ts';
import { isScriptBlock } from '../CommandParameter.ts';
import type { NetType } from '../../types/NetType.ts';
import { netType } from '../netValues.ts';
import { typeFiles, typeNameOf } from '../typeFiles.ts';
import { TypeDataInfo } from '../types/TypeDataInfo.ts';

const DYNAMIC = 'DynamicTypeSet';
const SET: ParameterSetEntry[] = [{ set: DYNAMIC }];

interface UpdateTypeDataState {
  prepended: string[];
  appended: string[];
}

export default defineCmdlet<UpdateTypeDataState>({
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
    TypeConverter: {
      type: 'type',
      validate: { notNull: true },
      sets: SET,
      description: 'The class that converts to the type.',
    },
    TypeAdapter: {
      type: 'type',
      validate: { notNull: true },
      sets: SET,
      description: 'The class that adapts the type.',
    },
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
      description: 'What a copy of an object becomes.',
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
      description: 'Whether the properties a base type serializes are serialized too.',
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
      description: 'The properties that are serialized.',
    },
    TypeName: {
      type: 'string',
      transform: typeNameOf,
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
      description: 'Type files that come after all others.',
    },
    PrependPath: {
      type: 'string[]',
      validate: { notNull: true },
      sets: [{ set: 'FileSet' }],
      description: 'Type files that come first.',
    },
  },
  createState: () => ({ prepended: [], appended: [] }),
  process: (cmd) => {
    const { params, state } = cmd;
    if (cmd.parameterSetName === 'FileSet') {
      state.appended.push(...files(cmd, 'AppendPath'));
      state.prepended.push(...files(cmd, 'PrependPath'));
    } else if (params.TypeData) for (const data of params.TypeData as unknown[]) updateByData(cmd, unwrap(data));
    else if (params.TypeName) updateType(cmd, params.TypeName);
  },
  end: (cmd) => {
    if (cmd.parameterSetName !== 'FileSet') return;
    const { prepended, appended } = cmd.state;
    const errors = cmd.context.typeSources.addFiles([...prepended].reverse(), appended, (path) => path);
    for (const error of errors) report(cmd, error, 'TypesXmlUpdateException');
  },
  examples: [
    {
      code: "Update-TypeData -TypeName My.User -MemberType ScriptProperty -MemberName Upper -Value { $this.Name.ToUpper() }; [pscustomobject]@{ PSTypeName = 'My.User'; Name = 'ada' } | ForEach-Object Upper",
      output: 'ADA\n',
    },
  ],
});

/** The files a parameter names; asked for one by one. */
function files(cmd: Cmdlet, name: 'AppendPath' | 'PrependPath'): string[] {
  const given = (cmd.params[name] as string[] | undefined) ?? [];
  const found = typeFiles(cmd, name === 'AppendPath' ? given : [...given].reverse(), `Types${name}Exception`);
  return found.filter((path) => cmd.shouldProcess(`FileName: ${path}`, 'Update TypeData'));
}

function updateByData(cmd: Cmdlet, data: unknown): void {
  if (!(data instanceof TypeDataInfo)) return;
  if (!cmd.shouldProcess(`Name: ${data.typeName}`, 'Update-TypeData')) return;
  const update = data.toUpdate();
  if (typeof update === 'string') {
    report(cmd, inTypeData(data.typeName, `Exception: ${update}`), 'TypesDynamicUpdateException');
  } else if (isEmpty(update)) noMember(cmd, data.typeName);
  else makeUpdate(cmd, update);
}

function isEmpty({ members, settings, typeConverter, typeAdapter }: TypeUpdate): boolean {
  return members.length === 0 && Object.keys(settings).length === 0 && !typeConverter && !typeAdapter;
}

function noMember(cmd: Cmdlet, typeName: string): void {
  const message = `No member is specified for the update on type "${typeName}".`;
  cmd.writeErrorOf('System.InvalidOperationException', message, 'TypeDataEmpty', 'InvalidOperation', null);
}

function makeUpdate(cmd: Cmdlet, update: TypeUpdate): void {
  for (const error of cmd.context.typeSources.update(update, cmd.params.Force === true))
    report(cmd, error, 'TypesDynamicUpdateException');
}

function report(cmd: Cmdlet, message: string, errorId: string): void {
  cmd.writeErrorOf('System.Management.Automation.RuntimeException', message, errorId, 'InvalidOperation', null);
}

function updateType(cmd: Cmdlet, typeName: string): void {
  if (!cmd.shouldProcess(`Name: ${typeName}`, 'Update-TypeData')) return;
  checkMember(cmd);
  const { params } = cmd;
  const member = params.MemberType === undefined ? null : makeMember(cmd);
  if (typeof member === 'string') {
    report(cmd, inTypeData(typeName, member), 'TypesDynamicUpdateException');
    return;
  }
  const update: TypeUpdate = {
    typeName,
    members: member ? [member] : [],
    settings: settingsOf(cmd),
    typeConverter: params.TypeConverter ?? null,
    typeAdapter: params.TypeAdapter ?? null,
  };
  if (isEmpty(update)) noMember(cmd, typeName);
  else makeUpdate(cmd, update);
}

function settingsOf(cmd: Cmdlet): StandardSettings {
  const { params } = cmd;
  const settings: StandardSettings = {};
  for (const [field, name] of Object.entries(SETTING_NAMES))
    if (cmd.isBound(name)) Object.assign(settings, { [field]: params[name] });
  return settings;
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

/** The member; or why it cannot be one. */
function makeMember(cmd: Cmdlet): PSMember | string {
  const { MemberName: name, Value: value, SecondValue: second } = cmd.params;
  const kind = String(cmd.params.MemberType);
  switch (kind) {
    case 'NoteProperty':
      return new PSNoteProperty(name, value ?? null);
    case 'AliasProperty':
      return aliasProperty(cmd, name, value, second);
    case 'ScriptProperty':
      needOne(cmd, kind);
      return new PSScriptProperty(name, block(cmd, value), block(cmd, second));
    case 'ScriptMethod':
      return value == null ? noValue('ScriptMethodData', 'Script') : new PSScriptMethod(name, block(cmd, value)!);
    case 'CodeProperty': {
      needOne(cmd, kind);
      const made = codeProperty(name, methodOf(cmd, value), methodOf(cmd, second));
      return typeof made === 'string' ? `Exception: ${made}` : made;
    }
    default: {
      if (value == null) return noValue('CodeMethodData', 'CodeReference');
      const made = codeMethod(name, methodOf(cmd, value));
      return typeof made === 'string' ? `Exception: ${made}` : made;
    }
  }
}

const noValue = (kind: string, property: string): string =>
  `"${kind}" should have a value for its property "${property}".`;

/** Getter or setter. */
function needOne(cmd: Cmdlet, kind: string): void {
  if (cmd.params.Value != null || cmd.params.SecondValue != null) return;
  refuse(
    cmd,
    `The Value and SecondValue parameters should not both be null for a member of type "${kind}". Specify a non-null value for one of the two parameters.`,
    'ValueAndSecondValueAreNotBothNull',
  );
}

function aliasProperty(cmd: Cmdlet, name: string, value: unknown, second: unknown): PSMember {
  const of = toPSString(value, cmd.context);
  if (of === '')
    refuse(
      cmd,
      'The Value parameter should not be null or an empty string for a member of type "AliasProperty". Specify a non-null value for the Value parameter when updating this member type.',
      'ValueShouldBeSpecified',
    );
  const type = second == null ? null : (convertTo(second, netType('type', cmd.context), cmd.context) as NetType);
  return new PSAliasProperty(name, of, type?.fullName ?? null);
}

function methodOf(cmd: Cmdlet, value: unknown): MethodInfo | null {
  if (value == null) return null;
  return convertTo(value, netType('System.Reflection.MethodInfo', cmd.context), cmd.context) as MethodInfo;
}

function block(cmd: Cmdlet, value: unknown): ScriptBlockLike | null {
  const base = unwrap(value);
  if (base == null) return null;
  return isScriptBlock(base)
    ? base
    : (convertTo(base, netType('scriptblock', cmd.context), cmd.context) as ScriptBlockLike);
}

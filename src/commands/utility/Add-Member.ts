/**
 * Add-Member: puts members on one object.
 * Rule that surprises: strings, numbers and other values cannot be changed, so only -PassThru gives the value with the
 * member; a member of the type's own data cannot be replaced even by -Force.
 */
import { EnumValue } from '../../types/EnumValue.ts';
import { Char } from '../../types/numerics/index.ts';
import { type Cmdlet, defineCmdlet, type ParameterSetEntry } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import type { MethodInfo } from '../../types/core/Reflection.ts';
import { BAD_GETTER, codeMethod, codeProperty } from '../../types/typeFiles/codeReference.ts';
import { convertTo, isDictionary, toPSString, typeNamesOf, unwrap } from '../../types/index.ts';
import { memberTableOf, PSObject } from '../../types/PSObject.ts';
import {
  PSAliasProperty,
  type PSMember,
  PSMemberSet,
  PSNoteProperty,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from '../../types/PSMembers.ts';
import { MemberSetView } from '../../types/members/PSObjectView.ts';
import type { ScriptBlockLike } from '../../types/TypeContext.ts';
import { isScriptBlock } from '../CommandParameter.ts';
import { memberNamed } from '../members.ts';

const MEMBER_INFOS = 'System.Management.Automation.PSMemberInfo[]';
const TYPE_NAME = 'TypeNameSet';
const MEMBER = 'MemberSet';
const SINGLE = 'NotePropertySingleMemberSet';
const MULTI = 'NotePropertyMultiMemberSet';
const MEMBER_SETS: ParameterSetEntry[] = [{ set: MEMBER }, { set: SINGLE }, { set: MULTI }];

const MEMBER_KINDS = new Set(
  'AliasProperty CodeProperty NoteProperty ScriptProperty PropertySet CodeMethod ScriptMethod MemberSet'
    .toLowerCase()
    .split(' '),
);

export default defineCmdlet({
  name: 'Add-Member',
  typeName: 'Microsoft.PowerShell.Commands.AddMemberCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Adds properties and methods to an object.',
  defaultParameterSet: TYPE_NAME,
  parameters: {
    InputObject: {
      type: 'psobject',
      sets: [
        { set: 'MemberSet', mandatory: true, pipeline: true },
        { set: 'TypeNameSet', mandatory: true, pipeline: true },
        { set: 'NotePropertySingleMemberSet', mandatory: true, pipeline: true },
        { set: 'NotePropertyMultiMemberSet', mandatory: true, pipeline: true },
      ],
      description: 'The object.',
    },
    MemberType: {
      type: 'System.Management.Automation.PSMemberTypes',
      aliases: ['Type'],
      sets: [{ set: MEMBER, mandatory: true, position: 0 }],
      description: 'Kind of member.',
    },
    Name: { type: 'string', sets: [{ set: MEMBER, mandatory: true, position: 1 }], description: "The member's name." },
    Value: {
      type: 'object',
      sets: [{ set: MEMBER, position: 2 }],
      description: 'Value, getter, method or name of the property meant.',
    },
    SecondValue: {
      type: 'object',
      sets: [{ set: MEMBER, position: 3 }],
      description: 'Setter of a script property, or type of an alias.',
    },
    TypeName: {
      type: 'string',
      sets: [{ set: TYPE_NAME, mandatory: true }, ...MEMBER_SETS],
      validate: { notNullOrEmpty: true },
      description: "A name to put in front of the object's type names.",
    },
    Force: { type: 'switch', sets: MEMBER_SETS, description: 'Replaces a member of the same name.' },
    PassThru: { type: 'switch', sets: [{ set: TYPE_NAME }, ...MEMBER_SETS], description: 'Gives the object.' },
    NotePropertyName: {
      type: 'string',
      sets: [{ set: SINGLE, mandatory: true, position: 0 }],
      // The name of a kind of member is not taken for a name, so that `Add-Member ScriptProperty N {...}` finds its set.
      validate: {
        notNullOrEmpty: true,
        script: (value) => !MEMBER_KINDS.has(String(value).toLowerCase()),
        isPassedOver: true,
      },
      description: 'Name of the note property.',
    },
    NotePropertyValue: {
      type: 'object',
      sets: [{ set: SINGLE, mandatory: true, position: 1 }],
      allowNull: true,
      description: 'Its value.',
    },
    NotePropertyMembers: {
      type: 'System.Collections.IDictionary',
      sets: [{ set: MULTI, mandatory: true, position: 0 }],
      validate: { notNullOrEmpty: true },
      description: 'Names and values of several note properties.',
    },
  },
  process: (cmd) => {
    const holder = holderOf(cmd.params.InputObject);
    if (cmd.parameterSetName !== TYPE_NAME && !addAll(cmd, holder)) return;
    if (cmd.params.TypeName) addTypeName(cmd, holder, cmd.params.TypeName);
    if (cmd.params.PassThru) cmd.writeObject(holder);
  },
  examples: [
    {
      code: '$o = [pscustomobject]@{ A = 1 }; $o | Add-Member B 2; $o.B',
      output: '2\n',
    },
  ],
});

/** What carries the members: the object itself, or a new wrapper of an immutable value. Constants are shared by all. */
function holderOf(input: unknown): object {
  const isOwn = typeof input === 'object' && input !== null && !(input instanceof EnumValue || input instanceof Char);
  return isOwn ? input : new PSObject(input);
}

function addAll(cmd: Cmdlet, holder: object): boolean {
  const { params } = cmd;
  if (cmd.parameterSetName === SINGLE)
    return add(cmd, holder, new PSNoteProperty(params.NotePropertyName, params.NotePropertyValue ?? null));
  if (cmd.parameterSetName === MEMBER) return add(cmd, holder, makeMember(cmd));
  const table = unwrap(params.NotePropertyMembers);
  if (!isDictionary(table)) return false;
  let isAdded = true;
  for (const [key, value] of table.entries()) {
    const name = toPSString(key, cmd.context);
    if (name === '') emptyName(cmd);
    isAdded = add(cmd, holder, new PSNoteProperty(name, value)) && isAdded;
  }
  return isAdded;
}

function emptyName(cmd: Cmdlet): never {
  return failure(cmd, 'The property name cannot be empty.', 'NotePropertyNameEmpty');
}

function add(cmd: Cmdlet, holder: object, member: PSMember): boolean {
  const { members } = memberTableOf(holder);
  const lower = member.name.toLowerCase();
  const existing = memberNamed(holder, member.name, cmd.context);
  if (existing && !cmd.params.Force) {
    report(
      cmd,
      `Cannot add a member with the name "${member.name}" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command.`,
      'MemberAlreadyExists',
    );
    return false;
  }
  if (existing?.origin === 'typeData') {
    report(
      cmd,
      `Cannot force the member with name "${member.name}" and type "${existing.memberType}" to be added. A member with that name and type already exists, and the existing member is not an instance extension.`,
      'CannotRemoveTypeDataMember',
    );
    return false;
  }
  members.delete(lower);
  members.set(lower, member);
  return true;
}

function report(cmd: Cmdlet, message: string, errorId: string): void {
  cmd.writeErrorOf('System.InvalidOperationException', message, errorId, 'InvalidOperation', cmd.params.InputObject);
}

function failure(cmd: Cmdlet, message: string, errorId: string): never {
  return cmd.throwTerminatingOf('System.InvalidOperationException', message, errorId, 'InvalidOperation', null);
}

function makeMember(cmd: Cmdlet): PSMember {
  const { Name: name, Value: value, SecondValue: second } = cmd.params;
  const kind = String(cmd.params.MemberType);
  switch (kind) {
    case 'NoteProperty':
      if (cmd.isBound('SecondValue'))
        failure(
          cmd,
          `The SecondValue parameter is not necessary for a member of type "NoteProperty". Do not specify the SecondValue parameter when you add members of this type.`,
          'Value2ShouldNotBeSpecified',
        );
      return new PSNoteProperty(name, value ?? null);
    case 'AliasProperty':
      return new PSAliasProperty(
        name,
        toPSString(needValue(cmd, kind), cmd.context),
        second == null ? null : toPSString(second, cmd.context),
      );
    case 'ScriptProperty':
      return scriptProperty(cmd, name, value, second);
    case 'ScriptMethod':
      return new PSScriptMethod(name, block(cmd, needValue(cmd, kind)) as ScriptBlockLike);
    case 'PropertySet': {
      const names = needValue(cmd, kind);
      return new PSPropertySet(
        name,
        (Array.isArray(names) ? names : [names]).map((item) => toPSString(item, cmd.context)),
      );
    }
    case 'MemberSet':
      if (cmd.isBound('SecondValue'))
        failure(
          cmd,
          'The SecondValue parameter is not necessary for a member of type "MemberSet", and should not be specified. Do not specify the SecondValue parameter when you add members of this type.',
          'Value2ShouldNotBeSpecified',
        );
      return new PSMemberSet(name, setMembers(cmd, value));
    case 'CodeProperty':
      return addedCodeProperty(cmd, name, value, second);
    case 'CodeMethod':
      return addedCodeMethod(cmd, name);
    default:
      if (kind.includes(','))
        failure(cmd, `The MemberType parameter cannot be "${kind}": specify one type.`, 'WrongMemberCount');
      return failure(
        cmd,
        `Cannot add a member with type "${kind}". Specify a different type for the MemberTypes parameter.`,
        'CannotAddMemberType',
      );
  }
}

function methodInfo(cmd: Cmdlet, value: unknown): MethodInfo | null {
  if (value == null) return null;
  return convertTo(value, cmd.context.resolveType('System.Reflection.MethodInfo')!, cmd.context) as MethodInfo;
}

function addedCodeProperty(cmd: Cmdlet, name: string, value: unknown, second: unknown): PSMember {
  if (value == null && second == null)
    failure(
      cmd,
      'Both Value and SecondValue parameters should not be null for a member of type "CodeProperty". Specify a non-null value for one of the two parameters.',
      'Value1AndValue2AreNotBothNull',
    );
  const made = codeProperty(name, methodInfo(cmd, value), methodInfo(cmd, second));
  if (typeof made !== 'string') return made;
  return badMethod(made, made === BAD_GETTER ? 'GetterFormat' : 'SetterFormat');
}

function addedCodeMethod(cmd: Cmdlet, name: string): PSMember {
  if (cmd.params.Value == null)
    failure(
      cmd,
      'The Value parameter should not be null for a member of type "CodeMethod". Specify a non-null value for the Value parameter when adding members of this type.',
      'Value1ShouldNotBeNull',
    );
  if (cmd.isBound('SecondValue'))
    failure(
      cmd,
      'The SecondValue parameter is not necessary for a member of type "CodeMethod", and should not be specified. Do not specify the SecondValue parameter when you add members of this type.',
      'Value2ShouldNotBeSpecified',
    );
  const made = codeMethod(name, methodInfo(cmd, cmd.params.Value));
  return typeof made === 'string' ? badMethod(made, 'WrongMethodFormat') : made;
}

function badMethod(message: string, errorId: string): never {
  throw new NetException('System.Management.Automation.ExtendedTypeSystemException', message, {
    errorId,
    category: 'NotSpecified',
  });
}

/** -Value of a member set: members, or nothing. */
function setMembers(cmd: Cmdlet, value: unknown): Iterable<PSMember> {
  if (value == null) return [];
  const members = convertTo(value, cmd.context.resolveType(MEMBER_INFOS)!, cmd.context) as unknown[];
  return members.map((member) => (member instanceof MemberSetView ? member.set! : (member as PSMember)));
}

function scriptProperty(cmd: Cmdlet, name: string, value: unknown, second: unknown): PSMember {
  if (value == null && second == null) {
    failure(
      cmd,
      'The Value and SecondValue parameters cannot both be null for a member of type "ScriptProperty". Specify a non-null value for one of the two parameters.',
      'Value1AndValue2AreNotBothNull',
    );
  }
  return new PSScriptProperty(name, block(cmd, value), block(cmd, second));
}

function needValue(cmd: Cmdlet, kind: string): unknown {
  const value = unwrap(cmd.params.Value);
  if (value == null)
    failure(
      cmd,
      `The Value parameter cannot be null for a member of type "${kind}". Specify a non-null value for the Value parameter when you add members of this type.`,
      'Value1ShouldNotBeNull',
    );
  return value;
}

function block(cmd: Cmdlet, value: unknown): ScriptBlockLike | null {
  const base = unwrap(value);
  if (base == null) return null;
  if (isScriptBlock(base)) return base;
  return convertTo(base, cmd.context.resolveType('scriptblock')!, cmd.context) as ScriptBlockLike;
}

function addTypeName(cmd: Cmdlet, holder: object, typeName: string): void {
  const table = memberTableOf(holder);
  const type = cmd.context.resolveType(typeName);
  table.typeNames = [type ? type.fullName : typeName, ...(table.typeNames ?? typeNamesOf(holder, cmd.context))];
}

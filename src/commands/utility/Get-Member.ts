/**
 * Get-Member: the properties and methods of objects.
 * Rule that surprises: each type is listed once, for its first object.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { EnumValue, typeNamesOf, typeOf, unwrap, WildcardPattern } from '../../types/index.ts';
import { NetType } from '../../types/NetType.ts';
import { type MemberSummary, membersOf, staticMembersOf } from '../members.ts';
import { MemberDefinition } from '../types/MemberDefinition.ts';

interface GetMemberState {
  shown: Set<string>;
}

const SMA = 'System.Management.Automation.';

export default defineCmdlet<GetMemberState>({
  name: 'Get-Member',
  typeName: 'Microsoft.PowerShell.Commands.GetMemberCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gm'],
  synopsis: 'Lists the members of objects.',
  outputTypes: ['Microsoft.PowerShell.Commands.MemberDefinition'],
  parameters: {
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects.' },
    Name: {
      type: 'string[]',
      position: 0,
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      description: 'Names of the members.',
    },
    MemberType: { type: `${SMA}PSMemberTypes`, aliases: ['Type'], description: 'Kinds of members.' },
    View: { type: `${SMA}PSMemberViewTypes`, description: 'Base, adapted or extended members.' },
    Static: { type: 'switch', description: "The type's static members." },
    Force: { type: 'switch', description: 'Hidden members too.' },
  },
  createState: () => ({ shown: new Set() }),
  process: (cmd) => {
    const input = cmd.params.InputObject;
    if (input == null) return;
    const isStatic = cmd.params.Static === true;
    const typeName = isStatic ? staticType(input).fullName : typeNamesOf(input, cmd.context)[0];
    const { shown } = cmd.state;
    if (shown.has(typeName)) return;
    shown.add(typeName);
    const members = isStatic ? staticMembersOf(staticType(input)) : membersOf(input, cmd.context);
    for (const member of chosen(cmd, members)) cmd.writeObject(definition(cmd, typeName, member));
  },
  end: (cmd) => {
    if (cmd.state.shown.size > 0) return;
    const message = 'You must specify an object for the Get-Member cmdlet.';
    cmd.writeErrorOf('System.InvalidOperationException', message, 'NoObjectInGetMember', 'CloseError', null);
  },
  examples: [
    {
      code: '[pscustomobject]@{ A = 1 } | Get-Member -MemberType NoteProperty | ForEach-Object Definition',
      output: 'int A=1\n',
    },
  ],
});

function staticType(input: unknown): NetType {
  const base = unwrap(input);
  return base instanceof NetType ? base : typeOf(base);
}

/** In the order of the names asked for, then by kind, then by name. */
function chosen(cmd: Cmdlet, members: readonly MemberSummary[]): MemberSummary[] {
  const { params } = cmd;
  const patterns = ((params.Name as string[] | undefined) ?? ['*']).map(
    (name) => new WildcardPattern(name, { ignoreCase: true }),
  );
  const place = (member: MemberSummary): number => patterns.findIndex((pattern) => pattern.isMatch(member.name));
  const kinds = params.MemberType as EnumValue | undefined;
  const view = params.View as EnumValue | undefined;
  return members
    .filter((member) => patterns.some((pattern) => pattern.isMatch(member.name)))
    .filter(
      (member) =>
        (params.Force || !member.isHidden) && (!kinds || (Number(kinds.value) & memberBit(kinds, member)) !== 0),
    )
    .filter((member) => (view ? isInView(Number(view.value), member) : member.origin !== 'base'))
    .sort(
      (a, b) => place(a) - place(b) || compareOrdinal(a.memberType, b.memberType) || compareOrdinal(a.name, b.name),
    );
}

function compareOrdinal(first: string, second: string): number {
  const [a, b] = [first.toUpperCase(), second.toUpperCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function memberBit(kinds: EnumValue, member: MemberSummary): number {
  return Number(kinds.type.definition.values?.[member.memberType] ?? 0);
}

const EXTENDED = 1;
const BASE = 4;
const ADAPTED_OR_BASE = 2 | BASE;

function isInView(view: number, member: MemberSummary): boolean {
  if (member.origin === 'base') return (view & BASE) !== 0;
  return (view & (member.origin === 'own' ? ADAPTED_OR_BASE : EXTENDED)) !== 0;
}

function definition(cmd: Cmdlet, typeName: string, member: MemberSummary): MemberDefinition {
  const type = cmd.context.resolveType(`${SMA}PSMemberTypes`);
  const value = type?.definition.values?.[member.memberType];
  const memberType = type && value !== undefined ? EnumValue.of(type, value) : member.memberType;
  return new MemberDefinition(typeName, member.name, memberType, member.definition());
}

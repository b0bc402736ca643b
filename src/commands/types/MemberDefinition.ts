/** Get-Member's results. */
import { commandType } from './commandType.ts';

export class MemberDefinition {
  constructor(
    readonly typeName: string,
    readonly name: string,
    /** PSMemberTypes value. */
    readonly memberType: unknown,
    readonly definition: string,
  ) {}
}

export const MEMBER_TYPES = [
  commandType(
    'Microsoft.PowerShell.Commands.MemberDefinition',
    MemberDefinition,
    {
      'string TypeName {get;}': 'typeName',
      'string Name {get;}': 'name',
      'System.Management.Automation.PSMemberTypes MemberType {get;}': 'memberType',
      'string Definition {get;}': 'definition',
    },
    { toText: (self: MemberDefinition) => self.definition },
  ),
];

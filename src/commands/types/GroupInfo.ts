/** Group-Object's results: GroupInfo, and GroupInfoNoElement whose group is always empty. */
import { commandType } from './commandType.ts';

const PREFIX = 'Microsoft.PowerShell.Commands.';

export class GroupInfo {
  constructor(
    readonly name: string,
    /** ArrayList of the values grouped by. */
    readonly values: unknown,
    /** Collection<PSObject> of the members. */
    readonly group: unknown,
    public count: number,
  ) {}
}

export class GroupInfoNoElement extends GroupInfo {}

const PROPERTIES = {
  'System.Collections.ArrayList Values {get;}': 'values',
  'int Count {get;}': 'count',
  'System.Collections.ObjectModel.Collection[psobject] Group {get;}': 'group',
  'string Name {get;}': 'name',
};

export const GROUP_TYPES = [
  commandType(`${PREFIX}GroupInfo`, GroupInfo, PROPERTIES),
  commandType(`${PREFIX}GroupInfoNoElement`, GroupInfoNoElement, {}, { base: `${PREFIX}GroupInfo` }),
];

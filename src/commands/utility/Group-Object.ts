/**
 * Group-Object: collects objects with equal values, counting them.
 * Rules that surprise: groups come sorted by their values when those are all of one type, and in order of appearance
 * when they are not; a missing property and a $null one make one group.
 */
import { isCollected } from '../../types/collectedOutput.ts';
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { getCulture } from '../../types/culture/index.ts';
import { isDictionary, ArrayList, enumerableOf, Hashtable, NetList, toPSString, unwrap } from '../../types/index.ts';
import { GroupInfo, GroupInfoNoElement } from '../types/GroupInfo.ts';
import { GroupTable, type ValueGroup } from './order/GroupTable.ts';
import { cultureParameter, MISSING, OrderByProperty } from './order/OrderByProperty.ts';
import { CASE_SENSITIVE, CULTURE, INPUT_OBJECT, PROPERTY } from './order/orderParameters.ts';

const HASH_SET = 'HashTable';

interface GroupState {
  order: OrderByProperty | null;
  groups: GroupTable;
}

export default defineCmdlet<GroupState>({
  name: 'Group-Object',
  typeName: 'Microsoft.PowerShell.Commands.GroupObjectCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['group'],
  synopsis: 'Groups objects that have equal values.',
  description:
    'Each result has the number of objects, the name made of their common values, and the objects themselves.',
  outputTypes: ['System.Collections.Hashtable', 'Microsoft.PowerShell.Commands.GroupInfo'],
  parameters: {
    NoElement: { type: 'switch', description: 'Counts only; the objects are not kept.' },
    AsHashTable: {
      type: 'switch',
      aliases: ['AHT'],
      sets: [{ set: HASH_SET }],
      description: 'Gives one hashtable from value to objects.',
    },
    AsString: { type: 'switch', sets: [{ set: HASH_SET }], description: "The hashtable's keys are texts." },
    InputObject: INPUT_OBJECT,
    Property: PROPERTY,
    Culture: CULTURE,
    CaseSensitive: CASE_SENSITIVE,
  },
  createState: (cmd) => ({
    order: null,
    groups: new GroupTable(cmd.params.NoElement !== true, cmd.params.CaseSensitive !== true, cmd.context),
  }),
  begin: (cmd) => {
    if (cmd.params.AsString && !cmd.params.AsHashTable) usageError(cmd, STRING_NEEDS_HASHTABLE);
  },
  process: (cmd) => {
    const input = cmd.params.InputObject;
    if (input == null) return;
    const { state } = cmd;
    state.order ??= firstOrder(cmd, input);
    state.groups.add(state.order.entry(input));
  },
  end: (cmd) => writeGroups(cmd),
  examples: [
    {
      code: "'apple', 'bob', 'avocado' | Group-Object { $_[0] } -NoElement",
      output: '\nCount Name\n----- ----\n    2 a\n    1 b\n\n',
    },
    { code: "(1, 2, 1 | Group-Object -AsHashTable -AsString)['1'].Count", output: '2\n' },
  ],
});

const STRING_NEEDS_HASHTABLE = 'The AsString parameter must be used with the AsHashTable parameter.';
const SINGLE_PROPERTY =
  'The AsHashTable parameter can only be used with a single property unless the AsString parameter is also specified.';

function usageError(cmd: Cmdlet, message: string): never {
  return cmd.throwTerminatingOf(
    'System.ArgumentException',
    message,
    'ArgumentException',
    'InvalidArgument',
    cmd.params.AsString,
  );
}

function firstOrder(cmd: Cmdlet, input: unknown): OrderByProperty {
  const order = new OrderByProperty(cmd, ['expression'], input);
  const { AsHashTable, AsString } = cmd.params;
  if (AsHashTable && !AsString && order.parameters.length > 1) usageError(cmd, SINGLE_PROPERTY);
  return order;
}

function writeGroups(cmd: Cmdlet<GroupState>): void {
  const { groups, order } = cmd.state;
  if (!order) return;
  if (groups.refused) incomparable(cmd, ...groups.refused);
  const culture = cultureParameter(cmd, (name) => getCulture(name));
  const compare = order.comparer({ ascending: true, ignoreCase: cmd.params.CaseSensitive !== true, culture });
  // What is no property's value is an object of PowerShell's, and shown as one.
  const isWhole = (index: number): boolean => order.effectiveParameters[index]?.expression.script !== null;
  const infos = groups.finish(compare).map((group) => groupInfo(cmd, group, isWhole));
  if (cmd.params.AsHashTable) cmd.writeObject(asHashtable(cmd, infos));
  else for (const info of infos) cmd.writeObject(info);
}

function incomparable(cmd: Cmdlet, first: unknown, second: unknown): never {
  const [left, right] = [first, second].map((value) => toPSString(value, cmd.context));
  throw new NetException(
    'System.Management.Automation.ExtendedTypeSystemException',
    `Cannot compare "${left}" to "${right}" because the objects are not the same type or the object "${left}" does not implement "IComparable".`,
    { errorId: 'PSObjectCompareTo' },
  );
}

function groupInfo(
  cmd: Cmdlet,
  { values, members, count }: ValueGroup,
  isWhole: (index: number) => boolean,
): GroupInfo {
  const plain = values.map((value) => (value === MISSING ? null : value));
  const name = plain
    .flatMap((value, i) =>
      value == null ? [] : [isWhole(i) || isCollected(value) ? toPSString(value, cmd.context) : nameOf(cmd, value)],
    )
    .join(', ');
  const list = new ArrayList(plain);
  const group = new NetList(members, cmd.context.resolveType('System.Collections.ObjectModel.Collection[psobject]'));
  return cmd.params.NoElement
    ? new GroupInfoNoElement(name, list, group, count)
    : new GroupInfo(name, list, group, count);
}

/** Collections show their elements in braces, dictionaries their entries. */
function nameOf(cmd: Cmdlet, value: unknown): string {
  const base = unwrap(value);
  if (isDictionary(base)) {
    const entries = [...base.entries()].map(
      (entry) => `[${entry.map((each) => toPSString(each, cmd.context)).join(', ')}]`,
    );
    return `{${entries.join(', ')}}`;
  }
  const items = typeof base === 'object' && base !== null ? enumerableOf(base) : null;
  if (items === null) return toPSString(value, cmd.context);
  return `{${[...items].map((item) => toPSString(item, cmd.context)).join(', ')}}`;
}

function asHashtable(cmd: Cmdlet, infos: readonly GroupInfo[]): Hashtable {
  const table = new Hashtable(cmd.params.CaseSensitive ? 'ordinal' : 'ignoreCase');
  for (const info of infos) {
    const key = cmd.params.AsString ? info.name : unwrap((info.values as ArrayList).items[0]);
    if (key != null) table.set(key, info.group);
  }
  return table;
}

/**
 * Sort-Object: orders objects by themselves, by properties or by calculated values.
 * Rule that surprises: without -Stable, -Unique, -Top or -Bottom objects that compare as equal may change places.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { getCulture } from '../../types/culture/index.ts';
import { introSort } from '../../types/collections/introSort.ts';
import { cultureParameter, OrderByProperty, type OrderEntry } from './order/OrderByProperty.ts';
import { CASE_SENSITIVE, CULTURE, INPUT_OBJECT, PROPERTY } from './order/orderParameters.ts';

interface SortState {
  inputs: unknown[];
}

const AT_LEAST_ONE = { range: [1, 2147483647] as const };

export default defineCmdlet<SortState>({
  name: 'Sort-Object',
  typeName: 'Microsoft.PowerShell.Commands.SortObjectCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sort'],
  synopsis: 'Orders objects by property values.',
  description:
    "Values are compared by the rules of the first one's type, text by the culture and without regard to case.",
  defaultParameterSet: 'Default',
  parameters: {
    Stable: { type: 'switch', sets: [{ set: 'Default' }], description: 'Equal objects keep the order they came in.' },
    Descending: { type: 'switch', description: 'Greatest first.' },
    Unique: { type: 'switch', description: 'Of objects with equal sort values only the first is kept.' },
    Top: {
      type: 'int',
      sets: [{ set: 'Top', mandatory: true }],
      validate: AT_LEAST_ONE,
      description: 'How many from the start of the order.',
    },
    Bottom: {
      type: 'int',
      sets: [{ set: 'Bottom', mandatory: true }],
      validate: AT_LEAST_ONE,
      description: 'How many from the end of the order.',
    },
    InputObject: INPUT_OBJECT,
    Property: PROPERTY,
    Culture: CULTURE,
    CaseSensitive: CASE_SENSITIVE,
  },
  createState: () => ({ inputs: [] }),
  process: (cmd) => {
    const input = cmd.params.InputObject;
    if (input != null) cmd.state.inputs.push(input);
  },
  end: (cmd) => {
    for (const entry of sorted(cmd)) cmd.writeObject(entry.input);
  },
  examples: [
    { code: '3, 1, 2 | Sort-Object', output: '1\n2\n3\n' },
    { code: "'pear', 'fig' | Sort-Object Length", output: 'fig\npear\n' },
    { code: '1..5 | Sort-Object -Descending -Top 2', output: '5\n4\n' },
  ],
});

function sorted(cmd: Cmdlet<SortState>): OrderEntry[] {
  const { inputs } = cmd.state;
  const { params } = cmd;
  if (inputs.length === 0) return [];
  const order = new OrderByProperty(cmd, ['expression', 'ascending', 'descending'], inputs[0]);
  order.expandWildcards(inputs);
  let entries = inputs.map((input) => order.entry(input));
  const culture = cultureParameter(cmd, (name) => getCulture(name));
  const compare = order.comparer({
    ascending: params.Descending !== true,
    ignoreCase: params.CaseSensitive !== true,
    culture,
  });
  const isStable = params.Stable || params.Top || params.Bottom;
  if (isStable) entries.sort((first, second) => compare(first, second) || first.index - second.index);
  else introSort(entries, compare);
  if (params.Unique) entries = entries.filter((entry, i) => i === 0 || compare(entries[i - 1], entry) !== 0);
  if (params.Top) return entries.slice(0, params.Top as number);
  return params.Bottom ? entries.slice(-(params.Bottom as number)) : entries;
}

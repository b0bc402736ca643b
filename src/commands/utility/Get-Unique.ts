/**
 * Get-Unique: leaves out objects equal to the one right before them; meant for sorted input.
 * Rule that surprises: it respects case by default, unlike nearly everything else.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { compareStrings, toPSString, typeNamesOf } from '../../types/index.ts';
import { ObjectComparer } from '../ObjectComparer.ts';

interface UniqueState {
  last: unknown;
  hasLast: boolean;
  comparer: ObjectComparer;
}

export default defineCmdlet<UniqueState>({
  name: 'Get-Unique',
  typeName: 'Microsoft.PowerShell.Commands.GetUniqueCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gu'],
  synopsis: 'Leaves out repeated objects of a sorted list.',
  description:
    'Each object is compared with the one passed on last: itself, its text (-AsString), or its type (-OnType).',
  defaultParameterSet: 'AsString',
  parameters: {
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects, in order.' },
    AsString: { type: 'switch', sets: [{ set: 'AsString' }], description: 'Compares the texts of the objects.' },
    OnType: {
      type: 'switch',
      sets: [{ set: 'UniqueByType' }],
      description: 'Passes one object of each run of equal types.',
    },
    CaseInsensitive: { type: 'switch', description: 'Upper and lower case are the same.' },
  },
  createState: (cmd) => ({
    last: null,
    hasLast: false,
    comparer: new ObjectComparer(cmd.context, cmd.params.CaseInsensitive === true),
  }),
  process: (cmd) => {
    const input = cmd.params.InputObject;
    if (input == null) return;
    const { state } = cmd;
    if (state.hasLast && isRepeated(cmd, input)) return;
    state.last = input;
    state.hasLast = true;
    cmd.writeObject(input);
  },
  examples: [{ code: "'a', 'a', 'b' | Get-Unique", output: 'a\nb\n' }],
});

function isRepeated(cmd: Cmdlet<UniqueState>, input: unknown): boolean {
  const { context, params, state } = cmd;
  if (params.OnType) return typeNamesOf(input, context)[0] === typeNamesOf(state.last, context)[0];
  if (!params.AsString) return state.comparer.compare(input, state.last) === 0;
  const [first, second] = [toPSString(input, context), toPSString(state.last, context)];
  return compareStrings(first, second, context.culture, params.CaseInsensitive === true) === 0;
}

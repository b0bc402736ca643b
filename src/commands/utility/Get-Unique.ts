/**
 * Get-Unique: leaves out objects equal to the one right before them; meant for sorted input.
 * Rules that surprise: it respects case by default, unlike nearly everything else; after a $null everything is new.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { compareStrings, toPSString, typeNamesOf } from '../../types/index.ts';
import { ObjectComparer } from '../ObjectComparer.ts';

interface UniqueState {
  last: unknown;
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
    comparer: new ObjectComparer(cmd.context, cmd.params.CaseInsensitive === true),
  }),
  process: (cmd) => {
    const input = cmd.params.InputObject ?? null;
    if (cmd.expectsInput ? cmd.currentPipelineObject === undefined : !cmd.isBound('InputObject')) return;
    const { state } = cmd;
    if (state.last != null && isRepeated(cmd, input)) return;
    state.last = input;
    cmd.writeObject(input);
  },
  examples: [{ code: "'a', 'a', 'b' | Get-Unique", output: 'a\nb\n' }],
});

function isRepeated(cmd: Cmdlet<UniqueState>, input: unknown): boolean {
  const { context, params, state } = cmd;
  if (input === null && params.OnType) throw nullReference();
  if (params.OnType) return typeNamesOf(input, context)[0] === typeNamesOf(state.last, context)[0];
  if (input === null && params.AsString) throw nullReference();
  if (!params.AsString) return state.comparer.compare(input, state.last) === 0;
  const [first, second] = [toPSString(input, context), toPSString(state.last, context)];
  return compareStrings(first, second, context.culture, params.CaseInsensitive === true) === 0;
}

function nullReference(): NetException {
  return new NetException('System.NullReferenceException', 'Object reference not set to an instance of an object.');
}

/**
 * Compare-Object: what two lists have in common and what only one of them has.
 * Rules that surprise: objects are matched wherever they stand (within -SyncWindow); without -Property two
 * [pscustomobject] are always equal; -ExcludeDifferent alone implies -IncludeEqual.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { getCulture } from '../../types/culture/index.ts';
import { memberTableOf, PSObject } from '../../types/PSObject.ts';
import { PSNoteProperty } from '../../types/PSMembers.ts';
import { cultureParameter, MISSING, OrderByProperty, type OrderEntry } from './order/OrderByProperty.ts';
import { CASE_SENSITIVE, CULTURE } from './order/orderParameters.ts';

interface CompareState {
  order: OrderByProperty | null;
  compare: (first: OrderEntry, second: OrderEntry) => number;
  references: OrderEntry[];
  nextReference: number;
  waitingReferences: OrderEntry[];
  waitingDifferences: OrderEntry[];
}

const SIDE = 'SideIndicator';

export default defineCmdlet<CompareState>({
  name: 'Compare-Object',
  typeName: 'Microsoft.PowerShell.Commands.CompareObjectCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['diff', 'compare'],
  synopsis: 'Compares two sets of objects.',
  description:
    'SideIndicator says where an object was found: <= in the reference only, => in the difference only, == in both.',
  parameters: {
    ReferenceObject: {
      type: 'psobject[]',
      mandatory: true,
      position: 0,
      allowEmptyCollection: true,
      description: 'The objects to compare with.',
    },
    DifferenceObject: {
      type: 'psobject[]',
      mandatory: true,
      position: 1,
      pipeline: true,
      allowEmptyCollection: true,
      description: 'The objects that are compared.',
    },
    SyncWindow: {
      type: 'int',
      validate: { range: [0, 2147483647] },
      description: 'How many objects are kept to find a match out of order.',
    },
    Property: { type: 'object[]', description: 'Properties to compare by.' },
    ExcludeDifferent: { type: 'switch', description: 'Leaves out what only one side has.' },
    IncludeEqual: { type: 'switch', description: 'Also shows what both sides have.' },
    PassThru: { type: 'switch', description: 'Gives the objects themselves, with SideIndicator added.' },
    Culture: CULTURE,
    CaseSensitive: CASE_SENSITIVE,
  },
  createState: () => ({
    order: null,
    compare: () => 0,
    references: [],
    nextReference: 0,
    waitingReferences: [],
    waitingDifferences: [],
  }),
  process: (cmd) => {
    const differences = (cmd.params.DifferenceObject as unknown[] | undefined) ?? [];
    if (!cmd.state.order) prepare(cmd, differences);
    for (const difference of differences) step(cmd, cmd.state.order!.entry(difference));
  },
  end: (cmd) => {
    const { state } = cmd;
    while (state.nextReference < state.references.length) step(cmd, null);
    for (const entry of state.waitingDifferences) emitDifferent(cmd, entry, '=>');
    for (const entry of state.waitingReferences) emitDifferent(cmd, entry, '<=');
  },
  examples: [
    {
      code: "Compare-Object 'a', 'b' 'b', 'c'",
      output: '\nInputObject SideIndicator\n----------- -------------\nc           =>\na           <=\n\n',
    },
  ],
});

function prepare(cmd: Cmdlet<CompareState>, differences: readonly unknown[]): void {
  const { state, params } = cmd;
  const references = (params.ReferenceObject as unknown[] | undefined) ?? [];
  state.order = new OrderByProperty(cmd, ['expression'], references[0] ?? differences[0]);
  state.references = references.map((reference) => state.order!.entry(reference));
  const culture = cultureParameter(cmd, (name) => getCulture(name));
  state.compare = state.order.comparer({ ascending: true, ignoreCase: params.CaseSensitive !== true, culture });
}

/** Takes one difference (or none any more) and the next reference. */
function step(cmd: Cmdlet<CompareState>, difference: OrderEntry | null): void {
  const { state } = cmd;
  const reference: OrderEntry | null = state.references[state.nextReference++] ?? null;
  if (reference && difference && state.compare(reference, difference) === 0) {
    emitMatch(cmd, reference);
    return;
  }
  let openDifference: OrderEntry | null = difference;
  let openReference: OrderEntry | null = reference;
  const earlier = takeMatch(state, difference, state.waitingReferences);
  if (earlier) {
    emitMatch(cmd, earlier);
    openDifference = null;
  }
  if (takeMatch(state, reference, state.waitingDifferences)) {
    emitMatch(cmd, reference!);
    openReference = null;
  }
  if (openDifference) wait(cmd, openDifference, state.waitingDifferences, '=>');
  if (openReference) wait(cmd, openReference, state.waitingReferences, '<=');
}

function takeMatch(state: CompareState, entry: OrderEntry | null, waiting: OrderEntry[]): OrderEntry | null {
  if (!entry) return null;
  const index = waiting.findIndex((candidate) => state.compare(entry, candidate) === 0);
  return index < 0 ? null : waiting.splice(index, 1)[0];
}

function wait(cmd: Cmdlet<CompareState>, entry: OrderEntry, waiting: OrderEntry[], side: string): void {
  const window = (cmd.params.SyncWindow as number | undefined) ?? 2147483647;
  if (window === 0) {
    emitDifferent(cmd, entry, side);
    return;
  }
  while (waiting.length >= window) emitDifferent(cmd, waiting.shift()!, side);
  waiting.push(entry);
}

function emitMatch(cmd: Cmdlet<CompareState>, entry: OrderEntry): void {
  const includes = cmd.params.IncludeEqual || (cmd.params.ExcludeDifferent && !cmd.isBound('IncludeEqual'));
  if (includes) emit(cmd, entry, '==');
}

function emitDifferent(cmd: Cmdlet<CompareState>, entry: OrderEntry, side: string): void {
  if (!cmd.params.ExcludeDifferent) emit(cmd, entry, side);
}

function emit(cmd: Cmdlet<CompareState>, entry: OrderEntry, side: string): void {
  const made = cmd.params.PassThru ? passedThrough(entry.input) : described(cmd, entry);
  const { members } = memberTableOf(made);
  members.delete(SIDE.toLowerCase());
  members.set(SIDE.toLowerCase(), new PSNoteProperty(SIDE, side));
  cmd.writeObject(made);
}

function passedThrough(input: unknown): object {
  return typeof input === 'object' && input !== null ? input : new PSObject(input);
}

function described(cmd: Cmdlet<CompareState>, entry: OrderEntry): PSObject {
  const made = PSObject.custom();
  if (!cmd.isBound('Property')) {
    made.setNote('InputObject', entry.input);
    return made;
  }
  cmd.state.order!.parameters.forEach(({ expression }, i) => {
    const value = entry.values[i];
    made.setNote(expression.text, value === MISSING ? null : value);
  });
  return made;
}

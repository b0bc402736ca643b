/**
 * Select-Object: chosen properties as new objects, chosen objects of the input, or both.
 * Rules that surprise: with -First the commands before it stop as soon as enough objects came (unless -Wait); -Unique
 * compares whole objects and waits for the end; an expression that fails gives $null and no shown error.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { readCommandParameters } from '../CommandParameter.ts';
import type { PSNoteProperty } from '../../types/PSMembers.ts';
import { markSelected } from './select/markSelected.ts';
import { ObjectWindow } from './select/ObjectWindow.ts';
import { PropertySelector } from './select/PropertySelector.ts';
import { UniqueObjects } from './select/UniqueObjects.ts';

const DEFAULT_SET = 'DefaultParameter';
const SKIP_LAST_SET = 'SkipLastParameter';
const INDEX_SET = 'IndexParameter';
const SKIP_INDEX_SET = 'SkipIndexParameter';
const NOT_NEGATIVE = { range: [0, 2147483647] as const };

interface SelectState {
  window: ObjectWindow;
  selector: PropertySelector | null;
  unique: UniqueObjects | null;
}

export default defineCmdlet<SelectState>({
  name: 'Select-Object',
  typeName: 'Microsoft.PowerShell.Commands.SelectObjectCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['select'],
  synopsis: 'Selects properties of objects, or objects of the input.',
  description:
    'Without -Property the objects themselves pass. With it, each becomes a new object holding only the properties asked for, ' +
    'whose values may be calculated.',
  defaultParameterSet: DEFAULT_SET,
  parameters: {
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects to select from.' },
    Property: {
      type: 'object[]',
      sets: [DEFAULT_SET, SKIP_LAST_SET].map((set) => ({ set, position: 0 })),
      supportsWildcards: true,
      description: 'Names, wildcards, script blocks or hashtables with Name and Expression.',
    },
    ExcludeProperty: {
      type: 'string[]',
      sets: [{ set: DEFAULT_SET }, { set: SKIP_LAST_SET }],
      supportsWildcards: true,
      description: 'Properties to leave out; alone it means all the others.',
    },
    ExpandProperty: {
      type: 'string',
      sets: [{ set: DEFAULT_SET }, { set: SKIP_LAST_SET }],
      description: 'Gives the value of this property instead of an object that has it.',
    },
    Unique: { type: 'switch', description: 'Equal objects pass once.' },
    CaseInsensitive: { type: 'switch', description: 'With -Unique, upper and lower case are the same.' },
    Last: {
      type: 'int',
      sets: [{ set: DEFAULT_SET }],
      validate: NOT_NEGATIVE,
      description: 'How many objects at the end.',
    },
    First: {
      type: 'int',
      sets: [{ set: DEFAULT_SET }],
      validate: NOT_NEGATIVE,
      description: 'How many objects at the start.',
    },
    Skip: {
      type: 'int',
      sets: [{ set: DEFAULT_SET }, { set: SKIP_LAST_SET }],
      validate: NOT_NEGATIVE,
      description: 'How many objects to leave out first; with -Last, at the end.',
    },
    SkipLast: {
      type: 'int',
      sets: [{ set: SKIP_LAST_SET }],
      validate: NOT_NEGATIVE,
      description: 'How many objects to leave out at the end.',
    },
    Wait: {
      type: 'switch',
      sets: [{ set: DEFAULT_SET }, { set: INDEX_SET }],
      description: 'Lets the commands before it run to their end.',
    },
    Index: {
      type: 'int[]',
      sets: [{ set: INDEX_SET }],
      validate: NOT_NEGATIVE,
      description: 'Positions, counted from 0.',
    },
    SkipIndex: {
      type: 'int[]',
      sets: [{ set: SKIP_INDEX_SET }],
      validate: NOT_NEGATIVE,
      description: 'Positions to leave out.',
    },
  },
  createState: (cmd) => createState(cmd),
  process: (cmd) => {
    const { window } = cmd.state;
    if (cmd.params.InputObject == null) return;
    if (window.isComplete) {
      if (window.mayStop) cmd.stopUpstream();
      return;
    }
    for (const object of window.add(cmd.params.InputObject)) pass(cmd, object);
    if (window.isComplete && window.mayStop) cmd.stopUpstream();
  },
  end: (cmd) => {
    for (const object of cmd.state.window.end()) pass(cmd, object);
    for (const object of cmd.state.unique?.kept ?? []) cmd.writeObject(object);
  },
  examples: [
    { code: '[pscustomobject]@{ A = 1; B = 2 } | Select-Object A', output: '\nA\n-\n1\n\n' },
    { code: '1..10 | Select-Object -First 2', output: '1\n2\n' },
    { code: "'x', 'x', 'y' | Select-Object -Unique", output: 'x\ny\n' },
  ],
});

function createState(cmd: Cmdlet): SelectState {
  const { params } = cmd;
  const hasProperties = cmd.isBound('Property') || cmd.isBound('ExpandProperty') || cmd.isBound('ExcludeProperty');
  const unique = params.Unique ? new UniqueObjects(cmd, params.CaseInsensitive === true) : null;
  return {
    window: new ObjectWindow(cmd),
    selector: hasProperties
      ? new PropertySelector(cmd, readCommandParameters(params.Property, ['expression', 'label'], cmd))
      : null,
    unique,
  };
}

function pass(cmd: Cmdlet<SelectState>, object: unknown): void {
  const { selector, unique } = cmd.state;
  const write = (value: unknown, notes: readonly PSNoteProperty[]): void => {
    if (unique && !unique.isNew(value, notes)) return;
    markSelected(value, object, notes.length > 0, cmd.context);
    if (unique) unique.kept.push(value);
    else cmd.writeObject(value);
  };
  if (selector) selector.select(object, write);
  else write(object, []);
}

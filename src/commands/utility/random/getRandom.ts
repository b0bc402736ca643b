/**
 * What Get-Random and Get-SecureRandom do alike.
 * Rules that surprise: the kind of -Minimum and -Maximum decides between [int], [long] and [double]; -Maximum itself is
 * never reached; -Count takes each object of a list once.
 */
import type { Cmdlet, CmdletDefinition, ParameterDefinition } from '../../../engine/Cmdlet.ts';
import { convertTo, unwrap } from '../../../types/index.ts';
import { Double } from '../../../types/numerics/index.ts';
import { netType } from '../../netValues.ts';
import type { PolymorphicRandom } from './PolymorphicRandom.ts';
import { randomDouble, randomLong } from './RandomGenerator.ts';

const NUMBER = 'RandomNumberParameterSet';
const LIST = 'RandomListItemParameterSet';
const SHUFFLE = 'ShuffleParameterSet';
const INT_MAX = 2147483647;

interface RandomState {
  generator: PolymorphicRandom;
  chosen: unknown[];
  seen: number;
}

export const RANDOM_PARAMETERS: Readonly<Record<string, ParameterDefinition>> = {
  Maximum: { type: 'object', sets: [{ set: NUMBER, position: 0 }], description: 'Numbers are below this.' },
  Minimum: { type: 'object', sets: [{ set: NUMBER }], description: 'The least number; 0 by default.' },
  InputObject: {
    type: 'object[]',
    sets: [
      { set: LIST, mandatory: true, position: 0, pipeline: true },
      { set: SHUFFLE, mandatory: true, position: 0, pipeline: true },
    ],
    allowNull: true,
    description: 'Objects to choose from.',
  },
  Count: {
    type: 'int',
    sets: [{ set: NUMBER }, { set: LIST }],
    validate: { range: [1, INT_MAX] },
    description: 'How many numbers or objects.',
  },
  Shuffle: {
    type: 'switch',
    sets: [{ set: SHUFFLE, mandatory: true }],
    description: 'Gives all the objects in random order.',
  },
};

export const RANDOM_BEHAVIOUR: Pick<CmdletDefinition<RandomState>, 'process' | 'end' | 'defaultParameterSet'> = {
  defaultParameterSet: NUMBER,
  process: (cmd) => {
    if (cmd.parameterSetName === NUMBER) return;
    for (const item of (cmd.params.InputObject as unknown[] | undefined) ?? [null]) take(cmd, item);
  },
  end: (cmd) => {
    if (cmd.parameterSetName === NUMBER) writeNumbers(cmd);
    else writeChosen(cmd);
  },
};

function take(cmd: Cmdlet<RandomState>, item: unknown): void {
  const { state } = cmd;
  const count = cmd.params.Shuffle ? INT_MAX : (cmd.params.Count ?? 1);
  if (state.seen < count) state.chosen.push(item);
  else if (state.generator.next(0, state.seen + 1) < count)
    state.chosen[state.generator.next(0, state.chosen.length)] = item;
  state.seen++;
}

function writeChosen(cmd: Cmdlet<RandomState>): void {
  const { chosen, generator } = cmd.state;
  for (let i = 0; i < chosen.length; i++) {
    const j = generator.next(i, chosen.length);
    cmd.writeObject(chosen[j]);
    if (i !== j) chosen[j] = chosen[i];
  }
}

function writeNumbers(cmd: Cmdlet<RandomState>): void {
  const minimum = operand(cmd, cmd.params.Minimum);
  const maximum = operand(cmd, cmd.params.Maximum);
  const count = (cmd.params.Count as number | undefined) ?? 1;
  for (let i = 0; i < count; i++) cmd.writeObject(oneNumber(cmd, minimum, maximum));
}

/** A number as it is, a string as the number it spells. */
function operand(cmd: Cmdlet, value: unknown): unknown {
  const base = unwrap(value);
  if (base == null) return null;
  if (typeof base === 'number' || typeof base === 'bigint') return base;
  if (typeof base === 'string' && /^\s*-?\d+\s*$/.test(base)) {
    const whole = BigInt(base.trim());
    return whole >= -2147483648n && whole <= 2147483647n ? Number(whole) : whole;
  }
  return (convertTo(base, netType('double', cmd.context), cmd.context) as Double).value;
}

const asDouble = (value: unknown, otherwise: number): number => (value === null ? otherwise : Number(value));

function oneNumber(cmd: Cmdlet<RandomState>, minimum: unknown, maximum: unknown): unknown {
  const { generator } = cmd.state;
  const [lowKind, highKind] = [kindOf(cmd, cmd.params.Minimum, minimum), kindOf(cmd, cmd.params.Maximum, maximum)];
  if (lowKind === 'double' || highKind === 'double') {
    const [low, high] = [asDouble(minimum, 0), asDouble(maximum, Number.MAX_VALUE)];
    checkOrder(cmd, low, high);
    return new Double(randomDouble(generator, low, high));
  }
  if (lowKind === 'long' || highKind === 'long') {
    const low = BigInt((minimum as bigint | number | null) ?? 0);
    const high = BigInt((maximum as bigint | number | null) ?? 2n ** 63n - 1n);
    checkOrder(cmd, low, high);
    return randomLong(generator, low, high);
  }
  const low = (minimum as number | null) ?? 0;
  const high = (maximum as number | null) ?? INT_MAX;
  checkOrder(cmd, low, high);
  return generator.next(low, high);
}

function kindOf(_cmd: Cmdlet, given: unknown, value: unknown): 'int' | 'long' | 'double' {
  if (typeof value === 'bigint') return 'long';
  const base = unwrap(given);
  const isWhole = base == null || typeof base === 'number' || (typeof base === 'string' && /^\s*-?\d+\s*$/.test(base));
  return isWhole ? 'int' : 'double';
}

function checkOrder(cmd: Cmdlet, low: number | bigint, high: number | bigint): void {
  if (low < high) return;
  cmd.throwTerminatingOf(
    'System.ArgumentException',
    `The Minimum value (${low}) cannot be greater than or equal to the Maximum value (${high}).`,
    'MinGreaterThanOrEqualMax',
    'InvalidArgument',
  );
}

/**
 * Positions: which unbound parameters could take the next value. Rule that surprises: a value given at a position goes to
 * every parameter that has this position in one of the sets tried and accepts it.
 */
import type { ParameterMetadata, SetData } from './CommandMetadata.ts';
import type { CommandArgument } from './CommandArgument.ts';
import { isInSets, matchingData } from './parameterSets.ts';

/** The parameters at one position, each with its entries there. */
export type PositionCandidates = Map<ParameterMetadata, SetData[]>;

/** By position, in order. Null when two parameters of one set claim the same position. */
export function positionsOf(parameters: readonly ParameterMetadata[], sets: number): PositionCandidates[] | null {
  const positions = new Map<number, PositionCandidates>();
  for (const parameter of parameters) {
    if (!isInSets(parameter, sets)) continue;
    for (const data of matchingData(parameter, sets)) {
      const { position, remaining } = data.info;
      if (position === undefined || remaining) continue;
      let candidates = positions.get(position);
      if (!candidates) positions.set(position, (candidates = new Map()));
      if (hasRival(candidates, parameter, data)) return null;
      candidates.set(parameter, [...(candidates.get(parameter) ?? []), data]);
    }
  }
  return [...positions].sort(([a], [b]) => a - b).map(([, candidates]) => candidates);
}

function hasRival(candidates: PositionCandidates, parameter: ParameterMetadata, { flag }: SetData): boolean {
  for (const [other, entries] of candidates) {
    if (other !== parameter && entries.some((entry) => entry.flag === flag || (entry.flag & flag) !== 0)) return true;
  }
  return false;
}

/** Once a parameter has narrowed the sets, entries of other sets are out. */
export function keepSets(positions: readonly PositionCandidates[], sets: number): void {
  for (const candidates of positions) {
    for (const [parameter, entries] of candidates) {
      const kept = entries.filter(({ flag, isInAllSets }) => isInAllSets || (flag & sets) !== 0);
      if (kept.length > 0) candidates.set(parameter, kept);
      else candidates.delete(parameter);
    }
  }
}

/** The values among the arguments one by one; a name no parameter has keeps the value behind it. */
export class PositionalArguments {
  private index = 0;

  constructor(private readonly args: readonly CommandArgument[]) {}

  /** The next value, or null; names passed over go to `left`. */
  next(left: CommandArgument[]): CommandArgument | null {
    while (this.index < this.args.length) {
      const argument = this.args[this.index++]!;
      if (argument.name === null) return argument;
      left.push(argument);
      const following = this.args[this.index];
      if (following && following.name === null) {
        left.push(following);
        this.index++;
      }
    }
    return null;
  }

  rest(): readonly CommandArgument[] {
    return this.args.slice(this.index);
  }
}

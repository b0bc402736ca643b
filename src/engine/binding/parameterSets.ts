/**
 * Parameter sets as PowerShell narrows them: each named set is a bit, EVERY_SET stands for "nothing decided yet", and a
 * parameter of all sets has no bit at all. Rule that surprises: two sets may stay possible while the pipeline can still
 * decide, or while one of them is the default; otherwise the one whose mandatory parameters are all there is chosen.
 */
import type { NetException } from '../../errors/NetException.ts';
import { ALL_SETS_NAME, type CommandMetadata, type ParameterMetadata, type SetData } from './CommandMetadata.ts';

/** uint.MaxValue: no parameter has narrowed the sets. */
export const EVERY_SET = 0xffffffff;

/** What the rules read and change of a binder. */
export interface SetState {
  readonly metadata: CommandMetadata;
  currentSets: number;
  parameterSetName: string;
  readonly unboundParameters: readonly ParameterMetadata[];
  readonly delayBound: ReadonlyMap<ParameterMetadata, unknown>;
  ambiguousSet(): NetException;
}

/** How many sets are possible; "nothing decided" counts as one. */
export function countSets(sets: number): number {
  if (sets === EVERY_SET) return 1;
  let count = 0;
  for (let rest = sets; rest !== 0; rest >>>= 1) count += rest & 1;
  return count;
}

/** The entries of a parameter that belong to one of the sets, or to all. */
export function matchingData(parameter: ParameterMetadata, sets: number): SetData[] {
  return parameter.setData.filter(({ flag, isInAllSets }) => isInAllSets || (flag & sets) !== 0);
}

export function isInSets(parameter: ParameterMetadata, sets: number): boolean {
  return parameter.isInAllSets || (parameter.setBits & sets) !== 0;
}

export function takesPipelineInput(parameter: ParameterMetadata, sets: number): boolean {
  return (
    parameter.takesPipeline && matchingData(parameter, sets).some(({ info }) => info.pipeline || info.byPropertyName)
  );
}

/** The name of the only set that is left; the default set's when nothing is decided, none when several are left. */
export function nameOfSets(metadata: CommandMetadata, sets: number): string {
  if (sets === EVERY_SET || sets === 0) return metadata.defaultSetName ?? ALL_SETS_NAME;
  return countSets(sets) === 1 ? metadata.nameOfFlag(sets) : '';
}

/**
 * Checks that the sets can still be decided and decides what can be. Returns how many are left.
 * @param beforePipeline pipeline input may still decide
 * @param setDefault the default set may be taken for good
 * @throws AmbiguousParameterSet
 */
export function validateSets(state: SetState, beforePipeline: boolean, setDefault: boolean): number {
  const count = countSets(state.currentSets);
  if (count === 0 && state.currentSets !== EVERY_SET) throw state.ambiguousSet();
  if (count > 1) return validateSeveral(state, count, beforePipeline, setDefault);
  const left = state.currentSets === EVERY_SET ? validateUndecided(state, beforePipeline, setDefault) : count;
  state.parameterSetName = nameOfSets(state.metadata, state.currentSets);
  return left;
}

function validateSeveral(state: SetState, count: number, beforePipeline: boolean, setDefault: boolean): number {
  const { defaultFlag } = state.metadata;
  if ((state.currentSets & defaultFlag) !== 0) {
    state.parameterSetName = nameOfSets(state.metadata, defaultFlag);
    if (!setDefault) return count;
    state.currentSets = defaultFlag;
    return 1;
  }
  return beforePipeline && pipelineCanDecide(state) ? count : resolveByMandatory(state);
}

function validateUndecided(state: SetState, beforePipeline: boolean, setDefault: boolean): number {
  const { defaultFlag, displaySetNames } = state.metadata;
  const count = displaySetNames.length || 1;
  if (beforePipeline && pipelineCanDecide(state)) return count;
  if (defaultFlag !== 0) {
    if (!setDefault) return count;
    state.currentSets = defaultFlag;
    return 1;
  }
  return count > 1 ? resolveByMandatory(state) : count;
}

function pipelineCanDecide({ unboundParameters, currentSets }: SetState): boolean {
  return unboundParameters.some((parameter) => takesPipelineInput(parameter, currentSets));
}

/** The one set none of whose mandatory parameters is missing. */
function resolveByMandatory(state: SetState): number {
  let sets = 0;
  for (const parameter of state.metadata.parameters.values()) sets |= parameter.setBits;
  sets &= state.currentSets;
  for (const parameter of state.unboundParameters) {
    for (const { flag, info } of parameter.setData) if (info.mandatory) sets &= ~flag;
  }
  sets >>>= 0;
  if (countSets(sets) !== 1) throw state.ambiguousSet();
  state.currentSets = sets;
  state.parameterSetName = nameOfSets(state.metadata, sets);
  return 1;
}

/** The possible sets without those that nothing from the pipeline could complete any more. */
export function setsTakingPipeline(state: SetState): number {
  let sets = 0;
  for (const parameter of state.delayBound.keys()) sets |= parameter.setBits;
  for (const parameter of state.unboundParameters) {
    if (!parameter.takesPipeline) continue;
    for (const { flag, isInAllSets, info } of matchingData(parameter, state.currentSets)) {
      if (!info.pipeline && !info.byPropertyName) continue;
      if (isInAllSets) return state.currentSets;
      sets |= flag;
    }
  }
  return sets === 0 ? state.currentSets : (state.currentSets & sets) >>> 0;
}

/** With no input to come one set must have been chosen. */
export function verifySetSelected(state: SetState): void {
  const { defaultFlag, displaySetNames } = state.metadata;
  if (displaySetNames.length <= 1 || state.currentSets !== EVERY_SET) return;
  if (defaultFlag === 0) throw state.ambiguousSet();
  state.currentSets = defaultFlag;
}

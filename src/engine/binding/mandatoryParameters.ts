/**
 * Which mandatory parameters are missing. Without pipeline input that is every unbound one of a possible set. With it the
 * question is which set the input should be for: the choice prefers the default set, then a single set that takes input by
 * value or by property name, and leaves open what the objects can still decide.
 */
import type { ParameterMetadata, SetData } from './CommandMetadata.ts';
import { countSets, EVERY_SET, matchingData, nameOfSets, type SetState } from './parameterSets.ts';

export interface MandatoryState extends SetState {
  /** The set that pipeline objects are tried for first; 0: none. */
  prioritizedSet: number;
}

/** The mandatory parameters of one set, by where they can come from. */
class SetNeeds {
  readonly pipelineable: ParameterMetadata[] = [];
  readonly byValue: ParameterMetadata[] = [];
  readonly byPropertyName: ParameterMetadata[] = [];
  readonly others: ParameterMetadata[] = [];

  constructor(
    readonly set: number,
    readonly isDefault: boolean,
  ) {}

  get isAll(): boolean {
    return this.set === EVERY_SET;
  }

  add(parameter: ParameterMetadata, { info }: SetData, expectsInput: boolean): void {
    if (!expectsInput || (!info.pipeline && !info.byPropertyName)) {
      this.others.push(parameter);
      return;
    }
    this.pipelineable.push(parameter);
    if (info.pipeline) this.byValue.push(parameter);
    if (info.byPropertyName) this.byPropertyName.push(parameter);
  }
}

/** The parameters to ask for; may narrow the state's sets. Throws AmbiguousParameterSet. */
export function missingMandatory(state: MandatoryState, setCount: number, expectsInput: boolean): ParameterMetadata[] {
  const needs = new Map<number, SetNeeds>();
  const missing: ParameterMetadata[] = [];
  let mandatorySets = 0;
  let isMissingInAll = false;
  for (const parameter of state.unboundParameters) {
    if (!parameter.isEverMandatory) continue;
    const data = matchingData(parameter, state.currentSets).filter(({ info }) => info.mandatory);
    if (data.length > 0) missing.push(parameter);
    for (const entry of data) {
      const set = entry.isInAllSets ? EVERY_SET : entry.flag;
      const isDefault = (state.metadata.defaultFlag & set) !== 0;
      if (!needs.has(set)) needs.set(set, new SetNeeds(set, isDefault));
      needs.get(set)!.add(parameter, entry, expectsInput);
      if (entry.isInAllSets) isMissingInAll = true;
      else mandatorySets |= state.currentSets & set;
    }
  }
  if (missing.length === 0 || !expectsInput) return missing;
  if (mandatorySets === 0) mandatorySets = state.currentSets;
  if (isMissingInAll) mandatorySets = state.currentSets & (state.metadata.allSetBits || EVERY_SET);
  return new InputChoice(state, [...needs.values()], mandatorySets >>> 0).choose(setCount);
}

class InputChoice {
  constructor(
    private readonly state: MandatoryState,
    private readonly needs: readonly SetNeeds[],
    private mandatorySets: number,
  ) {}

  choose(setCount: number): ParameterMetadata[] {
    this.preferDefault(setCount);
    const count = countSets(this.mandatorySets);
    if (count === 0) throw this.state.ambiguousSet();
    if (count === 1) return this.othersOf(this.mandatorySets);
    if (this.state.prioritizedSet !== 0) return [];
    return this.latchOnDefault() ?? this.latchOnInput();
  }

  /** A default set without mandatory parameters of its own is kept unless the input is for another one. */
  private preferDefault(setCount: number): void {
    const { state } = this;
    const { defaultFlag } = state.metadata;
    if (setCount <= 1 || defaultFlag === 0) return;
    if ((defaultFlag & this.mandatorySets) !== 0 || (defaultFlag & state.currentSets) === 0) return;
    const isForAnother = this.needs.some(
      (need) =>
        (need.set & state.currentSets) !== 0 &&
        (need.set & defaultFlag) === 0 &&
        !need.isAll &&
        need.pipelineable.length > 0,
    );
    if (isForAnother) return;
    this.mandatorySets = (state.currentSets & ~this.mandatorySets) >>> 0;
    state.currentSets = this.mandatorySets;
    if (state.currentSets === defaultFlag) state.parameterSetName = nameOfSets(state.metadata, defaultFlag);
    else state.prioritizedSet = defaultFlag;
  }

  private latchOnDefault(): ParameterMetadata[] | null {
    const { state } = this;
    const { defaultFlag } = state.metadata;
    if ((this.mandatorySets & defaultFlag) === 0) return null;
    const rivals = this.needs.filter((need) => !need.isAll && !need.isDefault);
    const anotherTakesInput = rivals.some((need) => need.pipelineable.length > 0 && need.others.length === 0);
    const anotherTakesNames = rivals.some((need) => need.byPropertyName.length > 0);
    const own = this.needs.find((need) => need.set === defaultFlag);
    const latches = !anotherTakesInput || (own !== undefined && own.byPropertyName.length > 0 && !anotherTakesNames);
    if (!latches) return null;
    this.mandatorySets = defaultFlag;
    state.currentSets = defaultFlag;
    state.parameterSetName = nameOfSets(state.metadata, defaultFlag);
    return this.othersOf(defaultFlag);
  }

  private latchOnInput(): ParameterMetadata[] {
    const byValue = this.onlySetWith((need) => need.byValue);
    const byName = this.onlySetWith((need) => need.byPropertyName);
    let unique = 0;
    if (byValue.set !== 0 && byValue.set === byName.set) unique = byValue.set;
    else if (byValue.isFound !== byName.isFound) unique = byValue.set || byName.set;
    if (unique !== 0) return this.latchOn(unique);
    const lacking = this.needs.filter((need) => this.concerns(need) && need.others.length > 0);
    if (lacking.length === 0) return [];
    if (byValue.set !== 0) return this.latchOn(byValue.set);
    if (!byValue.isSeveral && !byName.isSeveral) throw this.state.ambiguousSet();
    let sets = 0;
    for (const need of lacking) if (!need.isAll) sets |= need.set;
    if (sets !== 0) this.ignoreSets(sets);
    return [];
  }

  /** `set` is 0 where several were found: what takes input by value and by name may then be for any of them. */
  private onlySetWith(listOf: (need: SetNeeds) => readonly unknown[]) {
    const found = this.needs.filter(
      (need) => !need.isAll && (need.set & this.mandatorySets) !== 0 && listOf(need).length > 0,
    );
    return {
      set: found.length === 1 ? found[0]!.set : 0,
      isFound: found.length > 0,
      isSeveral: found.length > 1,
    };
  }

  private concerns(need: SetNeeds): boolean {
    return need.isAll || (need.set & this.mandatorySets) !== 0;
  }

  private othersOf(sets: number): ParameterMetadata[] {
    return this.needs.filter((need) => need.isAll || (need.set & sets) !== 0).flatMap((need) => need.others);
  }

  /** Sets without mandatory parameters stay possible beside the one chosen, unless that one has to be asked for. */
  private latchOn(set: number): ParameterMetadata[] {
    const { state } = this;
    const chosen = this.needs.filter((need) => need.isAll || (need.set & set) !== 0);
    const ignored = this.needs.filter((need) => !chosen.includes(need)).reduce((all, need) => all | need.set, 0);
    const asksForMore = chosen.some((need) => !need.isAll && need.others.length > 0);
    this.mandatorySets = set;
    if (asksForMore) {
      state.currentSets = set;
      state.parameterSetName = nameOfSets(state.metadata, set);
    } else {
      this.ignoreSets(ignored);
      state.parameterSetName = nameOfSets(state.metadata, state.currentSets);
      if (state.currentSets !== set) state.prioritizedSet = set;
    }
    return chosen.flatMap((need) => need.others);
  }

  private ignoreSets(sets: number): void {
    const { state } = this;
    if (sets === 0) return;
    const all = state.currentSets === EVERY_SET ? state.metadata.allSetBits : state.currentSets;
    state.currentSets = (all & ~sets) >>> 0;
    if (state.currentSets === 0) throw state.ambiguousSet();
    if (countSets(state.currentSets) === 1) state.parameterSetName = nameOfSets(state.metadata, state.currentSets);
  }
}

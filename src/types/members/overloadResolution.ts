/**
 * PowerShell's choice among overloads: every parameter's conversion gets a rank, earlier parameters weigh more, and ties
 * go to the more specific signature.
 * Rule that surprises: members implemented explicitly for an interface take part only when the name has one overload.
 */
import { conversionRank, conversionRankOfTypes, effectiveType } from '../LanguagePrimitives/conversionRank.ts';
import { Rank } from '../LanguagePrimitives/rankValues.ts';
import { inferTypeArguments } from './inferTypeArguments.ts';
import type { MethodOverload, NetType, ParameterInfo } from '../NetType.ts';
import { PSReference } from '../PSReference.ts';
import type { InvokeOptions } from './InvokeOptions.ts';
import { OverloadCache } from './overloadCache.ts';

export interface Choice {
  readonly overload: MethodOverload;
  /** The last parameter takes the remaining arguments as an array. */
  readonly expandsParams: boolean;
}

interface Candidate extends Choice {
  readonly ranks: readonly number[];
  /** One type an argument, with a params array spread out. */
  readonly types: readonly NetType[];
  /** Closed over the types its arguments gave. */
  readonly isGeneric: boolean;
}

export type Resolution = Choice | 'none' | 'ambiguous';

interface Shape {
  readonly hasParams: boolean;
  readonly optional: number;
}

const shapes = new WeakMap<MethodOverload, Shape>();

function shapeOf(overload: MethodOverload): Shape {
  let shape = shapes.get(overload);
  if (!shape) {
    const { parameters } = overload;
    shape = {
      hasParams: parameters.at(-1)?.isParamArray ?? false,
      optional: parameters.filter((parameter) => parameter.isOptional).length,
    };
    shapes.set(overload, shape);
  }
  return shape;
}

export function chooseOverload(
  overloads: readonly MethodOverload[],
  args: readonly unknown[],
  options?: InvokeOptions,
): Resolution {
  if (overloads.length === 1) {
    const [only] = overloads as [MethodOverload];
    const { hasParams, optional } = shapeOf(only);
    if (!only.typeParameters && !hasParams && optional === 0 && only.parameters.length === args.length) {
      return { overload: only, expandsParams: false };
    }
  }
  if (options?.argumentTypes || options?.typeArguments || options?.targetType)
    return resolveOverload(overloads, args, options);
  return cache.choose(overloads, args, () => resolveOverload(overloads, args));
}

const cache = new OverloadCache<Resolution>();

function resolveOverload(
  overloads: readonly MethodOverload[],
  args: readonly unknown[],
  options?: InvokeOptions,
): Resolution {
  const candidates: Candidate[] = [];
  for (const overload of overloads) {
    if (overload.isExplicit && !options?.targetType?.isInterface) continue;
    const closed = closeGeneric(overload, args, options);
    if (!closed || !acceptsCount(closed, args.length)) continue;
    const candidate = rankCandidate(closed, args);
    if (candidate) candidates.push({ ...candidate, isGeneric: closed !== overload });
  }
  if (candidates.length === 0) return 'none';
  return best(withCastTypes(candidates, options?.argumentTypes), args);
}

/** A generic method needs its types: those written at the call, or what the arguments say. */
function closeGeneric(
  overload: MethodOverload,
  args: readonly unknown[],
  options?: InvokeOptions,
): MethodOverload | null {
  const written = options?.typeArguments ?? [];
  if (!overload.typeParameters) return written.length > 0 ? null : overload;
  const chosen = written.length > 0 ? written : inferTypeArguments(overload, args, options?.argumentTypes);
  return chosen ? (overload.close?.(chosen) ?? null) : null;
}

function acceptsCount(overload: MethodOverload, count: number): boolean {
  const expected = overload.parameters.length;
  if (count === expected) return true;
  const { hasParams, optional } = shapeOf(overload);
  if (count > expected) return hasParams;
  if (hasParams && count + 1 === expected) return true;
  return optional > 0 && count + optional >= expected;
}

function rankCandidate(overload: MethodOverload, args: readonly unknown[]): Omit<Candidate, 'isGeneric'> | null {
  const { parameters } = overload;
  const ranks: number[] = [];
  const types: NetType[] = [];
  let expandsParams = false;
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i]!;
    if (parameter.isOptional && args.length <= i) break;
    if (parameter.isParamArray) {
      const last = rankParams(parameter, i, parameters.length, args);
      if (!last) return null;
      expandsParams = last.expands;
      ranks.push(...last.ranks);
      for (let k = 0; k < last.ranks.length; k++)
        types.push(last.expands ? parameter.type.elementType! : parameter.type);
      break;
    }
    const rank = rankArgument(args[i], parameter.type, parameter.isByRef);
    if (rank === Rank.None) return null;
    ranks.push(rank);
    types.push(parameter.type);
  }
  return { overload, expandsParams, ranks, types };
}

function rankParams(
  parameter: ParameterInfo,
  at: number,
  expected: number,
  args: readonly unknown[],
): { ranks: number[]; expands: boolean } | null {
  const element = parameter.type.elementType!;
  if (expected === args.length) {
    const whole = rankArgument(args[at], parameter.type, false);
    const single = rankArgument(args[at], element, false);
    const expands = single > whole;
    const rank = expands ? single : whole;
    return rank === Rank.None ? null : { ranks: [rank], expands };
  }
  const ranks: number[] = [];
  for (let k = at; k < args.length; k++) {
    const rank = rankArgument(args[k], element, false);
    if (rank === Rank.None) return null;
    ranks.push(rank);
  }
  return { ranks, expands: true };
}

function rankArgument(argument: unknown, type: NetType, isByRef: boolean): number {
  if (isByRef && argument instanceof PSReference) return conversionRank(argument.value, type);
  return conversionRank(argument, type);
}

/** Arguments written with a cast want parameters of exactly that type, where there are any. */
function withCastTypes(candidates: readonly Candidate[], casts: InvokeOptions['argumentTypes']): readonly Candidate[] {
  if (!casts) return candidates;
  const exact = candidates.filter(({ types }) => casts.every((cast, i) => !cast || !types[i] || types[i] === cast));
  return exact.length > 0 ? exact : candidates;
}

function best(candidates: readonly Candidate[], args: readonly unknown[]): Resolution {
  let winner = candidates[0]!;
  let isTied = false;
  for (let i = 1; i < candidates.length; i++) {
    const comparison = compareCandidates(candidates[i]!, winner, args);
    if (comparison === 0) isTied = true;
    else if (comparison > 0) {
      winner = candidates[i]!;
      isTied = false;
    }
  }
  return isTied ? 'ambiguous' : winner;
}

/** Positive when the first is better. */
function compareCandidates(first: Candidate, second: Candidate, args: readonly unknown[]): number {
  return compareRanks(first, second, args) || compareGenerality(first, second) || compareShape(first, second);
}

function compareRanks(first: Candidate, second: Candidate, args: readonly unknown[]): number {
  let score = 0;
  let weight = args.length;
  const count = Math.min(first.ranks.length, second.ranks.length);
  for (let i = 0; i < count; i++, weight--) {
    const [a, b] = [first.ranks[i]!, second.ranks[i]!];
    if (a !== b) score += a < b ? -weight : weight;
    else if (a === Rank.UnrelatedArrays) score += compareElements(first.types[i]!, second.types[i]!, args[i]) * weight;
  }
  return score;
}

function compareElements(first: NetType, second: NetType, argument: unknown): number {
  const element = effectiveType(argument)?.elementType;
  if (!element || !first.elementType || !second.elementType) return 0;
  return Math.sign(
    conversionRankOfTypes(element, first.elementType) - conversionRankOfTypes(element, second.elementType),
  );
}

/** Of equally good narrowing conversions the widest type wins, of widening ones the closest. */
function compareGenerality(first: Candidate, second: Candidate): number {
  let score = 0;
  let weight = first.ranks.length;
  const count = Math.min(first.ranks.length, second.ranks.length);
  for (let i = 0; i < count; i++, weight--) {
    const [a, b] = [first.ranks[i]!, second.ranks[i]!];
    if (a < Rank.NullToValue || b < Rank.NullToValue) continue;
    if (a >= Rank.NumericImplicit !== b >= Rank.NumericImplicit) continue;
    const sign = a >= Rank.NumericImplicit ? -1 : 1;
    const forward = conversionRankOfTypes(first.types[i]!, second.types[i]!);
    const backward = conversionRankOfTypes(second.types[i]!, first.types[i]!);
    if (forward < backward) score += weight * sign;
    else if (forward > backward) score -= weight * sign;
  }
  return score;
}

/** A params array left whole beats one spread out; then more parameters of its own; then one that is not generic. */
function compareShape(first: Candidate, second: Candidate): number {
  if (first.expandsParams !== second.expandsParams) return first.expandsParams ? -1 : 1;
  const [a, b] = [first.overload.parameters.length, second.overload.parameters.length];
  if (first.expandsParams && a !== b) return a > b ? 1 : -1;
  const specificity = compareSpecificity(first, second);
  if (specificity !== 0) return specificity;
  if (first.isGeneric !== second.isGeneric) return first.isGeneric ? -1 : 1;
  return a === b ? 0 : a < b ? 1 : -1;
}

function compareSpecificity(first: Candidate, second: Candidate): number {
  let isFirstMore = false;
  let isSecondMore = false;
  const count = Math.min(first.types.length, second.types.length);
  for (let i = 0; i < count; i++) {
    const [a, b] = [first.types[i]!, second.types[i]!];
    if (a === b) continue;
    if (b.isAssignableFrom(a)) isFirstMore = true;
    else if (a.isAssignableFrom(b)) isSecondMore = true;
  }
  return isFirstMore === isSecondMore ? 0 : isFirstMore ? 1 : -1;
}

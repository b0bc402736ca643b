/**
 * Where-Object's comparison switches: one parameter and one parameter set each, and what they do with a property's value.
 * Rule that surprises: without an operator `Where-Object Name` asks whether $true -eq the value, so the value counts as
 * a boolean.
 */
import type { ParameterDefinition } from '../../engine/Cmdlet.ts';
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import {
  containsOp,
  convertTo,
  equalsOp,
  greaterOrEqual,
  greaterThan,
  inOp,
  isOp,
  lessOrEqual,
  lessThan,
  likeOp,
  matchOp,
  NetType,
  notEqualsOp,
  toPSString,
} from '../../types/index.ts';

export type Comparison = (value: unknown, operand: unknown, ctx: ExecutionContext) => unknown;

type Operator = (ignoreCase: boolean) => Comparison;

const not =
  (operator: Operator): Operator =>
  (ignoreCase) => {
    const positive = operator(ignoreCase);
    return (value, operand, ctx) => positive(value, operand, ctx) !== true;
  };

const like: Operator = (ignoreCase) => (value, operand, ctx) =>
  likeOp(toPSString(value, ctx), toPSString(operand, ctx), ctx, ignoreCase, false);
const match: Operator = (ignoreCase) => (value, operand, ctx) =>
  matchOp(toPSString(value, ctx), operand, ctx, ignoreCase).result;
const contains: Operator = (ignoreCase) => (value, operand, ctx) => containsOp(value, operand, ctx, ignoreCase);
const within: Operator = (ignoreCase) => (value, operand, ctx) => inOp(value, operand, ctx, ignoreCase);
const is: Operator = () => (value, operand, ctx) => isOp(value, typeOperand(operand, ctx), ctx);

/** The right side of -Is as a type. Throws InvalidCastFromStringToType. */
export function typeOperand(operand: unknown, ctx: ExecutionContext): unknown {
  return operand != null && !(operand instanceof NetType) ? convertTo(operand, ctx.resolveType('type')!, ctx) : operand;
}

interface OperatorEntry {
  /** Parameter set's name without CaseSensitive. */
  set: string;
  operator: Operator;
  hasCaseForm: boolean;
}

export const WHERE_OPERATORS: Readonly<Record<string, OperatorEntry>> = {
  EQ: { set: 'EqualSet', operator: (i) => (a, b, ctx) => equalsOp(a, b, ctx, i), hasCaseForm: true },
  NE: { set: 'NotEqualSet', operator: (i) => (a, b, ctx) => notEqualsOp(a, b, ctx, i), hasCaseForm: true },
  GT: { set: 'GreaterThanSet', operator: (i) => (a, b, ctx) => greaterThan(a, b, ctx, i), hasCaseForm: true },
  LT: { set: 'LessThanSet', operator: (i) => (a, b, ctx) => lessThan(a, b, ctx, i), hasCaseForm: true },
  GE: { set: 'GreaterOrEqualSet', operator: (i) => (a, b, ctx) => greaterOrEqual(a, b, ctx, i), hasCaseForm: true },
  LE: { set: 'LessOrEqualSet', operator: (i) => (a, b, ctx) => lessOrEqual(a, b, ctx, i), hasCaseForm: true },
  Like: { set: 'LikeSet', operator: like, hasCaseForm: true },
  NotLike: { set: 'NotLikeSet', operator: not(like), hasCaseForm: true },
  Match: { set: 'MatchSet', operator: match, hasCaseForm: true },
  NotMatch: { set: 'NotMatchSet', operator: not(match), hasCaseForm: true },
  Contains: { set: 'ContainsSet', operator: contains, hasCaseForm: true },
  NotContains: { set: 'NotContainsSet', operator: not(contains), hasCaseForm: true },
  In: { set: 'InSet', operator: within, hasCaseForm: true },
  NotIn: { set: 'NotInSet', operator: not(within), hasCaseForm: true },
  Is: { set: 'IsSet', operator: is, hasCaseForm: false },
  IsNot: { set: 'IsNotSet', operator: not(is), hasCaseForm: false },
};

const MEANINGS: Readonly<Record<string, string>> = {
  EQ: 'equals the value',
  NE: 'differs from the value',
  GT: 'is greater than the value',
  LT: 'is less than the value',
  GE: 'is greater than or equal to the value',
  LE: 'is less than or equal to the value',
  Like: 'matches the wildcard pattern',
  NotLike: 'does not match the wildcard pattern',
  Match: 'matches the regular expression',
  NotMatch: 'does not match the regular expression',
  Contains: 'is a collection that contains the value',
  NotContains: 'is a collection that does not contain the value',
  In: 'is one of the values',
  NotIn: 'is none of the values',
  Is: 'is of the type',
  IsNot: 'is not of the type',
};

/** EQ, CEQ, NE, CNE, ... in PowerShell's order. */
export function operatorParameters(): Record<string, ParameterDefinition> {
  const parameters: Record<string, ParameterDefinition> = {};
  for (const [name, { set, hasCaseForm }] of Object.entries(WHERE_OPERATORS)) {
    parameters[name] = {
      type: 'switch',
      aliases: hasCaseForm ? [`I${name}`] : [],
      sets: [{ set, mandatory: name !== 'EQ' }],
      description: `Passes objects whose property ${MEANINGS[name]}.`,
    };
    if (!hasCaseForm) continue;
    parameters[`C${name}`] = {
      type: 'switch',
      sets: [{ set: `CaseSensitive${set}`, mandatory: true }],
      description: `Passes objects whose property ${MEANINGS[name]}, upper and lower case being different.`,
    };
  }
  return parameters;
}

/** The switch a parameter set belongs to, and whether it tells upper and lower case apart. */
function switchOf(parameterSet: string): { name: string; entry: OperatorEntry; isCaseSensitive: boolean } | null {
  const isCaseSensitive = parameterSet.startsWith('CaseSensitive');
  const plain = isCaseSensitive ? parameterSet.slice('CaseSensitive'.length) : parameterSet;
  const found = Object.entries(WHERE_OPERATORS).find(([, { set }]) => set === plain);
  return found ? { name: found[0], entry: found[1], isCaseSensitive } : null;
}

/** The comparison a parameter set stands for. */
export function comparisonOf(parameterSet: string): Comparison | null {
  const found = switchOf(parameterSet);
  return found ? found.entry.operator(!found.isCaseSensitive) : null;
}

/** The operator as errors of Where-Object name it: Ieq, Cmatch, Is. */
export function shownOperator(parameterSet: string): string {
  const { name, entry, isCaseSensitive } = switchOf(parameterSet)!;
  if (!entry.hasCaseForm) return name;
  return (isCaseSensitive ? 'C' : 'I') + name.toLowerCase();
}

export const COMPARISON_SETS: readonly string[] = Object.values(WHERE_OPERATORS).flatMap(({ set, hasCaseForm }) =>
  hasCaseForm ? [set, `CaseSensitive${set}`] : [set],
);

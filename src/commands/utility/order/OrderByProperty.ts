/**
 * OrderByProperty: the values Sort-, Group- and Compare-Object look at, and how two rows of them compare.
 * Rules that surprise: an object without the property comes last, ascending or not, while one whose property is $null
 * comes first; without -Property the type's default key properties are used where it has some.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { ErrorRecord, NetException } from '../../../errors/index.ts';
import { standardProperties } from '../../../types/members/standardMembers.ts';
import type { CultureInfo } from '../../../types/culture/CultureInfo.ts';
import { type CommandParameter, type ParameterKey, readCommandParameters } from '../../CommandParameter.ts';
import { ObjectComparer } from '../../ObjectComparer.ts';
import { PropertyExpression } from '../../PropertyExpression.ts';

/** Stands for a property an object does not have. */
export const MISSING: unique symbol = Symbol('missing');

export interface OrderEntry {
  input: unknown;
  /** One value a property, or the object itself. */
  values: unknown[];
  index: number;
}

export interface OrderSettings {
  ascending: boolean;
  ignoreCase: boolean;
  culture: CultureInfo;
}

export class OrderByProperty {
  readonly parameters: readonly CommandParameter[];
  private count = 0;
  private expanded: readonly CommandParameter[] | null = null;

  constructor(
    private readonly cmd: Cmdlet,
    keys: readonly ParameterKey[],
    /** The first object, for its type's default keys. */
    sample: unknown,
    allowsDefaultKeys = true,
  ) {
    const given = readCommandParameters(cmd.params.Property as unknown[] | undefined, keys, cmd);
    const hasOwn = given.length > 0 || !allowsDefaultKeys;
    this.parameters = hasOwn ? given : defaultKeys(sample, cmd.context).map(namedParameter);
  }

  /** Wildcards are replaced by the properties they match on any of the objects, in alphabetical order. */
  expandWildcards(inputs: readonly unknown[]): void {
    if (!this.parameters.some((parameter) => parameter.expression.hasWildcard)) return;
    this.expanded = this.parameters.flatMap((parameter) => {
      if (!parameter.expression.hasWildcard) return [parameter];
      const names = new Map<string, PropertyExpression>();
      for (const input of inputs) {
        for (const found of parameter.expression.resolveNames(input, this.cmd.context)) {
          names.set(found.text.toLowerCase(), PropertyExpression.ofName(found.text));
        }
      }
      const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
      return sorted.map(([, expression]) => ({ ...parameter, expression }));
    });
  }

  get effectiveParameters(): readonly CommandParameter[] {
    return this.expanded ?? this.parameters;
  }

  entry(input: unknown): OrderEntry {
    const parameters = this.effectiveParameters;
    const values =
      parameters.length === 0 ? [input] : parameters.flatMap((parameter) => this.valuesOf(parameter.expression, input));
    return { input, values, index: this.count++ };
  }

  private valuesOf(expression: PropertyExpression, input: unknown): unknown[] {
    const results = expression.values(input, this.cmd.context);
    if (results.length === 0) return [MISSING];
    return results.map(({ value, error }) => {
      if (!error) return value;
      this.cmd.writeError(new ErrorRecord(reported(error), 'ExpressionEvaluation', 'InvalidResult', input));
      return null;
    });
  }

  comparer(settings: OrderSettings): (first: OrderEntry, second: OrderEntry) => number {
    const parameters = this.effectiveParameters;
    const directions =
      parameters.length === 0
        ? [settings.ascending]
        : parameters.map((parameter) => directionOf(parameter, settings.ascending));
    const values = new ObjectComparer(this.cmd.context, settings.ignoreCase, settings.culture);
    return (first, second) => {
      for (let i = 0; i < directions.length; i++) {
        const order = compareCells(values, cell(first, i), cell(second, i), directions[i]);
        if (order !== 0) return order;
      }
      return 0;
    };
  }
}

/** $Error has the expression's own error already, and takes an exception once only: of what was thrown this is another. */
function reported(error: NetException): NetException {
  if (!error.wasThrownFromThrowStatement) return error;
  const again = new NetException(error.typeName, error.message, { inner: error.innerException });
  again.wasThrownFromThrowStatement = true;
  return again;
}

function namedParameter(name: string): CommandParameter {
  return { expression: PropertyExpression.ofName(name), label: null, ascending: null, descending: null };
}

function directionOf({ ascending, descending }: CommandParameter, otherwise: boolean): boolean {
  if (descending !== null) return !descending;
  return ascending ?? otherwise;
}

/** Wildcards give objects of one sort unequal numbers of cells. */
function cell({ values }: OrderEntry, index: number): unknown {
  return index < values.length ? values[index] : MISSING;
}

function compareCells(values: ObjectComparer, first: unknown, second: unknown, ascending: boolean): number {
  if (first === MISSING || second === MISSING) return Number(first === MISSING) - Number(second === MISSING);
  const order = values.compare(first, second);
  return ascending ? order : -order;
}

function defaultKeys(sample: unknown, ctx: ExecutionContext): readonly string[] {
  if (sample == null) return [];
  return standardProperties(sample, 'DefaultKeyPropertySet', ctx) ?? [];
}

/** -Culture's value: a culture's name, or a number that is its LCID; the session's without. */
export function cultureParameter(cmd: Cmdlet, resolve: (name: string) => CultureInfo): CultureInfo {
  const name = cmd.params.Culture as string | undefined;
  return name ? resolve(name) : cmd.context.culture;
}

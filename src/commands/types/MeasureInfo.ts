/** Measure-Object's results. */
import { commandType } from './commandType.ts';

const PREFIX = 'Microsoft.PowerShell.Commands.';

export class MeasureInfo {
  property: string | null = null;
}

/** Sum and the rest are [double], null when not asked for. */
export class GenericMeasureInfo extends MeasureInfo {
  constructor(
    readonly count: number,
    readonly average: unknown,
    readonly sum: unknown,
    readonly maximum: unknown,
    readonly minimum: unknown,
    readonly standardDeviation: unknown,
  ) {
    super();
  }
}

/** Where Maximum and Minimum are no numbers. */
export class GenericObjectMeasureInfo extends GenericMeasureInfo {}

export class TextMeasureInfo extends MeasureInfo {
  constructor(
    readonly lines: unknown,
    readonly words: unknown,
    readonly characters: unknown,
  ) {
    super();
  }
}

function genericProperties(limit: string): Record<string, string> {
  return {
    'int Count {get;set;}': 'count',
    'System.Nullable[double] Average {get;set;}': 'average',
    'System.Nullable[double] Sum {get;set;}': 'sum',
    [`${limit} Maximum {get;set;}`]: 'maximum',
    [`${limit} Minimum {get;set;}`]: 'minimum',
    'System.Nullable[double] StandardDeviation {get;set;}': 'standardDeviation',
    'string Property {get;set;}': 'property',
  };
}

const BASE = { base: `${PREFIX}MeasureInfo` };

export const MEASURE_TYPES = [
  commandType(`${PREFIX}MeasureInfo`, MeasureInfo, { 'string Property {get;set;}': 'property' }),
  commandType(`${PREFIX}GenericMeasureInfo`, GenericMeasureInfo, genericProperties('System.Nullable[double]'), {
    ...BASE,
    constructors: {
      [`${PREFIX}GenericMeasureInfo new()`]: () => new GenericMeasureInfo(0, null, null, null, null, null),
    },
  }),
  commandType(`${PREFIX}GenericObjectMeasureInfo`, GenericObjectMeasureInfo, genericProperties('System.Object'), {
    ...BASE,
    constructors: {
      [`${PREFIX}GenericObjectMeasureInfo new()`]: () => new GenericObjectMeasureInfo(0, null, null, null, null, null),
    },
  }),
  commandType(
    `${PREFIX}TextMeasureInfo`,
    TextMeasureInfo,
    {
      'System.Nullable[int] Lines {get;set;}': 'lines',
      'System.Nullable[int] Words {get;set;}': 'words',
      'System.Nullable[int] Characters {get;set;}': 'characters',
      'string Property {get;set;}': 'property',
    },
    {
      ...BASE,
      constructors: { [`${PREFIX}TextMeasureInfo new()`]: () => new TextMeasureInfo(null, null, null) },
    },
  ),
];

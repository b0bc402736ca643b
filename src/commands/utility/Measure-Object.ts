/**
 * Measure-Object: counts objects, adds up numbers, finds the greatest and least, and counts lines, words and characters.
 * Rules that surprise: results are [double]; a property no object has gives no result; an input that is no number is an
 * error, after which sums are left out.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { Double } from '../../types/numerics/index.ts';
import { convertTo, netToString, PSObject, unwrap } from '../../types/index.ts';
import {
  GenericMeasureInfo,
  GenericObjectMeasureInfo,
  type MeasureInfo,
  TextMeasureInfo,
} from '../types/MeasureInfo.ts';
import type { PropertyExpression } from '../PropertyExpression.ts';
import { expressionArgument } from '../expressionArgument.ts';
import { countCharacters, countLines, countWords } from './measure/countText.ts';
import { asNumber, type Measures, Statistics } from './measure/Statistics.ts';

const NO_BASE = PSObject.custom();
const GENERIC_SET = 'GenericMeasure';
const TEXT_SET = 'TextMeasure';

interface MeasureState {
  measures: Measures;
  properties: PropertyExpression[] | null;
  statistics: Map<string, { name: string; values: Statistics }>;
  hasNonNumber: boolean;
}

export default defineCmdlet<MeasureState>({
  name: 'Measure-Object',
  typeName: 'Microsoft.PowerShell.Commands.MeasureObjectCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['measure'],
  synopsis: 'Counts and measures objects and text.',
  defaultParameterSet: GENERIC_SET,
  outputTypes: [
    'Microsoft.PowerShell.Commands.GenericMeasureInfo',
    'Microsoft.PowerShell.Commands.TextMeasureInfo',
    'Microsoft.PowerShell.Commands.GenericObjectMeasureInfo',
  ],
  parameters: {
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects.' },
    Property: {
      type: 'pspropertyexpression[]',
      position: 0,
      validate: { notNullOrEmpty: true },
      transform: expressionArgument,
      supportsWildcards: true,
      description: 'Properties to measure.',
    },
    StandardDeviation: {
      type: 'switch',
      sets: [{ set: GENERIC_SET }],
      description: 'Gives the standard deviation of a sample.',
    },
    Sum: { type: 'switch', sets: [{ set: GENERIC_SET }], description: 'Gives the sum.' },
    AllStats: { type: 'switch', sets: [{ set: GENERIC_SET }], description: 'Gives everything.' },
    Average: { type: 'switch', sets: [{ set: GENERIC_SET }], description: 'Gives the mean.' },
    Maximum: { type: 'switch', sets: [{ set: GENERIC_SET }], description: 'Gives the greatest value.' },
    Minimum: { type: 'switch', sets: [{ set: GENERIC_SET }], description: 'Gives the least value.' },
    Line: { type: 'switch', sets: [{ set: TEXT_SET }], description: 'Counts lines.' },
    Word: { type: 'switch', sets: [{ set: TEXT_SET }], description: 'Counts words.' },
    Character: { type: 'switch', sets: [{ set: TEXT_SET }], description: 'Counts characters.' },
    IgnoreWhiteSpace: { type: 'switch', sets: [{ set: TEXT_SET }], description: 'White space counts as no character.' },
  },
  createState: (cmd) => createState(cmd),
  process: (cmd) => {
    const input = cmd.params.InputObject;
    if (input == null) return;
    if (cmd.state.properties) measureProperties(cmd, input, cmd.state.properties);
    else measure(cmd, '', baseOf(input));
  },
  end: (cmd) => writeResults(cmd),
  examples: [
    { code: '(1..4 | Measure-Object -Sum).Sum', output: '10\n' },
    { code: "('one two' | Measure-Object -Word).Words", output: '2\n' },
  ],
});

function createState(cmd: Cmdlet): MeasureState {
  const { params } = cmd;
  const all = params.AllStats === true;
  return {
    measures: {
      sum: all || params.Sum,
      average: all || params.Average,
      deviation: all || params.StandardDeviation,
      maximum: all || params.Maximum,
      minimum: all || params.Minimum,
      lines: params.Line,
      words: params.Word,
      characters: params.Character,
    },
    properties: (params.Property as PropertyExpression[] | undefined) ?? null,
    statistics: new Map(),
    hasNonNumber: false,
  };
}

function statisticsOf(cmd: Cmdlet<MeasureState>, name: string): Statistics {
  const { statistics } = cmd.state;
  const key = name.toLowerCase();
  let found = statistics.get(key);
  if (!found) {
    found = { name, values: new Statistics() };
    statistics.set(key, found);
  }
  return found.values;
}

function measureProperties(cmd: Cmdlet<MeasureState>, input: unknown, properties: readonly PropertyExpression[]): void {
  const counted = new Set<string>();
  for (const property of properties) {
    const resolved = property.resolveNames(input, cmd.context);
    if (resolved.length === 0 && !property.hasWildcard) statisticsOf(cmd, property.text);
    for (const name of resolved) {
      if (counted.has(name.text.toLowerCase())) continue;
      const [result] = name.values(input, cmd.context);
      if (!result) continue;
      measure(cmd, name.text, result.value);
      counted.add(name.text.toLowerCase());
    }
  }
}

/** A [pscustomobject] has no base object of its own: what stands for it has no text. */
function baseOf(input: unknown): unknown {
  const base = unwrap(input);
  return base instanceof PSObject ? NO_BASE : base;
}

/** As .NET says it, arrays by their type's name. */
function textOf(cmd: Cmdlet, value: unknown): string {
  return value == null ? '' : netToString(value, cmd.context);
}

function measure(cmd: Cmdlet<MeasureState>, name: string, value: unknown): void {
  const { measures } = cmd.state;
  const statistics = statisticsOf(cmd, name);
  statistics.count++;
  if (measures.lines || measures.words || measures.characters) measureText(cmd, statistics, value);
  if (measures.sum || measures.average || measures.deviation) {
    const number = asNumber(value, cmd.context);
    if (number === null) {
      nonNumeric(cmd, value);
      return;
    }
    statistics.addNumber(number);
  }
  if (measures.minimum) statistics.takeMinimum(value, cmd.context);
  if (measures.maximum) statistics.takeMaximum(value, cmd.context);
}

function measureText(cmd: Cmdlet<MeasureState>, statistics: Statistics, value: unknown): void {
  const text = textOf(cmd, value);
  const { measures } = cmd.state;
  if (measures.characters) statistics.characters += countCharacters(text, cmd.params.IgnoreWhiteSpace === true);
  if (measures.words) statistics.words += countWords(text);
  if (measures.lines) statistics.lines += countLines(text);
}

function nonNumeric(cmd: Cmdlet<MeasureState>, value: unknown): void {
  cmd.state.hasNonNumber = true;
  cmd.writeErrorOf(
    'System.Management.Automation.PSInvalidOperationException',
    `Input object "${textOf(cmd, value)}" is not numeric.`,
    'NonNumericInputObject',
    'InvalidType',
    value,
  );
}

function writeResults(cmd: Cmdlet<MeasureState>): void {
  const { properties, statistics } = cmd.state;
  if (statistics.size === 0 && !properties) statisticsOf(cmd, '');
  for (const { name, values } of statistics.values()) {
    if (values.count === 0 && properties) {
      if (cmd.context.strictModeVersion >= 2) propertyNotFound(cmd, name);
      continue;
    }
    const info = cmd.parameterSetName === TEXT_SET ? textInfo(cmd, values) : genericInfo(cmd, values);
    if (properties) info.property = name;
    cmd.writeObject(info);
  }
}

function propertyNotFound(cmd: Cmdlet, name: string): void {
  const errorId = cmd.parameterSetName === TEXT_SET ? 'TextMeasurePropertyNotFound' : 'GenericMeasurePropertyNotFound';
  const message = `The property "${name}" cannot be found in the input for any objects.`;
  cmd.writeErrorOf('System.Management.Automation.PSArgumentException', message, errorId, 'InvalidArgument', null);
}

function textInfo(cmd: Cmdlet<MeasureState>, values: Statistics): TextMeasureInfo {
  const { measures } = cmd.state;
  return new TextMeasureInfo(
    measures.lines ? values.lines : null,
    measures.words ? values.words : null,
    measures.characters ? values.characters : null,
  );
}

function genericInfo(cmd: Cmdlet<MeasureState>, values: Statistics): MeasureInfo {
  const { measures, hasNonNumber } = cmd.state;
  const { context } = cmd;
  const minimum = values.minimum == null ? 0 : asNumber(values.minimum, context);
  const maximum = values.maximum == null ? 0 : asNumber(values.maximum, context);
  const areNumbers = minimum !== null && maximum !== null;
  const double = (wanted: boolean, value: () => number): Double | null =>
    wanted && !hasNonNumber ? new Double(value()) : null;
  const limit = (wanted: boolean, value: unknown): unknown => {
    if (!wanted || value == null) return null;
    return areNumbers ? convertTo(value, context.resolveType('double')!, context) : value;
  };
  const Info = areNumbers ? GenericMeasureInfo : GenericObjectMeasureInfo;
  return new Info(
    values.count,
    double(measures.average && values.count > 0, () => values.sum / values.count),
    double(measures.sum, () => values.sum),
    limit(measures.maximum, values.maximum),
    limit(measures.minimum, values.minimum),
    double(measures.deviation, () => Math.sqrt(values.variance)),
  );
}

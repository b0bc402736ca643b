/**
 * Where-Object: passes on the objects for which a script block or a comparison of one property is true.
 * Rules that surprise: the property may be named by a wildcard if exactly one member matches; a dictionary's key comes
 * before its properties.
 */
import { type Cmdlet, defineCmdlet, type ParameterSetEntry } from '../../engine/Cmdlet.ts';
import { ErrorRecord, NetException } from '../../errors/index.ts';
import { equalsOp, getProperty, isDictionary, toBoolean, unwrap } from '../../types/index.ts';
import type { ScriptBlockLike } from '../../types/TypeContext.ts';
import { isStrict, matchMembers, nameError, possibleMatches } from './memberNames.ts';
import {
  type Comparison,
  COMPARISON_SETS,
  comparisonOf,
  operatorParameters,
  shownOperator,
  typeOperand,
} from './whereOperators.ts';

const inSets = (sets: readonly string[], entry: ParameterSetEntry): ParameterSetEntry[] =>
  sets.map((set) => ({ ...entry, set }));

interface WhereState {
  compare: Comparison;
  operand: unknown;
}

export default defineCmdlet<WhereState>({
  name: 'Where-Object',
  typeName: 'Microsoft.PowerShell.Commands.WhereObjectCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['where', '?'],
  synopsis: 'Passes on the objects that meet a condition.',
  description:
    'The condition is a script block in which $_ is the object, or a property name with a comparison operator and a value.',
  defaultParameterSet: 'EqualSet',
  parameters: {
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects to choose from.' },
    FilterScript: {
      type: 'scriptblock',
      sets: [{ set: 'ScriptBlockSet', mandatory: true, position: 0 }],
      description: 'The condition; $_ is the object.',
    },
    Property: {
      type: 'string',
      sets: inSets([...COMPARISON_SETS, 'Not'], { mandatory: true, position: 0 }),
      validate: { notNullOrEmpty: true },
      description: 'Name of the property to compare.',
    },
    Value: {
      type: 'object',
      sets: inSets(COMPARISON_SETS, { position: 1 }),
      description: 'What the property is compared with.',
    },
    ...operatorParameters(),
    Not: {
      type: 'switch',
      sets: [{ set: 'Not', mandatory: true }],
      description: 'Passes objects that do not have the property or where it counts as false.',
    },
  },
  createState: (cmd) => chooseComparison(cmd),
  process: (cmd) => {
    const input = cmd.params.InputObject;
    if (input === undefined) return;
    const block = cmd.params.FilterScript as ScriptBlockLike | undefined;
    if (block) {
      if (toBoolean(cmd.evaluate(block, input), cmd.context)) cmd.writeObject(input);
      return;
    }
    const value = propertyValue(cmd, input);
    if (value !== undefined && passes(cmd, value, input)) cmd.writeObject(input);
  },
  examples: [
    { code: '1..5 | Where-Object { $_ % 2 -eq 0 }', output: '2\n4\n' },
    { code: "'alpha', 'beta' | Where-Object Length -gt 4", output: 'alpha\n' },
  ],
});

function chooseComparison(cmd: Cmdlet): WhereState {
  const { params } = cmd;
  const set = cmd.parameterSetName;
  if (params.FilterScript) return { compare: () => true, operand: null };
  if (set === 'Not') return { compare: (value, _operand, ctx) => !toBoolean(value, ctx), operand: null };
  const isOperatorGiven = set !== 'EqualSet' || params.EQ === true;
  const isValueGiven = cmd.isBound('Value');
  if (isOperatorGiven && !isValueGiven) {
    usageError(cmd, VALUE_MISSING, 'ValueNotSpecifiedForWhereObject');
  }
  if (!isOperatorGiven && isValueGiven) usageError(cmd, OPERATOR_MISSING, 'OperatorNotSpecified');
  if (!isOperatorGiven) return { compare: (value, _operand, ctx) => equalsOp(true, value, ctx, true), operand: null };
  // The name of a type is looked up before there are objects; anything else is converted when it is compared.
  const isTypeName = set.startsWith('Is') && typeof params.Value === 'string';
  const operand = isTypeName ? typeOperand(params.Value, cmd.context) : params.Value;
  return { compare: comparisonOf(set)!, operand };
}

const VALUE_MISSING =
  'The specified operator requires both the -Property and -Value parameters. Provide values for both parameters, and ' +
  'then try the command again.';
const OPERATOR_MISSING =
  'An operator is required to compare the two specified values. Include a valid operator in the command, and then try ' +
  'the command again. For example, Get-Process | Where-Object -Property Name -eq Idle';

function usageError(cmd: Cmdlet, message: string, errorId: string): never {
  const name = errorId === 'OperatorNotSpecified' ? 'Property' : 'Value';
  return cmd.throwTerminatingOf(
    'System.Management.Automation.PSArgumentException',
    message,
    errorId,
    'InvalidArgument',
    name,
  );
}

/** What cannot be compared is reported, and the next object looked at. */
function passes(cmd: Cmdlet<WhereState>, value: unknown, input: unknown): boolean {
  const { compare, operand } = cmd.state;
  try {
    return toBoolean(compare(value, operand, cmd.context), cmd.context);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const record = operatorError(cmd.parameterSetName, thrown, input);
    record.targetType = 'PSObject';
    cmd.writeError(record);
    return false;
  }
}

function operatorError(set: string, { message, typeName }: NetException, input: unknown): ErrorRecord {
  const name = shownOperator(set);
  if (typeName === 'System.Text.RegularExpressions.RegexParseException' || typeName === 'System.ArgumentException') {
    const text = `The argument to operator '${name}' is not valid: ${message}.`;
    return new ErrorRecord(
      new NetException(`${SMA}PSArgumentException`, text),
      'BadOperatorArgument',
      'InvalidArgument',
      input,
    );
  }
  const text = `The '${name}' operator failed: ${message}.`;
  return new ErrorRecord(
    new NetException(`${SMA}PSInvalidOperationException`, text),
    'OperatorFailed',
    'InvalidOperation',
    input,
  );
}

const SMA = 'System.Management.Automation.';

/** The property's value, null when there is none; undefined when that was reported as an error. */
function propertyValue(cmd: Cmdlet, input: unknown): unknown {
  const { context } = cmd;
  const name = cmd.params.Property as string;
  if (input === null) {
    if (!isStrict(context, 2)) return null;
    cmd.writeErrorOf(
      'System.Management.Automation.PSArgumentException',
      "Cannot operate on a 'null' input object.",
      'InputObjectIsNull',
      'InvalidArgument',
      name,
    );
    return undefined;
  }
  const base = unwrap(input);
  if (typeof base === 'object' && base !== null && isDictionary(base)) {
    const value = base.get(name);
    if (value != null) return value;
  }
  const members = matchMembers(input, name, context);
  if (members.length > 1) {
    nameError(
      cmd,
      `Input name "${name}" is ambiguous. It can be resolved to multiple matched members. ${possibleMatches(members)}`,
      'AmbiguousPropertyName',
      input,
    );
    return undefined;
  }
  if (members.length === 0) {
    if (!isStrict(context, 2)) return null;
    nameError(cmd, `The input name "${name}" cannot be resolved to a property.`, 'PropertyNotFound', input);
    return undefined;
  }
  return getProperty(input, members[0].name, context) ?? null;
}

/**
 * Join-String: the texts of objects or of one property, joined into one string.
 * Rules that surprise: $null objects are left out, but not properties that are $null or missing; without -Separator it
 * is $OFS where that is set, else nothing; -SingleQuote and -DoubleQuote go around each text, the prefix and
 * suffix around the whole.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { formatOp, toPSString } from '../../types/index.ts';
import { oneExpression } from '../expressionArgument.ts';
import type { PropertyExpression } from '../PropertyExpression.ts';

interface JoinState {
  parts: string[];
}

/** $OFS, where a script has set it. */
function separatorOf(cmd: Cmdlet): string {
  const value = cmd.context.getVariable('OFS');
  return value == null ? '' : toPSString(value, cmd.context);
}

export default defineCmdlet<JoinState>({
  name: 'Join-String',
  typeName: 'Microsoft.PowerShell.Commands.Utility.JoinStringCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Joins the objects of a pipeline into one string.',
  defaultParameterSet: 'default',
  outputTypes: ['System.String'],
  parameters: {
    Property: {
      type: 'pspropertyexpression',
      position: 0,
      transform: oneExpression,
      description: 'The property, or a script block, whose text is joined.',
    },
    Separator: {
      type: 'string',
      position: 1,
      allowEmptyString: true,
      description: 'Stands between the texts; $OFS without it.',
    },
    OutputPrefix: { type: 'string', aliases: ['op'], description: 'Stands before the whole.' },
    OutputSuffix: { type: 'string', aliases: ['os'], description: 'Stands after the whole.' },
    SingleQuote: { type: 'switch', sets: [{ set: 'SingleQuote' }], description: 'Puts each text in single quotes.' },
    DoubleQuote: { type: 'switch', sets: [{ set: 'DoubleQuote' }], description: 'Puts each text in double quotes.' },
    FormatString: {
      type: 'string',
      sets: [{ set: 'Format' }],
      description: 'Composite format of each text; {0} is the value.',
    },
    UseCulture: { type: 'switch', description: "Formats with the session's culture." },
    InputObject: { type: 'psobject[]', pipeline: true, description: 'The objects.' },
  },
  createState: () => ({ parts: [] }),
  process: (cmd) => {
    for (const item of (cmd.params.InputObject as unknown[] | undefined) ?? []) {
      if (item != null) addPart(cmd, item);
    }
  },
  end: (cmd) => {
    const { Separator, OutputPrefix = '', OutputSuffix = '' } = cmd.params;
    cmd.writeObject(OutputPrefix + cmd.state.parts.join(Separator ?? separatorOf(cmd)) + OutputSuffix);
  },
  examples: [
    { code: "1..3 | Join-String -Separator ','", output: '1,2,3\n' },
    { code: "'a', 'b' | Join-String -SingleQuote -Separator '|'", output: "'a'|'b'\n" },
  ],
});

function addPart(cmd: Cmdlet<JoinState>, item: unknown): void {
  const expression = cmd.params.Property as PropertyExpression | undefined;
  let value = item;
  if (expression) {
    const [result] = expression.values(item, cmd.context);
    value = result?.value ?? '';
  }
  cmd.state.parts.push(dressed(cmd, value));
}

function dressed(cmd: Cmdlet, value: unknown): string {
  const { params, context } = cmd;
  if (params.FormatString !== undefined) return formatOp(params.FormatString, [value], context);
  const text = toPSString(value, context);
  if (params.SingleQuote) return `'${text}'`;
  return params.DoubleQuote ? `"${text}"` : text;
}

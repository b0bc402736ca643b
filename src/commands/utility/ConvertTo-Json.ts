/**
 * ConvertTo-Json: objects as JSON text.
 * Rules that surprise: the default depth is 2, below it objects become their text (with a warning); one object through
 * the pipeline is written without brackets unless -AsArray says so.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { stringifyJson } from '../../types/json/index.ts';
import type { JsonEscapeHandling } from '../../types/json/index.ts';

export default defineCmdlet<{ inputs: unknown[] }>({
  name: 'ConvertTo-Json',
  typeName: 'Microsoft.PowerShell.Commands.ConvertToJsonCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Converts objects to JSON text.',
  description: 'Properties, keys and elements are written down to the depth; dates as ISO 8601, enums as numbers.',
  parameters: {
    InputObject: {
      type: 'object',
      mandatory: true,
      position: 0,
      pipeline: true,
      allowNull: true,
      description: 'The objects to convert.',
    },
    Depth: {
      type: 'int',
      validate: { range: [0, 100] },
      description: 'How many levels of objects are written; 2 by default.',
    },
    Compress: { type: 'switch', description: 'Leaves out white space.' },
    EnumsAsStrings: { type: 'switch', description: 'Writes enum values by name.' },
    AsArray: { type: 'switch', description: 'Writes a single object as an array of one.' },
    EscapeHandling: {
      type: 'Newtonsoft.Json.StringEscapeHandling',
      description: 'Which characters are escaped: Default, EscapeNonAscii or EscapeHtml.',
    },
  },
  outputTypes: ['System.String'],
  createState: () => ({ inputs: [] }),
  process: (cmd) => {
    cmd.state.inputs.push(cmd.params.InputObject ?? null);
  },
  end: (cmd) => {
    const { inputs } = cmd.state;
    const { params } = cmd;
    if (inputs.length === 0) return;
    const isArray = inputs.length > 1 || params.AsArray === true;
    const depth = (params.Depth as number | undefined) ?? 2;
    const { text, truncated } = stringifyJson(
      isArray ? inputs : inputs[0],
      {
        depth,
        compress: params.Compress,
        enumsAsStrings: params.EnumsAsStrings,
        escapeHandling:
          params.EscapeHandling === undefined ? 'Default' : (String(params.EscapeHandling) as JsonEscapeHandling),
        wrapped: cmd.expectsInput ? (isArray ? 'elements' : 'value') : undefined,
      },
      cmd.context,
    );
    if (truncated)
      cmd.writeWarning(`Resulting JSON is truncated as serialization has exceeded the set depth of ${depth}.`);
    cmd.writeObject(text);
  },
  examples: [
    { code: '[ordered]@{ a = 1; b = $true } | ConvertTo-Json -Compress', output: '{"a":1,"b":true}\n' },
    { code: '1..3 | ConvertTo-Json -Compress', output: '[1,2,3]\n' },
  ],
});

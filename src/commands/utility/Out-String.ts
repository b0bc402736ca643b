/**
 * Out-String: the text the host would show, as one string (or line by line with -Stream).
 * Rules that surprise: without -Width lists and strings are not cut at the window's width, while tables and wide output
 * are; a table's text ends with an empty line.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { FormatDatabase } from '../../formatting/FormatDatabase.ts';
import { OutputFormatter, type OutputLine, storedLine } from '../../formatting/OutputFormatter.ts';
import { textAnsiStyle } from '../../formatting/PSStyle.ts';
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';

const MOST = 2147483647;

interface OutStringState {
  formatter: OutputFormatter;
  isPlain: boolean;
  text: string[];
}

export default defineCmdlet<OutStringState>({
  name: 'Out-String',
  typeName: 'Microsoft.PowerShell.Commands.OutStringCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Turns objects into the text they are shown as.',
  defaultParameterSet: 'NoNewLineFormatting',
  parameters: {
    Stream: { type: 'switch', sets: [{ set: 'StreamFormatting' }], description: 'One string a line.' },
    Width: { type: 'int', validate: { range: [2, MOST] }, description: 'Characters a line may have.' },
    NoNewline: { type: 'switch', sets: [{ set: 'NoNewLineFormatting' }], description: 'No line ends at all.' },
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects to turn into text.' },
  },
  outputTypes: ['System.String'],
  createState: (cmd) => {
    const style = textAnsiStyle(cmd.context);
    return { formatter: textFormatter(cmd.context, cmd.params.Width), isPlain: style === null, text: [] };
  },
  process: (cmd) => {
    const value = cmd.expectsInput ? cmd.currentPipelineObject : cmd.params.InputObject;
    write(cmd.state, cmd.state.formatter.add(value), cmd);
  },
  end: (cmd) => {
    write(cmd.state, cmd.state.formatter.end(), cmd);
    if (cmd.params.Stream !== true) cmd.writeObject(cmd.state.text.join(''));
  },
  examples: [
    { code: "('a', 'b' | Out-String).Length", output: '4\n' },
    {
      code: '[pscustomobject]@{ A = 1 } | Out-String -Stream | Where-Object { $_ } | Select-Object -First 1',
      output: 'A\n',
    },
  ],
});

export function textFormatter(ctx: ExecutionContext, width: number | undefined): OutputFormatter {
  return new OutputFormatter(ctx, {
    width: width ?? Number.MAX_SAFE_INTEGER,
    windowWidth: ctx.host.ui.width,
    views: FormatDatabase.of(ctx).views,
    style: textAnsiStyle(ctx),
    nowMs: () => Number(ctx.host.monotonicNs() / 1000000n),
  });
}

function write(
  state: OutStringState,
  lines: readonly OutputLine[],
  cmd: { params: Record<string, unknown>; writeObject(value: unknown): void },
): void {
  for (const made of lines) {
    const line = storedLine(made, state.isPlain);
    if (cmd.params.Stream === true) cmd.writeObject(line);
    else state.text.push(cmd.params.NoNewline === true ? line : `${line}\n`);
  }
}

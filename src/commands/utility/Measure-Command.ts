/** Measure-Command: how long a script block takes. Its output is thrown away; it runs in the caller's scope. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { timeSpanOfTicks } from '../netValues.ts';

interface MeasureState {
  elapsedNs: bigint;
}

export default defineCmdlet<MeasureState>({
  name: 'Measure-Command',
  typeName: 'Microsoft.PowerShell.Commands.MeasureCommandCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Measures how long a script block runs.',
  outputTypes: ['System.TimeSpan'],
  parameters: {
    InputObject: { type: 'psobject', pipeline: true, description: 'Objects; the block runs for each, with $_.' },
    Expression: { type: 'scriptblock', mandatory: true, position: 0, description: 'What to measure.' },
  },
  createState: () => ({ elapsedNs: 0n }),
  process: (cmd) => {
    const started = cmd.context.host.monotonicNs();
    cmd.invokeInCallerScope(cmd.params.Expression, dollarUnder(cmd), null);
    cmd.state.elapsedNs += cmd.context.host.monotonicNs() - started;
  },
  end: (cmd) => cmd.writeObject(timeSpanOfTicks(cmd.state.elapsedNs / 100n, cmd.context)),
  examples: [{ code: '(Measure-Command { 1 + 1 }).GetType().Name', output: 'TimeSpan\n' }],
});

function dollarUnder(cmd: Cmdlet): unknown {
  return cmd.isBound('InputObject') ? cmd.params.InputObject : undefined;
}

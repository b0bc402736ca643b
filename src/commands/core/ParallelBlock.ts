/** ForEach-Object -Parallel: a block that runs for each object in a runspace of its own. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import { runInRunspace, usingExpressions } from '../../engine/session/Runspace.ts';
import type { Session } from '../../engine/session/Session.ts';

export class ParallelBlock {
  private readonly block: ScriptBlock;
  private readonly using = new Map<string, unknown>();

  /** The values of `$using:` expressions are taken here, before the first object comes. */
  constructor(cmd: Cmdlet) {
    if (cmd.params.AsJob) {
      cmd.throwTerminatingOf(
        'System.Management.Automation.PSNotSupportedException',
        'psail does not support ForEach-Object -Parallel -AsJob: it has no jobs yet.',
        'JobsNotSupported',
        'NotImplemented',
      );
    }
    this.block = cmd.params.Parallel as ScriptBlock;
    for (const [key, text] of usingExpressions(this.block.ast))
      this.using.set(key, cmd.evaluate(cmd.context.createScriptBlock(text), undefined));
  }

  run(cmd: Cmdlet, input: unknown): void {
    const runspace = (cmd.context as unknown as Session).newRunspace();
    if (!runspace) {
      cmd.throwTerminatingOf(
        'System.Management.Automation.PSNotSupportedException',
        'psail does not support ForEach-Object -Parallel here: the host gives no further session.',
        'ParallelNotSupported',
        'NotImplemented',
      );
    }
    runInRunspace(runspace!, this.block, this.using, input, cmd);
  }
}

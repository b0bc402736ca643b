/**
 * Out-Host -Paging: after each page the user presses a key, for a page more, a line more, or the end.
 * Rule that surprises: the end is an error, and the question comes after a full page even when nothing follows.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { InvocationInfo } from '../../engine/InvocationInfo.ts';
import { ErrorRecord, NetException } from '../../errors/index.ts';
import { noConsoleKeys } from '../../types/dotnet/system/consoleKeys.ts';

const QUESTION = '<SPACE> next page; <CR> next line; Q quit';

export class Pager {
  /** Lines that still fit. */
  private room: number;
  /** The pipeline: it is what stands there before the first object comes. */
  private readonly position: InvocationInfo['scriptPosition'];

  constructor(private readonly ctx: ExecutionContext) {
    this.room = this.page;
    this.position = ctx.innerInvocation('Out-Host').scriptPosition;
  }

  private get page(): number {
    return Math.max(this.ctx.host.ui.height - 1, 1);
  }

  lineWritten(): void {
    if (--this.room > 0) return;
    const { ui } = this.ctx.host;
    ui.write(QUESTION);
    this.room = this.answer();
    ui.write('\n');
  }

  /** How many lines may follow; other keys mean nothing. */
  private answer(): number {
    const { ui } = this.ctx.host;
    for (;;) {
      const key = ui.readKey?.() ?? null;
      if (key === null) throw this.noKeys();
      if (key === ' ') return this.page;
      if (key === '\r' || key === '\n') return 1;
      if (key.toLowerCase() !== 'q') continue;
      ui.write('\n');
      throw this.stopped();
    }
  }

  /** An error of the command that writes lines for Out-Host. */
  private noKeys(): NetException {
    try {
      return noConsoleKeys();
    } catch (thrown) {
      const exception = thrown as NetException;
      const record = new ErrorRecord(exception, exception.typeName, 'NotSpecified', null);
      const command = 'Microsoft.PowerShell.Commands.OutLineOutputCommand';
      const invocation = this.ctx.innerInvocation('Out-Host', 'out-lineoutput', command);
      invocation.scriptPosition = this.position;
      record.invocationInfo = invocation;
      record.preserveInvocationInfo = true;
      exception.errorRecord = record;
      return exception;
    }
  }

  /** No command's error: the whole pipeline ended. */
  private stopped(): NetException {
    const exception = new NetException(
      'System.Management.Automation.HaltCommandException',
      'The command was stopped by the user.',
    );
    const record = new ErrorRecord(exception, exception.typeName, 'OperationStopped', null);
    record.invocationInfo = new InvocationInfo(null, this.position, '', '');
    record.preserveInvocationInfo = true;
    exception.errorRecord = record;
    return exception;
  }
}

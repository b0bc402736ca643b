/**
 * An external program as a command of a pipeline: arguments as text, input lines to its standard input, its output as
 * strings, one a line, as they come. $LASTEXITCODE and $? follow its exit code.
 * Rule that surprises: its standard error is the terminal's unless redirected; only then do lines become ErrorRecords.
 */
import { ErrorRecord, NetException } from '../../errors/index.ts';
import { toPSString, unwrap } from '../../types/index.ts';
import { positionMessage } from '../../errors/positionMessage.ts';
import type { CommandArgument } from '../binding/CommandArgument.ts';
import type { ApplicationInfo } from '../discovery/CommandInfo.ts';
import type { NativeProcess, NativeProcessOptions } from '../Host.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import type { Session } from '../session/Session.ts';
import { CommandProcessor, NO_INPUT } from './CommandProcessor.ts';
import { LineSplitter } from './LineSplitter.ts';
import { nativeArguments } from './nativeArguments.ts';
import { CLIXML_MARK, isNestedShell, nestedShellArguments, nestedShellInput } from './nestedShell.ts';
import { writeEnumerated } from './Pipe.ts';
import { ProcessorPipe } from './runPipeline.ts';

export class NativeCommandProcessor extends CommandProcessor {
  /** Of what the program writes to standard error, the first line is told apart from those that follow. */
  private hasErrorLine = false;
  private readonly inputObjects: unknown[] = [];

  constructor(
    readonly session: Session,
    invocation: InvocationInfo,
    private readonly program: ApplicationInfo,
    private readonly args: readonly CommandArgument[],
  ) {
    super(session, invocation);
  }

  override prepare(): void {}
  protected override runBegin(): void {}

  override process(input: unknown): void {
    if (input !== NO_INPUT) this.inputObjects.push(input);
  }

  /** The program before this one, when its output comes as it is. */
  private source: NativeCommandProcessor | null = null;

  override end(): void {
    const { session } = this;
    if (this.feedsNext()) return;
    const { startProcess } = session.host;
    if (!startProcess) throw this.cannotRun('this host runs no programs');
    let running: NativeProcess;
    try {
      running = startProcess.call(session.host, this.program.path, this.startOptions());
    } catch (thrown) {
      if (!(thrown instanceof Error)) throw thrown;
      throw this.cannotRun(thrown.message);
    }
    try {
      this.pump(running);
    } catch (thrown) {
      // A stop request, or a command after this one that wants no more (Select-Object -First).
      endQuietly(running);
      throw thrown;
    }
    this.finishAll(running);
  }

  /** Between two programs nothing is made of the output: the next one starts this one with itself. */
  private feedsNext(): boolean {
    const { outPipe, session } = this;
    // It takes a Unix shell.
    if (session.host.platform === 'win32') return false;
    if (!(outPipe instanceof ProcessorPipe) || this.merges.size > 0 || isNestedShell(this.args)) return false;
    const { next } = outPipe;
    if (!(next instanceof NativeCommandProcessor) || isNestedShell(next.args)) return false;
    next.source = this;
    return true;
  }

  private startOptions(): NativeProcessOptions {
    const { session, source } = this;
    const isNested = isNestedShell(this.args);
    const plain = (args: readonly CommandArgument[]): string[] => nativeArguments(args, session);
    const isShown = this.outPipe === session.hostPipe && !isNested;
    return {
      args: isNested ? nestedShellArguments(this.args, session, this.invocation, plain) : plain(this.args),
      cwd: session.drives.location,
      input: this.expectsInput && !source ? new TextEncoder().encode(this.inputText(isNested)) : null,
      stdout: isShown ? 'inherit' : 'pipe',
      stderr: this.streams.error !== null && this.streams.error !== session.hostErrorPipe ? 'pipe' : 'inherit',
      ...(source ? { source: { path: source.program.path, options: source.startOptions() } } : {}),
    };
  }

  private finishAll(running: NativeProcess): void {
    const codes = running.sourceExitCodes ?? [];
    const sources: NativeCommandProcessor[] = [];
    for (let { source } = this; source; source = source.source) sources.push(source);
    for (let depth = sources.length; depth > 0; depth--) sources[depth - 1]!.finish(codes[depth - 1] ?? 0, running);
    this.finish(running.exitCode, running);
  }

  private pump(running: NativeProcess): void {
    const { outPipe } = this;
    // Bytes go to a file of the command's own, and only where nothing else goes there.
    const isOwnFile = outPipe.addBytes !== undefined && outPipe === this.redirectedOutput;
    const takesBytes =
      isOwnFile && this.streams.error !== outPipe && this.merges.size === 0 && !isNestedShell(this.args);
    const out = new LineSplitter((line) => this.addLine(line));
    const errors: LineSplitter[] = [];
    for (let chunk = running.read(); chunk !== null; chunk = running.read()) {
      this.session.pollStop();
      if (chunk.stream === 'error') this.errorLines(errors, chunk.depth ?? 0).add(chunk.data);
      else if (takesBytes) outPipe.addBytes!(chunk.data);
      else out.add(chunk.data);
    }
    out.end();
    for (const lines of errors) lines?.end();
    if (this.clixml === null) return;
    const text = this.clixml.join('\n');
    for (const object of this.session.invokeCommand('ConvertFrom-CliXml', { InputObject: text }))
      writeEnumerated(outPipe, object);
  }

  private errorLines(known: LineSplitter[], depth: number): LineSplitter {
    if (known[depth]) return known[depth];
    let owner: NativeCommandProcessor = this;
    for (let i = 0; i < depth && owner.source; i++) owner = owner.source;
    known[depth] = new LineSplitter((line) => owner.addErrorLine(line));
    return known[depth];
  }

  /** What another PowerShell writes as CLIXML are objects; it is the rest of its output. */
  private clixml: string[] | null = null;

  private addLine(line: string): void {
    if (this.clixml !== null) this.clixml.push(line);
    else if (line === CLIXML_MARK) this.clixml = [];
    else this.outPipe.add(line);
  }

  private addErrorLine(line: string): void {
    const exception = new NetException('System.Management.Automation.RemoteException', line);
    const id = this.hasErrorLine ? 'NativeCommandErrorMessage' : 'NativeCommandError';
    const record = new ErrorRecord(exception, id, 'NotSpecified', this.hasErrorLine ? null : line);
    this.hasErrorLine = true;
    record.invocationInfo = this.invocation;
    record.isNativeStdErr = true;
    this.streams.error?.add(record);
  }

  /** Strings as they are, anything else as Out-String shows it. */
  private inputText(isNested: boolean): string {
    const { inputObjects, session } = this;
    if (isNested) return nestedShellInput(inputObjects, session);
    if (inputObjects.every((item) => typeof unwrap(item) === 'string'))
      return inputObjects.map((item) => `${String(unwrap(item))}\n`).join('');
    const lines = session.invokeCommand('Out-String', { Stream: true }, inputObjects);
    return lines.map((line) => `${toPSString(line, session)}\n`).join('');
  }

  private finish(exitCode: number, { processId = 0 }: NativeProcess): void {
    const { session } = this;
    session.setLastExitCode(exitCode);
    if (exitCode === 0) return;
    this.hasFailed = true;
    if (session.getVariable('PSNativeCommandUseErrorActionPreference') !== true) return;
    const message = `Program "${this.program.name}" ended with non-zero exit code: ${exitCode} (0x${(exitCode >>> 0).toString(16).toUpperCase().padStart(2, '0')}).`;
    const exception = new NetException('System.Management.Automation.NativeCommandExitException', message, {
      properties: { ExitCode: exitCode, Path: this.program.path, ProcessId: processId },
    });
    const record = new ErrorRecord(exception, 'ProgramExitedWithNonZeroCode', 'NotSpecified', this.program.path);
    // The error is nobody's; where it stands shows only when it ends the script.
    const place = this.preference('ErrorActionPreference') === 'Stop' ? this.invocation.scriptPosition : null;
    record.invocationInfo = new InvocationInfo(null, place, '', '');
    record.preserveInvocationInfo = true;
    this.writeError(record);
  }

  private cannotRun(reason: string): NetException {
    const { name } = this.program;
    return new NetException(
      'System.Management.Automation.ApplicationFailedException',
      `Program '${name}' failed to run: ${reason}${positionMessage(this.invocation.scriptPosition)}.`,
      {
        errorId: 'NativeCommandFailed',
        category: 'ResourceUnavailable',
      },
    );
  }
}

function endQuietly(running: NativeProcess): void {
  try {
    running.kill();
  } catch {
    // After a stop request the host ends its programs by itself and takes no more calls.
  }
}

/**
 * An external program as a command of a pipeline: arguments as text, input to its standard input as it comes, its output
 * as strings, one a line, as they come. $LASTEXITCODE and $? follow its exit code.
 * Rules that surprise: its standard error is the terminal's unless redirected; only then do lines become ErrorRecords.
 * Between two programs and from one into a file go bytes, not lines.
 */
import { ErrorRecord, NetException } from '../../errors/index.ts';
import { positionMessage } from '../../errors/positionMessage.ts';
import type { CommandArgument } from '../binding/CommandArgument.ts';
import type { ApplicationInfo } from '../discovery/CommandInfo.ts';
import type { NativeProcess } from '../Host.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import type { Session } from '../session/Session.ts';
import { CommandProcessor, NO_INPUT } from './CommandProcessor.ts';
import { LineSplitter } from './LineSplitter.ts';
import { nativeArguments } from './nativeArguments.ts';
import { CLIXML_MARK, isNestedShell, nestedShellArguments, nestedShellInput } from './nestedShell.ts';
import { NativeInput } from './NativeInput.ts';
import { writeEnumerated } from './Pipe.ts';

export class NativeCommandProcessor extends CommandProcessor {
  /** Of what the program writes to standard error, the first line is told apart from those that follow. */
  private hasErrorLine = false;
  private running: NativeProcess | null = null;
  private hasFinished = false;
  private readonly input: NativeInput;
  private readonly isNested: boolean;
  /** Objects for another PowerShell go there together. */
  private readonly nestedInput: unknown[] = [];
  private readonly out = new LineSplitter((line) => this.addLine(line));
  private readonly errors = new LineSplitter((line) => this.addErrorLine(line));

  constructor(
    readonly session: Session,
    invocation: InvocationInfo,
    private readonly program: ApplicationInfo,
    private readonly args: readonly CommandArgument[],
  ) {
    super(session, invocation);
    this.isNested = isNestedShell(args);
    // Another PowerShell takes objects.
    if (this.isNested) Object.defineProperty(this, 'addBytes', { value: undefined });
    this.input = new NativeInput(session, (data) => this.send(data));
  }

  override prepare(): void {}

  protected override runBegin(): void {
    const { session } = this;
    const { startProcess } = session.host;
    if (!startProcess) throw this.cannotRun('this host runs no programs');
    const readsErrors = this.streams.error !== null && this.streams.error !== session.hostErrorPipe;
    const { isNested } = this;
    const plain = (args: readonly CommandArgument[]): string[] => nativeArguments(args, session);
    const args = isNested ? nestedShellArguments(this.args, session, this.invocation, plain) : plain(this.args);
    this.guarded(() => {
      this.running = startProcess.call(session.host, this.program.path, {
        args,
        cwd: session.providers.programDirectory,
        input: this.expectsInput ? 'stream' : null,
        stdout: this.outPipe === session.hostPipe && !isNested ? 'inherit' : 'pipe',
        stderr: readsErrors ? 'pipe' : 'inherit',
      });
    });
  }

  override get takesNoMore(): boolean {
    return !this.input.isOpen;
  }

  override process(input: unknown): void {
    if (input === NO_INPUT) return;
    if (this.isNested) this.nestedInput.push(input);
    else this.input.add(input);
  }

  override addBytes(data: Uint8Array): void {
    this.begin();
    this.input.addBytes(data);
  }

  /** Writes to the program and passes on what it has written meanwhile. False when it takes no more. */
  private send(data: Uint8Array): boolean {
    const running = this.running!;
    return (
      this.running !== null &&
      this.orKilled(() => {
        const isOpen = running.write(data);
        for (let chunk = running.available(); chunk !== null; chunk = running.available()) this.take(chunk);
        return isOpen;
      })
    );
  }

  override end(): void {
    const running = this.running!;
    if (this.isNested && this.expectsInput)
      this.input.addBytes(new TextEncoder().encode(nestedShellInput(this.nestedInput, this.session)));
    this.input.end();
    if (this.expectsInput) running.closeInput();
    this.orKilled(() => this.pump(running));
    this.hasFinished = true;
    this.finish(running.exitCode);
  }

  /** After an error further up: the program has what came until then, and nobody waits for it. */
  override dispose(): void {
    if (this.hasFinished || this.running === null || !this.expectsInput) return;
    this.hasFinished = true;
    this.input.flushQuietly();
    this.running.closeInput();
  }

  private pump(running: NativeProcess): void {
    for (let chunk = this.guarded(() => running.read()); chunk !== null; chunk = running.read()) {
      this.session.pollStop();
      this.take(chunk);
      // Whoever reads has had enough: a shell's program would end by SIGPIPE.
      if (this.outPipe.takesNoMore) {
        endQuietly(running);
        break;
      }
    }
    this.out.end();
    this.errors.end();
    this.addObjects();
  }

  private take({ stream, data }: { stream: 'out' | 'error'; data: Uint8Array }): void {
    if (stream === 'error') this.guarded(() => this.errors.add(data));
    else if (this.writesBytes && !this.isNested && this.outPipe.addBytes && this.merges.size === 0)
      this.guarded(() => this.outPipe.addBytes!(data));
    else this.out.add(data);
  }

  /** A stop request, or a command after this one that wants no more (Select-Object -First), ends the program. */
  private orKilled<T>(run: () => T): T {
    try {
      return run();
    } catch (thrown) {
      this.hasFinished = true;
      endQuietly(this.running!);
      throw thrown;
    }
  }

  /** What the system refuses, and a file that cannot take the output, are failures of running the program. */
  private guarded<T>(run: () => T): T {
    try {
      return run();
    } catch (thrown) {
      if (thrown instanceof Error) throw this.cannotRun(thrown.message);
      if (thrown instanceof NetException && thrown.typeName === 'System.IO.IOException')
        throw this.cannotRun(thrown.message, thrown);
      throw thrown;
    }
  }

  private addObjects(): void {
    if (this.clixml === null) return;
    const text = this.clixml.join('\n');
    for (const object of this.session.invokeCommand('ConvertFrom-CliXml', { InputObject: text }))
      writeEnumerated(this.outPipe, object);
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

  private finish(exitCode: number): void {
    const { session } = this;
    session.setLastExitCode(exitCode);
    if (exitCode === 0) return;
    this.hasFailed = true;
    if (session.getVariable('PSNativeCommandUseErrorActionPreference') !== true) return;
    const message = `Program "${this.program.name}" ended with non-zero exit code: ${exitCode} (0x${(exitCode >>> 0).toString(16).toUpperCase().padStart(2, '0')}).`;
    const exception = new NetException('System.Management.Automation.NativeCommandExitException', message, {
      properties: { ExitCode: exitCode, Path: this.program.path, ProcessId: this.running?.processId ?? 0 },
    });
    const record = new ErrorRecord(exception, 'ProgramExitedWithNonZeroCode', 'NotSpecified', this.program.path);
    // The error is nobody's; where it stands shows only when it ends the script.
    const place = this.preference('ErrorActionPreference') === 'Stop' ? this.invocation.scriptPosition : null;
    record.invocationInfo = new InvocationInfo(null, place, '', '');
    record.preserveInvocationInfo = true;
    this.writeError(record);
  }

  private cannotRun(reason: string, inner: NetException | null = null): NetException {
    const { name } = this.program;
    return new NetException(
      'System.Management.Automation.ApplicationFailedException',
      `Program '${name}' failed to run: ${reason}${positionMessage(this.invocation.scriptPosition)}.`,
      {
        errorId: 'NativeCommandFailed',
        category: 'ResourceUnavailable',
        inner,
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

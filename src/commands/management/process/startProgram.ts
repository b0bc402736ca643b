/** Process.Start: runs what a ProcessStartInfo names, with .NET's errors. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { NetException } from '../../../errors/NetException.ts';
import { StreamWriter } from '../../../types/dotnet/io/textStreams.ts';
import { argumentNull } from '../../../types/dotnet/netErrors.ts';
import { ENCODINGS, type NetEncoding } from '../../../types/dotnet/text/NetEncoding.ts';
import { type NetProcess, programFacts } from './NetProcess.ts';
import { type ProcessStartInfo, splitArguments } from './ProcessStartInfo.ts';
import { watchStarted } from './processEvents.ts';
import { InputPipe, readerOf, RunningProgram } from './RunningProgram.ts';

export function startProgram(process: NetProcess, info: ProcessStartInfo | null, ctx: ExecutionContext): void {
  if (info === null) throw argumentNull('startInfo');
  const args = argumentsOf(info);
  const { host, providers } = ctx;
  const cwd = info.text('WorkingDirectory') || providers.fileSystemLocation.path;
  const name = info.text('FileName');
  const path = /[/\\]/.test(name) ? providers.resolve(name).path : host.findProgram?.(name);
  if (!path || !host.startProcess || !host.files.stat(cwd)) throw notStarted(name, cwd);
  const takesInput = info.is('RedirectStandardInput');
  const child = startOr(
    () => notStarted(name, cwd),
    () =>
      host.startProcess!(path, {
        args,
        cwd,
        env: Object.fromEntries(info.environment.entries() as Iterable<[string, string]>),
        input: takesInput ? 'stream' : null,
        stdout: info.is('RedirectStandardOutput') ? 'pipe' : 'inherit',
        stderr: info.is('RedirectStandardError') ? 'pipe' : 'inherit',
      }),
  );
  const program = new RunningProgram(child);
  process.begin(program, programFacts(child.processId ?? 0, path));
  const encoding = (property: string): NetEncoding =>
    (info.values[property] as NetEncoding | null | undefined) ?? ENCODINGS.default;
  if (info.is('RedirectStandardOutput'))
    process.standardOutput = readerOf(program, 'out', encoding('StandardOutputEncoding'));
  if (info.is('RedirectStandardError'))
    process.standardError = readerOf(program, 'error', encoding('StandardErrorEncoding'));
  if (takesInput) {
    process.standardInput = new StreamWriter(new InputPipe(program), encoding('StandardInputEncoding'));
    process.standardInput.autoFlush = true;
  }
  watchStarted(process, ctx);
}

function argumentsOf(info: ProcessStartInfo): string[] {
  const text = info.text('Arguments');
  if (info.text('FileName') === '') throw invalid('Cannot start process because a file name has not been provided.');
  if (text !== '' && info.argumentList.count > 0) throw invalid('Only one of Arguments or ArgumentList may be used.');
  const redirects = ['RedirectStandardInput', 'RedirectStandardOutput', 'RedirectStandardError'];
  if (info.is('UseShellExecute') && redirects.some((name) => info.is(name)))
    throw invalid(
      'The Process object must have the UseShellExecute property set to false in order to redirect IO streams.',
    );
  return info.argumentList.count > 0 ? info.argumentList.items.map(String) : splitArguments(text);
}

function invalid(message: string): NetException {
  return new NetException('System.InvalidOperationException', message);
}

/** Why no program was started: there is none, or no such folder. */
export function notStartedText(program: string, cwd: string): string {
  return `An error occurred trying to start process '${program}' with working directory '${cwd}'. No such file or directory`;
}

function notStarted(name: string, cwd: string): NetException {
  return new NetException('System.ComponentModel.Win32Exception', notStartedText(name, cwd), {
    properties: { ErrorCode: 2 },
  });
}

function startOr<T>(failure: () => NetException, start: () => T): T {
  try {
    return start();
  } catch (thrown) {
    if (thrown instanceof NetException || !(thrown instanceof Error)) throw thrown;
    throw failure();
  }
}

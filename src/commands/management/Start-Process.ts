/**
 * Start-Process: runs a program beside this one, or waits for it.
 * Rule that surprises: arguments are joined with spaces and not quoted, as PowerShell does.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { NativeProcess, NativeProcessOptions } from '../../engine/Host.ts';
import { NetException } from '../../errors/index.ts';
import { withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import { isDictionary, toPSString } from '../../types/index.ts';
import { setRaising } from './process/processEvents.ts';
import { NetProcess, programFacts } from './process/NetProcess.ts';
import { splitArguments } from './process/ProcessStartInfo.ts';
import { RunningProgram } from './process/RunningProgram.ts';
import { notStartedText } from './process/startProgram.ts';
import { listProcesses } from './process/systemProcesses.ts';
import { runTool } from './runTool.ts';

export default defineCmdlet({
  name: 'Start-Process',
  typeName: 'Microsoft.PowerShell.Commands.StartProcessCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['saps', 'start'],
  defaultParameterSet: 'Default',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Starts programs.',
  outputTypes: ['System.Diagnostics.Process'],
  parameters: {
    FilePath: {
      type: 'string',
      aliases: ['PSPath', 'Path'],
      mandatory: true,
      position: 0,
      validate: { notNullOrEmpty: true },
      description: 'The program.',
    },
    ArgumentList: { type: 'string[]', aliases: ['Args'], position: 1, description: 'Its arguments.' },
    Credential: {
      type: 'pscredential',
      sets: [{ set: 'Default' }],
      validate: { notNullOrEmpty: true },
      aliases: ['RunAs'],
      description: 'Not supported.',
    },
    WorkingDirectory: { type: 'string', validate: { notNullOrEmpty: true }, description: 'Where it runs.' },
    LoadUserProfile: { type: 'switch', sets: [{ set: 'Default' }], aliases: ['Lup'], description: 'Accepted.' },
    NoNewWindow: {
      type: 'switch',
      sets: [{ set: 'Default' }],
      aliases: ['nnw'],
      description: 'There are no windows here.',
    },
    PassThru: { type: 'switch', description: 'Writes the process.' },
    RedirectStandardError: {
      type: 'string',
      sets: [{ set: 'Default' }],
      aliases: ['RSE'],
      validate: { notNullOrEmpty: true },
      description: 'The file that gets its errors.',
    },
    RedirectStandardInput: {
      type: 'string',
      sets: [{ set: 'Default' }],
      aliases: ['RSI'],
      validate: { notNullOrEmpty: true },
      description: 'The file it reads.',
    },
    RedirectStandardOutput: {
      type: 'string',
      sets: [{ set: 'Default' }],
      aliases: ['RSO'],
      validate: { notNullOrEmpty: true },
      description: 'The file that gets its output.',
    },
    Verb: {
      type: 'string',
      sets: [{ set: 'UseShellExecute' }],
      validate: { notNullOrEmpty: true },
      description: 'Windows only.',
    },
    WindowStyle: {
      type: 'System.Diagnostics.ProcessWindowStyle',
      validate: { notNullOrEmpty: true },
      description: 'Windows only.',
    },
    Wait: { type: 'switch', description: 'Until it has ended.' },
    UseNewEnvironment: {
      type: 'switch',
      sets: [{ set: 'Default' }],
      description: 'Without the variables of this process.',
    },
    Environment: { type: 'hashtable', description: 'Further environment variables.' },
  },
  unsupported: {
    Credential: 'Windows only: refused elsewhere, as in PowerShell',
    Verb: 'Windows only: refused elsewhere, as in PowerShell',
    WindowStyle: 'Windows only: refused elsewhere, as in PowerShell',
  },
  begin: (cmd) => {
    refuseWindowsOnly(cmd);
    if (!hasValidFiles(cmd)) return;
    const program = programPath(cmd);
    const target = [program, ...((cmd.params.ArgumentList as string[] | undefined) ?? [''])].join(' ');
    if (!cmd.shouldProcess(target, 'Start-Process')) return;
    const process = cmd.params.Wait ? runAndWait(cmd, program) : runBeside(cmd, program);
    if (process) setRaising(process, true, cmd.context);
    if (cmd.params.PassThru && process) cmd.writeObject(process);
  },
});

function refuseWindowsOnly(cmd: Cmdlet): void {
  const { params, context } = cmd;
  const isWindows = context.host.platform === 'win32';
  if (params.Credential) {
    if (isWindows) {
      cmd.throwTerminatingOf(
        'System.NotSupportedException',
        'psail does not support -Credential of Start-Process.',
        'NotSupported',
        'NotImplemented',
      );
    }
    cmd.throwTerminatingOf(
      'System.PlatformNotSupportedException',
      'The Domain property is not supported on this platform.',
      'System.PlatformNotSupportedException',
      'NotSpecified',
    );
  }
  for (const name of isWindows ? ['Verb'] : ['Verb', 'WindowStyle']) {
    if (params[name] === undefined) continue;
    cmd.throwTerminatingOf(
      'System.NotSupportedException',
      isWindows
        ? `psail does not support -${name} of Start-Process.`
        : `The parameter '-${name}' is not supported for the cmdlet 'Start-Process' on this edition of PowerShell.`,
      'NotSupportedException',
      'NotImplemented',
    );
  }
}

const INVALID = 'Give a valid input and Run your command again.';
/** In the order in which PowerShell compares them. */
const PAIRS = [
  ['RedirectStandardInput', 'RedirectStandardOutput'],
  ['RedirectStandardInput', 'RedirectStandardError'],
  ['RedirectStandardOutput', 'RedirectStandardError'],
] as const;

/** Whether the folder and the files can be; what cannot is an error that ends nothing but this command. */
function hasValidFiles(cmd: Cmdlet): boolean {
  const { files } = cmd.context.host;
  const fail = (exception: string, message: string): false => {
    cmd.writeErrorOf(
      exception,
      `This command cannot be run because ${message}`,
      shortName(exception),
      'InvalidOperation',
    );
    return false;
  };
  if (cmd.params.WorkingDirectory && files.stat(workingDirectory(cmd))?.kind !== 'directory') {
    const text = `either the parameter "WorkingDirectory" has a value that is not valid or cannot be used with this command. ${INVALID}`;
    return fail('System.IO.DirectoryNotFoundException', text);
  }
  const input = fileOf(cmd, 'RedirectStandardInput');
  if (input !== null && files.stat(input)?.kind !== 'file') {
    const text = `either the parameter "RedirectStandardInput '${input}'" has a value that is not valid or cannot be used with this command. ${INVALID}`;
    return fail('System.IO.FileNotFoundException', text);
  }
  for (const [first, second] of PAIRS) {
    const path = fileOf(cmd, first);
    if (path === null || path !== fileOf(cmd, second)) continue;
    const text = `"${first}" and "${second}" are same. Give different inputs and Run your command again.`;
    return fail('System.InvalidOperationException', text);
  }
  return true;
}

const shortName = (exception: string): string => exception.slice(exception.lastIndexOf('.') + 1);

function programPath(cmd: Cmdlet): string {
  const { host, providers } = cmd.context;
  const given = cmd.params.FilePath as string;
  if (!/[/\\]/.test(given)) return host.findProgram?.(given) ?? cannotRun(cmd, notStarted(cmd, given));
  const path = /^\w+:\/\//.test(given) ? null : providers.resolve(given).path;
  return path !== null && host.files.stat(path)?.kind === 'file' ? path : cannotRun(cmd, notStarted(cmd, given));
}

function notStarted(cmd: Cmdlet, program: string): string {
  return notStartedText(program, workingDirectory(cmd));
}

function cannotRun(cmd: Cmdlet, reason: string): never {
  return cmd.throwTerminatingOf(
    'System.InvalidOperationException',
    `This command cannot be run due to the error: ${reason}`,
    'InvalidOperationException',
    'InvalidOperation',
  );
}

/** Joined and taken apart again, as a command line is. */
function argumentsOf(cmd: Cmdlet): string[] {
  const text = ((cmd.params.ArgumentList as string[] | undefined) ?? []).join(' ');
  return splitArguments(text);
}

function environmentOf(cmd: Cmdlet): Record<string, string> {
  const { host } = cmd.context;
  const env = cmd.params.UseNewEnvironment ? {} : Object.fromEntries(host.environment.entries());
  const { Environment: more } = cmd.params;
  if (isDictionary(more)) {
    for (const [name, value] of more.entries()) {
      if (value == null) delete env[String(name)];
      else env[String(name)] = toPSString(value, cmd.context);
    }
  }
  return env;
}

function workingDirectory(cmd: Cmdlet): string {
  const { providers } = cmd.context;
  return cmd.params.WorkingDirectory
    ? providers.resolve(cmd.params.WorkingDirectory as string).path
    : providers.fileSystemLocation.path;
}

function fileOf(cmd: Cmdlet, parameter: string): string | null {
  const given = cmd.params[parameter] as string | undefined;
  return given === undefined ? null : cmd.context.providers.resolve(given).path;
}

/** What the host cannot start is an error of the cmdlet. */
function start(
  cmd: Cmdlet,
  program: string,
  options: Pick<NativeProcessOptions, 'args' | 'input' | 'stdout' | 'stderr'>,
): NativeProcess {
  try {
    return cmd.context.host.startProcess!(program, {
      ...options,
      cwd: workingDirectory(cmd),
      env: environmentOf(cmd),
    });
  } catch (thrown) {
    if (thrown instanceof NetException || !(thrown instanceof Error)) throw thrown;
    return cannotRun(cmd, thrown.message);
  }
}

function runAndWait(cmd: Cmdlet, program: string): NetProcess {
  const { host } = cmd.context;
  const [out, error, input] = ['RedirectStandardOutput', 'RedirectStandardError', 'RedirectStandardInput'].map((name) =>
    fileOf(cmd, name),
  );
  const read = (path: string): Uint8Array => withFileErrors(cmd.context, path, false, () => host.files.readFile(path));
  for (const path of [out, error])
    if (path) withFileErrors(cmd.context, path, false, () => host.files.writeFile(path, new Uint8Array(0), 'truncate'));
  const child = start(cmd, program, {
    args: argumentsOf(cmd),
    input: input ? read(input) : null,
    stdout: out ? 'pipe' : 'inherit',
    stderr: error ? 'pipe' : 'inherit',
  });
  for (let piece = child.read(); piece !== null; piece = child.read()) {
    const path = piece.stream === 'out' ? out : error;
    if (path) host.files.writeFile(path, piece.data, 'append');
  }
  const process = new NetProcess(programFacts(child.processId ?? 0, program), cmd.context);
  process.exitCode = child.exitCode;
  return process;
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Beside this one. Redirected to files it is begun by the shell, which opens them and becomes the program. */
function runBeside(cmd: Cmdlet, program: string): NetProcess | null {
  const { host } = cmd.context;
  if (host.platform === 'win32') {
    runTool(cmd.context, 'cmd', ['/c', 'start', '""', '/D', workingDirectory(cmd), program, ...argumentsOf(cmd)]);
    return null;
  }
  if (!host.runsProgramsBeside) return runUnwatched(cmd, program);
  const redirects = redirections(cmd);
  const args = argumentsOf(cmd);
  const streams = { input: null, stdout: 'inherit', stderr: 'inherit' } as const;
  const child =
    redirects === ''
      ? start(cmd, program, { args, ...streams })
      : start(cmd, host.findProgram?.('sh') ?? '/bin/sh', {
          args: ['-c', `exec ${[program, ...args].map(quote).join(' ')}${redirects}`],
          ...streams,
        });
  const id = child.processId ?? 0;
  const facts = listProcesses(cmd.context).find((each) => each.id === id) ?? programFacts(id, program);
  const process = new NetProcess(null, cmd.context);
  process.begin(new RunningProgram(child), { ...facts, name: shortProgram(program), path: program });
  return process;
}

const shortProgram = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function redirections(cmd: Cmdlet, fallback: string | null = null): string {
  return (
    [
      ['>', 'RedirectStandardOutput'],
      ['2>', 'RedirectStandardError'],
      ['<', 'RedirectStandardInput'],
    ] as const
  )
    .map(([sign, parameter]) => {
      const path = fileOf(cmd, parameter) ?? fallback;
      return path === null ? '' : ` ${sign}${quote(path)}`;
    })
    .join('');
}

/** Where the engine waits for every program it starts itself: the shell lets go of this one, so nobody learns its exit code. */
function runUnwatched(cmd: Cmdlet, program: string): NetProcess {
  const { context } = cmd;
  const assignments = Object.entries(environmentOf(cmd)).map(([name, value]) => quote(`${name}=${value}`));
  const words = ['env', '-i', ...assignments, quote(program), ...argumentsOf(cmd).map(quote)].join(' ');
  const script = `cd ${quote(workingDirectory(cmd))} && { nohup ${words}${redirections(cmd, '/dev/null')} & echo $!; }`;
  const id = Number(runTool(context, 'sh', ['-c', script])?.output.trim() ?? 0);
  const facts = listProcesses(context).find((each) => each.id === id) ?? programFacts(id, program);
  return new NetProcess({ ...facts, name: shortProgram(program), path: program }, context);
}

/**
 * Start-Process: runs a program beside this one, or waits for it.
 * Rule that surprises: arguments are joined with spaces and not quoted, as PowerShell does.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import { isDictionary, toPSString } from '../../types/index.ts';
import { setRaising } from './process/processEvents.ts';
import { NetProcess, programFacts } from './process/NetProcess.ts';
import { splitArguments } from './process/ProcessStartInfo.ts';
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
      description: 'Accepted on Windows only.',
    },
    WindowStyle: {
      type: 'System.Diagnostics.ProcessWindowStyle',
      validate: { notNullOrEmpty: true },
      description: 'There are no windows here.',
    },
    Wait: { type: 'switch', description: 'Until it has ended.' },
    UseNewEnvironment: {
      type: 'switch',
      sets: [{ set: 'Default' }],
      description: 'Without the variables of this process.',
    },
    Environment: { type: 'hashtable', description: 'Further environment variables.' },
  },
  unsupported: { Credential: 'programs run as the user who runs psail', Verb: 'Windows only' },
  begin: (cmd) => {
    const { params } = cmd;
    if (params.Credential || params.Verb)
      cmd.throwTerminatingOf(
        'System.NotSupportedException',
        'psail does not support -Credential and -Verb of Start-Process.',
        'NotSupported',
        'NotImplemented',
      );
    const program = programPath(cmd);
    if (!cmd.shouldProcess(program, 'Start-Process')) return;
    const process = params.Wait ? runAndWait(cmd, program) : runBeside(cmd, program);
    if (process) setRaising(process, true, cmd.context);
    if (params.PassThru && process) cmd.writeObject(process);
  },
});

function programPath(cmd: Cmdlet): string {
  const { host, providers } = cmd.context;
  const given = cmd.params.FilePath as string;
  const local = providers.resolve(given);
  const found = /[/\\]/.test(given) && local.provider.exists(local.path) ? local.path : host.findProgram?.(given);
  if (found) return found;
  return cmd.throwTerminatingOf(
    'System.InvalidOperationException',
    `This command cannot be run due to the error: An error occurred trying to start process '${given}' with working directory '${providers.fileSystemLocation.path}'. No such file or directory`,
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
  const kept = cmd.params.UseNewEnvironment ? ['PATH', 'HOME', 'USER', 'LANG'] : null;
  const env = Object.fromEntries(host.environment.entries().filter(([name]) => !kept || kept.includes(name)));
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

function runAndWait(cmd: Cmdlet, program: string): NetProcess {
  const { host } = cmd.context;
  const [out, error, input] = ['RedirectStandardOutput', 'RedirectStandardError', 'RedirectStandardInput'].map((name) =>
    fileOf(cmd, name),
  );
  const read = (path: string): Uint8Array => withFileErrors(cmd.context, path, false, () => host.files.readFile(path));
  for (const path of [out, error])
    if (path) withFileErrors(cmd.context, path, false, () => host.files.writeFile(path, new Uint8Array(0), 'truncate'));
  const child = host.startProcess!(program, {
    args: argumentsOf(cmd),
    cwd: workingDirectory(cmd),
    env: environmentOf(cmd),
    input: input ? read(input) : null,
    stdout: out ? 'pipe' : 'inherit',
    stderr: error ? 'pipe' : 'inherit',
  });
  for (let piece = child.read(); piece !== null; piece = child.read()) {
    const path = piece.stream === 'out' ? out : error;
    if (path) host.files.writeFile(path, piece.data, 'append');
  }
  const process = new NetProcess(programFacts(0, program), cmd.context);
  process.exitCode = child.exitCode;
  return process;
}

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Through the shell, which lets go of the program and says its id. */
function runBeside(cmd: Cmdlet, program: string): NetProcess | null {
  const { context } = cmd;
  if (context.host.platform === 'win32') {
    runTool(context, 'cmd', ['/c', 'start', '""', '/D', workingDirectory(cmd), program, ...argumentsOf(cmd)]);
    return null;
  }
  const redirect = (sign: string, parameter: string, fallback: string): string =>
    `${sign}${quote(fileOf(cmd, parameter) ?? fallback)}`;
  const assignments = Object.entries(environmentOf(cmd)).map(([name, value]) => quote(`${name}=${value}`));
  const words = ['env', '-i', ...assignments, quote(program), ...argumentsOf(cmd).map(quote)].join(' ');
  const streams = [
    redirect('>', 'RedirectStandardOutput', '/dev/null'),
    redirect('2>', 'RedirectStandardError', '/dev/null'),
    redirect('<', 'RedirectStandardInput', '/dev/null'),
  ];
  const script = `cd ${quote(workingDirectory(cmd))} && { nohup ${words} ${streams.join(' ')} & echo $!; }`;
  const id = Number(runTool(context, 'sh', ['-c', script])?.output.trim() ?? 0);
  const facts = listProcesses(context).find((each) => each.id === id) ?? programFacts(id, program);
  return new NetProcess({ ...facts, name: program.replace(/^.*\//, ''), path: program }, context);
}

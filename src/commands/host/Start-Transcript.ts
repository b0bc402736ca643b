/** Start-Transcript: writes what the host shows into a file too, until Stop-Transcript. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { Session } from '../../engine/session/Session.ts';
import { getStaticMember, PSObject, toPSString } from '../../types/index.ts';
import { NetException } from '../../errors/index.ts';
import { createDirectory } from '../../types/dotnet/io/FileSystemInfo.ts';
import { outputPath } from '../outputPath.ts';
import { Transcript } from './Transcript.ts';

const path = (set: string, aliases?: readonly string[]) => ({
  type: 'string',
  aliases,
  sets: [{ set, position: 0 }],
  validate: { notNullOrEmpty: true },
});

export default defineCmdlet({
  name: 'Start-Transcript',
  typeName: 'Microsoft.PowerShell.Commands.StartTranscriptCommand',
  module: 'Microsoft.PowerShell.Host',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  outputTypes: ['System.String'],
  synopsis: 'Writes what the host shows into a file too.',
  parameters: {
    Path: { ...path('ByPath'), description: 'The file; one in the home folder by default.' },
    LiteralPath: { ...path('ByLiteralPath', ['PSPath', 'LP']), description: 'The file.' },
    OutputDirectory: { ...path('ByOutputDirectory'), description: 'The folder for a file of a new name.' },
    Append: { type: 'switch', description: 'Goes on with an existing file.' },
    Force: { type: 'switch', description: 'Writes to a read-only file too.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], description: 'Refuses to replace an existing file.' },
    IncludeInvocationHeader: { type: 'switch', description: 'Has no effect.' },
    UseMinimalHeader: { type: 'switch', description: 'A short header.' },
  },
  begin: (cmd) => {
    const { params, context } = cmd;
    const file = starting(cmd, () => fileOf(cmd));
    if (!cmd.shouldProcess(file)) return;
    const { files } = context.host;
    const existing = files.stat(file);
    if (existing && params.NoClobber && !params.Append) refuse(cmd, file);
    if (existing?.isReadOnly && !params.Force) readOnly(cmd, file);
    if (existing?.isReadOnly) files.setMode(file, existing.mode | 0o200);
    const options = { path: file, append: params.Append === true, isMinimal: params.UseMinimalHeader === true };
    const transcript = starting(cmd, () => {
      makeFolder(cmd, file);
      return new Transcript(cmd, options);
    });
    (context as unknown as Session).transcripts.push(transcript);
    const message = new PSObject(`Transcript started, output file is ${params.Path ?? params.LiteralPath ?? file}`);
    message.setNote('Path', file);
    cmd.writeObject(message);
  },
  examples: [
    {
      code: "$null = Start-Transcript t.txt -UseMinimalHeader; Write-Host 'hi'; $null = Stop-Transcript; (Get-Content t.txt)[4]",
      output: 'hi\n',
    },
  ],
});

function fileOf(cmd: Cmdlet): string {
  const { params, context } = cmd;
  const given = (params.Path ?? params.LiteralPath) as string | undefined;
  if (given !== undefined) return outputPath(cmd.context, given, params.LiteralPath !== undefined);
  const { files } = context.host;
  const directory = params.OutputDirectory as string | undefined;
  const folder = directory === undefined ? files.homeDirectory : outputPath(cmd.context, directory, true);
  const machine = getStaticMember(context.resolveType('System.Environment')!, 'MachineName', context);
  const [time] = context.invokeCommand('Get-Date', { Format: 'yyyyMMddHHmmss' });
  const letters = [...context.host.randomBytes(8)].map((byte) => (byte % 36).toString(36)).join('');
  return `${folder}${files.separator}PowerShell_transcript.${toPSString(machine, context)}.${letters}.${toPSString(time, context)}.txt`;
}

function makeFolder({ context }: Cmdlet, file: string): void {
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
  if (folder !== '') createDirectory(context, folder);
}

/** Whatever keeps a transcript from being begun is one and the same error, with the cause in it. */
function starting<T>(cmd: Cmdlet, run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    if (!(thrown instanceof NetException) || thrown.errorId === 'ReadWriteFileNotFileSystemProvider') throw thrown;
    return cmd.throwTerminatingOf(
      'System.Management.Automation.PSInvalidOperationException',
      `Transcription cannot be started due to the error: ${thrown.message}`,
      'CannotStartTranscription',
      'InvalidOperation',
      null,
      thrown,
    );
  }
}

function readOnly(cmd: Cmdlet, file: string): never {
  return cmd.throwTerminatingOf(
    'System.ArgumentException',
    `File ${file} is read-only. Cannot write to this file. "Start-Transcript -Force" will clear the read-only attribute.`,
    'FileReadOnly',
    'InvalidArgument',
    file,
  );
}

function refuse(cmd: Cmdlet, file: string): never {
  return cmd.throwTerminatingOf(
    'System.UnauthorizedAccessException',
    `File ${file} already exists and NoClobber was specified.`,
    'NoClobber',
    'ResourceExists',
    file,
  );
}

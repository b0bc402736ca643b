/** Get-FileHash: checksums of files or of a stream. */
import { hexText } from '../../types/dotnet/convert/hexText.ts';
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { ErrorRecord, NetException } from '../../errors/index.ts';
import { withFileErrors } from '../../types/dotnet/io/fileErrors.ts';
import { invokeMethod, invokeConstructor } from '../../types/index.ts';
import { inputPaths } from '../inputPath.ts';
import { netType } from '../netValues.ts';
import { FileHashInfo } from '../types/FileHashInfo.ts';
import { filePath } from '../outputPath.ts';

const ALGORITHMS = ['SHA1', 'SHA256', 'SHA384', 'SHA512', 'MD5'];

export default defineCmdlet({
  name: 'Get-FileHash',
  typeName: 'Microsoft.PowerShell.Commands.GetFileHashCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Computes checksums of files.',
  defaultParameterSet: 'Path',
  outputTypes: ['Microsoft.PowerShell.Commands.FileHashInfo'],
  parameters: {
    Path: {
      type: 'string[]',
      sets: [{ set: 'Path', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      supportsWildcards: true,
      description: 'The files.',
    },
    LiteralPath: {
      type: 'string[]',
      sets: [{ set: 'LiteralPath', mandatory: true, position: 0, byPropertyName: true }],
      aliases: ['PSPath', 'LP'],
      description: 'The files, no character being a wildcard.',
    },
    InputStream: {
      type: 'System.IO.Stream',
      sets: [{ set: 'StreamParameterSet', mandatory: true, position: 0 }],
      description: 'The stream to read.',
    },
    Algorithm: {
      type: 'string',
      position: 1,
      validate: { set: ALGORITHMS, setIgnoreCase: true },
      description: 'SHA256 by default.',
    },
  },
  process: (cmd) => {
    if (cmd.params.InputStream) hashStream(cmd);
    else for (const path of pathsOf(cmd)) hashFile(cmd, path);
  },
  examples: [
    {
      code: "Set-Content a.txt 'abc' -NoNewline; (Get-FileHash a.txt -Algorithm MD5).Hash",
      output: '900150983CD24FB0D6963F7D28E17F72\n',
    },
  ],
});

function pathsOf(cmd: Cmdlet): string[] {
  const { params } = cmd;
  if (params.LiteralPath) return (params.LiteralPath as string[]).map((path) => filePath(cmd.context, path));
  return ((params.Path as string[]) ?? []).flatMap((path) => inputPaths(cmd, path));
}

function algorithmOf(cmd: Cmdlet): string {
  return ((cmd.params.Algorithm as string | undefined) ?? 'SHA256').toUpperCase();
}

function hashFile(cmd: Cmdlet, path: string): void {
  const { host } = cmd.context;
  const stat = host.files.stat(path);
  if (!stat) {
    const message = `Cannot find path '${path}' because it does not exist.`;
    cmd.writeErrorOf(
      'System.Management.Automation.ItemNotFoundException',
      message,
      'FileNotFound',
      'ObjectNotFound',
      path,
    );
    return;
  }
  try {
    const data = withFileErrors(cmd.context, path, false, () => host.files.readFile(path));
    cmd.writeObject(new FileHashInfo(algorithmOf(cmd), hexText(host.hash(algorithmOf(cmd), data)).toUpperCase(), path));
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    if (thrown.typeName === 'System.UnauthorizedAccessException') {
      cmd.writeError(new ErrorRecord(thrown, 'UnauthorizedAccessError', 'InvalidData', path));
      return;
    }
    const message = `The file '${path}' cannot be read: ${thrown.message}`;
    cmd.writeErrorOf('System.IO.FileNotFoundException', message, 'FileReadError', 'ReadError', path, thrown);
  }
}

function hashStream(cmd: Cmdlet): void {
  const { context } = cmd;
  const memory = invokeConstructor(netType('System.IO.MemoryStream', context), [], context);
  invokeMethod(cmd.params.InputStream, 'CopyTo', [memory], context);
  const bytes = Uint8Array.from(invokeMethod(memory, 'ToArray', [], context) as unknown[], (byte) =>
    Number(String(byte)),
  );
  cmd.writeObject(
    new FileHashInfo(algorithmOf(cmd), hexText(context.host.hash(algorithmOf(cmd), bytes)).toUpperCase(), null),
  );
}

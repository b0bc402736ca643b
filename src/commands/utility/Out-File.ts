/** Out-File: formatted output to a file. Without -Width lines are not cut. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { errorRecordOf } from '../../errors/ErrorRecord.ts';
import { NetException } from '../../errors/NetException.ts';
import { ENCODING_NAMES, toEncoding, transformEncoding } from './encodingParameter.ts';
import { outputPath } from '../outputPath.ts';
import { OutFileWriter } from './OutFileWriter.ts';

interface OutFileState {
  writer: OutFileWriter | null;
}

export default defineCmdlet<OutFileState>({
  name: 'Out-File',
  typeName: 'Microsoft.PowerShell.Commands.OutFileCommand',
  module: 'Microsoft.PowerShell.Utility',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  defaultParameterSet: 'ByPath',
  synopsis: 'Writes the text objects are shown as to a file.',
  parameters: {
    FilePath: {
      type: 'string',
      aliases: ['Path'],
      sets: [{ set: 'ByPath', mandatory: true, position: 0 }],
      description: 'The file.',
    },
    LiteralPath: {
      type: 'string',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'ByLiteralPath', mandatory: true, byPropertyName: true }],
      description: 'The file, wildcards taken literally.',
    },
    Encoding: {
      type: 'System.Text.Encoding',
      position: 1,
      validate: { notNullOrEmpty: true },
      transform: transformEncoding,
      complete: () => [...ENCODING_NAMES],
      description: 'Encoding of the text; UTF-8 without a byte order mark by default.',
    },
    Append: { type: 'switch', description: 'Adds to the end of the file.' },
    Force: { type: 'switch', description: 'Writes to a read-only file too.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], description: 'Refuses to replace an existing file.' },
    Width: { type: 'int', validate: { range: [2, 2147483647] }, description: 'Characters a line may have.' },
    NoNewline: { type: 'switch', description: 'No line ends at all.' },
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects to write.' },
  },
  createState: () => ({ writer: null }),
  begin: (cmd) => {
    const given: string = cmd.params.FilePath ?? cmd.params.LiteralPath;
    const path = outputPath(cmd.context, given, cmd.parameterSetName === 'ByLiteralPath');
    if (!cmd.shouldProcess(path, 'Output to File')) return;
    try {
      cmd.state.writer = new OutFileWriter(cmd.context, {
        path,
        encoding: toEncoding(cmd.params.Encoding),
        append: cmd.params.Append === true,
        noClobber: cmd.params.NoClobber === true,
        force: cmd.params.Force === true,
        width: cmd.params.Width,
        noNewline: cmd.params.NoNewline === true,
      });
    } catch (thrown) {
      if (thrown instanceof NetException) cmd.throwTerminating(errorRecordOf(thrown));
      throw thrown;
    }
  },
  process: (cmd) => cmd.state.writer?.add(cmd.expectsInput ? cmd.currentPipelineObject : cmd.params.InputObject),
  end: (cmd) => {
    cmd.state.writer?.close();
    cmd.state.writer = null;
  },
  dispose: (cmd) => cmd.state.writer?.abandon(),
  examples: [{ code: "'one', 'two' | Out-File list.txt; Get-Content list.txt", output: 'one\ntwo\n' }],
});

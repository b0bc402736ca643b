/**
 * Export-Csv: objects to a CSV file.
 * Rules that surprise: with -Append the columns of the file decide, and an object that lacks one is an error unless
 * -Force; a file that is empty is written as a new one.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { errorRecordOf, NetException } from '../../errors/index.ts';
import type { NetEncoding } from '../../types/dotnet/text/NetEncoding.ts';
import { encodingOfMark, TextSource } from '../TextSource.ts';
import { TextTarget } from '../TextTarget.ts';
import { checkCsvParameters, CsvFormatter, csvWritingParameters, delimiterOf } from './csv/CsvFormatter.ts';
import { CsvReader } from './csv/CsvReader.ts';
import { ENCODING_NAMES, toEncoding, transformEncoding } from './encodingParameter.ts';
import { outputPath } from '../outputPath.ts';

interface ExportState {
  formatter: CsvFormatter;
  path: string;
  target: TextTarget | null;
  /** Columns of the file that is appended to. */
  existing: string[] | null;
}

export default defineCmdlet<ExportState>({
  name: 'Export-Csv',
  typeName: 'Microsoft.PowerShell.Commands.ExportCsvCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['epcsv'],
  synopsis: 'Writes objects to a CSV file.',
  description: 'The first line has the names of the properties of the first object, then comes a line for each object.',
  defaultParameterSet: 'Delimiter',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    InputObject: {
      type: 'psobject',
      mandatory: true,
      pipeline: true,
      byPropertyName: true,
      description: 'The objects to write.',
    },
    Path: { type: 'string', position: 0, validate: { notNullOrEmpty: true }, description: 'The file.' },
    LiteralPath: {
      type: 'string',
      aliases: ['PSPath', 'LP'],
      validate: { notNullOrEmpty: true },
      description: 'The file, no character being a wildcard.',
    },
    Force: { type: 'switch', description: 'Writes to read-only files, and with -Append rows that lack columns.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], description: 'Refuses to replace an existing file.' },
    Encoding: {
      type: 'System.Text.Encoding',
      validate: { notNullOrEmpty: true },
      transform: transformEncoding,
      complete: () => [...ENCODING_NAMES],
      description: "The file's encoding; UTF-8 without a byte order mark by default.",
    },
    Append: { type: 'switch', description: 'Adds rows to the end of the file.' },
    ...csvWritingParameters('Delimiter', 'UseCulture', 1),
  },
  createState: (cmd) => ({
    formatter: new CsvFormatter(cmd, delimiterOf(cmd)),
    path: '',
    target: null,
    existing: null,
  }),
  begin: (cmd) => {
    checkCsvParameters(cmd);
    const { params } = cmd;
    if ((params.Path === undefined) === (params.LiteralPath === undefined)) pathError(cmd);
    cmd.state.path = outputPath(cmd.context, params.Path ?? params.LiteralPath, params.LiteralPath !== undefined);
    if (cmd.shouldProcess(cmd.state.path)) openTarget(cmd);
  },
  process: (cmd) => {
    if (!cmd.state.target || cmd.params.InputObject == null) return;
    writeRow(cmd, cmd.params.InputObject, cmd.state.target);
  },
  end: (cmd) => cmd.state.target?.close(),
  dispose: (cmd) => cmd.state?.target?.closeQuietly(),
  examples: [
    {
      code: '[pscustomobject]@{ Id = 1 } | Export-Csv ids.csv; Get-Content ids.csv',
      output: '"Id"\n"1"\n',
    },
  ],
});

function pathError(cmd: Cmdlet): never {
  return cmd.throwTerminatingOf(
    'System.InvalidOperationException',
    'You must specify either the -Path or -LiteralPath parameters, but not both.',
    'CannotSpecifyPathAndLiteralPath',
    'InvalidData',
  );
}

function openTarget(cmd: Cmdlet<ExportState>): void {
  const { params, state, context } = cmd;
  let encoding: NetEncoding = toEncoding(params.Encoding);
  let endsInLine = true;
  const size = params.Append ? (context.host.files.stat(state.path)?.size ?? 0) : 0;
  try {
    if (size > 0) ({ encoding, endsInLine } = readExisting(cmd, encoding));
    state.target = new TextTarget(context, {
      path: state.path,
      encoding,
      append: params.Append === true,
      noClobber: params.NoClobber === true,
      force: params.Force === true,
    });
    if (!endsInLine) state.target.write(state.target.newLine);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    if (thrown.errorId === null) Object.assign(thrown, { errorId: 'FileOpenFailure', category: 'OpenError' });
    cmd.throwTerminating(errorRecordOf(thrown));
  }
}

/** The header of the file, its own encoding where it shows one, and whether its last line is finished. */
function readExisting(cmd: Cmdlet<ExportState>, encoding: NetEncoding): { encoding: NetEncoding; endsInLine: boolean } {
  const { state, context } = cmd;
  const source = new TextSource(context, state.path, encoding);
  let last = '';
  try {
    const next = (): string | null => {
      const piece = source.next();
      if (piece) last = piece;
      return piece;
    };
    const reader = new CsvReader(delimiterOf(cmd), '', next);
    reader.readTypeLine();
    const header = reader.readRecord();
    state.existing = header.length > 0 ? header : null;
    while (next() !== null);
  } finally {
    source.close();
  }
  const start = new Uint8Array(4);
  const descriptor = context.host.files.open(state.path, { access: 'read' });
  context.host.files.read(descriptor, start, 0, 4, 0);
  context.host.files.close(descriptor);
  return { encoding: encodingOfMark(start) ?? encoding, endsInLine: last === '' || last.endsWith('\n') };
}

function writeRow(cmd: Cmdlet<ExportState>, input: unknown, target: TextTarget): void {
  const { formatter, existing } = cmd.state;
  if (!formatter.columns) {
    formatter.chooseColumns(input);
    if (existing) takeColumns(cmd, existing);
    else if (cmd.params.NoHeader !== true) {
      if (cmd.params.IncludeTypeInformation) target.writeLine(formatter.typeLine(input));
      target.writeLine(formatter.headerLine());
    }
  }
  target.writeLine(formatter.line(input));
}

function takeColumns(cmd: Cmdlet<ExportState>, existing: readonly string[]): void {
  const { formatter } = cmd.state;
  const own = new Set(formatter.columns!.map((name) => name.toLowerCase()));
  const missing = existing.find((name) => !own.has(name.toLowerCase()));
  if (missing !== undefined && cmd.params.Force !== true) {
    cmd.throwTerminatingOf(
      'System.InvalidOperationException',
      `Cannot append CSV content to the following file: ${cmd.params.Path ?? cmd.params.LiteralPath}. The appended object does not have a property that corresponds to the following column: ${missing}. To continue with mismatched properties, add the -Force parameter, and then retry the command.`,
      'CannotAppendCsvWithMismatchedPropertyNames',
      'InvalidData',
      missing,
    );
  }
  formatter.columns = existing;
}

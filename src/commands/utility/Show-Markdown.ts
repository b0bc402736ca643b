/**
 * Show-Markdown: Markdown as text for a terminal, or in a browser. Rule that surprises, as in PowerShell: of several texts
 * in a pipeline only the first is converted; each further one gives an error for every one there has been.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { ErrorRecord, NetException } from '../../errors/index.ts';
import { newGuid } from '../../types/dotnet/dates/identifierTypes.ts';
import { PSObject, unwrap } from '../../types/index.ts';
import { notStartedText } from '../management/process/startProgram.ts';
import { openFile } from '../openFile.ts';
import { MarkdownInfo } from '../types/MarkdownInfo.ts';
import { fileOf, markdownFiles, readMarkdownFile, reportInvalidInput, wrapped } from './markdown/markdownInput.ts';
import { markdownOptions } from './markdown/markdownOptions.ts';
import { readMarkdown } from './markdown/readMarkdown.ts';

/** How many inputs have been converted. */
interface ShowState {
  conversions: number;
}

export default defineCmdlet<ShowState>({
  name: 'Show-Markdown',
  typeName: 'Microsoft.PowerShell.Commands.ShowMarkdownCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Shows Markdown on the terminal or in a browser.',
  defaultParameterSet: 'Path',
  outputTypes: ['System.String'],
  parameters: {
    InputObject: {
      type: 'psobject',
      sets: [{ set: 'InputObject', mandatory: true, pipeline: true }],
      validate: { notNullOrEmpty: true },
      description: 'A text, a file as Get-Item gives it, or what ConvertFrom-Markdown gave.',
    },
    Path: {
      type: 'string[]',
      sets: [{ set: 'Path', mandatory: true, position: 0, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      description: 'The files.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralPath', mandatory: true, byPropertyName: true }],
      description: 'The files, no character being a wildcard.',
    },
    UseBrowser: { type: 'switch', description: 'Shows the HTML with the program the system has for it.' },
  },
  createState: () => ({ conversions: 0 }),
  process: (cmd) => {
    if (cmd.parameterSetName === 'InputObject') showInput(cmd, cmd.params.InputObject);
    else {
      const isLiteral = cmd.isBound('LiteralPath');
      for (const given of (isLiteral ? cmd.params.LiteralPath : cmd.params.Path) as string[])
        for (const path of markdownFiles(cmd, given, isLiteral)) showFile(cmd, path);
    }
  },
  examples: [
    { code: `('# News' | Show-Markdown) -replace '\\e', 'ESC'`, output: 'ESC[7mNewsESC[0m\n\n' },
    {
      code: `Set-Content a.md 'See [here](https://example.com).'; (Show-Markdown a.md) -match '"here"'`,
      output: 'True\n',
    },
  ],
});

function showInput(cmd: Cmdlet<ShowState>, input: unknown): void {
  const base = unwrap(input);
  if (base instanceof MarkdownInfo) {
    show(cmd, base);
    return;
  }
  if (base instanceof PSObject && base.isCustom) throwNotValid(cmd);
  if (++cmd.state.conversions > 1) {
    repeatErrors(cmd, cmd.state.conversions);
    return;
  }
  const path = fileOf(cmd, input);
  if (path !== null) showFile(cmd, path);
  else if (typeof base === 'string') show(cmd, convert(cmd, base));
  else reportInvalidInput(cmd, input);
}

/** PowerShell adds every conversion to the same pipeline, whose commands then hand their results to each other. */
function repeatErrors(cmd: Cmdlet, conversions: number): void {
  const count = conversions === 2 ? 1 : conversions;
  const message =
    'The input object cannot be bound to any parameters for the command either because the command does not take ' +
    'pipeline input or the input and its properties do not match any of the parameters that take pipeline input.';
  for (let time = 0; time < count; time++) {
    const exception = new NetException('System.Management.Automation.ParameterBindingException', message);
    cmd.writeError(wrapped(new ErrorRecord(exception, 'InputObjectNotBound', 'InvalidArgument', convert(cmd, ''))));
  }
}

/** An object without a type of its own arrives at the conversion as nothing. */
function throwNotValid(cmd: Cmdlet): never {
  return cmd.throwTerminatingOf(
    'System.Management.Automation.ParameterBindingValidationException',
    "Cannot validate argument on parameter 'InputObject'. The argument is null or empty. Provide an argument that is " +
      'not null or empty, and then try the command again.',
    'ParameterArgumentValidationError',
    'InvalidData',
  );
}

function convert(cmd: Cmdlet, text: string): MarkdownInfo {
  return readMarkdown(text, cmd.params.UseBrowser ? null : markdownOptions(cmd.context));
}

function showFile(cmd: Cmdlet, path: string): void {
  const text = readMarkdownFile(cmd, path);
  // What ends the command is the conversion's error, not this command's.
  if (text === null) cmd.context.invokeCommand('ConvertFrom-Markdown', { LiteralPath: path, ErrorAction: 'Ignore' });
  else show(cmd, convert(cmd, text));
}

function show(cmd: Cmdlet, info: MarkdownInfo): void {
  if (cmd.params.UseBrowser) {
    if (info.html) browse(cmd, info.html);
    else reportEmpty(cmd, 'Html', info.html);
  } else if (info.vt100EncodedString) cmd.writeObject(info.vt100EncodedString);
  else reportEmpty(cmd, 'VT100EncodedString', info.vt100EncodedString);
}

function reportEmpty(cmd: Cmdlet, property: string, value: string | null): void {
  const message = `The property ${property} of the given object is null or empty.`;
  cmd.writeErrorOf('System.IO.InvalidDataException', message, `${property}IsNullOrEmpty`, 'InvalidData', value);
}

function browse(cmd: Cmdlet, html: string): void {
  const { host, providers } = cmd.context;
  const { files } = host;
  const path = `${files.tempDirectory.replace(/[/\\]$/, '')}${files.separator}${newGuid(cmd.context)}.html`;
  files.writeFile(path, new TextEncoder().encode(html), 'create');
  if (openFile(cmd, path)) return;
  const where = providers.fileSystemLocation.path;
  cmd.writeErrorOf(
    'System.ComponentModel.Win32Exception',
    notStartedText(path, where),
    'ErrorLaunchingDefaultApplication',
    'InvalidOperation',
  );
}

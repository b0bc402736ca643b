/**
 * Import-LocalizedData: the texts of a .psd1 file in the folder of the user's language, beside the script.
 * Rule that surprises: the languages are tried from the most special to the most general, then comes the folder itself.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { getCulture } from '../../types/culture/index.ts';
import { getProperty, toPSString } from '../../types/index.ts';
import { TextSource } from '../TextSource.ts';
import { filePath } from '../outputPath.ts';

export default defineCmdlet({
  name: 'Import-LocalizedData',
  typeName: 'Microsoft.PowerShell.Commands.ImportLocalizedData',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: "Reads the texts of a script in the user's language.",
  parameters: {
    BindingVariable: {
      type: 'string',
      aliases: ['Variable'],
      position: 0,
      validate: { notNullOrEmpty: true },
      description: 'The variable for the texts; without it they are written.',
    },
    UICulture: { type: 'string', position: 1, description: 'Another language than that of the session.' },
    BaseDirectory: { type: 'string', description: "The folder that holds the languages' folders." },
    FileName: { type: 'string', description: "The file's name; that of the script by default." },
    SupportedCommand: { type: 'string[]', description: 'Commands the file may use.' },
  },
  process: (cmd) => {
    const path = findFile(cmd);
    if (path === null) return;
    const values = read(cmd, path);
    if (cmd.params.BindingVariable === undefined) cmd.writeObject(values);
    else cmd.context.setVariable(cmd.params.BindingVariable as string, values);
  },
  examples: [
    {
      code: "Set-Content t.psd1 '@{ Hello = ''Hi'' }'; Import-LocalizedData T -BaseDirectory . -FileName t; $T.Hello",
      output: 'Hi\n',
    },
  ],
});

function findFile(cmd: Cmdlet): string | null {
  const { files } = cmd.context.host;
  const folder = baseDirectory(cmd);
  const name = fileName(cmd);
  const places = [...languages(cmd).map((each) => `${folder}${files.separator}${each}`), folder];
  for (const place of places) {
    const path = `${place}${files.separator}${name}`;
    if (files.stat(path)?.kind === 'file') return path;
  }
  // A language that was asked for is named.
  const asked = cmd.params.UICulture === undefined ? folder : places[0]!;
  const message = `Cannot find the PowerShell data file '${name}' in directory '${asked}', or in any parent culture directories.`;
  cmd.writeErrorOf(
    'System.Management.Automation.PSInvalidOperationException',
    message,
    'ImportLocalizedData',
    'ObjectNotFound',
    `${asked}${files.separator}${name}`,
  );
  return null;
}

const scriptPath = (cmd: Cmdlet): string =>
  toPSString(getProperty(cmd.myInvocation, 'ScriptName', cmd.context) ?? '', cmd.context);

function baseDirectory(cmd: Cmdlet): string {
  const { params } = cmd;
  if (params.BaseDirectory !== undefined) return filePath(cmd.context, params.BaseDirectory as string);
  const script = scriptPath(cmd);
  if (script === '') throw outsideOfScript();
  return script.slice(0, Math.max(script.lastIndexOf('/'), script.lastIndexOf('\\')));
}

function fileName(cmd: Cmdlet): string {
  const given = cmd.params.FileName as string | undefined;
  if (given !== undefined) return /\.psd1$/i.test(given) ? given : `${given}.psd1`;
  const script = scriptPath(cmd);
  if (script === '') throw outsideOfScript();
  return `${script.slice(Math.max(script.lastIndexOf('/'), script.lastIndexOf('\\')) + 1).replace(/\.[^.]*$/, '')}.psd1`;
}

function outsideOfScript(): NetException {
  return new NetException(
    'System.InvalidOperationException',
    'Missing file name. Because Import-LocalizedData is not called from a script file, specify a file name.',
    { errorId: 'ImportLocalizedData', category: 'InvalidOperation' },
  );
}

/** de-AT, de. */
function languages(cmd: Cmdlet): string[] {
  const { params, context } = cmd;
  const name = params.UICulture === undefined ? context.uiCulture.name : getCulture(params.UICulture as string).name;
  const parts = (name === '' ? 'en-US' : name).split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

/** The file is a data section: hashtables, texts and ConvertFrom-StringData. */
function read(cmd: Cmdlet, path: string): unknown {
  const source = new TextSource(cmd.context, path, null);
  let text = '';
  for (let piece = source.next(); piece !== null; piece = source.next()) text += piece;
  const allowed = ['ConvertFrom-StringData', ...((cmd.params.SupportedCommand as string[] | undefined) ?? [])];
  const supported = allowed.join(', ');
  return cmd.context
    .createScriptBlock(`data -SupportedCommand ${supported} {\n${text}\n}`, path)
    .invokeReturnAsIs(cmd.context, []);
}

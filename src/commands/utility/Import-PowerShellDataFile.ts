/**
 * Import-PowerShellDataFile: the hashtable a .psd1 file holds.
 * Rule that surprises: the file may hold values only: commands and other variables than $true, $false and $null are
 * refused unless -SkipLimitCheck, and even then commands are.
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { parseInput } from '../../language/parseInput.ts';
import { isDictionary, unwrap } from '../../types/index.ts';
import { inputPath } from '../inputPath.ts';
import { TextSource } from '../TextSource.ts';
import { isSafeValue, rootHashtable } from './safeValue.ts';

export default defineCmdlet({
  name: 'Import-PowerShellDataFile',
  typeName: 'Microsoft.PowerShell.Commands.ImportPowerShellDataFileCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Reads the hashtable of a data file.',
  defaultParameterSet: 'ByPath',
  parameters: {
    Path: {
      type: 'string[]',
      sets: [{ set: 'ByPath', mandatory: true, position: 0 }],
      validate: { notNullOrEmpty: true },
      description: 'The files.',
    },
    LiteralPath: {
      type: 'string[]',
      sets: [{ set: 'ByLiteralPath', mandatory: true, position: 0, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      aliases: ['PSPath', 'LP'],
      description: 'The files, no character being a wildcard.',
    },
    SkipLimitCheck: { type: 'switch', description: 'Allows more than 500 keys.' },
  },
  process: (cmd) => {
    const isLiteral = cmd.isBound('LiteralPath');
    for (const path of (isLiteral ? cmd.params.LiteralPath : cmd.params.Path) as string[])
      importFile(cmd, inputPath(cmd, path, isLiteral));
  },
  examples: [{ code: "Set-Content d.psd1 '@{ a = 1 }'; (Import-PowerShellDataFile d.psd1).a", output: '1\n' }],
});

function importFile(cmd: Cmdlet, path: string): void {
  if (!cmd.context.host.files.stat(path)) {
    const message = `Cannot find path '${path}' because it does not exist.`;
    cmd.writeErrorOf('System.ArgumentException', message, 'PathNotFound', 'InvalidArgument', path);
    return;
  }
  const source = new TextSource(cmd.context, path, null);
  let text = '';
  for (let piece = source.next(); piece !== null; piece = source.next()) text += piece;
  const value = evaluate(cmd, text, path);
  if (isDictionary(unwrap(value))) cmd.writeObject(value);
}

/** The file's one hashtable; nothing in it may be computed by a command, a member or another variable. */
function evaluate(cmd: Cmdlet, text: string, path: string): unknown {
  const { ast, errors } = parseInput(text, path);
  if (errors.length > 0) return invalid(cmd, path, 'CouldNotParseAsPowerShellDataFile');
  const table = rootHashtable(ast);
  if (!table) return invalid(cmd, path, NO_HASHTABLE);
  if (!isSafeValue(table)) {
    const message = `Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: ${table.extent.text}.`;
    throw new NetException('System.InvalidOperationException', message);
  }
  try {
    return cmd.context.createScriptBlock(text, path).invokeReturnAsIs(cmd.context, []);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    return invalid(cmd, path, NO_HASHTABLE, thrown);
  }
}

const NO_HASHTABLE = 'CouldNotParseAsPowerShellDataFileNoHashtableRoot';

function invalid(cmd: Cmdlet, path: string, errorId: string, inner: NetException | null = null): null {
  const message = `The file '${path}' could not be parsed as a PowerShell Data File.`;
  cmd.writeErrorOf('System.InvalidOperationException', message, errorId, 'InvalidData', path, inner);
  return null;
}

/** Import-Clixml: objects from a CLIXML file. Objects of most types come back as their properties only. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { ClixmlDeserializer } from '../clixml/ClixmlDeserializer.ts';
import { inputPath } from '../inputPath.ts';
import { TextSource } from '../TextSource.ts';

export default defineCmdlet({
  name: 'Import-Clixml',
  typeName: 'Microsoft.PowerShell.Commands.ImportClixmlCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Reads objects from a CLIXML file.',
  defaultParameterSet: 'ByPath',
  supportsPaging: true,
  parameters: {
    Path: {
      type: 'string[]',
      sets: [{ set: 'ByPath', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      description: 'The files.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'ByLiteralPath', mandatory: true, byPropertyName: true }],
      description: 'The files, no character being a wildcard.',
    },
  },
  process: (cmd) => {
    const isLiteral = cmd.isBound('LiteralPath');
    for (const path of (isLiteral ? cmd.params.LiteralPath : cmd.params.Path) as string[])
      importFile(cmd, inputPath(cmd, path, isLiteral));
  },
  examples: [{ code: '1..3 | Export-Clixml n.xml; (Import-Clixml n.xml).Count', output: '3\n' }],
});

function importFile(cmd: Cmdlet, path: string): void {
  const text = readAll(cmd, path);
  try {
    const all = ClixmlDeserializer.deserialize(text, cmd.context);
    const skip = Number(cmd.params.Skip ?? 0);
    const first = cmd.params.First === undefined ? undefined : skip + Number(cmd.params.First);
    for (const value of all.slice(skip, first)) cmd.writeObject(value);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const { typeName, message, innerException } = thrown;
    cmd.throwTerminatingOf(typeName, message, typeName, 'NotSpecified', null, innerException);
  }
}

function readAll(cmd: Cmdlet, path: string): string {
  let source: TextSource;
  try {
    source = new TextSource(cmd.context, path, null);
  } catch (thrown) {
    if (thrown instanceof NetException) Object.assign(thrown, { errorId: 'FileOpenFailure', category: 'OpenError' });
    throw thrown;
  }
  let text = '';
  for (let piece = source.next(); piece !== null; piece = source.next()) text += piece;
  return text;
}

/** Get-TypeData: what extends types, PowerShell's own members and those of Update-TypeData. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { WildcardPattern } from '../../types/index.ts';
import { TypeDataInfo } from '../types/TypeDataInfo.ts';

export default defineCmdlet({
  name: 'Get-TypeData',
  typeName: 'Microsoft.PowerShell.Commands.GetTypeDataCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Gets what extends types.',
  outputTypes: ['System.Management.Automation.PSObject'],
  parameters: {
    TypeName: {
      type: 'string[]',
      position: 0,
      pipeline: true,
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      description: 'Names of the types.',
    },
  },
  process: (cmd) => {
    for (const name of (cmd.params.TypeName as string[] | undefined) ?? ['*']) writeMatches(cmd, name);
  },
  examples: [{ code: '(Get-TypeData System.DateTime).TypeName', output: 'System.DateTime\n' }],
});

function writeMatches(cmd: Cmdlet, name: string): void {
  const { typeData } = cmd.context;
  const pattern = new WildcardPattern(name, { ignoreCase: true });
  for (const key of typeData.typeNames()) {
    if (!pattern.isMatch(key)) continue;
    const entry = typeData.get(key);
    if (!entry) continue;
    cmd.writeObject(TypeDataInfo.of(entry.typeName ?? key, entry, cmd.context));
  }
}

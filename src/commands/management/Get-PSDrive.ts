/** Get-PSDrive: the session's drives. */
import { isOfProvider } from './isOfProvider.ts';
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { driveNotFound } from '../../engine/providers/providerErrors.ts';
import { WildcardPattern } from '../../types/index.ts';
import { reporting } from './pathArguments.ts';

export default defineCmdlet({
  name: 'Get-PSDrive',
  typeName: 'Microsoft.PowerShell.Commands.GetPSDriveCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gdr'],
  defaultParameterSet: 'Name',
  synopsis: 'Lists drives.',
  outputTypes: ['System.Management.Automation.PSDriveInfo'],
  parameters: {
    Name: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      sets: [{ set: 'Name', position: 0, byPropertyName: true }],
      description: 'Names of drives.',
    },
    LiteralName: {
      type: 'string[]',
      sets: [{ set: 'LiteralName', mandatory: true, position: 0, byPropertyName: true }],
      description: 'Names, no character being a wildcard.',
    },
    Scope: { type: 'string', byPropertyName: true, description: 'Accepted; drives here belong to the session.' },
    PSProvider: { type: 'string[]', byPropertyName: true, description: 'Drives of these providers.' },
  },
  process: (cmd) => {
    const { providers } = cmd.context;
    const { params } = cmd;
    const kinds = params.PSProvider as string[] | undefined;
    const drives = providers.allDrives().filter((drive) => isOfProvider(drive, kinds));
    const sorted = [...drives].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    const names = ((params.LiteralName ?? params.Name) as string[] | undefined) ?? ['*'];
    for (const name of names) {
      reporting(cmd, () => {
        const pattern = new WildcardPattern(name, { ignoreCase: true });
        const found = params.LiteralName
          ? sorted.filter((drive) => drive.name.toLowerCase() === name.toLowerCase())
          : sorted.filter((drive) => pattern.isMatch(drive.name));
        if (found.length === 0 && (params.LiteralName || !WildcardPattern.containsWildcardCharacters(name))) {
          const error = driveNotFound(name);
          error.errorId = 'GetLocationNoMatchingDrive';
          error.message = `Cannot find drive. A drive with the name '${name}' does not exist.`;
          throw error;
        }
        for (const drive of found) cmd.writeObject(drive);
      });
    }
  },
  examples: [{ code: '(Get-PSDrive Env).Provider.Name', output: 'Environment\n' }],
});

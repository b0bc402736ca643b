/** Remove-PSDrive: takes drives away; what they led to stays. */
import { isOfProvider } from './isOfProvider.ts';
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { driveNotFound } from '../../engine/providers/providerErrors.ts';
import { NetException } from '../../errors/index.ts';
import { WildcardPattern } from '../../types/index.ts';
import { reporting } from './pathArguments.ts';

export default defineCmdlet({
  name: 'Remove-PSDrive',
  typeName: 'Microsoft.PowerShell.Commands.RemovePSDriveCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['rdr'],
  defaultParameterSet: 'Name',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  synopsis: 'Removes drives.',
  parameters: {
    Name: {
      type: 'string[]',
      allowNull: true,
      allowEmptyCollection: true,
      sets: [{ set: 'Name', mandatory: true, position: 0, byPropertyName: true }],
      description: 'Names of drives.',
    },
    LiteralName: {
      type: 'string[]',
      sets: [{ set: 'LiteralName', mandatory: true, position: 0, byPropertyName: true }],
      description: 'Names, no character being a wildcard.',
    },
    PSProvider: { type: 'string[]', byPropertyName: true, description: 'Drives of these providers.' },
    Scope: { type: 'string', byPropertyName: true, description: 'Accepted.' },
    Force: { type: 'switch', description: 'The current drive too.' },
  },
  process: (cmd) => {
    const { providers } = cmd.context;
    for (const name of (cmd.params.LiteralName ?? cmd.params.Name) as string[]) {
      reporting(cmd, () => {
        const pattern = new WildcardPattern(name, { ignoreCase: true });
        const wanted = cmd.params.PSProvider as string[] | undefined;
        const found = providers
          .allDrives()
          .filter((drive) => pattern.isMatch(drive.name) && isOfProvider(drive, wanted));
        if (found.length === 0 && !WildcardPattern.containsWildcardCharacters(name)) throw driveNotFound(name);
        for (const drive of found) {
          if (
            !cmd.shouldProcess(
              `Name: ${drive.name} Provider: ${drive.provider.fullName} Root: ${drive.root}`,
              'Remove Drive',
            )
          )
            continue;
          if (drive === providers.currentDrive && !cmd.params.Force) {
            throw new NetException(
              'System.Management.Automation.PSInvalidOperationException',
              `Cannot remove drive '${drive.name}' because it is in use.`,
              {
                errorId: 'InvalidOperation',
                category: 'InvalidOperation',
              },
            );
          }
          providers.removeDrive(drive);
        }
      });
    }
  },
});

/** Remove-PSDrive: takes drives away; what they led to stays. */
import { drivesNamed } from './drivesNamed.ts';
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { driveNotFound } from '../../engine/providers/providerErrors.ts';
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
    Scope: { type: 'string', byPropertyName: true, description: 'Only drives of this scope.' },
    Force: { type: 'switch', description: 'The current drive too.' },
  },
  process: (cmd) => {
    const { providers } = cmd.context;
    const scope = cmd.params.Scope as string | undefined;
    for (const name of (cmd.params.LiteralName ?? cmd.params.Name ?? ['*']) as string[]) {
      const found = drivesNamed(cmd, name);
      reporting(cmd, () => {
        if (found.length === 0) throw driveNotFound(name);
      });
      for (const drive of found) {
        const what = `Name: ${drive.name} Provider: ${drive.provider.fullName} Root: ${drive.root}`;
        if (!cmd.shouldProcess(what, 'Remove Drive')) continue;
        reporting(cmd, () => providers.removeDrive(drive, cmd.params.Force === true, scope));
      }
    }
  },
});

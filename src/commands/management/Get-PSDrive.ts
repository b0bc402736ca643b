/** Get-PSDrive: the session's drives. */
import { drivesNamed } from './drivesNamed.ts';
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { driveNotFound, providerNotFound } from '../../engine/providers/providerErrors.ts';
import { ErrorRecord, errorRecordOf, NetException } from '../../errors/index.ts';
import { compareOrdinalIgnoreCase } from '../../types/dotnet/strings/compareStrings.ts';
import { WildcardPattern } from '../../types/index.ts';

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
    Scope: { type: 'string', byPropertyName: true, description: 'Only drives of this scope.' },
    PSProvider: { type: 'string[]', byPropertyName: true, description: 'Drives of these providers.' },
  },
  process: (cmd) => {
    const { params } = cmd;
    const names = ((params.LiteralName ?? params.Name) as string[] | undefined) ?? ['*'];
    for (const name of names) {
      if (!knowsProviders(cmd)) return;
      reportingAll(cmd, () => {
        const found = drivesNamed(cmd, name);
        if (found.length === 0 && !WildcardPattern.containsWildcardCharacters(name)) throw noSuchDrive(cmd, name);
        found.sort((left, right) => compareOrdinalIgnoreCase(left.name, right.name));
        for (const drive of found) cmd.writeObject(drive);
      });
    }
  },
  examples: [{ code: '(Get-PSDrive Env).Provider.Name', output: 'Environment\n' }],
});

/** Scopes that do not exist are errors like any other here. */
function reportingAll(cmd: Cmdlet, run: () => void): void {
  try {
    run();
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    cmd.writeError(errorRecordOf(thrown));
  }
}

/** A provider's name without wildcards has to be one's; the error's target are all names that were given. */
function knowsProviders(cmd: Cmdlet): boolean {
  const names = (cmd.params.PSProvider as string[] | undefined) ?? [];
  const unknown = names.find(
    (name) => !WildcardPattern.containsWildcardCharacters(name) && !cmd.context.providers.findProvider(name),
  );
  if (unknown === undefined) return true;
  const error = providerNotFound(unknown);
  cmd.writeError(new ErrorRecord(error, 'GetLocationNoMatchingDrive', 'ObjectNotFound', cmd.params.PSProvider));
  return false;
}

/** The id says whether one drive was looked for by its name, or drives were searched. */
function noSuchDrive(cmd: Cmdlet, name: string): NetException {
  const isSearch = cmd.params.PSProvider !== undefined || cmd.params.Scope !== undefined;
  return driveNotFound(name, isSearch ? 'GetDriveNoMatchingDrive' : 'GetLocationNoMatchingDrive');
}

/** New-PSDrive: a drive over a directory, or a further name for a provider's values. It lives as long as its scope. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { ioException } from './files/fileErrors.ts';
import { PSDriveInfo } from '../../engine/providers/PSDriveInfo.ts';
import { argumentException, notSupportedByProvider } from '../../engine/providers/providerErrors.ts';
import type { Provider } from '../../engine/providers/Provider.ts';
import { ErrorRecord, errorRecordOf, NetException } from '../../errors/index.ts';
import { WildcardPattern } from '../../types/index.ts';
import { reporting } from './pathArguments.ts';

export default defineCmdlet({
  name: 'New-PSDrive',
  typeName: 'Microsoft.PowerShell.Commands.NewPSDriveCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['ndr', 'mount'],
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  synopsis: 'Makes a drive.',
  parameters: {
    Name: { type: 'string', mandatory: true, position: 0, byPropertyName: true, description: 'Name of the drive.' },
    PSProvider: {
      type: 'string',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      description: 'The provider: FileSystem.',
    },
    Root: {
      type: 'string',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      allowEmptyString: true,
      description: 'The directory.',
    },
    Description: {
      type: 'string',
      byPropertyName: true,
      refuses: (value) =>
        value === null
          ? 'Cannot process argument because the value of argument "value" is null. Change the value of argument "value" to a non-null value.'
          : null,
      description: 'A description.',
    },
    Scope: {
      type: 'string',
      byPropertyName: true,
      description: 'Where it belongs: Global, Script, Local or a number of scopes upwards.',
    },
    Credential: { type: 'pscredential', byPropertyName: true, description: 'Kept with a drive of files.' },
  },
  dynamicParameters: (cmd) => {
    checkCredential(cmd);
    return null;
  },
  process: (cmd) =>
    reporting(cmd, () => {
      const { providers } = cmd.context;
      const name = cmd.params.Name as string;
      const provider = providers.providerNamed(cmd.params.PSProvider as string);
      const what = `Name: ${name} Provider: ${provider.info.fullName} Root: ${cmd.params.Root}`;
      if (!cmd.shouldProcess(what, 'New drive')) return;
      if (/[:/\\.~]/.test(name)) {
        const refused = argumentException(
          `Cannot process the drive name because the drive name contains one or more of the following characters that are not valid: ; ~ / \\ . :`,
        );
        cmd.writeError(errorRecordOf(refused));
        return;
      }
      const description = (cmd.params.Description as string | undefined) ?? '';
      const drive = new PSDriveInfo(name, provider.info, rootOf(cmd, provider), description);
      drive.credential = cmd.params.Credential ?? null;
      if (provider.isNavigation && !provider.isContainer(drive.root)) throw badRoot(drive);
      addDrive(cmd, drive);
    }),
  examples: [
    { code: "$null = New-PSDrive Data FileSystem .; Set-Content Data:/x.txt 'y'; Get-Content x.txt", output: 'y\n' },
  ],
});

/** Providers of values take no credential, which their dynamic parameters are asked about first. */
function checkCredential(cmd: Cmdlet): void {
  const { Credential, PSProvider } = cmd.params;
  const provider = Credential ? cmd.context.providers.findProvider(PSProvider ?? '') : null;
  if (!provider || provider.isNavigation) return;
  const message =
    'The provider does not support the use of credentials. Perform the operation again without specifying credentials.';
  const refusal = notSupportedByProvider(message);
  // It comes before the command is one that errors could be named after.
  errorRecordOf(refusal).foreignId = 'NotSupported';
  throw refusal;
}

/** The provider's own path. A path on another drive is no root for files; drives of values take the item's name. */
function rootOf(cmd: Cmdlet, provider: Provider): string {
  const { providers } = cmd.context;
  const given = cmd.params.Root as string;
  const [, prefix, rest = ''] = /^([^:/\\]+):(?!:)[/\\]*(.*)$/s.exec(given) ?? [];
  if (!provider.isNavigation) return prefix && providers.findDrive(prefix)?.provider === provider.info ? rest : given;
  if (prefix && providers.separator === '/') return given;
  if (given === '') return providers.fileSystemLocation.path;
  const found = WildcardPattern.containsWildcardCharacters(given) ? providers.resolveExisting(given) : [];
  return (found[0] ?? providers.resolve(given)).path;
}

/** Adds the drive where -Scope says and writes it. A scope that does not exist is an error about the drive. */
function addDrive(cmd: Cmdlet, drive: PSDriveInfo): void {
  try {
    cmd.writeObject(cmd.context.providers.newDrive(drive, (cmd.params.Scope as string | undefined) ?? ''));
  } catch (thrown) {
    if (!(thrown instanceof NetException) || !/\.PSArgument\w*Exception$/.test(thrown.typeName)) throw thrown;
    cmd.writeError(new ErrorRecord(thrown, 'NewDriveError', 'InvalidArgument', drive));
  }
}

function badRoot(drive: PSDriveInfo): NetException {
  const message = `The specified drive root "${drive.root}" either does not exist, or it is not a folder.`;
  return ioException(message, 'DriveRootError', 'ReadError', drive);
}

/** New-PSDrive: a drive over a directory. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { ioException } from './files/fileErrors.ts';
import { PSDriveInfo } from '../../engine/providers/PSDriveInfo.ts';
import { argumentException } from '../../engine/providers/providerErrors.ts';
import { errorRecordOf, NetException } from '../../errors/index.ts';
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
    Description: { type: 'string', byPropertyName: true, description: 'A description.' },
    Scope: { type: 'string', byPropertyName: true, description: 'Accepted; drives here belong to the session.' },
    Persist: { type: 'switch', description: 'Accepted on Windows only.' },
    Credential: { type: 'pscredential', byPropertyName: true, description: 'Accepted and not used.' },
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
      if (providers.findDrive(name)) {
        throw new NetException(
          'System.Management.Automation.SessionStateException',
          `A drive with the name '${name}' already exists.`,
          {
            errorId: 'DriveAlreadyExists',
            category: 'ResourceExists',
            target: name,
          },
        );
      }
      const root = provider.isNavigation ? providers.resolve(cmd.params.Root as string) : null;
      if (root && !provider.isContainer(root.path)) {
        const message = `The specified drive root "${root.path}" either does not exist, or it is not a folder.`;
        throw ioException(message, 'DriveRootError', 'ReadError', name);
      }
      const made = new PSDriveInfo(
        name,
        provider.info,
        root?.path ?? '',
        (cmd.params.Description as string | undefined) ?? '',
      );
      cmd.writeObject(providers.addDrive(made));
    }),
  examples: [
    { code: "$null = New-PSDrive Data FileSystem .; Set-Content Data:/x.txt 'y'; Get-Content x.txt", output: 'y\n' },
  ],
});

/** What Invoke-Command says of other machines: PowerShell's own errors on Unix, where it reaches them over SSH alone. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';

const NO_WSMAN =
  'This parameter set requires WSMan, and no supported WSMan client library was found. WSMan is either not installed or unavailable for this system.';

export function refuseRemote(cmd: Cmdlet): void {
  const set = cmd.parameterSetName;
  const isOverSsh = set.includes('SSHHost');
  if (isOverSsh || cmd.context.host.platform === 'win32') {
    cmd.throwTerminatingOf(
      'System.Management.Automation.PSNotSupportedException',
      `psail does not support Invoke-Command for other machines${isOverSsh ? ' over SSH' : ''}.`,
      'RemotingNotSupported',
      'NotImplemented',
    );
  }
  requireScript(cmd);
  if (set.includes('ContainerId')) refuseContainers(cmd);
  else if (set.includes('VM')) refuseMachines(cmd);
  else refuseWsMan(cmd);
}

function requireScript(cmd: Cmdlet): void {
  const path = cmd.params.FilePath as string | undefined;
  if (path === undefined || cmd.context.host.files.stat(cmd.context.providers.resolve(path).path) !== null) return;
  cmd.throwTerminatingOf(
    'System.Management.Automation.ItemNotFoundException',
    `Cannot find path '${path}' because it does not exist.`,
    'PathNotFound',
    'ObjectNotFound',
    path,
  );
}

function refuseWsMan(cmd: Cmdlet): never {
  const names = (cmd.params.ComputerName as string[] | undefined) ?? [];
  if (names.some((name) => /[\s/\\?#@]/.test(name))) {
    cmd.throwTerminatingOf(
      'System.ArgumentException',
      'One or more computer names are not valid. If you are trying to pass a URI, use the -ConnectionUri parameter, or pass URI objects instead of strings.',
      'PSSessionInvalidComputerName',
      'InvalidArgument',
      cmd.params.ComputerName,
    );
  }
  return cmd.throwTerminatingOf(
    'System.Management.Automation.Remoting.PSRemotingTransportException',
    NO_WSMAN,
    'System.Management.Automation.Remoting.PSRemotingDataStructureException',
    'ResourceUnavailable',
  );
}

function refuseMachines(cmd: Cmdlet): never {
  return cmd.throwTerminatingOf(
    'System.ArgumentException',
    'The Hyper-V Module for PowerShell is not available on this machine.',
    'HyperVModuleNotAvailable',
    'NotInstalled',
  );
}

function refuseContainers(cmd: Cmdlet): void {
  cmd.writeErrorOf(
    'System.PlatformNotSupportedException',
    'COM Interop is not supported on this platform.',
    'CreateRemoteRunspaceForContainerFailed',
    'InvalidOperation',
  );
}

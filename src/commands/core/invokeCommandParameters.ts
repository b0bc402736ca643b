/** The parameters of Invoke-Command, most of which are about other machines. */
import type { ParameterDefinition, ParameterSetEntry } from '../../engine/Cmdlet.ts';

/** The same part in several sets. */
function inSets(names: string, entry: ParameterSetEntry = {}): ParameterSetEntry[] {
  return names.split(' ').map((set) => ({ set, ...entry }));
}

export const INVOKE_COMMAND_PARAMETERS: Readonly<Record<string, ParameterDefinition>> = {
  Session: {
    type: 'System.Management.Automation.Runspaces.PSSession[]',
    validate: { notNullOrEmpty: true },
    sets: [...inSets('Session FilePathRunspace', { position: 0 })],
    description: 'Open sessions.',
  },
  ComputerName: {
    type: 'string[]',
    aliases: ['Cn'],
    validate: { notNullOrEmpty: true },
    sets: [...inSets('ComputerName FilePathComputerName', { position: 0 })],
    description: 'Other machines.',
  },
  Credential: {
    type: 'pscredential',
    sets: [
      ...inSets('ComputerName Uri FilePathComputerName FilePathUri', { byPropertyName: true }),
      ...inSets('VMId VMName FilePathVMId FilePathVMName', { byPropertyName: true, mandatory: true }),
    ],
    description: 'Whom to log in as.',
  },
  Port: {
    type: 'int',
    validate: { range: [1, 65535] },
    sets: [...inSets('ComputerName FilePathComputerName SSHHost')],
    description: 'Their port.',
  },
  UseSSL: {
    type: 'switch',
    sets: [...inSets('ComputerName FilePathComputerName')],
    description: 'Over an encrypted connection.',
  },
  ConfigurationName: {
    type: 'string',
    sets: [
      ...inSets(
        'ComputerName Uri FilePathComputerName FilePathUri ContainerId VMId VMName FilePathContainerId FilePathVMId FilePathVMName',
        { byPropertyName: true },
      ),
    ],
    description: 'A configuration of theirs.',
  },
  ApplicationName: {
    type: 'string',
    sets: [...inSets('ComputerName FilePathComputerName', { byPropertyName: true })],
    description: "The end of the connection's address.",
  },
  ThrottleLimit: {
    type: 'int',
    sets: [
      ...inSets(
        'ComputerName Session Uri FilePathComputerName FilePathRunspace FilePathUri VMId VMName ContainerId FilePathVMId FilePathVMName FilePathContainerId',
      ),
    ],
    description: 'How many at once.',
  },
  ConnectionUri: {
    type: 'uri[]',
    aliases: ['URI', 'CU'],
    validate: { notNullOrEmpty: true },
    sets: [...inSets('Uri FilePathUri', { position: 0 })],
    description: 'Addresses of connections.',
  },
  AsJob: {
    type: 'switch',
    sets: [
      ...inSets(
        'ComputerName Session Uri FilePathComputerName FilePathRunspace FilePathUri VMId VMName ContainerId FilePathVMId FilePathVMName FilePathContainerId SSHHost SSHHostHashParam FilePathSSHHost FilePathSSHHostHash',
      ),
    ],
    description: 'As a job.',
  },
  InDisconnectedSession: {
    type: 'switch',
    aliases: ['Disconnected'],
    sets: [...inSets('ComputerName FilePathComputerName Uri FilePathUri')],
    description: 'Leaves the session when it has begun.',
  },
  SessionName: {
    type: 'string[]',
    validate: { notNullOrEmpty: true },
    sets: [...inSets('ComputerName FilePathComputerName')],
    description: 'Names of sessions that are left.',
  },
  HideComputerName: {
    type: 'switch',
    aliases: ['HCN'],
    sets: [
      ...inSets(
        'ComputerName Session Uri FilePathComputerName FilePathRunspace FilePathUri VMId VMName ContainerId FilePathVMId FilePathVMName FilePathContainerId SSHHost SSHHostHashParam FilePathSSHHost FilePathSSHHostHash',
      ),
    ],
    description: "Output without the machine's name.",
  },
  JobName: {
    type: 'string',
    sets: [
      ...inSets(
        'ComputerName Session Uri FilePathComputerName FilePathRunspace FilePathUri ContainerId FilePathContainerId SSHHostHashParam SSHHost',
      ),
    ],
    description: "The job's name.",
  },
  ScriptBlock: {
    type: 'scriptblock',
    aliases: ['Command'],
    validate: { notNull: true },
    sets: [
      ...inSets('ComputerName Session Uri VMId VMName ContainerId SSHHost SSHHostHashParam', {
        mandatory: true,
        position: 1,
      }),
      { set: 'InProcess', mandatory: true, position: 0 },
    ],
    description: 'The code.',
  },
  NoNewScope: { type: 'switch', sets: [{ set: 'InProcess' }], description: "Runs in the caller's own scope." },
  FilePath: {
    type: 'string',
    aliases: ['PSPath'],
    validate: { notNull: true },
    sets: [
      ...inSets('FilePathComputerName FilePathRunspace FilePathUri FilePathVMId FilePathVMName FilePathContainerId', {
        mandatory: true,
        position: 1,
      }),
      ...inSets('FilePathSSHHost FilePathSSHHostHash', { mandatory: true }),
    ],
    description: 'A script of this machine.',
  },
  AllowRedirection: {
    type: 'switch',
    sets: [...inSets('Uri FilePathUri')],
    description: 'Follows to other addresses.',
  },
  SessionOption: {
    type: 'System.Management.Automation.Remoting.PSSessionOption',
    sets: [...inSets('ComputerName Uri FilePathComputerName FilePathUri')],
    description: 'Options of the session.',
  },
  Authentication: {
    type: 'System.Management.Automation.Runspaces.AuthenticationMechanism',
    sets: [...inSets('ComputerName FilePathComputerName Uri FilePathUri')],
    description: 'How to log in.',
  },
  EnableNetworkAccess: {
    type: 'switch',
    sets: [...inSets('ComputerName FilePathComputerName Uri FilePathUri')],
    description: 'Gives the session access to the network.',
  },
  RunAsAdministrator: {
    type: 'switch',
    sets: [...inSets('ContainerId FilePathContainerId')],
    description: 'With all rights in the container.',
  },
  HostName: {
    type: 'string[]',
    validate: { notNullOrEmpty: true },
    sets: [...inSets('SSHHost FilePathSSHHost', { mandatory: true })],
    description: 'Machines reached over SSH: not supported.',
  },
  UserName: {
    type: 'string',
    validate: { notNullOrEmpty: true },
    sets: [...inSets('SSHHost FilePathSSHHost')],
    description: 'User of SSH: not supported.',
  },
  KeyFilePath: {
    type: 'string',
    aliases: ['IdentityFilePath'],
    validate: { notNullOrEmpty: true },
    sets: [...inSets('SSHHost FilePathSSHHost')],
    description: 'Key of SSH: not supported.',
  },
  Subsystem: {
    type: 'string',
    sets: [...inSets('SSHHost FilePathSSHHost')],
    description: 'Subsystem of SSH: not supported.',
  },
  ConnectingTimeout: {
    type: 'int',
    sets: [...inSets('SSHHost FilePathSSHHost')],
    description: 'Time for SSH to connect: not supported.',
  },
  SSHTransport: {
    type: 'switch',
    validate: { set: ['true'] },
    sets: [...inSets('SSHHost FilePathSSHHost')],
    description: 'Over SSH: not supported.',
  },
  SSHConnection: {
    type: 'hashtable[]',
    validate: { notNullOrEmpty: true },
    sets: [...inSets('SSHHostHashParam FilePathSSHHostHash', { mandatory: true })],
    description: 'Connections over SSH: not supported.',
  },
  Options: {
    type: 'hashtable',
    validate: { notNullOrEmpty: true },
    sets: [...inSets('SSHHost FilePathSSHHost')],
    description: 'Options of SSH: not supported.',
  },
  RemoteDebug: {
    type: 'switch',
    sets: [
      ...inSets(
        'ComputerName Session Uri FilePathComputerName FilePathRunspace FilePathUri VMId VMName ContainerId FilePathVMId FilePathVMName FilePathContainerId SSHHost SSHHostHashParam FilePathSSHHost FilePathSSHHostHash',
      ),
    ],
    description: 'Debugs there.',
  },
  InputObject: { type: 'psobject', pipeline: true, description: 'What $input gives.' },
  ArgumentList: { type: 'object[]', aliases: ['Args'], description: 'Arguments of the script block.' },
  VMId: {
    type: 'guid[]',
    aliases: ['VMGuid'],
    validate: { notNullOrEmpty: true },
    sets: [...inSets('VMId FilePathVMId', { byPropertyName: true, mandatory: true, position: 0 })],
    description: 'Virtual machines.',
  },
  VMName: {
    type: 'string[]',
    validate: { notNullOrEmpty: true },
    sets: [...inSets('VMName FilePathVMName', { byPropertyName: true, mandatory: true })],
    description: 'Names of virtual machines.',
  },
  ContainerId: {
    type: 'string[]',
    validate: { notNullOrEmpty: true },
    sets: [...inSets('ContainerId FilePathContainerId', { byPropertyName: true, mandatory: true })],
    description: 'Containers.',
  },
  CertificateThumbprint: {
    type: 'string',
    sets: [...inSets('ComputerName Uri')],
    description: 'Certificate to log in with.',
  },
};

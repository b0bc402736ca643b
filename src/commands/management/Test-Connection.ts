/** Test-Connection: whether hosts answer, by the system's ping. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { hostOf } from '../../types/dotnet/HostServices.ts';
import { enumValue } from '../netValues.ts';
import { PingStatus } from './PingStatus.ts';
import { nameOfTarget, testTcpPort, writeUnknownHost } from './tcpPort.ts';
import { systemPing } from './systemPing.ts';

const EVERY_SET = ['DefaultPing', 'RepeatPing', 'TraceRoute', 'MtuSizeDetect', 'TcpPort'].map((set) => ({ set }));

export default defineCmdlet({
  name: 'Test-Connection',
  typeName: 'Microsoft.PowerShell.Commands.TestConnectionCommand',
  module: 'Microsoft.PowerShell.Management',
  defaultParameterSet: 'DefaultPing',
  synopsis: 'Sends ICMP echo requests.',
  outputTypes: [
    'Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus',
    'System.Boolean',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus',
    'System.Int32',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus',
  ],
  parameters: {
    Ping: { type: 'switch', sets: [{ set: 'DefaultPing' }, { set: 'RepeatPing' }], description: 'The default.' },
    IPv4: {
      type: 'switch',
      sets: EVERY_SET,
      description: 'Only over IPv4.',
    },
    IPv6: {
      type: 'switch',
      sets: EVERY_SET,
      description: 'Only over IPv6.',
    },
    ResolveDestination: { type: 'switch', sets: EVERY_SET, description: "Asks for the target's name." },
    MaxHops: {
      type: 'int',
      aliases: ['Ttl', 'TimeToLive', 'Hops'],
      validate: { range: [1, 128] },
      sets: [{ set: 'DefaultPing' }, { set: 'RepeatPing' }, { set: 'TraceRoute' }],
      description: 'How many routers may lie between.',
    },
    Count: {
      type: 'int',
      sets: [{ set: 'DefaultPing' }, { set: 'TcpPort' }],
      validate: { rangeKind: 'Positive' },
      description: 'How many; 4 by default.',
    },
    Delay: {
      type: 'int',
      sets: [{ set: 'DefaultPing' }, { set: 'RepeatPing' }, { set: 'TcpPort' }],
      validate: { rangeKind: 'Positive' },
      description: 'Seconds between two.',
    },
    BufferSize: {
      type: 'int',
      sets: [{ set: 'DefaultPing' }, { set: 'RepeatPing' }],
      aliases: ['Size', 'Bytes', 'BS'],
      validate: { range: [0, 65500] },
      description: 'Bytes sent; 32 by default.',
    },
    DontFragment: {
      type: 'switch',
      sets: [{ set: 'DefaultPing' }, { set: 'RepeatPing' }],
      description: 'Routers may not take the packet apart.',
    },
    Repeat: {
      type: 'switch',
      sets: [{ set: 'RepeatPing', mandatory: true }, { set: 'TcpPort' }],
      aliases: ['Continuous'],
      description: 'Until it is stopped.',
    },
    Quiet: { type: 'switch', description: 'Only true or false.' },
    TimeoutSeconds: {
      type: 'int',
      validate: { rangeKind: 'Positive' },
      description: 'Seconds to wait; 5 by default.',
    },
    TargetName: {
      type: 'string[]',
      aliases: ['ComputerName'],
      mandatory: true,
      position: 0,
      pipeline: true,
      byPropertyName: true,
      validate: { notNullOrEmpty: true },
      description: 'The hosts.',
    },
    MtuSize: {
      type: 'switch',
      aliases: ['MtuSizeDetect'],
      sets: [{ set: 'MtuSizeDetect', mandatory: true }],
      description: 'Not supported.',
    },
    Traceroute: { type: 'switch', sets: [{ set: 'TraceRoute', mandatory: true }], description: 'Not supported.' },
    TcpPort: {
      type: 'int',
      validate: { range: [0, 65535] },
      sets: [{ set: 'TcpPort', mandatory: true }],
      description: 'Connects to this port instead of sending echo requests.',
    },
    Detailed: { type: 'switch', sets: [{ set: 'TcpPort' }], description: 'All about each connection.' },
  },
  unsupported: {
    Traceroute: 'only echo requests',
    MtuSize: 'only echo requests',
    Source: "PowerShell's own cannot be set either",
  },
  process: (cmd) => {
    const { params } = cmd;
    if (params.Traceroute || params.MtuSize) {
      cmd.throwTerminatingOf(
        'System.NotSupportedException',
        'psail supports only echo requests and TCP connections in Test-Connection.',
        'NotSupported',
        'NotImplemented',
      );
    }
    for (const target of params.TargetName as string[]) {
      if (params.TcpPort !== undefined) testTcpPort(cmd, target);
      else ping(cmd, target);
    }
  },
});

function ping(cmd: Cmdlet, target: string): void {
  const { params } = cmd;
  const count = params.Repeat ? Number.POSITIVE_INFINITY : ((params.Count as number | undefined) ?? 4);
  let all = true;
  for (let n = 1; n <= count; n++) {
    if (n > 1) cmd.context.host.sleep(((params.Delay as number | undefined) ?? 1) * 1000);
    const status = pingOnce(cmd, target, n);
    all &&= status !== null && status.statusName === 'Success';
    if (status && !params.Quiet) cmd.writeObject(status);
    if (status === null) break;
  }
  if (params.Quiet) cmd.writeObject(all);
}

function pingOnce(cmd: Cmdlet, target: string, number: number): PingStatus | null {
  const { params, context } = cmd;
  const size = (params.BufferSize as number | undefined) ?? 32;
  const answer = systemPing(context, target, {
    seconds: (params.TimeoutSeconds as number | undefined) ?? 5,
    size,
    family: params.IPv4 ? 4 : params.IPv6 ? 6 : undefined,
    hops: params.MaxHops as number | undefined,
    dontFragment: Boolean(params.DontFragment),
  });
  if (!answer)
    return cmd.throwTerminatingOf(
      'System.PlatformNotSupportedException',
      "Test-Connection needs the system's program ping, which was not found.",
      'PingNotFound',
      'NotInstalled',
    );
  if (answer.isUnknown) {
    writeUnknownHost(cmd, target);
    return null;
  }
  const { isSuccess, address } = answer;
  const statusName = isSuccess ? 'Success' : 'TimedOut';
  const status = enumValue('System.Net.NetworkInformation.IPStatus', statusName, context);
  return new PingStatus(
    number,
    hostOf(context).process.machineName,
    params.ResolveDestination ? nameOfTarget(cmd, target) : target,
    address,
    isSuccess ? BigInt(answer.milliseconds) : 0n,
    size,
    statusName,
    status,
  );
}

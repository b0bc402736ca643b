/** Test-Connection: whether hosts answer, by the system's ping. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { PingStatus } from './PingStatus.ts';
import { sendPing, sourceOf } from './sendPing.ts';
import { nameOfTarget, testTcpPort, writeUnknownHost } from './tcpPort.ts';
import { findMtuSize, traceRoute } from './traceRoute.ts';

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
    Source: {
      type: 'string',
      sets: ['DefaultPing', 'RepeatPing', 'TraceRoute', 'TcpPort'].map((set) => ({ set })),
      // PowerShell's own cannot be set either.
      refuses: () => "Expression must be writeable (Parameter 'left')",
      description: 'Refused, as in PowerShell.',
    },
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
      description: 'Finds the largest packet that gets there whole.',
    },
    Traceroute: {
      type: 'switch',
      sets: [{ set: 'TraceRoute', mandatory: true }],
      description: 'Asks each router on the way.',
    },
    TcpPort: {
      type: 'int',
      validate: { range: [0, 65535] },
      sets: [{ set: 'TcpPort', mandatory: true }],
      description: 'Connects to this port instead of sending echo requests.',
    },
    Detailed: { type: 'switch', sets: [{ set: 'TcpPort' }], description: 'All about each connection.' },
  },
  process: (cmd) => {
    const { params } = cmd;
    for (const target of params.TargetName as string[]) {
      if (params.TcpPort !== undefined) testTcpPort(cmd, target);
      else if (params.Traceroute) traceRoute(cmd, target);
      else if (params.MtuSize) findMtuSize(cmd, target);
      else ping(cmd, target);
    }
  },
});

function ping(cmd: Cmdlet, target: string): void {
  const { params } = cmd;
  const count = params.Repeat ? Number.POSITIVE_INFINITY : ((params.Count as number | undefined) ?? 4);
  const shown = params.ResolveDestination ? nameOfTarget(cmd, target) : target;
  const size = (params.BufferSize as number | undefined) ?? 32;
  const request = { size, hops: params.MaxHops as number | undefined, dontFragment: params.DontFragment === true };
  let all = true;
  for (let n = 1; n <= count; n++) {
    if (n > 1) cmd.context.host.sleep(((params.Delay as number | undefined) ?? 1) * 1000);
    const { reply, isUnknown } = sendPing(cmd, target, request);
    all &&= !isUnknown && reply.isSuccess;
    if (isUnknown) {
      writeUnknownHost(cmd, target);
      break;
    }
    const latency = BigInt(reply.milliseconds);
    if (!params.Quiet) cmd.writeObject(new PingStatus(n, sourceOf(cmd), shown, reply, latency, size));
  }
  if (params.Quiet) cmd.writeObject(all);
}

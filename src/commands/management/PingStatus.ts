/** Test-Connection's output: one echo request and what came back, a hop on the way, the largest packet, or one connection. */
import type { MemberBody } from '../../types/dotnet/implement.ts';
import { convertTo } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { PingReply } from '../types/web/Ping.ts';
import { engineType } from '../../engine/types/engineType.ts';
import { commandType } from '../types/commandType.ts';

export class PingStatus {
  constructor(
    readonly ping: number,
    readonly source: string,
    readonly destination: string,
    readonly reply: PingReply,
    readonly latency: bigint,
    readonly bufferSize: number,
  ) {}

  /** Of the target alone. */
  get address(): unknown {
    return this.reply.isSuccess ? this.reply.address : null;
  }
  get displayAddress(): string {
    return this.reply.isSuccess ? String(this.reply.address) : '*';
  }
  get status(): unknown {
    return this.reply.status;
  }
}

export class PingMtuStatus extends PingStatus {
  get mtuSize(): number {
    return this.bufferSize;
  }
}

/** One of the three requests to a router on the way. */
export class TraceStatus {
  constructor(
    readonly hop: number,
    private readonly asked: PingStatus,
    readonly target: string,
    readonly targetAddress: unknown,
  ) {}

  get hostname(): string {
    return this.asked.destination;
  }
  get hopAddress(): unknown {
    return this.asked.address;
  }
  get ping(): number {
    return this.asked.ping;
  }
  get latency(): bigint {
    return this.asked.latency;
  }
  get status(): unknown {
    return this.asked.status;
  }
  get source(): string {
    return this.asked.source;
  }
  get reply(): PingReply {
    return this.asked.reply;
  }
}

/** One connection to a port, or its failure. */
export class TcpPortStatus {
  constructor(
    public id: number,
    readonly source: string,
    readonly target: string,
    readonly targetAddress: unknown,
    readonly port: number,
    public latency: bigint,
    public connected: boolean,
    public status: unknown,
  ) {}
}

const COMMAND = 'Microsoft.PowerShell.Commands.TestConnectionCommand+';
const number: MemberBody = (self: { ping: number }, ctx) => convertTo(self.ping, getType('System.UInt32'), ctx);
const PING: Record<string, string | MemberBody> = {
  'uint Ping {get;}': number,
  'string Source {get;}': 'source',
  'string Destination {get;}': 'destination',
  'ipaddress Address {get;}': 'address',
  'string DisplayAddress {get;}': 'displayAddress',
  'long Latency {get;}': 'latency',
  'System.Net.NetworkInformation.IPStatus Status {get;}': 'status',
  'int BufferSize {get;}': 'bufferSize',
  'System.Net.NetworkInformation.PingReply Reply {get;}': 'reply',
};

export const PING_TYPES = [
  commandType(`${COMMAND}TcpPortStatus`, TcpPortStatus, {
    'int Id {get;set;}': 'id',
    'string Source {get;}': 'source',
    'string Target {get;}': 'target',
    'ipaddress TargetAddress {get;}': 'targetAddress',
    'int Port {get;}': 'port',
    'long Latency {get;set;}': 'latency',
    'bool Connected {get;set;}': 'connected',
    'System.Net.Sockets.SocketError Status {get;set;}': 'status',
  }),
  engineType(`${COMMAND}PingStatus`, PingStatus, PING),
  engineType(
    `${COMMAND}PingMtuStatus`,
    PingMtuStatus,
    { 'int MtuSize {get;}': 'mtuSize', ...PING },
    { base: `${COMMAND}PingStatus` },
  ),
  engineType(`${COMMAND}TraceStatus`, TraceStatus, {
    'int Hop {get;}': 'hop',
    'string Hostname {get;}': 'hostname',
    'uint Ping {get;}': number,
    'ipaddress HopAddress {get;}': 'hopAddress',
    'long Latency {get;}': 'latency',
    'System.Net.NetworkInformation.IPStatus Status {get;}': 'status',
    'string Source {get;}': 'source',
    'string Target {get;}': 'target',
    'ipaddress TargetAddress {get;}': 'targetAddress',
    'System.Net.NetworkInformation.PingReply Reply {get;}': 'reply',
  }),
];

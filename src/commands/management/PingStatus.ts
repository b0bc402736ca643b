/** Test-Connection's output: one echo request and what came back, or one connection. */
import { commandType } from '../types/commandType.ts';

export class PingStatus {
  constructor(
    readonly ping: number,
    readonly source: string,
    readonly destination: string,
    readonly address: string | null,
    readonly latency: bigint,
    readonly bufferSize: number,
    readonly statusName: string,
    readonly status: unknown,
  ) {}
  get displayAddress(): string {
    return this.address ?? this.destination;
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

export const PING_TYPES = [
  commandType('Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus', TcpPortStatus, {
    'int Id {get;set;}': 'id',
    'string Source {get;}': 'source',
    'string Target {get;}': 'target',
    'ipaddress TargetAddress {get;}': 'targetAddress',
    'int Port {get;}': 'port',
    'long Latency {get;set;}': 'latency',
    'bool Connected {get;set;}': 'connected',
    'System.Net.Sockets.SocketError Status {get;set;}': 'status',
  }),
  commandType('Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus', PingStatus, {
    'int Ping {get;}': 'ping',
    'string Source {get;}': 'source',
    'string Destination {get;}': 'destination',
    'string Address {get;}': 'address',
    'string DisplayAddress {get;}': 'displayAddress',
    'long Latency {get;}': 'latency',
    'int BufferSize {get;}': 'bufferSize',
    'System.Net.NetworkInformation.IPStatus Status {get;}': 'status',
  }),
];

/** One echo request and what came back: Test-Connection's output. */
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

export const PING_TYPES = [
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

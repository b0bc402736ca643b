/** System.Net.IPEndPoint: an address and a port. */
import { argumentOutOfRange, formatError } from '../../types/dotnet/netErrors.ts';
import { IPAddress } from '../../types/dotnet/net/IPAddress.ts';
import { VALUE_IDENTITY } from '../../types/valueIdentity.ts';

export class IPEndPoint {
  private ownPort = 0;

  constructor(
    public address: IPAddress,
    port: number,
  ) {
    this.setPort(port, 'port');
  }

  /** "1.2.3.4", "1.2.3.4:5", "::1", "[::1]:5". */
  static tryParse(text: string): IPEndPoint | null {
    const [, bare, port] = /^(\[[^\]]*\]|[^:]*|.*:.*:.*?)(?::(\d{1,5}))?$/.exec(text) ?? [];
    const isWhole = text.includes(':') && !text.startsWith('[') && text.indexOf(':') !== text.lastIndexOf(':');
    const address = IPAddress.parse(isWhole ? text : (bare ?? ''));
    const number = isWhole ? 0 : Number(port ?? 0);
    return address && number <= 65535 ? new IPEndPoint(address, number) : null;
  }

  static parse(text: string): IPEndPoint {
    const made = IPEndPoint.tryParse(text);
    if (made) return made;
    throw formatError('An invalid IPEndPoint was specified.');
  }

  get port(): number {
    return this.ownPort;
  }

  setPort(port: number, parameter: string): void {
    checkPort(port, parameter);
    this.ownPort = port;
  }

  toString(): string {
    return this.address.isV6 ? `[${this.address}]:${this.port}` : `${this.address}:${this.port}`;
  }

  get [VALUE_IDENTITY](): string {
    return `IPEndPoint:${this}`;
  }
}

export function checkPort(port: number, parameter = 'port'): void {
  if (port < 0 || port > 65535)
    throw argumentOutOfRange(parameter, 'Specified argument was out of the range of valid values.');
}

/** As the two-family sockets of .NET show an address. */
export function dualText(address: string, port: number): string {
  return `[${address.includes(':') ? address : `::ffff:${address}`}]:${port}`;
}

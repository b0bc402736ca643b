/** System.Net.IPHostEntry: what Dns knows of a host. */
import type { IPAddress } from '../../types/dotnet/net/IPAddress.ts';

export class IPHostEntry {
  hostName: string | null = null;
  aliases: string[] = [];
  addressList: IPAddress[] = [];
}

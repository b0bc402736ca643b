/** System.Net.CredentialCache: credentials by the beginning of an address and the way of logging in. */
import type { NetUri } from '../../../types/dotnet/uri/NetUri.ts';
import { NetworkCredential } from '../SecureString.ts';

interface Entry {
  prefix: NetUri;
  authenticationType: string;
  credential: NetworkCredential;
}

export class CredentialCache implements Iterable<NetworkCredential> {
  private entries: Entry[] = [];

  has(prefix: NetUri, authenticationType: string): boolean {
    return this.entries.some((entry) => isSame(entry, prefix, authenticationType));
  }

  add(prefix: NetUri, authenticationType: string, credential: NetworkCredential): void {
    this.entries.push({ prefix, authenticationType, credential });
  }

  remove(prefix: NetUri, authenticationType: string): void {
    this.entries = this.entries.filter((entry) => !isSame(entry, prefix, authenticationType));
  }

  /** The longest prefix of this address wins. */
  find(uri: NetUri, authenticationType: string): NetworkCredential | null {
    const text = uri.absoluteUri;
    const fitting = this.entries
      .filter((entry) => entry.authenticationType.toLowerCase() === authenticationType.toLowerCase())
      .filter((entry) => text.startsWith(folder(entry.prefix)))
      .sort((left, right) => folder(right.prefix).length - folder(left.prefix).length);
    return fitting[0]?.credential ?? null;
  }

  *[Symbol.iterator](): Generator<NetworkCredential> {
    for (const { credential } of this.entries) yield credential;
  }
}

/** What the program itself runs as: nothing that could be sent. */
export class SystemCredential extends NetworkCredential {
  static readonly instance = new SystemCredential('', '');
}

const folder = (uri: NetUri): string => uri.absoluteUri.replace(/[^/]*$/, '');

const isSame = (entry: Entry, prefix: NetUri, authenticationType: string): boolean =>
  entry.authenticationType.toLowerCase() === authenticationType.toLowerCase() && entry.prefix.equals(prefix);

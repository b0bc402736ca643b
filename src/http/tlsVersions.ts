// Versions of TLS by the bits of .NET's SslProtocols. node takes the oldest and the newest, so that a gap between two that
// are wanted is filled.

export type TlsVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/** From the oldest. */
const VERSIONS: readonly (readonly [bits: number, version: TlsVersion])[] = [
  [192, 'TLSv1'],
  [768, 'TLSv1.1'],
  [3072, 'TLSv1.2'],
  [12288, 'TLSv1.3'],
];

export interface TlsVersions {
  minVersion?: TlsVersion;
  maxVersion?: TlsVersion;
}

/** Nothing for 0: whatever both sides know. */
export function tlsVersions(protocols: number): TlsVersions {
  const wanted = VERSIONS.filter(([bits]) => (protocols & bits) !== 0).map(([, version]) => version);
  return wanted.length === 0 ? {} : { minVersion: wanted[0]!, maxVersion: wanted.at(-1)! };
}

/** The bits of the version that was agreed on. */
export function protocolBits(version: string): number {
  return VERSIONS.find(([, known]) => known === version)?.[0] ?? 0;
}

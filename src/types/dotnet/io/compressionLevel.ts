/** System.IO.Compression.CompressionLevel as the host's compression counts: 0 stores, 1 is fast, 6 usual, 9 smallest. */
import { enumNumber } from '../values.ts';

/** By the enum's value. */
export const COMPRESSION_LEVELS = { Optimal: 6, Fastest: 1, NoCompression: 0, SmallestSize: 9 } as const;

export function compressionLevel(value: unknown): number {
  return Object.values(COMPRESSION_LEVELS)[enumNumber(value)] ?? COMPRESSION_LEVELS.Optimal;
}

/**
 * What numbers implement of .NET's generic mathematics without offering it by itself: PowerShell lists such methods with
 * their interface. Only the counts are there; reading and writing of spans fails by name.
 */
import type { MemberBody } from '../implement.ts';

const PARTS = ['byte[] destination', 'byte[] destination, int startIndex', 'System.Span[byte] destination'];

function writers(owner: string, what: string): string[] {
  return ['BigEndian', 'LittleEndian'].flatMap((order) => [
    `bool ${owner}.TryWrite${what}${order}(System.Span[byte] destination, [ref] int bytesWritten)`,
    ...PARTS.map((parameters) => `int ${owner}.Write${what}${order}(${parameters})`),
  ]);
}

/** Of whole numbers, as `IBinaryInteger[int]`. */
export function binaryIntegerSignatures(short: string): string {
  const owner = `IBinaryInteger[${short}]`;
  const counts = ['GetByteCount', 'GetShortestBitLength'].map((name) => `int ${owner}.${name}()`);
  return `\n${[...counts, ...writers(owner, '')].join('\n')}\n`;
}

/** Of numbers with a fraction, as `IFloatingPoint[double]`. */
export function floatingPointSignatures(short: string): string {
  const owner = `IFloatingPoint[${short}]`;
  const counts = ['ExponentByteCount', 'ExponentShortestBitLength', 'SignificandBitLength', 'SignificandByteCount'];
  const lines = counts.map((name) => `int ${owner}.Get${name}()`);
  return `\n${[...lines, ...writers(owner, 'Exponent'), ...writers(owner, 'Significand')].join('\n')}\n`;
}

/** Formatting into spans, which numbers have in two forms of their own and through interfaces. */
export const SPAN_FORMAT_SIGNATURES = `
bool ISpanFormattable.TryFormat(System.Span[char] destination, [ref] int charsWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
bool IUtf8SpanFormattable.TryFormat(System.Span[byte] utf8Destination, [ref] int bytesWritten, System.ReadOnlySpan[char] format, System.IFormatProvider provider)
`;

/** How many bits a whole number needs: one more for the sign of a negative one. */
export function binaryIntegerBodies(byteCount: number): Record<string, MemberBody> {
  const bits = (self: unknown): number => {
    const value = BigInt(String(self));
    return value < 0n
      ? (-value - 1n).toString(2).replace(/^0$/, '').length + 1
      : value.toString(2).replace(/^0$/, '').length;
  };
  return { GetByteCount: () => byteCount, GetShortestBitLength: bits };
}

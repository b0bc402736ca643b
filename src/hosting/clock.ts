/** Clocks and the time zone of the machine, in .NET's ticks of 100 ns since year 1. */
import type { TimeZoneAccess } from '../types/TypeContext.ts';

const TICKS_PER_MS = 10_000n;
export const UNIX_EPOCH_TICKS = 621_355_968_000_000_000n;
const TICKS_PER_MINUTE = 600_000_000n;
/** What a Date can hold. */
const MAX_MS = 8.64e15;

export function millisecondsToTicks(milliseconds: number): bigint {
  return BigInt(Math.round(milliseconds * 10_000)) + UNIX_EPOCH_TICKS;
}

export function utcNowTicks(): bigint {
  // Date.now() has milliseconds only; performance.timeOrigin + now() has the rest.
  const now = performance.timeOrigin + performance.now();
  const whole = Date.now();
  const exact = Math.abs(now - whole) < 50 ? now : whole;
  return BigInt(Math.floor(exact * 1000)) * 10n + UNIX_EPOCH_TICKS;
}

export const localTimeZone: TimeZoneAccess = {
  utcOffsetTicks(utcTicks: bigint): bigint {
    const ms = Number((utcTicks - UNIX_EPOCH_TICKS) / TICKS_PER_MS);
    if (Math.abs(ms) > MAX_MS) return 0n;
    return BigInt(-new Date(ms).getTimezoneOffset()) * TICKS_PER_MINUTE;
  },
  get id(): string {
    return Intl.DateTimeFormat().resolvedOptions().timeZone;
  },
};

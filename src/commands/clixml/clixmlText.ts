/** Strings, durations and dates as CLIXML writes them. Control characters and _x0000_ look-alikes are escaped. */
import { isoDateText, isoOffsetText } from '../../types/json/jsonText.ts';

export function encodeText(text: string): string {
  return text
    .replace(
      /_(?=x[0-9a-fA-F]{4}_)|[\u0000-\u001f\u007f-\u009f]|[\ud800-\udfff]/gi,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[<>&]/g, (char) => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&amp;'));
}

export function encodeAttribute(text: string): string {
  return encodeText(text).replaceAll('"', '&quot;');
}

export function decodeText(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The text of a secure string as PowerShell writes it where the system encrypts none: UTF-16 in hexadecimal digits. */
export function hexOfSecret(text: string): string {
  return Buffer.from(text, 'utf16le').toString('hex');
}

export function secretOfHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString('utf16le');
}

const DAY = 864000000000n;
const HOUR = 36000000000n;
const MINUTE = 600000000n;
const SECOND = 10000000n;

/** XML Schema duration of ticks: P1DT2H3M4.5S. */
export function durationText(ticks: bigint): string {
  const size = ticks < 0n ? -ticks : ticks;
  const days = size / DAY;
  const hours = (size % DAY) / HOUR;
  const minutes = (size % HOUR) / MINUTE;
  const seconds = (size % MINUTE) / SECOND;
  const fraction = (size % SECOND).toString().padStart(7, '0').replace(/0+$/, '');
  let time = '';
  if (hours) time += `${hours}H`;
  if (minutes) time += `${minutes}M`;
  if (seconds || fraction) time += `${seconds}${fraction ? `.${fraction}` : ''}S`;
  const text = `${ticks < 0n ? '-' : ''}P${days ? `${days}D` : ''}${time ? `T${time}` : ''}`;
  return /P$/.test(text) ? `${text}T0S` : text;
}

const DURATION = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,7})\d*)?S)?)?$/;

export function durationTicks(text: string): bigint {
  const parts = DURATION.exec(text);
  if (!parts) return 0n;
  const [, sign, years, months, days, hours, minutes, seconds, fraction] = parts;
  const count = (value: string | undefined): bigint => BigInt(value ?? 0);
  const wholeDays = count(years) * 365n + count(months) * 30n + count(days);
  const ticks =
    wholeDays * DAY +
    count(hours) * HOUR +
    count(minutes) * MINUTE +
    count(seconds) * SECOND +
    BigInt((fraction ?? '').padEnd(7, '0'));
  return sign ? -ticks : ticks;
}

/** `offset` null for local times without one, 'Z' for UTC. */
export function dateText(ticks: bigint, offset: bigint | 'Z' | null): string {
  return isoDateText(ticks) + (offset === null ? '' : offset === 'Z' ? 'Z' : isoOffsetText(offset));
}

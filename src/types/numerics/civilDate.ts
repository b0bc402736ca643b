/** Days since 0001-01-01 to year, month, day and back (proleptic Gregorian), in plain numbers: no ticks, no zones. */

const DAYS_TO_MONTH_365 = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const DAYS_TO_MONTH_366 = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366];

export interface CivilDate {
  year: number;
  month: number;
  day: number;
  dayOfYear: number;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  const table = isLeapYear(year) ? DAYS_TO_MONTH_366 : DAYS_TO_MONTH_365;
  return table[month]! - table[month - 1]!;
}

/** Days before the given date; 0 for 0001-01-01. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const table = isLeapYear(year) ? DAYS_TO_MONTH_366 : DAYS_TO_MONTH_365;
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + table[month - 1]! + day - 1;
}

export function civilFromDays(days: number): CivilDate {
  const y400 = Math.floor(days / 146097);
  let n = days - y400 * 146097;
  const y100 = Math.min(3, Math.floor(n / 36524));
  n -= y100 * 36524;
  const y4 = Math.floor(n / 1461);
  n -= y4 * 1461;
  const y1 = Math.min(3, Math.floor(n / 365));
  n -= y1 * 365;
  const year = y400 * 400 + y100 * 100 + y4 * 4 + y1 + 1;
  const table = isLeapYear(year) ? DAYS_TO_MONTH_366 : DAYS_TO_MONTH_365;
  let month = (n >> 5) + 1;
  while (n >= table[month]!) month++;
  return { year, month, day: n - table[month - 1]! + 1, dayOfYear: n + 1 };
}

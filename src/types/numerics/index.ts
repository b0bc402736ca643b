/** .NET's value types as immutable classes, their text and their arithmetic. Knows nothing of the type system. */
export { BigInteger } from './BigInteger.ts';
export { Byte } from './Byte.ts';
export { Char } from './Char.ts';
export { civilFromDays, daysFromCivil, daysInMonth, isLeapYear, type CivilDate } from './civilDate.ts';
export { DateTime, DateTimeKind, ticksOfParts, MAX_DATE_TICKS, UNIX_EPOCH_TICKS } from './DateTime.ts';
export { DateTimeOffset, offsetText } from './DateTimeOffset.ts';
export { Decimal } from './Decimal.ts';
export { decimalFromFloat } from './decimalFromFloat.ts';
export { Double } from './Double.ts';
export { formatTimeSpan } from './formatTimeSpan.ts';
export { Guid } from './Guid.ts';
export { Int16 } from './Int16.ts';
export {
  argumentException,
  argumentNullException,
  argumentOutOfRangeException,
  divideByZeroException,
  formatException,
  NetError,
  overflowException,
} from './NetError.ts';
export { parseGuid, tryParseGuid } from './parseGuid.ts';
export { SByte } from './SByte.ts';
export { toStringDouble, toStringSingle } from './shortestFloat.ts';
export { Single } from './Single.ts';
export {
  TICKS_PER_DAY,
  TICKS_PER_HOUR,
  TICKS_PER_MILLISECOND,
  TICKS_PER_MINUTE,
  TICKS_PER_SECOND,
  TimeSpan,
} from './TimeSpan.ts';
export { UInt16 } from './UInt16.ts';
export { UInt32 } from './UInt32.ts';
export { UInt64 } from './UInt64.ts';
export { Version } from './Version.ts';

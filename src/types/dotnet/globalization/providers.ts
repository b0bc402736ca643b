/**
 * IFormatProvider arguments: a culture, or its number or date format alone; $null is the session's culture.
 * NumberFormatInfo and DateTimeFormatInfo are objects of their own for scripts, which may change a cloned culture's.
 */
import { CultureInfo } from '../../culture/CultureInfo.ts';
import { INVARIANT_DATE_FORMAT, type DateTimeFormatInfo } from '../../culture/DateTimeFormatInfo.ts';
import { INVARIANT_NUMBER_FORMAT, type NumberFormatInfo } from '../../culture/NumberFormatInfo.ts';
import type { TypeContext } from '../../TypeContext.ts';

export class NetNumberFormat {
  data: NumberFormatInfo;
  isReadOnly: boolean;
  constructor(data: NumberFormatInfo = INVARIANT_NUMBER_FORMAT, isReadOnly = false) {
    this.data = data;
    this.isReadOnly = isReadOnly;
  }
}

export class NetDateTimeFormat {
  data: DateTimeFormatInfo;
  isReadOnly: boolean;
  constructor(data: DateTimeFormatInfo = INVARIANT_DATE_FORMAT, isReadOnly = false) {
    this.data = data;
    this.isReadOnly = isReadOnly;
  }
}

/** A culture made by new CultureInfo(...) or Clone(): its formats may be changed. */
export class WritableCulture extends CultureInfo {
  numbers: NetNumberFormat;
  dates: NetDateTimeFormat;
  constructor(source: CultureInfo) {
    super(source.names, source.numberFormat, source.dateTimeFormat);
    const numbers = new NetNumberFormat(source.numberFormat);
    const dates = new NetDateTimeFormat(source.dateTimeFormat);
    this.numbers = numbers;
    this.dates = dates;
    Object.defineProperty(this, 'numberFormat', { get: () => this.numbers.data });
    Object.defineProperty(this, 'dateTimeFormat', { get: () => this.dates.data });
  }
}

const numberFormats = new WeakMap<NumberFormatInfo, NetNumberFormat>();
const dateFormats = new WeakMap<DateTimeFormatInfo, NetDateTimeFormat>();

/** One object a format, so that a culture's NumberFormat is the same each time. */
export function numberFormatOf(culture: CultureInfo): NetNumberFormat {
  if (culture instanceof WritableCulture) return culture.numbers;
  const { numberFormat } = culture;
  let made = numberFormats.get(numberFormat);
  if (!made) numberFormats.set(numberFormat, (made = new NetNumberFormat(numberFormat, true)));
  return made;
}

export function dateTimeFormatOf(culture: CultureInfo): NetDateTimeFormat {
  if (culture instanceof WritableCulture) return culture.dates;
  const { dateTimeFormat } = culture;
  let made = dateFormats.get(dateTimeFormat);
  if (!made) dateFormats.set(dateTimeFormat, (made = new NetDateTimeFormat(dateTimeFormat, true)));
  return made;
}

export function cultureOf(ctx: TypeContext, provider: unknown): CultureInfo {
  if (provider instanceof CultureInfo) return provider;
  if (provider instanceof NetNumberFormat) return ctx.culture.with({ numberFormat: provider.data });
  if (provider instanceof NetDateTimeFormat) return ctx.culture.with({ dateTimeFormat: provider.data });
  return ctx.culture;
}

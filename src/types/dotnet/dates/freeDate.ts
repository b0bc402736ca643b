/**
 * DateTime.Parse's free forms: a state machine over the symbols of DateLexer. States say which parts of a date or time have
 * come so far; a name with ! is a finished date or time, after which another part may begin.
 * Rule that surprises: which of two numbers is the month hangs on the culture's patterns, so "13 Feb" is February 2013 in
 * the invariant culture and the 13th in en-US; "2/13 10:05" is no date at all, and "Feb 13 10:05" is ten past one.
 */
import type { DateTimeFormatInfo } from '../../culture/DateTimeFormatInfo.ts';
import { daysInMonth, DateTime, ticksOfParts } from '../../numerics/index.ts';
import { DATE_UNITS, DateLexer, type DateSymbol, UnknownDateWord } from './DateLexer.ts';

export type DateFailure =
  | { reason: 'format' | 'calendar' | 'dayOfWeek' | 'offset' | 'pattern' }
  | { reason: 'word'; index: number };

export interface DateRead {
  /** Clock time; a time without a date counts from zero. */
  ticks: bigint;
  hasDate: boolean;
  offsetTicks: bigint | null;
  /** The text said Z or GMT. */
  isZulu: boolean;
}

/** Which state a symbol leads to; what is not listed is no date. `?` stands for either of n, y and m where all lead on. */
const STATES: Readonly<Record<string, Partial<Record<DateSymbol, string>>>> = {
  begin: {
    ...{ na: 'H!', n_: 'N', nd: 'Nd', nt: 'T', m_: 'M', md: 'M', y_: 'Y', yd: 'Y' },
    ...{ day: 'begin', zone: 'begin', era: 'begin', unit: 'begin', $: 'begin' },
  },
  N: {
    ...{ n$: 'NN!', n_: 'NN', nd: 'NNd', m$: 'NM!', m_: 'NM', md: 'MNd', y_: 'YN', yd: 'YNd', y$: 'YN!' },
    ...{ day: 'N', zone: 'N', era: 'N' },
  },
  NN: {
    ...{ $: 'NN!', n$: 'NNN!', n_: 'NNN!', m$: 'MNN!', m_: 'MNN!', y_: 'NNY!', y$: 'NNY!' },
    ...{ day: 'NN', zone: 'NN', era: 'NN' },
  },
  Nd: {
    ...{ n$: 'NN!', n_: 'Nn', nd: 'NNd', m$: 'NM!', m_: 'NM', md: 'MNd', y_: 'YN', yd: 'YNd', y$: 'YN!' },
    ...{ day: 'Nd', era: 'Nd' },
  },
  Nn: {
    ...{ $: 'NN!', n$: 'NNN!', na: 'NN!H!', n_: 'NNN!', m$: 'MNN!', m_: 'MNN!', y_: 'NNY!', y$: 'NNY!' },
    ...{ day: 'Nn', era: 'Nn' },
  },
  NNd: {
    ...{ n$: 'NNN!', na: 'NNN!', n_: 'NNN!', m$: 'MNN!', m_: 'MNN!', y_: 'NNY!', y$: 'NNY!' },
    ...{ day: 'NNd' },
  },
  M: {
    ...{ n$: 'MN!', n_: 'MN', nd: 'MNd', y_: 'YM', yd: 'YMd', y$: 'YM!' },
    ...{ day: 'M', zone: 'M', era: 'M' },
  },
  MN: {
    ...{ $: 'MN!', n$: 'MNN!', na: 'MNN!', n_: 'MNN!', nt: 'T', y_: 'YMN!', y$: 'YMN!' },
    ...{ day: 'MN', era: 'MN' },
  },
  NM: {
    ...{ $: 'NM!', n$: 'MNN!', na: 'MNN!', n_: 'MNN!', nt: 'T', y_: 'YMN!', y$: 'YMN!' },
    ...{ day: 'NM', era: 'NM' },
  },
  MNd: { n$: 'MNN!', na: 'MNN!', n_: 'MNN!', y_: 'YMN!', y$: 'YMN!', day: 'MNd' },
  Y: {
    ...{ n$: 'YN!', n_: 'YN', nd: 'YNd', m$: 'YM!', m_: 'YM', md: 'YMd' },
    ...{ day: 'Y', zone: 'Y', era: 'Y' },
  },
  YN: {
    ...{ $: 'YN!', n$: 'YNN!', na: 'YNN!', n_: 'YNN!', m$: 'YMN!', m_: 'YMN!' },
    ...{ day: 'YN', zone: 'YN', era: 'YN' },
  },
  YNd: { n$: 'YNN!', na: 'YNN!', n_: 'YNN!', m$: 'YMN!', m_: 'YMN!', day: 'YNd' },
  YM: { $: 'YM!', n$: 'YMN!', na: 'YMN!', n_: 'YMN!', day: 'YM', era: 'YM' },
  YMd: { n$: 'YMN!', na: 'YMN!', n_: 'YMN!', day: 'YMd' },
  T: { n$: 'HM!', na: 'HM!', n_: 'HM!', nt: 'TT' },
  TT: { n$: 'HMS!', na: 'HMS!', n_: 'HMS!' },
};

/** Fourteen hours. */
const MAX_OFFSET = 504_000_000_000n;

const NO_DATE: DateFailure = { reason: 'format' };

class Refused {
  constructor(readonly failure: DateFailure) {}
}

/** Reads a whole text. Says why when it is no date. */
export function readFreeDate(
  text: string,
  info: DateTimeFormatInfo,
  today: DateTime,
): { read: DateRead } | { failure: DateFailure } {
  try {
    return { read: new FreeDateReader(text, info, today).run() };
  } catch (thrown) {
    if (thrown instanceof Refused) return { failure: thrown.failure };
    if (thrown instanceof UnknownDateWord) return { failure: { reason: 'word', index: thrown.index } };
    throw thrown;
  }
}

class FreeDateReader {
  private readonly lexer: DateLexer;
  private state = 'begin';
  private numbers: number[] = [];
  private year: number | null = null;
  private month: number | null = null;
  private weekDay: number | null = null;
  private date: [number, number, number] | null = null;
  private time: [number, number, number] | null = null;
  private fraction = '';
  private isPm: boolean | null = null;
  private offset: bigint | null = null;
  private isZulu = false;
  private readonly units = new Map<string, number>();

  constructor(
    text: string,
    private readonly info: DateTimeFormatInfo,
    private readonly today: DateTime,
  ) {
    this.lexer = new DateLexer(text, info);
  }

  run(): DateRead {
    while (true) {
      const symbol = this.next();
      if (symbol === 'nl' || symbol === 'yl') {
        this.readIsoTime();
        break;
      }
      if (symbol !== null) this.step(symbol);
      if (symbol === '$') break;
    }
    return this.finish();
  }

  private step(symbol: DateSymbol): void {
    const next = STATES[this.state]![symbol];
    if (next === undefined) throw new Refused(NO_DATE);
    if (!next.endsWith('!')) {
      this.state = next;
      return;
    }
    // A date that AM or PM ends: `1/10 5 AM`.
    const hour = next === 'NN!H!' ? this.numbers.pop()! : null;
    this.complete(next === 'NN!H!' ? 'NN!' : next);
    if (hour !== null) this.setTime(hour, 0, 0);
    this.state = 'begin';
    this.numbers = [];
  }

  /** The next symbol; null for what means nothing. */
  private next(): DateSymbol | null {
    const { lexer } = this;
    lexer.skipSpace();
    if (lexer.atEnd) return '$';
    const c = lexer.current;
    if (/[0-9]/.test(c)) return this.number();
    if (/\p{L}/u.test(c)) return this.word();
    if (c === '+' || c === '-') return this.zone();
    if (c === ',' || c === '.') {
      lexer.at++;
      return null;
    }
    throw new Refused(NO_DATE);
  }

  private number(): DateSymbol {
    const { lexer } = this;
    const digits = lexer.digits();
    if (digits === null) throw new Refused(NO_DATE);
    const value = Number(digits);
    if (DATE_UNITS[lexer.current]) return this.unit(value);
    if (this.state === 'TT' && /[.,]/.test(lexer.current)) {
      lexer.at++;
      this.fraction = lexer.digits(Number.MAX_SAFE_INTEGER) ?? '';
    }
    const isYear = digits.length > 2;
    const found = lexer.separator(() => this.isDateDash(isYear));
    if (found === 'am' || found === 'pm') {
      if (isYear) throw new Refused(NO_DATE);
      this.mark(found);
      this.numbers.push(value);
      return 'na';
    }
    if (!isYear) {
      this.numbers.push(value);
      return `n${found}`;
    }
    if (this.year !== null || found === 't') throw new Refused(NO_DATE);
    this.year = value;
    return `y${found}`;
  }

  /** Where no date can go on after a separator but could end, a minus begins an offset. */
  private isDateDash(isYear: boolean): boolean {
    const from = STATES[this.state]!;
    const [dash, space] = isYear ? (['yd', 'y_'] as const) : (['nd', 'n_'] as const);
    return from[dash] !== undefined || !from[space]?.endsWith('!');
  }

  private unit(value: number): DateSymbol {
    const unit = DATE_UNITS[this.lexer.current]!;
    this.lexer.at++;
    if (this.units.has(unit)) throw new Refused(NO_DATE);
    this.units.set(unit, value);
    return 'unit';
  }

  private word(): DateSymbol | null {
    const { lexer } = this;
    const meaning = lexer.word();
    if (!meaning) throw new UnknownDateWord(lexer.at);
    switch (meaning.kind) {
      case 'month': {
        if (this.month !== null) throw new Refused(NO_DATE);
        this.month = meaning.value;
        const found = lexer.separator(() => true);
        if (found === '$' || found === '_' || found === 'd') return `m${found}`;
        throw new Refused(NO_DATE);
      }
      case 'day':
        if (this.weekDay !== null) throw new Refused(NO_DATE);
        this.weekDay = meaning.value;
        return 'day';
      case 'am':
      case 'pm':
        this.mark(meaning.kind);
        return null;
      case 'zulu':
        if (this.offset !== null) throw new Refused(NO_DATE);
        this.offset = 0n;
        this.isZulu = true;
        return 'zone';
      case 'era':
        return 'era';
      default:
        return null;
    }
  }

  private mark(which: 'am' | 'pm'): void {
    if (this.isPm !== null) throw new Refused(NO_DATE);
    this.isPm = which === 'pm';
  }

  /** +h, +hh, +hhmm, +hh:mm. */
  private zone(): DateSymbol {
    const { lexer } = this;
    const isNegative = lexer.current === '-';
    lexer.at++;
    const digits = lexer.digits(4);
    if (digits === null || this.offset !== null) throw new Refused(NO_DATE);
    let hours = Number(digits);
    let minutes = 0;
    if (digits.length > 2) {
      minutes = hours % 100;
      hours = Math.floor(hours / 100);
    } else if (lexer.current === ':') {
      lexer.at++;
      const rest = lexer.digits(2);
      if (rest === null) throw new Refused(NO_DATE);
      minutes = Number(rest);
    }
    if (minutes > 59) throw new Refused(NO_DATE);
    const total = hours * 60 + minutes;
    this.offset = BigInt(isNegative ? -total : total) * 600000000n;
    return 'zone';
  }

  /** After the T of a year-month-day date only hh:mm[:ss[.fff]] and a zone may stand. */
  private readIsoTime(): void {
    const isIso = this.state === 'YNd' || this.state === 'YN';
    if (!isIso || this.numbers.length < 2) throw new Refused(NO_DATE);
    this.complete('YNN!');
    const rest = this.lexer.text.slice(this.lexer.at);
    const match =
      /^\s*(\d{1,2})\s*:\s*(\d{1,2})(?:\s*:\s*(\d{1,2})(?:[.,](\d+))?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?[\s\0]*$/i.exec(
        rest,
      );
    if (!match) throw new Refused(NO_DATE);
    this.setTime(Number(match[1]), Number(match[2]), Number(match[3] ?? 0));
    this.fraction = match[4] ?? '';
    const zone = match[5];
    if (zone === undefined) return;
    this.lexer.at = this.lexer.text.length - rest.length + rest.lastIndexOf(zone);
    if (/^[zg]/i.test(zone)) this.word();
    else this.zone();
  }

  private setTime(hour: number, minute: number, second: number): void {
    if (this.time !== null) throw new Refused(NO_DATE);
    this.time = [hour, minute, second];
  }

  private complete(shape: string): void {
    const { numbers } = this;
    if (shape.startsWith('H')) {
      // A day before the colon counts as the hour, and seconds have no place then.
      if (shape === 'HMS!' && numbers.length > 3) throw new Refused(NO_DATE);
      const [hour, minute = 0, second = 0] = numbers as [number, number?, number?];
      this.setTime(hour, minute, shape === 'HMS!' ? second : 0);
      return;
    }
    if (this.date !== null) throw new Refused(NO_DATE);
    const date = arranged(shape.slice(0, -1), numbers, this.year, this.month, this.info, this.today.year);
    if (!date || !isDate(...date)) throw new Refused(NO_DATE);
    this.date = date;
  }

  private finish(): DateRead {
    this.useUnits();
    if (this.date === null && this.time === null) throw new Refused(NO_DATE);
    if (this.offset !== null && (this.offset > MAX_OFFSET || this.offset < -MAX_OFFSET))
      throw new Refused({ reason: 'offset' });
    let [hour, minute, second] = this.time ?? [0, 0, 0];
    if (this.isPm !== null) {
      if (this.isPm ? hour > 23 : hour > 12) throw new Refused(NO_DATE);
      hour = (hour % 12) + (this.isPm || hour > 12 ? 12 : 0);
    }
    if (hour > 23 || minute > 59 || second > 59) throw new Refused({ reason: 'calendar' });
    const [year, month, day] = this.date ?? [1, 1, 1];
    const ticks = ticksOfParts(year, month, day, hour, minute, second) + fractionTicks(this.fraction);
    const { dayOfWeek } = this.date === null ? this.today : new DateTime(ticks);
    if (this.weekDay !== null && dayOfWeek !== this.weekDay) throw new Refused({ reason: 'dayOfWeek' });
    return { ticks, hasDate: this.date !== null, offsetTicks: this.offset, isZulu: this.isZulu };
  }

  private useUnits(): void {
    if (this.units.size === 0) return;
    const of = (unit: string, fallback: number): number => this.units.get(unit) ?? fallback;
    if (this.units.has('month')) {
      const year = this.units.has('year') ? fullYear(of('year', 1)) : this.today.year;
      const date: [number, number, number] = [year, of('month', 1), of('day', 1)];
      if (this.date !== null || !isDate(...date)) throw new Refused(NO_DATE);
      this.date = date;
    }
    if (this.units.has('hour')) this.setTime(of('hour', 0), of('minute', 0), of('second', 0));
  }
}

function isDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Two digits mean 1950 to 2049. */
export function fullYear(year: number): number {
  return year >= 100 ? year : year > 49 ? 1900 + year : 2000 + year;
}

/** More than seven digits round to the nearest tick. */
export function fractionTicks(digits: string): bigint {
  return digits === '' ? 0n : BigInt(Math.round(Number(`0.${digits}`) * 1e7));
}

/** The letters d, M and y in the order in which a pattern first uses them. */
function orderOf(pattern: string): string {
  const seen = pattern.replace(/'[^']*'/g, '').replace(/d{3,}/g, '');
  return [...new Set(seen.replace(/[^dMy]/g, ''))].join('');
}

function arranged(
  shape: string,
  numbers: readonly number[],
  year: number | null,
  month: number | null,
  info: DateTimeFormatInfo,
  currentYear: number,
): [number, number, number] | null {
  const [a = 0, b = 0, c = 0] = numbers;
  const short = orderOf(info.shortDatePattern);
  const isMonthFirst = orderOf(info.monthDayPattern) !== 'dM';
  const isYearFirst = orderOf(info.yearMonthPattern) !== 'My';
  const y = year ?? 0;
  switch (shape) {
    case 'NN':
      return isMonthFirst ? [currentYear, a, b] : [currentYear, b, a];
    case 'NNN':
      return threeNumbers(short, a, b, c);
    case 'MN':
      return !isMonthFirst && !isYearFirst ? [fullYear(a), month!, 1] : [currentYear, month!, a];
    case 'NM':
      return isMonthFirst && isYearFirst ? [fullYear(a), month!, 1] : [currentYear, month!, a];
    case 'MNN':
      return monthAndTwo(short, month!, a, b);
    case 'NNY':
      return short === 'dMy' || short === 'ydM' ? [y, b, a] : [y, a, b];
    case 'YNN':
      return short === 'ydM' ? [y, b, a] : [y, a, b];
    case 'YN':
      return [y, a, 1];
    case 'YM':
      return [y, month!, 1];
    default:
      return [y, month!, a];
  }
}

function threeNumbers(order: string, a: number, b: number, c: number): [number, number, number] {
  if (order === 'yMd') return [fullYear(a), b, c];
  if (order === 'dMy') return [fullYear(c), b, a];
  return order === 'ydM' ? [fullYear(a), c, b] : [fullYear(c), a, b];
}

/** Of the two numbers beside a month's name one is the day: the other reading is taken where the first is no date. */
function monthAndTwo(order: string, month: number, a: number, b: number): [number, number, number] | null {
  const yearLast: [number, number, number] = [fullYear(b), month, a];
  const yearFirst: [number, number, number] = [fullYear(a), month, b];
  const tries = order === 'yMd' || order === 'ydM' ? [yearFirst, yearLast] : [yearLast, yearFirst];
  return tries.find((date) => isDate(...date)) ?? null;
}

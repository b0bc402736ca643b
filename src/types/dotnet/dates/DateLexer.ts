/**
 * The words, numbers and separators of a date's text, as DateTime.Parse of .NET tells them apart. A number's kind lies in
 * what follows it (`5 PM`, `5:`, `5/`, `5 `), and three or more digits make it a year.
 * Rule that surprises: commas and dots mean nothing between parts, and a minus after a number is a date's separator only
 * where the state of the parser has use for one.
 */
import type { DateTimeFormatInfo } from '../../culture/DateTimeFormatInfo.ts';
import { INVARIANT_DATE_FORMAT } from '../../culture/DateTimeFormatInfo.ts';

/** n: number, y: year, m: month. $ the text ends, a AM or PM, _ space, d date separator, t colon, l the T of ISO 8601. */
export type DateSymbol =
  | '$'
  | `n${'$' | 'a' | '_' | 'd' | 't' | 'l'}`
  | `y${'$' | '_' | 'd' | 'l'}`
  | `m${'$' | '_' | 'd'}`
  | 'day'
  | 'zone'
  | 'era'
  /** A number with its unit written behind it. */
  | 'unit';

export type WordMeaning = { kind: 'month' | 'day'; value: number } | { kind: 'am' | 'pm' | 'zulu' | 'era' | 'ignored' };

/** A word that means nothing: .NET names the place. */
export class UnknownDateWord {
  constructor(readonly index: number) {}
}

const MAX_DIGITS = 8;
const LETTER = /\p{L}/u;
const SPACE = /[\s\0]/;

/** The units of East Asian dates, and what they count. */
export const DATE_UNITS: Readonly<Record<string, 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'>> = {
  年: 'year',
  년: 'year',
  月: 'month',
  월: 'month',
  日: 'day',
  일: 'day',
  時: 'hour',
  时: 'hour',
  시: 'hour',
  分: 'minute',
  분: 'minute',
  秒: 'second',
  초: 'second',
};

export class DateLexer {
  at = 0;
  private readonly words: ReadonlyMap<string, WordMeaning>;

  constructor(
    readonly text: string,
    private readonly info: DateTimeFormatInfo,
  ) {
    this.words = wordsOf(info);
  }

  skipSpace(): boolean {
    const start = this.at;
    while (this.at < this.text.length && SPACE.test(this.text[this.at]!)) this.at++;
    return this.at > start;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  get current(): string {
    return this.text[this.at] ?? '';
  }

  /** The digits here; null where there are none, or more than any part can have. */
  digits(most = MAX_DIGITS): string | null {
    let end = this.at;
    while (end < this.text.length && /[0-9]/.test(this.text[end]!)) end++;
    if (end === this.at || end - this.at > most) return null;
    const found = this.text.slice(this.at, end);
    this.at = end;
    return found;
  }

  /** The meaning of the word here, which is passed; null where none begins with these letters. */
  word(): WordMeaning | null {
    const found = this.wordAt(this.at);
    if (!found) return null;
    this.at += found.length;
    return found.meaning;
  }

  /** The longest known word that ends where the letters do. */
  wordAt(index: number): { meaning: WordMeaning; length: number } | null {
    const lower = this.text.slice(index, index + 40).toLowerCase();
    let best: { meaning: WordMeaning; length: number } | null = null;
    for (const [word, meaning] of this.words) {
      if (word.length <= (best?.length ?? 0) || !lower.startsWith(word)) continue;
      const next = this.text[index + word.length];
      if (next !== undefined && LETTER.test(next) && LETTER.test(word.at(-1)!)) continue;
      best = { meaning, length: word.length };
    }
    return best;
  }

  /** What stands between a number or month and the next part. `dash` asks whether a minus is a separator here. */
  separator(isDateDash: () => boolean): '$' | 'am' | 'pm' | '_' | 'd' | 't' | 'l' {
    const hadSpace = this.skipSpace();
    if (this.atEnd) return '$';
    const c = this.current;
    if (LETTER.test(c)) return this.letterSeparator(hadSpace);
    if (this.text.startsWith(this.info.timeSeparator, this.at)) return this.pass(this.info.timeSeparator, 't');
    if (this.text.startsWith(this.info.dateSeparator, this.at)) return this.pass(this.info.dateSeparator, 'd');
    if (c === ':') return this.pass(c, 't');
    if (c === '/') return this.pass(c, 'd');
    if (c === '-') return isDateDash() ? this.pass(c, 'd') : '_';
    if (c === '+') return '$';
    if (c === ',' || c === '.') {
      this.pass(c, '_');
      return /[+-]/.test(this.current) ? '$' : '_';
    }
    return '_';
  }

  private pass<T>(separator: string, kind: T): T {
    this.at += separator.length;
    this.skipSpace();
    return kind;
  }

  private letterSeparator(hadSpace: boolean): 'am' | 'pm' | '_' | 'l' {
    const found = this.wordAt(this.at);
    const kind = found?.meaning.kind;
    if (kind === 'am' || kind === 'pm') {
      this.at += found!.length;
      return kind;
    }
    if (/t/i.test(this.current) && !found && !LETTER.test(this.text[this.at + 1] ?? '')) {
      this.at++;
      return 'l';
    }
    if (!hadSpace && !found) throw new UnknownDateWord(this.at);
    return '_';
  }
}

/** Names of the culture and of the invariant one, in lower case; words its patterns quote are passed over. */
function wordsOf(info: DateTimeFormatInfo): Map<string, WordMeaning> {
  const words = new Map<string, WordMeaning>();
  const add = (word: string, meaning: WordMeaning): void => {
    if (word !== '' && !words.has(word.toLowerCase())) words.set(word.toLowerCase(), meaning);
  };
  for (const each of info === INVARIANT_DATE_FORMAT ? [info] : [info, INVARIANT_DATE_FORMAT]) {
    const { monthNames, abbreviatedMonthNames, monthGenitiveNames, abbreviatedMonthGenitiveNames } = each;
    for (const names of [monthNames, abbreviatedMonthNames, monthGenitiveNames, abbreviatedMonthGenitiveNames])
      for (const [index, name] of names.entries()) add(name, { kind: 'month', value: index + 1 });
    for (const names of [each.dayNames, each.abbreviatedDayNames])
      for (const [index, name] of names.entries()) add(name, { kind: 'day', value: index });
    add(each.amDesignator, { kind: 'am' });
    add(each.pmDesignator, { kind: 'pm' });
    add(each.eraName, { kind: 'era' });
    add(each.eraName.replaceAll('.', ''), { kind: 'era' });
  }
  add('gmt', { kind: 'zulu' });
  add('z', { kind: 'zulu' });
  for (const [, quoted] of info.longDatePattern.matchAll(/'([^']*)'/g))
    for (const word of quoted!.match(/\p{L}+\.?/gu) ?? []) add(word, { kind: 'ignored' });
  return words;
}

/**
 * A culture as data: names, how it writes numbers and dates, how it compares. Instances come from getCulture.
 * Rule that surprises: the invariant culture's name is "" and its language is "iv".
 */
import type { DateTimeFormatInfo } from './DateTimeFormatInfo.ts';
import type { NumberFormatInfo } from './NumberFormatInfo.ts';

export interface CultureNames {
  readonly name: string;
  readonly displayName: string;
  readonly englishName: string;
  readonly nativeName: string;
  readonly parentName: string;
  readonly twoLetterISOLanguageName: string;
  readonly threeLetterISOLanguageName: string;
  readonly threeLetterWindowsLanguageName: string;
  readonly lcid: number;
  readonly isNeutral: boolean;
  readonly listSeparator: string;
}

export class CultureInfo {
  readonly names: CultureNames;
  readonly numberFormat: NumberFormatInfo;
  readonly dateTimeFormat: DateTimeFormatInfo;

  constructor(names: CultureNames, numberFormat: NumberFormatInfo, dateTimeFormat: DateTimeFormatInfo) {
    this.names = names;
    this.numberFormat = numberFormat;
    this.dateTimeFormat = dateTimeFormat;
  }

  get name(): string {
    return this.names.name;
  }
  get displayName(): string {
    return this.names.displayName;
  }
  get isInvariant(): boolean {
    return this.names.name === '';
  }

  equals(other: unknown): boolean {
    return other instanceof CultureInfo && other.name === this.name;
  }

  /** The same culture with other number or date forms (a script's Clone() and changed NumberFormat). */
  with(changes: { numberFormat?: NumberFormatInfo; dateTimeFormat?: DateTimeFormatInfo }): CultureInfo {
    return new CultureInfo(
      this.names,
      changes.numberFormat ?? this.numberFormat,
      changes.dateTimeFormat ?? this.dateTimeFormat,
    );
  }

  toString(): string {
    return this.names.name;
  }
}

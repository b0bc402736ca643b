/**
 * How a culture writes dates. Rule that surprises: en-US of .NET on ICU puts U+202F (a narrow space) before AM and PM.
 */
export interface DateTimeFormatInfo {
  readonly amDesignator: string;
  readonly pmDesignator: string;
  readonly dateSeparator: string;
  readonly timeSeparator: string;
  /** 0 is Sunday. */
  readonly firstDayOfWeek: number;
  /** 0 FirstDay, 1 FirstFullWeek, 2 FirstFourDayWeek */
  readonly calendarWeekRule: number;
  readonly fullDateTimePattern: string;
  readonly longDatePattern: string;
  readonly longTimePattern: string;
  readonly monthDayPattern: string;
  readonly shortDatePattern: string;
  readonly shortTimePattern: string;
  readonly yearMonthPattern: string;
  readonly dayNames: readonly string[];
  readonly abbreviatedDayNames: readonly string[];
  readonly shortestDayNames: readonly string[];
  /** Thirteen, the last empty, as .NET has them. */
  readonly monthNames: readonly string[];
  readonly abbreviatedMonthNames: readonly string[];
  readonly monthGenitiveNames: readonly string[];
  readonly abbreviatedMonthGenitiveNames: readonly string[];
  readonly eraName: string;
}

export const RFC1123_PATTERN = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
export const SORTABLE_PATTERN = "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
export const UNIVERSAL_SORTABLE_PATTERN = "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
  '',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));
const SHORT_DAYS = DAYS.map((name) => name.slice(0, 3));

export const INVARIANT_DATE_FORMAT: DateTimeFormatInfo = {
  amDesignator: 'AM',
  pmDesignator: 'PM',
  dateSeparator: '/',
  timeSeparator: ':',
  firstDayOfWeek: 0,
  calendarWeekRule: 0,
  fullDateTimePattern: 'dddd, dd MMMM yyyy HH:mm:ss',
  longDatePattern: 'dddd, dd MMMM yyyy',
  longTimePattern: 'HH:mm:ss',
  monthDayPattern: 'MMMM dd',
  shortDatePattern: 'MM/dd/yyyy',
  shortTimePattern: 'HH:mm',
  yearMonthPattern: 'yyyy MMMM',
  dayNames: DAYS,
  abbreviatedDayNames: SHORT_DAYS,
  shortestDayNames: DAYS.map((name) => name.slice(0, 2)),
  monthNames: MONTHS,
  abbreviatedMonthNames: SHORT_MONTHS,
  monthGenitiveNames: MONTHS,
  abbreviatedMonthGenitiveNames: SHORT_MONTHS,
  eraName: 'A.D.',
};

export const EN_US_DATE_FORMAT: DateTimeFormatInfo = {
  ...INVARIANT_DATE_FORMAT,
  fullDateTimePattern: 'dddd, MMMM d, yyyy h:mm:ss\u202ftt',
  longDatePattern: 'dddd, MMMM d, yyyy',
  longTimePattern: 'h:mm:ss\u202ftt',
  monthDayPattern: 'MMMM d',
  shortDatePattern: 'M/d/yyyy',
  shortTimePattern: 'h:mm\u202ftt',
  yearMonthPattern: 'MMMM yyyy',
  eraName: 'AD',
};

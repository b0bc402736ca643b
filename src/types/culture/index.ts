/** Cultures as data, comparison and case of strings, composite formatting. */
export { CultureInfo, type CultureNames } from './CultureInfo.ts';
export {
  type DateTimeFormatInfo,
  EN_US_DATE_FORMAT,
  INVARIANT_DATE_FORMAT,
  RFC1123_PATTERN,
  SORTABLE_PATTERN,
  UNIVERSAL_SORTABLE_PATTERN,
} from './DateTimeFormatInfo.ts';
export { allCultureNames, EN_US_CULTURE, getCulture, INVARIANT_CULTURE } from './getCulture.ts';
export { EN_US_NUMBER_FORMAT, INVARIANT_NUMBER_FORMAT, type NumberFormatInfo } from './NumberFormatInfo.ts';
export { nameOfLcid } from './windowsNames.ts';

/** Cultures by name: invariant and en-US are tables, every other comes from the runtime's own locale data (Intl). */
import { CultureInfo, type CultureNames } from './CultureInfo.ts';
import { EN_US_DATE_FORMAT, INVARIANT_DATE_FORMAT } from './DateTimeFormatInfo.ts';
import { cultureFromIntl } from './cultureFromIntl.ts';
import { listedCultures } from './windowsNames.ts';
import { EN_US_NUMBER_FORMAT, INVARIANT_NUMBER_FORMAT } from './NumberFormatInfo.ts';

const INVARIANT_NAMES: CultureNames = {
  name: '',
  displayName: 'Invariant Language (Invariant Country)',
  englishName: 'Invariant Language (Invariant Country)',
  nativeName: 'Invariant Language (Invariant Country)',
  parentName: '',
  twoLetterISOLanguageName: 'iv',
  threeLetterISOLanguageName: 'ivl',
  threeLetterWindowsLanguageName: 'IVL',
  lcid: 127,
  isNeutral: false,
  listSeparator: ',',
};

const EN_US_NAMES: CultureNames = {
  name: 'en-US',
  displayName: 'English (United States)',
  englishName: 'English (United States)',
  nativeName: 'English (United States)',
  parentName: 'en',
  twoLetterISOLanguageName: 'en',
  threeLetterISOLanguageName: 'eng',
  threeLetterWindowsLanguageName: 'ENU',
  lcid: 1033,
  isNeutral: false,
  listSeparator: ',',
};

export const INVARIANT_CULTURE = new CultureInfo(INVARIANT_NAMES, INVARIANT_NUMBER_FORMAT, INVARIANT_DATE_FORMAT);
export const EN_US_CULTURE = new CultureInfo(EN_US_NAMES, EN_US_NUMBER_FORMAT, EN_US_DATE_FORMAT);

/** Throws CultureNotFoundException when the name is no locale's. */
export function getCulture(name: string): CultureInfo {
  if (name === '') return INVARIANT_CULTURE;
  if (/^en-us$/i.test(name)) return EN_US_CULTURE;
  return cultureFromIntl(name);
}

/** NON-PARITY: the cultures psail has LCIDs of, not all the hundreds that ICU knows. */
export function allCultureNames(): string[] {
  return ['', ...listedCultures().sort()];
}

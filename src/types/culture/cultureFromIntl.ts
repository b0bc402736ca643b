/**
 * A culture made of the runtime's locale data (Intl). NON-PARITY: .NET's ICU data of another version may differ in details;
 * patterns are inferred from formatted samples.
 */
import { NetError } from '../numerics/NetError.ts';
import { CultureInfo, type CultureNames } from './CultureInfo.ts';
import { INVARIANT_DATE_FORMAT } from './DateTimeFormatInfo.ts';
import { INVARIANT_NUMBER_FORMAT } from './NumberFormatInfo.ts';
import { datesFromIntl } from './datesFromIntl.ts';
import { numbersFromIntl } from './numbersFromIntl.ts';
import { languageCodes, lcidOf } from './windowsNames.ts';

/** A bounded cache: making a culture takes some dozens of formatted samples. */
const CACHE_LIMIT = 32;
const cache = new Map<string, CultureInfo>();

export function cultureFromIntl(name: string): CultureInfo {
  const tag = canonicalTag(name);
  if (tag === null) return unknownCulture(name);
  let culture = cache.get(tag);
  if (!culture) {
    const numbers = numbersFromIntl(tag);
    culture = new CultureInfo(namesOf(tag, numbers.numberDecimalSeparator), numbers, datesFromIntl(tag));
    if (cache.size < CACHE_LIMIT) cache.set(tag, culture);
  }
  return culture;
}

/** Well-formed names that no locale has, as ICU takes them: its root's forms. */
function unknownCulture(name: string): CultureInfo {
  const tag = name.replace(/_/g, '-').toLowerCase();
  const names: CultureNames = {
    name: tag,
    displayName: tag,
    englishName: tag,
    nativeName: tag,
    parentName: tag.includes('-') ? tag.slice(0, tag.lastIndexOf('-')) : '',
    twoLetterISOLanguageName: tag.replace(/-.*/, ''),
    threeLetterISOLanguageName: '',
    threeLetterWindowsLanguageName: 'ZZZ',
    lcid: lcidOf(tag),
    isNeutral: true,
    listSeparator: ';',
  };
  return new CultureInfo(names, INVARIANT_NUMBER_FORMAT, INVARIANT_DATE_FORMAT);
}

function namesOf(tag: string, decimalSeparator: string): CultureNames {
  const { language } = new Intl.Locale(tag);
  const { threeLetterISO, threeLetterWindows } = languageCodes(language);
  const inEnglish = displayName(tag, 'en');
  return {
    name: tag,
    displayName: inEnglish,
    englishName: inEnglish,
    nativeName: displayName(tag, tag),
    parentName: tag.includes('-') ? tag.slice(0, tag.lastIndexOf('-')) : '',
    twoLetterISOLanguageName: language,
    threeLetterISOLanguageName: threeLetterISO,
    threeLetterWindowsLanguageName: threeLetterWindows,
    lcid: lcidOf(tag),
    isNeutral: !/-[A-Z]{2}$|-\d{3}$/.test(tag),
    listSeparator: decimalSeparator === ',' ? ';' : ',',
  };
}

function displayName(tag: string, inLanguage: string): string {
  const names = new Intl.DisplayNames([inLanguage], { type: 'language', languageDisplay: 'standard' });
  return names.of(tag) ?? tag;
}

const WELL_FORMED = /^[a-z0-9]{2,8}(?:[-_][a-z0-9]{1,8})*$/i;

/** Null for a well-formed name of no known locale. */
function canonicalTag(name: string): string | null {
  if (!WELL_FORMED.test(name)) {
    throw new NetError(
      'System.Globalization.CultureNotFoundException',
      `Culture is not supported. (Parameter 'name')\n${name} is an invalid culture identifier.`,
    );
  }
  try {
    return new Intl.Locale(name.replace(/_/g, '-')).toString();
  } catch {
    return null;
  }
}

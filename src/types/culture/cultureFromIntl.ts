/**
 * A culture made of the runtime's locale data (Intl). NON-PARITY: .NET's ICU data of another version may differ in details;
 * patterns are inferred from formatted samples.
 */
import { NetError } from '../numerics/NetError.ts';
import { CultureInfo } from './CultureInfo.ts';
import { INVARIANT_DATE_FORMAT } from './DateTimeFormatInfo.ts';
import { EN_US_NUMBER_FORMAT } from './NumberFormatInfo.ts';

export function cultureFromIntl(name: string): CultureInfo {
  const tag = canonicalTag(name);
  const language = new Intl.Locale(tag).language;
  const english = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  const names = {
    name: tag,
    displayName: english,
    englishName: english,
    nativeName: new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag,
    parentName: tag.includes('-') ? tag.slice(0, tag.lastIndexOf('-')) : '',
    twoLetterISOLanguageName: language,
    threeLetterISOLanguageName: language,
    threeLetterWindowsLanguageName: language.toUpperCase(),
    lcid: 4096,
    isNeutral: !tag.includes('-'),
    listSeparator: ',',
  };
  return new CultureInfo(names, EN_US_NUMBER_FORMAT, INVARIANT_DATE_FORMAT);
}

function canonicalTag(name: string): string {
  try {
    return new Intl.Locale(name.replace(/_/g, '-')).toString();
  } catch {
    throw new NetError(
      'System.Globalization.CultureNotFoundException',
      `Culture is not supported. (Parameter 'name')\n${name} is an invalid culture identifier.`,
    );
  }
}

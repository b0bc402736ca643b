/** Case mapping by culture: .NET's is simple (one character to one), with Turkish and Azeri dotted i. */
import type { CultureInfo } from '../../culture/CultureInfo.ts';
import { cultureName } from '../values.ts';
import { toLowerSimple, toUpperSimple } from './compareStrings.ts';

export function changeCase(text: string, culture: CultureInfo, upper: boolean): string {
  if (/^(tr|az)\b/.test(cultureName(culture))) {
    const prepared = upper ? text.replace(/i/g, 'İ').replace(/ı/g, 'I') : text.replace(/I/g, 'ı').replace(/İ/g, 'i');
    return upper ? toUpperSimple(prepared) : toLowerSimple(prepared);
  }
  return upper ? toUpperSimple(text) : toLowerSimple(text);
}

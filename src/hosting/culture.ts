/** The user's culture: from LC_ALL, LC_MESSAGES or LANG, as .NET does on Unix; C and POSIX are the invariant culture. */
import { type CultureInfo, getCulture, INVARIANT_CULTURE } from '../types/culture/index.ts';

export function userCulture(environment: NodeJS.ProcessEnv = process.env): CultureInfo {
  if (process.platform === 'win32') return namedCulture(Intl.DateTimeFormat().resolvedOptions().locale);
  const setting = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  const name = setting.replace(/[.@].*$/, '').replaceAll('_', '-');
  return /^(?:|C|POSIX)$/i.test(name) ? INVARIANT_CULTURE : namedCulture(name);
}

function namedCulture(name: string): CultureInfo {
  try {
    return getCulture(name);
  } catch {
    return INVARIANT_CULTURE;
  }
}

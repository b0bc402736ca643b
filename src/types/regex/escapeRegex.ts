/** Regex.Escape and Unescape. Rule that surprises: "]" and "}" stay as they are, and a backslash at the end is dropped. */
import { PatternReader } from './PatternReader.ts';
import { RegexOptions } from './RegexOptions.ts';

const NAMED: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r' };

export function escapeRegex(text: string): string {
  return text.replace(/[\t\n\f\r #$()*+.?[\\^{|]/g, (char) => NAMED[char] ?? `\\${char}`);
}

export function unescapeRegex(text: string): string {
  const reader = new PatternReader(text, RegexOptions.None);
  let result = '';
  while (!reader.atEnd) {
    const char = reader.next();
    if (char !== '\\') result += char;
    else if (!reader.atEnd) result += reader.scanCharEscape();
  }
  return result;
}

/** Regex.Unescape: \n, \t, \x41, \u0041, \101, \cA and escaped signs. An escaped letter without a meaning is an error. */
import { argumentError } from '../../types/dotnet/netErrors.ts';

const LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|c([@A-Za-z[\]\\^_])|([0-7]{2,3})|([\s\S])|$)/g;

export function regexUnescape(text: string): string {
  return text.replace(
    ESCAPE,
    (all, hex?: string, unicode?: string, control?: string, octal?: string, char?: string) => {
      const code = hex ?? unicode;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      if (control !== undefined) return String.fromCharCode(control.toUpperCase().charCodeAt(0) - 64);
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      if (char === undefined)
        throw argumentError(`Invalid pattern '${text}' at offset ${text.length}. Illegal \\ at end of pattern.`);
      if (Object.hasOwn(LETTERS, char)) return LETTERS[char];
      if (/[0-7]/.test(char)) return String.fromCharCode(Number(char));
      if (/\w/.test(char))
        throw argumentError(
          `Invalid pattern '${text}' at offset ${text.indexOf(all) + 2}. Unrecognized escape sequence ${all}.`,
        );
      return char;
    },
  );
}

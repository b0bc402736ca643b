/**
 * `psail Get-BetaIdentities -Limit 5` as the text of a command. The shell has taken the quotes away, so words are quoted
 * again: names of parameters, plain numbers, variables and typed-out PowerShell values (`@{...}`, `@(...)`, `$env:X`) stay
 * as they are, everything else is a string. A word `|` is a pipe, after which a word in braces is a script block.
 */
export function singleCommandText(words: readonly string[]): string {
  const pipe = words.indexOf('|');
  return words.map((word, index) => (index === 0 ? word : wordText(word, pipe >= 0 && index > pipe))).join(' ');
}

const PARAMETER = /^-[A-Za-z_?][\w-]*(?::(?:\$\w+)?)?$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const VALUE = /^(?:@[({][\s\S]*[)}]|\$\([\s\S]*\)|\$(?:env:)?\w+|@\w+)$/i;

function wordText(word: string, afterPipe: boolean): string {
  if (word === '|' || PARAMETER.test(word) || NUMBER.test(word) || VALUE.test(word)) return word;
  if (afterPipe && (/^\{[\s\S]*\}$/.test(word) || /^[A-Za-z][\w-]*$/.test(word))) return word;
  return `'${word.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

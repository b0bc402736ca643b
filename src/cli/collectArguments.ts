/**
 * Arguments of a script as pwsh -File takes them: `-Name` begins a parameter, `-Name:value` has its value with it, and
 * everything else is a string; only `true` and `false` after a colon become booleans (`-Flag:$false`).
 */
import type { ScriptArgument } from '../hosting/EngineTask.ts';

export function collectArguments(words: readonly string[]): ScriptArgument[] {
  const found: ScriptArgument[] = [];
  let pending: string | null = null;
  for (const word of words) {
    if (pending !== null) {
      found.push({ name: pending, value: word });
      pending = null;
    } else if (word.length > 1 && isDash(word[0]!)) {
      const colon = word.indexOf(':');
      if (colon < 0) found.push({ name: word.slice(1) });
      else if (colon === word.length - 1) pending = word.slice(1, colon);
      else found.push({ name: word.slice(1, colon), value: booleanOrText(word.slice(colon + 1)) });
    } else {
      found.push({ name: null, value: word });
    }
  }
  return found;
}

/** Hyphen, en dash, em dash, horizontal bar. */
export function isDash(character: string): boolean {
  return '-\u2013\u2014\u2015'.includes(character);
}

function booleanOrText(text: string): string | boolean {
  const match = /^\$?(true|false)$/i.exec(text);
  return match ? match[1]!.toLowerCase() === 'true' : text;
}

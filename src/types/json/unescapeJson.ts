/** The characters between a JSON string's quotes, escapes resolved. Half a surrogate pair becomes U+FFFD. */
const SIMPLE: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g;
const PAIR_OR_HALF =
  /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\[\s\S]/g;

export function unescapeJson(raw: string): string {
  const whole = /\\u[dD][89a-fA-F]/.test(raw) ? raw.replace(PAIR_OR_HALF, joinSurrogates) : raw;
  return whole.replace(ESCAPE, (_all, hex: string | undefined, char: string) =>
    hex !== undefined ? String.fromCharCode(Number.parseInt(hex, 16)) : (SIMPLE[char] ?? char),
  );
}

function joinSurrogates(found: string): string {
  if (found.length === 12 || found.length === 2) return found;
  return '\\uFFFD';
}

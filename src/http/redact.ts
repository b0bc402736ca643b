// Takes bearer tokens and client secrets out of any text before it is shown or logged.
// NON-PARITY: the peer prints both in clear in its verbose and debug streams.

const MARK = '***';

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // After the header's name anything counts; standing alone only what looks like a token, not "basic settings".
  [/(\bAuthorization["']?\s*[:=,]?\s*["']?(?:Bearer|Basic)\s+)[^\s"',;}\]]+/gi, `$1${MARK}`],
  [/\b(Bearer|Basic)(\s+)(?=[^\s]*\d)[\w.~+/=-]{12,}/gi, `$1$2${MARK}`],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, MARK],
  [/("(?:access_token|refresh_token|client_?secret|SAIL_CLIENT_SECRET)"\s*:\s*")(?:[^"\\]|\\.)*/gi, `$1${MARK}`],
  [/\b((?:access_token|refresh_token|client_?secret|SAIL_CLIENT_SECRET)\s*[=:]\s*)[^\s&,;"'}\]]+/gi, `$1${MARK}`],
  [/(name="?client_secret"?\r?\n\r?\n)[^\r\n]*/gi, `$1${MARK}`],
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:)[^\s/@]+@/gi, `$1${MARK}@`],
];

/** `secrets`: values known to be secret, removed wherever and however they stand (also percent-encoded). */
export function redact(text: string, secrets: readonly (string | null | undefined)[] = []): string {
  let clean = text;
  for (const secret of secrets) {
    if (!secret) continue;
    for (const form of new Set([secret, encodeURIComponent(secret)])) clean = clean.split(form).join(MARK);
  }
  for (const [pattern, replacement] of PATTERNS) clean = clean.replace(pattern, replacement);
  return clean;
}

/**
 * NON-PARITY: tokens and secrets never reach the verbose, debug or error text; the peer writes them in clear.
 * Redacts known secrets wherever they stand, and what looks like a bearer token or a client secret.
 */
const MARK = '<redacted>';
const BEARER = /\b(Bearer\s+)[\w.~+/=-]+/gi;
const FIELDS = /((?:client_?secret|access_?token|refresh_?token|id_?token)["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi;

export function redact(text: string, secrets: readonly (string | null | undefined)[] = []): string {
  let result = text;
  // Very short values would blot out ordinary text.
  for (const secret of secrets) if (secret && secret.length > 3) result = result.replaceAll(secret, MARK);
  return result.replace(BEARER, `$1${MARK}`).replace(FIELDS, `$1${MARK}`);
}

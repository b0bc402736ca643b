/** JSON by the book, with comments and trailing commas where they are allowed. */
export interface StrictJsonOptions {
  comments: boolean;
  trailingCommas: boolean;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*[}\]])/g;

export function parseStrictJson(
  text: string,
  options: StrictJsonOptions,
): { ok: true; value: unknown } | { ok: false } {
  const plain = text
    .replace(TOKENS, (token) => (token[0] === '/' && options.comments ? ' '.repeat(token.length) : token))
    .replace(TOKENS, (token) => (token === ',' && options.trailingCommas ? ' ' : token));
  try {
    return { ok: true, value: JSON.parse(plain) };
  } catch {
    return { ok: false };
  }
}

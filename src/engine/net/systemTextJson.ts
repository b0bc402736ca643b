/**
 * JSON text as System.Text.Json writes it back, indented, with its default encoder: numbers stay as they were written,
 * texts are escaped beyond need (quotes, <, >, &, +, the backtick and everything outside ASCII).
 * The text must be strict JSON; anything else gives null, as does a text with half a surrogate pair.
 */
const NAMED: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '\\': '\\\\',
};
const ESCAPED = /[^\x20-\x7e]|["&'+<>\\`]/g;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
/** JsonReaderOptions.MaxDepth. */
const MAXIMUM_DEPTH = 64;

export function indentJson(text: string, newLine: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    // JsonNode.Parse("null") is null, and writing it fails.
    return value === null ? null : write(text.match(TOKEN) ?? [], newLine);
  } catch {
    return null;
  }
}

function write(tokens: readonly string[], newLine: string): string {
  let result = '';
  let depth = 0;
  const breakLine = (): string => newLine + '  '.repeat(depth);
  tokens.forEach((token, index) => {
    switch (token) {
      case '{':
      case '[':
        if (++depth > MAXIMUM_DEPTH) throw new RangeError('too deep');
        result += token;
        if (!isClosing(tokens[index + 1])) result += breakLine();
        break;
      case '}':
      case ']':
        depth--;
        result += isOpening(tokens[index - 1]) ? token : breakLine() + token;
        break;
      case ',':
        result += token + breakLine();
        break;
      case ':':
        result += ': ';
        break;
      default:
        result += token.startsWith('"') ? quote(JSON.parse(token) as string) : token;
    }
  });
  return result;
}

function isClosing(token: string): boolean {
  return token === '}' || token === ']';
}

function isOpening(token: string): boolean {
  return token === '{' || token === '[';
}

function quote(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new RangeError('half a surrogate pair');
  return quotedJson(value);
}

/** Text as System.Text.Json writes it by default: nothing but harmless ASCII stands for itself. */
export function quotedJson(text: string): string {
  return `"${text.replace(ESCAPED, (char) => NAMED[char] ?? escapeUnits(char))}"`;
}

function escapeUnits(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

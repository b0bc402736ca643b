/** How text and addresses are made safe for HTML. */

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

export function escapeHtml(text: string): string {
  return text.replace(/[<>&"]/g, (character) => ENTITIES[character]);
}

/** The source of a diagram: only what would begin markup. */
export function escapeSoftly(text: string): string {
  return text.replace(/[<&]/g, (character) => ENTITIES[character]);
}

/** What an address cannot hold as it stands. */
const UNSAFE = /[\0-\x20"'<>[\\\]^`{|}~\x7f]|[\ud800-\udbff][\udc00-\udfff]|[^\0-\x7f]/g;

/** An address for an attribute: percent signs for what needs them, and the host's name in ASCII. */
export function escapeUrl(url: string): string {
  return withAsciiHost(url).replace(/&/g, '&amp;').replace(UNSAFE, percentEncode);
}

function percentEncode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** `http://exämple.com/` as `http://xn--exmple-cua.com/`. */
function withAsciiHost(url: string): string {
  const found = /^([^:/?#]*:\/\/)([^/?#]*)(.*)$/s.exec(url);
  if (!found || /^[\0-\x7f]*$/.test(found[2])) return url;
  const [, scheme, host, rest] = found;
  try {
    return scheme! + new URL(`http://${host}`).host + rest!;
  } catch {
    return url;
  }
}

/** How HTML blocks begin and end. */

/** What ends a block of the kinds that do not end with a blank line. */
export const HTML_ENDS: Readonly<Record<string, RegExp>> = {
  ScriptPreOrStyle: /<\/(?:script|pre|style|textarea)>/i,
  Comment: /-->/,
  ProcessingInstruction: /\?>/,
  DocumentType: />/,
  CData: /\]\]>/,
};

const HTML_BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^<(?:script|pre|style|textarea)(?=\s|>|$)/i, 'ScriptPreOrStyle'],
  [/^<!--/, 'Comment'],
  [/^<\?/, 'ProcessingInstruction'],
  [/^<!\[CDATA\[/, 'CData'],
  [/^<![A-Z]/i, 'DocumentType'],
];

/** Which of CommonMark's seven ways an HTML block begins in. */
export function htmlBlockType(text: string): string {
  const trimmed = text.trimStart();
  const found = HTML_BEGINNINGS.find(([beginning]) => beginning.test(trimmed));
  if (found) return found[1];
  const tag = /^<\/?([a-z][a-z0-9]*)(?=\s|\/?>|$)/i.exec(trimmed);
  return tag && BLOCK_TAGS.has(tag[1].toLowerCase()) ? 'InterruptingBlock' : 'NonInterruptingBlock';
}

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
);

/** Whether a line begins a block of HTML: a tag that is none of blocks must be alone on it. */
export function beginsHtml(line: string): boolean {
  if (!/^<[a-z/!?]/i.test(line)) return false;
  if (htmlBlockType(line) !== 'NonInterruptingBlock') return !/^<!(?!--|\[CDATA\[|[a-z])/i.test(line);
  return /^<(?:[a-z][a-z0-9-]*(?:\s[^>]*)?\/?|\/[a-z][a-z0-9-]*\s*)>\s*$/i.test(line);
}

/**
 * How many terminal cells a text takes, and how it is cut and wrapped by cells rather than by characters.
 * Rule that surprises: escape sequences (ESC [ ... m) and zero-width marks take no cell, East-Asian wide characters two;
 * a tab or a line end inside a table cell counts as one.
 */

/** Inclusive ranges of code points that take two cells (the ones PowerShell's own table holds). */
const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3040, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
];

const ESCAPE = /\x1b\[[0-9;:?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)/g;
/** Stands for a character of two cells where only one is left. */
const TOO_WIDE = '?';
const RESET = '\x1b[0m';
const PLAIN = /^[\x20-\x7e]*$/;

/** Cells of one UTF-16 unit. Surrogates count one each, so that a pair (an emoji) takes two. */
export function cellsOfUnit(unit: number): number {
  if (unit < 0x1100) return 1;
  for (const [first, last] of WIDE_RANGES) if (unit >= first && unit <= last) return 2;
  return 1;
}

/** The text without terminal escape sequences. */
export function stripAnsi(text: string): string {
  return text.includes('\x1b') ? text.replace(ESCAPE, '') : text;
}

export function cellLength(text: string): number {
  if (PLAIN.test(text)) return text.length;
  const plain = stripAnsi(text);
  let cells = 0;
  for (let i = 0; i < plain.length; i++) cells += cellsOfUnit(plain.charCodeAt(i));
  return cells;
}

/** The longest start of `text` that takes at most `cells`. Escape sequences met on the way are kept. */
export function headOfCells(text: string, cells: number): string {
  if (PLAIN.test(text)) return text.slice(0, cells);
  let taken = 0;
  let i = 0;
  while (i < text.length) {
    const skipped = escapeAt(text, i);
    if (skipped > 0) {
      i += skipped;
      continue;
    }
    const width = cellsOfUnit(text.charCodeAt(i));
    if (taken + width > cells) break;
    taken += width;
    i++;
  }
  return text.slice(0, i);
}

/** The longest end of `text` that takes at most `cells`. */
export function tailOfCells(text: string, cells: number): string {
  if (PLAIN.test(text)) return text.slice(Math.max(0, text.length - cells));
  const plain = stripAnsi(text);
  let taken = 0;
  let i = plain.length;
  while (i > 0) {
    const width = cellsOfUnit(plain.charCodeAt(i - 1));
    if (taken + width > cells) break;
    taken += width;
    i--;
  }
  return plain.slice(i);
}

function escapeAt(text: string, index: number): number {
  if (text.charCodeAt(index) !== 0x1b) return 0;
  ESCAPE.lastIndex = index;
  const found = ESCAPE.exec(text);
  ESCAPE.lastIndex = 0;
  return found?.index === index ? found[0].length : 0;
}

export function splitLines(text: string): string[] {
  if (!/[\r\n]/.test(text)) return [text];
  return text.split(/\r\n|\n|\r/);
}

/**
 * Lines of a text with escape sequences: each line repeats all sequences of the lines before it and ends with a reset,
 * so that it looks the same wherever it is written.
 */
export function decoratedLines(text: string): string[] {
  const lines = splitLines(text);
  if (!text.includes('\x1b')) return lines;
  let earlier = '';
  return lines.map((line) => {
    const own = line.match(ESCAPE)?.join('') ?? '';
    const shown = earlier + line;
    earlier += own;
    return shown.includes('\x1b') && !shown.endsWith(RESET) ? shown + RESET : shown;
  });
}

/** Breaks a text into lines of at most so many cells, anywhere within a word (lists, wrapped table cells, custom views). */
export function wrapByCell(text: string, firstLine: number, followingLines: number): string[] {
  const lines: string[] = [];
  for (const line of splitLines(text)) {
    let rest = line;
    for (;;) {
      const width = lines.length === 0 ? firstLine : followingLines;
      if (cellLength(rest) <= width) break;
      const head = headOfCells(rest, width);
      lines.push(head === '' ? TOO_WIDE : head);
      rest = rest.slice(Math.max(1, head.length));
    }
    lines.push(rest);
  }
  return lines;
}

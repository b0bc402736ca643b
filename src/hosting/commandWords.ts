/** The words of the command at the end of a text, for Tab: quotes are kept together, brackets and pipes begin anew. */

export interface CommandWords {
  /** Complete words in front of the cursor, the command's name first. */
  before: string[];
  /** The word that ends at the cursor; empty behind a blank. */
  current: string;
  /** Where it begins in the text. */
  start: number;
}

const BEGINS_COMMAND = new Set(['|', ';', '{', '}', '(', '\n', '&']);

export function commandWords(text: string): CommandWords {
  let before: string[] = [];
  let start = 0;
  let quote: string | null = null;
  const endWord = (index: number): void => {
    if (index > start) before.push(text.slice(start, index));
    start = index + 1;
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (quote !== null) {
      if (character === quote) quote = null;
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '`') {
      index++;
    } else if (character === ' ' || character === '\t') {
      endWord(index);
    } else if (BEGINS_COMMAND.has(character) && !isBraced(text, index)) {
      endWord(index);
      before = [];
    }
  }
  const current = text.slice(start);
  // An assignment's right side is a command of its own.
  const assigned = before.findIndex((word, index) => index === 1 && /^[-+*/%]?=$/.test(word));
  return { before: assigned < 0 ? before : before.slice(assigned + 1), current, start };
}

/** `${name}` is one word. */
function isBraced(text: string, index: number): boolean {
  if (text[index] === '{') return text[index - 1] === '$';
  return text[index] === '}' && text.lastIndexOf('${', index) > text.lastIndexOf(' ', index);
}

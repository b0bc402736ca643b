/**
 * The block ConciseView draws below an error's first line:
 *     Line |
 *        2 |  Get-Item ./nope
 *          |  ~~~~~~~~~~~~~~~
 *          | Cannot find path ...
 * Rule that surprises: a message is cut at its last blank within the width, and a word too long for a line stays whole.
 * It ends with a line end, which the host's error output drops and plain output shows as an empty line.
 */
import type { AnsiStyle } from './AnsiStyle.ts';
import type { ErrorSource } from './ErrorView.ts';

const NUMBER_WIDTH = 4;

export interface ConciseOptions {
  style: AnsiStyle | null;
  width: number;
  isWrapped: boolean;
}

export function conciseBlock(source: ErrorSource | null, message: string, options: ConciseOptions): string {
  const { style } = options;
  const colour = style?.error ?? '';
  const accent = style?.errorAccent ?? '';
  const reset = style?.reset ?? '';
  if (!source) return wrapped(message, '', 0, options);
  const margin = ' '.repeat(Math.max(0, source.lineNumber.length - NUMBER_WIDTH));
  const prefix = `${accent}${margin}     | ${colour}`;
  const number = source.lineNumber.padStart(NUMBER_WIDTH);
  const parts = [
    `${reset}${source.heading}\n`,
    `${accent}${margin}Line |\n`,
    `${accent}${number} | ${reset}${colouredLine(source, accent, reset)}\n`,
  ];
  if (source.markLength > 0) {
    parts.push(`${prefix}${' '.repeat(source.markStart)}${'~'.repeat(source.markLength)}\n`);
  }
  const escapes = prefix.length - margin.length - '     | '.length;
  parts.push(colour + wrapped(prefix + message, prefix, escapes, options));
  return parts.join('');
}

function colouredLine(source: ErrorSource, accent: string, reset: string): string {
  const { line, markStart, markLength } = source;
  if (accent === '' || markLength >= line.length) return line;
  const end = markStart + markLength;
  return line.slice(0, markStart) + accent + line.slice(markStart, end) + reset + line.slice(end);
}

function wrapped(text: string, prefix: string, escapes: number, options: ConciseOptions): string {
  if (!options.isWrapped) return text;
  const message = text.replace(/[\n\t]/g, ' ');
  const width = options.width + escapes;
  if (options.width <= 0 || message.length <= width) return `${message}\n`;
  const first = cutAtBlank(message, width);
  const lines = [first];
  let rest = message.slice(first.length).trim();
  while (rest.length + prefix.length > width) {
    const line = cutAtBlank(prefix + rest, width);
    if (line.length <= prefix.length) break;
    lines.push(line);
    rest = rest.slice(line.length - prefix.length).trim();
  }
  lines.push(prefix + rest);
  return `${lines.join('\n')}\n`;
}

/** Up to the last blank within the first `length` characters. */
function cutAtBlank(text: string, length: number): string {
  const head = text.slice(0, length);
  const blank = head.search(/\s\S*$/);
  return blank < 0 ? head : head.slice(0, blank);
}

/** Text broken between words where it does not fit, as the console's prompts show it; the blank stays at the line's end. */
export function wrapWords(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(text: string, width: number): string {
  let wrapped = '';
  let length = 0;
  for (const word of text.match(/\s*\S+\s?|\s+$/g) ?? []) {
    if (length > 0 && length + word.trimEnd().length > width) {
      wrapped += '\n';
      length = 0;
    }
    wrapped += word;
    length += word.length;
  }
  return wrapped;
}

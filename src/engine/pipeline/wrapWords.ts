/** Text broken between words where it does not fit, as the console's prompts show it; a blank may begin a line. */
export function wrapWords(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(text: string, width: number): string {
  let wrapped = '';
  let length = 0;
  for (const part of text.match(/\s|\S+/g) ?? []) {
    if (length > 0 && length + part.length > width) {
      wrapped += '\n';
      length = 0;
    }
    wrapped += part;
    length += part.length;
  }
  return wrapped;
}

/**
 * A command line taken apart as .NET does it for Process.Start outside Windows, which follows the rules of Windows.
 * Rule that surprises: backslashes mean something only before a double quote; two double quotes within quotes are one.
 */
export function splitCommandLine(line: string): string[] {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') at++;
    if (at >= line.length) return words;
    const { word, end } = wordAt(line, at);
    words.push(word);
    at = end;
  }
}

function wordAt(line: string, start: number): { word: string; end: number } {
  let word = '';
  let isInQuotes = false;
  let at = start;
  while (at < line.length) {
    let backslashes = 0;
    while (line[at] === '\\') {
      at++;
      backslashes++;
    }
    if (backslashes > 0) {
      if (line[at] !== '"') word += '\\'.repeat(backslashes);
      else {
        word += '\\'.repeat(backslashes >> 1);
        if (backslashes % 2 === 1) {
          word += '"';
          at++;
        }
      }
      continue;
    }
    const char = line[at]!;
    if (char === '"') {
      if (isInQuotes && line[at + 1] === '"') {
        word += '"';
        at++;
      } else isInQuotes = !isInQuotes;
      at++;
      continue;
    }
    if ((char === ' ' || char === '\t') && !isInQuotes) break;
    word += char;
    at++;
  }
  return { word, end: at };
}

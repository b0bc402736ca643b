/** Counting as Measure-Object does it: a last line without a line end is a line too. */
export function countCharacters(text: string, ignoreWhiteSpace: boolean): number {
  return ignoreWhiteSpace ? text.replace(/\s/g, '').length : text.length;
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

export function countLines(text: string): number {
  if (text === '') return 0;
  const ends = text.split('\n').length - 1;
  return text.endsWith('\n') ? ends : ends + 1;
}

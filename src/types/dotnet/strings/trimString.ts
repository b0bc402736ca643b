/**
 * Trimming as .NET does: white space is Char.IsWhiteSpace, which has U+0085 and lacks U+FEFF, unlike JavaScript's trim.
 */
export function isWhiteSpaceCode(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x2000) return code === 0x85 || code === 0xa0 || code === 0x1680;
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

export function trimWhiteSpace(text: string): string {
  return trimString(text, null, true, true);
}

/** `characters` null or empty: white space. */
export function trimString(text: string, characters: string | null, atStart: boolean, atEnd: boolean): string {
  const drop = characters
    ? (index: number) => characters.includes(text[index])
    : (index: number) => isWhiteSpaceCode(text.charCodeAt(index));
  let start = 0;
  let end = text.length;
  if (atStart) while (start < end && drop(start)) start++;
  if (atEnd) while (end > start && drop(end - 1)) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** The line ends a text may have, by the names of the enum they are values of. */

export type NetEnumOf = 'None' | 'CarriageReturn' | 'LineFeed' | 'CarriageReturnLineFeed';

/** The line end right after `offset`. */
export function newLineAt(text: string, offset: number): NetEnumOf {
  if (text.startsWith('\r\n', offset)) return 'CarriageReturnLineFeed';
  if (text[offset] === '\n') return 'LineFeed';
  return text[offset] === '\r' ? 'CarriageReturn' : 'None';
}

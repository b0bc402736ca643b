/** 1 or 2 when a text is a line of `=` or `-`, which makes a heading of the lines before it. */
export function underlineLevel(text: string): number {
  const found = /^(?:(=+)|-+)[ \t]*$/.exec(text);
  return found ? (found[1] ? 1 : 2) : 0;
}

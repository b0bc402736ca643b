/** Whether a text is ASCII all through. The last long text is remembered, because a search comes back to it match by match. */
const ASCII = /^[\0-\x7f]*$/;
const LONG = 200;

/** A fact about one text. */
let remembered = '';
let rememberedIsAscii = true;

export function isAsciiText(text: string): boolean {
  if (text.length < LONG) return ASCII.test(text);
  if (remembered !== text) {
    rememberedIsAscii = ASCII.test(text);
    remembered = text;
  }
  return rememberedIsAscii;
}

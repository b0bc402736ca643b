/**
 * Ids of headings: letters and digits of the text in ASCII, lower case, blanks as hyphens. Rules that surprise: what
 * stands before the first letter is left out, digits too; punctuation after a blank takes the place of what is before.
 */

/** Letters Unicode does not take apart into ASCII ones. */
const FOLDED: Readonly<Record<string, string>> = {
  Æ: 'ae',
  æ: 'ae',
  Ð: 'd',
  ð: 'd',
  Ø: 'oe',
  ø: 'oe',
  Þ: 'th',
  þ: 'th',
  ß: 'ss',
};

const PUNCTUATION = '_-.';

export function headingId(text: string): string {
  let id = '';
  let wasBlank = false;
  for (const character of [...text].flatMap((each) => [...toAscii(each)])) {
    const last = id[id.length - 1] ?? '';
    if (/[A-Za-z]/.test(character)) id += character.toLowerCase();
    else if (id === '') continue;
    else if (/[0-9]/.test(character)) id += character;
    else if (/\s/.test(character)) {
      if (!wasBlank && !PUNCTUATION.includes(last)) id += '-';
      wasBlank = true;
      continue;
    } else if (PUNCTUATION.includes(character)) {
      if (wasBlank) id = id.slice(0, -1);
      if (!id.endsWith(character)) id += character;
    } else continue;
    wasBlank = false;
  }
  return id.replace(/[_.-]+$/, '');
}

function toAscii(character: string): string {
  if (character < '\x80') return character;
  if (/\s/.test(character)) return ' ';
  const parts = character.normalize('NFKD').replace(/./gsu, (part) => FOLDED[part] ?? part);
  return parts.replace(/[^\x21-\x7f]/g, '');
}

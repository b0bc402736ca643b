/** String.Format: items {index,width:format} in a text, with .NET's errors about where the text goes wrong. */
import type { CultureInfo } from './culture/CultureInfo.ts';
import { formatValue, type LocalOffset } from './culture/formatValue.ts';
import { formatException } from './numerics/index.ts';

export { formatValue };

const TOO_FEW = 'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.';

function failure(offset: number, reason: string): unknown {
  return formatException(`Input string was not in a correct format. Failure to parse near offset ${offset}. ${reason}`);
}

const ENDS = 'Format item ends prematurely.';
const BRACE = 'Unexpected closing brace without a corresponding opening brace.';
const DIGIT = 'Expected an ASCII digit.';

export function formatComposite(
  pattern: string,
  args: readonly unknown[],
  culture: CultureInfo,
  otherText: (value: unknown) => string,
  localOffset?: LocalOffset,
): string {
  let out = '';
  let i = 0;
  while (i < pattern.length) {
    const c = pattern[i]!;
    if (c !== '{' && c !== '}') {
      out += c;
      i++;
      continue;
    }
    if (pattern[i + 1] === c) {
      out += c;
      i += 2;
      continue;
    }
    if (c === '}') throw failure(i, BRACE);
    const item = readItem(pattern, i + 1);
    if (item.index >= args.length) throw formatException(TOO_FEW);
    const value = args[item.index];
    const text =
      value == null
        ? ''
        : item.format === null
          ? otherText(value)
          : formatValue(value, item.format, culture, localOffset);
    out += item.width < 0 ? text.padEnd(-item.width) : text.padStart(item.width);
    i = item.end;
  }
  return out;
}

interface Item {
  index: number;
  width: number;
  format: string | null;
  end: number;
}

/** From the character after the opening brace. */
function readItem(text: string, start: number): Item {
  let i = start;
  const need = (): string => {
    if (i >= text.length) throw failure(text.length, ENDS);
    return text[i]!;
  };
  const digits = (): number => {
    if (!/\d/.test(need())) throw failure(i, DIGIT);
    let value = 0;
    while (/\d/.test(need())) value = value * 10 + Number(text[i++]);
    return value;
  };
  const blanks = (): void => {
    while (need() === ' ') i++;
  };
  const index = digits();
  blanks();
  let width = 0;
  if (need() === ',') {
    i++;
    blanks();
    const isLeft = need() === '-';
    if (isLeft) i++;
    width = digits();
    if (isLeft) width = -width;
    blanks();
  }
  let format: string | null = null;
  if (need() === ':') {
    i++;
    const from = i;
    while (need() !== '}') {
      if (text[i] === '{') throw failure(i + 1, 'Unexpected opening brace inside a format item.');
      i++;
    }
    format = text.slice(from, i);
  }
  if (need() !== '}')
    throw failure(
      i,
      'Expected a closing brace.'.replace(
        'Expected a closing brace.',
        'Unexpected character. Expected a closing brace.',
      ),
    );
  return { index, width, format: format === '' ? null : format, end: i + 1 };
}

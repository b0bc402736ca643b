/**
 * Composite formats ("{0,-10:N2}"), as String.Format reads them: an index, an alignment, a format of the argument's own.
 * Rule that surprises: a doubled brace is one brace, but never inside an item.
 */
import type { CultureInfo } from './culture/CultureInfo.ts';
import { formatValue, type LocalOffset } from './culture/formatValue.ts';
import { EnumValue } from './EnumValue.ts';
import { withoutTokenText } from './PSObject.ts';
import { hasFormats } from './scalarText.ts';
import { formatException, type NetError } from './numerics/index.ts';

export { formatValue };

const LIMIT = 1_000_000;
const TOO_FEW = 'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.';
const ENDS = 'Format item ends prematurely.';

type FormatItem = (value: unknown, format: string | null) => string;

/** `otherText` is the text of an argument that is no number, date and so on, or comes without a format. Throws NetError FormatException. */
export function formatComposite(
  pattern: string,
  args: readonly unknown[],
  culture: CultureInfo,
  otherText: (value: unknown, format: string | null) => string,
  localOffset?: LocalOffset,
): string {
  const formatItem: FormatItem = (given, format) => {
    const value = format === null ? given : withoutTokenText(given);
    if (format === null || !isFormattable(value)) return otherText(value, format);
    return formatValue(value, format, culture, localOffset);
  };
  const { parts, failure } = compositeOf(pattern);
  let result = '';
  for (const part of parts) {
    if (typeof part === 'string') result += part;
    else result += aligned(argumentText(args, part, formatItem), part.width);
  }
  if (failure !== null) throw failure;
  return result;
}

/** Numbers, dates, spans, Guids and enum values; everything else passes over its format. */
export function isFormattable(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'bigint') return true;
  return typeof value === 'object' && value !== null && (value instanceof EnumValue || hasFormats(value));
}

interface CompositeItem {
  readonly index: number;
  readonly width: number;
  readonly format: string | null;
}

interface Composite {
  readonly parts: readonly (string | CompositeItem)[];
  /** What is wrong after these parts: an argument that is missing before is the error that counts. */
  readonly failure: NetError | null;
}

const composites = new Map<string, Composite>();
const MAX_COMPOSITES = 200;

/** Read once a pattern, since -f mostly stands in loops. */
function compositeOf(pattern: string): Composite {
  let composite = composites.get(pattern);
  if (!composite) {
    composite = new CompositeReader(pattern).read();
    if (composite.failure !== null) return composite;
    if (composites.size >= MAX_COMPOSITES) composites.clear();
    composites.set(pattern, composite);
  }
  return composite;
}

class CompositeReader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  read(): Composite {
    const parts: (string | CompositeItem)[] = [];
    try {
      while (this.at < this.pattern.length) parts.push(this.part());
    } catch (thrown) {
      return { parts, failure: thrown as NetError };
    }
    return { parts, failure: null };
  }

  private part(): string | CompositeItem {
    const brace = this.nextBrace();
    if (brace > this.at) {
      const text = this.pattern.slice(this.at, brace);
      this.at = brace;
      return text;
    }
    const first = this.pattern[brace]!;
    const second = this.move();
    if (first === '{' && second !== '{') return this.item(second);
    if (first !== second) throw this.failure('Unexpected closing brace without a corresponding opening brace.');
    this.at++;
    return first;
  }

  private nextBrace(): number {
    const { pattern } = this;
    for (let i = this.at; i < pattern.length; i++) if (pattern[i] === '{' || pattern[i] === '}') return i;
    return pattern.length;
  }

  /** The next character, which an item must have. */
  private move(): string {
    this.at++;
    if (this.at >= this.pattern.length) throw this.failure(ENDS);
    return this.pattern[this.at]!;
  }

  private item(first: string): CompositeItem {
    const [index, afterIndex] = this.number(first);
    let character = this.skipBlanks(afterIndex);
    let width = 0;
    if (character === ',') {
      character = this.skipBlanks(this.move());
      const isLeft = character === '-';
      const [size, afterWidth] = this.number(isLeft ? this.move() : character);
      width = isLeft ? -size : size;
      character = this.skipBlanks(afterWidth);
    }
    const format = character === '}' ? null : this.itemFormat(character);
    this.at++;
    return { index, width, format };
  }

  /** Digits, and the character after them. */
  private number(first: string): [number, string] {
    if (!isDigit(first)) throw this.failure('Expected an ASCII digit.');
    let value = 0;
    let character = first;
    while (isDigit(character) && value < LIMIT) {
      value = value * 10 + Number(character);
      character = this.move();
    }
    return [value, character];
  }

  private skipBlanks(character: string): string {
    let current = character;
    while (current === ' ') current = this.move();
    return current;
  }

  private itemFormat(character: string): string | null {
    if (character !== ':') throw this.failure(ENDS);
    const start = this.at + 1;
    for (;;) {
      const next = this.move();
      if (next === '}') break;
      if (next === '{') throw this.failure(ENDS);
    }
    return this.at === start ? null : this.pattern.slice(start, this.at);
  }

  private failure(reason: string): NetError {
    return formatException(
      `Input string was not in a correct format. Failure to parse near offset ${this.at}. ${reason}`,
    );
  }
}

function argumentText(args: readonly unknown[], { index, format }: CompositeItem, formatItem: FormatItem): string {
  if (index >= args.length) throw formatException(TOO_FEW);
  const value = args[index];
  return value == null ? '' : formatItem(value, format);
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function aligned(text: string, width: number): string {
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}

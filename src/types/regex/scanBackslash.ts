/**
 * What a backslash means outside classes: anchors, shorthands, properties, back references, escaped characters.
 * Rule that surprises: \10 is a back reference when there are ten groups and octal for backspace when there are not, while
 * \9 without nine groups is an error; ECMAScript takes as many digits as name a group that is already open.
 */
import type { CaseBehavior } from './caseEquivalence.ts';
import type { CaptureTable } from './captureTable.ts';
import { isDigit, isWordChar, type PatternReader } from './PatternReader.ts';
import { propertySet } from './propertySet.ts';
import type { AnchorKind, RegexNode } from './RegexNode.ts';
import { RegexOptions } from './RegexOptions.ts';
import { shorthandSet } from './wordSets.ts';

/** Anchor, set or group slot, or else a plain character. */
export type Backslash = RegexNode | { slot: number } | string;

/** Null in place of the table: the counting pass, in which no reference is checked. */
type Table = CaptureTable | null;

const ANCHORS: Readonly<Record<string, AnchorKind>> = {
  b: 'boundary',
  B: 'nonBoundary',
  A: 'beginning',
  G: 'start',
  Z: 'endZ',
  z: 'end',
};

/** The counting pass: moves over the escape. */
export function scanBackslashOnly(reader: PatternReader): void {
  const char = reader.peek();
  if (char !== '' && 'bBAGZzwWsSdDpP'.includes(char)) reader.pos++;
  else scanBasic(reader, null);
}

/** The cursor is after the backslash, and not at the end. */
export function scanBackslash(reader: PatternReader, table: CaptureTable, behavior: CaseBehavior | null): Backslash {
  const char = reader.peek();
  const rtl = reader.has(RegexOptions.RightToLeft);
  if (Object.hasOwn(ANCHORS, char)) {
    reader.pos++;
    return { kind: 'anchor', anchor: anchorFor(char, reader.ecma) };
  }
  if (char !== '' && 'wWsSdD'.includes(char)) {
    reader.pos++;
    return { kind: 'set', set: shorthandSet(char, reader.ecma), rtl };
  }
  if (char === 'p' || char === 'P') {
    reader.pos++;
    return { kind: 'set', set: propertySet(reader, char === 'P', behavior !== null), rtl };
  }
  return scanBasic(reader, table);
}

function anchorFor(char: string, ecma: boolean): AnchorKind {
  if (ecma && char === 'b') return 'ecmaBoundary';
  if (ecma && char === 'B') return 'nonEcmaBoundary';
  return ANCHORS[char]!;
}

function scanBasic(reader: PatternReader, table: Table): Backslash {
  if (reader.atEnd) throw reader.error('UnescapedEndingBackslash');
  const start = reader.pos;
  const close = scanOpening(reader);
  const reference = close === '' ? scanNumberReference(reader, table) : scanAngled(reader, close, table);
  if (reference) return reference;
  reader.pos = start;
  return reader.scanCharEscape();
}

/** \k<, \k', \< or \': the closing sign to look for; '' for none. */
function scanOpening(reader: PatternReader): string {
  const char = reader.peek();
  if (char === 'k') {
    let close = '';
    if (reader.peek(1) !== '') {
      reader.pos++;
      close = closingOf(reader.next());
    }
    if (close === '' || reader.atEnd) throw reader.error('MalformedNamedReference');
    return close;
  }
  if (closingOf(char) === '' || reader.peek(1) === '') return '';
  reader.pos++;
  return closingOf(char);
}

function closingOf(char: string): string {
  return char === '<' ? '>' : char === "'" ? "'" : '';
}

function scanAngled(reader: PatternReader, close: string, table: Table): { slot: number } | null {
  if (isDigit(reader.peek())) {
    const number = reader.scanDecimal();
    if (reader.atEnd || reader.next() !== close) return null;
    const slot = table ? table.slotOfNumber.get(number) : 0;
    if (slot === undefined) throw reader.error('UndefinedNumberedReference', number);
    return { slot };
  }
  if (!isWordChar(reader.peek())) return null;
  const name = reader.scanName();
  if (reader.atEnd || reader.next() !== close) return null;
  const slot = table ? slotOfWrittenName(table, name) : 0;
  if (slot === undefined) throw reader.error('UndefinedNamedReference', name);
  return { slot };
}

function slotOfWrittenName(table: CaptureTable, name: string): number | undefined {
  return table.slotOfName.get(name);
}

function scanNumberReference(reader: PatternReader, table: Table): { slot: number } | null {
  const first = reader.peek();
  if (first < '1' || first > '9') return null;
  if (reader.ecma) return table ? scanEcmaReference(reader, table) : skipDigits(reader);
  const number = reader.scanDecimal();
  if (!table) return { slot: 0 };
  const slot = table.slotOfNumber.get(number);
  if (slot !== undefined) return { slot };
  if (number <= 9) throw reader.error('UndefinedNumberedReference', number);
  return null;
}

function skipDigits(reader: PatternReader): { slot: number } {
  while (isDigit(reader.peek())) reader.pos++;
  return { slot: 0 };
}

/** The longest run of digits that names a group opened before this place. */
function scanEcmaReference(reader: PatternReader, table: CaptureTable): { slot: number } | null {
  // One more than there is: such a digit is taken and means nothing, as in .NET.
  const top = table.numbers[table.numbers.length - 1]! + 1;
  const start = reader.pos;
  let number = 0;
  let slot: number | null = null;
  while (isDigit(reader.peek())) {
    number = number * 10 + Number(reader.peek());
    if (number > top) break;
    const found = table.slotOfNumber.get(number);
    if (found !== undefined && table.positionOfNumber.get(number)! < start - 1) slot = found;
    reader.pos++;
  }
  return slot === null ? null : { slot };
}

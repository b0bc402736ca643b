/**
 * What comes after "(": a capture, a group with a meaning, a condition, or options alone (null).
 * Rule that surprises: (?<name-other>...) captures what lies between the last capture of `other`, which it takes away,
 * and this one.
 */
import type { CaptureTable } from './captureTable.ts';
import type { GroupFrame, GroupHead } from './GroupFrame.ts';
import { isDigit, isWordChar, type PatternReader } from './PatternReader.ts';
import { RegexOptions } from './RegexOptions.ts';

/** A condition's own parentheses capture nothing, and options alone may not stand directly in a condition. */
export function scanGroupOpen(reader: PatternReader, table: CaptureTable, outer: GroupFrame): GroupHead | null {
  if (reader.peek() !== '?' || reader.peek(1) === ')') {
    const number = outer.nextNumber(reader.has(RegexOptions.ExplicitCapture));
    return number === 0 ? { kind: 'group' } : { kind: 'capture', slot: table.slotOfNumber.get(number)!, popped: -1 };
  }
  reader.pos++;
  if (reader.atEnd) throw reader.error('InvalidGroupingConstruct');
  return scanSpecial(reader, table, outer);
}

function scanSpecial(reader: PatternReader, table: CaptureTable, outer: GroupFrame): GroupHead | null {
  const char = reader.next();
  switch (char) {
    case ':':
      return { kind: 'group' };
    case '=':
    case '!':
      return look(reader, false, char === '!');
    case '>':
      return { kind: 'atomic' };
    case "'":
      return scanNamed(reader, table, "'");
    case '<':
      if (reader.peek() !== '=' && reader.peek() !== '!') return scanNamed(reader, table, '>');
      return look(reader, true, reader.next() === '!');
    case '(':
      return condition(reader, table, outer);
  }
  reader.pos--;
  if (!outer.isExpressionCondition) reader.scanOptions();
  if (reader.atEnd) throw reader.error('InvalidGroupingConstruct');
  const end = reader.next();
  if (end === ')') return null;
  if (end !== ':') throw reader.error('InvalidGroupingConstruct');
  return { kind: 'group' };
}

function condition(reader: PatternReader, table: CaptureTable, outer: GroupFrame): GroupHead {
  const test = scanTest(reader, table);
  if (test === null) outer.counter.ignoreNext = true;
  return { kind: 'condition', test };
}

function look(reader: PatternReader, behind: boolean, negative: boolean): GroupHead {
  if (behind) reader.options |= RegexOptions.RightToLeft;
  else reader.options &= ~RegexOptions.RightToLeft;
  return { kind: 'look', behind, negative };
}

/** After (?< or (?'. */
function scanNamed(reader: PatternReader, table: CaptureTable, close: string): GroupHead {
  if (reader.atEnd) throw reader.error('InvalidGroupingConstruct');
  if (close === "'" && (reader.peek() === '=' || reader.peek() === '!')) {
    reader.pos++;
    throw reader.error('InvalidGroupingConstruct');
  }
  const isPop = reader.peek() === '-';
  const slot = isPop ? -1 : scanOwnName(reader, table, close);
  let popped = -1;
  if ((slot !== -1 || isPop) && reader.peek() === '-' && reader.peek(1) !== '') {
    reader.pos++;
    popped = scanPoppedName(reader, table, close);
  }
  if ((slot !== -1 || popped !== -1) && !reader.atEnd && reader.next() === close)
    return { kind: 'capture', slot, popped };
  throw reader.error('InvalidGroupingConstruct');
}

function scanOwnName(reader: PatternReader, table: CaptureTable, close: string): number {
  const isNumber = isDigit(reader.peek());
  if (!isNumber && !isWordChar(reader.peek())) throw reader.error('CaptureGroupNameInvalid');
  const number = isNumber ? reader.scanDecimal() : 0;
  const slot = isNumber ? table.slotOfNumber.get(number) : table.slotOfName.get(reader.scanName());
  if (!reader.atEnd && reader.peek() !== close && reader.peek() !== '-') throw reader.error('CaptureGroupNameInvalid');
  if (isNumber && number === 0) throw reader.error('CaptureGroupOfZero');
  return slot ?? -1;
}

function scanPoppedName(reader: PatternReader, table: CaptureTable, close: string): number {
  let slot: number | undefined;
  if (isDigit(reader.peek())) {
    const number = reader.scanDecimal();
    slot = table.slotOfNumber.get(number);
    if (slot === undefined) throw reader.error('UndefinedNumberedReference', number);
  } else if (isWordChar(reader.peek())) {
    const name = reader.scanName();
    slot = table.slotOfName.get(name);
    if (slot === undefined) throw reader.error('UndefinedNamedReference', name);
  } else throw reader.error('CaptureGroupNameInvalid');
  if (!reader.atEnd && reader.peek() !== close) throw reader.error('CaptureGroupNameInvalid');
  return slot;
}

/** After "(?(": a group's slot, or null and the cursor back at the parenthesis of an expression. */
function scanTest(reader: PatternReader, table: CaptureTable): number | null {
  const start = reader.pos;
  if (isDigit(reader.peek())) {
    const number = reader.scanDecimal();
    if (reader.atEnd || reader.next() !== ')') throw reader.error('AlternationHasMalformedReference', number);
    const slot = table.slotOfNumber.get(number);
    if (slot === undefined) throw reader.error('AlternationHasUndefinedReference', number);
    return slot;
  }
  if (isWordChar(reader.peek())) {
    const slot = table.slotOfName.get(reader.scanName());
    if (slot !== undefined && !reader.atEnd && reader.next() === ')') return slot;
  }
  reader.pos = start - 1;
  refuseCapturingTest(reader);
  return null;
}

function refuseCapturingTest(reader: PatternReader): void {
  if (reader.peek(1) !== '?') return;
  const kind = reader.peek(2);
  if (kind === '#') throw reader.error('AlternationHasComment');
  const after = reader.peek(3);
  if (kind === "'" || (kind === '<' && after !== '' && after !== '!' && after !== '='))
    throw reader.error('AlternationHasNamedCapture');
}

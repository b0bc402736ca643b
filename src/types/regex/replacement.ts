/**
 * Replacement patterns: $1 ${1} ${name} $& $` $' $+ $_ $$.
 * Rule that surprises: a "$" that names nothing known stays in the text as it is, so '$10' without ten groups is "$10".
 */
import type { CaptureTable } from './captureTable.ts';
import type { NetMatch } from './NetMatch.ts';
import { isDigit, isWordChar, PatternReader } from './PatternReader.ts';
import { RegexOptions } from './RegexOptions.ts';

/** A text, a group's slot, or one of the parts of the whole. */
export type ReplacementPart = string | { slot: number } | { part: 'before' | 'after' | 'last' | 'whole' };

const PARTS: Readonly<Record<string, ReplacementPart>> = {
  $: '$',
  '&': { slot: 0 },
  '`': { part: 'before' },
  "'": { part: 'after' },
  '+': { part: 'last' },
  _: { part: 'whole' },
};

export function parseReplacement(replacement: string, table: CaptureTable, options: number): ReplacementPart[] {
  if (!replacement.includes('$')) return [replacement];
  const reader = new PatternReader(replacement, options);
  const parts: ReplacementPart[] = [];
  while (!reader.atEnd) {
    const dollar = replacement.indexOf('$', reader.pos);
    const end = dollar < 0 ? replacement.length : dollar;
    if (end > reader.pos) parts.push(replacement.slice(reader.pos, end));
    reader.pos = end;
    if (reader.atEnd) break;
    reader.pos++;
    parts.push(scanDollar(reader, table));
  }
  return parts;
}

/** The cursor is after the "$", and back there when it means nothing. */
function scanDollar(reader: PatternReader, table: CaptureTable): ReplacementPart {
  const start = reader.pos;
  const angled = reader.peek() === '{' && reader.peek(1) !== '';
  if (angled) reader.pos++;
  const char = reader.peek();
  const found = isDigit(char) ? scanNumber(reader, table, angled) : angled ? scanName(reader, table) : scanSign(reader);
  if (found !== null) return found;
  reader.pos = start;
  return '$';
}

function scanSign(reader: PatternReader): ReplacementPart | null {
  const char = reader.peek();
  if (!Object.hasOwn(PARTS, char)) return null;
  reader.pos++;
  return PARTS[char]!;
}

function scanName(reader: PatternReader, table: CaptureTable): ReplacementPart | null {
  if (!isWordChar(reader.peek())) return null;
  const slot = table.slotOfName.get(reader.scanName());
  return reader.next() === '}' && slot !== undefined ? { slot } : null;
}

function scanNumber(reader: PatternReader, table: CaptureTable, angled: boolean): ReplacementPart | null {
  if (!angled && reader.has(RegexOptions.ECMAScript)) return scanLongestNumber(reader, table);
  const slot = table.slotOfNumber.get(reader.scanDecimal());
  if (angled && reader.next() !== '}') return null;
  return slot === undefined ? null : { slot };
}

/** ECMAScript: as many digits as name a group. */
function scanLongestNumber(reader: PatternReader, table: CaptureTable): ReplacementPart | null {
  let found: ReplacementPart | null = null;
  let end = reader.pos;
  const start = reader.pos;
  while (isDigit(reader.peek())) {
    reader.pos++;
    const slot = table.slotOfNumber.get(Number(reader.pattern.slice(start, reader.pos)));
    if (slot === undefined) continue;
    found = { slot };
    end = reader.pos;
  }
  reader.pos = end;
  return found;
}

export function expandReplacement(parts: readonly ReplacementPart[], match: NetMatch): string {
  let result = '';
  for (const part of parts) {
    if (typeof part === 'string') result += part;
    else if ('slot' in part) result += part.slot === 0 ? match.value : match.groups.items[part.slot]!.value;
    else result += wholePart(part.part, match);
  }
  return result;
}

function wholePart(part: 'before' | 'after' | 'last' | 'whole', match: NetMatch): string {
  const text = match.text;
  if (part === 'whole') return text;
  if (part === 'before') return text.slice(0, match.index);
  if (part === 'after') return text.slice(match.index + match.length);
  const groups = match.groups.items;
  return groups[groups.length - 1]!.value;
}

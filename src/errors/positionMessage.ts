/**
 * InvocationInfo.PositionMessage: "At FILE:LINE char:COLUMN", the line, and its part underlined with ~.
 * Rule that surprises: of a line longer than 69 characters a window is shown: up to 12 characters before the part and 8
 * after it are kept at least, and what room is left goes to what stands before; cut ends are marked with an ellipsis.
 */
import type { ScriptExtent } from '../language/ScriptExtent.ts';

const LONGEST_LINE = 69;
const LEAST_BEFORE = 12;
const LEAST_AFTER = 8;
const TAB = '    ';

/** A source line with the part that is meant. */
export interface MarkedLine {
  text: string;
  start: number;
  length: number;
}

export function positionMessage(extent: ScriptExtent | null): string {
  if (!extent) return '';
  const where = extent.file ? `${extent.file}:${extent.startLineNumber}` : `line:${extent.startLineNumber}`;
  const heading = `At ${where} char:${extent.startColumnNumber}`;
  const marked = markedLine(extent);
  if (!marked) return heading;
  return `${heading}\n+ ${marked.text}\n+ ${' '.repeat(marked.start)}${'~'.repeat(Math.max(1, marked.length))}`;
}

/** The line as it is shown, and where the underlining starts; null for an empty line. */
export function markedLine(extent: ScriptExtent): MarkedLine | null {
  const line = extent.startScriptPosition.line.trimEnd();
  if (line === '') return null;
  const start = Math.min(extent.startColumnNumber - 1, line.length);
  const endsHere = extent.endLineNumber === extent.startLineNumber && extent.endColumnNumber <= line.length + 1;
  const end = endsHere ? extent.endColumnNumber - 1 : line.length;
  const before = expandTabs(line.slice(0, start));
  const part = expandTabs(line.slice(start, end));
  return shortened(before, part, expandTabs(line.slice(end)));
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', TAB);
}

function shortened(before: string, part: string, after: string): MarkedLine {
  const whole = before + part + after;
  if (whole.length <= LONGEST_LINE) return { text: whole, start: before.length, length: part.length };
  let prefix = Math.min(before.length, LEAST_BEFORE);
  let suffix = Math.min(after.length, LEAST_AFTER);
  let length = part.length;
  if (prefix + length + suffix >= LONGEST_LINE) {
    if (prefix + length >= LONGEST_LINE) length = LONGEST_LINE - prefix;
    suffix = LONGEST_LINE - prefix - length;
  } else {
    prefix = Math.min(before.length, LONGEST_LINE - length - suffix);
    suffix = Math.min(after.length, LONGEST_LINE - length - prefix);
  }
  const from = before.length - prefix;
  const to = before.length + length + suffix;
  const head = from > 0 ? '\u2026 ' : '';
  const tail = to < whole.length ? ' \u2026' : '';
  return { text: head + whole.slice(from, to) + tail, start: head.length + prefix, length };
}

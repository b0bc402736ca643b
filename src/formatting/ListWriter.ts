/**
 * Lines of one list entry: "Label : value", labels padded to the longest of this entry, long and multi-line values
 * continued under the value. Lines break at the width wherever they are, within words too.
 */
import type { AnsiStyle } from './AnsiStyle.ts';
import { cellLength, headOfCells, splitLines, wrapByCell } from './DisplayCells.ts';
import type { ListField } from './FormatData.ts';

const SEPARATOR = ' : ';
const MINIMUM_FIELD = 1;
const MINIMUM_LABEL = 1;

export function listLines(fields: readonly ListField[], screenWidth: number, style: AnsiStyle | null): string[] {
  if (fields.length === 0 || screenWidth - SEPARATOR.length - MINIMUM_FIELD - MINIMUM_LABEL < 0) return [];
  const longest = Math.max(...fields.map((field) => cellLength(field.label)));
  const labelWidth = Math.min(longest, screenWidth - SEPARATOR.length - MINIMUM_FIELD);
  return fields.flatMap((field) => fieldLines(field, labelWidth, screenWidth, style));
}

function fieldLines(field: ListField, labelWidth: number, screenWidth: number, style: AnsiStyle | null): string[] {
  const label = headOfCells(field.label, labelWidth);
  const padded = label + ' '.repeat(labelWidth - cellLength(label)) + SEPARATOR;
  const head = style ? style.formatAccent + padded + style.reset : padded;
  const hanging = ' '.repeat(labelWidth + SEPARATOR.length);
  const valueWidth = screenWidth - labelWidth - SEPARATOR.length;
  const lines = splitLines(field.text).flatMap((line) => wrapByCell(line, valueWidth, valueWidth));
  return lines.map((line, index) => (index === 0 ? head : hanging) + line);
}

/**
 * Shares a table's width out among its columns. Columns with no width of their own split what is left, odd cells
 * going to the first of them; a table that is too wide loses columns from the right, the last visible one being narrowed first.
 */
const SEPARATOR = 1;
const MINIMUM = 1;

/** Widths after fitting to `tableWidth`; -1 marks a column that is left out. 0 or less means "none given". */
export function fitColumns(given: readonly number[], tableWidth: number): number[] {
  const widths = [...given];
  if (!share(widths, tableWidth)) trim(widths, tableWidth);
  return widths;
}

/** Gives unspecified columns their share; false when even the minimum does not fit. */
function share(widths: number[], tableWidth: number): boolean {
  const open = widths.map((width) => width <= 0);
  for (let i = 0; i < widths.length; i++) if (open[i]) widths[i] = MINIMUM;
  const available = tableWidth - totalWidth(widths);
  if (available < 0) return false;
  if (!open.includes(true)) return true;
  const count = open.filter(Boolean).length;
  const each = Math.floor(available / count);
  let extra = available - each * count;
  for (let i = 0; i < widths.length; i++) if (open[i]) widths[i] += each + (extra-- > 0 ? 1 : 0);
  return true;
}

function trim(widths: number[], tableWidth: number): void {
  for (;;) {
    const excess = totalWidth(widths) - tableWidth;
    if (excess <= 0) return;
    const last = widths.findLastIndex((width) => width > 0);
    if (last < 0) return;
    const narrowed = widths[last] - excess;
    widths[last] = narrowed < MINIMUM ? -1 : narrowed;
  }
}

function totalWidth(widths: readonly number[]): number {
  const visible = widths.filter((width) => width > 0);
  return visible.reduce((sum, width) => sum + width, 0) + SEPARATOR * Math.max(0, visible.length - 1);
}

/** How many entries of the longest length fit on a line of Format-Wide -AutoSize. */
export function bestItemsPerRow(longest: number, screenWidth: number): number {
  if (longest <= 0 || screenWidth < 1 || longest >= screenWidth) return 1;
  let columns = 1;
  while (longest + columns * (longest + SEPARATOR) < screenWidth) columns++;
  return columns;
}

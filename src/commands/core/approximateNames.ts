/** Names that are nearly what was typed: by edits (Get-Command -UseFuzzyMatching) and by capitals (`i-psdf`). */

/** Letters to insert, drop, replace or swap with their neighbour, whatever the case. */
export function editDistance(first: string, second: string): number {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + cost);
      rows[i]![j] = best;
    }
  }
  return rows[a.length]![b.length]!;
}

/** Import-PowerShellDataFile is i-psdf. */
export function abbreviationOf(name: string): string {
  const dash = name.indexOf('-');
  return dash < 0 ? '' : `${name[0]}-${name.slice(dash + 1).replace(/[^\p{Lu}]/gu, '')}`.toLowerCase();
}

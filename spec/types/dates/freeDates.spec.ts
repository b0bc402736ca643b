/** DateTime.Parse in the invariant culture, in UTC: texts and what .NET made of them, round-trip form or error. */
import { readFileSync } from 'node:fs';
import { INVARIANT_CULTURE } from '../../../src/types/culture/index.ts';
import { formatDate } from '../../../src/types/culture/formatDate.ts';
import { parseDate } from '../../../src/types/dotnet/dates/dateText.ts';
import { NetException } from '../../../src/errors/NetException.ts';
import type { TypeContext } from '../../../src/types/TypeContext.ts';

const ctx = {
  culture: INVARIANT_CULTURE,
  timeZone: { id: 'UTC', utcOffsetTicks: () => 0n },
  utcNowTicks: () => 639_000_000_000_000_000n,
} as unknown as TypeContext;

const recorded = readFileSync(new URL('./freeDates.jsonl', `file://${__filename}`), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as [text: string, result: string]);

function shown(text: string): string {
  try {
    const date = parseDate(ctx, text, INVARIANT_CULTURE, 0);
    return formatDate(date, 'o', { info: INVARIANT_CULTURE.dateTimeFormat, localOffsetTicks: () => 0n });
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    return thrown.message;
  }
}

test('texts are read as .NET reads them', () => {
  const wrong = recorded.filter(([text, result]) => shown(text) !== result);
  expect(wrong.map(([text, result]) => ({ text, result, got: shown(text) }))).toEqual([]);
  expect(recorded.length).toBeGreaterThan(400);
});

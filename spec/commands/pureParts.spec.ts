/** Parts of commands that need no session: sorting, windows of Select-Object, contexts of Select-String, texts. */
import { dateText, decodeText, durationText, durationTicks, encodeText } from '../../src/commands/clixml/clixmlText.ts';
import { MatchInfo } from '../../src/commands/types/MatchInfo.ts';
import { countLines, countWords } from '../../src/commands/utility/measure/countText.ts';
import { introSort } from '../../src/types/collections/introSort.ts';
import { unescapeRegex } from '../../src/types/regex/index.ts';
import { ContextTracker } from '../../src/commands/utility/search/ContextTracker.ts';

test('introSort orders any list and is stable up to sixteen items', () => {
  const numbers = Array.from({ length: 500 }, (_, i) => (i * 7919) % 211);
  const sorted = [...numbers];
  introSort(sorted, (a, b) => a - b);
  expect(sorted).toEqual([...numbers].sort((a, b) => a - b));
  const pairs = ['b1', 'a1', 'b2', 'a2', 'c1', 'a3'];
  introSort(pairs, (a, b) => a.charCodeAt(0) - b.charCodeAt(0));
  expect(pairs).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1']);
});

function contexts(lines: string[], before: number, after: number): string[] {
  const shown: string[] = [];
  const tracker = new ContextTracker(before, after, (info) => shown.push(info.toText('')));
  for (const [i, line] of lines.entries()) {
    const info = line.startsWith('hit') ? Object.assign(new MatchInfo(), { line, lineNumber: i + 1 }) : null;
    tracker.line(line, info);
  }
  tracker.end();
  return shown;
}

test('lines around a match', () => {
  expect(contexts(['l1', 'hit', 'l3', 'l4'], 1, 1)).toEqual(['  l1\n> hit\n  l3']);
});

test('no line is shown twice around matches close together', () => {
  expect(contexts(['a', 'hit1', 'b', 'hit2', 'c'], 2, 2)).toEqual(['  a\n> hit1\n  b', '> hit2\n  c']);
});

test('counting text', () => {
  expect([countLines(''), countLines('a'), countLines('a\n'), countLines('a\nb'), countWords(' a  b ')]).toEqual([
    0, 1, 1, 2, 2,
  ]);
});

test('unescapeRegex', () => {
  expect(unescapeRegex('C:\\\\temp\\t\\x41\\u0042\\.')).toBe('C:\\temp\tAB.');
  expect(() => unescapeRegex('\\q')).toThrow(
    expect.objectContaining({
      message: "Invalid pattern '\\q' at offset 2. Unrecognized escape sequence \\q.",
    }) as never,
  );
});

test('CLIXML texts', () => {
  expect(encodeText('a\nb\t_x0041_ <&>')).toBe('a_x000A_b_x0009__x005F_x0041_ &lt;&amp;&gt;');
  expect(decodeText('a_x000A_b')).toBe('a\nb');
  expect(durationText(937840000000n)).toBe('P1DT2H3M4S');
  expect(durationText(0n)).toBe('PT0S');
  expect(durationTicks('-PT0.001S')).toBe(-10000n);
  expect(dateText(638447869690000000n, 'Z')).toBe('2024-02-29T07:02:49Z');
});

/** When the prompt is `>>`. */
import { isIncomplete } from '../../src/repl/isIncomplete.ts';
import { starred } from '../../src/repl/StarredOutput.ts';

test.each([
  ['1 + 1', false],
  ['function f {', true],
  ['function f {\n  1\n}', false],
  ['1 +', true],
  ['Get-Date |', true],
  ['"open', true],
  ["@'\ntext", true],
  ['Get-Date `', true],
  ['if ($x) { 1 }', false],
  ['1 + )', false],
  ['', false],
])('%j', (text, expected) => {
  expect(isIncomplete(text)).toBe(expected);
});

test('hidden input shows stars', () => {
  expect(starred('\x1b[1GName: abc\x1b[6G', 'Name: ')).toBe('\x1b[1GName: ***\x1b[6G');
});

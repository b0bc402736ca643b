/** Tokens' classes, flags and errors, as the real parser gave them: `Kind:Class:Flags:HasError`. */
import { readFileSync } from 'node:fs';
import { parseInput } from '../../src/language/parseInput.ts';

const recorded: { text: string; tokens: string[] }[] = readFileSync(
  new URL('./tokenFlags.jsonl', `file://${__filename}`),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

test.each(recorded)('$text', ({ text, tokens }) => {
  const found = parseInput(text).tokens.map(
    (token) => `${token.kind}:${token.constructor.name}:${token.tokenFlags}:${token.hasError ? 'True' : 'False'}`,
  );
  expect(found).toEqual(tokens);
});

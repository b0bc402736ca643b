/**
 * The parser against the real one: recorded.jsonl holds texts - whole constructs, and ones broken off or misspelt - with
 * the tree, tokens and errors that PowerShell 7.6's parser gave for each. A known difference that vanishes is an error too.
 */
import { readFileSync } from 'node:fs';
import { dumpAst, dumpTokens } from '../../src/tools/astDump.ts';
import { knownDifferences, knownTokenDifferences } from './knownDifferences.ts';

interface Recorded {
  text: string;
  errors: [id: string, start: number, end: number][];
  /** `Kind start end detail`. */
  nodes: string[];
  /** `Kind start end`. */
  tokens: string[];
}

const recorded: Recorded[] = readFileSync(new URL('./recorded.jsonl', `file://${__filename}`), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

type Row = (string | number)[];
const textOf = (row: Row) => row.join(' ').trimEnd();

function parse(text: string) {
  const tree = JSON.parse(dumpAst('', text)) as { errors: Row[]; nodes: Row[] };
  return { errors: tree.errors, nodes: tree.nodes.map(textOf).sort() };
}
function tokens(text: string): string[] {
  return (JSON.parse(dumpTokens('', text)) as { tokens: Row[] }).tokens.map(textOf);
}

test.each(recorded.filter(({ text }) => !knownDifferences.has(text)))('tree and errors of $text', (expected) => {
  expect(parse(expected.text)).toEqual({ errors: expected.errors, nodes: [...expected.nodes].sort() });
});

test.each(recorded.filter(({ text }) => !knownTokenDifferences.has(text)))('tokens of $text', (expected) => {
  expect(tokens(expected.text)).toEqual(expected.tokens);
});

test.each(recorded.filter(({ text }) => knownDifferences.has(text)))('still differs: $text', (expected) => {
  expect(parse(expected.text)).not.toEqual({ errors: expected.errors, nodes: [...expected.nodes].sort() });
});

/**
 * Mutated scripts: parsing never throws, reads each token a bounded number of times, and every node lies within the text.
 * Seeded, so that a failure repeats; the failing text is in the message.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Ast } from '../../src/language/Ast.ts';
import { parseInput } from '../../src/language/parseInput.ts';
import { Tokenizer } from '../../src/language/tokenizer/Tokenizer.ts';

const COUNT = Number(process.env.FUZZ_COUNT ?? 3000);
const bits = (
  '{ } ( ) [ ] " \' @ $ ` # <# #> ; | & && || , . :: .. ? ?? ?. ?[ = += - -- --% -eq -not $( @( @{ if else switch function ' +
  'class enum param try catch finally trap data using foreach in while do until return break process begin end static ' +
  'hidden : % * > 2>&1 >> < 0x 1kb `u{ [int] [a[ $x ${ @x a ! + ++ \u201c \u2018 \u2013'
)
  .split(' ')
  .concat(['@"\n', '\n"@', "@'\n", "\n'@", '\n', '\r\n', ' ', '\0', '\ufeff']);

function scripts(): string[] {
  const folder = new URL('../parity/', `file://${__filename}`);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !name.startsWith('matrix'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n'))
    .map((line) => (JSON.parse(line) as { script: string }).script);
}

/** A linear congruential generator: numbers below n. */
function makeRandom(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

function mutate(original: string, texts: readonly string[], random: (n: number) => number): string {
  let text = original;
  if (text.length > 600) {
    const from = random(text.length - 400);
    text = text.slice(from, from + 400);
  }
  for (let edits = 1 + random(4); edits > 0; edits--) {
    const at = random(text.length + 1);
    const bit = bits[random(bits.length)]!;
    const other = texts[random(texts.length)]!;
    const from = random(other.length);
    const variants = [
      () => text.slice(0, at) + bit + text.slice(at),
      () => text.slice(0, at) + text.slice(at + 1 + random(5)),
      () => text.slice(0, at),
      () => text.slice(0, at) + other.slice(from, from + random(40)) + text.slice(at),
    ];
    text = variants[random(variants.length)]!();
  }
  return text;
}

function problemOf(text: string): string | null {
  let reads = 0;
  const limit = 2000 + 100 * text.length;
  const nextToken = jest.spyOn(Tokenizer.prototype, 'nextToken');
  try {
    const { ast, tokens } = parseInput(text, null, { lenientHereStrings: text.length % 2 === 0 });
    reads = nextToken.mock.calls.length;
    if (reads > limit) return `${reads} tokens read`;
    if (tokens.some(({ extent }) => extent.startOffset > extent.endOffset)) return 'a token ends before it starts';
    return misplaced(ast, text);
  } catch (error) {
    return String(error);
  } finally {
    nextToken.mockRestore();
  }
}

function misplaced(node: Ast, text: string): string | null {
  let problem: string | null = null;
  node.forEachChild((child) => {
    const { startOffset, endOffset } = child.extent;
    if (startOffset < 0 || endOffset > text.length + 2) problem ??= `${child.kind} at ${startOffset}-${endOffset}`;
    if (child.parent !== node) problem ??= `${child.kind} has another parent`;
    problem ??= misplaced(child, text);
  });
  return problem;
}

test('mutated scripts', () => {
  const texts = scripts();
  const random = makeRandom(20260);
  for (let i = 0; i < COUNT; i++) {
    const text = mutate(texts[random(texts.length)]!, texts, random);
    const problem = problemOf(text);
    if (problem !== null) throw new Error(`${problem}: ${JSON.stringify(text)}`);
  }
});

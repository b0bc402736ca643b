/** The trees of the recorded cases' scripts, each as a digest of what the real parser's dump showed for it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dumpAst } from '../../src/tools/astDump.ts';

const here = new URL('.', `file://${__filename}`);
const digests = JSON.parse(readFileSync(new URL('parityTrees.json', here), 'utf8')) as Record<string, string>;

function scripts(): { id: string; script: string }[] {
  const folder = new URL('../parity/', here);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line) as { id: string; script: string });
}

function digestOf(script: string): string {
  const { errors, nodes } = JSON.parse(dumpAst('', script)) as { errors: unknown[]; nodes: unknown[] };
  const rows = nodes.map((node) => JSON.stringify(node)).sort();
  return createHash('sha1')
    .update(JSON.stringify([errors, rows]))
    .digest('hex')
    .slice(0, 12);
}

const cases = scripts().filter(({ id }) => id in digests);

test('there are cases', () => {
  expect(cases.length).toBe(Object.keys(digests).length);
});

test.each(cases)('$id', ({ id, script }) => {
  expect(digestOf(script)).toBe(digests[id]);
});

/**
 * Markdown as PowerShell's library reads it. markdown.jsonl holds texts of ours with what ConvertFrom-Markdown of PowerShell
 * 7.6 made of each: HTML, terminal text and the nodes of Tokens with their places (recordMarkdown.ps1 recorded it, and
 * makes the same of the bundle in dist/). What differs is listed here by name; a name too many fails as one too few does.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Recorded {
  name: string;
  text: string;
  html: string;
  terminal: string;
  nodes: string;
}

const FILE = path.join(__dirname, 'markdown.jsonl');

/** Texts whose HTML differs, by what they have in common. All were found by taking random mixtures of lines apart. */
const HTML_GAPS: Readonly<Record<string, string>> = {
  'a drawn table of one line':
    'contrived/2 contrived/15 contrived/20 contrived/35 contrived/47 contrived/54 contrived/92 contrived/94 contrived/99 ' +
    'contrived/100 contrived/102 contrived/108',
  'a block that is not indented right after a definition':
    'contrived/4 contrived/28 contrived/49 contrived/83 contrived/88 contrived/89 contrived/107 contrived/112',
  'a bare hyphen below an item in a definition': 'contrived/67 contrived/84 contrived/86 contrived/95 contrived/111',
  'a line outside a quote or list that goes on with a definition inside':
    'contrived/16 contrived/27 contrived/30 contrived/38 contrived/79 contrived/82 contrived/93',
  'an item that begins with a blank line and a colon': 'contrived/7 contrived/87 contrived/104',
  'mathematics that an item leaves open': 'contrived/23 contrived/96',
  'a definition list as an item, with HTML': 'contrived/12',
  'a container in an item, then a bare colon': 'contrived/29',
  'blank lines in lists of lists': 'contrived/98 contrived/101 contrived/113',
};

/** Texts whose nodes or places differ though what is shown does not. */
const NODE_GAPS: Readonly<Record<string, string>> = {
  'lines that began like something else': 'mixed/42 mixed/384 mixed/385 mixed/391 mixed/392',
  'how far a table or the paragraph before it reaches':
    'mixed/296 mixed/328 mixed/340 mixed/345 pipeTables/14 terminal/51',
  'where abbreviations cut text': 'mixed/247',
  'headings that differ in accents alone': 'headings/31',
  'blocks inside footnotes, definitions and lists': 'footnotes/5 mixed/24 mixed/101 mixed/427',
  'text after a hard break in a heading': 'mixed/284',
  'a definition of an address that is underlined': 'mixed/285',
  'brackets inside a picture': 'inlines/81',
};

/** In drawn tables and in contrived texts the places are not compared. */
const WITHOUT_NODES = /^(?:contrived|grid\w*)\//;

function readAll(file: string): Recorded[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Recorded);
}

function readWithBundle(): Map<string, Recorded> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-markdown-'));
  const made = path.join(folder, 'made.jsonl');
  const args = [path.resolve('dist/psail.js'), '-File', path.join(__dirname, 'recordMarkdown.ps1'), FILE, made];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 120_000 });
  if (run.status !== 0) throw new Error(run.stderr);
  const all = readAll(made);
  fs.rmSync(folder, { recursive: true });
  return new Map(all.map((each) => [each.name, each]));
}

/** Names listed under all causes. */
function listed(gaps: Readonly<Record<string, string>>): Set<string> {
  return new Set(Object.values(gaps).flatMap((names) => names.split(' ')));
}

const recorded = readAll(FILE);
let made: Map<string, Recorded>;

beforeAll(() => {
  made = readWithBundle();
}, 130_000);

function expectAlike(part: 'html' | 'terminal' | 'nodes', texts: readonly Recorded[], gaps: ReadonlySet<string>): void {
  for (const want of texts.filter(({ name }) => !gaps.has(name)))
    expect({ name: want.name, text: want.text, [part]: made.get(want.name)?.[part] }).toEqual({
      name: want.name,
      text: want.text,
      [part]: want[part],
    });
  const closed = texts.filter((want) => gaps.has(want.name) && made.get(want.name)?.[part] === want[part]);
  expect(closed.map(({ name }) => name)).toEqual([]);
}

test('there are texts of every kind', () => {
  expect(recorded.length).toBeGreaterThan(1400);
  expect(recorded.filter(({ name }) => name.startsWith('documents/')).length).toBe(2);
});

test('HTML', () => expectAlike('html', recorded, listed(HTML_GAPS)));

test('terminal text', () => expectAlike('terminal', recorded, new Set()));

test('nodes and their places', () => {
  const texts = recorded.filter(({ name }) => !WITHOUT_NODES.test(name));
  expect(texts.length).toBeGreaterThan(1200);
  expectAlike('nodes', texts, listed(NODE_GAPS));
});

/**
 * The cmdlets against PowerShell's own: docs/cmdlets.md says what the definitions say, every difference in a declaration
 * is a listed one, and what is left out has its reason. `node src/tools/cmdletTable.mjs` writes the page.
 */
import fs from 'node:fs';
import path from 'node:path';
import { CMDLETS } from '../../src/commands/index.ts';
// @ts-expect-error a program of the build, in JavaScript
import { differences, missingParameters, readFacts, renderTable } from '../../src/tools/cmdletTable.mjs';

interface Fact {
  name: string;
  platform?: string;
}

const FACTS = readFacts() as Fact[];
const BY_NAME = new Map(CMDLETS.map((definition) => [definition.name, definition]));
const LIST = path.join(__dirname, 'cmdletDifferences.json');

test('docs/cmdlets.md is fresh', () => {
  expect(fs.readFileSync('docs/cmdlets.md', 'utf8')).toBe(renderTable(CMDLETS, FACTS));
});

test("declarations differ from PowerShell's only where the list says so", () => {
  const found = Object.fromEntries(
    FACTS.flatMap((fact) => {
      const definition = BY_NAME.get(fact.name);
      const lines = definition ? (differences(definition, fact) as string[]) : [];
      return lines.length > 0 ? [[fact.name, lines]] : [];
    }),
  );
  if (process.env.UPDATE_LEDGER) fs.writeFileSync(LIST, `${JSON.stringify(found, null, 2)}\n`);
  expect(found).toEqual(JSON.parse(fs.readFileSync(LIST, 'utf8')));
});

test('every cmdlet of PowerShell is here or left out for a reason', () => {
  const silent = FACTS.filter(({ name }) => !BY_NAME.has(name)).map(({ name }) => name);
  expect(silent).toEqual([]);
});

test('every parameter left out has its reason', () => {
  const silent = FACTS.flatMap((fact) => {
    const definition = BY_NAME.get(fact.name);
    if (!definition || definition.unsupported?.['*']) return [];
    const missing = missingParameters(definition, fact) as Map<string, string>;
    return [...missing].filter(([, reason]) => reason === '').map(([name]) => `${fact.name} -${name}`);
  });
  expect(silent).toEqual([]);
});

test('cmdlets that exist on Windows only are there on Windows only', () => {
  const wrong = FACTS.filter(({ name, platform }) => {
    const definition = BY_NAME.get(name);
    return definition && (platform === 'windows') !== (definition.platform === 'win32');
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('every cmdlet has a synopsis, and every parameter a description', () => {
  const silent = CMDLETS.flatMap(({ name, synopsis, parameters }) => [
    ...(synopsis ? [] : [name]),
    ...Object.entries(parameters).flatMap(([key, { description }]) => (description ? [] : [`${name} -${key}`])),
  ]);
  expect(silent).toEqual([]);
});

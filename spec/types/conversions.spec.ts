/** Casts of every kind of value to many types, as PowerShell 7.6 answered them (recorded/conversions.jsonl). */
import fs from 'node:fs';
import path from 'node:path';
import { convertTo } from '../../src/types/index.ts';
import { getType } from '../../src/types/TypeRegistry.ts';
import { CONTEXT, shownResult, typeTextOf, valueOfText } from './evaluation.ts';

const ROWS = fs
  .readFileSync(path.join(process.cwd(), 'spec', 'types', 'recorded', 'conversions.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as [string, string, string]);

const TYPES = [...new Set(ROWS.map(([type]) => type))];

describe.each(TYPES)('to [%s]', (type) => {
  test('converts as recorded', () => {
    const wrong: string[] = [];
    for (const [to, value, expected] of ROWS) {
      if (to !== type) continue;
      const shown = shownResult(() => convertTo(valueOfText(value), getType(type), CONTEXT), typeTextOf);
      if (shown !== expected) wrong.push(`[${to}]${value}: ${shown} instead of ${expected}`);
    }
    expect(wrong).toEqual([]);
  });
});

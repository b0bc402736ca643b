/**
 * Every recorded case of PowerShell 7.6, run by the built psail through parity.ps1 (itself plain PowerShell).
 * ledger.json lists the known gaps with their cause: a gap that starts to pass fails the run until it is taken off.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Case {
  id: string;
  text?: string;
  types?: unknown;
  thrown?: string;
  errors?: unknown;
}

const HERE = path.join(process.cwd(), 'spec', 'parity');
const LEDGER = JSON.parse(fs.readFileSync(path.join(HERE, 'ledger.json'), 'utf8')) as Record<string, string>;
const AREAS = fs.readdirSync(HERE).filter((file) => file.endsWith('.jsonl'));

const readCases = (file: string): Case[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);

const list = (value: unknown): unknown[] => (value == null ? [] : Array.isArray(value) ? value : [value]);
const text = (value: unknown): string => String(value ?? '').replace(/\r\n/g, '\n');

/** All that a case showed, as one comparable text. */
const shown = (result: Case): string =>
  JSON.stringify([text(result.text), list(result.types).join(), text(result.thrown), list(result.errors).map(text)]);

describe.each(AREAS)('parity %s', (area) => {
  test('shows what PowerShell showed', () => {
    const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-parity-'));
    const results = path.join(scratch, 'results.jsonl');
    const run = spawnSync(
      process.execPath,
      ['dist/psail.js', path.join(HERE, 'parity.ps1'), '-Cases', path.join(HERE, area), '-Results', results],
      { encoding: 'utf8', env: { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1' }, timeout: 400_000 },
    );
    expect(run.stderr).toBe('');
    const got = new Map(readCases(results).map((result) => [result.id, shown(result)]));
    fs.rmSync(scratch, { recursive: true });
    const failing = readCases(path.join(HERE, area))
      .filter((golden) => got.get(golden.id) !== shown(golden))
      .map((golden) => golden.id);
    const ids = new Set(readCases(path.join(HERE, area)).map((golden) => golden.id));
    const listed = Object.keys(LEDGER).filter((id) => ids.has(id));
    expect({ newGaps: failing.filter((id) => !(id in LEDGER)) }).toEqual({ newGaps: [] });
    expect({ gapsThatPass: listed.filter((id) => !failing.includes(id)) }).toEqual({ gapsThatPass: [] });
  }, 420_000);
});

/**
 * Every recorded case of PowerShell 7.6, run by the built psail through parity.ps1 (itself plain PowerShell).
 * ledger.json lists the known gaps with their cause: a gap that starts to pass fails the run until it is taken off.
 * UPDATE_LEDGER=1 takes passing ones off; new gaps are added by hand, with their cause.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { differing, readCases } from './cases.ts';

const HERE = path.join(process.cwd(), 'spec', 'parity');
const LEDGER_FILE = path.join(HERE, 'ledger.json');
const ledger = JSON.parse(fs.readFileSync(LEDGER_FILE, 'utf8')) as Record<string, string>;
const AREAS = fs.readdirSync(HERE).filter((file) => file.endsWith('.jsonl'));
const ENVIRONMENT = { ...process.env, LANG: 'C', LC_ALL: 'C', TZ: 'UTC', NO_COLOR: '1' };

/** What script blocks that .NET code calls report reaches no stream: PowerShell too writes it to standard error as it is. */
const PAST_STREAMS: Readonly<Record<string, string>> = { 'lang-scriptblocks.jsonl': 'sb err' };

function run(area: string): { stderr: string; failing: string[] } {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-parity-'));
  const results = path.join(scratch, 'results.jsonl');
  const script = ['dist/psail.js', path.join(HERE, 'parity.ps1'), '-Cases', path.join(HERE, area), '-Results', results];
  const { stderr } = spawnSync(process.execPath, script, { encoding: 'utf8', env: ENVIRONMENT, timeout: 400_000 });
  const failing = differing(readCases(path.join(HERE, area)), readCases(results));
  fs.rmSync(scratch, { recursive: true });
  return { stderr, failing };
}

describe.each(AREAS)('parity %s', (area) => {
  test('shows what PowerShell showed', () => {
    const { stderr, failing } = run(area);
    expect(stderr).toBe(PAST_STREAMS[area] ?? '');
    const ids = new Set(readCases(path.join(HERE, area)).map((golden) => golden.id));
    const passing = Object.keys(ledger).filter((id) => ids.has(id) && !failing.includes(id));
    if (process.env.UPDATE_LEDGER) {
      for (const id of passing.splice(0)) delete ledger[id];
      fs.writeFileSync(LEDGER_FILE, `${JSON.stringify(ledger, null, 2)}\n`);
    }
    expect({ newGaps: failing.filter((id) => !(id in ledger)) }).toEqual({ newGaps: [] });
    expect({ gapsThatPass: passing }).toEqual({ gapsThatPass: [] });
  }, 420_000);
});

test('every listed gap is a recorded case and says its cause', () => {
  const ids = new Set(AREAS.flatMap((area) => readCases(path.join(HERE, area)).map((golden) => golden.id)));
  const wrong = Object.entries(ledger).filter(([id, cause]) => !ids.has(id) || cause.trim().length < 8);
  expect(wrong).toEqual([]);
});

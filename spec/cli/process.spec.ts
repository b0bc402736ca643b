/**
 * psail as a process against the recorded runs of pwsh in spec/process: output, errors, exit codes. Cases that are known to
 * differ stand in processLedger.json with their cause; a listed case that passes fails this test too.
 * It runs the bundle of dist/, which `npm test` builds first.
 */
import fs from 'node:fs';
import path from 'node:path';
import { readRuns, runCases } from '../process/recordedRuns.ts';

const CASES = path.resolve('spec/process/process.jsonl');

test('recorded runs', () => {
  const ledger = JSON.parse(fs.readFileSync(path.resolve('spec/cli/processLedger.json'), 'utf8')) as Record<
    string,
    string
  >;
  const results = runCases(CASES);
  const differing = readRuns(CASES)
    .filter(({ id, stdout, stderr, code }) => {
      const got = results.get(id);
      return got?.stdout !== stdout || got.stderr !== stderr || got.code !== code;
    })
    .map(({ id }) => id);
  expect(differing.filter((id) => !(id in ledger))).toEqual([]);
  expect(Object.keys(ledger).filter((id) => !differing.includes(id))).toEqual([]);
}, 300_000);

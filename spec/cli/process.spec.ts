/**
 * psail as a process against the recorded runs of pwsh in spec/process: output, errors, exit codes. Cases that are known to
 * differ stand in processLedger.json with their cause; a listed case that passes fails this test too.
 * files.jsonl holds what becomes of files: full devices, pipelines cut off half way, streams and locks, bytes of programs.
 * It needs /dev/full, which only Linux has. It runs the bundle of dist/, which `npm test` builds first.
 */
import fs from 'node:fs';
import path from 'node:path';
import { readRuns, runCases } from '../process/recordedRuns.ts';

const FOLDER = path.resolve('spec/process');
const FILES = ['process.jsonl', 'files.jsonl', 'debugging.jsonl', 'prompts.jsonl'].filter(
  (name) => name !== 'files.jsonl' || process.platform === 'linux',
);
const LEDGER = JSON.parse(fs.readFileSync(path.resolve('spec/cli/processLedger.json'), 'utf8')) as Record<
  string,
  string
>;

test.each(FILES)(
  'recorded runs of %s',
  (name) => {
    const file = path.join(FOLDER, name);
    const results = runCases(file);
    const recorded = readRuns(file);
    const differing = recorded
      .filter(({ id, stdout, stderr, code }) => {
        const got = results.get(id);
        return got?.stdout !== stdout || got.stderr !== stderr || got.code !== code;
      })
      .map(({ id }) => id);
    expect(differing.filter((id) => !(id in LEDGER))).toEqual([]);
    const listed = recorded.map(({ id }) => id).filter((id) => id in LEDGER);
    expect(listed.filter((id) => !differing.includes(id))).toEqual([]);
  },
  300_000,
);

/**
 * Cmdlets as the reference engine's console host ran them (cmdletRuns.jsonl, in the form of spec/process): help, modules,
 * manifests, item properties, Markdown. It runs the bundle of dist/, which `npm test` builds first.
 */
import path from 'node:path';
import { readRuns, runCases } from '../process/recordedRuns.ts';

const CASES = path.join(__dirname, 'cmdletRuns.jsonl');

test('recorded runs of cmdlets', () => {
  const results = runCases(CASES);
  for (const { id, stdout, stderr, code } of readRuns(CASES)) {
    const got = results.get(id);
    expect({ id, stdout: got?.stdout, stderr: got?.stderr, code: got?.code }).toEqual({ id, stdout, stderr, code });
  }
}, 300_000);

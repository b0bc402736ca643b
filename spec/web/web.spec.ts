/**
 * Invoke-RestMethod and Invoke-WebRequest against the stub they were recorded with: what they showed and what they sent.
 * The recorded port is put in place of the free one taken here, so that texts and headers compare as recorded.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { differing, readCases } from '../parity/cases.ts';
import { besideStub, runPsail } from '../parity/stub.ts';

const HERE = path.join(process.cwd(), 'spec', 'web');
const RECORDED_PORT = /\b8788\b/g;
const LEDGER = JSON.parse(fs.readFileSync(path.join(HERE, 'ledger.json'), 'utf8')) as Record<string, string>;

interface Requests {
  case?: string;
}

/** Requests as text, without the case that sent them and without what changes with the port. */
function readRequests(text: string, port: string): string[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { case: _, ...request } = JSON.parse(line.replaceAll(port, '8788')) as Requests;
      return JSON.stringify(request);
    });
}

/** The lines of `of` that `recorded` holds in this order: a listed gap may leave requests out, nothing else may differ. */
function subsequence(recorded: readonly string[], of: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of recorded) if (line === of[found.length]) found.push(line);
  return found;
}

test('cases and requests are the recorded ones', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'psail-web-'));
  const [log, cases, results] = ['log', 'cases', 'results'].map((name) => path.join(folder, `${name}.jsonl`));
  const recordedText = fs.readFileSync(path.join(HERE, 'web.jsonl'), 'utf8');
  const usedPort = await besideStub(path.join(HERE, 'stub.mjs'), log, async (port) => {
    fs.writeFileSync(cases, recordedText.replaceAll(RECORDED_PORT, String(port)));
    const script = path.join(process.cwd(), 'spec/parity/parity.ps1');
    const args = [script, '-Cases', cases, '-Results', results, '-Scratch', '/tmp/parity-web'];
    expect(await runPsail(args, { HOME: folder })).toBe('');
    return String(port);
  });
  const failing = differing(readCases(cases), readCases(results));
  expect(failing.filter((id) => !(id in LEDGER))).toEqual([]);
  expect(Object.keys(LEDGER).filter((id) => !failing.includes(id))).toEqual([]);
  const sent = readRequests(fs.readFileSync(log, 'utf8'), usedPort);
  const recorded = readRequests(fs.readFileSync(path.join(HERE, 'requests.jsonl'), 'utf8'), usedPort);
  expect(sent).toEqual(failing.length === 0 ? recorded : subsequence(recorded, sent));
  fs.rmSync(folder, { recursive: true });
}, 120_000);

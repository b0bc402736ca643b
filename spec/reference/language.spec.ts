/**
 * What the reference engine answered to scripts about the language: operators, classes, binding, errors, the parser's and the
 * engine's objects. language.jsonl holds each script with its output (types and texts), what it threw and the errors it
 * wrote; every script runs in a session of its own. `shows` marks those that show values by the function of show.ps1.
 */
import fs from 'node:fs';
import path from 'node:path';
import { inThreadSession } from '../hosting/inThreadSession.ts';
import { answerScript, type ScriptAnswer } from './answerScript.ts';

interface Answer extends ScriptAnswer {
  id: string;
  script: string;
  shows?: boolean;
}

const HERE = path.join(process.cwd(), 'spec', 'reference');
const SHOW = fs.readFileSync(path.join(HERE, 'show.ps1'), 'utf8').replaceAll('\n', ' ');

const read = (file: string): Answer[] =>
  fs
    .readFileSync(path.join(HERE, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);

test('scripts about the language give what the reference engine gave', () => {
  Object.assign(process.env, { LC_ALL: 'C', LANG: 'C', TZ: 'UTC', NO_COLOR: '1' });
  const wrong: unknown[] = [];
  for (const { id, script, shows, ...wanted } of read('language.jsonl')) {
    const got = answerScript(inThreadSession().session, shows ? SHOW + script : script);
    const { types, values, thrown, errors } = wanted;
    if (JSON.stringify(got) !== JSON.stringify({ types, values, thrown, errors }))
      wrong.push({ id, script, wanted, got });
  }
  expect(wrong).toEqual([]);
}, 120_000);

/** Generated programs with what the reference engine answered, recorded by differential.mjs: each in a runspace of its own. */
import fs from 'node:fs';
import path from 'node:path';
import { inThreadSession } from '../hosting/inThreadSession.ts';
import { answerScript, type ScriptAnswer } from '../reference/answerScript.ts';
import { runnable } from './programs.mjs';

const ANSWERS = path.join(process.cwd(), 'spec', 'fuzz', 'answers.jsonl');

test('generated programs give what the reference engine gave', () => {
  const { session } = inThreadSession();
  const wrong: unknown[] = [];
  for (const line of fs.readFileSync(ANSWERS, 'utf8').trimEnd().split('\n')) {
    const { id, program, types, values, thrown, errors } = JSON.parse(line) as ScriptAnswer & {
      id: string;
      program: string;
    };
    const wanted = { types, values, thrown, errors };
    const got = answerScript(session.newRunspace()!, runnable(program));
    if (JSON.stringify(got) !== JSON.stringify(wanted)) wrong.push({ id, program, wanted, got });
  }
  expect(wrong).toEqual([]);
}, 240_000);

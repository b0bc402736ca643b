/**
 * What the reference engine answered to scripts about the language: operators, classes, binding, errors, the parser's and the
 * engine's objects. language.jsonl holds each script with its output (types and texts), what it threw and the errors it
 * wrote; every script runs in a session of its own. `shows` marks those that show values by the function of show.ps1.
 */
import fs from 'node:fs';
import path from 'node:path';
import { errorRecordOf, ErrorRecord, NetException } from '../../src/errors/index.ts';
import { InvocationInfo } from '../../src/engine/InvocationInfo.ts';
import { CallbackPipe } from '../../src/engine/pipeline/Pipe.ts';
import { runPipeline } from '../../src/engine/pipeline/runPipeline.ts';
import { ScriptCommandProcessor } from '../../src/engine/pipeline/ScriptCommandProcessor.ts';
import { ScriptBlock } from '../../src/engine/ScriptBlock.ts';
import { toPSString, typeOf, unwrap } from '../../src/types/index.ts';
import { inThreadSession } from '../hosting/inThreadSession.ts';

interface Answer {
  id: string;
  script: string;
  shows?: boolean;
  types: string[];
  values: (string | null)[];
  thrown: string;
  errors: string[];
}

const HERE = path.join(process.cwd(), 'spec', 'reference');
const SHOW = fs.readFileSync(path.join(HERE, 'show.ps1'), 'utf8').replaceAll('\n', ' ');

const read = (file: string): Answer[] =>
  fs
    .readFileSync(path.join(HERE, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);

type Outcome = Pick<Answer, 'types' | 'values' | 'thrown' | 'errors'>;

function run(script: string): Outcome {
  const { session } = inThreadSession();
  const output: unknown[] = [];
  const errors: string[] = [];
  let thrown = '';
  const drop = new CallbackPipe(() => undefined);
  const error = new CallbackPipe((value) => {
    const record = unwrap(value);
    if (record instanceof ErrorRecord) errors.push(`${record.fullyQualifiedErrorId}: ${record.exception.message}`);
  });
  session.streams = { error, warning: drop, verbose: drop, debug: drop, information: drop };
  try {
    const { ast } = session.createScriptBlock(script);
    const block = new ScriptBlock(session, ast, session.globalState);
    const options = { isDotted: true, isScriptFile: false };
    const processor = new ScriptCommandProcessor(session, new InvocationInfo(null, null, '', ''), block, [], options);
    const pipe = new CallbackPipe((value) => output.push(value ?? null));
    runPipeline(session, [processor], pipe, undefined, false);
  } catch (raised) {
    const exception = raised instanceof NetException ? raised : session.convertForeignError(raised);
    if (exception) thrown = `${errorRecordOf(exception).fullyQualifiedErrorId}: ${exception.message}`;
  }
  return {
    types: output.map((value) => (value === null ? 'null' : typeOf(unwrap(value)).fullName)),
    values: output.map((value) => (value === null ? null : toPSString(value, session))),
    thrown,
    errors,
  };
}

test('scripts about the language give what the reference engine gave', () => {
  Object.assign(process.env, { LC_ALL: 'C', LANG: 'C', TZ: 'UTC', NO_COLOR: '1' });
  const wrong: unknown[] = [];
  for (const { id, script, shows, ...wanted } of read('language.jsonl')) {
    const got = run(shows ? SHOW + script : script);
    if (JSON.stringify(got) !== JSON.stringify(wanted)) wrong.push({ id, script, wanted, got });
  }
  expect(wrong).toEqual([]);
}, 120_000);

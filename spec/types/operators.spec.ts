/** Operators over every pair of kinds of values, as PowerShell 7.6 answered them (recorded/operators.jsonl). */
import fs from 'node:fs';
import path from 'node:path';
import {
  add,
  bitAnd,
  bitOr,
  bitXor,
  containsOp,
  divide,
  equalsOp,
  greaterOrEqual,
  lessThan,
  multiply,
  range,
  remainder,
  shiftLeft,
  shiftRight,
  subtract,
} from '../../src/types/index.ts';
import { CONTEXT, shortTypeOf, shownResult, valueOfText } from './evaluation.ts';

type Operator = (left: unknown, right: unknown) => unknown;

const OPERATORS: Readonly<Record<string, Operator>> = {
  '+': (a, b) => add(a, b, CONTEXT),
  '-': (a, b) => subtract(a, b, CONTEXT),
  '*': (a, b) => multiply(a, b, CONTEXT),
  '/': (a, b) => divide(a, b, CONTEXT),
  '%': (a, b) => remainder(a, b, CONTEXT),
  '-band': (a, b) => bitAnd(a, b, CONTEXT),
  '-bor': (a, b) => bitOr(a, b, CONTEXT),
  '-bxor': (a, b) => bitXor(a, b, CONTEXT),
  '-shl': (a, b) => shiftLeft(a, b, CONTEXT),
  '-shr': (a, b) => shiftRight(a, b, CONTEXT),
  '-eq': (a, b) => equalsOp(a, b, CONTEXT, true),
  '-lt': (a, b) => lessThan(a, b, CONTEXT, true),
  '-ge': (a, b) => greaterOrEqual(a, b, CONTEXT, true),
  '-contains': (a, b) => containsOp(a, b, CONTEXT, true),
  '..': (a, b) => range(a, b),
};

const ROWS = fs
  .readFileSync(path.join(process.cwd(), 'spec', 'types', 'recorded', 'operators.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as [string, string, string, string]);

describe.each(Object.keys(OPERATORS))('operator %s', (operator) => {
  test('answers as recorded', () => {
    const wrong: string[] = [];
    for (const [left, name, right, expected] of ROWS) {
      if (name !== operator) continue;
      const shown = shownResult(() => OPERATORS[operator]!(valueOfText(left), valueOfText(right)), shortTypeOf);
      if (shown !== expected) wrong.push(`${left} ${name} ${right}: ${shown} instead of ${expected}`);
    }
    expect(wrong).toEqual([]);
  });
});

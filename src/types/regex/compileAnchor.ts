/** Anchors as instructions. Rule that surprises: $ and \Z also match before a final newline, and only before a "\n". */
import type { CharSet } from './CharSet.ts';
import { FAIL, type Instruction, type RegexMachine } from './RegexMachine.ts';
import type { AnchorKind } from './RegexNode.ts';
import { boundaryWordSet, ECMA_WORD } from './wordSets.ts';

const NEWLINE = 10;

type Test = (machine: RegexMachine) => boolean;

export function compileAnchor(anchor: AnchorKind, next: number): Instruction {
  const test = testFor(anchor);
  return (machine) => (test(machine) ? next : FAIL);
}

function testFor(anchor: AnchorKind): Test {
  switch (anchor) {
    case 'beginning':
      return ({ pos }) => pos === 0;
    case 'end':
      return ({ pos, input }) => pos === input.length;
    case 'endZ':
      return ({ pos, input }) => pos >= input.length - 1 && (pos === input.length || input.charCodeAt(pos) === NEWLINE);
    case 'bol':
      return ({ pos, input }) => pos === 0 || input.charCodeAt(pos - 1) === NEWLINE;
    case 'eol':
      return ({ pos, input }) => pos === input.length || input.charCodeAt(pos) === NEWLINE;
    case 'start':
      return ({ pos, searchStart }) => pos === searchStart;
    case 'boundary':
      return (machine) => atBoundary(machine, boundaryWordSet());
    case 'nonBoundary':
      return (machine) => !atBoundary(machine, boundaryWordSet());
    case 'ecmaBoundary':
      return (machine) => atBoundary(machine, ECMA_WORD);
    case 'nonEcmaBoundary':
      return (machine) => !atBoundary(machine, ECMA_WORD);
  }
}

function atBoundary({ pos, input }: RegexMachine, word: CharSet): boolean {
  const before = pos > 0 && word.has(input.charCodeAt(pos - 1));
  const after = pos < input.length && word.has(input.charCodeAt(pos));
  return before !== after;
}

/** \1 as an instruction. Rule that surprises: a group without a capture fails the match, except under ECMAScript. */
import { type CaseBehavior, caseEquivalents } from './caseEquivalence.ts';
import { FAIL, type Instruction } from './RegexMachine.ts';
import type { BackreferenceNode } from './RegexNode.ts';

export function compileBackreference(node: BackreferenceNode, next: number): Instruction {
  const { slot, rtl, ecma, ignoreCase } = node;
  return (machine) => {
    const list = machine.captures[slot]!;
    if (list.length === 0) return ecma ? next : FAIL;
    const text = machine.input.slice(list[list.length - 2], list[list.length - 1]);
    const at = rtl ? machine.pos - text.length : machine.pos;
    if (at < 0 || !matchesAt(machine.input, at, text, ignoreCase)) return FAIL;
    machine.pos = rtl ? at : at + text.length;
    return next;
  };
}

function matchesAt(input: string, at: number, text: string, ignoreCase: CaseBehavior | null): boolean {
  if (ignoreCase === null) return input.startsWith(text, at);
  if (at + text.length > input.length) return false;
  for (let i = 0; i < text.length; i++) {
    const code = input.charCodeAt(at + i);
    const wanted = text.charCodeAt(i);
    if (code !== wanted && !caseEquivalents(wanted, ignoreCase)?.includes(code)) return false;
  }
  return true;
}

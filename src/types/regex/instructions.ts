/** The instructions of texts, sets, loops and balancing groups. See compileRegex.ts for how they are put together. */
import { FAIL, type Instruction, type RegexMachine } from './RegexMachine.ts';
import type { LoopNode, SetNode } from './RegexNode.ts';

export type Again = (machine: RegexMachine) => number;

export function greedyTest(
  { min, max }: LoopNode,
  count: number,
  mark: number,
  end: number,
  again: Again,
): Instruction {
  return (machine) => {
    const rounds = machine.registers[count]!;
    if (rounds >= max || (machine.pos === machine.registers[mark] && rounds >= min)) return end;
    if (rounds >= min) machine.pushChoice(end, machine.pos);
    return again(machine);
  };
}

/**
 * NON-PARITY: when a first round of an unbounded lazy loop matches nothing, .NET's interpreter (not its compiled form)
 * leaves an entry on its stack, reports wrong places or fails with an OverflowException; here it is as compiled.
 */
export function lazyTest({ min }: LoopNode, count: number, resume: number, end: number, again: Again): Instruction {
  return (machine) => {
    if (machine.registers[count]! < min) return again(machine);
    machine.pushChoice(resume, machine.pos);
    return end;
  };
}

/** (?<slot-popped>): takes popped's last capture and keeps what lies between it and this one. */
export function balance(machine: RegexMachine, slot: number, popped: number, from: number): boolean {
  const list = machine.captures[popped]!;
  if (list.length === 0) return false;
  const innerStart = list[list.length - 2]!;
  const innerEnd = list[list.length - 1]!;
  let start = Math.min(from, machine.pos);
  let end = Math.max(from, machine.pos);
  if (start >= innerEnd) [start, end] = [innerEnd, start];
  else if (end <= innerStart) start = innerStart;
  else {
    end = Math.min(end, innerEnd);
    start = Math.max(start, innerStart);
  }
  machine.popCapture(popped);
  if (slot !== -1) machine.capture(slot, start, end);
  return true;
}

export function textInstruction(text: string, rtl: boolean, next: number): Instruction {
  const { length } = text;
  if (!rtl) {
    return (machine) => {
      if (!machine.input.startsWith(text, machine.pos)) return FAIL;
      machine.pos += length;
      return next;
    };
  }
  return (machine) => {
    const from = machine.pos - length;
    if (from < 0 || !machine.input.startsWith(text, from)) return FAIL;
    machine.pos = from;
    return next;
  };
}

export function setInstruction({ set, rtl }: SetNode, next: number): Instruction {
  if (!rtl) {
    return (machine) =>
      machine.pos < machine.input.length && set.has(machine.input.charCodeAt(machine.pos))
        ? advance(machine, 1, next)
        : FAIL;
  }
  return (machine) =>
    machine.pos > 0 && set.has(machine.input.charCodeAt(machine.pos - 1)) ? advance(machine, -1, next) : FAIL;
}

function advance(machine: RegexMachine, by: number, next: number): number {
  machine.pos += by;
  return next;
}

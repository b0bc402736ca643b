/**
 * A backtracking machine for the patterns JavaScript's RegExp cannot run as .NET does. Instructions are functions that
 * return the next instruction; whatever they change is noted on the track, so that failing restores it.
 * Rule that surprises: cutting (atomic groups, lookarounds) drops choices but keeps the notes about captures and counters,
 * because failing further back must still undo those.
 */
import type { CharSet } from './CharSet.ts';

export type Instruction = (machine: RegexMachine) => number;

export const FAIL = -1;
export const DONE = -2;

/** Kinds of track entries. Non-negative: a choice, and the kind is the instruction to go on with. */
const UNDO_REGISTER = -1;
const UNDO_CAPTURE = -2;
const UNDO_POP = -3;
const GREEDY = -4;
const WIDTH = 4;
/** Numbers. */
const FIRST_TRACK = 256;
const CHECK_EVERY = 1000;

/** Throws when the match has taken too long. */
export interface RegexDeadline {
  check(): void;
}

/** Room for the track, to be used again and again: allocating it costs more than most matches. */
export function newTrack(): Int32Array {
  return new Int32Array(FIRST_TRACK);
}

export class RegexMachine {
  pos = 0;
  /** Of a lazy loop's resumed choice: how many more it may take. */
  remaining = 0;
  readonly registers: number[];
  /** Per slot: start, end, start, end... of what it holds now. */
  readonly captures: number[][];
  /** Grows as needed; what lies at and beyond `height` is stale. */
  private track: Int32Array;
  height = 0;
  private sinceCheck = 0;

  constructor(
    private readonly code: readonly Instruction[],
    readonly input: string,
    /** Where the search began: \G. */
    readonly searchStart: number,
    registerCount: number,
    slotCount: number,
    track: Int32Array,
    private readonly deadline: RegexDeadline | null = null,
  ) {
    this.track = track;
    this.registers = new Array(registerCount).fill(-1);
    this.captures = Array.from({ length: slotCount }, () => []);
  }

  /** Whether the program matches at `start`. The captures tell what it matched. */
  runAt(start: number): boolean {
    this.pos = start;
    this.height = 0;
    for (const list of this.captures) list.length = 0;
    const { code } = this;
    let pc = 0;
    while (pc !== DONE) {
      pc = code[pc]!(this);
      if (pc === FAIL) {
        pc = this.backtrack();
        if (pc === FAIL) return false;
      }
    }
    return true;
  }

  private note(kind: number, a: number, b: number, c: number): void {
    const at = this.height;
    if (at + WIDTH > this.track.length) this.grow();
    const { track } = this;
    track[at] = kind;
    track[at + 1] = a;
    track[at + 2] = b;
    track[at + 3] = c;
    this.height = at + WIDTH;
  }

  private grow(): void {
    const larger = new Int32Array(this.track.length * 2);
    larger.set(this.track);
    this.track = larger;
  }

  pushChoice(pc: number, pos: number, remaining = 0): void {
    this.note(pc, pos, remaining, 0);
  }

  /** A loop over one character took everything from `low` to here and may give back step by step. */
  pushGreedy(next: number, limit: number, step: number): void {
    if (this.pos === limit) return;
    this.note(GREEDY, next, limit, this.pos - step);
  }

  setRegister(index: number, value: number): void {
    this.note(UNDO_REGISTER, index, this.registers[index]!, 0);
    this.registers[index] = value;
  }

  capture(slot: number, start: number, end: number): void {
    this.note(UNDO_CAPTURE, slot, 0, 0);
    if (start <= end) this.captures[slot]!.push(start, end);
    else this.captures[slot]!.push(end, start);
  }

  popCapture(slot: number): void {
    const list = this.captures[slot]!;
    const end = list.pop()!;
    this.note(UNDO_POP, slot, list.pop()!, end);
  }

  /** Forgets the choices above `height`. */
  cut(height: number): void {
    const { track } = this;
    let to = height;
    for (let from = height; from < this.height; from += WIDTH) {
      const kind = track[from]!;
      if (kind >= 0 || kind === GREEDY) continue;
      track.copyWithin(to, from, from + WIDTH);
      to += WIDTH;
    }
    this.height = to;
  }

  /** Undoes everything above `height`. */
  unwind(height: number): void {
    while (this.height > height) this.undo();
  }

  private backtrack(): number {
    if (this.deadline && ++this.sinceCheck >= CHECK_EVERY) {
      this.sinceCheck = 0;
      this.deadline.check();
    }
    while (this.height > 0) {
      const next = this.undo();
      if (next !== FAIL) return next;
    }
    return FAIL;
  }

  /** Takes the last entry back; its instruction when it was a choice. */
  private undo(): number {
    const { track } = this;
    const base = this.height - WIDTH;
    const kind = track[base]!;
    const a = track[base + 1]!;
    const b = track[base + 2]!;
    const c = track[base + 3]!;
    this.height = base;
    if (kind >= 0) {
      this.pos = a;
      this.remaining = b;
      return kind;
    }
    if (kind === UNDO_REGISTER) this.registers[a] = b;
    else if (kind === UNDO_CAPTURE) this.captures[a]!.length -= 2;
    else if (kind === UNDO_POP) this.captures[a]!.push(b, c);
    else {
      this.pos = c;
      if (c !== b) this.note(GREEDY, a, b, c < b ? c + 1 : c - 1);
      return a;
    }
    return FAIL;
  }

  /** How many members of `set` follow from here, at most `max`, going in direction `step`. */
  run(set: CharSet, step: number, max: number): number {
    const { input } = this;
    let at = step > 0 ? this.pos : this.pos - 1;
    let count = 0;
    while (count < max && at >= 0 && at < input.length && set.has(input.charCodeAt(at))) {
      at += step;
      count++;
    }
    return count;
  }
}

/**
 * A tree as instructions for the RegexMachine. Nodes in lookbehinds (and all nodes under RightToLeft) run from right to
 * left: their parts in reverse, each looking at what lies before it.
 * Rule that surprises: a round of a loop that matched nothing ends the loop once the minimum is reached, as in .NET; it
 * is neither refused (JavaScript) nor repeated.
 */
import { compileAnchor } from './compileAnchor.ts';
import { compileBackreference } from './compileBackreference.ts';
import { balance, greedyTest, lazyTest, setInstruction, textInstruction } from './instructions.ts';
import { DONE, FAIL, type Instruction, type RegexMachine } from './RegexMachine.ts';
import {
  type AlternationNode,
  type CaptureNode,
  type ConditionNode,
  INFINITE,
  type LookNode,
  type LoopNode,
  type RegexNode,
  type SetNode,
} from './RegexNode.ts';

export interface RegexProgram {
  code: readonly Instruction[];
  registerCount: number;
}

export function compileRegex(tree: RegexNode): RegexProgram {
  const compiler = new Compiler();
  compiler.node(tree);
  compiler.emit(() => DONE);
  return { code: compiler.code, registerCount: compiler.registerCount };
}

type CompoundNode = Exclude<RegexNode, { kind: 'text' | 'set' | 'backreference' | 'anchor' | 'empty' }>;

class Compiler {
  readonly code: Instruction[] = [];
  registerCount = 0;

  /** The next instruction's place. */
  get here(): number {
    return this.code.length;
  }

  emit(instruction: Instruction): void {
    this.code.push(instruction);
  }

  /** Emits an instruction that gets its successor's place. */
  private step(make: (next: number) => Instruction): void {
    this.code.push(make(this.here + 1));
  }

  /** Leaves a place to fill in once a jump's target is known. */
  private reserve(): number {
    this.code.push(() => FAIL);
    return this.code.length - 1;
  }

  private register(): number {
    return this.registerCount++;
  }

  node(node: RegexNode): void {
    switch (node.kind) {
      case 'text':
        this.step((next) => textInstruction(node.text, node.rtl, next));
        break;
      case 'set':
        this.step((next) => setInstruction(node, next));
        break;
      case 'backreference':
        this.step((next) => compileBackreference(node, next));
        break;
      case 'anchor':
        this.step((next) => compileAnchor(node.anchor, next));
        break;
      case 'empty':
        break;
      default:
        this.construct(node);
    }
  }

  private construct(node: CompoundNode): void {
    switch (node.kind) {
      case 'concat':
        for (const item of node.rtl ? [...node.items].reverse() : node.items) this.node(item);
        break;
      case 'alternation':
        this.alternation(node);
        break;
      case 'loop':
        this.loop(node);
        break;
      case 'capture':
        this.capture(node);
        break;
      case 'atomic':
        this.atomic(node.body, false);
        break;
      case 'look':
        if (node.negative) this.negativeLook(node);
        else this.atomic(node.body, true);
        break;
      case 'condition':
        if (typeof node.test === 'number') this.groupCondition(node.test, node);
        else this.condition(node.test, node);
    }
  }

  private alternation(node: AlternationNode): void {
    const jumps: number[] = [];
    const last = node.items.length - 1;
    for (const item of node.items.slice(0, last)) {
      const choice = this.reserve();
      this.node(item);
      jumps.push(this.reserve());
      const other = this.here;
      this.code[choice] = (machine) => {
        machine.pushChoice(other, machine.pos);
        return choice + 1;
      };
    }
    this.node(node.items[last]!);
    this.patchJumps(jumps);
  }

  private patchJumps(jumps: readonly number[]): void {
    const end = this.here;
    for (const jump of jumps) this.code[jump] = () => end;
  }

  private loop(node: LoopNode): void {
    const { min, max, body } = node;
    if (max === 0) return;
    if (min === 1 && max === 1) this.node(body);
    else if (body.kind === 'set') this.setLoop(body, node);
    else if (min === 0 && max === 1) this.optional(node);
    else this.generalLoop(node);
  }

  private setLoop(body: SetNode, { min, max, lazy }: LoopNode): void {
    const direction = body.rtl ? -1 : 1;
    if (!lazy) {
      this.step((next) => (machine) => {
        const count = machine.run(body.set, direction, max);
        if (count < min) return FAIL;
        const limit = machine.pos + direction * min;
        machine.pos += direction * count;
        machine.pushGreedy(next, limit, direction);
        return next;
      });
      return;
    }
    const first = this.reserve();
    const more = this.reserve();
    const next = this.here;
    const extra = max === INFINITE ? INFINITE : max - min;
    this.code[first] = (machine) => {
      if (min > 0 && machine.run(body.set, direction, min) < min) return FAIL;
      machine.pos += direction * min;
      if (extra > 0) machine.pushChoice(more, machine.pos, extra);
      return next;
    };
    this.code[more] = (machine) => {
      const left = machine.remaining - 1;
      if (machine.run(body.set, direction, 1) === 0) return FAIL;
      machine.pos += direction;
      if (left > 0) machine.pushChoice(more, machine.pos, left);
      return next;
    };
  }

  private optional(node: LoopNode): void {
    const choice = this.reserve();
    const body = this.here;
    this.node(node.body);
    const end = this.here;
    const [now, later] = node.lazy ? [end, body] : [body, end];
    this.code[choice] = (machine) => {
      machine.pushChoice(later, machine.pos);
      return now;
    };
  }

  /** Registers: rounds begun, and where the current round began. */
  private generalLoop(node: LoopNode): void {
    const count = this.register();
    const mark = this.register();
    const start = this.reserve();
    const body = this.here;
    this.node(node.body);
    const test = this.reserve();
    const resume = this.reserve();
    const end = this.here;
    const again = (machine: RegexMachine): number => {
      machine.setRegister(count, machine.registers[count]! + 1);
      machine.setRegister(mark, machine.pos);
      return body;
    };
    this.code[start] = (machine) => {
      machine.setRegister(count, 0);
      machine.setRegister(mark, -1);
      return test;
    };
    this.code[test] = node.lazy ? lazyTest(node, count, resume, end, again) : greedyTest(node, count, mark, end, again);
    this.code[resume] = (machine) =>
      machine.registers[count]! < node.max && machine.pos !== machine.registers[mark] ? again(machine) : FAIL;
  }

  private capture(node: CaptureNode): void {
    const from = this.register();
    this.step((next) => (machine) => {
      machine.setRegister(from, machine.pos);
      return next;
    });
    this.node(node.body);
    const { slot, popped } = node;
    if (popped === -1) {
      this.step((next) => (machine) => {
        machine.capture(slot, machine.registers[from]!, machine.pos);
        return next;
      });
    } else this.step((next) => (machine) => (balance(machine, slot, popped, machine.registers[from]!) ? next : FAIL));
  }

  /** Runs the body once and forgets its choices; a lookaround goes back to where it began. */
  private atomic(body: RegexNode, goBack: boolean): void {
    const height = this.register();
    const at = this.register();
    this.step((next) => (machine) => {
      machine.registers[height] = machine.height;
      machine.registers[at] = machine.pos;
      return next;
    });
    this.node(body);
    this.step((next) => (machine) => {
      machine.cut(machine.registers[height]!);
      if (goBack) machine.pos = machine.registers[at]!;
      return next;
    });
  }

  private negativeLook(node: LookNode): void {
    const height = this.register();
    const start = this.reserve();
    this.node(node.body);
    this.emit((machine) => {
      machine.unwind(machine.registers[height]!);
      return FAIL;
    });
    const end = this.here;
    this.code[start] = (machine) => {
      machine.registers[height] = machine.height;
      machine.pushChoice(end, machine.pos);
      return start + 1;
    };
  }

  private groupCondition(slot: number, node: ConditionNode): void {
    const test = this.reserve();
    this.node(node.yes);
    const jump = this.reserve();
    const no = this.here;
    this.node(node.no);
    this.code[test] = (machine) => (machine.captures[slot]!.length > 0 ? test + 1 : no);
    this.patchJumps([jump]);
  }

  private condition(test: RegexNode, node: ConditionNode): void {
    const height = this.register();
    const at = this.register();
    const start = this.reserve();
    this.node(test);
    this.step((next) => (machine) => {
      machine.cut(machine.registers[height]!);
      machine.pos = machine.registers[at]!;
      return next;
    });
    this.node(node.yes);
    const jump = this.reserve();
    const no = this.here;
    this.node(node.no);
    this.code[start] = (machine) => {
      machine.registers[height] = machine.height;
      machine.registers[at] = machine.pos;
      machine.pushChoice(no, machine.pos);
      return start + 1;
    };
    this.patchJumps([jump]);
  }
}

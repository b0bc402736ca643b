/**
 * A script block compiled once per session: closures for its named blocks and the names of its slots.
 * Nothing in it belongs to one activation, so every ScriptBlock of the same text shares it.
 */
import type { ParameterAst, ScriptBlockAst } from '../../language/Ast.ts';
import type { Exec, Thunk } from './Frame.ts';

export interface CompiledParameter {
  readonly ast: ParameterAst;
  readonly name: string;
  readonly slot: number;
  readonly defaultValue: Thunk | null;
}

/** Lower-case variable name -> slot. Filled while compiling; read-only afterwards. */
export class SlotIndex extends Map<string, number> {
  /** Names the block itself assigns: PowerShell's locals. Those it only reads may be anybody's. */
  readonly assigned = new Set<string>();
}

export class CompiledBlock {
  readonly slotIndex = new SlotIndex();
  readonly slotNames: string[] = [];
  parameters: CompiledParameter[] = [];
  dynamicParam: Exec | null = null;
  begin: Exec | null = null;
  process: Exec | null = null;
  end: Exec | null = null;
  clean: Exec | null = null;
  /** The body when the block is a single expression: `{ $_.x -gt 1 }` run without a pipe. */
  pureExpression: Thunk | null = null;

  constructor(readonly ast: ScriptBlockAst) {}

  get slotCount(): number {
    return this.slotNames.length;
  }

  assignedSlot(name: string): number {
    this.slotIndex.assigned.add(name.toLowerCase());
    return this.slot(name);
  }

  slot(name: string): number {
    const lower = name.toLowerCase();
    let index = this.slotIndex.get(lower);
    if (index === undefined) {
      index = this.slotNames.length;
      this.slotNames.push(name);
      this.slotIndex.set(lower, index);
    }
    return index;
  }
}

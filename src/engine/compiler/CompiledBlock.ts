/**
 * A script block compiled once per session: closures for its named blocks and the names of its slots.
 * Nothing in it belongs to one activation, so every ScriptBlock of the same text shares it.
 */
import type { ParameterAst, ScriptBlockAst } from '../../language/Ast.ts';
import type { ITypeName } from '../../language/ast/TypeName.ts';
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
  /** The types that assignments give a name; null among them for an assignment without a type. */
  readonly declaredTypes = new Map<string, Set<ITypeName | null>>();
  /** A dot-sourced command or Set-Variable may make variables: then none of them has a slot of its type. */
  mayMakeVariables = false;

  /** The statement blocks around what is being compiled, and those around the first typed assignment of each name. */
  private readonly nesting: object[] = [];
  private readonly typedAt = new Map<string, readonly object[]>();

  enter(): void {
    this.nesting.push({});
  }

  leave(): void {
    this.nesting.pop();
  }

  /** An assignment. One without a type keeps the type of a variable that certainly has one by then. */
  declare(name: string, type: ITypeName | null): void {
    const lower = name.toLowerCase();
    const typedAt = this.typedAt.get(lower);
    if (type === null && typedAt?.every((block, depth) => this.nesting[depth] === block)) return;
    if (type !== null && !typedAt) this.typedAt.set(lower, [...this.nesting]);
    const types = this.declaredTypes.get(lower);
    if (types) types.add(type);
    else this.declaredTypes.set(lower, new Set([type]));
  }
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
  /** It reads or assigns the variables that say where its file is: each frame then has them of its own. */
  namesScriptLocation = false;

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
      if (lower === 'psscriptroot' || lower === 'pscommandpath') this.namesScriptLocation = true;
    }
    return index;
  }
}

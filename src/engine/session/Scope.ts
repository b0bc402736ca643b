/**
 * One scope: variables, functions, aliases and drives. Variables that compiled code knows by slot live in the frame's slots
 * (`bindFrame`); all others in a map. Lookup by name sees both, so Get-Variable and dynamic scoping need no copies.
 */
import type { SlotIndex } from '../compiler/CompiledBlock.ts';
import { VARIABLE_DEAD, type PSVariable } from './PSVariable.ts';
import type { AliasInfo, FunctionInfo } from '../discovery/CommandInfo.ts';
import type { PSDriveInfo } from '../providers/PSDriveInfo.ts';

/** Only breakpoints on variables want to know. */
export interface ScopeWatch {
  onDefine: ((variable: PSVariable) => void) | null;
}

export class Scope {
  private variables: Map<string, PSVariable> | null = null;
  private slotIndex: SlotIndex | null = null;
  private slots: (PSVariable | undefined)[] | null = null;
  functions: Map<string, FunctionInfo> | null = null;
  aliases: Map<string, AliasInfo> | null = null;
  drives: Map<string, PSDriveInfo> | null = null;
  /** The nearest scope from here that defines functions or aliases, as found at that version of the session's commands. */
  private commandScope: Scope | null = null;
  private commandScopeVersion = -1;
  /** The nearest enclosing script (or module, or global) scope: what $script: means. */
  scriptScope: Scope;
  strictMode: number | null = null;
  /** Shared by all scopes of a session: who is told of variables that are made. */
  readonly watch: ScopeWatch;
  constructor(
    readonly parent: Scope | null,
    isScriptScope = false,
  ) {
    this.scriptScope = isScriptScope || !parent ? this : parent.scriptScope;
    this.watch = parent ? parent.watch : { onDefine: null };
  }

  /**
   * Of the many scopes of a deep recursion hardly any defines a command, so each remembers where to look next.
   * @param version grows with every definition.
   */
  nearestWithCommands(version: number): Scope | null {
    if (this.functions || this.aliases) return this;
    if (this.commandScopeVersion === version) return this.commandScope;
    let scope = this.parent;
    while (scope && !scope.functions && !scope.aliases && scope.commandScopeVersion !== version) scope = scope.parent;
    this.commandScope = scope && !scope.functions && !scope.aliases ? scope.commandScope : scope;
    this.commandScopeVersion = version;
    return this.commandScope;
  }

  /** Gives the scope the slots of the compiled block it runs, so that locals need no map. */
  bindFrame(slotIndex: SlotIndex, slots: (PSVariable | undefined)[]): void {
    this.slotIndex = slotIndex;
    this.slots = slots;
  }

  /** True when the block with these slots runs in this scope of its own: PowerShell then optimizes its locals. */
  isBoundTo(slotIndex: SlotIndex): boolean {
    return this.slotIndex === slotIndex;
  }

  /** True for a local of compiled code; a block that may make variables has none. */
  holdsInSlot(variable: PSVariable): boolean {
    if (this.slotIndex?.mayMakeVariables) return false;
    const lower = variable.name.toLowerCase();
    const index = this.slotIndex?.get(lower);
    return index !== undefined && this.slots![index] === variable && this.slotIndex!.assigned.has(lower);
  }

  /** The variable defined in this very scope, or undefined. */
  getLocal(lowerName: string): PSVariable | undefined {
    const index = this.slotIndex?.get(lowerName);
    if (index !== undefined) {
      const cell = this.slots![index];
      if (cell?.isAlive) return cell;
    }
    return this.variables?.get(lowerName);
  }

  setLocal(lowerName: string, variable: PSVariable): void {
    const index = this.slotIndex?.get(lowerName);
    if (index !== undefined) {
      this.slots![index] = variable;
    } else {
      this.variables ??= new Map();
      this.variables.set(lowerName, variable);
    }
    this.watch.onDefine?.(variable);
  }

  removeLocal(lowerName: string): boolean {
    const cell = this.getLocal(lowerName);
    if (!cell) return false;
    cell.flags |= VARIABLE_DEAD;
    const index = this.slotIndex?.get(lowerName);
    if (index !== undefined) this.slots![index] = undefined;
    this.variables?.delete(lowerName);
    return true;
  }

  /** All variables of this scope. */
  *localVariables(): IterableIterator<PSVariable> {
    if (this.slots) for (const cell of this.slots) if (cell?.isAlive) yield cell;
    if (this.variables) yield* this.variables.values();
  }
}

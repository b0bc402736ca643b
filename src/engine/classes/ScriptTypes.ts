/**
 * The classes and enums of a session by name. A type is found from the scope it was defined in and those below it, and from
 * all code written in the same block, wherever that runs: a class handed out by a function keeps finding its siblings.
 */
import type { Ast, ScriptBlockAst, TypeDefinitionAst } from '../../language/Ast.ts';
import type { NetType } from '../../types/NetType.ts';
import type { Scope } from '../session/Scope.ts';

interface Definition {
  readonly type: NetType;
  readonly scope: Scope;
  /** The block whose statement the definition is; null for types brought by `using module`. */
  readonly block: ScriptBlockAst | null;
  readonly isImported?: boolean;
}

export class ScriptTypes {
  private readonly byName = new Map<string, Definition[]>();
  private assemblies = 0;
  private readonly byDefinition = new WeakMap<TypeDefinitionAst, NetType>();

  get isEmpty(): boolean {
    return this.byName.size === 0;
  }

  /** The type an earlier run of the same definition made: a block run twice has one type. */
  made(ast: TypeDefinitionAst): NetType | null {
    return this.byDefinition.get(ast) ?? null;
  }

  define(ast: TypeDefinitionAst, type: NetType, scope: Scope, block: ScriptBlockAst): void {
    this.byDefinition.set(ast, type);
    this.add(ast.name, { type, scope, block });
  }

  /** Takes back a definition that turned out to be impossible. */
  forget(ast: TypeDefinitionAst): void {
    const type = this.byDefinition.get(ast);
    this.byDefinition.delete(ast);
    const lower = ast.name.toLowerCase();
    const rest = (this.byName.get(lower) ?? []).filter((each) => each.type !== type);
    if (rest.length > 0) this.byName.set(lower, rest);
    else this.byName.delete(lower);
  }

  /** The name of the assembly of the next script's types: they are numbered. */
  nextAssembly(): string {
    return `PowerShell Class Assembly, Version=1.0.0.${this.assemblies++}, Culture=neutral, PublicKeyToken=null`;
  }

  private add(name: string, definition: Definition): void {
    const lower = name.toLowerCase();
    const others = (this.byName.get(lower) ?? []).filter(
      (each) => each.scope !== definition.scope && (each.block !== definition.block || each.block === null),
    );
    this.byName.set(lower, [...others, definition]);
  }

  /** `using module`: what was defined in the module's scope is known in this one too, but not what it uses itself. */
  importFrom(module: Scope, into: Scope): void {
    for (const [name, definitions] of this.byName) {
      const own = definitions.find((each) => each.scope === module && !each.isImported);
      if (own) this.add(name, { type: own.type, scope: into, block: null, isImported: true });
    }
  }

  find(name: string, from: Scope, code: ScriptBlockAst | null): NetType | null {
    const definitions = this.byName.get(name.toLowerCase());
    if (!definitions) return null;
    if (definitions.length === 1) return isVisible(definitions[0]!, from, code) ? definitions[0]!.type : null;
    return nearest(definitions, from) ?? definitions.findLast(({ block }) => isWrittenIn(block, code))?.type ?? null;
  }
}

function isVisible({ scope, block }: Definition, from: Scope, code: ScriptBlockAst | null): boolean {
  for (let each: Scope | null = from; each; each = each.parent) if (each === scope) return true;
  return isWrittenIn(block, code);
}

function nearest(definitions: readonly Definition[], from: Scope): NetType | null {
  for (let each: Scope | null = from; each; each = each.parent) {
    const found = definitions.find(({ scope }) => scope === each);
    if (found) return found.type;
  }
  return null;
}

function isWrittenIn(block: ScriptBlockAst | null, code: ScriptBlockAst | null): boolean {
  if (block === null) return false;
  for (let each: Ast | null = code; each; each = each.parent) if (each === block) return true;
  return false;
}

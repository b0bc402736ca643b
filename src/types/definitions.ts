/**
 * All descriptions of emulated .NET types, by lower-case name. Other layers (engine, commands) add the types of their own
 * classes with `addTypeDefinitions` when their modules load: facts about the program, not state of a session.
 * Rule that surprises: a class's type is kept on its prototype under NET_TYPE, where an instance may overrule it.
 */
import { NET_TYPE, type NetType } from './NetType.ts';
import type { TypeDefinition } from './TypeDefinition.ts';

/** The type system's own list; a function given by registerCore.ts, because the lists' modules import this one. */
let core: () => readonly TypeDefinition[] = () => [];
const added: TypeDefinition[] = [];
let byName: Map<string, TypeDefinition> | null = null;
let installed: Set<object> = new Set();

export function setCoreDefinitions(list: () => readonly TypeDefinition[]): void {
  core = list;
  byName = null;
}

export function addTypeDefinitions(definitions: readonly TypeDefinition[]): void {
  added.push(...definitions);
  byName = null;
  installed = new Set();
}

/** Namespaces whose types come with modules that load when they are needed. */
const later = new Map<string, () => unknown>();

/** `prefix`: how their names begin, in lower case; `load` makes the module call addTypeDefinitions. */
export function addLaterDefinitions(prefix: string, load: () => unknown): void {
  later.set(prefix, load);
}

export function definitionOf(lowerName: string): TypeDefinition | undefined {
  byName ??= build();
  return byName.get(lowerName) ?? laterDefinition(lowerName);
}

function laterDefinition(lowerName: string): TypeDefinition | undefined {
  for (const [prefix, load] of later) {
    if (!lowerName.startsWith(prefix)) continue;
    load();
    byName ??= build();
    return byName.get(lowerName);
  }
  return undefined;
}

export function allDefinitions(): readonly TypeDefinition[] {
  byName ??= build();
  return [...byName.values()];
}

/** Later lists win, so that a fuller description replaces a placeholder. */
function build(): Map<string, TypeDefinition> {
  const table = new Map<string, TypeDefinition>();
  for (const definition of [...core(), ...added]) table.set(definition.name.toLowerCase(), definition);
  return table;
}

/** Brings in what the bundle left out; false when nothing was. */
export function loadAllDefinitions(): boolean {
  const left = allDefinitions().find((definition) => definition.load);
  left?.load?.();
  return left !== undefined;
}

export function installClassTypes(typeFor: (definition: TypeDefinition) => NetType): void {
  for (const definition of allDefinitions()) {
    // A definition that comes later knows its class only where instances may be there before.
    const jsClass = Object.hasOwn(definition, 'jsClass') ? definition.jsClass : undefined;
    if (!jsClass || installed.has(jsClass)) continue;
    installed.add(jsClass);
    Object.defineProperty(jsClass.prototype, NET_TYPE, {
      configurable: true,
      get: () => typeFor(definition),
      set(this: object, type: NetType) {
        Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
      },
    });
  }
}

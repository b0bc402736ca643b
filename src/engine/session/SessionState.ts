/**
 * The state of the global session or of one module: its scopes, and through them variables, functions, aliases.
 * Rule that surprises: `currentScope` is per session state. Code of a module that calls back into the global session
 * and is called again finds its own scopes as it left them, as in PowerShell.
 */
import { NetException } from '../../errors/NetException.ts';
import { NET_TYPE } from '../../types/NetType.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { AliasInfo, type FunctionInfo } from '../discovery/CommandInfo.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import { checkRemovable, checkReplaceable, isAllScope, isVisible, type ScopedCommand } from './commandOptions.ts';
import type { PSModuleInfo } from './PSModuleInfo.ts';
import {
  notWritable,
  PSVariable,
  VARIABLE_ALLSCOPE,
  VARIABLE_CONSTANT,
  VARIABLE_PRIVATE,
  VARIABLE_READONLY,
  VARIABLE_SPECIAL,
  variableError,
} from './PSVariable.ts';
import { Scope } from './Scope.ts';

export class SessionState {
  readonly globalScope: Scope;
  /** The outermost scope of this state: the global scope, or the module's. */
  readonly topScope: Scope;
  currentScope: Scope;
  module: PSModuleInfo | null = null;
  /** The modules imported into this state. */
  readonly modules = new Set<PSModuleInfo>();

  constructor(
    readonly context: ExecutionContext,
    parent: SessionState | null,
  ) {
    this.topScope = new Scope(parent ? parent.globalScope : null, true);
    this.globalScope = parent ? parent.globalScope : this.topScope;
    this.currentScope = this.topScope;
  }

  get isModule(): boolean {
    return this.topScope !== this.globalScope;
  }

  /** Finds a variable by plain name from the current scope outwards; private ones only in the current scope. */
  findVariable(lowerName: string, from: Scope = this.currentScope): PSVariable | undefined {
    for (let scope: Scope | null = from; scope; scope = scope.parent) {
      const variable = scope.getLocal(lowerName);
      if (variable !== undefined && (scope === from || (variable.flags & VARIABLE_PRIVATE) === 0)) return variable;
    }
    return undefined;
  }

  /** The scope a -Scope argument or a prefix names: global, local, script, private, or a number of levels up. */
  scopeByName(name: string): Scope {
    switch (name.toLowerCase()) {
      case 'global':
        return this.globalScope;
      case 'script':
        return this.currentScope.scriptScope;
      case 'local':
      case 'private':
      case '':
        return this.currentScope;
    }
    return this.scopeByNumber(name);
  }

  private scopeByNumber(text: string): Scope {
    if (!/^\s*[-+]?\d+\s*$/.test(text)) {
      throw new NetException(
        'System.Management.Automation.PSArgumentException',
        `Cannot process argument because the value of parameter "Scope" is not valid. Valid values are "Global", "Local", or "Script", or a number relative to the current scope (0 through the number of scopes where 0 is the current scope and 1 is its parent). Change the value of the "Scope" parameter and run the operation again.`,
        {
          errorId: 'Argument',
          category: 'InvalidArgument',
        },
      );
    }
    let scope: Scope | null = this.currentScope;
    const count = Number(text);
    for (let i = 0; i < count && scope; i++) scope = scope.parent;
    if (!scope || count < 0) {
      const what =
        count < 0
          ? 'Cannot process argument because the value of argument "Scope" is out of range. Change argument "Scope" to a value that is within range.'
          : `The scope number '${count}' exceeds the number of active scopes.`;
      throw new NetException(
        'System.Management.Automation.PSArgumentOutOfRangeException',
        `${what} (Parameter 'Scope')\nActual value was ${count}.`,
        { errorId: 'ArgumentOutOfRange', category: 'InvalidArgument' },
      );
    }
    return scope;
  }

  /** Variable by name with an optional scope prefix, or in the given scope only. */
  getVariable(name: string, scope?: string): PSVariable | undefined {
    if (scope !== undefined) {
      const start = this.scopeByName(scope);
      const lower = name.toLowerCase();
      return /^\d+$/.test(scope) || scope !== '' ? start.getLocal(lower) : this.findVariable(lower);
    }
    const { scopeName, plain } = splitScope(name);
    if (scopeName === null) return this.findVariable(plain.toLowerCase());
    return this.lookupInNamed(scopeName, plain.toLowerCase());
  }

  /** `$script:x` and `$global:x` look in that one scope; `$local:` and `$private:` in the current one. */
  private lookupInNamed(scopeName: string, lowerName: string): PSVariable | undefined {
    const start = this.scopeByName(scopeName);
    return start.getLocal(lowerName);
  }

  /** Assigns as `$name = value` does. */
  setVariable(name: string, value: unknown, scope?: string): PSVariable {
    let target: Scope;
    let plain = name;
    let isPrivate = false;
    if (scope !== undefined) {
      target = this.scopeByName(scope);
      isPrivate = scope.toLowerCase() === 'private';
    } else {
      const parts = splitScope(name);
      plain = parts.plain;
      target = parts.scopeName === null ? this.currentScope : this.scopeByName(parts.scopeName);
      isPrivate = parts.scopeName === 'private';
    }
    return this.assignIn(target, plain, value, isPrivate);
  }

  /** Assigns in one scope; all-scope variables of outer scopes (constants such as $true) are found too. */
  assignIn(target: Scope, name: string, value: unknown, isPrivate = false): PSVariable {
    const lower = name.toLowerCase();
    let variable = target.getLocal(lower) ?? this.findAllScope(lower);
    if (variable) {
      variable.assign(value);
      return variable;
    }
    variable = new PSVariable(name, value);
    if (isPrivate) variable.flags |= VARIABLE_PRIVATE;
    target.setLocal(lower, variable);
    this.context.debugger?.touch(name, 'Write');
    return variable;
  }

  /** All-scope variables live in the global scope here, so that one look is enough. */
  findAllScope(lowerName: string): PSVariable | undefined {
    const global = this.globalScope.getLocal(lowerName);
    return global && global.flags & VARIABLE_ALLSCOPE ? global : undefined;
  }

  /** Puts a variable object into a scope, replacing what may be there if that may be replaced. */
  newVariable(variable: PSVariable, scope: Scope = this.currentScope, force = false): void {
    const lower = variable.name.toLowerCase();
    const existing = scope.getLocal(lower);
    if (existing && existing.flags & VARIABLE_CONSTANT) throw notWritable(existing.name);
    if (existing && existing.flags & VARIABLE_READONLY && !force) throw notWritable(existing.name);
    if (existing) scope.removeLocal(lower);
    scope.setLocal(lower, variable);
  }

  removeVariable(name: string, scope: Scope = this.currentScope, force = false): boolean {
    const lower = name.toLowerCase();
    let holder: Scope | null = scope;
    while (holder && !holder.getLocal(lower)) holder = holder.parent;
    const variable = holder?.getLocal(lower);
    if (!holder || !variable) return false;
    if (variable.flags & VARIABLE_CONSTANT || (variable.flags & VARIABLE_READONLY && !force)) {
      throw variableError(
        variable.name,
        'VariableNotRemovable',
        `Cannot remove variable ${variable.name} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.`,
      );
    }
    return holder.removeLocal(lower);
  }

  /** The variable as scripts see the object: a local of compiled code says so by its type. */
  asShown(variable: PSVariable): PSVariable {
    if (this.isLocal(variable))
      Object.defineProperty(variable, NET_TYPE, {
        value: getType('System.Management.Automation.LocalVariable'),
        configurable: true,
      });
    return variable;
  }

  private isLocal(variable: PSVariable): boolean {
    if (variable.attributes !== null || variable.flags & VARIABLE_SPECIAL) return false;
    for (let scope: Scope | null = this.currentScope; scope; scope = scope.parent)
      if (scope.holdsInSlot(variable)) return true;
    return false;
  }

  /** Removal by path or through the object model; Remove-Variable is known to the compiler and has no such limit. */
  removeUnlessLocal(name: string, force = false): void {
    const variable = this.getVariable(name);
    if (variable && this.isLocal(variable)) {
      throw variableError(
        variable.name,
        'VariableNotRemovableRare',
        `Cannot remove variable ${variable.name} because the variable has been optimized and is not removable. Try using the Remove-Variable cmdlet (without any aliases), or dot-sourcing the command that you are using to remove the variable.`,
      );
    }
    this.removeVariable(name, this.currentScope, force);
  }

  findFunction(lowerName: string): FunctionInfo | undefined {
    const { commandVersion } = this.context;
    let scope = this.currentScope.nearestWithCommands(commandVersion);
    while (scope) {
      const found = scope.functions?.get(lowerName);
      if (found && isVisible(found, scope, this.currentScope)) return found;
      scope = scope.parent?.nearestWithCommands(commandVersion) ?? null;
    }
    return undefined;
  }

  findAlias(lowerName: string): AliasInfo | undefined {
    const { commandVersion } = this.context;
    let scope = this.currentScope.nearestWithCommands(commandVersion);
    while (scope) {
      const found = scope.aliases?.get(lowerName);
      if (found && isVisible(found, scope, this.currentScope)) return found;
      scope = scope.parent?.nearestWithCommands(commandVersion) ?? null;
    }
    return undefined;
  }

  /** `force`: also in place of a read-only one. */
  setFunction(info: FunctionInfo, scope: Scope = this.currentScope, force = false): void {
    this.put('functions', info, scope, force);
  }

  removeFunction(name: string, force = false): boolean {
    return this.removeFrom('functions', name, force);
  }

  setAlias(info: AliasInfo, scope: Scope = this.currentScope, force = false): void {
    this.put('aliases', info, scope, force);
  }

  /** Makes an alias whose target is found at call time. */
  newAlias(name: string, definition: string, scope: Scope = this.currentScope, options = 0, force = false): AliasInfo {
    const info = new AliasInfo(name, definition, (target) => this.context.findCommand(target));
    info.options = options;
    this.setAlias(info, scope, force);
    return info;
  }

  removeAlias(name: string, force = false): boolean {
    return this.removeFrom('aliases', name, force);
  }

  /** One that is in all scopes is replaced where it stands. */
  private put(table: 'functions' | 'aliases', info: ScopedCommand, scope: Scope, force: boolean): void {
    const lower = info.name.toLowerCase();
    let holder = scope;
    for (let outer: Scope | null = scope; outer; outer = outer.parent) {
      const existing = outer[table]?.get(lower);
      if (!existing || (outer !== scope && !isAllScope(existing))) continue;
      checkReplaceable(existing, info.options, force);
      holder = outer;
      break;
    }
    holder[table] ??= new Map();
    (holder[table] as Map<string, ScopedCommand>).set(lower, info);
    this.context.commandVersion++;
  }

  private removeFrom(table: 'functions' | 'aliases', name: string, force: boolean): boolean {
    const lower = name.toLowerCase();
    for (let scope: Scope | null = this.currentScope; scope; scope = scope.parent) {
      const existing = scope[table]?.get(lower);
      if (!existing) continue;
      checkRemovable(existing, force);
      scope[table]!.delete(lower);
      this.context.commandVersion++;
      return true;
    }
    return false;
  }

  /** Every function, alias or variable that a name lookup would find now, innermost first. */
  visibleFunctions(): Map<string, FunctionInfo> {
    return this.collect((scope) => scope.functions);
  }

  visibleAliases(): Map<string, AliasInfo> {
    return this.collect((scope) => scope.aliases);
  }

  visibleVariables(): Map<string, PSVariable> {
    const found = new Map<string, PSVariable>();
    for (let scope: Scope | null = this.currentScope; scope; scope = scope.parent) {
      for (const variable of scope.localVariables()) {
        const lower = variable.name.toLowerCase();
        if (!found.has(lower) && (scope === this.currentScope || !(variable.flags & VARIABLE_PRIVATE)))
          found.set(lower, variable);
      }
    }
    return found;
  }

  private collect<T extends ScopedCommand>(table: (scope: Scope) => Map<string, T> | null): Map<string, T> {
    const found = new Map<string, T>();
    for (let scope: Scope | null = this.currentScope; scope; scope = scope.parent) {
      for (const [name, info] of table(scope) ?? [])
        if (!found.has(name) && isVisible(info, scope, this.currentScope)) found.set(name, info);
    }
    return found;
  }
}

/** "script:x" -> script and x; a name without a scope prefix has scopeName null. */
export function splitScope(name: string): { scopeName: string | null; plain: string } {
  const colon = name.indexOf(':');
  if (colon > 0) {
    const prefix = name.slice(0, colon).toLowerCase();
    if (prefix === 'global' || prefix === 'local' || prefix === 'script' || prefix === 'private') {
      return { scopeName: prefix, plain: name.slice(colon + 1) };
    }
    if (prefix === 'variable') return splitScope(name.slice(colon + 1));
  }
  return { scopeName: null, plain: name };
}

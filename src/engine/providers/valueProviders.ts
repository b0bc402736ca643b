/**
 * Environment, Variable, Function and Alias: flat lists of named values of the session. Names are matched without regard
 * to case, but for environment variables on Unix.
 */
import { toPSString } from '../../types/index.ts';
import { DictionaryEntry } from '../../types/collections/DictionaryEntry.ts';
import { type AliasInfo, FunctionInfo } from '../discovery/CommandInfo.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { checkRenamable, checkReplaceable } from '../session/commandOptions.ts';
import { VARIABLE_PRIVATE } from '../session/PSVariable.ts';
import type { Session } from '../session/Session.ts';
import { splitScope } from '../session/SessionState.ts';
import { argumentException } from './providerErrors.ts';
import { ProviderInfo } from './PSDriveInfo.ts';
import type { ValueProvider } from './Provider.ts';

abstract class FlatProvider implements ValueProvider {
  readonly isNavigation = false;
  readonly info: ProviderInfo;

  constructor(
    protected readonly session: Session,
    name: string,
  ) {
    this.info = new ProviderInfo({
      name,
      typeName: `${name}Provider`,
      capabilities: ['ShouldProcess'],
      isVolumeSeparatedByColon: true,
    });
  }

  exists(path: string): boolean {
    return path === '' || this.item(path) != null;
  }
  isContainer(path: string): boolean {
    return path === '';
  }
  abstract item(path: string): unknown;
  abstract childNames(path: string): readonly string[];
  abstract content(path: string): unknown;
  abstract setItem(path: string, value: unknown, force: boolean, options?: number): unknown;
  abstract removeItem(path: string, force: boolean): void;
  clearItem(path: string, force: boolean): void {
    this.setItem(path, null, force);
  }
}

export class EnvironmentProvider extends FlatProvider {
  constructor(session: Session) {
    super(session, 'Environment');
  }
  item(path: string): unknown {
    const value = this.session.host.environment.get(path);
    return value === undefined ? null : new DictionaryEntry(path, value);
  }
  childNames(): readonly string[] {
    return this.session.host.environment.entries().map(([name]) => name);
  }
  content(path: string): unknown {
    return this.session.host.environment.get(path) ?? null;
  }
  setItem(path: string, value: unknown): unknown {
    if (value == null) {
      this.removeItem(path);
      return null;
    }
    const text = toPSString(value instanceof DictionaryEntry ? value.value : value, this.session);
    this.session.host.environment.set(path, text);
    return new DictionaryEntry(path, text);
  }
  removeItem(path: string): void {
    this.session.host.environment.set(path, null);
  }
}

export class VariableProvider extends FlatProvider {
  constructor(session: Session) {
    super(session, 'Variable');
  }
  item(path: string): unknown {
    const { sessionState } = this.session;
    const variable = sessionState.getVariable(path);
    return variable ? sessionState.asShown(variable) : null;
  }
  childNames(): readonly string[] {
    return [...this.session.sessionState.visibleVariables().values()].map(({ name }) => name).sort(byName);
  }
  content(path: string): unknown {
    return this.session.sessionState.getVariable(path)?.get() ?? null;
  }
  setItem(path: string, value: unknown): unknown {
    return this.session.sessionState.setVariable(path, value);
  }
  removeItem(path: string, force: boolean): void {
    this.session.sessionState.removeUnlessLocal(path, force);
  }
}

export class FunctionProvider extends FlatProvider {
  constructor(session: Session) {
    super(session, 'Function');
  }
  item(path: string): unknown {
    return this.session.commands.findFunction(splitScope(path).plain.toLowerCase());
  }
  childNames(): readonly string[] {
    return this.session.commands
      .functions()
      .map(({ name }) => name)
      .sort(byName);
  }
  content(path: string): unknown {
    return this.session.commands.findFunction(splitScope(path).plain.toLowerCase())?.scriptBlock ?? null;
  }
  setItem(path: string, value: unknown, force: boolean, given?: number): unknown {
    const { session } = this;
    const state = session.sessionState;
    const { scopeName, plain } = splitScope(path);
    const options = given ?? 0;
    if (value == null && given !== undefined) return this.setOptions(plain, given, force);
    if (value == null) {
      state.removeFunction(plain, force);
      return null;
    }
    const block = isScriptBlock(value)
      ? (value as unknown as ScriptBlock)
      : session.createScriptBlock(toPSString(value instanceof FunctionInfo ? value.definition : value, session));
    const bound = new ScriptBlock(session, block.ast, block.sessionState ?? state, block.functionAst);
    const info = new FunctionInfo(plain, bound, false);
    info.options = scopeName === 'private' ? options | VARIABLE_PRIVATE : options;
    state.setFunction(info, state.scopeByName(scopeName ?? ''), force);
    return info;
  }
  /** Options without a value are for the function that is there. */
  private setOptions(name: string, options: number, force: boolean): unknown {
    const info = this.item(name) as FunctionInfo | null;
    if (!info) return null;
    checkReplaceable(info, options, force);
    info.options = options;
    return info;
  }
  removeItem(path: string, force: boolean): void {
    this.session.sessionState.removeFunction(splitScope(path).plain, force);
  }
  checkRename(path: string, force: boolean): void {
    checkRenamable(this.item(path) as FunctionInfo, force);
  }
}

export class AliasProvider extends FlatProvider {
  constructor(session: Session) {
    super(session, 'Alias');
  }
  item(path: string): unknown {
    return this.session.sessionState.findAlias(path.toLowerCase()) ?? null;
  }
  childNames(): readonly string[] {
    return [...this.session.sessionState.visibleAliases().values()].map(({ name }) => name).sort(byName);
  }
  content(path: string): unknown {
    return this.session.sessionState.findAlias(path.toLowerCase())?.definitionName ?? null;
  }
  setItem(path: string, value: unknown, force: boolean, options = 0): unknown {
    if (value == null) {
      this.removeItem(path, force);
      return null;
    }
    const text = toPSString(value, this.session);
    if (text === '') throw argumentException('Cannot process argument because the value of argument "value" is null.');
    const state = this.session.sessionState;
    return state.newAlias(path, text, state.currentScope, options, force);
  }
  removeItem(path: string, force: boolean): void {
    this.session.sessionState.removeAlias(path, force);
  }
  checkRename(path: string, force: boolean): void {
    checkRenamable(this.item(path) as AliasInfo, force);
  }
}

function byName(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

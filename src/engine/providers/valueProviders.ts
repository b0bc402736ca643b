/**
 * Environment, Variable, Function and Alias: flat lists of named values of the session. Names are matched without regard
 * to case, but for environment variables on Unix.
 */
import { toPSString } from '../../types/index.ts';
import { DictionaryEntry } from '../../types/collections/DictionaryEntry.ts';
import { FunctionInfo } from '../discovery/CommandInfo.ts';
import { isScriptBlock } from '../isScriptBlock.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import type { Session } from '../session/Session.ts';
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
  abstract setItem(path: string, value: unknown, force: boolean): unknown;
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
    return this.session.commands.findFunction(plainName(path));
  }
  childNames(): readonly string[] {
    return this.session.commands
      .functions()
      .map(({ name }) => name)
      .sort(byName);
  }
  content(path: string): unknown {
    return this.session.commands.findFunction(plainName(path))?.scriptBlock ?? null;
  }
  setItem(path: string, value: unknown): unknown {
    const { session } = this;
    if (value == null) {
      session.sessionState.removeFunction(path);
      return null;
    }
    const block = isScriptBlock(value)
      ? (value as unknown as ScriptBlock)
      : session.createScriptBlock(toPSString(value instanceof FunctionInfo ? value.definition : value, session));
    const name = path.replace(/^(?:global|script|local):/i, '');
    const bound = new ScriptBlock(session, block.ast, block.sessionState ?? session.sessionState, block.functionAst);
    const info = new FunctionInfo(name, bound, false);
    const state = session.sessionState;
    const { currentScope } = state;
    const scope = /^script:/i.test(path) ? currentScope.scriptScope : currentScope;
    state.setFunction(info, /^global:/i.test(path) ? state.globalScope : scope);
    return info;
  }
  removeItem(path: string): void {
    this.session.sessionState.removeFunction(path);
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
  setItem(path: string, value: unknown): unknown {
    if (value == null) {
      this.removeItem(path);
      return null;
    }
    const text = toPSString(value, this.session);
    if (text === '') throw argumentException('Cannot process argument because the value of argument "value" is null.');
    return this.session.sessionState.newAlias(path, text);
  }
  removeItem(path: string): void {
    this.session.sessionState.removeAlias(path);
  }
}

/** Without a scope's prefix. */
function plainName(path: string): string {
  return path.replace(/^(?:global|script|local|private):/i, '').toLowerCase();
}

function byName(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

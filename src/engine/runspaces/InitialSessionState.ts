/**
 * System.Management.Automation.Runspaces.InitialSessionState: what a new runspace begins with beside PowerShell's own.
 * NON-PARITY: its collections hold what a script added, not the variables and commands every session has.
 */
import { NET_TYPE } from '../../types/NetType.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import type { Session } from '../session/Session.ts';

const RUNSPACES = 'System.Management.Automation.Runspaces.';

export class VariableEntry {
  constructor(
    readonly name: string,
    readonly value: unknown,
    readonly description: string = '',
    readonly options: unknown = null,
  ) {}
}

export class FunctionEntry {
  constructor(
    readonly name: string,
    readonly definition: string,
  ) {}
}

export class AliasEntry {
  constructor(
    readonly name: string,
    readonly definition: string,
    readonly description: string = '',
  ) {}
}

/** The entries of one kind; the same name may stand there twice, the later one counts. */
export class EntryCollection<T extends { name: string }> implements Iterable<T> {
  items: T[] = [];

  constructor(elementType: string) {
    const type = genericType(getType(`${RUNSPACES}InitialSessionStateEntryCollection\`1`), [
      getType(RUNSPACES + elementType),
    ]);
    Object.defineProperty(this, NET_TYPE, { value: type, enumerable: false });
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items[Symbol.iterator]();
  }

  named(name: string): T[] {
    return this.items.filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }

  remove(name: string): void {
    this.items = this.items.filter((entry) => entry.name.toLowerCase() !== name.toLowerCase());
  }
}

export class InitialSessionState {
  variables = new EntryCollection<VariableEntry>('SessionStateVariableEntry');
  environmentVariables = new EntryCollection<VariableEntry>('SessionStateVariableEntry');
  commands = new EntryCollection<FunctionEntry | AliasEntry>('SessionStateCommandEntry');
  modules: string[] = [];
  startupScripts: string[] = [];
  threadOptions: unknown = null;
  apartmentState: unknown = null;
  languageMode: unknown = null;
  executionPolicy: unknown = null;
  throwOnRunspaceOpenError = false;

  clone(): InitialSessionState {
    const copy = new InitialSessionState();
    copy.variables.items = [...this.variables.items];
    copy.environmentVariables.items = [...this.environmentVariables.items];
    copy.commands.items = [...this.commands.items];
    copy.modules = [...this.modules];
    copy.startupScripts = [...this.startupScripts];
    return copy;
  }

  /** Gives a fresh session what is described here. */
  applyTo(session: Session): void {
    for (const { name, value } of this.environmentVariables.items)
      session.host.environment.set(name, value == null ? null : session.toText(value));
    for (const { name, value } of this.variables.items) session.globalState.setVariable(name, value, 'global');
    for (const entry of this.commands.items) {
      if (entry instanceof AliasEntry) session.globalState.newAlias(entry.name, entry.definition);
      else defineFunction(session, entry);
    }
    for (const name of this.modules) session.invokeCommand('Import-Module', { Name: name });
    for (const path of this.startupScripts)
      session.createScriptBlock(`. '${path.replaceAll("'", "''")}'`).invokeReturnAsIs(session, []);
  }
}

function defineFunction(session: Session, { name, definition }: FunctionEntry): void {
  const { ast } = session.createScriptBlock(definition);
  session.setDriveVariable('function', name, new ScriptBlock(session, ast, session.globalState));
}

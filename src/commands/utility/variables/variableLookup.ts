/**
 * Variables by name or wildcard, for the variable cmdlets.
 * Rule that surprises: names with wildcards find nothing without an error, plain names that find nothing are one.
 */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { ErrorRecord, errorRecordOf, NetException } from '../../../errors/index.ts';
import type { PSVariable } from '../../../engine/session/PSVariable.ts';
import type { Scope } from '../../../engine/session/Scope.ts';
import { WildcardPattern } from '../../../types/index.ts';

/** The scope -Scope names; null when it was not given. */
export function scopeParameter(cmd: Cmdlet): Scope | null {
  const scope = cmd.params.Scope as string | undefined;
  return scope === undefined || scope === '' ? null : cmd.context.sessionState.scopeByName(scope);
}

export interface FoundVariables {
  variables: PSVariable[];
  /** The name had wildcards or a filter was given, so finding nothing is no error. */
  wasFiltered: boolean;
}

export function findVariables(cmd: Cmdlet, name: string, scope: Scope | null): FoundVariables {
  const isPattern = /[*?[]/.test(name);
  const passes = filterOf(cmd);
  if (!isPattern) {
    const variable = lookUp(cmd, name, scope);
    const isKept = variable !== undefined && passes(variable.name);
    return { variables: isKept ? [variable] : [], wasFiltered: variable !== undefined && !isKept };
  }
  const pattern = new WildcardPattern(name, { ignoreCase: true });
  const all = scope ? scope.localVariables() : cmd.context.sessionState.visibleVariables().values();
  const variables = [...all].filter((variable) => pattern.isMatch(variable.name) && passes(variable.name));
  return { variables: sortByName(variables, cmd), wasFiltered: true };
}

function lookUp(cmd: Cmdlet, name: string, scope: Scope | null): PSVariable | undefined {
  return scope ? scope.getLocal(name.toLowerCase()) : cmd.context.sessionState.getVariable(name);
}

/** -Include and -Exclude. */
function filterOf(cmd: Cmdlet): (name: string) => boolean {
  const patterns = (names: unknown): WildcardPattern[] =>
    ((names as string[] | undefined) ?? []).map((pattern) => new WildcardPattern(pattern, { ignoreCase: true }));
  const include = patterns(cmd.params.Include);
  const exclude = patterns(cmd.params.Exclude);
  return (name) =>
    (include.length === 0 || include.some((pattern) => pattern.isMatch(name))) &&
    !exclude.some((pattern) => pattern.isMatch(name));
}

export function sortByName<T extends { name: string }>(items: readonly T[], _cmd: Cmdlet): T[] {
  return [...items].sort((a, b) => {
    const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

export function variableNotFound(cmd: Cmdlet, name: string): void {
  const message = `Cannot find a variable with the name '${name}'.`;
  cmd.writeErrorOf(
    'System.Management.Automation.ItemNotFoundException',
    message,
    'VariableNotFound',
    'ObjectNotFound',
    name,
  );
}

/** Runs a change; what the session refuses is a non-terminating error of the cmdlet. */
export function orReport(cmd: Cmdlet, change: () => void): boolean {
  try {
    change();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const record = errorRecordOf(thrown);
    cmd.writeError(new ErrorRecord(thrown, record.errorId, record.category, record.targetObject));
    return false;
  }
}

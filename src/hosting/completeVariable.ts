/** Variables for Tab: those of the session, of a scope (`$script:`), and the environment (`$env:`). */
import type { Scope } from '../engine/session/Scope.ts';
import type { Session } from '../engine/session/Session.ts';

export function completeVariable(session: Session, word: string): string[] {
  const [, sigil, brace, prefix, name] = /^([@$])(\{?)((?:\w+:)?)(\w*)$/.exec(word) ?? [];
  if (sigil === undefined) return [];
  const close = brace === '{' ? '}' : '';
  const lower = name!.toLowerCase();
  return namesOf(session, prefix!.toLowerCase())
    .filter((each) => each.toLowerCase().startsWith(lower))
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map((each) => (/^\w+$/.test(each) ? `${sigil}${brace}${prefix}${each}${close}` : `${sigil}{${prefix}${each}}`));
}

function namesOf(session: Session, prefix: string): string[] {
  if (prefix === 'env:') return session.host.environment.entries().map(([name]) => name);
  const names = new Set<string>();
  for (let scope: Scope | null = session.sessionState.currentScope; scope; scope = scope.parent)
    for (const variable of scope.localVariables()) if (/^\w/.test(variable.name)) names.add(variable.name);
  return [...names];
}

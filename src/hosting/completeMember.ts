/**
 * Members for Tab: of a variable's value, a text, a type in brackets. Rule that surprises: only what has a value already is
 * looked at; a command in front of the dot is not run for it.
 */
import { type CompletionMatch, match } from '../engine/CompletionMatch.ts';
import type { Session } from '../engine/session/Session.ts';
import { typeDisplayName } from '../types/typeDisplayName.ts';
import { isDictionary, toPSString, typeOf, WildcardPattern } from '../types/index.ts';
import type { MethodGroup, NetType } from '../types/NetType.ts';
import { listMembers } from '../types/members/listMembers.ts';
import type { MemberFacts } from '../types/members/MemberView.ts';

const MEMBER = /(\$\{?[\w:]+\}?|"[^"$`]*"|'[^']*'|\[[\w.[\],`]+\])(\.|::)([\w*]*)$/;

export interface MemberCompletion {
  /** Where the member's name begins. */
  start: number;
  matches: CompletionMatch[];
}

/** Null when the text does not end in a member of something whose members are known. */
export function completeMember(session: Session, text: string): MemberCompletion | null {
  const [, target, operator, name] = MEMBER.exec(text) ?? [];
  if (target === undefined || name === undefined) return null;
  const isStatic = operator === '::';
  const members = membersOf(session, target, isStatic);
  if (!members) return null;
  const pattern = new WildcardPattern(`${name}*`, { ignoreCase: true });
  return {
    start: text.length - name.length,
    matches: members.filter((each) => pattern.isMatch(each.listItem)).sort(byKind),
  };
}

function membersOf(session: Session, target: string, isStatic: boolean): CompletionMatch[] | null {
  if (isStatic) {
    const type = target.startsWith('[') ? session.resolveType(target.slice(1, -1)) : null;
    return type && shown(session, listMembers(type, session, { static: true }));
  }
  const value = valueOf(session, target);
  if (value == null) return null;
  const keys = isDictionary(value)
    ? [...value.entries()].map(([key, held]) => {
        const text = toPSString(key, session);
        return match(text, 'Property', text, `${held == null ? 'object' : typeDisplayName(typeOf(held))} ${text}`);
      })
    : [];
  return [...keys, ...shown(session, listMembers(value, session))];
}

function valueOf(session: Session, target: string): unknown {
  if (target.startsWith('$')) return session.getVariable(target.replace(/^\$\{?|\}$/g, ''));
  if (!target.startsWith('[')) return target.slice(1, -1);
  return session.resolveType(target.slice(1, -1)) as NetType | null;
}

function shown(session: Session, members: readonly MemberFacts[]): CompletionMatch[] {
  return members
    .filter(({ isHidden, memberType }) => !isHidden && memberType !== 'ParameterizedProperty')
    .map((facts) => {
      const isMethod = facts.memberType.endsWith('Method');
      const text = isMethod ? `${facts.name}(` : facts.name;
      return match(text, isMethod ? 'Method' : 'Property', facts.name, tipOf(facts, session));
    });
}

/** Overloads stand on lines of their own. */
function tipOf(facts: MemberFacts, session: Session): string {
  const { source } = facts;
  const overloads = (source as Partial<MethodGroup> | null)?.overloads;
  return overloads ? overloads.map(({ signature }) => signature).join('\n') : facts.definition(session);
}

/** Properties first, each kind by name. */
function byKind(a: CompletionMatch, b: CompletionMatch): number {
  if (a.kind !== b.kind) return a.kind === 'Property' ? -1 : 1;
  return a.listItem.toLowerCase() < b.listItem.toLowerCase() ? -1 : 1;
}

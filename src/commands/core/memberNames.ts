/** Finding an object's member by a name or wildcard, for Where-Object and ForEach-Object. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { type MemberSummary, memberNamed, membersOf } from '../members.ts';
import { WildcardPattern } from '../../types/index.ts';

export function matchMembers(target: unknown, name: string, ctx: ExecutionContext): MemberSummary[] {
  if (!/[*?[]/.test(name)) {
    const found = memberNamed(target, name, ctx);
    return found ? [found] : [];
  }
  const pattern = new WildcardPattern(name, { ignoreCase: true });
  return membersOf(target, ctx).filter((member) => pattern.isMatch(member.name));
}

export function possibleMatches(members: readonly MemberSummary[]): string {
  return `Possible matches include: ${members.map((member) => member.name).join(' ')}.`;
}

export function isStrict(ctx: ExecutionContext, version: number): boolean {
  return ctx.strictModeVersion >= version;
}

export function nameError(cmd: Cmdlet, message: string, errorId: string, target: unknown): void {
  cmd.writeErrorOf('System.Management.Automation.PSArgumentException', message, errorId, 'InvalidArgument', target);
}

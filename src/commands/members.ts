/**
 * An object's members as the commands that look for them by name see them: name, and whether it is a property or method.
 */
import type { ExecutionContext } from '../engine/ExecutionContext.ts';

export interface MemberSummary {
  name: string;
  kind: 'property' | 'method';
  /** A method that has an overload without parameters. */
  takesNoArguments: boolean;
}

export declare function membersOf(target: unknown, ctx: ExecutionContext): MemberSummary[];
export declare function memberNamed(target: unknown, name: string, ctx: ExecutionContext): MemberSummary | null;

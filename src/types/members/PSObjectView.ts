/**
 * $x.PSObject: the object with its members as collections. Rule that surprises: the collections have no Count, so
 * `.Properties.Count` asks each property instead.
 */
import { NetException } from '../../errors/NetException.ts';
import { PSObject, attachedMembers, memberTableOf } from '../PSObject.ts';
import type { PSMember, PSMemberSet } from '../PSMembers.ts';
import type { TypeContext } from '../TypeContext.ts';
import { WildcardPattern } from '../regex/index.ts';
import { type ListOptions, isPropertyKind, listMembers } from './listMembers.ts';
import { MemberView } from './MemberView.ts';

export class PSObjectView {
  constructor(readonly target: unknown) {}

  collection(kind: 'Properties' | 'Methods' | 'Members', ctx: TypeContext): MemberCollection {
    return new MemberCollection(this.target, kind, ctx);
  }

  /** That of a [pscustomobject] has none of its members. */
  get baseObject(): unknown {
    if (!(this.target instanceof PSObject)) return this.target;
    return this.target.isCustom ? PSObject.custom() : this.target.base;
  }
}

/** A member set as a value: psbase and its like, or one that was added. All it shows are the members it holds. */
export class MemberSetView {
  constructor(
    readonly target: unknown,
    readonly view: NonNullable<ListOptions['view']>,
    readonly name: string,
    /** One that scripts made or type data says; null for psbase, psadapted and psextended. */
    readonly set: PSMemberSet | null = null,
  ) {}

  static of(set: PSMemberSet, target: unknown): MemberSetView {
    return new MemberSetView(target, 'All', set.name, set);
  }

  toText(ctx: TypeContext): string {
    const names = listMembers(this.target, ctx, { view: this.view, set: this.set }).map((facts) => facts.name);
    return `${this.name} {${names.join(', ')}}`;
  }
}

export class MemberCollection implements Iterable<MemberView> {
  constructor(
    readonly target: unknown,
    readonly kind: 'Properties' | 'Methods' | 'Members',
    private readonly ctx: TypeContext,
  ) {}

  private accepts(memberType: string): boolean {
    if (this.kind === 'Members') return true;
    return isPropertyKind(memberType) === (this.kind === 'Properties') && memberType !== 'ParameterizedProperty';
  }

  all(): MemberView[] {
    const { target } = this;
    const members =
      target instanceof MemberSetView
        ? listMembers(target.target, this.ctx, { view: target.view, set: target.set })
        : listMembers(target, this.ctx, { withHidden: true });
    return members
      .filter((facts) => !facts.isHidden && this.accepts(facts.memberType))
      .map((facts) => new MemberView(target, facts));
  }

  [Symbol.iterator](): Iterator<MemberView> {
    return this.all()[Symbol.iterator]();
  }

  find(name: string): MemberView | null {
    const lower = name.toLowerCase();
    return this.all().find((view) => view.name.toLowerCase() === lower) ?? null;
  }

  match(pattern: string, kinds: readonly string[] | null): MemberView[] {
    const wildcard = new WildcardPattern(pattern, { ignoreCase: true });
    return this.all().filter(
      (view) => wildcard.isMatch(view.name) && (kinds === null || kinds.includes(view.facts.memberType)),
    );
  }

  /** A value that is no object keeps no members. */
  add(given: PSMember | MemberSetView, replace: boolean): void {
    if (typeof this.target !== 'object') return;
    const member = given instanceof MemberSetView ? given.set! : given;
    const { members } = memberTableOf(this.target as object);
    const lower = member.name.toLowerCase();
    const isThere =
      !members.has(lower) &&
      !(this.target instanceof PSObject && this.target.isCustom) &&
      this.find(member.name) !== null;
    if (isThere && !replace) {
      throw new NetException(
        'System.Management.Automation.ExtendedTypeSystemException',
        `Cannot add a member with the name "${member.name}" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command.`,
        { errorId: 'AlreadyPresentPSMemberInfoInternalCollectionAdd' },
      );
    }
    members.set(lower, member);
  }

  remove(name: string): void {
    const lower = name.toLowerCase();
    if (this.target instanceof PSObject) this.target.members.delete(lower);
    else attachedMembers(this.target)?.members.delete(lower);
  }
}

/**
 * A method taken as a value ("abc".Substring, [int]::Parse): it can be shown, asked for its overloads and invoked.
 * Rule that surprises: its text is the list of its overloads.
 */
import { type MethodOverload, NET_TYPE, type NetType } from '../NetType.ts';
import type { PSMember } from '../PSMembers.ts';
import { getType } from '../TypeRegistry.ts';

export class PSMethodValue {
  constructor(
    /** The instance, or the type for static methods. */
    readonly target: unknown,
    readonly name: string,
    readonly overloads: readonly MethodOverload[],
    readonly isStatic: boolean,
    /** The stored member, of a script or code method. */
    readonly member: PSMember | null = null,
  ) {}

  get memberType(): 'Method' | 'ScriptMethod' | 'CodeMethod' {
    return (this.member?.memberType ?? 'Method') as 'Method' | 'ScriptMethod' | 'CodeMethod';
  }

  get [NET_TYPE](): NetType {
    return getType(
      `System.Management.Automation.${this.memberType === 'Method' ? 'PSMethod`1' : `PS${this.memberType}`}`,
    );
  }

  get overloadDefinitions(): string[] {
    if (this.memberType === 'ScriptMethod') return [`System.Object ${this.name}();`];
    if (this.memberType === 'CodeMethod') return [`static System.Object ${this.name}()`];
    return this.overloads.map((overload) => overload.signature);
  }

  toString(): string {
    return this.overloadDefinitions.join(', ');
  }
}

/** An indexer taken as a value ($list.Item). */
export class PSParameterizedPropertyValue {
  constructor(
    readonly target: unknown,
    readonly name: string,
    readonly definitions: readonly string[],
  ) {}

  toString(): string {
    return this.definitions.join(', ');
  }
}

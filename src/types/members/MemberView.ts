/**
 * One member of one object as a value: what $x.PSObject.Properties and .Members give. Reading and writing Value reaches
 * the object. Its text is "int a=1" for a note, the declaration for a .NET property.
 */
import { NET_TYPE, type NetType } from '../NetType.ts';
import { getType } from '../TypeRegistry.ts';
import type { TypeContext } from '../TypeContext.ts';

export interface MemberFacts {
  readonly name: string;
  readonly memberType: string;
  readonly isSettable: (ctx: TypeContext) => boolean;
  readonly isGettable: boolean;
  /** Added to this very object. */
  readonly isInstance: boolean;
  readonly isHidden: boolean;
  readonly definition: (ctx: TypeContext) => string;
  readonly typeNameOfValue: (ctx: TypeContext) => string;
  readonly get: (ctx: TypeContext) => unknown;
  readonly set: ((value: unknown, ctx: TypeContext) => void) | null;
  /** The stored member itself, for extended ones. */
  readonly source: unknown;
}

const CLASS_NAMES: Readonly<Record<string, string>> = {
  Property: 'PSProperty',
  Method: 'PSMethod',
  ParameterizedProperty: 'PSParameterizedProperty',
};

export class MemberView {
  readonly [NET_TYPE]: NetType;
  constructor(
    readonly target: unknown,
    readonly facts: MemberFacts,
  ) {
    const { memberType } = facts;
    this[NET_TYPE] = getType(`System.Management.Automation.${CLASS_NAMES[memberType] ?? `PS${memberType}`}`);
  }

  get name(): string {
    return this.facts.name;
  }
}

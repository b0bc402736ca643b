/**
 * Attribute objects scripts make and look at: [Parameter()], [ValidateSet()]... by New-Object for dynamic parameters, and
 * as (Get-Command x).Parameters shows them. One class serves all; its NetType says which attribute it is.
 */
import { NET_TYPE, type NetType } from '../../types/NetType.ts';
import { toPSString } from '../../types/index.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import { makeRule } from './attributes.ts';
import type { ArgumentAttribute } from './CommandMetadata.ts';

export class AttributeObject {
  readonly [NET_TYPE]: NetType;
  /** Values of properties by lower-case name. */
  readonly values = new Map<string, unknown>();

  constructor(
    type: NetType,
    readonly positional: unknown[],
  ) {
    this[NET_TYPE] = type;
  }

  get shortName(): string {
    return this[NET_TYPE].name.replace(/Attribute$/, '').toLowerCase();
  }
}

export function isParameterAttribute(value: unknown): boolean {
  return value instanceof AttributeObject && value.shortName === 'parameter';
}

/** The binder's rule for an attribute object; 'alias' for [Alias()]; null for what has no effect on binding. */
export function attributeRule(value: unknown, ctx: ExecutionContext): ArgumentAttribute | 'alias' | null {
  if (!(value instanceof AttributeObject)) return null;
  if (value.shortName === 'alias') return 'alias';
  void toPSString;
  return makeRule(
    value.shortName,
    value[NET_TYPE].fullName,
    { positional: value.positional, named: value.values },
    ctx,
  );
}

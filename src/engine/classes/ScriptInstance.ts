/**
 * Instances of script classes: their properties live beside the object under a symbol, so that a class derived from a
 * .NET type keeps that type's own JavaScript object.
 */
import { NET_TYPE, type NetType } from '../../types/NetType.ts';
import { VALUE_IDENTITY } from '../../types/valueIdentity.ts';
import type { ScriptClass } from './ScriptClass.ts';

const FIELDS = Symbol('scriptFields');

export class ScriptInstance {
  declare readonly [NET_TYPE]: NetType;
  constructor(type: NetType) {
    setType(this, type);
    fieldsOf(this);
  }
  /** Instances that their class's own Equals and GetHashCode call equal are one key. */
  get [VALUE_IDENTITY](): string | null {
    return (this[NET_TYPE].scriptClass as ScriptClass | null)?.identityOf(this) ?? null;
  }
}

/** Values by lower-case property name. */
export function fieldsOf(instance: object): Map<string, unknown> {
  const holder = instance as { [FIELDS]?: Map<string, unknown> };
  let fields = holder[FIELDS];
  if (!fields) {
    fields = new Map();
    Object.defineProperty(holder, FIELDS, { value: fields, enumerable: false });
  }
  return fields;
}

export function setType(instance: object, type: NetType): void {
  Object.defineProperty(instance, NET_TYPE, { value: type, enumerable: false, configurable: true });
}

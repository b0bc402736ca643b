/**
 * Objects whose properties are not those of their .NET type but come from what they hold: a data row's columns. Members
 * are looked up here before the .NET type's own, as PowerShell's adapters do.
 */
import type { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';

export interface AdaptedProperty {
  readonly name: string;
  readonly type: NetType;
  readonly isSettable: boolean;
}

export abstract class AdaptedObject {
  /** Any name is a property, $null where there is none; the .NET type's own are hidden. */
  readonly ownsAllNames: boolean = false;
  /** In the order Get-Member's caller sees them. */
  abstract adaptedProperties(): readonly AdaptedProperty[];
  abstract getAdapted(name: string, ctx: TypeContext): unknown;
  abstract setAdapted(name: string, value: unknown, ctx: TypeContext): void;
}

/** The property of that name, in lower case; null when the object has none. */
export function adaptedProperty(value: unknown, lower: string): AdaptedProperty | null {
  if (!(value instanceof AdaptedObject)) return null;
  return value.adaptedProperties().find((property) => property.name.toLowerCase() === lower) ?? null;
}

/**
 * Structs whose fields scripts can set are copied when a variable takes them, so that a change is of that variable only.
 * Rule that surprises: one that members were added to is an object of its own, and stays one.
 */
import { attachedMembers } from './PSObject.ts';

/** A method that makes a copy; of mutable structs only. */
export const COPY_STRUCT = Symbol('copy of a struct');

/** What a variable holds that this value is assigned to. */
export function copyOfStruct(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(COPY_STRUCT in value) || attachedMembers(value)) return value;
  return (value as { [COPY_STRUCT](): unknown })[COPY_STRUCT]();
}

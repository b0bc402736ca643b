/**
 * System.Management.Automation.PSObject. It appears as a JavaScript object in two cases only: a [pscustomobject] (base is
 * CUSTOM_BASE), and a string, number or other immutable value that got extended members (Add-Member, Get-Content's lines).
 * Rule that surprises: members added to a reference object are not in a wrapper but beside the object itself
 * (`attachedMembers`), so every reference to it sees them, as in PowerShell.
 */
import { PSNoteProperty, type PSMember } from './PSMembers.ts';

/** The base of every [pscustomobject]: System.Management.Automation.PSCustomObject has no members and one shared instance. */
export const CUSTOM_BASE: unique symbol = Symbol('PSCustomObject');

export class PSObject {
  /** Extended members by lower-case name, in the order added. */
  readonly members: Map<string, PSMember>;
  /** TypeNames when they differ from the base's own; first is most derived. */
  typeNames: string[] | null = null;
  /** How a number was written as a bare argument (`f 0x10`, `f 1.00`): its text wherever the object itself is shown. */
  tokenText: string | null = null;
  /** Came from CLIXML with properties of a type's own: PowerShell shows the wrapper itself as the object. */
  isDeserialized = false;

  constructor(
    /** CUSTOM_BASE, or an immutable value that is never itself a PSObject. */
    readonly base: unknown,
    members?: Map<string, PSMember>,
  ) {
    this.members = members ?? new Map();
  }

  get isCustom(): boolean {
    return this.base === CUSTOM_BASE;
  }

  /** Adds or replaces a note property without any check. */
  setNote(name: string, value: unknown): void {
    this.members.set(name.toLowerCase(), new PSNoteProperty(name, value));
  }

  /** The PSTypeName of a hashtable cast to [pscustomobject] names the object's type and is no property. */
  adoptTypeName(): this {
    const note = this.members.get('pstypename');
    if (note instanceof PSNoteProperty && typeof note.value === 'string') {
      this.members.delete('pstypename');
      this.typeNames = [note.value, 'System.Management.Automation.PSCustomObject', 'System.Object'];
    }
    return this;
  }

  /** A [pscustomobject] with note properties in the order given. */
  static custom(properties?: Iterable<readonly [string, unknown]>): PSObject {
    const made = new PSObject(CUSTOM_BASE);
    if (properties) for (const [name, value] of properties) made.setNote(name, value);
    return made;
  }
}

/** A number written as a bare argument as the number it is; anything else as it is. */
export function withoutTokenText(value: unknown): unknown {
  return value instanceof PSObject && value.tokenText !== null ? value.base : value;
}

/** Extended members and type names of a reference object that is no PSObject. */
export interface AttachedMembers {
  readonly members: Map<string, PSMember>;
  typeNames: string[] | null;
}

/** Property under which attached members live on the object itself: it dies with the object and crosses no session. */
const ATTACHED = Symbol('attachedMembers');

export function attachedMembers(value: unknown): AttachedMembers | null {
  if (typeof value !== 'object' || value === null) return null;
  return (value as { [ATTACHED]?: AttachedMembers })[ATTACHED] ?? null;
}

/** The extended members of `value`, made when missing. `value` must be a PSObject or a mutable reference object. */
export function memberTableOf(value: object): AttachedMembers {
  if (value instanceof PSObject) return value;
  const holder = value as { [ATTACHED]?: AttachedMembers };
  let attached = holder[ATTACHED];
  if (!attached) {
    attached = { members: new Map(), typeNames: null };
    Object.defineProperty(holder, ATTACHED, { value: attached, enumerable: false });
  }
  return attached;
}

/** The value inside a wrapper; a [pscustomobject] and anything else is returned as it is. */
export function unwrap(value: unknown): unknown {
  return value instanceof PSObject && value.base !== CUSTOM_BASE ? value.base : value;
}

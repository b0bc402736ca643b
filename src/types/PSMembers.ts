/**
 * Extended members (PSMemberInfo): what Add-Member, Select-Object, Update-TypeData and [pscustomobject] put on objects.
 * Adapted members (real .NET ones, hashtable keys, XML elements) are not stored; members/ finds them.
 */
import type { ScriptBlockLike, TypeContext } from './TypeContext.ts';

/** Runs a script member's block with $this; its errors are the member's. What a property reports nobody hears. */
export function invokeScriptMember(
  script: ScriptBlockLike,
  self: unknown,
  args: unknown[],
  ctx: TypeContext,
  dropsErrors = true,
): unknown {
  return script.invokeExternal(ctx, args, { dollarThis: self, dropsErrors });
}

export abstract class PSMember {
  isHidden = false;
  constructor(readonly name: string) {}
  abstract readonly memberType: string;
}

export abstract class PSProperty extends PSMember {
  abstract get(self: unknown, ctx: TypeContext): unknown;
  abstract set(self: unknown, value: unknown, ctx: TypeContext): void;
  abstract readonly isSettable: boolean;
  readonly isGettable: boolean = true;
  /** As Get-Member and PSProperty.TypeNameOfValue show it. */
  abstract typeNameOfValue(self: unknown, ctx: TypeContext): string;
}

/** The property of every [pscustomobject]; its value is kept in the member itself. */
export class PSNoteProperty extends PSProperty {
  readonly memberType: string = 'NoteProperty';
  isSettable = true;
  constructor(
    name: string,
    public value: unknown,
  ) {
    super(name);
  }
  get(): unknown {
    return this.value;
  }
  set(_self: unknown, value: unknown): void {
    this.value = value;
  }
  typeNameOfValue(): string {
    return 'System.Object';
  }
}

/** A variable as a script's PSVariableProperty knows it; the engine's PSVariable is one. */
export interface VariableLike {
  readonly name: string;
  get(): unknown;
  assign(value: unknown): void;
}

/** A note whose value is a variable's. */
export class PSVariableProperty extends PSNoteProperty {
  constructor(readonly variable: VariableLike) {
    super(variable.name, null);
    Object.defineProperty(this, 'value', {
      get: () => variable.get(),
      set: (value: unknown) => variable.assign(value),
    });
  }
}

/** A property that an object had before it was serialized: kept as a note is, and known as a property. */
export class DeserializedProperty extends PSNoteProperty {
  override readonly memberType = 'Property';
  override typeNameOfValue(): string {
    return 'System.Object';
  }
}

export class PSAliasProperty extends PSMember {
  readonly memberType = 'AliasProperty';
  constructor(
    name: string,
    readonly referencedMemberName: string,
    readonly conversionTypeName: string | null = null,
  ) {
    super(name);
  }
}

export class PSScriptProperty extends PSProperty {
  readonly memberType = 'ScriptProperty';
  constructor(
    name: string,
    readonly getterScript: ScriptBlockLike | null,
    readonly setterScript: ScriptBlockLike | null,
  ) {
    super(name);
  }
  get isSettable(): boolean {
    return this.setterScript !== null;
  }
  get(self: unknown, ctx: TypeContext): unknown {
    const call = { dollarThis: self, dropsErrors: true, isUnseen: true };
    return this.getterScript ? this.getterScript.invokeExternal(ctx, [], call) : null;
  }
  set(self: unknown, value: unknown, ctx: TypeContext): void {
    this.setterScript?.invokeExternal(ctx, [value], { dollarThis: self, dropsErrors: true, isUnseen: true });
  }
  typeNameOfValue(): string {
    return 'System.Object';
  }
}

/** The static method that is a code member, by its name. */
export interface CodeReference {
  readonly typeName: string;
  readonly methodName: string;
}

/** A property computed by our own code (PowerShell's CodeProperty, and types.ps1xml script properties written natively). */
export class PSCodeProperty extends PSProperty {
  /** The methods a code property is made of, where they have names. */
  getReference: CodeReference | null = null;
  setReference: CodeReference | null = null;
  /** What a script property would be as a script. */
  scriptText: string | null = null;
  constructor(
    name: string,
    private readonly getter: (self: unknown, ctx: TypeContext) => unknown,
    private readonly setter: ((self: unknown, value: unknown, ctx: TypeContext) => void) | null = null,
    private readonly typeName = 'System.Object',
    readonly memberType = 'CodeProperty',
  ) {
    super(name);
  }
  get isSettable(): boolean {
    return this.setter !== null;
  }
  get(self: unknown, ctx: TypeContext): unknown {
    return this.getter(self, ctx);
  }
  set(self: unknown, value: unknown, ctx: TypeContext): void {
    this.setter?.(self, value, ctx);
  }
  typeNameOfValue(): string {
    return this.typeName;
  }
}

export class PSScriptMethod extends PSMember {
  readonly memberType: string = 'ScriptMethod';
  constructor(
    name: string,
    readonly script: ScriptBlockLike,
  ) {
    super(name);
  }
}

/** ToString of an object that came as text: the text it had. */
export class FixedTextMethod extends PSScriptMethod {
  override readonly memberType = 'Method';
  constructor(readonly text: string) {
    super('ToString', {
      isScriptBlock: true,
      invokeReturnAsIs: () => text,
      invokeExternal: () => text,
      invokeInCallerScope: () => text,
      toString: () => text,
    });
  }
}

/** A method implemented by our own code. */
export class PSCodeMethod extends PSMember {
  /** The method it is, where it has a name. */
  methodReference: CodeReference | null = null;
  readonly memberType = 'CodeMethod';
  constructor(
    name: string,
    readonly invoke: (self: unknown, args: unknown[], ctx: TypeContext) => unknown,
  ) {
    super(name);
  }
}

/** A named group of members: PSStandardMembers and its like. Its members see the object the set was added to. */
export class PSMemberSet extends PSMember {
  readonly memberType = 'MemberSet';
  readonly members = new Map<string, PSMember>();
  constructor(name: string, members: Iterable<PSMember>) {
    super(name);
    for (const member of members) this.members.set(member.name.toLowerCase(), member);
  }
}

export class PSPropertySet extends PSMember {
  readonly memberType = 'PropertySet';
  constructor(
    name: string,
    readonly referencedPropertyNames: readonly string[],
  ) {
    super(name);
  }
}

/**
 * PSPropertyExpression: a property's name, perhaps with wildcards, or a script block with the object in $_.
 * Rules that surprise: the keys of a [hashtable] count as its properties (not those of [ordered]); a name with wildcards
 * gives nothing rather than $null where nothing matches.
 */
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { errorRecordOf, NetException } from '../errors/index.ts';
import {
  getProperty,
  Hashtable,
  listProperties,
  PSPropertySet,
  typeNamesOf,
  unwrap,
  WildcardPattern,
} from '../types/index.ts';
import { attachedMembers, PSObject } from '../types/PSObject.ts';
import type { ScriptBlockLike } from '../types/TypeContext.ts';

export interface PropertyResult {
  expression: PropertyExpression;
  value: unknown;
  error: NetException | null;
}

export class PropertyExpression {
  private constructor(
    readonly text: string,
    readonly script: ScriptBlockLike | null,
    private readonly isResolved: boolean,
  ) {}

  static ofName(name: string, isResolved = false): PropertyExpression {
    return new PropertyExpression(name, null, isResolved);
  }

  static ofScript(script: ScriptBlockLike): PropertyExpression {
    return new PropertyExpression(script.toString(), script, false);
  }

  get hasWildcard(): boolean {
    return this.script === null && !this.isResolved && /[*?[]/.test(this.text);
  }

  toString(): string {
    return this.text;
  }

  /** The properties of `target` this stands for, in their own spelling. */
  resolveNames(target: unknown, ctx: ExecutionContext): PropertyExpression[] {
    if (this.isResolved || this.script) return [this];
    const wrapped = wrapHashtable(target);
    let names = this.namesOn(wrapped, ctx);
    if (names.length === 0 && wrapped !== target) names = this.namesOn(target, ctx);
    return names.map((name) => PropertyExpression.ofName(name, true));
  }

  private namesOn(target: unknown, ctx: ExecutionContext): string[] {
    if (this.hasWildcard) {
      const pattern = new WildcardPattern(this.text, { ignoreCase: true });
      return propertyNames(target, ctx, true).filter((name) => pattern.isMatch(name));
    }
    const set = propertySet(target, this.text, ctx);
    if (set) return set.flatMap((name) => ownName(target, name, ctx));
    return ownName(target, this.text, ctx);
  }

  /** The values on `target`; none where no property matches. Errors are kept with their result. */
  values(target: unknown, ctx: ExecutionContext): PropertyResult[] {
    if (this.script) return [this.read(target, ctx)];
    const wrapped = wrapHashtable(target);
    return this.resolveNames(target, ctx).map((expression) => {
      const holder = wrapped !== target && wrapped.members.has(expression.text.toLowerCase()) ? wrapped : target;
      return expression.read(holder, ctx);
    });
  }

  private read(target: unknown, ctx: ExecutionContext): PropertyResult {
    try {
      const value = this.script
        ? this.script.invokeExternal(ctx, [], { dollarUnder: target })
        : getProperty(target, this.text, ctx);
      return { expression: this, value, error: null };
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      if (this.script) ctx.appendError(errorRecordOf(thrown));
      return { expression: this, value: null, error: thrown };
    }
  }
}

/** A [hashtable] as an object with its keys as properties; anything else as it is. */
function wrapHashtable(target: unknown): PSObject {
  const base = unwrap(target);
  if (!(base instanceof Hashtable)) return target as PSObject;
  const made = PSObject.custom();
  for (const key of base.keys()) made.setNote(String(unwrap(key)), base.get(key));
  return made;
}

/** Extended members first, as PowerShell's wildcards find them: hidden ones have to be named. */
export function propertyNames(target: unknown, ctx: ExecutionContext, withHidden = false): string[] {
  if (target == null) return [];
  return listProperties(target, ctx, withHidden)
    .filter((property) => !property.isHidden)
    .map((property) => property.name);
}

/** Whether `target` has a property of that name, its own or an added one. */
export function hasPropertyNamed(target: unknown, name: string, ctx: ExecutionContext): boolean {
  return ownName(target, name, ctx).length > 0;
}

function ownName(target: unknown, name: string, ctx: ExecutionContext): string[] {
  if (target instanceof PSObject) {
    const member = target.members.get(name.toLowerCase());
    if (member && !(member instanceof PSPropertySet)) return [member.name];
  }
  const lower = name.toLowerCase();
  const found =
    target == null
      ? undefined
      : listProperties(target, ctx, true).find((candidate) => candidate.name.toLowerCase() === lower);
  return found === undefined ? [] : [found.name];
}

function propertySet(target: unknown, name: string, ctx: ExecutionContext): readonly string[] | null {
  if (target == null) return null;
  const lower = name.toLowerCase();
  const own = target instanceof PSObject ? target.members : attachedMembers(target)?.members;
  const member = own?.get(lower) ?? ctx.typeData.findMember(typeNamesOf(target, ctx), lower);
  return member instanceof PSPropertySet ? member.referencedPropertyNames : null;
}

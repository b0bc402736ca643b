/**
 * What stands in -Property: a property name, perhaps with wildcards, or a script block with the object in $_.
 * Rule that surprises: a wildcard finds extended members first (Name before Key of a dictionary entry), while an object
 * shown without -Property lists its own members first.
 */
import type { ErrorRecord } from '../errors/ErrorRecord.ts';
import { errorRecordOf } from '../errors/ErrorRecord.ts';
import { NetException } from '../errors/NetException.ts';
import type { ScriptBlockLike } from '../types/TypeContext.ts';
import type { FormatContext } from './FormatContext.ts';
import { enumerate, matchPropertyNames, propertySetNames, readProperty } from './objectAccess.ts';

export interface ExpressionResult {
  value: unknown;
  error: ErrorRecord | null;
}

/** A column that another object's property made asks for the member, and anything that is one object has these. */
const COUNTS = new Set(['count', 'length']);
const ONE: ExpressionResult = { value: 1, error: null };

export class PropertyExpression {
  private constructor(
    readonly text: string,
    readonly script: ScriptBlockLike | null,
    /** A resolved name is never taken for a wildcard again. */
    private readonly isResolved: boolean,
  ) {}

  static ofName(name: string, isResolved = false): PropertyExpression {
    return new PropertyExpression(name, null, isResolved);
  }

  static ofScript(script: ScriptBlockLike): PropertyExpression {
    return new PropertyExpression(script.toString(), script, true);
  }

  get hasWildcard(): boolean {
    return !this.isResolved && /[*?[]/.test(this.text);
  }

  /** The expressions that exist on `self`: none for a name it does not have. */
  resolve(self: unknown, ctx: FormatContext): PropertyExpression[] {
    if (this.isResolved) return [this];
    if (this.hasWildcard)
      return matchPropertyNames(self, this.text, ctx).map((name) => PropertyExpression.ofName(name, true));
    const set = propertySetNames(self, this.text, ctx);
    if (set) return set.map((name) => PropertyExpression.ofName(name, true));
    const found = readProperty(self, this.text, ctx, true);
    return found ? [PropertyExpression.ofName(found.name, true)] : [];
  }

  /** The value on `self`; null when a name does not exist there. */
  valueOf(self: unknown, ctx: FormatContext): ExpressionResult | null {
    try {
      if (this.script)
        return { value: this.script.invokeExternal(ctx, [], { dollarUnder: self, dropsErrors: true }), error: null };
      const found = readProperty(self, this.text, ctx);
      if (found) return { value: found.value, error: null };
      return this.isResolved && COUNTS.has(this.text.toLowerCase()) && enumerate(self) === null ? ONE : null;
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      return { value: null, error: errorRecordOf(thrown) };
    }
  }
}

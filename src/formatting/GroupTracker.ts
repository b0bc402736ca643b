/**
 * -GroupBy, or a view's own grouping: follows one value from object to object and says when a new group begins.
 * Rule that surprises: an object that lacks the property stays in the current group; a first value of $null gives the
 * line "   : ", a first object without the property none.
 */
import type { FormatContext } from './FormatContext.ts';
import type { FormatNode } from './FormatData.ts';
import type { FormatParameter } from './FormatParameter.ts';
import type { GroupByDefinition } from './FormatView.ts';
import { formatValue } from './formatValue.ts';
import { hasProperty, sameGroupValue } from './objectAccess.ts';
import type { ExpressionResult } from './PropertyExpression.ts';
import type { PropertyExpression } from './PropertyExpression.ts';
import type { ViewGenerator } from './ViewGenerator.ts';

const LABEL_INDENT = '   ';

export class GroupTracker {
  value: unknown = null;
  /** Whether any object so far had the property: without that a group has no line of its own. */
  hasValue = false;
  label: string | null;

  private constructor(
    private readonly read: (self: unknown, ctx: FormatContext) => { result: ExpressionResult; name: string } | null,
    private readonly fixedLabel: string | null,
    readonly custom: GroupByDefinition['custom'] | null,
  ) {
    this.label = fixedLabel;
  }

  static create(
    given: FormatParameter | null,
    fromView: GroupByDefinition | null,
    owner: ViewGenerator,
  ): GroupTracker | null {
    if (given) {
      return new GroupTracker((self, ctx) => readExpression(given.expression, self, ctx), given.label, null);
    }
    if (!fromView) return null;
    const name = fromView.property ?? fromView.text ?? '';
    const { property } = fromView;
    const isMissing = (self: unknown, ctx: FormatContext): boolean =>
      property !== undefined && fromView.custom === undefined && !hasProperty(self, property, ctx);
    const read = (self: unknown, ctx: FormatContext) =>
      isMissing(self, ctx) ? null : { result: owner.entryResult(fromView, self), name };
    return new GroupTracker(read, fromView.label ?? null, fromView.custom ?? null);
  }

  /** Takes the next object's value; true when it begins a new group. */
  update(self: unknown, ctx: FormatContext): boolean {
    const found = this.read(self, ctx);
    if (!found || found.result.error) return false;
    this.hasValue = true;
    const changed = !sameGroupValue(this.value, found.result.value, ctx);
    this.value = found.result.value;
    if (changed && this.fixedLabel === null) this.label = found.name;
    return changed;
  }
}

function readExpression(expression: PropertyExpression, self: unknown, ctx: FormatContext) {
  const resolved = expression.resolve(self, ctx)[0];
  const result = resolved?.valueOf(self, ctx);
  return result ? { result, name: resolved.text } : null;
}

/** The line that heads a group. */
export function groupingNodes(tracker: GroupTracker, self: unknown, ctx: FormatContext): FormatNode[] | null {
  // A block that writes nothing makes a group without a head.
  if (!tracker.hasValue || tracker.value === undefined) return null;
  if (tracker.custom) return tracker.custom(self, tracker.value, ctx);
  const text = `${LABEL_INDENT}${tracker.label ?? ''}: ${formatValue(tracker.value, ctx)}`;
  return [{ kind: 'text', text }, { kind: 'newline' }];
}

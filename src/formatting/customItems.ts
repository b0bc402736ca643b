/**
 * Custom views as data: texts, line breaks, frames and expressions, chosen by the object's type; and what they show.
 * Rule that surprises: an expression with a control of its own shows the control for its value, not the value.
 */
import type { FormatContext } from './FormatContext.ts';
import type { FormatNode } from './FormatData.ts';
import type { DisplayEntry } from './FormatView.ts';
import { type EntrySelection, selectedEntry } from './selectedEntry.ts';
import { formatValue } from './formatValue.ts';
import { enumerate, isTruthy, readProperty } from './objectAccess.ts';

export type CustomItem =
  | { kind: 'text'; text: string }
  | { kind: 'newline'; count: number }
  | {
      kind: 'frame';
      left: number;
      right: number;
      firstLineHanging: number;
      firstLineIndent: number;
      items: readonly CustomItem[];
    }
  | CustomExpression;

export interface CustomExpression {
  kind: 'expression';
  /** None: the object itself. */
  entry: DisplayEntry | null;
  condition: DisplayEntry | null;
  enumerates: boolean;
  control: CustomControlDefinition | null;
}

export interface CustomEntryDefinition extends EntrySelection {
  items: readonly CustomItem[];
}

export interface CustomControlDefinition {
  /** The name it was referred to by. */
  name?: string;
  entries: readonly CustomEntryDefinition[];
}

/** What a control shows of the object. */
export function customNodes(control: CustomControlDefinition, self: unknown, ctx: FormatContext): FormatNode[] {
  const entry = selectedEntry(control.entries, self, ctx);
  return entry ? itemNodes(entry.items, self, ctx) : [];
}

function itemNodes(items: readonly CustomItem[], self: unknown, ctx: FormatContext): FormatNode[] {
  return items.flatMap((item): FormatNode[] => {
    if (item.kind === 'text') return [{ kind: 'text', text: item.text }];
    if (item.kind === 'newline') return Array.from({ length: item.count }, () => ({ kind: 'newline' }));
    if (item.kind === 'expression') return expressionNodes(item, self, ctx);
    const { left, right, firstLineIndent, firstLineHanging } = item;
    const firstLine = firstLineIndent - firstLineHanging;
    return [{ kind: 'frame', left, right, firstLine, nodes: itemNodes(item.items, self, ctx) }];
  });
}

function expressionNodes(item: CustomExpression, self: unknown, ctx: FormatContext): FormatNode[] {
  const { entry, condition, control } = item;
  if (condition && !isTruthy(entryValue(condition, self, ctx), ctx)) return [];
  const value = entry ? entryValue(entry, self, ctx) : self;
  const values = item.enumerates ? [...(enumerate(value) ?? [value])] : [value];
  if (control) return values.flatMap((each) => customNodes(control, each, ctx));
  return values.map((each) => ({ kind: 'text', text: formatValue(each, ctx) }));
}

/** The value of a property or script block. */
export function entryValue(entry: DisplayEntry, self: unknown, ctx: FormatContext): unknown {
  if (entry.value) return entry.value(self, ctx);
  return readProperty(self, entry.property ?? '', ctx)?.value ?? null;
}

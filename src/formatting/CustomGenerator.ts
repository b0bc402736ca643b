/**
 * Objects as custom views show them; without a view, Format-Custom's "class Name { Property = value }" picture.
 * Rule that surprises: depth counts objects and collections alike; at the limit an object is shown as text, while a
 * collection still shows its elements' texts.
 */
import { activeProperties } from './activeProperties.ts';
import { enumerationLimit } from './FormatContext.ts';
import type { FormatEntryInfo, FormatNode, ShapeInfo } from './FormatData.ts';
import type { FormatParameter } from './FormatParameter.ts';
import type { CustomView } from './FormatView.ts';
import { formatValue } from './formatValue.ts';
import { enumerate, typeNames } from './objectAccess.ts';
import { isScalarType } from './scalarTypes.ts';
import { ViewGenerator } from './ViewGenerator.ts';

const INDENT = 2;
const NEWLINE: FormatNode = { kind: 'newline' };

export class CustomGenerator extends ViewGenerator<CustomView> {
  protected shapeOf(): ShapeInfo {
    return { kind: 'custom' };
  }

  entryOf(self: unknown): FormatEntryInfo {
    if (this.view) return { kind: 'custom', nodes: this.view.nodes(self, this.ctx) };
    const nodes: FormatNode[] = [];
    this.showTop(self, nodes);
    return { kind: 'custom', nodes };
  }

  private showTop(self: unknown, nodes: FormatNode[]): void {
    if (isScalarType(typeNames(self, this.ctx))) {
      this.showLeaf(self, nodes);
      return;
    }
    const items = enumerate(self);
    if (items) this.showCollection(items, 0, nodes);
    else this.showObject(self, 0, this.settings.depth, this.settings.parameters, nodes);
    nodes.push(NEWLINE);
  }

  private showObject(
    self: unknown,
    level: number,
    limit: number,
    parameters: readonly FormatParameter[],
    nodes: FormatNode[],
  ): void {
    text(nodes, `class ${shortTypeName(typeNames(self, this.ctx)[0] ?? 'PSObject')}`);
    text(nodes, '{');
    const inner = frame(nodes);
    for (const active of activeProperties(parameters, this.settings.exclude, self, this.ctx)) {
      const { expression, parameter } = active;
      if (!active.isResolved) continue;
      inner.push({ kind: 'text', text: `${expression.text} = ` });
      const result = expression.valueOf(self, this.ctx);
      const value = result?.error ? this.expressionField(expression, self, {}) : (result?.value ?? null);
      this.showValue(value, level, parameter?.depth ?? limit, inner);
    }
    text(nodes, '}');
  }

  private showValue(value: unknown, level: number, limit: number, nodes: FormatNode[]): void {
    const items = value == null ? null : enumerate(value);
    if (items) {
      nodes.push(NEWLINE);
      this.showCollection(items, level + 1, frame(nodes));
    } else if (this.isLeaf(value, level, limit)) {
      this.showLeaf(value, nodes);
    } else {
      nodes.push(NEWLINE);
      this.showObject(value, level + 1, limit, [], frame(nodes));
    }
  }

  private showCollection(items: Iterable<unknown>, level: number, nodes: FormatNode[]): void {
    text(nodes, '[');
    this.showItems(items, level, frame(nodes));
    text(nodes, ']');
    nodes.push(NEWLINE);
  }

  private showItems(items: Iterable<unknown>, level: number, nodes: FormatNode[]): void {
    const most = enumerationLimit(this.ctx);
    let count = 0;
    for (const item of items) {
      if (most >= 0 && count++ === most) {
        this.showLeaf('\u2026', nodes);
        return;
      }
      const limit = this.settings.depth;
      const nested = this.isLeaf(item, level, limit) ? null : enumerate(item);
      if (nested) {
        nodes.push(NEWLINE);
        this.showCollection(nested, level + 1, frame(nodes));
      } else if (this.isLeaf(item, level, limit)) this.showLeaf(item, nodes);
      else this.showObject(item, level + 1, limit, [], nodes);
    }
  }

  private isLeaf(value: unknown, level: number, limit: number): boolean {
    return value == null || level >= limit || isScalarType(typeNames(value, this.ctx));
  }

  private showLeaf(value: unknown, nodes: FormatNode[]): void {
    text(nodes, formatValue(value, this.ctx));
  }
}

function text(nodes: FormatNode[], line: string): void {
  nodes.push({ kind: 'text', text: line }, NEWLINE);
}

function frame(nodes: FormatNode[]): FormatNode[] {
  const inner: FormatNode[] = [];
  nodes.push({ kind: 'frame', left: INDENT, nodes: inner });
  return inner;
}

function shortTypeName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('+')) + 1);
}

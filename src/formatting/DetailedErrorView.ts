/**
 * Get-Error's layout, also $ErrorView = 'DetailedView': every property that has a value as "Name : value", nested
 * exceptions, error records and invocation details indented by four below theirs.
 * Rule that surprises: a line break inside a value is kept, the lines after it trimmed and put under the first.
 */
import { NetList } from '../types/collections/NetList.ts';
import { ErrorRecord } from '../errors/ErrorRecord.ts';
import { NetException } from '../errors/NetException.ts';
import { getProperty, isDictionary, listProperties, NetType, toPSString, typeNamesOf, unwrap } from '../types/index.ts';
import type { AnsiStyle } from './AnsiStyle.ts';
import type { FormatContext } from './FormatContext.ts';
import { dictionaryEntries, enumerate } from './objectAccess.ts';
import { isScalarType } from './scalarTypes.ts';

const DEEPEST = 10;
const ELLIPSIS = '\u2026';
const INVOCATION_INFO = 'System.Management.Automation.InvocationInfo';

export function detailedErrorText(subject: unknown, ctx: FormatContext, style: AnsiStyle | null): string {
  return new DetailedErrorView(ctx, style).show(subject, 0, 1);
}

interface Shown {
  name: string;
  value: unknown;
}

class DetailedErrorView {
  private readonly accent: string;
  private readonly error: string;
  private readonly reset: string;

  constructor(
    private readonly ctx: FormatContext,
    style: AnsiStyle | null,
  ) {
    this.accent = style?.formatAccent ?? '';
    this.error = style?.error ?? '';
    this.reset = style?.reset ?? '';
  }

  show(subject: unknown, indent: number, depth: number): string {
    const shown = this.properties(subject);
    const width = Math.max(0, ...shown.map(({ name }) => name.length));
    const prefix = ' '.repeat(indent);
    return shown
      .map(
        ({ name, value }) =>
          `${prefix}${this.accent}${name.padEnd(width)} : ${this.reset}${this.text(name, value, indent, depth, width)}`,
      )
      .join('\n');
  }

  private properties(subject: unknown): Shown[] {
    const names = listProperties(subject, this.ctx).map((property) => property.name);
    const shown = names.map((name) => ({ name, value: this.read(subject, name) }));
    const base = unwrap(subject);
    if (base instanceof NetException) shown.unshift({ name: 'Type', value: base.typeName });
    return shown.filter(({ name, value }) => name !== 'PSErrorIndex' && !isEmpty(value));
  }

  private read(subject: unknown, name: string): unknown {
    try {
      return unwrap(getProperty(subject, name, this.ctx));
    } catch (thrown) {
      if (thrown instanceof NetException) return null;
      throw thrown;
    }
  }

  private text(name: string, value: unknown, indent: number, depth: number, width: number): string {
    if (this.isNested(value)) return depth >= DEEPEST ? ELLIPSIS : `\n${this.show(value, indent + 4, depth + 1)}`;
    if (name === 'StackTrace') return `\n${toPSString(value, this.ctx)}`;
    const entries = dictionaryEntries(value);
    if (entries) return this.dictionaryText(entries, ' '.repeat(indent));
    const items = typeof value === 'string' || name === 'Data' ? null : enumerate(value);
    if (items) return depth >= DEEPEST ? ELLIPSIS : this.itemsText(items, indent, depth);
    if (value instanceof NetType) return `[${value.fullName}]`;
    return this.plainText(name, toPSString(value, this.ctx), indent, width);
  }

  private isNested(value: unknown): boolean {
    if (value instanceof NetException || value instanceof ErrorRecord) return true;
    return typeNamesOf(value, this.ctx)[0] === INVOCATION_INFO;
  }

  private dictionaryText(entries: readonly (readonly [unknown, unknown])[], prefix: string): string {
    const sorted = entries
      .map(([key, value]) => [toPSString(key, this.ctx), value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = sorted.map(([key, value]) => {
      const text = key === 'Authorization' ? ELLIPSIS : toPSString(value, this.ctx);
      return `${prefix}    ${this.accent}${key} : ${this.reset}${text}\n`;
    });
    return lines.length === 0 ? '' : `\n${lines.join('')}`;
  }

  private itemsText(items: Iterable<unknown>, indent: number, depth: number): string {
    let text = '';
    let isFirst = true;
    for (const item of items) {
      text += '\n';
      const margin = ' '.repeat(indent + indent + 6);
      if (item instanceof NetType) text += `${margin}[${item.fullName}]`;
      else if (item == null || isScalarType(typeNamesOf(item, this.ctx))) text += margin + toPSString(item, this.ctx);
      else text += (isFirst ? '' : '\n') + this.show(item, indent + 4, depth + 1);
      isFirst = false;
    }
    return text;
  }

  private plainText(name: string, text: string, indent: number, width: number): string {
    let coloured = text;
    if (name === 'PositionMessage') {
      const mark = Math.max(0, text.indexOf('~'));
      coloured = text.slice(0, mark) + this.error + text.slice(mark);
    } else if (name === 'Message') coloured = this.error + text;
    if (!coloured.includes('\n')) return coloured;
    const hanging = ' '.repeat(indent + width + 3);
    return coloured
      .split('\n')
      .map((line) => line.trim())
      .join(`\n${hanging}`);
  }
}

function isEmpty(value: unknown): boolean {
  if (value == null || value === '' || value === false || value === 0 || value === 0n) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (value instanceof NetList) return value.count === 0;
  return typeof value === 'object' && isDictionary(value) && value.count === 0;
}

/** One object as ConvertTo-Xml writes it: Object outside, Property inside, with Name and Type attributes. */
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { NetException } from '../../../errors/index.ts';
import {
  enumerableOf,
  EnumValue,
  getProperty,
  isDictionary,
  netToString,
  toPSString,
  typeOf,
  unwrap,
} from '../../../types/index.ts';
import { PSObject } from '../../../types/PSObject.ts';
import { primitiveElement } from '../../clixml/clixmlPrimitives.ts';
import { propertyNames } from '../../PropertyExpression.ts';

/** The $null of a dictionary, which has no type there. */
const NULL_ENTRY = Symbol('null entry');
const NOTE_PROPERTY = 'System.Management.Automation.PSNoteProperty';

export class ObjectXmlWriter {
  private readonly lines: string[] = [];

  constructor(
    private readonly ctx: ExecutionContext,
    private readonly hasTypes: boolean,
    private indent: number,
  ) {}

  object(value: unknown, depth: number): string {
    this.write(value, 'Object', null, depth);
    return this.lines.join('\n');
  }

  private line(text: string): void {
    this.lines.push('  '.repeat(this.indent) + text);
  }

  private write(value: unknown, tag: string, name: string | null, depth: number): void {
    const named = name === null ? tag : `${tag} Name="${escapeXmlText(name).replaceAll('"', '&quot;')}"`;
    if (value == null || value === NULL_ENTRY) {
      const isTyped = this.hasTypes && name !== null && value !== NULL_ENTRY;
      this.line(isTyped ? `<${named} Type="System.Object" />` : `<${named} />`);
      return;
    }
    const base = unwrap(value);
    const start = this.hasTypes ? `${named} Type="${escapeXmlText(this.typeName(base))}"` : named;
    const items = this.itemsOf(base);
    if (items) this.writeNested(start, tag, items, depth);
    else if (base instanceof PSObject && depth <= 0) this.writeCustomText(start, tag, base);
    else if (this.isText(base) || depth <= 0) this.writeText(start, tag, netToString(value, this.ctx));
    else this.writeNested(start, tag, this.membersOf(value), depth - 1);
  }

  private typeName(base: unknown): string {
    return base instanceof PSObject ? 'System.Management.Automation.PSCustomObject' : typeOf(base).toString();
  }

  private isText(base: unknown): boolean {
    return !(base instanceof EnumValue) && primitiveElement(base, this.ctx) !== null;
  }

  private writeText(start: string, tag: string, text: string): void {
    this.line(text === '' ? `<${start}></${tag}>` : `<${start}>${escapeXmlText(text)}</${tag}>`);
  }

  private writeNested(
    start: string,
    tag: string,
    parts: readonly (readonly [string | null, unknown])[],
    depth: number,
  ): void {
    if (parts.length === 0) {
      this.line(`<${start} />`);
      return;
    }
    this.line(`<${start}>`);
    this.indent++;
    for (const [name, value] of parts) this.write(value, 'Property', name, depth);
    this.indent--;
    this.line(`</${tag}>`);
  }

  /** Elements of a collection, keys and values of a dictionary; null for anything else. */
  private itemsOf(base: unknown): (readonly [string | null, unknown])[] | null {
    if (isDictionary(base))
      return [...base.entries()].flatMap(([key, value]) => [
        ['Key', key] as const,
        ['Value', value ?? NULL_ENTRY] as const,
      ]);
    const items = enumerableOf(base);
    return items ? Array.from(items, (item) => [null, item] as const) : null;
  }

  /** A [pscustomobject] too deep: its text, and again its properties' texts; PowerShell cannot do it with a $null. */
  private writeCustomText(start: string, tag: string, value: PSObject): void {
    const type = (name: string): string => (this.hasTypes ? ` Type="${name}"` : '');
    this.line(`<${start}>`);
    this.indent++;
    this.writeText(`Property${type('System.String')}`, 'Property', toPSString(value, this.ctx));
    for (const [name, member] of this.membersOf(value)) {
      if (member == null) {
        throw new NetException(
          'System.NullReferenceException',
          'Object reference not set to an instance of an object.',
        );
      }
      const attributes = ` Name="${escapeXmlText(name).replaceAll('"', '&quot;')}"${type(NOTE_PROPERTY)}`;
      this.writeText(`Property${attributes}`, 'Property', netToString(member, this.ctx));
    }
    this.indent--;
    this.line(`</${tag}>`);
  }

  private membersOf(value: unknown): (readonly [string, unknown])[] {
    const base = unwrap(value);
    if (base instanceof EnumValue) return [['value__', Number(base.value)]];
    return propertyNames(value, this.ctx).map((name) => [name, this.read(value, name)] as const);
  }

  private read(value: unknown, name: string): unknown {
    try {
      return getProperty(value, name, this.ctx);
    } catch (thrown) {
      if (thrown instanceof NetException) return null;
      throw thrown;
    }
  }
}

/** Text between tags. */
export function escapeXmlText(text: string): string {
  return text.replace(/[<>&]/g, (char) => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&amp;'));
}

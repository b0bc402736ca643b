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

/** Name, value and, of a .NET property, its declared type, which the element of a $null shows. */
type XmlPart = readonly [string | null, unknown, string?];

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

  private write(value: unknown, tag: string, name: string | null, depth: number, declared = 'System.Object'): void {
    const named = name === null ? tag : `${tag} Name="${escapeXmlText(name).replaceAll('"', '&quot;')}"`;
    if (value == null || value === NULL_ENTRY) {
      const isTyped = this.hasTypes && name !== null && value !== NULL_ENTRY;
      this.line(isTyped ? `<${named} Type="${escapeXmlText(declared)}" />` : `<${named} />`);
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

  private writeNested(start: string, tag: string, parts: readonly XmlPart[], depth: number): void {
    if (parts.length === 0) {
      this.line(`<${start} />`);
      return;
    }
    this.line(`<${start}>`);
    this.indent++;
    for (const [name, value, declared] of parts) this.write(value, 'Property', name, depth, declared);
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

  private membersOf(value: unknown): (readonly [string, unknown, string?])[] {
    const base = unwrap(value);
    if (base instanceof EnumValue) return [['value__', Number(base.value)]];
    const type = base instanceof PSObject ? null : typeOf(base);
    return propertyNames(value, this.ctx).map((name) => {
      const member = type?.findInstance(name.toLowerCase());
      return [name, this.read(value, name), member?.kind === 'property' ? member.type.toString() : undefined] as const;
    });
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

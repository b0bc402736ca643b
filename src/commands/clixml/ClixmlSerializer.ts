/**
 * Objects to CLIXML, as PSSerializer and Export-Clixml write them.
 * Rules that surprise: collections do not count for the depth and neither do [pscustomobject]s; an object met twice is a
 * reference the second time; scalars keep their type, everything else only its properties and its text.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { NetException } from '../../errors/index.ts';
import {
  enumerableOf,
  EnumValue,
  getProperty,
  isDictionary,
  netToString,
  typeNamesOf,
  typeOf,
  unwrap,
} from '../../types/index.ts';
import { XmlNode } from '../../types/dotnet/xml/XmlNode.ts';
import { outerXml } from '../../types/dotnet/xml/writeNode.ts';
import {
  DeserializedProperty,
  PSAliasProperty,
  type PSMember,
  PSNoteProperty,
  PSProperty,
} from '../../types/PSMembers.ts';
import { attachedMembers, PSObject } from '../../types/PSObject.ts';
import { ErrorRecord } from '../../errors/index.ts';
import { errorNotes } from './errorNotes.ts';
import { serializationOf } from './serializationOf.ts';
import { encodeAttribute, encodeText } from './clixmlText.ts';
import { primitiveElement } from './clixmlPrimitives.ts';

const NAMESPACE = 'http://schemas.microsoft.com/powershell/2004/04';
const CONTAINERS: Readonly<Record<string, string>> = {
  'System.Collections.Queue': 'QUE',
  'System.Collections.Stack': 'STK',
};

export class ClixmlSerializer {
  private lines: string[] = [];
  private indent = 1;
  private isEmpty = true;
  private nextObject = 0;
  private readonly objects = new Map<object, number>();
  private readonly typeNames = new Map<string, number>();

  constructor(private readonly ctx: ExecutionContext) {}

  static serialize(values: readonly unknown[], depth: number, ctx: ExecutionContext): string {
    const serializer = new ClixmlSerializer(ctx);
    return serializer.start() + values.map((value) => serializer.next(value, depth)).join('') + serializer.end();
  }

  /** The text in pieces: its start, one for each object, its end. */
  start(): string {
    return `<Objs Version="1.1.0.1" xmlns="${NAMESPACE}"`;
  }

  next(value: unknown, depth: number): string {
    this.write(value, null, depth);
    const text = `${this.isEmpty ? '>' : ''}${this.lines.map((line) => `\n${line}`).join('')}`;
    this.isEmpty = false;
    this.lines = [];
    return text;
  }

  end(): string {
    return this.isEmpty ? ' />' : '\n</Objs>';
  }

  private line(text: string): void {
    this.lines.push('  '.repeat(this.indent) + text);
  }

  private write(value: unknown, name: string | null, depth: number): void {
    const attribute = name === null ? '' : ` N="${encodeAttribute(name)}"`;
    if (value === null) {
      this.line(`<Nil${attribute} />`);
      return;
    }
    // "No output" that was kept is written as the empty object it is in PowerShell.
    if (value === undefined) {
      this.write(PSObject.custom(), name, depth);
      return;
    }
    const base = unwrap(value);
    const element = primitiveElement(base, this.ctx) ?? this.asText(value);
    if (element) this.writePrimitive(element, attribute, value, base, depth);
    else if (base instanceof XmlNode) this.line(`<XD${attribute}>${encodeText(outerXml(base))}</XD>`);
    else this.writeReference(value as object, base as object, attribute, depth);
  }

  /** What type data wants written as its text only. */
  private asText(value: unknown): { tag: string; text: string } | null {
    const { serializationMethod, stringSerializationSource: source } = serializationOf(value, this.ctx);
    if (serializationMethod !== 'String') return null;
    const text =
      source instanceof PSProperty
        ? source.get(value, this.ctx)
        : typeof source === 'string'
          ? getProperty(value, source, this.ctx)
          : value;
    return { tag: 'S', text: encodeText(netToString(text ?? '', this.ctx)) };
  }

  private writePrimitive(
    element: { tag: string; text: string },
    attribute: string,
    value: unknown,
    base: unknown,
    depth: number,
  ): void {
    const own = value instanceof PSObject ? [...value.members.values()] : [];
    const text = `${element.text}</${element.tag}>`;
    if (own.length === 0) {
      this.line(`<${element.tag}${attribute}>${text}`);
      return;
    }
    this.line(`<Obj${attribute} RefId="${this.nextObject++}">`);
    this.indent++;
    if (base instanceof PSObject) this.writeTypeNames(typeNamesOf(value, this.ctx));
    this.line(`<${element.tag}>${text}`);
    this.writeMembers('MS', own, value, depth - 1);
    this.indent--;
    this.line('</Obj>');
  }

  private writeReference(value: object, base: object, attribute: string, given: number): void {
    const { serializationDepth: depth = given } = serializationOf(value, this.ctx);
    const known = this.objects.get(base);
    if (known !== undefined) {
      this.line(`<Ref${attribute} RefId="${known}" />`);
      return;
    }
    const isCustom = base instanceof PSObject;
    const container = isCustom ? null : this.containerTag(base);
    if (!container && !isCustom && depth <= 0) {
      this.line(`<S${attribute}>${encodeText(netToString(value, this.ctx))}</S>`);
      return;
    }
    const id = this.nextObject++;
    this.objects.set(base, id);
    this.line(`<Obj${attribute} RefId="${id}">`);
    this.indent++;
    this.writeTypeNames(typeNamesOf(value, this.ctx));
    if (container) this.writeContainer(container, base, depth);
    else if (base instanceof EnumValue) this.writeEnum(base);
    else if (base instanceof ErrorRecord) {
      this.line(`<ToString>${encodeText(netToString(base, this.ctx))}</ToString>`);
      this.writeNotes(errorNotes(value, this.ctx), depth);
    } else if (base instanceof PSObject) this.writeRevived(base, depth);
    else this.writeOwn(base, depth);
    if (!(base instanceof ErrorRecord)) this.writeExtended(value, isCustom ? depth : depth - 1);
    this.indent--;
    this.line('</Obj>');
  }

  private writeTypeNames(names: readonly string[]): void {
    const key = names.join('\n');
    const known = this.typeNames.get(key);
    if (known !== undefined) {
      this.line(`<TNRef RefId="${known}" />`);
      return;
    }
    const id = this.typeNames.size;
    this.typeNames.set(key, id);
    this.line(`<TN RefId="${id}">`);
    for (const name of names) this.line(`  <T>${encodeText(name)}</T>`);
    this.line('</TN>');
  }

  private containerTag(base: object): string | null {
    if (isDictionary(base)) return 'DCT';
    if (enumerableOf(base) === null) return null;
    const type = typeOf(base);
    return CONTAINERS[type.fullName] ?? (type.isArray || isList(base) ? 'LST' : 'IE');
  }

  private writeContainer(tag: string, base: object, depth: number): void {
    const start = this.lines.length;
    this.line(`<${tag}>`);
    this.indent++;
    if (isDictionary(base)) for (const [key, value] of base.entries()) this.writeEntry(key, value, depth);
    else for (const item of enumerableOf(base)!) this.write(item, null, depth);
    this.indent--;
    if (this.lines.length === start + 1) {
      this.lines.pop();
      this.line(`<${tag} />`);
    } else this.line(`</${tag}>`);
  }

  private writeEntry(key: unknown, value: unknown, depth: number): void {
    this.line('<En>');
    this.indent++;
    this.write(key, 'Key', depth);
    this.write(value, 'Value', depth);
    this.indent--;
    this.line('</En>');
  }

  private writeEnum(value: EnumValue): void {
    this.line(`<ToString>${encodeText(value.toString())}</ToString>`);
    this.write(value.value, null, 0);
  }

  private writeOwn(base: object, depth: number): void {
    this.line(`<ToString>${encodeText(netToString(base, this.ctx))}</ToString>`);
    const rows: (() => void)[] = [];
    const { serializationMethod, propertySerializationSet } = serializationOf(base, this.ctx);
    const wanted = serializationMethod === 'SpecificProperties' ? propertySerializationSet : undefined;
    for (const member of typeOf(base).members.instance.values()) {
      if (member.kind !== 'property' || member.isStatic || !member.get) continue;
      if (wanted && !wanted.some((name) => name.toLowerCase() === member.name.toLowerCase())) continue;
      rows.push(() =>
        this.write(
          this.orNull(() => member.get!(base, this.ctx)),
          member.name,
          depth - 1,
        ),
      );
    }
    this.writeRows('Props', rows);
  }

  /** What came from CLIXML goes there again as the object it was: with its text, its properties apart from added ones. */
  private writeRevived(base: PSObject, depth: number): void {
    if (!base.isDeserialized) return;
    this.line(`<ToString>${encodeText(netToString(base, this.ctx))}</ToString>`);
    const own = [...base.members.values()].filter((member) => member instanceof DeserializedProperty);
    this.writeMembers('Props', own, base, depth - 1);
  }

  private writeExtended(value: object, depth: number): void {
    const own = value instanceof PSObject ? value.members : attachedMembers(value)?.members;
    const members = new Map(own ?? []);
    if (!(unwrap(value) instanceof PSObject)) {
      for (const typeName of typeNamesOf(value, this.ctx)) {
        for (const [name, member] of this.ctx.typeData.get(typeName)?.members ?? [])
          if (!members.has(name)) members.set(name, member);
      }
    }
    const isRevived = value instanceof PSObject && value.isDeserialized;
    const added = [...members.values()].filter((member) => !isRevived || !(member instanceof DeserializedProperty));
    this.writeMembers('MS', added, value, depth);
  }

  private writeMembers(tag: string, members: readonly PSMember[], self: unknown, depth: number): void {
    const rows: (() => void)[] = [];
    for (const member of members) {
      if (member instanceof PSNoteProperty) rows.push(() => this.write(member.value, member.name, depth));
      else if (member instanceof PSProperty || member instanceof PSAliasProperty) {
        rows.push(() =>
          this.write(
            this.orNull(() => getProperty(self, member.name, this.ctx)),
            member.name,
            depth,
          ),
        );
      }
    }
    this.writeRows(tag, rows);
  }

  private writeNotes(notes: readonly (readonly [string, unknown])[], depth: number): void {
    this.writeRows(
      'MS',
      notes.map(
        ([name, value]) =>
          () =>
            this.write(value, name, depth),
      ),
    );
  }

  private writeRows(tag: string, rows: readonly (() => void)[]): void {
    if (rows.length === 0) return;
    this.line(`<${tag}>`);
    this.indent++;
    for (const row of rows) row();
    this.indent--;
    this.line(`</${tag}>`);
  }

  private orNull(read: () => unknown): unknown {
    try {
      return read() ?? null;
    } catch (thrown) {
      if (thrown instanceof NetException) return null;
      throw thrown;
    }
  }
}

function isList(base: object): boolean {
  return typeOf(base).interfaces.some((type) => type.fullName === 'System.Collections.IList') || 'items' in base;
}

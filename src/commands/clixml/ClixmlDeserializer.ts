/**
 * CLIXML to objects. Rule that surprises: what was no scalar or collection comes back as a bag of properties whose type
 * names begin with "Deserialized.", and methods are gone.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { NetException } from '../../errors/index.ts';
import { ArrayList, convertTo, Hashtable, invokeConstructor, invokeStatic } from '../../types/index.ts';
import { xmlFromText } from '../../types/dotnet/xml/XmlDocumentType.ts';
import { XmlElement } from '../../types/dotnet/xml/XmlNode.ts';
import { readJsonDate } from '../../types/json/jsonDate.ts';
import { memberTableOf, PSObject } from '../../types/PSObject.ts';
import { DeserializedProperty, FixedTextMethod, type PSMember, PSNoteProperty } from '../../types/PSMembers.ts';
import { netType, timeSpanOfTicks } from '../netValues.ts';
import { PRIMITIVE_TYPES } from './clixmlPrimitives.ts';
import { decodeText, durationTicks, secretOfHex } from './clixmlText.ts';
import { rehydrate } from './rehydrate.ts';
import { SecureString } from '../types/SecureString.ts';

const NAMESPACE = 'http://schemas.microsoft.com/powershell/2004/04';
const COLLECTIONS = new Set(['LST', 'IE', 'QUE', 'STK']);
/** Elements that come back as the collection they were; the others as a list. */
const COLLECTION_TYPES: Readonly<Record<string, string>> = {
  QUE: 'System.Collections.Queue',
  STK: 'System.Collections.Stack',
};

/** What stands before the first element: declarations, comments and blanks. */
const PROLOG = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>)*/i;

/** The text is read as it comes: its first element is looked at before anything behind it. */
function requireObjs(text: string): void {
  const start = PROLOG.exec(text)![0].length;
  if (start === text.length) throw xmlError('Root element is missing.');
  const before = text.slice(0, start).split('\n');
  const position = (column: number): string => `Line ${before.length}, position ${before.at(-1)!.length + column}.`;
  if (text[start] !== '<' || text.length < MINIMUM) throw xmlError(`Data at the root level is invalid. ${position(1)}`);
  if (/^<Objs[\s/>]/.test(text.slice(start))) return;
  throw xmlError(`Element 'Objs' with namespace name '${NAMESPACE}' was not found. ${position(2)}`);
}

/** Shorter texts are no XML to .NET's reader. */
const MINIMUM = 4;

function xmlError(message: string): NetException {
  return new NetException('System.Xml.XmlException', message);
}

export class ClixmlDeserializer {
  private readonly objects = new Map<string, unknown>();
  private readonly typeNames = new Map<string, string[]>();

  constructor(private readonly ctx: ExecutionContext) {}

  /** Every top-level object of the text. */
  static deserialize(text: string, ctx: ExecutionContext): unknown[] {
    requireObjs(text);
    const reader = new ClixmlDeserializer(ctx);
    const root = elements(xmlFromText(text))[0]!;
    return elements(root).map((element) => reader.read(element));
  }

  private read(element: XmlElement): unknown {
    const tag = element.localName;
    if (tag === 'Nil') return null;
    if (tag === 'Ref') return this.objects.get(attributeOf(element, 'RefId')) ?? null;
    if (tag === 'Obj') return this.readObject(element);
    return this.readPrimitive(tag, decodeText(element.textContent));
  }

  private readPrimitive(tag: string, text: string): unknown {
    const { ctx } = this;
    switch (tag) {
      case 'S':
        return text;
      case 'B':
        return text === 'true';
      case 'C':
        return convertTo(String.fromCharCode(Number(text)), netType('char', ctx), ctx);
      case 'DT':
        return readJsonDate(text, 'Default', ctx) ?? convertTo(text, netType('datetime', ctx), ctx);
      case 'TS':
        return timeSpanOfTicks(durationTicks(text), ctx);
      case 'BA':
        return invokeStatic(netType('System.Convert', ctx), 'FromBase64String', [text], ctx);
      case 'SBK':
        return text;
      case 'SS':
        return new SecureString(secretOfHex(text));
      case 'XD':
        return xmlFromText(text);
      default: {
        const type = PRIMITIVE_TYPES[tag];
        return type ? convertTo(text, netType(type, ctx), ctx) : text;
      }
    }
  }

  private readObject(element: XmlElement): unknown {
    const parts = elements(element);
    const names = this.readTypeNames(parts);
    const made = this.makeBase(parts, names);
    const holder = typeof made === 'object' && made !== null ? made : new PSObject(made);
    const id = attributeOf(element, 'RefId');
    if (id !== '') this.objects.set(id, holder);
    this.fill(holder, parts);
    const table = memberTableOf(holder);
    const properties = new Map<string, PSMember>();
    for (const part of parts) {
      if (part.localName === 'Props') this.readMembers(part, properties);
      if (part.localName === 'MS') this.readMembers(part, table.members);
      if (part.localName === 'ToString' && holder instanceof PSObject) {
        this.addToString(holder, decodeText(part.textContent));
      }
    }
    // What was added to the object comes before what it was made of.
    for (const [key, property] of properties) if (!table.members.has(key)) table.members.set(key, property);
    if (!names) return holder;
    table.typeNames = deserializedNames(names);
    if (!(holder instanceof PSObject && holder.isCustom)) return holder;
    holder.isDeserialized = properties.size > 0;
    const own = rehydrate(holder, names, this.ctx);
    if (own !== null && id !== '') this.objects.set(id, own);
    return own ?? holder;
  }

  private readTypeNames(parts: readonly XmlElement[]): string[] | null {
    const full = parts.find((part) => part.localName === 'TN');
    if (full) {
      const names = elements(full).map((name) => decodeText(name.textContent));
      this.typeNames.set(attributeOf(full, 'RefId'), names);
      return names;
    }
    const reference = parts.find((part) => part.localName === 'TNRef');
    return reference ? (this.typeNames.get(attributeOf(reference, 'RefId')) ?? null) : null;
  }

  private makeBase(parts: readonly XmlElement[], names: readonly string[] | null): unknown {
    for (const part of parts) {
      const tag = part.localName;
      if (tag === 'DCT')
        return names?.[0]?.includes('OrderedDictionary')
          ? invokeConstructor(netType('System.Collections.Specialized.OrderedDictionary', this.ctx), [], this.ctx)
          : new Hashtable('ignoreCase');
      const collection = COLLECTION_TYPES[tag];
      if (collection) return this.readCollection(collection, part);
      if (COLLECTIONS.has(tag)) return new ArrayList([]);
      if (tag !== 'TN' && tag !== 'TNRef' && tag !== 'ToString' && tag !== 'Props' && tag !== 'MS') {
        return this.readPrimitive(tag, decodeText(part.textContent));
      }
    }
    return PSObject.custom();
  }

  /** A stack's items are written from its top. */
  private readCollection(typeName: string, part: XmlElement): unknown {
    const items = elements(part).map((item) => this.read(item));
    if (part.localName === 'STK') items.reverse();
    return invokeConstructor(netType(typeName, this.ctx), [items], this.ctx);
  }

  private fill(holder: object, parts: readonly XmlElement[]): void {
    for (const part of parts) {
      if (part.localName === 'DCT') this.fillDictionary(holder as Hashtable, part);
      else if (COLLECTIONS.has(part.localName) && !COLLECTION_TYPES[part.localName])
        for (const item of elements(part)) (holder as ArrayList).add(this.read(item));
    }
  }

  private fillDictionary(table: Hashtable, part: XmlElement): void {
    for (const entry of elements(part)) {
      const [key, value] = elements(entry);
      table.set(this.read(key), this.read(value));
    }
  }

  private readMembers(part: XmlElement, into: Map<string, unknown>): void {
    for (const element of elements(part)) {
      const name = decodeText(attributeOf(element, 'N'));
      const value = this.read(element);
      const isOwn = part.localName === 'Props';
      into.set(name.toLowerCase(), isOwn ? new DeserializedProperty(name, value) : new PSNoteProperty(name, value));
    }
  }

  /** The text the object had is what its ToString gives. */
  private addToString(holder: PSObject, text: string): void {
    holder.members.set('tostring', new FixedTextMethod(text));
  }
}

function deserializedNames(names: readonly string[]): string[] {
  return names.map((name) => (name.startsWith('Deserialized.') ? name : `Deserialized.${name}`));
}

function elements(node: { children: readonly unknown[] }): XmlElement[] {
  return node.children.filter((child): child is XmlElement => child instanceof XmlElement);
}

function attributeOf(element: XmlElement, name: string): string {
  return element.attribute(name)?.value ?? '';
}

/**
 * JSON text to values, as ConvertFrom-Json makes them: [pscustomobject] or OrderedHashtable, object[], [long], [double],
 * [bigint], dates. What the text may look like is Newtonsoft.Json's business (JsonTextReader).
 * Rules that surprise: of two equal keys the last wins and moves to the end; keys that differ only in case are an error
 * for [pscustomobject], and only after the whole text was read.
 */
import { NetException } from '../../errors/NetException.ts';
import { OrderedHashtable } from '../collections/OrderedHashtable.ts';
import { PSObject } from '../PSObject.ts';
import { PSNoteProperty } from '../PSMembers.ts';
import type { TypeContext } from '../TypeContext.ts';
import { type JsonDateKind, readJsonDate } from './jsonDate.ts';
import { JsonTextReader, Token } from './JsonTextReader.ts';

export interface ParseJsonOptions {
  asHashtable?: boolean;
  /** Default 1024. */
  maxDepth?: number;
  dateKind?: JsonDateKind;
}

const DEFAULT_DEPTH = 1024;

/** Throws ArgumentException for text that is no JSON, InvalidOperationException (with error id) for unusable keys. */
export function parseJson(text: string, options: ParseJsonOptions, ctx: TypeContext): unknown {
  const reader = new JsonTextReader(text, options.maxDepth ?? DEFAULT_DEPTH);
  const builder = new JsonBuilder(reader, options, ctx);
  try {
    const value = builder.build(/^\s*\[/.test(text));
    if (builder.keyProblem) throw builder.keyProblem;
    return value;
  } catch (thrown) {
    if (thrown instanceof NetException && thrown.typeName.startsWith('Newtonsoft.')) {
      throw new NetException('System.ArgumentException', `Conversion from JSON failed with error: ${thrown.message}`, {
        inner: thrown,
      });
    }
    throw thrown;
  }
}

class JsonBuilder {
  /** The first key that [pscustomobject] cannot have. */
  keyProblem: NetException | null = null;
  private readonly lowerNames = new Map<string, string>();
  private isTopArray = false;
  private readonly asHashtable: boolean;
  private readonly dateKind: JsonDateKind;

  constructor(
    private readonly reader: JsonTextReader,
    options: ParseJsonOptions,
    private readonly ctx: TypeContext,
  ) {
    this.asHashtable = options.asHashtable ?? false;
    this.dateKind = options.dateKind ?? 'Default';
  }

  build(isTopArray: boolean): unknown {
    const { reader } = this;
    this.isTopArray = isTopArray;
    if (!this.readContent()) return null;
    const value = this.value(1);
    while (reader.read()) {
      if (reader.token !== Token.Comment) {
        throw reader.error(
          'Additional text found in JSON string after finishing deserializing object.',
          'JsonSerializationException',
        );
      }
    }
    return value;
  }

  /** Next token that is no comment. */
  private readContent(): boolean {
    const { reader } = this;
    do {
      if (!reader.read()) return false;
    } while (reader.token === Token.Comment);
    return true;
  }

  /** The value whose first token was read; `depth` is that of a container beginning here. */
  private value(depth: number): unknown {
    const { reader } = this;
    switch (reader.token) {
      case Token.StartObject:
        return this.asHashtable ? this.hashtable(depth) : this.object(depth);
      case Token.StartArray:
        return this.array(depth);
      case Token.Text: {
        const text = reader.value as string;
        const first = text.charCodeAt(0);
        if ((first >= 48 && first <= 57 && text.length >= 19) || first === 47) {
          return readJsonDate(text, this.dateKind, this.ctx) ?? text;
        }
        return text;
      }
      default:
        return reader.value;
    }
  }

  private object(depth: number): PSObject {
    const { reader } = this;
    const made = PSObject.custom();
    const { members } = made;
    while (this.readInContainer(depth) && reader.token === Token.PropertyName) {
      const name = reader.value as string;
      const lower = this.lower(name);
      const existing = members.get(lower);
      if (existing) this.checkExisting(existing.name, name, () => members.delete(lower));
      else if (name === '') this.keyProblem ??= emptyKey();
      this.readValueOf(depth);
      members.set(lower, new PSNoteProperty(name, this.value(depth + 1)));
    }
    return made;
  }

  private hashtable(depth: number): OrderedHashtable {
    const { reader } = this;
    const made = new OrderedHashtable();
    while (this.readInContainer(depth) && reader.token === Token.PropertyName) {
      const name = reader.value as string;
      this.readValueOf(depth);
      const value = this.value(depth + 1);
      made.remove(name);
      made.set(name, value);
    }
    return made;
  }

  private array(depth: number): unknown[] {
    const { reader } = this;
    const items: unknown[] = [];
    for (;;) {
      if (!reader.read()) throw this.endOfArray(depth);
      if (reader.token === Token.EndArray) return items;
      if (reader.token !== Token.Comment) items.push(this.value(depth + 1));
    }
  }

  private lower(name: string): string {
    let lower = this.lowerNames.get(name);
    if (lower === undefined) {
      lower = name.toLowerCase();
      this.lowerNames.set(name, lower);
    }
    return lower;
  }

  private checkExisting(existing: string, name: string, remove: () => void): void {
    if (existing === name) remove();
    else this.keyProblem ??= differentCasing(existing, name);
  }

  private readInContainer(depth: number): boolean {
    if (this.readContent()) return true;
    throw this.endOfObject(depth);
  }

  private readValueOf(depth: number): void {
    if (!this.readContent()) throw this.endOfObject(depth);
  }

  private endOfObject(depth: number): NetException {
    const { reader } = this;
    if (this.isTopArray) return this.endOfContent();
    if (depth === 1 && reader.token === Token.StartObject) {
      return reader.error('Unexpected end when reading JSON.', 'JsonSerializationException');
    }
    return this.endOfNested(depth);
  }

  private endOfArray(depth: number): NetException {
    if (this.isTopArray && depth === 1 && this.reader.token === Token.StartArray) {
      return this.reader.error('Error reading JArray from JsonReader.');
    }
    return this.isTopArray ? this.endOfContent() : this.endOfNested(depth);
  }

  private endOfContent(): NetException {
    return this.reader.error('Unexpected end of content while loading JArray.');
  }

  /** A text that ends right behind a complete value is reported by the outer object, any other by the token writer. */
  private endOfNested(depth: number): NetException {
    const { reader } = this;
    if (depth === 1 || reader.token === Token.None) {
      return reader.error('Unexpected end when deserializing object.', 'JsonSerializationException');
    }
    return reader.containerError('Unexpected end when reading token.');
  }
}

function emptyKey(): NetException {
  return unusableKey(
    'The provided JSON includes a property whose name is an empty string, this is only supported using the -AsHashTable switch.',
    'EmptyKeyInJsonString',
  );
}

function differentCasing(existing: string, name: string): NetException {
  return unusableKey(
    'Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch ' +
      `instead. The key that was attempted to be added to the existing key '${existing}' was '${name}'.`,
    'KeysWithDifferentCasingInJsonString',
  );
}

function unusableKey(message: string, errorId: string): NetException {
  return new NetException('System.InvalidOperationException', message, { errorId, category: 'InvalidOperation' });
}

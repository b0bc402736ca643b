/**
 * Values to JSON text as ConvertTo-Json writes them: scalars, dictionaries, collections, and any other object by its
 * .NET properties; extended members (Add-Member's, Select-Object's, types.ps1xml's) of a PSObject come after those.
 * Rules that surprise: below the depth an object is its text; a scalar that went through the pipeline and has extended
 * members is written as { "value": ..., member: ... }, except strings and dates.
 */
import { NetException } from '../../errors/NetException.ts';
import { enumerableOf, isDictionary, toPSString, typeOf } from '../index.ts';
import { XmlNode } from '../dotnet/xml/XmlNode.ts';
import { attachedMembers, PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { extendedEntries, type JsonEntry, ownEntries } from './jsonMembers.ts';
import { type JsonEscapeHandling, quoteJson } from './jsonText.ts';
import { scalarJson } from './scalarJson.ts';

export interface StringifyJsonOptions {
  /** Default 2. */
  depth?: number;
  compress?: boolean;
  enumsAsStrings?: boolean;
  escapeHandling?: JsonEscapeHandling;
  asArray?: boolean;
  /** The value, or each element of it, came through a pipeline: there every object is a PSObject. */
  wrapped?: 'value' | 'elements';
}

export interface JsonText {
  text: string;
  /** Something lay deeper than the depth: ConvertTo-Json warns. */
  truncated: boolean;
}

export function stringifyJson(value: unknown, options: StringifyJsonOptions, ctx: TypeContext): JsonText {
  const writer = new JsonWriter(options, ctx);
  const { wrapped } = options;
  if (wrapped === 'elements' && Array.isArray(value)) writer.writeArray(value, 0, true);
  else if (options.asArray) writer.writeArray([value], 0, wrapped === 'value');
  else writer.write(value, 0, wrapped === 'value');
  return { text: writer.text, truncated: writer.truncated };
}

class JsonWriter {
  text = '';
  truncated = false;
  private readonly depth: number;
  private readonly isCompressed: boolean;
  private readonly escape: JsonEscapeHandling;
  private readonly enumsAsStrings: boolean;
  private indent = '\n';

  constructor(
    options: StringifyJsonOptions,
    private readonly ctx: TypeContext,
  ) {
    this.depth = options.depth ?? 2;
    this.isCompressed = options.compress ?? false;
    this.escape = options.escapeHandling ?? 'Default';
    this.enumsAsStrings = options.enumsAsStrings ?? false;
    if ((ctx.host as { platform?: string } | null)?.platform === 'win32') this.indent = '\r\n';
  }

  /** `isWrapped`: the value is a PSObject in PowerShell, so that the extended members of its type count. */
  write(value: unknown, depth: number, isWrapped: boolean): void {
    const base = value instanceof PSObject && !value.isCustom ? value.base : value;
    const scalar = scalarJson(base, this.escape, this.enumsAsStrings, this.ctx);
    const hasMembers = isWrapped || value instanceof PSObject || attachedMembers(value) !== null;
    if (scalar !== null) {
      const extended = hasMembers && !isPlainScalar(base) ? extendedEntries(value, this.ctx) : [];
      if (extended.length === 0) this.text += scalar;
      else this.writeMembers([{ name: 'value', json: scalar }, ...extended], depth);
    } else if (depth > this.depth) this.writeTooDeep(value);
    else this.writeObject(base as object, depth, hasMembers ? extendedEntries(value, this.ctx) : []);
  }

  private writeObject(value: object, depth: number, extended: JsonEntry[]): void {
    if (value instanceof PSObject) this.writeMembers(extended, depth);
    else if (isDictionary(value)) this.writeMembers(merge(dictionaryEntries(value), extended), depth);
    else {
      const items = value instanceof XmlNode ? value.children : enumerableOf(value);
      if (items === null) this.writeMembers(merge(ownEntries(value, this.ctx), extended), depth);
      else if (extended.length === 0) this.writeArray(items, depth, false);
      else this.writeMembers([{ name: 'value', items }, ...extended], depth);
    }
  }

  private writeTooDeep(value: unknown): void {
    this.truncated = true;
    this.text += quoteJson(toPSString(value, this.ctx), this.escape);
  }

  writeArray(items: Iterable<unknown>, depth: number, areWrapped: boolean): void {
    const outer = this.open('[');
    let isFirst = true;
    for (const item of items) {
      this.separate(isFirst);
      isFirst = false;
      this.write(item, depth + 1, areWrapped);
    }
    this.close(']', outer, isFirst);
  }

  private writeMembers(entries: readonly JsonEntry[], depth: number): void {
    const outer = this.open('{');
    let isFirst = true;
    for (const entry of entries) {
      this.separate(isFirst);
      isFirst = false;
      this.text += quoteJson(entry.name, this.escape) + (this.isCompressed ? ':' : ': ');
      if (entry.json !== undefined) this.text += entry.json;
      else if (entry.items) this.writeArray(entry.items, depth, false);
      else this.write(entry.value, depth + 1, false);
    }
    this.close('}', outer, isFirst);
  }

  private open(bracket: string): string {
    const outer = this.indent;
    this.text += bracket;
    this.indent += '  ';
    return outer;
  }

  private separate(isFirst: boolean): void {
    if (!isFirst) this.text += ',';
    if (!this.isCompressed) this.text += this.indent;
  }

  private close(bracket: string, outer: string, isEmpty: boolean): void {
    this.indent = outer;
    if (!isEmpty && !this.isCompressed) this.text += outer;
    this.text += bracket;
  }
}

/** Strings and dates never show extended members. */
function isPlainScalar(value: unknown): boolean {
  return value == null || typeof value === 'string' || typeOf(value).fullName === 'System.DateTime';
}

/** Extended members whose name the object itself has are left out. */
function merge(own: JsonEntry[], extended: JsonEntry[]): JsonEntry[] {
  if (extended.length === 0) return own;
  const names = new Set(own.map((entry) => entry.name));
  return [...own, ...extended.filter((entry) => !names.has(entry.name))];
}

interface DictionaryLike {
  keys(): Iterable<unknown>;
  get(key: unknown): unknown;
}

function dictionaryEntries(value: object): JsonEntry[] {
  const dictionary = value as unknown as DictionaryLike;
  const entries: JsonEntry[] = [];
  for (const key of dictionary.keys()) {
    if (typeof key !== 'string') throw nonStringKey(value);
    entries.push({ name: key, value: dictionary.get(key) });
  }
  return entries;
}

function nonStringKey(dictionary: object): NetException {
  const message =
    `The type '${typeOf(dictionary).fullName}' is not supported for serialization or deserialization of a dictionary. ` +
    'Keys must be strings.';
  return new NetException('System.InvalidOperationException', message, {
    errorId: 'NonStringKeyInDictionary',
    category: 'InvalidOperation',
    target: dictionary,
  });
}

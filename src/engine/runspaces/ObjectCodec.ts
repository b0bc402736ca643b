/**
 * Objects on their way to another thread: a graph of plain data that makes the same graph there. What the other side then
 * has is a copy with the same types and members; types, enum values and the session become the other side's own.
 * What cannot be copied faithfully (classes of scripts, functions, open files) fails, and the caller chooses another way.
 */
import { ErrorDetails, ErrorRecord, NetException } from '../../errors/index.ts';
import { ScriptExtent, ScriptSource } from '../../language/ScriptExtent.ts';
import { DictionaryEntry } from '../../types/collections/DictionaryEntry.ts';
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { KeyValuePair } from '../../types/collections/KeyValuePair.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { HashSet } from '../../types/collections/NetSet.ts';
import { NetQueue } from '../../types/collections/queueTypes.ts';
import { SlotTable } from '../../types/collections/SlotTable.ts';
import { allDefinitions, loadAllDefinitions } from '../../types/definitions.ts';
import { FileSystemInfo } from '../../types/dotnet/io/FileSystemInfo.ts';
import { EnumValue } from '../../types/EnumValue.ts';
import { elementTypeOf, makeArray } from '../../types/NetArray.ts';
import { NET_TYPE, NetType } from '../../types/NetType.ts';
import { DeserializedProperty, FixedTextMethod, PSAliasProperty, PSNoteProperty } from '../../types/PSMembers.ts';
import { attachedMembers, CUSTOM_BASE, memberTableOf, PSObject } from '../../types/PSObject.ts';
import { NetRegex } from '../../types/regex/index.ts';
import { SwitchParameter } from '../../types/SwitchParameter.ts';
import { PSReference } from '../../types/PSReference.ts';
import { findType, typeOf } from '../../types/TypeRegistry.ts';
import { CommandInfo } from '../discovery/CommandInfo.ts';
import { InvocationInfo } from '../InvocationInfo.ts';
import { DebugRecord, HostInformationMessage, InformationRecord, VerboseRecord, WarningRecord } from '../records.ts';
import { ScriptBlock } from '../ScriptBlock.ts';
import { Session } from '../session/Session.ts';

/** A copy cannot be made; `what` names the type that stands in the way. */
export class NotCopyable {
  constructor(readonly what: string) {}
}

type Scalar = string | number | boolean | bigint | null;

type Node =
  | { k: 'undefined' | 'custom' | 'session' }
  | { k: 'seen' | 'mine'; i: number }
  | { k: 'shared'; i: number; c: string; t: string }
  | { k: 'reference'; value: Encoded }
  | { k: 'type'; n: string }
  | { k: 'enum'; t: string; v: number | bigint }
  | { k: 'switch'; v: boolean }
  | { k: 'block' | 'text' | 'command'; text: string }
  | { k: 'invocation'; name: string; command: string; typeName: string; extent: Encoded }
  | { k: 'regex'; pattern: string; options: number; timeout: number | null }
  | { k: 'bytes'; data: Uint8Array }
  | { k: 'array'; t: string | null; items: Encoded[]; members: Members | null }
  | { k: 'map'; entries: [Encoded, Encoded][] }
  | { k: 'set'; items: Encoded[] }
  | { k: 'object'; c: string; t: string | null; fields: [string, Encoded][]; members: Members | null };

export type Encoded = Scalar | Node;

interface Members {
  own: [string, Encoded][];
  typeNames: string[] | null;
}

/** Classes that no definition of a .NET type names, by a name of their own. */
const INNER: Readonly<Record<string, { readonly prototype: object }>> = {
  NetList,
  GenericDictionary,
  NetQueue,
  HashSet,
  KeyValuePair,
  DictionaryEntry,
  SlotTable,
  PSObject,
  PSNoteProperty,
  DeserializedProperty,
  PSAliasProperty,
  ErrorRecord,
  ErrorDetails,
  NetException,
  ScriptExtent,
  ScriptSource,
  WarningRecord,
  VerboseRecord,
  DebugRecord,
  InformationRecord,
  HostInformationMessage,
};

/** Their insides are closed. */
const CLOSED = new Set([
  'System.Security.SecureString',
  'System.Management.Automation.PSCredential',
  'System.Management.Automation.WildcardPattern',
]);

interface Registry {
  readonly names: ReadonlyMap<object, string>;
  readonly prototypes: ReadonlyMap<string, object>;
}

let registry: Registry | null = null;

function classes(): Registry {
  registry ??= buildRegistry();
  return registry;
}

function buildRegistry(): Registry {
  const prototypes = new Map<string, object>([['', Object.prototype]]);
  loadAllDefinitions();
  for (const { name, jsClass } of allDefinitions())
    if (jsClass && !CLOSED.has(name)) prototypes.set(name, jsClass.prototype);
  for (const [name, { prototype }] of Object.entries(INNER)) prototypes.set(name, prototype);
  return { prototypes, names: new Map([...prototypes].map(([name, prototype]) => [prototype, name])) };
}

/** Values that cannot change, or that nobody changes behind another's back: a copy is as good as the thing itself. */
const UNSHARED = new Set([
  '',
  'PSObject',
  'PSNoteProperty',
  'System.Uri',
  'System.Version',
  'System.IO.FileInfo',
  'System.IO.DirectoryInfo',
  'System.Net.IPAddress',
  'System.Globalization.CultureInfo',
]);

export interface EncodeOptions {
  /** Refuse what the other side could change so that this side would see it. */
  unsharedOnly?: boolean;
  /** The number under which the other side knows an object of this one; null: it does not, a copy goes. */
  share?: (value: object) => number | null;
  /** The number of a stand-in for an object of the other side. */
  remoteNumber?: (value: object) => number | undefined;
}

export interface DecodeOptions {
  /** This side's object by number. */
  shared?: (number: number) => object;
  /** A stand-in for the other side's. */
  remote?: (number: number, prototype: object, type: NetType | null) => object;
}

/** Whether a copy is as good as the value itself. */
export function isUnshared(value: object): boolean {
  if (value instanceof NetType || value instanceof EnumValue || value instanceof ScriptBlock) return true;
  const name = classes().names.get(Object.getPrototypeOf(value) as object);
  return name !== undefined && name !== 'PSObject' && (UNSHARED.has(name) || isStruct(value));
}

export function encode(value: unknown, options: EncodeOptions = {}): Encoded {
  return new Encoder(options).encode(value);
}

class Encoder {
  private readonly seen = new Map<object, number>();

  constructor(private readonly options: EncodeOptions) {}

  encode(value: unknown): Encoded {
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'bigint':
        return value;
      case 'undefined':
        return { k: 'undefined' };
      case 'object':
        return value === null ? null : this.encodeObject(value);
      default:
        if (value === CUSTOM_BASE) return { k: 'custom' };
        throw new NotCopyable(typeof value);
    }
  }

  private encodeObject(value: object): Encoded {
    if (value instanceof NetType) return { k: 'type', n: typeText(value) };
    if (value instanceof EnumValue) return { k: 'enum', t: typeText(value.type), v: value.value };
    if (value instanceof SwitchParameter) return { k: 'switch', v: value === SwitchParameter.present };
    if (value instanceof Session) return { k: 'session' };
    const elsewhere = this.encodeElsewhere(value);
    if (elsewhere) return elsewhere;
    const known = this.seen.get(value);
    if (known !== undefined) return { k: 'seen', i: known };
    this.seen.set(value, this.seen.size);
    if (value instanceof ScriptBlock) return { k: 'block', text: value.toString() };
    if (value instanceof NetRegex) {
      const { pattern, options, timeout } = value;
      return { k: 'regex', pattern, options, timeout };
    }
    if (value instanceof FixedTextMethod) return { k: 'text', text: value.text };
    if (value instanceof CommandInfo) return { k: 'command', text: value.name };
    if (value instanceof InvocationInfo) return this.encodeInvocation(value);
    if (value instanceof Uint8Array) return { k: 'bytes', data: value };
    if (Array.isArray(value)) return this.encodeArray(value);
    if (value instanceof Map) return { k: 'map', entries: this.pairs(value) };
    if (value instanceof Set) return { k: 'set', items: [...value].map((each) => this.encode(each)) };
    return this.encodeInstance(value);
  }

  /** What is not copied: an object of the other side, or one of ours that it gets to know. */
  private encodeElsewhere(value: object): Encoded | null {
    const { share, remoteNumber } = this.options;
    const theirs = remoteNumber?.(value);
    if (theirs !== undefined) return { k: 'mine', i: theirs };
    const ours = share?.(value) ?? null;
    if (ours !== null) {
      const name = classes().names.get(Object.getPrototypeOf(value) as object);
      if (name === undefined) throw new NotCopyable(typeOf(value).fullName);
      return { k: 'shared', i: ours, c: name, t: typeText(typeOf(value)) };
    }
    return value instanceof PSReference ? { k: 'reference', value: this.encode(value.value) } : null;
  }

  private encodeArray(items: unknown[]): Encoded {
    const element = elementTypeOf(items);
    const t = element ? typeText(element) : null;
    return { k: 'array', t, items: items.map((each) => this.encode(each)), members: this.membersOf(items) };
  }

  private encodeInvocation(info: InvocationInfo): Encoded {
    const { invocationName: name, myCommandName: command, commandTypeName: typeName } = info;
    return { k: 'invocation', name, command, typeName, extent: this.encode(info.scriptPosition) };
  }

  private encodeInstance(value: object): Encoded {
    const prototype = Object.getPrototypeOf(value) as object;
    const name = classes().names.get(prototype);
    if (name === undefined) throw new NotCopyable(prototype?.constructor?.name ?? 'object');
    if (this.options.unsharedOnly && !UNSHARED.has(name) && !isStruct(value)) throw new NotCopyable(name);
    const own = Object.getOwnPropertyDescriptor(value, NET_TYPE)?.value as NetType | undefined;
    const fields = Object.entries(value)
      .filter(([key]) => !isComputedLater(value, key))
      .map(([key, each]): [string, Encoded] => [key, this.encode(each)]);
    return { k: 'object', c: name, t: own ? typeText(own) : null, fields, members: this.membersOf(value) };
  }

  private membersOf(value: object): Members | null {
    const attached = value instanceof PSObject ? null : attachedMembers(value);
    return attached && { own: this.pairs(attached.members) as [string, Encoded][], typeNames: attached.typeNames };
  }

  private pairs(map: ReadonlyMap<unknown, unknown>): [Encoded, Encoded][] {
    return [...map].map(([key, each]) => [this.encode(key), this.encode(each)]);
  }
}

/** Fields that only remember what can be worked out again. */
function isComputedLater(value: object, key: string): boolean {
  if (key === 'lines') return value instanceof ScriptSource;
  return key === 'facts' && value instanceof FileSystemInfo;
}

function isStruct(value: object): boolean {
  return (value as { [NET_TYPE]?: NetType })[NET_TYPE]?.isValueType === true;
}

/** A type's name, if it is one that every session knows. */
function typeText(type: NetType): string {
  const text = type.toString();
  if (findType(text) !== type) throw new NotCopyable(text);
  return text;
}

export function decode(encoded: Encoded, session: Session, options: DecodeOptions = {}): unknown {
  return new Decoder(session, options).decode(encoded);
}

class Decoder {
  private readonly made: unknown[] = [];

  constructor(
    private readonly session: Session,
    private readonly options: DecodeOptions,
  ) {}

  decode(encoded: Encoded): unknown {
    if (typeof encoded !== 'object' || encoded === null) return encoded;
    switch (encoded.k) {
      case 'undefined':
        return undefined;
      case 'custom':
        return CUSTOM_BASE;
      case 'session':
        return this.session;
      case 'seen':
        return this.made[encoded.i];
      case 'mine':
        return this.options.shared!(encoded.i);
      case 'shared':
        return this.options.remote!(encoded.i, classes().prototypes.get(encoded.c)!, findType(encoded.t));
      case 'reference':
        return new PSReference(this.decode(encoded.value));
      case 'type':
        return findType(encoded.n);
      case 'enum':
        return EnumValue.of(findType(encoded.t)!, encoded.v);
      case 'switch':
        return encoded.v ? SwitchParameter.present : SwitchParameter.absent;
      default:
        return this.make(encoded);
    }
  }

  private make(node: Node): unknown {
    switch (node.k) {
      case 'block':
        return this.keep(this.session.createScriptBlock(node.text));
      case 'regex':
        return this.keep(new NetRegex(node.pattern, node.options, '', node.timeout));
      case 'text':
        return this.keep(new FixedTextMethod(node.text));
      case 'command':
        return this.keep(this.session.findCommand(node.text));
      case 'invocation':
        return this.makeInvocation(node);
      case 'bytes':
        return this.keep(node.data);
      case 'array':
        return this.makeArray(node);
      case 'map':
        return this.fillMap(this.keep(new Map<unknown, unknown>()), node.entries);
      case 'set':
        return this.fillSet(this.keep(new Set<unknown>()), node.items);
      default:
        return this.makeInstance(node as Node & { k: 'object' });
    }
  }

  private keep<T>(value: T): T {
    this.made.push(value);
    return value;
  }

  /** Its place in the list of objects comes before those it holds. */
  private makeInvocation(node: Node & { k: 'invocation' }): InvocationInfo {
    const at = this.made.push(null) - 1;
    const extent = this.decode(node.extent) as ScriptExtent | null;
    const command = node.command === '' ? null : this.session.findCommand(node.command);
    const info = new InvocationInfo(command, extent, node.name, node.typeName);
    this.made[at] = info;
    return info;
  }

  private makeArray(node: Node & { k: 'array' }): unknown[] {
    const items = this.keep(makeArray([], node.t === null ? null : findType(node.t)));
    for (const each of node.items) items.push(this.decode(each));
    this.addMembers(items, node.members);
    return items;
  }

  private fillMap(map: Map<unknown, unknown>, entries: readonly [Encoded, Encoded][]): Map<unknown, unknown> {
    for (const [key, value] of entries) map.set(this.decode(key), this.decode(value));
    return map;
  }

  private fillSet(set: Set<unknown>, items: readonly Encoded[]): Set<unknown> {
    for (const each of items) set.add(this.decode(each));
    return set;
  }

  private makeInstance(node: Node & { k: 'object' }): object {
    const value = this.keep(Object.create(classes().prototypes.get(node.c)!) as Record<string, unknown>);
    if (node.t !== null) Object.defineProperty(value, NET_TYPE, { value: findType(node.t), enumerable: false });
    for (const [key, each] of node.fields) {
      const field = this.decode(each);
      Object.defineProperty(value, key, { value: field, writable: true, enumerable: true, configurable: true });
    }
    this.addMembers(value, node.members);
    return value;
  }

  private addMembers(value: object, members: Members | null): void {
    if (!members) return;
    const table = memberTableOf(value);
    for (const [key, member] of members.own) table.members.set(key, this.decode(member) as never);
    table.typeNames = members.typeNames;
  }
}

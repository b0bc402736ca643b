/**
 * The static methods PowerShell's own type files name as code properties and code methods: scripts may call them too, and
 * type files may name them again.
 */
import { getProperty } from './members/getProperty.ts';
import { formatOp } from './operators/formatOp.ts';
import { unwrap } from './PSObject.ts';
import type { TypeContext } from './TypeContext.ts';
import type { TypeDefinition } from './TypeDefinition.ts';
import { typeDisplayName } from './typeDisplayName.ts';
import { typeOf } from './TypeRegistry.ts';
import { NetException } from '../errors/NetException.ts';
import { NetType } from './NetType.ts';

type Method = (self: unknown, ctx: TypeContext) => unknown;

const FILE_SYSTEM = 'Microsoft.PowerShell.Commands.FileSystemProvider';
const LINKS = 'Microsoft.PowerShell.Commands.InternalSymbolicLinkLinkCodeMethods';
const TEXTS = 'Microsoft.PowerShell.ToStringCodeMethods';
const PROCESSES = 'Microsoft.PowerShell.ProcessCodeMethods';

/** The five letters of attributes and the l, d or - before them: d----, -a---, -ar--, l----. */
function mode(self: unknown, ctx: TypeContext): string {
  const attributes = String(getProperty(self, 'Attributes', ctx));
  const has = (name: string, letter: string): string => (new RegExp(`\\b${name}\\b`).test(attributes) ? letter : '-');
  const first = /\bReparsePoint\b/.test(attributes) ? 'l' : has('Directory', 'd');
  return first + has('Archive', 'a') + has('ReadOnly', 'r') + has('Hidden', 'h') + has('System', 's');
}

/** The name, and where a link leads. */
function nameString(self: unknown, ctx: TypeContext): string {
  const target = getProperty(self, 'LinkTarget', ctx);
  const name = String(getProperty(self, 'Name', ctx));
  return target == null ? name : `${name} -> ${String(target)}`;
}

const lengthString: Method = (self, ctx) => {
  const { fullName } = typeOf(unwrap(self));
  return fullName === 'System.IO.FileInfo' ? String(getProperty(self, 'Length', ctx)) : '';
};
const lastWriteTimeString: Method = (self, ctx) => {
  const time = getProperty(self, 'LastWriteTime', ctx);
  return formatOp('{0,10:d} {0,8:t}', [time], ctx);
};
const linkType: Method = (self, ctx) => (getProperty(self, 'LinkTarget', ctx) == null ? null : 'SymbolicLink');
const resolvedTarget: Method = (self, ctx) =>
  getProperty(self, 'LinkTarget', ctx) ?? getProperty(self, 'FullName', ctx);

/** What a process knows beyond its .NET members (commands/management/process). */
const parentProcess: Method = (self) => (unwrap(self) as { parentProcess?: unknown }).parentProcess ?? null;

function nodeName(self: unknown): string {
  return instance<{ localName: string }>(self, 'System.Xml.XmlNode', (value) => 'localName' in value).localName;
}

function nodeNames(self: unknown): string {
  const nodes = instance<Iterable<unknown>>(self, 'System.Xml.XmlNodeList', (value) => Symbol.iterator in value);
  return [...nodes].map(nodeName).join(' ');
}

const typeText: Method = (self) => typeDisplayName(instance(self, 'System.Type', (value) => value instanceof NetType));

function instance<T>(self: unknown, typeName: string, is: (value: object) => boolean): T {
  const value = unwrap(self);
  if (typeof value === 'object' && value !== null && is(value)) return value as T;
  throw new NetException(
    'System.InvalidCastException',
    `Unable to cast object of type '${typeOf(value).fullName}' to type '${typeName}'.`,
  );
}

const STRING = 'string';
const METHODS: Readonly<Record<string, Readonly<Record<string, readonly [returns: string, Method]>>>> = {
  [FILE_SYSTEM]: {
    Mode: [STRING, mode],
    ModeWithoutHardLink: [STRING, mode],
    NameString: [STRING, nameString],
    LengthString: [STRING, lengthString],
    LastWriteTimeString: [STRING, lastWriteTimeString],
  },
  [LINKS]: { GetLinkType: [STRING, linkType], ResolvedTarget: [STRING, resolvedTarget] },
  [TEXTS]: { XmlNode: [STRING, nodeName], XmlNodeList: [STRING, nodeNames], Type: [STRING, typeText] },
  [PROCESSES]: { GetParentProcess: ['System.Object', parentProcess] },
};

/** A code member of PowerShell's own: type it belongs to, name, method. */
export interface CodeMember {
  readonly typeName: string;
  readonly name: string;
  readonly reference: { readonly typeName: string; readonly methodName: string };
  readonly returns: string;
  readonly method: Method;
  readonly isMethod: boolean;
}

const FILES = ['System.IO.FileInfo', 'System.IO.DirectoryInfo'];
const MEMBERS: readonly (readonly [types: readonly string[], name: string, owner: string, method: string])[] = [
  [FILES, 'Mode', FILE_SYSTEM, 'Mode'],
  [FILES, 'ModeWithoutHardLink', FILE_SYSTEM, 'ModeWithoutHardLink'],
  [FILES, 'ResolvedTarget', LINKS, 'ResolvedTarget'],
  [FILES, 'LinkType', LINKS, 'GetLinkType'],
  [FILES, 'NameString', FILE_SYSTEM, 'NameString'],
  [FILES, 'LengthString', FILE_SYSTEM, 'LengthString'],
  [FILES, 'LastWriteTimeString', FILE_SYSTEM, 'LastWriteTimeString'],
  [['System.Diagnostics.Process'], 'Parent', PROCESSES, 'GetParentProcess'],
  [['System.Xml.XmlNode'], 'ToString', TEXTS, 'XmlNode'],
  [['System.Xml.XmlNodeList'], 'ToString', TEXTS, 'XmlNodeList'],
];

export const CODE_MEMBERS: readonly CodeMember[] = MEMBERS.flatMap(([types, name, owner, methodName]) => {
  const [returns, method] = METHODS[owner]![methodName]!;
  const reference = { typeName: owner, methodName };
  return types.map((typeName) => ({ typeName, name, reference, returns, method, isMethod: name === 'ToString' }));
});

export const CODE_METHOD_TYPES: readonly TypeDefinition[] = Object.entries(METHODS).map(([name, methods]) => ({
  name,
  kind: 'class',
  isAbstract: name !== FILE_SYSTEM,
  isSealed: true,
  build: () => ({
    statics: Object.fromEntries(
      Object.entries(methods).map(([method, [returns, body]]) => [
        `static ${returns} ${method}(psobject ${name === PROCESSES ? 'obj' : 'instance'})`,
        (_self: unknown, ctx: TypeContext, of: unknown) => body(of, ctx),
      ]),
    ),
  }),
}));

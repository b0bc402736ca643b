/**
 * Joins a type's signatures, written once as PowerShell lists them (its public surface at a glance, and the exact texts
 * of OverloadDefinitions and Get-Member), with the functions that implement them. One function usually serves all
 * overloads of a name: arguments arrive already converted, so their kinds tell the overloads apart.
 * A body is looked up by `Name(types)`, then `Name/arity`, then `Name`; a signature without a body stays listed and fails
 * loudly with its full name when called.
 * Rule that surprises: PowerShell shows static properties of structs without "static" (a quirk of its adapter); such
 * lines begin with "::" here.
 */
import { EVENT } from '../parseSignature.ts';
import { netToString } from '../netToString.ts';
import { UnsupportedMember } from '../UnsupportedMember.ts';
import type { GetBody, MethodBody, SetBody, TypeMembers } from '../TypeDefinition.ts';

/** A method, a read-only property's getter, or a settable property. */
export type MemberBody = MethodBody | { get: GetBody; set: SetBody };

export interface Bodies {
  new?: MethodBody | Record<string, MethodBody>;
  statics?: Record<string, MemberBody>;
  members?: Record<string, MemberBody>;
}

/** `static string Join(char separator, Params string[] value)` taken apart as far as body lookup needs it. */
interface SignatureParts {
  name: string;
  /** Parameter types without names, defaults and modifiers; null for properties. */
  parameterTypes: string[] | null;
}

export function implement(signatures: string, bodies: Bodies): TypeMembers {
  const constructors: Record<string, MethodBody> = {};
  const statics: Record<string, MemberBody> = {};
  const members: Record<string, MemberBody> = {};
  for (const line of signatures.split('\n')) {
    const text = line.trim();
    if (text === '') continue;
    if (text.startsWith(EVENT)) {
      members[text] = () => null;
      continue;
    }
    const isQuirk = text.startsWith(':: ');
    const signature = isQuirk ? text.slice(3) : text;
    const parts = signatureParts(signature);
    if (parts.name === 'new') {
      constructors[signature] = (findBody(constructorBodies(bodies), parts) as MethodBody) ?? missing(signature);
    } else if (isQuirk || signature.startsWith('static ')) {
      statics[signature] = findBody(bodies.statics, parts) ?? missing(signature);
    } else {
      members[signature] = findBody(bodies.members, parts) ?? ownText(signature) ?? missing(signature);
    }
  }
  return { constructors, statics, members };
}

/** ToString() without a body is what the type's definition says its text is. */
function ownText(signature: string): MethodBody | undefined {
  return signature === 'string ToString()' ? (self, ctx) => netToString(self, ctx) : undefined;
}

/** A property that can be read and set. */
export function settable(get: GetBody, set: SetBody): MemberBody {
  return { get, set };
}

/** get/set of a field of the JavaScript class, as most reference types need it. */
export function field(name: string): MemberBody {
  return {
    get: (self) => self[name],
    set: (self, value) => {
      self[name] = value;
    },
  };
}

function constructorBodies(bodies: Bodies): Record<string, MemberBody> | undefined {
  return typeof bodies.new === 'function' ? { new: bodies.new } : bodies.new;
}

function findBody(table: Record<string, MemberBody> | undefined, parts: SignatureParts): MemberBody | undefined {
  if (!table) return undefined;
  const { name, parameterTypes } = parts;
  const short = name.slice(name.lastIndexOf('.') + 1);
  for (const candidate of name === short ? [name] : [name, short]) {
    const found = parameterTypes
      ? (own(table, `${candidate}(${parameterTypes.join(',')})`) ?? own(table, `${candidate}/${parameterTypes.length}`))
      : undefined;
    const body = found ?? own(table, candidate);
    if (body) return body;
  }
  return undefined;
}

function own(table: Record<string, MemberBody>, key: string): MemberBody | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function signatureParts(signature: string): SignatureParts {
  const open = parameterListStart(signature);
  if (open < 0) {
    const words = signature.slice(0, signature.indexOf(' {')).split(' ');
    return { name: words[words.length - 1], parameterTypes: null };
  }
  const head = signature.slice(0, open);
  const name = head.slice(lastSpaceOutsideBrackets(head) + 1).replace(/\[(?:T\w*(?:, T\w*)*)\]$/, '');
  const list = signature.slice(open + 1, signature.lastIndexOf(')'));
  return { name, parameterTypes: splitParameters(list).map(parameterType) };
}

function parameterListStart(signature: string): number {
  return signature.indexOf('(');
}

function lastSpaceOutsideBrackets(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ']') depth++;
    else if (text[i] === '[') depth--;
    else if (text[i] === ' ' && depth === 0) return i;
  }
  return -1;
}

function splitParameters(list: string): string[] {
  return list === '' ? [] : list.split(', ');
}

function parameterType(parameter: string): string {
  const bare = parameter.replace(/^(?:Params |\[ref\] )/, (modifier) => (modifier === 'Params ' ? '' : 'ref '));
  const withoutDefault = bare.split(' = ')[0];
  return withoutDefault.slice(0, withoutDefault.lastIndexOf(' '));
}

function missing(signature: string): MethodBody {
  return () => {
    throw new UnsupportedMember(signature);
  };
}

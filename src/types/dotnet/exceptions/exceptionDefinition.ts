/**
 * The type of one exception class. All exceptions are NetException instances told apart by their typeName, so
 * constructors and properties follow from the signatures: a parameter fills the property of the same name.
 * Rule that surprises: Message is final text: " (Parameter 'x')" and its like are appended when the exception is made.
 */
import { baseException } from '../../../errors/exceptionTypes.ts';
import { NetException } from '../../../errors/NetException.ts';
import { EnumValue } from '../../EnumValue.ts';
import { findType } from '../../TypeRegistry.ts';
import type { MemberBody, MethodBody, TypeDefinition, TypeMembers } from '../../TypeDefinition.ts';
import { UnsupportedMember } from '../../UnsupportedMember.ts';
import { exceptionMembers, exceptionText } from './exceptionMembers.ts';
import { finalMessage } from './finalMessage.ts';

export interface ExceptionFacts {
  name: string;
  hresult: number;
  /** Names of the message and inner parameters. */
  parameterNames: [string, string];
  defaultMessage: string;
  /** All signatures where they are not the usual three constructors. */
  signatures: string | null;
}

const MESSAGE_NAMES = new Set(['message', 's', 'textString', 'format', 'helpTopic']);
const INNER_NAMES = new Set(['innerException', 'inner', 'e', 'wrapperException']);
const HRESULT_NAMES = new Set(['hresult', 'hr', 'errorCode']);

export function exceptionDefinition(facts: ExceptionFacts): TypeDefinition {
  return {
    name: facts.name,
    kind: 'class',
    get base() {
      return facts.name === 'System.Exception' ? 'System.Object' : baseException(facts.name);
    },
    interfaces: facts.name === 'System.Exception' ? ['System.Runtime.Serialization.ISerializable'] : [],
    toText: exceptionText,
    build: () => buildMembers(facts),
  };
}

function buildMembers(facts: ExceptionFacts): TypeMembers {
  const members: TypeMembers = { constructors: {}, statics: {}, members: {} };
  for (const line of (facts.signatures ?? usualConstructors(facts)).split('\n')) {
    const signature = line.trim();
    if (signature === '') continue;
    if (signature.includes(' new(')) members.constructors![signature] = constructorBody(facts, signature);
    else if (signature.startsWith('static ')) members.statics![signature] = memberBody(signature);
    else members.members![signature] = memberBody(signature);
  }
  return members;
}

function usualConstructors({ name, parameterNames: [message, inner] }: ExceptionFacts): string {
  return `${name} new()\n${name} new(string ${message})\n${name} new(string ${message}, System.Exception ${inner})`;
}

function constructorBody(facts: ExceptionFacts, signature: string): MethodBody {
  const list = signature.slice(signature.indexOf('(') + 1, -1);
  const names = list === '' ? [] : list.split(', ').map((parameter) => parameter.split(' = ')[0].split(' ').pop()!);
  return (_self, _ctx, ...args) => construct(facts, names, args);
}

function construct(facts: ExceptionFacts, names: string[], args: unknown[]): NetException {
  let message: string | null = null;
  let inner: NetException | null = null;
  let hresult = facts.hresult;
  const properties: Record<string, unknown> = {};
  names.forEach((name, index) => {
    const value = args[index] ?? null;
    if (MESSAGE_NAMES.has(name)) message = value as string | null;
    else if (INNER_NAMES.has(name)) inner = value instanceof NetException ? value : null;
    else properties[name[0].toUpperCase() + name.slice(1)] = value;
    if (HRESULT_NAMES.has(name)) hresult = value as number;
  });
  const text = finalMessage(facts, message, inner, properties);
  const made = new NetException(facts.name, text, { inner, properties: names.length > 0 ? properties : undefined });
  made.hresult = hresult;
  return made;
}

function memberBody(signature: string): MemberBody {
  const name = signature.includes('(')
    ? signature.slice(0, signature.indexOf('(')).split(' ').pop()!
    : signature.split(' {')[0].split(' ').pop()!;
  if (Object.hasOwn(exceptionMembers, name)) return exceptionMembers[name];
  const typeName = signature.split(' ')[0]!;
  if (name.endsWith('GetObjectData'))
    return () => {
      throw new UnsupportedMember(signature);
    };
  const get = (self: NetException) => withType(self.properties?.[name] ?? null, typeName);
  if (!signature.endsWith('set;}')) return get;
  return {
    get,
    set: (self: NetException, value: unknown) => {
      self.properties = { ...self.properties, [name]: value };
    },
  };
}

/** What threw may have kept an enum's value as its number. */
function withType(value: unknown, typeName: string): unknown {
  if (typeof value !== 'number') return value;
  const type = findType(typeName);
  return type?.isEnum ? EnumValue.of(type, value) : value;
}

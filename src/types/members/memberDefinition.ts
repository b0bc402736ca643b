/** The text of an extended member, as Get-Member's Definition and "$property" show it. */
import {
  DeserializedProperty,
  type PSMember,
  PSAliasProperty,
  PSCodeMethod,
  PSCodeProperty,
  PSMemberSet,
  PSNoteProperty,
  PSProperty,
  PSPropertySet,
  PSScriptMethod,
  PSScriptProperty,
} from '../PSMembers.ts';
import { methodOf } from '../typeFiles/codeReference.ts';
import { netToString } from '../netToString.ts';
import type { NetType } from '../NetType.ts';
import { PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeDisplayName } from '../typeDisplayName.ts';
import { typeNamesOf } from '../typeNamesOf.ts';
import { typeOf } from '../TypeRegistry.ts';

export function memberDefinition(self: unknown, member: PSMember, ctx: TypeContext): string {
  if (member instanceof DeserializedProperty) return deserializedText(member.value);
  if (member instanceof PSNoteProperty)
    return `${valueTypeText(member.value)} ${member.name}=${noteText(member.value, ctx)}`;
  if (member instanceof PSAliasProperty) {
    const conversion = member.conversionTypeName ? `(${member.conversionTypeName})` : '';
    return `${member.name} = ${conversion}${member.referencedMemberName}`;
  }
  if (member instanceof PSScriptProperty) return scriptPropertyText(member);
  if (member instanceof PSPropertySet) return `${member.name} {${member.referencedPropertyNames.join(', ')}}`;
  if (member instanceof PSMemberSet)
    return `${member.name} {${[...member.members.values()].map((each) => each.name).join(', ')}}`;
  if (member instanceof PSScriptMethod) return `System.Object ${member.name}();`;
  if (member instanceof PSCodeMethod) return codeMethodText(member);
  if (member instanceof PSCodeProperty) return codePropertyText(member);
  if (member instanceof PSProperty)
    return `${member.typeNameOfValue(self, ctx)} ${member.name} {get${member.isSettable ? ';set' : ''};}`;
  return member.name;
}

function valueTypeText(value: unknown): string {
  if (value === undefined) return 'System.Management.Automation.PSCustomObject';
  if (value === null) return 'object';
  if (value instanceof PSObject && value.isCustom) return typeNamesOf(value)[0]!;
  return shortTypeName(typeOf(value));
}

/** Accelerators, else the name without its namespace: int, Object[], List[string]. */
function shortTypeName(type: NetType): string {
  if (type.elementType) return `${shortTypeName(type.elementType)}[${','.repeat(type.rank - 1)}]`;
  const shown = typeDisplayName(type);
  if (type.genericArguments.length === 0) return shown.slice(shown.lastIndexOf('.') + 1);
  return `${type.name.replace(/`\d+$/, '')}[${type.genericArguments.map(shortTypeName).join(',')}]`;
}

function noteText(value: unknown, ctx: TypeContext): string {
  return value === null ? 'null' : netToString(value ?? '', ctx);
}

/** The method's own signature. */
function codeMethodText(member: PSCodeMethod): string {
  const overload = methodOf(member)?.overload;
  return overload ? overload.signature : `static System.Object ${member.name}()`;
}

function codePropertyText(member: PSCodeProperty): string {
  if (member.scriptText !== null) return `System.Object ${member.name} {get=${member.scriptText};}`;
  if (member.memberType === 'ScriptProperty') return `System.Object ${member.name} {get=${member.name};}`;
  const { getReference: get, setReference: set, name } = member;
  const setter = set ? `set=${set.methodName};` : '';
  return `${member.typeNameOfValue()} ${name}{${get || !set ? `get=${get?.methodName ?? name};` : ''}${setter}}`;
}

function scriptPropertyText(member: PSScriptProperty): string {
  const get = member.getterScript ? `get=${member.getterScript};` : '';
  const set = member.setterScript ? `set=${member.setterScript};` : '';
  return `System.Object ${member.name} {${get}${set}}`;
}

/** What a deserialized property shows: the type of its value, in full and without its name. */
export function deserializedText(value: unknown): string {
  return `${value == null ? '' : typeNamesOf(value)[0]} {get;set;}`;
}

/**
 * Members that are static methods of a type (CodeProperty, CodeMethod): those of a script's classes, and the few of
 * PowerShell's own that its type files name.
 * Rule that surprises: the first parameter must be [psobject], for a getter the only one.
 */
import { type MethodInfo, methodInfos } from '../core/Reflection.ts';
import type { MethodOverload, NetType } from '../NetType.ts';
import { invokeOverloads } from '../members/invokeOverloads.ts';
import { type CodeReference, PSCodeMethod, PSCodeProperty } from '../PSMembers.ts';
import { findType } from '../TypeRegistry.ts';

export const BAD_GETTER =
  'The getter method should be public, not void, static, and have one parameter of the type PSObject.';
export const BAD_SETTER =
  'The setter method should be public, void, static, and have two parameters. The first parameter should be of the type PSObject. A second parameter is required if a getter method is also available, and should have the same type as the return type for the getter method.';
export const BAD_CODE_METHOD =
  'Cannot create a code method because of the method format. The method should be public, static, and have one parameter of type PSObject.';

const isVoid = (type: NetType): boolean => type.fullName === 'System.Void';
const takesObject = (overload: MethodOverload): boolean =>
  overload.isStatic && overload.parameters[0]?.type.fullName === 'System.Management.Automation.PSObject';

const nameOf = ({ declaringType, name }: MethodInfo): CodeReference => ({
  typeName: declaringType.fullName,
  methodName: name,
});

/** A code property by its methods. */
export class PSCodeReferenceProperty extends PSCodeProperty {
  constructor(
    name: string,
    readonly getMethod: MethodInfo | null,
    readonly setMethod: MethodInfo | null,
  ) {
    const [get, set] = [getMethod?.overload, setMethod?.overload];
    super(
      name,
      (self, ctx) => (get ? invokeOverloads([get], null, get.name, [self], ctx) : null),
      set ? (self, value, ctx) => void invokeOverloads([set], null, set.name, [self, value], ctx) : null,
      (get?.returnType ?? set?.parameters[1]?.type)?.fullName ?? 'System.Object',
    );
    this.getReference = getMethod && nameOf(getMethod);
    this.setReference = setMethod && nameOf(setMethod);
  }
}

/** A code method by its method. */
export class PSCodeReferenceMethod extends PSCodeMethod {
  constructor(
    name: string,
    readonly method: MethodInfo,
  ) {
    const overload = method.overload!;
    super(name, (self, args, ctx) => invokeOverloads([overload], null, name, [self, ...args], ctx));
    this.methodReference = nameOf(method);
  }
}

/** The method a code member is made of. */
export function methodOf(member: PSCodeProperty | PSCodeMethod, part: 'get' | 'set' = 'get'): MethodInfo | null {
  if (member instanceof PSCodeReferenceMethod) return member.method;
  if (member instanceof PSCodeReferenceProperty) return part === 'get' ? member.getMethod : member.setMethod;
  if (member instanceof PSCodeMethod) return referencedMethod(member.methodReference);
  return referencedMethod(part === 'get' ? member.getReference : member.setReference);
}

export function referencedMethod(reference: CodeReference | null): MethodInfo | null {
  const type = reference && findType(reference.typeName);
  return type ? (methodInfos(type).find((each) => each.name === reference.methodName) ?? null) : null;
}

/** The property; or why the methods do not fit. */
export function codeProperty(
  name: string,
  getter: MethodInfo | null,
  setter: MethodInfo | null,
): PSCodeReferenceProperty | string {
  const [get, set] = [getter?.overload, setter?.overload];
  if (get && !(takesObject(get) && get.parameters.length === 1 && !isVoid(get.returnType))) return BAD_GETTER;
  if (set) {
    const fits = takesObject(set) && set.parameters.length === 2 && isVoid(set.returnType);
    if (!fits || (get && get.returnType !== set.parameters[1]!.type)) return BAD_SETTER;
  }
  return new PSCodeReferenceProperty(name, getter, setter);
}

/** The method; or why it does not fit. */
export function codeMethod(name: string, method: MethodInfo | null): PSCodeReferenceMethod | string {
  if (!method?.overload || !takesObject(method.overload)) return BAD_CODE_METHOD;
  return new PSCodeReferenceMethod(name, method);
}

/**
 * What PowerShell's type definer refuses when a class is made: bases that cannot be inherited from, members twice, a missing
 * parameterless constructor beneath, interface members without an implementation. A script that parses can still fail so.
 */
import type { FunctionMemberAst, ParameterAst, TypeConstraintAst } from '../../language/Ast.ts';
import type { ErrorSink } from '../../language/ErrorSink.ts';
import type { MethodOverload, NetType } from '../../types/NetType.ts';
import type { Frame } from '../compiler/Frame.ts';
import type { ScriptClass } from './ScriptClass.ts';
import { scriptClassOf } from './ScriptClass.ts';

export interface Bases {
  /** Null where the class derives from Object. */
  readonly base: NetType | null;
  readonly interfaces: readonly NetType[];
}

export function basesOf(constraints: readonly TypeConstraintAst[], f: Frame, errors: ErrorSink): Bases {
  let base: NetType | null = null;
  const interfaces: NetType[] = [];
  constraints.forEach((constraint, index) => {
    const { extent, typeName } = constraint;
    const name = typeName.fullName;
    if (typeName.kind === 'ArrayTypeName') {
      errors.reportError(extent, 'SubtypeArray', name);
      return;
    }
    const type = f.ctx.resolveType(name);
    if (!type) errors.reportError(extent, 'TypeNotFound', name);
    else if (type.isInterface) interfaces.push(type);
    else if (index > 0) errors.reportError(extent, 'InterfaceNameExpected', type.name);
    else if (isSealed(type)) errors.reportError(extent, 'SealedBaseClass', type.name);
    else if (type.isGenericDefinition) errors.reportError(extent, 'SubtypeUnclosedGeneric', name);
    else base = type;
  });
  return { base, interfaces };
}

export function isSealed(type: NetType): boolean {
  return type.definition.isSealed === true || type.isValueType || type.isDelegate;
}

/** Members twice, and static constructors with parameters; `constructors` and `methods` are the member tables' overloads. */
export function checkClassMembers(owner: ScriptClass, errors: ErrorSink): void {
  const properties = new Set<string>();
  const functions = new Map<string, { member: FunctionMemberAst; types: string }[]>();
  for (const member of owner.ast.members) {
    if (member.kind === 'PropertyMemberAst') {
      if (properties.has(member.name.toLowerCase()))
        errors.reportError(member.extent, 'MemberAlreadyDefined', member.name);
      properties.add(member.name.toLowerCase());
    } else checkFunction(owner, member, functions, errors);
  }
}

function checkFunction(
  owner: ScriptClass,
  member: FunctionMemberAst,
  known: Map<string, { member: FunctionMemberAst; types: string }[]>,
  errors: ErrorSink,
): void {
  const { parameters } = member;
  if (member.isConstructor && member.flags.isStatic && parameters.length > 0) {
    const extent = parameters[0]!.extent.to(parameters.at(-1)!.extent);
    errors.reportError(extent, 'StaticConstructorCantHaveParameters');
    return;
  }
  const key = member.name.toLowerCase();
  const types = parameters.map((parameter) => parameterType(owner, parameter)).join();
  const others = known.get(key) ?? [];
  const same = others.some(
    (each) => each.types === types && (each.member.flags.isStatic === member.flags.isStatic || !member.isConstructor),
  );
  if (same) errors.reportError(member.functionDefinition.nameExtent, 'MemberAlreadyDefined', member.name);
  known.set(key, [...others, { member, types }]);
}

function parameterType(owner: ScriptClass, parameter: ParameterAst): string {
  const written = parameter.attributes.find((attribute) => attribute.kind === 'TypeConstraintAst');
  const name = written?.typeName.fullName ?? 'object';
  return owner.ctx.resolveType(name)?.fullName ?? name;
}

/** A class without constructors needs a base that can be made without arguments. */
export function checkDefaultConstructor(owner: ScriptClass, errors: ErrorSink): void {
  const base = owner.type.baseType;
  if (!base || owner.constructors.some((each) => !each.flags.isStatic)) return;
  const own = scriptClassOf(base);
  const made = own ? own.constructors.filter((each) => !each.flags.isStatic) : base.members.constructors;
  if (made.length === 0 || made.some((each) => each.parameters.length === 0)) return;
  errors.reportError(owner.ast.extent, 'BaseClassNoDefaultCtor', base.name);
}

/** The first interface method that neither the class nor its base has. */
export function checkImplementations(owner: ScriptClass, assembly: string, errors: ErrorSink): void {
  const { type } = owner;
  const missing = missingMethod(type);
  if (missing === null) return;
  errors.reportError(
    owner.ast.extent,
    'TypeCreationError',
    type.name,
    `Method '${missing}' in type '${type.name}' from assembly '${assembly}' does not have an implementation.`,
  );
}

function missingMethod(type: NetType): string | null {
  for (const each of withAncestors(type.interfaces)) {
    if (type.baseType?.interfaces.includes(each)) continue;
    for (const [name, member] of each.members.instance) {
      const own = type.findInstance(name);
      if (member.kind === 'property') {
        if (own?.kind !== 'property' && type.findInstance(`get_${name}`)?.kind !== 'method')
          return `get_${member.name}`;
      } else if (member.kind === 'method') {
        const found = own?.kind === 'method' ? own.overloads : [];
        const wanted = member.overloads.find((overload) => !found.some((have) => hasSignature(have, overload)));
        if (wanted) return wanted.name;
      }
    }
  }
  return null;
}

function withAncestors(interfaces: readonly NetType[]): Set<NetType> {
  const all = new Set<NetType>();
  const visit = (type: NetType): void => {
    if (all.has(type)) return;
    all.add(type);
    for (const each of type.interfaces) visit(each);
  };
  for (const each of interfaces) visit(each);
  return all;
}

function hasSignature(have: MethodOverload, wanted: MethodOverload): boolean {
  return (
    have.returnType === wanted.returnType &&
    have.parameters.length === wanted.parameters.length &&
    have.parameters.every(({ type }, index) => type === wanted.parameters[index]!.type)
  );
}

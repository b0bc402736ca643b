/** The member tables of a script class: properties with their checks, methods, constructors, and what the base has. */
import type { FunctionMemberAst, ParameterAst, PropertyMemberAst, TypeConstraintAst } from '../../language/Ast.ts';
import { convertTo, typeDisplayName } from '../../types/index.ts';
import { defaultValue } from '../../types/LanguagePrimitives/defaultValue.ts';
import type {
  MemberTables,
  MethodGroup,
  MethodOverload,
  NetMember,
  NetProperty,
  NetType,
  ParameterInfo,
} from '../../types/NetType.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { makeArgumentAttribute } from '../binding/attributes.ts';
import type { ArgumentAttribute } from '../binding/CommandMetadata.ts';
import { typeNotFound } from '../compiler/typeNames.ts';
import { construct } from './instances.ts';
import { invokeMember } from './invokeMember.ts';
import type { ScriptClass } from './ScriptClass.ts';
import { fieldsOf, setType } from './ScriptInstance.ts';

export function buildClassMembers(owner: ScriptClass): MemberTables {
  const base = owner.type.baseType?.members;
  const instance = new Map<string, NetMember>(base?.instance ?? []);
  const statics = new Map<string, NetMember>(base?.statics ?? []);
  const own = { instance: new Map<string, NetMember>(), statics: new Map<string, NetMember>() };
  for (const property of owner.properties) {
    const table = property.flags.isStatic ? own.statics : own.instance;
    table.set(property.name.toLowerCase(), propertyMember(owner, property));
  }
  own.instance.set('memberwiseclone', cloneMethod(owner));
  addMethods(owner, own.instance, own.statics, instance, statics);
  overrideProperties(owner, own.instance, instance);
  return {
    constructors: constructorsOf(owner),
    statics: merged(own.statics, statics),
    instance: merged(own.instance, instance),
  };
}

/** Methods named get_X and set_X stand for the accessors of a property X of the base or of an interface. */
function overrideProperties(
  owner: ScriptClass,
  own: Map<string, NetMember>,
  inherited: ReadonlyMap<string, NetMember>,
): void {
  for (const method of owner.methods) {
    const accessor = /^([gs]et)_(.+)$/i.exec(method.name);
    if (!accessor || method.flags.isStatic) continue;
    const isGetter = accessor[1]!.toLowerCase() === 'get';
    if (method.parameters.length !== (isGetter ? 0 : 1)) continue;
    const lower = accessor[2]!.toLowerCase();
    const member = own.get(lower) ?? inherited.get(lower) ?? ofInterfaces(owner.type.interfaces, lower);
    if (member?.kind !== 'property' || member.isStatic || member.declaringType.scriptClass !== null) continue;
    const run = (self: unknown, args: unknown[]): unknown =>
      invokeMember(owner, method, self, args, isGetter ? member.type : getType('System.Void'));
    own.set(
      lower,
      isGetter
        ? { ...member, get: (self) => run(self, []) }
        : { ...member, set: (self, value) => void run(self, [value]) },
    );
  }
}

function ofInterfaces(interfaces: readonly NetType[], lower: string): NetMember | null {
  for (const each of interfaces) {
    const found = each.members.instance.get(lower) ?? ofInterfaces(each.interfaces, lower);
    if (found) return found;
  }
  return null;
}

/** Object.MemberwiseClone, which only the class's own code is meant to call. */
function cloneMethod(owner: ScriptClass): MethodGroup {
  const overload: MethodOverload = {
    name: 'MemberwiseClone',
    parameters: [],
    returnType: owner.ctx.objectType,
    isStatic: false,
    signature: 'System.Object MemberwiseClone()',
    declaringType: owner.type,
    body: (self: object) => {
      const copy = Object.assign(Object.create(Object.getPrototypeOf(self) as object) as object, self);
      setType(copy, owner.type);
      for (const [name, value] of fieldsOf(self)) fieldsOf(copy).set(name, value);
      return copy;
    },
  };
  return { kind: 'method', name: 'MemberwiseClone', overloads: [overload], isHidden: true, isProtected: true };
}

/** Own members first, then the inherited ones they do not hide. */
function merged(own: Map<string, NetMember>, inherited: Map<string, NetMember>): Map<string, NetMember> {
  for (const [name, member] of inherited) if (!own.has(name)) own.set(name, member);
  return own;
}

function typeOfConstraint(owner: ScriptClass, constraint: TypeConstraintAst | null, fallback: NetType): NetType {
  if (!constraint) return fallback;
  const type = owner.ctx.resolveType(constraint.typeName.fullName);
  if (!type) throw typeNotFound(constraint.typeName.fullName);
  return type;
}

function propertyMember(owner: ScriptClass, ast: PropertyMemberAst): NetProperty {
  const type = typeOfConstraint(owner, ast.propertyType, owner.ctx.objectType);
  const lower = ast.name.toLowerCase();
  const { isStatic, isHidden } = ast.flags;
  const rules: ArgumentAttribute[] = [];
  for (const attribute of ast.attributes) {
    const rule = makeArgumentAttribute(attribute, owner.ctx, null);
    if (rule) rules.push(rule);
  }
  const store = (self: unknown): Map<string, unknown> => (isStatic ? owner.statics : fieldsOf(self as object));
  return {
    kind: 'property',
    name: ast.name,
    type,
    isStatic,
    isHidden,
    declaringType: owner.type,
    signature: `${isStatic ? 'static ' : ''}${typeDisplayName(type)} ${ast.name} {get;set;}`,
    get: (self) => {
      const fields = store(self);
      return fields.has(lower) ? fields.get(lower) : defaultValue(type);
    },
    set: (self, value) => {
      let checked = value;
      for (const rule of rules) {
        const applied = rule.apply(checked, owner.ctx);
        if (rule.kind === 'transform') checked = applied;
      }
      store(self).set(lower, convertTo(checked ?? null, type, owner.ctx));
    },
  };
}

function parameterInfo(owner: ScriptClass, ast: ParameterAst): ParameterInfo {
  const constraint = ast.attributes.find((attribute) => attribute.kind === 'TypeConstraintAst') ?? null;
  return {
    name: ast.name.variablePath.unqualifiedPath,
    type: typeOfConstraint(owner, constraint as TypeConstraintAst | null, owner.ctx.objectType),
    isParamArray: false,
    isByRef: false,
    isOptional: false,
    defaultValue: null,
  };
}

function signatureOf(returns: string, name: string, parameters: readonly ParameterInfo[]): string {
  return `${returns} ${name}(${parameters.map((p) => `${typeDisplayName(p.type)} ${p.name}`).join(', ')})`;
}

function methodOverload(owner: ScriptClass, ast: FunctionMemberAst): MethodOverload {
  const parameters = ast.parameters.map((parameter) => parameterInfo(owner, parameter));
  const returnType = typeOfConstraint(owner, ast.returnType, getType('System.Void'));
  const { isStatic } = ast.flags;
  return {
    name: ast.name,
    parameters,
    returnType,
    isStatic,
    signature: `${isStatic ? 'static ' : ''}${signatureOf(typeDisplayName(returnType), ast.name, parameters)}`,
    declaringType: owner.type,
    body: (self, _ctx, ...args) => invokeMember(owner, ast, isStatic ? null : self, args, returnType),
  };
}

function addMethods(
  owner: ScriptClass,
  ownInstance: Map<string, NetMember>,
  ownStatics: Map<string, NetMember>,
  instance: Map<string, NetMember>,
  statics: Map<string, NetMember>,
): void {
  const groups = new Map<string, { name: string; isStatic: boolean; isHidden: boolean; overloads: MethodOverload[] }>();
  for (const method of owner.methods) {
    const key = `${method.flags.isStatic} ${method.name.toLowerCase()}`;
    const { isStatic } = method.flags;
    const group = groups.get(key) ?? { name: method.name, isStatic, isHidden: true, overloads: [] };
    group.isHidden &&= method.flags.isHidden;
    group.overloads.push(methodOverload(owner, method));
    groups.set(key, group);
  }
  for (const { name, isStatic, isHidden, overloads } of groups.values()) {
    const lower = name.toLowerCase();
    const inherited = (isStatic ? statics : instance).get(lower);
    (isStatic ? ownStatics : ownInstance).set(lower, { ...withInherited(name, overloads, inherited), isHidden });
  }
}

/** Overloads of the base stay unless one of the class has the same parameter types. */
function withInherited(name: string, overloads: MethodOverload[], inherited: NetMember | undefined): MethodGroup {
  const key = (overload: MethodOverload): string => overload.parameters.map((p) => p.type.fullName).join();
  const seen = new Set(overloads.map(key));
  const rest = inherited?.kind === 'method' ? inherited.overloads.filter((overload) => !seen.has(key(overload))) : [];
  return { kind: 'method', name, overloads: [...overloads, ...rest] };
}

function constructorsOf(owner: ScriptClass): MethodOverload[] {
  const { type } = owner;
  const make = (ast: FunctionMemberAst | null): MethodOverload => {
    const parameters = (ast?.parameters ?? []).map((parameter) => parameterInfo(owner, parameter));
    return {
      name: 'new',
      parameters,
      returnType: type,
      isStatic: true,
      signature: signatureOf(typeDisplayName(type), 'new', parameters),
      declaringType: type,
      body: (_self, _ctx, ...args) => construct(owner, type, ast, args),
    };
  };
  const own = owner.constructors.filter((each) => !each.flags.isStatic);
  return own.length > 0 ? own.map(make) : [make(null)];
}

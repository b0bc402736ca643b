/**
 * One method call in a script's text. It remembers what the last call led to (receiver's type, argument types, overload),
 * so that the same call in a loop neither looks the method up nor ranks its overloads again.
 * Rule that surprises: receivers with members of their own, and types that type data adds the method to, are never
 * remembered, since there the .NET type does not decide.
 */
import { convertArgument, runOverload } from './invokeOverloads.ts';
import { extendedMember } from './findMember.ts';
import { invokeMethod } from './invokeMethod.ts';
import { invokeStatic } from './staticMembers.ts';
import { chooseOverload } from './overloadResolution.ts';
import { elementTypeOf } from '../NetArray.ts';
import { lowerName } from '../lowerName.ts';
import { type MethodOverload, NET_TYPE, type NetType } from '../NetType.ts';
import { attachedMembers, PSObject } from '../PSObject.ts';
import { PSReference } from '../PSReference.ts';
import { NullString } from '../singletons.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeOf } from '../TypeRegistry.ts';
import { MemberSetView } from './PSObjectView.ts';

interface Remembered {
  /** The receiver's type; of a static call the type itself. */
  readonly type: NetType;
  readonly typeDataVersion: number;
  readonly argumentTypes: readonly (NetType | null)[];
  readonly overload: MethodOverload;
  /** As errors name the method. */
  readonly shownName: string;
  /** Which arguments are not yet of their parameter's type. */
  readonly converts: readonly boolean[];
}

/** A place whose calls differ each time stops remembering. */
const MAX_MISSES = 16;

export class CallSite {
  private remembered: Remembered | null = null;
  private misses = 0;
  private readonly lower: string;

  constructor(private readonly name: string) {
    this.lower = lowerName(name);
  }

  /** `args` becomes the site's. */
  invoke(value: unknown, args: unknown[], ctx: TypeContext): unknown {
    const type = receiverType(value);
    const { remembered } = this;
    if (type === null) return invokeMethod(value, this.name, args, ctx);
    if (remembered !== null && remembered.type === type && remembered.typeDataVersion === ctx.typeData.version) {
      if (areOfTypes(args, remembered.argumentTypes)) return call(remembered, value, args, ctx);
    }
    const fresh = this.misses < MAX_MISSES ? this.learn(value, type, args, ctx) : null;
    return fresh ? call(fresh, value, args, ctx) : invokeMethod(value, this.name, args, ctx);
  }

  invokeStatic(type: NetType, args: unknown[], ctx: TypeContext): unknown {
    const { remembered } = this;
    if (remembered !== null && remembered.type === type && areOfTypes(args, remembered.argumentTypes))
      return call(remembered, remembered.shownName === '.ctor' ? type : null, args, ctx);
    const fresh = this.misses < MAX_MISSES ? this.learnStatic(type, args) : null;
    if (fresh) return call(fresh, fresh.shownName === '.ctor' ? type : null, args, ctx);
    return invokeStatic(type, this.name, args, ctx);
  }

  private learn(value: unknown, type: NetType, args: readonly unknown[], ctx: TypeContext): Remembered | null {
    if (extendedMember(value, this.lower, ctx)) return this.miss();
    const member = type.findInstance(this.lower);
    if (member?.kind !== 'method') return this.miss();
    return this.remember(type, ctx.typeData.version, member.overloads, member.name, args);
  }

  private learnStatic(type: NetType, args: readonly unknown[]): Remembered | null {
    const member = type.findStatic(this.lower);
    if (member?.kind === 'method') return this.remember(type, 0, member.overloads, member.name, args);
    if (member || this.lower !== 'new' || !hasPlainConstructors(type, args)) return this.miss();
    return this.remember(type, 0, type.members.constructors, '.ctor', args);
  }

  private remember(
    type: NetType,
    typeDataVersion: number,
    overloads: readonly MethodOverload[],
    shownName: string,
    args: readonly unknown[],
  ): Remembered | null {
    const argumentTypes: (NetType | null)[] = [];
    for (const argument of args) {
      const argumentType = argumentTypeOf(argument);
      if (argumentType === undefined) return this.miss();
      argumentTypes.push(argumentType);
    }
    const choice = chooseOverload(overloads, args);
    if (typeof choice === 'string' || choice.expandsParams) return this.miss();
    const { overload } = choice;
    const { parameters } = overload;
    if (parameters.length !== args.length || parameters.some(({ isByRef }) => isByRef)) return this.miss();
    const converts = parameters.map((parameter, i) => !holdsAsIs(parameter.type, argumentTypes[i]!));
    this.misses++;
    this.remembered = { type, typeDataVersion, argumentTypes, overload, shownName, converts };
    return this.remembered;
  }

  private miss(): null {
    this.misses++;
    return null;
  }
}

function hasPlainConstructors(type: NetType, args: readonly unknown[]): boolean {
  if (type.isArray || type.isDelegate || type.definition.isAbstract) return false;
  return type.members.constructors.length > 0 && !(type.isValueType && args.length === 0);
}

function holdsAsIs(parameter: NetType, argument: NetType | null): boolean {
  return argument !== null && (argument === parameter || parameter.fullName === 'System.Object');
}

function call(remembered: Remembered, self: unknown, args: unknown[], ctx: TypeContext): unknown {
  const { overload, converts, shownName } = remembered;
  for (let i = 0; i < converts.length; i++) {
    if (!converts[i]) continue;
    const parameter = overload.parameters[i]!;
    args[i] = convertArgument(args[i], parameter.type, parameter, shownName, ctx);
  }
  return runOverload(overload, self, args, ctx, shownName, args.length);
}

function areOfTypes(args: readonly unknown[], types: readonly (NetType | null)[]): boolean {
  for (let i = 0; i < args.length; i++) if (argumentTypeOf(args[i]) !== types[i]) return false;
  return true;
}

/** Null where the type does not decide which method is called. */
function receiverType(value: unknown): NetType | null {
  if (value == null) return null;
  if (typeof value !== 'object') return typeOf(value);
  if (value instanceof PSObject || value instanceof MemberSetView || attachedMembers(value) !== null) return null;
  return (value as { [NET_TYPE]?: NetType })[NET_TYPE] ?? (Array.isArray(value) ? typeOf(value) : null);
}

/** Null for $null; undefined where the type alone does not decide on the overload or the conversion. */
function argumentTypeOf(argument: unknown): NetType | null | undefined {
  if (argument == null) return null;
  if (typeof argument !== 'object') return typeOf(argument);
  if (argument instanceof PSObject || argument instanceof PSReference || argument === NullString.value)
    return undefined;
  if (Array.isArray(argument))
    return argument.length > 0 && elementTypeOf(argument) === null ? undefined : typeOf(argument);
  return (argument as { [NET_TYPE]?: NetType })[NET_TYPE];
}

/**
 * Member tables of a type from its description's signatures, with those of its base type beneath. Only names are read at
 * first; parameters are taken apart when a method is looked at, because a script calls few of a type's methods.
 */
import { EVENT, type ParameterText, parseParameters, parseSignature, type SignatureText } from './parseSignature.ts';
import type { GetBody, MemberBody, MethodBody, SetBody, TypeDefinition, TypeMembers } from './TypeDefinition.ts';
import { forwarding } from './remote.ts';
import { typeDisplayName } from './typeDisplayName.ts';
import { EnumValue } from './EnumValue.ts';
import { findType, substitute, unknownType } from './TypeRegistry.ts';
import { defaultParameterValue } from './defaultParameterValue.ts';
import type {
  IndexerOverload,
  MemberTables,
  MethodGroup,
  MethodOverload,
  NetEvent,
  NetIndexer,
  NetMember,
  NetProperty,
  NetType,
  ParameterInfo,
} from './NetType.ts';

const described = new WeakMap<TypeDefinition, TypeMembers>();

function membersOf(definition: TypeDefinition): TypeMembers {
  let members = described.get(definition);
  if (!members) described.set(definition, (members = definition.build?.() ?? {}));
  return members;
}

export function buildMembers(type: NetType): MemberTables {
  const { constructors = {}, statics = {}, members = {} } = membersOf(type.definition);
  const inherited = type.baseType?.members;
  const typeStatics = new Map<string, NetMember>();
  const instance = new Map<string, NetMember>();
  addEnumValues(type, typeStatics);
  addAll(type, statics, true, typeStatics, inherited?.statics);
  addAll(type, members, false, instance, inherited?.instance);
  return { constructors: constructorsOf(type, constructors), statics: typeStatics, instance };
}

function addEnumValues(type: NetType, into: Map<string, NetMember>): void {
  const { values } = type.definition;
  if (!values) return;
  const signatureType = typeDisplayName(type);
  for (const name of Object.keys(values)) {
    into.set(name.toLowerCase(), {
      kind: 'property',
      name,
      type,
      isStatic: true,
      declaringType: type,
      get: (_self, _ctx) => EnumValue.of(type, values[name]!),
      set: null,
      signature: `static ${signatureType} ${name} {get;}`,
    });
  }
}

type Bodies = Record<string, MemberBody>;

/** Own members by lower-case name, then the base's: a property is hidden by name, a method overload by parameter types. */
function addAll(
  type: NetType,
  bodies: Bodies,
  isStatic: boolean,
  into: Map<string, NetMember>,
  inherited: ReadonlyMap<string, NetMember> | undefined,
): void {
  const methods = new Map<string, MethodGroupBuilder>();
  const indexers = new Map<string, IndexerOverload[]>();
  for (const [signature, body] of Object.entries(bodies)) {
    const text = parseSignature(signature);
    const key = text.name.toLowerCase();
    if (text.kind === 'method') {
      let group = methods.get(key);
      if (!group) methods.set(key, (group = new MethodGroupBuilder(text.name)));
      group.own.push({ type, text, signature, body: body as MethodBody, isStatic });
    } else if (text.kind === 'event') {
      into.set(
        key,
        new LazyEvent(
          text.name,
          () => resolver(type, [], [])(text.typeName),
          closedSignature(type, signature.slice(EVENT.length)),
        ),
      );
    } else if (text.kind === 'indexer') {
      const list = indexers.get(key) ?? [];
      list.push(indexerOverload(type, text, signature, body));
      indexers.set(key, list);
      into.set(key, { kind: 'indexer', name: text.name, overloads: list } satisfies NetIndexer);
    } else if (!(text.isExplicit && into.has(key))) {
      into.set(key, propertyOf(type, text, signature, body, isStatic));
    }
  }
  for (const [key, group] of methods) if (!into.has(key)) into.set(key, group);
  if (inherited) inherit(into, inherited);
}

function inherit(into: Map<string, NetMember>, inherited: ReadonlyMap<string, NetMember>): void {
  for (const [key, member] of inherited) {
    const own = into.get(key);
    if (!own) into.set(key, member);
    else if (own instanceof MethodGroupBuilder && member.kind === 'method') own.base = member;
  }
}

interface OverloadSource {
  readonly type: NetType;
  readonly text: SignatureText;
  readonly signature: string;
  readonly body: MethodBody;
  readonly isStatic: boolean;
}

/** A method group whose overloads are read on first use. */
class MethodGroupBuilder implements MethodGroup {
  readonly kind = 'method';
  readonly own: OverloadSource[] = [];
  base: MethodGroup | null = null;
  private built: readonly MethodOverload[] | null = null;
  constructor(readonly name: string) {}

  get overloads(): readonly MethodOverload[] {
    this.built ??= this.build();
    return this.built;
  }

  private build(): MethodOverload[] {
    const overloads = this.own.map((source) => overloadOf(source));
    // An interface's member hides only the same interface's.
    const keyOf = (each: MethodOverload): string => (each.isExplicit ? each.signature : parameterKey(each));
    const seen = new Set(overloads.map(keyOf));
    const inherited = (this.base?.overloads ?? []).filter((each) => !seen.has(keyOf(each)));
    const open = [...overloads, ...inherited].filter((each) => !each.isExplicit);
    return [...open, ...[...overloads, ...inherited].filter((each) => each.isExplicit)];
  }
}

function parameterKey(overload: MethodOverload): string {
  return overload.parameters.map((parameter) => parameter.type.fullName + (parameter.isByRef ? '&' : '')).join();
}

function overloadOf(source: OverloadSource, chosen: readonly NetType[] = []): MethodOverload {
  const { type, text, body, isStatic } = source;
  const resolve = resolver(type, text.typeParameters, chosen);
  const signature = closedSignature(type, source.signature);
  const own = chosen.length > 0 ? withTypeArguments(body, chosen) : body;
  const overload: MethodOverload = {
    name: text.name,
    parameters: parseParameters(text.parameterText ?? '').map((parameter) => parameterOf(parameter, resolve)),
    returnType: resolve(text.typeName),
    isStatic,
    isExplicit: text.isExplicit,
    signature,
    declaringType: type,
    body: type.definition.canBeRemote && !isStatic ? forwarding(signature, own) : own,
  };
  if (text.typeParameters.length === 0 || chosen.length > 0) return overload;
  const count = text.typeParameters.length;
  return {
    ...overload,
    typeParameters: text.typeParameters,
    close: (types) => (types.length === count ? overloadOf(source, types) : null),
  };
}

/** A generic method's body, written as a `function`, finds the chosen types in `this.typeArguments`. */
function withTypeArguments(body: MethodBody, chosen: readonly NetType[]): MethodBody {
  return (self, ctx, ...args) => body.call({ typeArguments: chosen }, self, ctx, ...args);
}

type Resolve = (typeName: string) => NetType;

function resolver(type: NetType, typeParameters: readonly string[], chosen: readonly NetType[]): Resolve {
  return (typeName) => {
    const own = typeParameters.indexOf(typeName.replace(/(?:\[,*\])+$/, ''));
    let name = substitute(typeName, type.definition, type.genericArguments);
    if (own >= 0 && chosen.length === 0) name = name.replace(typeParameters[own]!, 'System.Object');
    typeParameters.forEach((parameter, index) => {
      const argument = chosen[index];
      if (argument) name = name.replace(new RegExp(`\\b${parameter}\\b`, 'g'), () => String(argument));
    });
    return findType(name) ?? unknownType(name, /Span\[/.test(name) ? 'struct' : 'class');
  };
}

function parameterOf(text: ParameterText, resolve: Resolve): ParameterInfo {
  const type = resolve(text.typeName);
  return {
    name: text.name,
    type,
    isParamArray: text.isParamArray,
    isByRef: text.isByRef,
    isOptional: text.defaultText !== null,
    defaultValue: text.defaultText === null ? null : defaultParameterValue(text.defaultText, type),
  };
}

function closedSignature(type: NetType, signature: string): string {
  const { genericArguments, definition } = type;
  if (genericArguments.length === 0) return signature;
  let text = signature;
  definition.typeParameters!.forEach((parameter, index) => {
    const name = typeDisplayName(genericArguments[index]!);
    text = text.replace(new RegExp(`(?<![.\\w])${parameter}(?!\\w)`, 'g'), () => name);
  });
  return text;
}

function propertyOf(
  type: NetType,
  text: SignatureText,
  signature: string,
  body: MemberBody,
  isStatic: boolean,
): NetProperty {
  const resolve = resolver(type, [], []);
  const accessors = typeof body === 'function' ? { get: body as GetBody, set: null } : body;
  const setter = text.canSet ? ((accessors as { set: SetBody | null }).set ?? null) : null;
  return new LazyProperty(
    text.name,
    () => resolve(text.typeName),
    isStatic,
    type,
    accessors.get,
    setter,
    closedSignature(type, signature),
  );
}

class LazyProperty implements NetProperty {
  readonly kind = 'property';
  private resolved: NetType | null = null;
  constructor(
    readonly name: string,
    private readonly resolveType: () => NetType,
    readonly isStatic: boolean,
    readonly declaringType: NetType,
    readonly get: NetProperty['get'],
    readonly set: NetProperty['set'],
    readonly signature: string,
  ) {}
  get type(): NetType {
    this.resolved ??= this.resolveType();
    return this.resolved;
  }
}

class LazyEvent implements NetEvent {
  readonly kind = 'event';
  constructor(
    readonly name: string,
    private readonly resolveType: () => NetType,
    readonly signature: string,
  ) {}
  get handlerType(): NetType {
    return this.resolveType();
  }
}

function indexerOverload(type: NetType, text: SignatureText, signature: string, body: MemberBody): IndexerOverload {
  const resolve = resolver(type, [], []);
  const accessors = typeof body === 'function' ? { get: body, set: null } : body;
  return {
    get type() {
      return resolve(text.typeName);
    },
    get parameters() {
      return parseParameters(text.parameterText ?? '').map((parameter) => parameterOf(parameter, resolve));
    },
    signature: closedSignature(type, signature),
    declaringType: type,
    get: accessors.get as IndexerOverload['get'],
    set: text.canSet ? (accessors.set as IndexerOverload['set']) : null,
  };
}

function constructorsOf(type: NetType, bodies: Record<string, MethodBody>): MethodOverload[] {
  return Object.entries(bodies).map(([signature, body]) =>
    overloadOf({ type, text: parseSignature(signature), signature, body, isStatic: true }),
  );
}

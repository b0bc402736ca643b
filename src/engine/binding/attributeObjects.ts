/**
 * Attribute objects scripts make and look at: [Parameter()], [ValidateSet()]... by New-Object for dynamic parameters, and
 * as (Get-Command x).Parameters shows them. One class serves all; its NetType says which attribute it is.
 */
import { NET_TYPE, type NetType } from '../../types/NetType.ts';
import { convertTo, invokeStatic, setProperty } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { AttributeAst } from '../../language/Ast.ts';
import type { EngineContext } from '../EngineContext.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import { attributeArguments, makeRule } from './attributes.ts';
import type { ArgumentAttribute } from './CommandMetadata.ts';

export class AttributeObject {
  readonly [NET_TYPE]: NetType;
  /** Values of properties by lower-case name. */
  readonly values = new Map<string, unknown>();

  constructor(
    type: NetType,
    readonly positional: unknown[],
  ) {
    this[NET_TYPE] = type;
  }

  get shortName(): string {
    return this[NET_TYPE].name.replace(/Attribute$/, '').toLowerCase();
  }
}

/** The object of an attribute as written, its constructor's arguments and named values filled in; null for unknown ones. */
export function attributeObjectOf(ast: AttributeAst, ctx: EngineContext): unknown {
  const written = ast.typeName.fullName;
  const type = ctx.resolveType(`${written}Attribute`) ?? ctx.resolveType(written);
  if (!type) return null;
  const { positional, named } = attributeArguments(ast, ctx);
  const made = invokeStatic(type, 'new', positional, ctx);
  for (const [name, value] of named) {
    if (made instanceof AttributeObject) made.values.set(name, converted(type, name, value, ctx));
    else setProperty(made, name, value, ctx);
  }
  return made;
}

function converted(type: NetType, name: string, value: unknown, ctx: EngineContext): unknown {
  const property = type.findInstance(name);
  return property?.kind === 'property' ? convertTo(value, property.type, ctx) : value;
}

/** What a declared type shows as among the attributes of a variable or parameter. */
export function converterAttribute(): AttributeObject {
  return new AttributeObject(getType('System.Management.Automation.ArgumentTypeConverterAttribute'), []);
}

export function isParameterAttribute(value: unknown): boolean {
  return value instanceof AttributeObject && value.shortName === 'parameter';
}

/** The binder's rule for an attribute object; 'alias' for [Alias()]; null for what has no effect on binding. */
export function attributeRule(value: unknown, ctx: ExecutionContext): ArgumentAttribute | 'alias' | null {
  if (!(value instanceof AttributeObject)) return null;
  if (value.shortName === 'alias') return 'alias';
  return makeRule(
    value.shortName,
    value[NET_TYPE].fullName,
    { positional: value.positional, named: value.values },
    ctx,
  );
}

/**
 * LanguagePrimitives.ConvertTo: the conversion behind casts, typed variables, parameters and arguments. Throws
 * PSInvalidCastException with PowerShell's ids and texts.
 */
import { isCollected, withoutMark } from '../collectedOutput.ts';
import { NetException } from '../../errors/NetException.ts';
import type { NetType } from '../NetType.ts';
import { PSObject } from '../PSObject.ts';
import type { TypeContext } from '../TypeContext.ts';
import { typeOf } from '../TypeRegistry.ts';
import { defaultValue } from './defaultValue.ts';
import { figureConversion } from './figureConversion.ts';
import { nullConversion } from './nullConversion.ts';

const PSOBJECT = 'System.Management.Automation.PSObject';

export function convertTo(value: unknown, type: NetType, ctx: TypeContext): unknown {
  if (value == null) return nullConversion(type).convert(value, type, ctx);
  // A cast takes the array out of what PowerShell keeps around a block's output.
  if (type.isArray && Array.isArray(value) && isCollected(value)) return convertTo(withoutMark(value), type, ctx);
  if (value instanceof PSObject && !value.isCustom) return convertWrapped(value, type, ctx);
  const made =
    ctx.typeData?.customConversion && !type.isAssignableFrom(typeOf(value))
      ? ctx.typeData.customConversion(value, type, ctx)
      : null;
  if (made) return made.value;
  return figureConversion(typeOf(value), type).convert(value, type, ctx);
}

/**
 * A cast of "no output" (AutomationNull, undefined): it stays that for [object], is $null for [string], and the default of
 * every value type, of those too that refuse a $null.
 */
export function convertNoOutput(type: NetType, ctx: TypeContext): unknown {
  if (type.fullName === 'System.Object') return undefined;
  if (type.fullName === 'System.String') return null;
  if (type.isValueType && type.definition.name !== 'System.Nullable`1') return defaultValue(type);
  return convertTo(null, type, ctx);
}

/** What a variable, an element or an indexer of that type keeps: places for any object keep "no output" as it is. */
export function convertStored(value: unknown, type: NetType, ctx: TypeContext): unknown {
  if (value === undefined && (type.fullName === 'System.Object' || type.fullName === PSOBJECT)) return undefined;
  return convertTo(value, type, ctx);
}

/** Extended members survive where the target takes any object. */
function convertWrapped(value: PSObject, type: NetType, ctx: TypeContext): unknown {
  const { fullName } = type;
  if (fullName === 'System.Object' || fullName === PSOBJECT) return value;
  if (value.tokenText === null) return convertTo(value.base, type, ctx);
  if (fullName === 'System.String') return value.tokenText;
  const conversion = figureConversion(typeOf(value.base), type);
  const keepsText = conversion.isThroughText || (type.isArray && type.elementType!.fullName !== 'System.Object');
  return conversion.convert(keepsText ? value : value.base, type, ctx);
}

export interface ConvertResult {
  readonly ok: boolean;
  readonly value: unknown;
}

const FAILED: ConvertResult = { ok: false, value: null };

export function tryConvertTo(value: unknown, type: NetType, ctx: TypeContext): ConvertResult {
  try {
    return { ok: true, value: convertTo(value, type, ctx) };
  } catch (thrown) {
    if (thrown instanceof NetException) return FAILED;
    throw thrown;
  }
}

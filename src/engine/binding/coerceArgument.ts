/**
 * From an argument to a parameter's value: transformation attributes, conversion to the declared type, validation.
 * Rule that surprises: a script function's [type] is itself a transformation (error ids say ArgumentTransformation),
 * a compiled cmdlet's type is a conversion (CannotConvertArgument); and an array never becomes a [string] parameter.
 */
import { NetException } from '../../errors/NetException.ts';
import {
  convertTo,
  enumerableOf,
  NetList,
  type NetType,
  PSReference,
  toPSString,
  tryConvertTo,
  typeNamesOf,
  typeOf,
  unwrap,
  withoutTokenText,
} from '../../types/index.ts';
import { numericKind } from '../../types/LanguagePrimitives/numericTypes.ts';
import { getType } from '../../types/TypeRegistry.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import type { InvocationInfo } from '../InvocationInfo.ts';
import { bindingError } from './bindingErrors.ts';
import type { ParameterMetadata } from './CommandMetadata.ts';
import { checkValidation } from './validation.ts';

export interface CoercionContext {
  readonly ctx: ExecutionContext;
  readonly invocation: InvocationInfo;
  readonly isScriptCommand: boolean;
  readonly isSimpleFunction?: boolean;
}

const STRING = 'System.String';
const MADE_OF_TEXT = new Set(['System.Version', 'System.Management.Automation.SemanticVersion']);
const REFERENCE = 'System.Management.Automation.PSReference';

/** Everything but null/empty checks of mandatory parameters. Throws a binding exception. */
export function coerceArgument(
  parameter: ParameterMetadata,
  value: unknown,
  where: CoercionContext,
  literalText: string | null,
): unknown {
  let result: unknown = value === undefined ? null : value;
  // A number keeps the text it was written with: 1.10 is a version, not 1.1.
  if (literalText !== null && MADE_OF_TEXT.has(parameter.type.fullName)) result = literalText;
  result = transformed(parameter, result, where);
  if (!parameter.isUntyped) result = convertArgument(parameter, result, where, literalText);
  if (parameter.psTypeName !== null && result !== null) requireTypeName(parameter, parameter.psTypeName, result, where);
  return result;
}

/** What the transformation attributes make of the value. */
export function transformed(parameter: ParameterMetadata, value: unknown, where: CoercionContext): unknown {
  let result = value;
  for (const attribute of parameter.attributes) {
    if (attribute.kind !== 'transform') continue;
    try {
      result = attribute.apply(where.isScriptCommand ? result : withoutTokenText(result), where.ctx);
    } catch (thrown) {
      throw transformationError(parameter, thrown, where);
    }
  }
  return result;
}

/** [PSTypeName()]: every element of an array has to have the name among its own. */
function requireTypeName(parameter: ParameterMetadata, wanted: string, value: unknown, where: CoercionContext): void {
  const lower = wanted.toLowerCase();
  const elements = Array.isArray(value) ? value : [value];
  if (elements.every((each) => typeNamesOf(each).some((name) => name.toLowerCase() === lower))) return;
  throw bindingError(
    where.invocation,
    'MismatchedPSTypeName',
    `Cannot bind argument to parameter '${parameter.name}', because PSTypeNames of the argument do not match the PSTypeName required by the parameter: ${wanted}.`,
    {
      exceptionType: 'ParameterBindingArgumentTransformationException',
      parameterName: parameter.name,
      isConversion: true,
    },
  );
}

/** Validation attributes in order; throws ParameterArgumentValidationError. */
export function validateArgument(parameter: ParameterMetadata, value: unknown, where: CoercionContext): void {
  for (const attribute of parameter.attributes) {
    if (attribute.kind !== 'validate') continue;
    runValidation(parameter, where, () => attribute.apply(value, where.ctx));
  }
  const { validation } = parameter;
  if (validation)
    runValidation(parameter, where, () => checkValidation(validation, value, where.ctx, isWrapped(parameter.type)));
}

/** [psobject] values are wrapped, so that no rule about text sees them as text. */
function isWrapped(type: NetType): boolean {
  return (type.elementType ?? type).fullName === 'System.Management.Automation.PSObject';
}

function runValidation(parameter: ParameterMetadata, where: CoercionContext, run: () => void): void {
  try {
    run();
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw bindingError(
      where.invocation,
      'ParameterArgumentValidationError',
      `Cannot validate argument on parameter '${parameter.name}'. ${thrown.message}`,
      {
        exceptionType: 'ParameterBindingValidationException',
        category: 'InvalidData',
        parameterName: parameter.name,
        inner: thrown,
      },
    );
  }
}

function transformationError(
  parameter: ParameterMetadata,
  thrown: unknown,
  where: CoercionContext,
  isConversion = false,
): unknown {
  if (!(thrown instanceof NetException)) return thrown;
  return bindingError(
    where.invocation,
    'ParameterArgumentTransformationError',
    `Cannot process argument transformation on parameter '${parameter.name}'. ${thrown.message}`,
    {
      exceptionType: 'ParameterBindingArgumentTransformationException',
      category: 'InvalidData',
      parameterName: parameter.name,
      inner: thrown,
      isConversion,
    },
  );
}

function convertArgument(
  parameter: ParameterMetadata,
  value: unknown,
  where: CoercionContext,
  literalText: string | null,
): unknown {
  const { type } = parameter;
  if (type.fullName === STRING && literalText !== null) return literalText;
  // A version is what was written: 2.0 is no 2.
  if (type.fullName === 'System.Version' && literalText !== null && numericKind(value) !== null)
    return convertTo(literalText.includes('.') ? literalText : `${literalText}.0`, type, where.ctx);
  if (value === null && type.fullName === REFERENCE) return null;
  refuseNestedArray(parameter, value, where);
  // A cmdlet's parameter is given the null itself: its validation sees it, and setting the property fails for a struct.
  if (value === null && staysNull(type, where)) return null;
  const refusal = refuseBySpecialRules(parameter, value, type, where);
  if (refusal) throw refusal;
  try {
    return convertTo(value, type, where.ctx);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    if (where.isScriptCommand) throw transformationError(parameter, thrown, where, true);
    throw bindingError(
      where.invocation,
      'CannotConvertArgumentNoMessage',
      `Cannot bind parameter '${parameter.name}'. ${(elementRefusal(value, type, where.ctx) ?? thrown).message}`,
      { category: 'InvalidArgument', parameterName: parameter.name, inner: thrown },
    );
  }
}

/** A cmdlet's list is converted element by element: the error is that of the first that cannot be. */
function elementRefusal(value: unknown, { elementType }: NetType, ctx: ExecutionContext): NetException | null {
  if (!elementType) return null;
  for (const element of enumerableOf(unwrap(value)) ?? [value]) {
    try {
      convertTo(element, elementType, ctx);
    } catch (thrown) {
      if (thrown instanceof NetException) return thrown;
      throw thrown;
    }
  }
  return null;
}

/** A cmdlet's list of scalars takes no list as an element: 'a', @('b') is no string[]. */
function refuseNestedArray(parameter: ParameterMetadata, value: unknown, where: CoercionContext): void {
  const { elementType } = parameter.type;
  if (where.isScriptCommand || !elementType || elementType.isArray || !isScalarType(elementType)) return;
  const base = unwrap(value);
  if (!Array.isArray(base)) return;
  const nested = base.map((item) => unwrap(item)).find((item) => Array.isArray(item));
  if (nested === undefined) return;
  throw bindingError(
    where.invocation,
    'CannotConvertArgument',
    `Cannot convert '${typeOf(nested).fullName}' to the type '${elementType.fullName}' required by parameter '${parameter.name}'. Specified method is not supported.`,
    { category: 'InvalidArgument', parameterName: parameter.name },
  );
}

function isScalarType(type: NetType): boolean {
  return type.fullName === STRING || (type.isValueType && type.fullName.startsWith('System.'));
}

function staysNull(type: NetType, where: CoercionContext): boolean {
  if (where.isScriptCommand || isBooleanLike(type)) return false;
  return type.isValueType || type.fullName === STRING;
}

/** What setting the property throws: of a struct's type for null, and what a cmdlet says of its own. */
export function refuseSetting(parameter: ParameterMetadata, value: unknown, where: CoercionContext): void {
  const own = parameter.refuses?.(value) ?? null;
  if (own !== null) throw settingFailed(parameter, own, where);
  const { type } = parameter;
  if (value !== null || parameter.isUntyped || !type.isValueType || !staysNull(type, where)) return;
  if (type.fullName.startsWith('System.Nullable')) return;
  throw settingFailed(parameter, nullRefusal(type, where.ctx), where);
}

function settingFailed(parameter: ParameterMetadata, reason: string, where: CoercionContext): NetException {
  return bindingError(
    where.invocation,
    'ParameterBindingFailed',
    `Cannot bind parameter '${parameter.name}' to the target. Exception setting "${parameter.name}": "${reason}"`,
    { category: 'WriteError', parameterName: parameter.name },
  );
}

function nullRefusal(type: NetType, ctx: ExecutionContext): string {
  try {
    convertTo(null, type, ctx);
  } catch (thrown) {
    if (thrown instanceof NetException) return thrown.message;
    throw thrown;
  }
  return `Cannot convert null to type "${type.fullName}".`;
}

/** Rules of parameter binding that plain conversion does not have: booleans from text, strings from arrays. */
function refuseBySpecialRules(
  parameter: ParameterMetadata,
  value: unknown,
  type: NetType,
  where: CoercionContext,
): NetException | null {
  if (type.fullName === REFERENCE && where.isScriptCommand && !(value instanceof PSReference))
    return referenceRefusal(parameter, where);
  const refused = booleanRefusal(parameter, value, type, where);
  if (refused) return refused;
  // A function without [CmdletBinding()] joins a collection to one string.
  if (type.fullName === STRING && value !== null && !where.isSimpleFunction && isRefusedCollection(value, where)) {
    const inner = where.isScriptCommand ? 'Cannot convert value to type System.String.' : '';
    if (where.isScriptCommand) {
      return bindingError(
        where.invocation,
        'ParameterArgumentTransformationError',
        `Cannot process argument transformation on parameter '${parameter.name}'. ${inner}`,
        {
          exceptionType: 'ParameterBindingArgumentTransformationException',
          category: 'InvalidData',
          parameterName: parameter.name,
          isConversion: true,
        },
      );
    }
    return cannotConvertCollection(parameter, value, type, where);
  }
  return isListForOne(value, type, where) ? cannotConvertCollection(parameter, value, type, where) : null;
}

/** A cmdlet's parameter of one value takes no list, not even of one; names of an enum may come as a list. */
function isListForOne(value: unknown, type: NetType, where: CoercionContext): boolean {
  const base = unwrap(value);
  if (where.isScriptCommand || !(Array.isArray(base) || base instanceof NetList)) return false;
  if (type.isEnum || type.isArray || TAKES_ANYTHING.has(type.fullName) || type.isAssignableFrom(typeOf(base)))
    return false;
  return !getType('System.Collections.IEnumerable').isAssignableFrom(type);
}

const TAKES_ANYTHING: ReadonlySet<string> = new Set(['System.Object', 'System.Management.Automation.PSObject']);

function referenceRefusal(parameter: ParameterMetadata, where: CoercionContext): NetException {
  return bindingError(
    where.invocation,
    'ParameterArgumentTransformationError',
    `Cannot process argument transformation on parameter '${parameter.name}'. Reference type is expected in argument.`,
    {
      exceptionType: 'ParameterBindingArgumentTransformationException',
      category: 'InvalidData',
      parameterName: parameter.name,
    },
  );
}

function cannotConvertCollection(
  parameter: ParameterMetadata,
  value: unknown,
  type: NetType,
  where: CoercionContext,
): NetException {
  const from = typeOf(value).fullName;
  return bindingError(
    where.invocation,
    'CannotConvertArgument',
    `Cannot convert '${from}' to the type '${type.fullName}' required by parameter '${parameter.name}'. Specified method is not supported.`,
    { category: 'InvalidArgument', parameterName: parameter.name },
  );
}

/** A script's [string] refuses arrays; a compiled cmdlet's any collection. */
function isRefusedCollection(value: unknown, where: CoercionContext): boolean {
  const base = unwrap(value);
  if (where.isScriptCommand) return Array.isArray(base);
  return typeof base === 'object' && base !== null && enumerableOf(base) !== null && !(base instanceof NetException);
}

function isBooleanLike(type: NetType): boolean {
  const { fullName } = type;
  if (fullName === 'System.Boolean' || fullName === 'System.Management.Automation.SwitchParameter') return true;
  return fullName.startsWith('System.Nullable`1') && type.genericArguments[0]?.fullName === 'System.Boolean';
}

const NUMERIC_TYPES = new Set(
  ['Byte', 'SByte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64', 'Single', 'Double', 'Decimal'].map(
    (n) => `System.${n}`,
  ),
);

/** `$null` is no boolean, but an absent switch. */
function acceptsAsBoolean(value: unknown, type: NetType): boolean {
  if (value === null || value === undefined) return type.fullName !== 'System.Boolean';
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint') return true;
  const { fullName, isEnum } = typeOf(unwrap(value));
  if (isEnum) return true;
  return fullName === 'System.Management.Automation.SwitchParameter' || NUMERIC_TYPES.has(fullName);
}

/** What a [bool] or [switch] says of a value that is neither boolean nor number; null when it takes the value. */
export function refuseAsBoolean(value: unknown, type: NetType): NetException | null {
  if (!isBooleanLike(type) || acceptsAsBoolean(value, type)) return null;
  const from = value == null ? '' : String(typeOf(value));
  const text = `Cannot convert value "${from}" to type "${booleanName(type)}". ${BOOLEANS_ONLY}`;
  return new NetException('System.Management.Automation.PSInvalidCastException', text);
}

const BOOLEANS_ONLY = 'Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.';

function booleanName(type: NetType): string {
  return type.fullName.startsWith('System.Nullable') ? 'System.Nullable`1[System.Boolean]' : type.fullName;
}

function booleanRefusal(
  parameter: ParameterMetadata,
  value: unknown,
  type: NetType,
  where: CoercionContext,
): NetException | null {
  const refusal = refuseAsBoolean(value, type);
  if (!refusal) return null;
  if (where.isScriptCommand) return transformationError(parameter, refusal, where, true) as NetException;
  const from = value == null ? '' : String(typeOf(value));
  return bindingError(
    where.invocation,
    'CannotConvertArgument',
    `Cannot convert '${from}' to the type '${booleanName(type)}' required by parameter '${parameter.name}'. `,
    { category: 'InvalidArgument', parameterName: parameter.name },
  );
}

/** Null, empty string and empty collection, which a mandatory parameter refuses unless it allows them. */
export function refuseEmpty(
  parameter: ParameterMetadata,
  value: unknown,
  isMandatory: boolean,
  where: CoercionContext,
  given: unknown = value,
): void {
  if (!isMandatory) return;
  // A null among the elements given is no empty string, though conversion makes it one.
  if (Array.isArray(given) && given !== value && !parameter.allowNull && given.some((item) => item == null))
    throw emptyError(parameter, where, 'NullNotAllowed', 'it is null');
  if (value === null || value === undefined) {
    if (!parameter.allowNull) throw emptyError(parameter, where, 'NullNotAllowed', 'it is null');
    return;
  }
  if (parameter.type.fullName === STRING) {
    if (value === '' && !parameter.allowEmptyString)
      throw emptyError(parameter, where, 'EmptyStringNotAllowed', 'it is an empty string');
    return;
  }
  // Only a parameter whose own type is a collection looks into what it gets.
  if (!isCollectionType(parameter.type)) return;
  if (Array.isArray(value)) refuseEmptyElements(parameter, value, where);
  else if (parameter.type.isArray || typeOf(value).interfaces.some((i) => i.name === 'ICollection')) {
    const count = (value as { count?: number }).count;
    if (count === 0 && !parameter.allowEmptyCollection && enumerableOf(value) !== null) {
      throw emptyError(parameter, where, 'EmptyCollectionNotAllowed', 'it is an empty collection');
    }
  }
}

function isCollectionType(type: NetType): boolean {
  if (type.isArray || type.fullName === 'System.Array') return true;
  return type.interfaces.some((each) => /^I(?:List|Collection)(?:`1)?$/.test(each.name));
}

function refuseEmptyElements(parameter: ParameterMetadata, items: unknown[], where: CoercionContext): void {
  if (items.length === 0) {
    if (parameter.allowEmptyCollection) return;
    if (parameter.type.elementType) throw emptyError(parameter, where, 'EmptyArrayNotAllowed', 'it is an empty array');
    throw emptyError(parameter, where, 'EmptyCollectionNotAllowed', 'it is an empty collection');
  }
  const element = parameter.type.elementType;
  if (element?.isValueType) return;
  for (const item of items) {
    if (item === null || item === undefined) {
      if (!parameter.allowNull) throw emptyError(parameter, where, 'NullNotAllowed', 'it is null');
    } else if (item === '' && !parameter.allowEmptyString && holdsStrings(parameter.type)) {
      throw emptyError(parameter, where, 'EmptyStringNotAllowed', 'it is an empty string');
    }
  }
}

function holdsStrings(type: NetType): boolean {
  const element = type.elementType ?? (type.genericArguments.length === 1 ? type.genericArguments[0] : null);
  return element?.fullName === STRING;
}

function emptyError(
  parameter: ParameterMetadata,
  where: CoercionContext,
  suffix: string,
  reason: string,
): NetException {
  return bindingError(
    where.invocation,
    `ParameterArgumentValidationError${suffix}`,
    `Cannot bind argument to parameter '${parameter.name}' because ${reason}.`,
    { exceptionType: 'ParameterBindingValidationException', category: 'InvalidData', parameterName: parameter.name },
  );
}

/** Whether a value already has the parameter's type, so that binding needs no coercion. */
export function fitsWithoutCoercion(parameter: ParameterMetadata, value: unknown): boolean {
  if (value === null || value === undefined) return !parameter.type.isValueType && parameter.type.fullName !== STRING;
  if (parameter.type.fullName === 'System.Object' || parameter.isUntyped) return true;
  if (parameter.type.fullName === 'System.Management.Automation.PSObject') return true;
  const base = unwrap(value);
  if (parameter.type.isAssignableFrom(typeOf(base))) return true;
  const element = parameter.type.elementType;
  if (!element) return false;
  if (element.fullName === 'System.Object' || element.fullName === 'System.Management.Automation.PSObject') return true;
  if (Array.isArray(base)) return base.every((item) => item !== null && element.isAssignableFrom(typeOf(unwrap(item))));
  return element.isAssignableFrom(typeOf(base));
}

/** Conversion that may fail quietly: by-property-name candidates. */
export function canConvert(parameter: ParameterMetadata, value: unknown, ctx: ExecutionContext): boolean {
  return parameter.isUntyped || tryConvertTo(value, parameter.type, ctx).ok;
}

/** Text of an argument in error messages. */
export function argumentText(value: unknown, ctx: ExecutionContext): string {
  return toPSString(value, ctx);
}

/** The type system under one roof: what engine, formatting and commands import. */
import './registerCore.ts';

export {
  DateTime,
  DateTimeOffset,
  Guid,
  TimeSpan,
  Version,
  BigInteger,
  Byte,
  Char,
  Decimal,
  Double,
  Int16,
  SByte,
  Single,
  UInt16,
  UInt32,
  UInt64,
} from './numerics/index.ts';
export * from './enumeration.ts';
export { ArrayList, NetList } from './collections/NetList.ts';
export { Hashtable } from './collections/Hashtable.ts';
export { isDictionary, type NetDictionary } from './collections/NetDictionary.ts';
export { HashSet } from './collections/NetSet.ts';
export { OrderedDictionary } from './collections/OrderedDictionary.ts';
export { PSBoundParameters } from './collections/PSBoundParameters.ts';
export { compareByCulture as compareStrings } from './dotnet/strings/compareStrings.ts';
export { EnumValue } from './EnumValue.ts';
export { convertNoOutput, convertStored, convertTo, tryConvertTo } from './LanguagePrimitives/convertTo.ts';
export { isTrue, toBoolean } from './LanguagePrimitives/toBoolean.ts';
export { addedText, nestedText, toPSString } from './LanguagePrimitives/toPSString.ts';
export { getDynamicMember, setDynamicMember } from './members/dynamicMember.ts';
export { getProperty, hasProperty } from './members/getProperty.ts';
export { getIndex, setIndex } from './members/indexing.ts';
export { setParameterized } from './members/setParameterized.ts';
export { CallSite } from './members/CallSite.ts';
export { invokeMethod } from './members/invokeMethod.ts';
export { listProperties } from './members/listMembers.ts';
export { setProperty } from './members/setProperty.ts';
export { getStaticOf, typeForAssignment, typeForCall } from './members/staticTargets.ts';
export { getStaticMember, invokeConstructor, invokeStatic, setStaticMember } from './members/staticMembers.ts';
export { makeArray } from './NetArray.ts';
export { netToString } from './netToString.ts';
export { NET_TYPE, NetType } from './NetType.ts';
export { add, divide, multiply, remainder, subtract } from './operators/arithmetic.ts';
export { bitAnd, bitOr, bitXor, shiftLeft, shiftRight } from './operators/bitwise.ts';
export { compareValues } from './operators/compareValues.ts';
export { equalsOp, greaterOrEqual, greaterThan, lessOrEqual, lessThan, notEqualsOp } from './operators/comparison.ts';
export { containsOp, inOp } from './operators/containment.ts';
export { formatOp } from './operators/formatOp.ts';
export { joinOp, unaryJoin } from './operators/joinOp.ts';
export { looseEquals } from './operators/looseEquals.ts';
export { likeOp, matchOp } from './operators/matching.ts';
export { NumberRange, range, rangeOf } from './operators/range.ts';
export { invalidPattern, replaceOp } from './operators/replaceOp.ts';
export { splitOp, unarySplit } from './operators/splitOp.ts';
export { asOp, isOp } from './operators/typeOperators.ts';
export { bitNot, decrement, increment, negate, plus } from './operators/unary.ts';
export { PSPropertySet } from './PSMembers.ts';
export { PSObject, unwrap, withoutTokenText } from './PSObject.ts';
export { PSReference } from './PSReference.ts';
export { matchesAny, WildcardPattern } from './regex/index.ts';
export { SwitchParameter } from './SwitchParameter.ts';
export { typeDisplayName } from './typeDisplayName.ts';
export { typeNamesOf } from './typeNamesOf.ts';
export { typeOf } from './TypeRegistry.ts';

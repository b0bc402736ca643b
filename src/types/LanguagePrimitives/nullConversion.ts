/** $null to a type: zero for numbers, "" for strings, $false, $null for classes, an error for other structs. */
import type { NetType } from '../NetType.ts';
import { PSReference } from '../PSReference.ts';
import type { Conversion } from './Conversion.ts';
import { Rank } from './rankValues.ts';
import { cannotConvertNull } from './conversionErrors.ts';
import { defaultValue } from './defaultValue.ts';
import { nullToEnum } from './enumConversions.ts';
import { kindOfTypeName } from './numericRanks.ts';

export function nullConversion(type: NetType): Conversion {
  const { fullName } = type;
  if (fullName === 'System.String') return { rank: Rank.NullToRef, convert: () => '' };
  if (fullName === 'System.Management.Automation.PSReference') {
    return { rank: Rank.NullToRef, convert: () => new PSReference(null) };
  }
  if (!type.isValueType || type.definition.name === 'System.Nullable`1')
    return { rank: Rank.NullToRef, convert: () => null };
  if (type.isEnum) return { rank: Rank.None, convert: refuse(nullToEnum) };
  if (hasZero(fullName)) return { rank: Rank.NullToValue, convert: (_value, to) => defaultValue(to) };
  if (fullName === 'System.Void') return { rank: Rank.Language, convert: () => undefined };
  return { rank: Rank.None, convert: refuse(cannotConvertNull) };
}

function hasZero(fullName: string): boolean {
  if (fullName === 'System.Boolean' || fullName === 'System.Char') return true;
  return fullName === 'System.Management.Automation.SwitchParameter' || kindOfTypeName(fullName) !== null;
}

function refuse(error: (type: NetType) => unknown): (value: unknown, type: NetType) => never {
  return (_value, type) => {
    throw error(type);
  };
}

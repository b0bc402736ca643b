/** System.Management.Automation.LanguagePrimitives: the language's own conversions, comparisons and enumeration for scripts. */
import { NetException } from '../../errors/NetException.ts';
import { NetList } from '../collections/NetList.ts';
import { implement } from '../dotnet/implement.ts';
import { enumerableOf } from '../enumeration.ts';
import { convertTo, tryConvertTo } from '../LanguagePrimitives/convertTo.ts';
import { isTrue } from '../LanguagePrimitives/toBoolean.ts';
import { netToString } from '../netToString.ts';
import { invokeMethod } from '../members/invokeMethod.ts';
import { compareValues } from '../operators/compareValues.ts';
import { looseEquals } from '../operators/looseEquals.ts';
import type { NetType } from '../NetType.ts';
import { PSObject } from '../PSObject.ts';
import type { PSReference } from '../PSReference.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';
import { findType, getType } from '../TypeRegistry.ts';
import { typeDisplayName } from '../typeDisplayName.ts';

const SMA = 'System.Management.Automation.';

function compare(a: unknown, b: unknown, ctx: TypeContext, ignoreCase: boolean): number {
  try {
    return compareValues(a, b, ctx, { ignoreCase });
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw new NetException(
      `${SMA}PSArgumentException`,
      `Could not compare "${netToString(a, ctx)}" to "${netToString(b, ctx)}". Error: "${thrown.message}"`,
      { inner: thrown },
    );
  }
}

function tryCompare(a: unknown, b: unknown, ignoreCase: boolean, result: PSReference, ctx: TypeContext): boolean {
  try {
    result.value = compareValues(a, b, ctx, { ignoreCase });
    return true;
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    result.value = 0;
    return false;
  }
}

function tryConvert(value: unknown, type: NetType, result: PSReference, ctx: TypeContext): boolean {
  const { ok, value: converted } = tryConvertTo(value, type, ctx);
  result.value = ok ? converted : null;
  return ok;
}

/** An object that the pipeline would take apart: strings and dictionaries are whole. */
function enumerable(value: unknown): unknown {
  const base = value instanceof PSObject ? value.base : value;
  return typeof base === 'object' && base !== null && enumerableOf(base) !== null ? base : null;
}

const TYPE = 'type';

export const LANGUAGE_PRIMITIVES: TypeDefinition = {
  name: `${SMA}LanguagePrimitives`,
  kind: 'class',
  isSealed: true,
  isAbstract: true,
  build: () =>
    implement(
      `
static bool IsObjectEnumerable(System.Object obj)
static System.Collections.IEnumerable GetEnumerable(System.Object obj)
static System.Collections.IEnumerator GetEnumerator(System.Object obj)
static System.Object GetPSDataCollection(System.Object inputValue)
static bool Equals(System.Object first, System.Object second)
static bool Equals(System.Object first, System.Object second, bool ignoreCase)
static bool Equals(System.Object first, System.Object second, bool ignoreCase, System.IFormatProvider formatProvider)
static int Compare(System.Object first, System.Object second)
static int Compare(System.Object first, System.Object second, bool ignoreCase)
static int Compare(System.Object first, System.Object second, bool ignoreCase, System.IFormatProvider formatProvider)
static bool TryCompare(System.Object first, System.Object second, [ref] int result)
static bool TryCompare(System.Object first, System.Object second, bool ignoreCase, [ref] int result)
static bool IsTrue(System.Object obj)
static System.Object ConvertTo(System.Object valueToConvert, ${TYPE} resultType)
static System.Object ConvertTo(System.Object valueToConvert, ${TYPE} resultType, System.IFormatProvider formatProvider)
static bool TryConvertTo(System.Object valueToConvert, ${TYPE} resultType, [ref] System.Object result)
static bool TryConvertTo(System.Object valueToConvert, ${TYPE} resultType, System.IFormatProvider formatProvider, [ref] System.Object result)
static string ConvertTypeNameToPSTypeName(string typeName)
`,
      {
        statics: {
          IsObjectEnumerable: (_self, _ctx, value: unknown) => enumerable(value) !== null,
          GetEnumerable: (_self, _ctx, value: unknown) => enumerable(value),
          GetEnumerator: (_self, ctx, value: unknown) => {
            const items = enumerable(value);
            return items === null ? null : invokeMethod(items, 'GetEnumerator', [], ctx);
          },
          GetPSDataCollection: (_self, _ctx, value: unknown) =>
            new NetList(
              value == null ? [] : [...(enumerableOf(value) ?? [value])],
              findType(`${SMA}PSDataCollection[psobject]`) ??
                getType('System.Collections.ObjectModel.Collection[psobject]'),
            ),
          Equals: (_self, ctx, a: unknown, b: unknown, ignoreCase = false) => looseEquals(a, b, ctx, ignoreCase),
          Compare: (_self, ctx, a: unknown, b: unknown, ignoreCase = false) => compare(a, b, ctx, ignoreCase),
          'TryCompare/3': (_self, ctx, a: unknown, b: unknown, result: PSReference) =>
            tryCompare(a, b, false, result, ctx),
          'TryCompare/4': (_self, ctx, a: unknown, b: unknown, ignoreCase: boolean, result: PSReference) =>
            tryCompare(a, b, ignoreCase, result, ctx),
          IsTrue: (_self, _ctx, value: unknown) => isTrue(value),
          ConvertTo: (_self, ctx, value: unknown, type: NetType) => convertTo(value, type, ctx),
          'TryConvertTo/3': (_self, ctx, value: unknown, type: NetType, result: PSReference) =>
            tryConvert(value, type, result, ctx),
          'TryConvertTo/4': (_self, ctx, value: unknown, type: NetType, _provider: unknown, result: PSReference) =>
            tryConvert(value, type, result, ctx),
          ConvertTypeNameToPSTypeName: (_self, _ctx, name: string) => {
            const type = findType(name);
            return `[${type ? typeDisplayName(type) : name}]`;
          },
        },
      },
    ),
};

/** What the specs of operators and conversions share: values by their PowerShell text, a context, and shown results. */
import { errorRecordOf } from '../../src/errors/ErrorRecord.ts';
import { NetException } from '../../src/errors/NetException.ts';
import { INVARIANT_CULTURE } from '../../src/types/culture/index.ts';
import { newTypeData } from '../../src/types/defaultTypeData.ts';
import {
  BigInteger,
  Byte,
  Char,
  convertTo,
  type Decimal,
  Double,
  EnumValue,
  Hashtable,
  makeArray,
  OrderedDictionary,
  PSObject,
  PSReference,
  SByte,
  SwitchParameter,
  toPSString,
  typeOf,
  UInt32,
  UInt64,
} from '../../src/types/index.ts';
import { Single } from '../../src/types/numerics/index.ts';
import { NetRegex } from '../../src/types/regex/index.ts';
import { DBNull } from '../../src/types/singletons.ts';
import { toNetException } from '../../src/types/toNetException.ts';
import type { TypeContext } from '../../src/types/TypeContext.ts';
import { findType, getType } from '../../src/types/TypeRegistry.ts';

export const CONTEXT: TypeContext = {
  culture: INVARIANT_CULTURE,
  timeZone: { id: 'UTC', utcOffsetTicks: () => 0n },
  ofs: ' ',
  resolveType: (name) => findType(name),
  typeData: newTypeData(),
  utcNowTicks: () => 0n,
  strictModeVersion: 0,
  propagateExceptions: false,
  host: null,
};

const decimal = (text: string) => convertTo(text, getType('System.Decimal'), CONTEXT) as Decimal;
const list = (type: string, items: unknown[]) => convertTo(items, getType(type), CONTEXT);

function table(make: () => Hashtable | OrderedDictionary): unknown {
  const made = make();
  made.set('a', 1);
  return made;
}

const SPECIAL: Readonly<Record<string, () => unknown>> = {
  $null: () => null,
  $true: () => true,
  $false: () => false,
  '[char]97': () => Char.of(97),
  '[char]53': () => Char.of(53),
  '[dayofweek]::Monday': () => EnumValue.of(getType('System.DayOfWeek'), 1),
  '[IO.FileAttributes]::Hidden': () => EnumValue.of(getType('System.IO.FileAttributes'), 2),
  '5L': () => 5n,
  '99999999999': () => 99999999999n,
  '[uint32]5': () => new UInt32(5),
  '[uint64]5': () => new UInt64(5n),
  '[byte]200': () => new Byte(200),
  '[sbyte]-3': () => new SByte(-3),
  '[double]::NaN': () => new Double(Number.NaN),
  '[double]::PositiveInfinity': () => new Double(Number.POSITIVE_INFINITY),
  '[decimal]2.5': () => decimal('2.5'),
  '[float]1.5': () => new Single(1.5),
  '[bigint]5': () => new BigInteger(5n),
  '@(1,2)': () => [1, 2],
  '(1..3)': () => [1, 2, 3],
  '@(5)': () => [5],
  '@()': () => [],
  '@("a")': () => ['a'],
  '@("1","2")': () => ['1', '2'],
  '@(,@(1,2))': () => [[1, 2]],
  '[byte[]](1,2)': () => list('System.Byte[]', [1, 2]),
  '[int[]](3,4)': () => makeArray([3, 4], getType('System.Int32')),
  '[string[]]("a","b")': () => makeArray(['a', 'b'], getType('System.String')),
  '[Collections.Generic.List[int]](1,2)': () => list('System.Collections.Generic.List[int]', [1, 2]),
  '[Collections.ArrayList]("x","y")': () => list('System.Collections.ArrayList', ['x', 'y']),
  '@{a=1}': () => table(() => new Hashtable()),
  '[ordered]@{a=1}': () => table(() => new OrderedDictionary()),
  '[pscustomobject]@{n=1}': () => PSObject.custom([['n', 1]]),
  '[pscustomobject]@{Source="q"}': () => PSObject.custom([['Source', 'q']]),
  '[int]': () => getType('System.Int32'),
  '[dbnull]::Value': () => DBNull.value,
  '[switch]$true': () => SwitchParameter.present,
  '[regex]"a"': () => new NetRegex('a'),
  '[ref]5': () => new PSReference(5),
};

/** The value of a text as a script would write it; only those the recorded rows use. */
export function valueOfText(text: string): unknown {
  const special = SPECIAL[text];
  if (special) return special();
  if (text.startsWith('"')) return text.slice(1, -1);
  if (/^-?\d+$/.test(text)) return Number(text);
  if (/^-?[\d.]+(?:e\d+)?$/.test(text)) return new Double(Number(text));
  throw new Error(`No value for ${text}`);
}

/** "Type:text" of a result, "null", or the id and message of what was thrown. */
export function shownResult(run: () => unknown, typeText: (value: unknown) => string): string {
  try {
    const value = run();
    return value == null ? 'null' : `${typeText(value)}:${toPSString(value, CONTEXT)}`;
  } catch (thrown) {
    const exception = toNetException(thrown);
    if (!(exception instanceof NetException)) throw thrown;
    return `${errorRecordOf(exception).errorId} ${exception.message}`;
  }
}

export const shortTypeOf = (value: unknown): string => typeOf(value).name;
export const typeTextOf = (value: unknown): string => toPSString(typeOf(value), CONTEXT);

/** System.Boolean. */
import { setReference } from '../values.ts';
import { typeDefinition } from '../../TypeDefinition.ts';
import { convertibleBodies } from '../convert/convertible.ts';
import { parseBoolean, readBoolean } from '../convert/parseBoolean.ts';
import { implement } from '../implement.ts';
import { argumentError, argumentNull } from '../netErrors.ts';

function compareTo(self: boolean, _ctx: unknown, other: unknown): number {
  if (other === null) return 1;
  if (typeof other !== 'boolean') throw argumentError('Object must be of type Boolean.');
  return self === other ? 0 : self ? 1 : -1;
}

export const BooleanType = typeDefinition({
  name: 'System.Boolean',
  kind: 'struct',
  interfaces: [
    'System.IComparable',
    'System.IConvertible',
    'System.IComparable`1[System.Boolean]',
    'System.IEquatable`1[System.Boolean]',
  ],
  build: () =>
    implement(
      `
static bool Parse(string value)
static bool Parse(System.ReadOnlySpan[char] value)
static bool TryParse(string value, [ref] bool result)
static bool TryParse(System.ReadOnlySpan[char] value, [ref] bool result)
static string TrueString {get;}
static string FalseString {get;}
int GetHashCode()
string ToString()
string ToString(System.IFormatProvider provider)
string IConvertible.ToString(System.IFormatProvider provider)
bool TryFormat(System.Span[char] destination, [ref] int charsWritten)
bool Equals(System.Object obj)
bool Equals(bool obj)
bool IEquatable[bool].Equals(bool other)
int CompareTo(System.Object obj)
int CompareTo(bool value)
int IComparable.CompareTo(System.Object obj)
int IComparable[bool].CompareTo(bool other)
System.TypeCode GetTypeCode()
System.TypeCode IConvertible.GetTypeCode()
bool IConvertible.ToBoolean(System.IFormatProvider provider)
char IConvertible.ToChar(System.IFormatProvider provider)
sbyte IConvertible.ToSByte(System.IFormatProvider provider)
byte IConvertible.ToByte(System.IFormatProvider provider)
short IConvertible.ToInt16(System.IFormatProvider provider)
ushort IConvertible.ToUInt16(System.IFormatProvider provider)
int IConvertible.ToInt32(System.IFormatProvider provider)
uint IConvertible.ToUInt32(System.IFormatProvider provider)
long IConvertible.ToInt64(System.IFormatProvider provider)
ulong IConvertible.ToUInt64(System.IFormatProvider provider)
float IConvertible.ToSingle(System.IFormatProvider provider)
double IConvertible.ToDouble(System.IFormatProvider provider)
decimal IConvertible.ToDecimal(System.IFormatProvider provider)
datetime IConvertible.ToDateTime(System.IFormatProvider provider)
System.Object IConvertible.ToType(type conversionType, System.IFormatProvider provider)
`,
      {
        statics: {
          TrueString: () => 'True',
          FalseString: () => 'False',
          Parse: (_self, _ctx, text: string | null) => {
            if (text === null) throw argumentNull('value');
            return parseBoolean(text);
          },
          TryParse: (_self, _ctx, text: string | null, result: unknown) => {
            const value = text === null ? null : readBoolean(text);
            setReference(result, value ?? false);
            return value !== null;
          },
        },
        members: {
          ...convertibleBodies(),
          CompareTo: compareTo,
          Equals: (self: boolean, _ctx, other: unknown) => self === other,
          GetHashCode: (self: boolean) => (self ? 1 : 0),
          ToString: (self: boolean) => (self ? 'True' : 'False'),
        },
      },
    ),
});

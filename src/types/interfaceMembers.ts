/**
 * What common interfaces of .NET ask of a class, by full name: a script's class is checked against it. Calling such a member
 * calls the object's own of the same name.
 */
import { getProperty } from './members/getProperty.ts';
import { invokeMethod } from './members/invokeMethod.ts';
import { setProperty } from './members/setProperty.ts';
import { parseSignature } from './parseSignature.ts';
import type { MemberBody, MethodBody, TypeMembers } from './TypeDefinition.ts';

const OBJECT = 'System.Object';

const SIGNATURES: Readonly<Record<string, string>> = {
  'System.IComparable': `int CompareTo(${OBJECT} obj)`,
  'System.IComparable`1': 'int CompareTo(T other)',
  'System.IEquatable`1': 'bool Equals(T other)',
  'System.ICloneable': `${OBJECT} Clone()`,
  'System.IDisposable': 'void Dispose()',
  'System.IFormattable': 'string ToString(string format, System.IFormatProvider formatProvider)',
  'System.IFormatProvider': `${OBJECT} GetFormat(type formatType)`,
  'System.ICustomFormatter': `string Format(string format, ${OBJECT} arg, System.IFormatProvider formatProvider)`,
  'System.IServiceProvider': `${OBJECT} GetService(type serviceType)`,
  'System.Collections.IComparer': `int Compare(${OBJECT} x, ${OBJECT} y)`,
  'System.Collections.IEqualityComparer': `bool Equals(${OBJECT} x, ${OBJECT} y)\nint GetHashCode(${OBJECT} obj)`,
  'System.Collections.IEnumerable': 'System.Collections.IEnumerator GetEnumerator()',
  'System.Collections.IEnumerator': `bool MoveNext()\nvoid Reset()\n${OBJECT} Current {get;}`,
  'System.Collections.Generic.IComparer`1': 'int Compare(T x, T y)',
  'System.Collections.Generic.IEqualityComparer`1': 'bool Equals(T x, T y)\nint GetHashCode(T obj)',
  'System.Collections.Generic.IEnumerable`1': 'System.Collections.Generic.IEnumerator[T] GetEnumerator()',
  'System.Collections.Generic.IEnumerator`1': 'T Current {get;}',
  'System.Management.Automation.IValidateSetValuesGenerator': 'string[] GetValidValues()',
  'System.Management.Automation.IDynamicParameters': `${OBJECT} GetDynamicParameters()`,
  'System.Management.Automation.IArgumentCompleter':
    'System.Collections.Generic.IEnumerable[System.Management.Automation.CompletionResult] CompleteArgument(string commandName, string parameterName, string wordToComplete, System.Management.Automation.Language.CommandAst commandAst, System.Collections.IDictionary fakeBoundParameters)',
};

/** The member tables of an interface; undefined where nothing is known of its members. */
export function interfaceMembers(name: string): (() => TypeMembers) | undefined {
  const signatures = SIGNATURES[name];
  if (signatures === undefined) return undefined;
  return () => ({
    members: Object.fromEntries(signatures.split('\n').map((signature) => [signature, bodyOf(signature)])),
  });
}

function bodyOf(signature: string): MemberBody {
  const { kind, name } = parseSignature(signature);
  if (kind === 'method') return ((self, ctx, ...args) => invokeMethod(self, name, args, ctx)) satisfies MethodBody;
  return {
    get: (self, ctx) => getProperty(self, name, ctx),
    set: (self, value, ctx) => setProperty(self, name, value, ctx),
  };
}

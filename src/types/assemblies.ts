/**
 * Which assembly a .NET type lives in: part of the full name of generic types and of Type.AssemblyQualifiedName.
 * The first matching entry decides; a name that ends in "." is a namespace.
 */
const LIBRARY = 'Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a';
const ENGINE = 'Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35';
const CORE = 'System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e';

const GENERIC = 'System.Collections.Generic.';
const CONCURRENT = 'System.Collections.Concurrent.';

const PLACES: readonly (readonly [prefix: string, assembly: string])[] = [
  ['System.Management.Automation.', `System.Management.Automation, ${ENGINE}`],
  ['Microsoft.PowerShell.Commands.Internal.', `System.Management.Automation, ${ENGINE}`],
  ['Microsoft.PowerShell.Commands.PSPropertyExpression', `System.Management.Automation, ${ENGINE}`],
  ['Microsoft.PowerShell.Commands.', `Microsoft.PowerShell.Commands.Utility, ${ENGINE}`],
  [`${GENERIC}LinkedList`, `System.Collections, ${LIBRARY}`],
  [`${GENERIC}Stack\``, `System.Collections, ${LIBRARY}`],
  [`${GENERIC}Sorted`, `System.Collections, ${LIBRARY}`],
  [`${GENERIC}PriorityQueue`, `System.Collections, ${LIBRARY}`],
  [`${CONCURRENT}ConcurrentQueue`, CORE],
  [CONCURRENT, `System.Collections.Concurrent, ${LIBRARY}`],
  ['System.Collections.Specialized.', `System.Collections.Specialized, ${LIBRARY}`],
  ['System.Collections.ObjectModel.Observable', `System.ObjectModel, ${LIBRARY}`],
  ['System.Collections.SortedList', `System.Collections.NonGeneric, ${LIBRARY}`],
  ['System.Collections.Stack', `System.Collections.NonGeneric, ${LIBRARY}`],
  ['System.Collections.Queue', `System.Collections.NonGeneric, ${LIBRARY}`],
  ['System.Collections.CaseInsensitive', `System.Collections.NonGeneric, ${LIBRARY}`],
  ['System.Data.', `System.Data.Common, ${LIBRARY}`],
  ['System.Linq.', `System.Linq, ${LIBRARY}`],
  ['System.Net.Http.', `System.Net.Http, ${LIBRARY}`],
  ['System.Net.Mail.', 'System.Net.Mail, Version=10.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51'],
  ['System.Net.WebUtility', CORE],
  ['System.Net.', `System.Net.Primitives, ${LIBRARY}`],
  ['System.Numerics.BigInteger', `System.Runtime.Numerics, ${LIBRARY}`],
  ['System.Security.Cryptography.', `System.Security.Cryptography, ${LIBRARY}`],
  ['System.Text.RegularExpressions.', `System.Text.RegularExpressions, ${LIBRARY}`],
  ['System.Text.Json.', 'System.Text.Json, Version=10.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51'],
  ['System.Uri', 'System.Private.Uri, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a'],
  ['System.Web.', 'System.Web.HttpUtility, Version=10.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51'],
  ['System.Xml.', 'System.Private.Xml, Version=10.0.0.0, Culture=neutral, PublicKeyToken=cc7b13ffcd2ddd51'],
  ['System.Diagnostics.Process', `System.Diagnostics.Process, ${LIBRARY}`],
  ['System.Console', `System.Console, ${LIBRARY}`],
  ['System.', CORE],
  ['Markdig.', 'Markdig.Signed, Version=0.44.0.0, Culture=neutral, PublicKeyToken=870da25a133885f8'],
  [
    'Microsoft.PowerShell.MarkdownRender.',
    'Microsoft.PowerShell.MarkdownRender, Version=7.2.1.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35',
  ],
];

export function assemblyOf(typeName: string): string {
  for (const [prefix, assembly] of PLACES) if (typeName.startsWith(prefix)) return assembly;
  return 'PowerShell Class Assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null';
}

/**
 * Assemblies that come with PowerShell outside Windows, by version and key: all count as loaded. Rule that surprises: those
 * of the .NET Framework are there as facades of version 4.0.0.0.
 */
const LISTS: readonly (readonly [version: string, key: string, names: string])[] = [
  [
    '4.0.0.0',
    'b77a5c561934e089',
    `System mscorlib System.Core System.Xml System.Xml.Linq System.Data System.IO.Compression.FileSystem
      System.Numerics System.Runtime.Serialization System.Transactions System.ServiceModel`,
  ],
  ['2.1.0.0', 'cc7b13ffcd2ddd51', `netstandard`],
  [
    '10.0.0.0',
    'b03f5f7f11d50a3a',
    `Microsoft.CSharp Microsoft.VisualBasic System.Net.Http System.Net.Primitives System.Net.Requests
      System.Net.Sockets System.Net.Security System.Net.Ping System.Net.NameResolution
      System.Net.NetworkInformation System.Security.Cryptography System.Security.Principal.Windows
      System.Security.AccessControl System.Security.Cryptography.ProtectedData
      System.Security.Cryptography.Pkcs System.Xml.XDocument System.Xml.ReaderWriter System.Data.Common
      System.IO System.IO.FileSystem System.IO.Pipes System.Runtime System.Runtime.Numerics
      System.Runtime.InteropServices System.Collections System.Collections.Concurrent
      System.Collections.Specialized System.Collections.NonGeneric System.Collections.Immutable
      System.Linq System.Text.Encoding System.Text.Encoding.CodePages System.Text.RegularExpressions
      System.Threading System.Threading.Tasks System.Threading.Thread System.Drawing.Primitives
      System.DirectoryServices System.ComponentModel System.ComponentModel.Primitives System.Globalization
      System.Reflection System.Reflection.Emit System.Diagnostics.Process System.ObjectModel
      System.Console System.Private.Uri Microsoft.Win32.Registry`,
  ],
  ['15.0.0.0', 'b03f5f7f11d50a3a', `Microsoft.VisualBasic.Core`],
  ['13.0.0.0', '30ad4fe6b2a6aeed', `Newtonsoft.Json`],
  ['4.0.0.0', '31bf3856ad364e35', `WindowsBase System.ComponentModel.DataAnnotations`],
  [
    '4.0.0.0',
    'b03f5f7f11d50a3a',
    `System.Web System.Net System.Security System.Configuration System.ServiceProcess System.Drawing`,
  ],
  [
    '10.0.0.0',
    'cc7b13ffcd2ddd51',
    `System.Web.HttpUtility System.Net.Mail System.Net.WebClient System.Text.Json
      System.Configuration.ConfigurationManager System.Drawing.Common System.Diagnostics.EventLog
      System.Diagnostics.PerformanceCounter System.Memory System.Windows.Extensions System.Private.Xml`,
  ],
  ['4.6.1.6', 'b03f5f7f11d50a3a', `System.Data.SqlClient`],
  ['10.0.0.14', 'cc7b13ffcd2ddd51', `System.Data.OleDb System.Data.Odbc System.IO.Ports`],
  ['10.0.0.0', 'b77a5c561934e089', `System.IO.Compression System.IO.Compression.ZipFile`],
  [
    '10.0.0.14',
    'b03f5f7f11d50a3a',
    `System.ServiceProcess.ServiceController System.Management System.DirectoryServices.Protocols
      System.Runtime.Caching`,
  ],
  [
    '7.6.0.500',
    '31bf3856ad364e35',
    `System.Management.Automation Microsoft.PowerShell.Commands.Utility
      Microsoft.PowerShell.Commands.Management Microsoft.PowerShell.Security
      Microsoft.PowerShell.ConsoleHost`,
  ],
  ['10.0.0.14', 'b77a5c561934e089', `System.DirectoryServices.AccountManagement`],
  ['10.0.0.14', '31bf3856ad364e35', `System.Speech`],
  ['10.0.0.0', '7cec85d7bea7798e', `System.Private.CoreLib`],
  ['0.44.0.0', '870da25a133885f8', `Markdig.Signed`],
  ['2.0.0.0', 'null', `Microsoft.Management.Infrastructure`],
];

const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  LISTS.flatMap(([version, key, names]) =>
    names
      .split(/\s+/)
      .map(
        (name) => [name.toLowerCase(), `${name}, Version=${version}, Culture=neutral, PublicKeyToken=${key}`] as const,
      ),
  ),
);

/** The full name of an assembly given by its simple or full name; null for one that is not there. */
export function knownAssembly(name: string): string | null {
  return FULL_NAMES.get(name.split(',')[0]!.trim().toLowerCase()) ?? null;
}

export const KNOWN_ASSEMBLIES: readonly string[] = [...FULL_NAMES.values()];

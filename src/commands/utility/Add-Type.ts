/**
 * Add-Type: .NET assemblies by name are taken for loaded, since the emulated types are always there.
 * NON-PARITY: source code (-TypeDefinition, -MemberDefinition) and assembly files are refused: there is no compiler and
 * no .NET to load into.
 */
import { type Cmdlet, defineCmdlet, type ParameterSetEntry } from '../../engine/Cmdlet.ts';

/** Assemblies every .NET has; the Windows ones exist there only. */
const KNOWN =
  /^(?:System|System\.(?:Core|Web|Web\.HttpUtility|Net|Net\.Http|Net\.Mail|Net\.Primitives|Net\.Requests|Security|Security\.Cryptography|Xml|Xml\.Linq|Xml\.XDocument|Data|Data\.Common|IO|IO\.Compression|IO\.Compression\.FileSystem|IO\.Compression\.ZipFile|Numerics|Runtime|Runtime\.Serialization|Collections|Collections\.Concurrent|Collections\.Specialized|Linq|Text\.Json|Text\.Encoding|Text\.RegularExpressions|Threading|Threading\.Tasks|Transactions|Configuration|ServiceModel|Drawing|Drawing\.Common|Drawing\.Primitives|Management|Management\.Automation|DirectoryServices|ComponentModel|ComponentModel\.DataAnnotations|Globalization|Reflection|Diagnostics\.Process|Memory|ObjectModel|Console)|mscorlib|netstandard|Microsoft\.CSharp|Microsoft\.VisualBasic(?:\.Core)?|Microsoft\.PowerShell\.\w+(?:\.\w+)?|Newtonsoft\.Json)$/i;
const WINDOWS_ONLY =
  /^(?:System\.Windows\.Forms|PresentationFramework|PresentationCore|WindowsBase|System\.Speech|UIAutomationClient|WindowsFormsIntegration)$/i;

const SOURCE = 'FromSource';
const MEMBER = 'FromMember';
const each = (sets: readonly string[], entry: ParameterSetEntry = {}): ParameterSetEntry[] =>
  sets.map((set) => ({ ...entry, set }));

export default defineCmdlet({
  name: 'Add-Type',
  typeName: 'Microsoft.PowerShell.Commands.AddTypeCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes .NET types of an assembly available.',
  defaultParameterSet: SOURCE,
  outputTypes: ['System.Type'],
  parameters: {
    TypeDefinition: {
      type: 'string',
      sets: [{ set: SOURCE, mandatory: true, position: 0 }],
      description: 'Source code (refused).',
    },
    Name: {
      type: 'string',
      sets: [{ set: MEMBER, mandatory: true, position: 0 }],
      description: 'Name of the class to make (refused).',
    },
    MemberDefinition: {
      type: 'string[]',
      sets: [{ set: MEMBER, mandatory: true, position: 1 }],
      description: 'Source code of members (refused).',
    },
    Namespace: {
      type: 'string',
      aliases: ['NS'],
      sets: each([MEMBER]),
      allowNull: true,
      description: 'Namespace of the class.',
    },
    UsingNamespace: {
      type: 'string[]',
      validate: { notNull: true },
      aliases: ['Using'],
      sets: each([MEMBER]),
      description: 'Namespaces the code uses.',
    },
    Path: {
      type: 'string[]',
      sets: [{ set: 'FromPath', mandatory: true, position: 0 }],
      description: 'Assembly files (refused).',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'FromLiteralPath', mandatory: true }],
      description: 'Assembly files (refused).',
    },
    AssemblyName: {
      type: 'string[]',
      aliases: ['AN'],
      sets: [{ set: 'FromAssemblyName', mandatory: true }],
      description: 'Names of assemblies.',
    },
    Language: {
      type: 'Microsoft.PowerShell.Commands.Language',
      sets: each([SOURCE, MEMBER]),
      description: 'Language of the code.',
    },
    ReferencedAssemblies: {
      type: 'string[]',
      aliases: ['RA'],
      sets: each([SOURCE, MEMBER, 'FromPath', 'FromLiteralPath']),
      description: 'Assemblies the code needs.',
    },
    OutputAssembly: {
      type: 'string',
      aliases: ['OA'],
      sets: each([SOURCE, MEMBER, 'FromPath', 'FromLiteralPath']),
      description: 'File to compile to.',
    },
    OutputType: {
      type: 'Microsoft.PowerShell.Commands.OutputAssemblyType',
      aliases: ['OT'],
      sets: each([SOURCE, MEMBER, 'FromPath', 'FromLiteralPath']),
      description: 'Kind of file to compile to.',
    },
    PassThru: { type: 'switch', description: 'Gives the types.' },
    IgnoreWarnings: {
      type: 'switch',
      sets: each([SOURCE, MEMBER, 'FromPath', 'FromLiteralPath']),
      description: 'Ignores warnings of the compiler.',
    },
    CompilerOptions: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      sets: each([SOURCE, MEMBER, 'FromPath', 'FromLiteralPath']),
      description: 'Options of the compiler.',
    },
  },
  unsupported: {
    TypeDefinition: 'there is no C# compiler',
    MemberDefinition: 'there is no C# compiler',
    Path: 'there is no .NET to load assemblies into',
    LiteralPath: 'there is no .NET to load assemblies into',
  },
  end: (cmd) => {
    if (!cmd.params.AssemblyName) refuse(cmd);
    for (const name of cmd.params.AssemblyName as string[]) checkAssembly(cmd, name);
  },
  examples: [{ code: 'Add-Type -AssemblyName System.Web', output: '' }],
});

function refuse(cmd: Cmdlet): never {
  const isSource = cmd.parameterSetName === SOURCE || cmd.parameterSetName === MEMBER;
  const message = isSource
    ? 'psail does not support Add-Type with source code: there is no C# compiler.'
    : 'psail does not support Add-Type with assembly files: there is no .NET to load them into.';
  return cmd.throwTerminatingOf(
    'System.NotSupportedException',
    message,
    isSource ? 'SOURCE_NOT_SUPPORTED' : 'ASSEMBLY_NOT_SUPPORTED',
    'NotImplemented',
  );
}

function checkAssembly(cmd: Cmdlet, given: string): void {
  const name = given.split(',')[0].trim();
  if (KNOWN.test(name) || (cmd.context.host.platform === 'win32' && WINDOWS_ONLY.test(name))) return;
  cmd.throwTerminatingOf(
    'System.Exception',
    `Cannot add type. The assembly '${given}' could not be found.`,
    'ASSEMBLY_NOT_FOUND',
    'ObjectNotFound',
    given,
  );
}

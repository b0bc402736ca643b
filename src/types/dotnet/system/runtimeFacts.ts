/**
 * What scripts ask of the runtime: RuntimeInformation, OSPlatform, AppContext, Debugger; and Trace and Debug, which write to
 * listeners nobody has registered.
 */
import { baseDirectory } from '../../core/runtimeTypes.ts';
import { defaultValue } from '../../LanguagePrimitives/defaultValue.ts';
import type { PSReference } from '../../PSReference.ts';
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { getType } from '../../TypeRegistry.ts';
import { VALUE_IDENTITY } from '../../valueIdentity.ts';
import { hostOf } from '../HostServices.ts';
import { implement, type MemberBody } from '../implement.ts';
import { argumentError, argumentNull } from '../netErrors.ts';
import { newEnum } from '../values.ts';

const I = 'System.Runtime.InteropServices.';
const DOTNET = '10.0.12';

class OSPlatform {
  constructor(readonly name: string) {}
  get [VALUE_IDENTITY](): string {
    return `OSPlatform:${this.name.toUpperCase()}`;
  }
}

const LINUX = new OSPlatform('LINUX');
const OSX = new OSPlatform('OSX');
const WINDOWS = new OSPlatform('WINDOWS');
const FREEBSD = new OSPlatform('FREEBSD');

function platformOf(ctx: TypeContext): OSPlatform {
  const { platform } = hostOf(ctx);
  return platform === 'win32' ? WINDOWS : platform === 'darwin' ? OSX : LINUX;
}

/** Architecture's numbers. */
const ARCHITECTURES: Readonly<Record<string, number>> = { ia32: 0, x64: 1, arm: 2, arm64: 3 };

const architecture: MemberBody = (_self, ctx: TypeContext) =>
  newEnum(ctx, `${I}Architecture`, ARCHITECTURES[hostOf(ctx).architecture] ?? 1);

function runtimeIdentifier(ctx: TypeContext): string {
  const { platform, architecture: chip } = hostOf(ctx);
  return `${{ win32: 'win', darwin: 'osx', linux: 'linux' }[platform]}-${chip === 'ia32' ? 'x86' : chip}`;
}

const PLATFORM_TYPES: readonly TypeDefinition[] = [
  {
    name: `${I}OSPlatform`,
    kind: 'struct',
    jsClass: OSPlatform,
    zero: () => new OSPlatform(''),
    toText: (self: OSPlatform) => self.name,
    build: () =>
      implement(
        `
static ${I}OSPlatform Create(string osPlatform)
:: ${I}OSPlatform FreeBSD {get;}
:: ${I}OSPlatform Linux {get;}
:: ${I}OSPlatform OSX {get;}
:: ${I}OSPlatform Windows {get;}
string ToString()
`,
        {
          statics: {
            Create: (_self, _ctx, name: string | null) => {
              if (name === null) throw argumentNull('osPlatform');
              if (name === '') throw argumentError('The value cannot be an empty string.', 'osPlatform');
              return new OSPlatform(name);
            },
            FreeBSD: () => FREEBSD,
            Linux: () => LINUX,
            OSX: () => OSX,
            Windows: () => WINDOWS,
          },
        },
      ),
  },
  {
    name: `${I}RuntimeInformation`,
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement(
        `
static bool IsOSPlatform(${I}OSPlatform osPlatform)
static string FrameworkDescription {get;}
static ${I}Architecture OSArchitecture {get;}
static string OSDescription {get;}
static ${I}Architecture ProcessArchitecture {get;}
static string RuntimeIdentifier {get;}
`,
        {
          statics: {
            IsOSPlatform: (_self, ctx, platform: OSPlatform) => platform.name.toUpperCase() === platformOf(ctx).name,
            FrameworkDescription: () => `.NET ${DOTNET}`,
            OSArchitecture: architecture,
            OSDescription: (_self, ctx) => hostOf(ctx).process.osDescription,
            ProcessArchitecture: architecture,
            RuntimeIdentifier: (_self, ctx) => runtimeIdentifier(ctx),
          },
        },
      ),
  },
  {
    name: `${I}RuntimeEnvironment`,
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement('static string GetSystemVersion()\nstatic string GetRuntimeDirectory()', {
        statics: { GetSystemVersion: () => `v${DOTNET}`, GetRuntimeDirectory: (_self, ctx) => baseDirectory(ctx) },
      }),
  },
];

/** Lines to listeners: there are none outside a debugger. */
function listenerType(name: string, more: string): TypeDefinition {
  const silent: MemberBody = () => undefined;
  const overloads = (method: string, lead: string): string =>
    [
      `${lead}string message`,
      `${lead}System.Object value`,
      `${lead}string message, string category`,
      `${lead}System.Object value, string category`,
    ]
      .map((parameters) => `static void ${method}(${parameters})`)
      .join('\n');
  const signatures = `
static void Assert(bool condition)
static void Assert(bool condition, string message)
static void Assert(bool condition, string message, string detailMessage)
static void Close()
static void Fail(string message)
static void Fail(string message, string detailMessage)
static void Flush()
static void Indent()
static void Unindent()
${overloads('Write', '')}
${overloads('WriteLine', '')}
${overloads('WriteIf', 'bool condition, ')}
${overloads('WriteLineIf', 'bool condition, ')}
${more}
static bool AutoFlush {get;set;}
static int IndentLevel {get;set;}
static int IndentSize {get;set;}
`;
  const names = [...signatures.matchAll(/ (\w+)\(/g)].map(([, method]) => method!);
  return {
    name,
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement(signatures, {
        statics: {
          ...Object.fromEntries(names.map((method) => [method, silent])),
          AutoFlush: { get: () => false, set: () => undefined },
          IndentLevel: { get: () => 0, set: () => undefined },
          IndentSize: { get: () => 4, set: () => undefined },
        },
      }),
  };
}

const leveled = (level: string): string =>
  `static void Trace${level}(string message)\nstatic void Trace${level}(string format, Params System.Object[] args)`;

export const RUNTIME_FACT_TYPES: readonly TypeDefinition[] = [
  ...PLATFORM_TYPES,
  listenerType('System.Diagnostics.Trace', ['Error', 'Information', 'Warning'].map(leveled).join('\n')),
  listenerType('System.Diagnostics.Debug', 'static void Print(string message)'),
  {
    name: 'System.Diagnostics.Debugger',
    kind: 'class',
    isSealed: true,
    build: () =>
      implement(
        'static bool IsAttached {get;}\nstatic bool Launch()\nstatic void Break()\nstatic bool IsLogging()\nstatic void Log(int level, string category, string message)',
        {
          statics: {
            IsAttached: () => false,
            Launch: () => false,
            Break: () => undefined,
            IsLogging: () => false,
            Log: () => undefined,
          },
        },
      ),
  },
  {
    name: 'System.AppContext',
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement(
        'static string BaseDirectory {get;}\nstatic string TargetFrameworkName {get;}\nstatic System.Object GetData(string name)\nstatic bool TryGetSwitch(string switchName, [ref] bool isEnabled)',
        {
          statics: {
            BaseDirectory: (_self, ctx) => baseDirectory(ctx),
            TargetFrameworkName: () => '.NETCoreApp,Version=v10.0',
            GetData: () => null,
            TryGetSwitch: (_self, _ctx, _name: string, isEnabled: PSReference) => {
              isEnabled.value = defaultValue(getType('System.Boolean'));
              return false;
            },
          },
        },
      ),
  },
  {
    name: 'System.Threading.Timeout',
    kind: 'class',
    isAbstract: true,
    build: () => implement('static int Infinite {get;}', { statics: { Infinite: () => -1 } }),
  },
  {
    name: 'System.Threading.Volatile',
    kind: 'class',
    isAbstract: true,
    build: () =>
      implement(
        'static System.Object Read([ref] System.Object location)\nstatic void Write([ref] System.Object location, System.Object value)',
        {
          statics: {
            Read: (_self, _ctx, location: PSReference) => location.value,
            Write: (_self, _ctx, location: PSReference, value: unknown) => {
              location.value = value;
            },
          },
        },
      ),
  },
];

/** Small types of the runtime that scripts reach for: Activator, EventArgs, AppDomain. */
import { implement } from '../dotnet/implement.ts';
import { defaultValue } from '../LanguagePrimitives/defaultValue.ts';
import { invokeStatic } from '../members/staticMembers.ts';
import { makeArray } from '../NetArray.ts';
import type { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';
import { getType } from '../TypeRegistry.ts';
import { EventArgs } from './EventArgs.ts';
import { hostOf } from '../dotnet/HostServices.ts';
import { KNOWN_ASSEMBLIES } from './knownAssemblies.ts';
import { NetAssembly } from './NetAssembly.ts';

/** AppDomain.SetData's values belong to the process. */
const DOMAIN_DATA = new WeakMap<object, Map<string, unknown>>();

function domainData(ctx: TypeContext): Map<string, unknown> {
  const host = hostOf(ctx) as object;
  let data = DOMAIN_DATA.get(host);
  if (!data) DOMAIN_DATA.set(host, (data = new Map()));
  return data;
}

/** $PSHOME with a separator at its end. */
export function baseDirectory(ctx: TypeContext): string {
  const { executablePath } = hostOf(ctx).process;
  return executablePath.slice(0, executablePath.lastIndexOf(hostOf(ctx).files.separator) + 1);
}

class AppDomain {
  static readonly current = new AppDomain();
}

/** Activator.CreateInstance. */
export function createInstance(type: NetType, args: readonly unknown[], ctx: TypeContext): unknown {
  if (args.length === 0 && type.isValueType) return defaultValue(type);
  return invokeStatic(type, 'new', [...args], ctx);
}

export const RUNTIME_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Activator',
    kind: 'class',
    isAbstract: true,
    isSealed: true,
    build: () =>
      implement(
        `
static System.Object CreateInstance(type type)
static System.Object CreateInstance(type type, Params System.Object[] args)
static System.Object CreateInstance(type type, bool nonPublic)
static T CreateInstance[T]()
`,
        {
          statics: {
            'CreateInstance/0': function (this: { typeArguments: NetType[] }, _self: unknown, ctx: TypeContext) {
              return createInstance(this.typeArguments[0]!, [], ctx);
            },
            'CreateInstance/1': (_self, ctx, type: NetType) => createInstance(type, [], ctx),
            'CreateInstance/2': (_self, ctx, type: NetType, args: unknown) =>
              createInstance(type, Array.isArray(args) ? args : [], ctx),
          },
        },
      ),
  },
  {
    name: 'System.EventArgs',
    kind: 'class',
    jsClass: EventArgs,
    build: () =>
      implement('System.EventArgs new()\nstatic System.EventArgs Empty {get;}', {
        new: () => new EventArgs(),
        statics: { Empty: () => EventArgs.empty },
      }),
  },
  {
    name: 'System.AppDomain',
    kind: 'class',
    isSealed: true,
    jsClass: AppDomain,
    build: () =>
      implement(
        `
static System.AppDomain CurrentDomain {get;}
event System.AssemblyLoadEventHandler AssemblyLoad(System.Object, System.AssemblyLoadEventArgs)
event System.ResolveEventHandler AssemblyResolve(System.Object, System.ResolveEventArgs)
event System.EventHandler ProcessExit(System.Object, System.EventArgs)
event System.UnhandledExceptionEventHandler UnhandledException(System.Object, System.UnhandledExceptionEventArgs)
string BaseDirectory {get;}
string DynamicDirectory {get;}
string FriendlyName {get;}
int Id {get;}
bool IsFullyTrusted {get;}
string RelativeSearchPath {get;}
bool ShadowCopyFiles {get;}
System.Reflection.Assembly[] GetAssemblies()
System.Object GetData(string name)
void SetData(string name, System.Object data)
System.Reflection.Assembly Load(string assemblyString)
bool IsDefaultAppDomain()
string ToString()
`,
        {
          statics: { CurrentDomain: () => AppDomain.current },
          members: {
            BaseDirectory: (_self, ctx) => baseDirectory(ctx),
            DynamicDirectory: () => null,
            FriendlyName: () => 'pwsh',
            Id: () => 1,
            IsFullyTrusted: () => true,
            RelativeSearchPath: () => null,
            ShadowCopyFiles: () => false,
            GetAssemblies: () =>
              makeArray(
                KNOWN_ASSEMBLIES.map((name) => NetAssembly.of(name)),
                getType('System.Reflection.Assembly'),
              ),
            GetData: (_self, ctx, name: string) => domainData(ctx).get(name) ?? null,
            SetData: (_self, ctx, name: string, value: unknown) => void domainData(ctx).set(name, value),
            Load: (_self, ctx, name: string) =>
              invokeStatic(getType('System.Reflection.Assembly'), 'Load', [name], ctx),
            IsDefaultAppDomain: () => true,
            ToString: () => 'Name:pwsh\nThere are no context policies.\n',
          },
        },
      ),
  },
];

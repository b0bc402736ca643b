/** System.Reflection.Assembly: a name, and the types psail emulates of it. */
import { NetException } from '../../errors/NetException.ts';
import type { TypeContext } from '../TypeContext.ts';
import { hostOf } from '../dotnet/HostServices.ts';
import { resolvePath } from '../dotnet/io/hostPaths.ts';
import { argumentError, notEmulated } from '../dotnet/netErrors.ts';
import { knownAssembly } from './knownAssemblies.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';
import { implement } from '../dotnet/implement.ts';
import type { NetType } from '../NetType.ts';
import { Version } from '../numerics/index.ts';
import { findType, getType } from '../TypeRegistry.ts';

const made = new Map<string, NetAssembly>();

export class NetAssembly {
  private constructor(readonly fullName: string) {}

  static of(fullName: string): NetAssembly {
    let assembly = made.get(fullName);
    if (!assembly) made.set(fullName, (assembly = new NetAssembly(fullName)));
    return assembly;
  }

  get name(): string {
    return this.fullName.slice(0, this.fullName.indexOf(','));
  }
}

/** System.Reflection.AssemblyName. */
export class NetAssemblyName {
  constructor(readonly fullName: string) {}

  get name(): string {
    return this.fullName.split(',')[0]!;
  }
  get version(): Version {
    const [major, minor, build, revision] = /Version=([\d.]+)/.exec(this.fullName)?.[1]?.split('.').map(Number) ?? [
      0, 0,
    ];
    return new Version(major!, minor!, build, revision);
  }
}

export const ASSEMBLY_NAME_TYPE: TypeDefinition = {
  name: 'System.Reflection.AssemblyName',
  kind: 'class',
  jsClass: NetAssemblyName,
  toText: (self: NetAssemblyName) => self.fullName,
  build: () =>
    implement('string Name {get;}\nversion Version {get;}\nstring FullName {get;}', {
      members: {
        Name: (self: NetAssemblyName) => self.name,
        Version: (self: NetAssemblyName) => self.version,
        FullName: (self: NetAssemblyName) => self.fullName,
      },
    }),
};

function typeIn(self: NetAssembly, name: string, ignoresCase = false): NetType | null {
  const type = findType(name);
  if (!type || type.assemblyName !== self.fullName) return null;
  return ignoresCase || name.startsWith(type.definition.name) ? type : null;
}

/** Throws as .NET does when there is no such type. */
function requiredType(self: NetAssembly, name: string, ignoresCase = false): NetType {
  const type = typeIn(self, name, ignoresCase);
  if (type) return type;
  throw new NetException(
    'System.TypeLoadException',
    `Could not resolve type '${name}' in assembly '${self.fullName}'.`,
  );
}

function loaded(name: string): NetAssembly {
  const known = knownAssembly(name);
  if (known !== null) return NetAssembly.of(known);
  const shown = name.includes(',') ? name : `${name}, Culture=neutral, PublicKeyToken=null`;
  throw fileNotFound(shown, '\n');
}

/** An assembly file that is there cannot be loaded; one of PowerShell's own counts as loaded. */
function fromFile(ctx: TypeContext, path: string, end: string): NetAssembly {
  const known = knownAssembly(path.replace(/^.*[/\\]/, '').replace(/\.dll$/i, ''));
  if (known !== null) return NetAssembly.of(known);
  if (hostOf(ctx).files.stat(path)) throw notEmulated(`loading the .NET assembly ${path}`);
  throw fileNotFound(path, end);
}

function fileNotFound(name: string, end: string): NetException {
  const message = `Could not load file or assembly '${name}'. The system cannot find the file specified.${end}`;
  return new NetException('System.IO.FileNotFoundException', message);
}

/** Where the assembly would lie beside the program. */
function locationOf(self: NetAssembly, ctx: TypeContext): string {
  const { files, process } = hostOf(ctx);
  const at = process.executablePath.lastIndexOf(files.separator);
  return `${process.executablePath.slice(0, at + 1)}${self.name}.dll`;
}

export const ASSEMBLY_TYPE: TypeDefinition = {
  name: 'System.Reflection.Assembly',
  kind: 'class',
  jsClass: NetAssembly,
  toText: (self: NetAssembly) => self.fullName,
  build: () =>
    implement(
      `
static System.Reflection.Assembly GetAssembly(type type)
static System.Reflection.Assembly GetEntryAssembly()
static System.Reflection.Assembly GetExecutingAssembly()
static System.Reflection.Assembly GetCallingAssembly()
static System.Reflection.Assembly Load(string assemblyString)
static System.Reflection.Assembly Load(System.Reflection.AssemblyName assemblyRef)
static System.Reflection.Assembly Load(byte[] rawAssembly)
static System.Reflection.Assembly LoadFile(string path)
static System.Reflection.Assembly LoadFrom(string assemblyFile)
static System.Reflection.Assembly UnsafeLoadFrom(string assemblyFile)
static System.Reflection.Assembly LoadWithPartialName(string partialName)
System.Reflection.AssemblyName GetName()
string FullName {get;}
string Location {get;}
bool IsDynamic {get;}
bool GlobalAssemblyCache {get;}
string CodeBase {get;}
string ImageRuntimeVersion {get;}
type GetType(string name)
type GetType(string name, bool throwOnError)
type GetType(string name, bool throwOnError, bool ignoreCase)
`,
      {
        statics: {
          GetAssembly: (_self, _ctx, type: NetType) => NetAssembly.of(type.assemblyName),
          GetExecutingAssembly: () => NetAssembly.of(getType('System.Management.Automation.PSObject').assemblyName),
          GetCallingAssembly: () => NetAssembly.of(getType('System.Management.Automation.PSObject').assemblyName),
          GetEntryAssembly: () =>
            NetAssembly.of('pwsh, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35'),
          'Load(string)': (_self, _ctx, name: string) => loaded(name),
          'Load(System.Reflection.AssemblyName)': (_self, _ctx, name: NetAssemblyName) => loaded(name.fullName),
          'Load(byte[])': () => {
            throw notEmulated('loading .NET assemblies');
          },
          LoadFile: (_self, ctx, path: string) => {
            if (!/^(?:[/\\]|[A-Z]:)/i.test(path))
              throw argumentError(`Path "${path}" is not an absolute path.`, 'path');
            return fromFile(ctx, path, '');
          },
          LoadFrom: (_self, ctx, path: string) => fromFile(ctx, resolvePath(ctx, path), '\n'),
          UnsafeLoadFrom: (_self, ctx, path: string) => fromFile(ctx, resolvePath(ctx, path), '\n'),
          LoadWithPartialName: (_self, _ctx, name: string) => {
            const known = knownAssembly(name);
            return known === null ? null : NetAssembly.of(known);
          },
        },
        members: {
          GlobalAssemblyCache: () => false,
          CodeBase: (self: NetAssembly, ctx) => `file://${locationOf(self, ctx)}`,
          ImageRuntimeVersion: () => 'v4.0.30319',
          'GetType/1': (self: NetAssembly, _ctx, name: string) => typeIn(self, name),
          'GetType/2': (self: NetAssembly, _ctx, name: string, throwOnError: boolean) =>
            throwOnError ? requiredType(self, name) : typeIn(self, name),
          'GetType/3': (self: NetAssembly, _ctx, name: string, throwOnError: boolean, ignoresCase: boolean) =>
            throwOnError ? requiredType(self, name, ignoresCase) : typeIn(self, name, ignoresCase),
          GetName: (self: NetAssembly) => new NetAssemblyName(self.fullName),
          FullName: (self: NetAssembly) => self.fullName,
          Location: locationOf,
          IsDynamic: () => false,
        },
      },
    ),
};

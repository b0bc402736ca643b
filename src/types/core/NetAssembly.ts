/** System.Reflection.Assembly: a name, and the types psail emulates of it. */
import { NetException } from '../../errors/NetException.ts';
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

export const ASSEMBLY_TYPE: TypeDefinition = {
  name: 'System.Reflection.Assembly',
  kind: 'class',
  jsClass: NetAssembly,
  toText: (self: NetAssembly) => self.fullName,
  build: () =>
    implement(
      `
static System.Reflection.Assembly GetAssembly(type type)
static System.Reflection.Assembly GetExecutingAssembly()
System.Reflection.AssemblyName GetName()
string FullName {get;}
string Location {get;}
bool IsDynamic {get;}
type GetType(string name)
type GetType(string name, bool throwOnError)
type GetType(string name, bool throwOnError, bool ignoreCase)
`,
      {
        statics: {
          GetAssembly: (_self, _ctx, type: NetType) => NetAssembly.of(type.assemblyName),
          GetExecutingAssembly: () => NetAssembly.of(getType('System.Management.Automation.PSObject').assemblyName),
        },
        members: {
          'GetType/1': (self: NetAssembly, _ctx, name: string) => typeIn(self, name),
          'GetType/2': (self: NetAssembly, _ctx, name: string, throwOnError: boolean) =>
            throwOnError ? requiredType(self, name) : typeIn(self, name),
          'GetType/3': (self: NetAssembly, _ctx, name: string, throwOnError: boolean, ignoresCase: boolean) =>
            throwOnError ? requiredType(self, name, ignoresCase) : typeIn(self, name, ignoresCase),
          GetName: (self: NetAssembly) => new NetAssemblyName(self.fullName),
          FullName: (self: NetAssembly) => self.fullName,
          Location: () => '',
          IsDynamic: () => false,
        },
      },
    ),
};

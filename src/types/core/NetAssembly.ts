/** System.Reflection.Assembly: a name, and the types psail emulates of it. */
import type { TypeDefinition } from '../TypeDefinition.ts';
import { implement } from '../dotnet/implement.ts';
import { Version } from '../numerics/index.ts';

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

export const ASSEMBLY_TYPE: TypeDefinition = {
  name: 'System.Reflection.Assembly',
  kind: 'class',
  jsClass: NetAssembly,
  toText: (self: NetAssembly) => self.fullName,
  build: () =>
    implement(
      'System.Reflection.AssemblyName GetName()\nstring FullName {get;}\nstring Location {get;}\nbool IsDynamic {get;}',
      {
        members: {
          GetName: (self: NetAssembly) => new NetAssemblyName(self.fullName),
          FullName: (self: NetAssembly) => self.fullName,
          Location: () => '',
          IsDynamic: () => false,
        },
      },
    ),
};

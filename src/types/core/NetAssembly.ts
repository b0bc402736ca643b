/** System.Reflection.Assembly: a name, and the types psail emulates of it. */
import type { TypeDefinition } from '../TypeDefinition.ts';
import { implement } from '../dotnet/implement.ts';

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

export const ASSEMBLY_TYPE: TypeDefinition = {
  name: 'System.Reflection.Assembly',
  kind: 'class',
  jsClass: NetAssembly,
  toText: (self: NetAssembly) => self.fullName,
  build: () =>
    implement('string FullName {get;}\nstring Location {get;}\nbool IsDynamic {get;}', {
      members: { FullName: (self: NetAssembly) => self.fullName, Location: () => '', IsDynamic: () => false },
    }),
};

/** System.Management.Automation.PSTypeName: a type by name, which need not exist. */
import { implement } from '../dotnet/implement.ts';
import { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';

export class PSTypeName {
  readonly name: string;
  private readonly known: NetType | null;
  constructor(of: string | NetType) {
    this.known = of instanceof NetType ? of : null;
    this.name = of instanceof NetType ? of.fullName : of;
  }
  type(ctx: TypeContext): NetType | null {
    return this.known ?? ctx.resolveType(this.name);
  }
}

const SMA = 'System.Management.Automation.';

export const PS_TYPE_NAME: TypeDefinition = {
  name: `${SMA}PSTypeName`,
  kind: 'class',
  jsClass: PSTypeName,
  toText: (self: PSTypeName) => self.name,
  build: () =>
    implement(
      `
System.Management.Automation.PSTypeName new(type type)
System.Management.Automation.PSTypeName new(string name)
string Name {get;}
type Type {get;}
System.Management.Automation.Language.TypeDefinitionAst TypeDefinitionAst {get;}
`,
      {
        new: (_self, _ctx, of: string | NetType) => new PSTypeName(of),
        members: {
          Name: (self: PSTypeName) => self.name,
          Type: (self: PSTypeName, ctx) => self.type(ctx),
          TypeDefinitionAst: () => null,
        },
      },
    ),
};

/** ScriptRequirements and ModuleSpecification: what the #requires lines of a parsed text ask for. */
import type { ScriptBlockAst } from '../../language/Ast.ts';
import type { ModuleSpecification, ScriptRequirements } from '../../language/ScriptRequirements.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { convertTo } from '../../types/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';
import { engineType } from './engineType.ts';

const SPECIFICATION = 'Microsoft.PowerShell.Commands.ModuleSpecification';

export class Requirements {
  constructor(readonly found: ScriptRequirements) {}
}

class Specification {
  constructor(readonly found: ModuleSpecification) {}
}

export function requirementsOf(ast: ScriptBlockAst, _ctx: TypeContext): unknown {
  return ast.scriptRequirements ? new Requirements(ast.scriptRequirements) : null;
}

function readOnly(items: unknown[], element: string): NetList {
  return new NetList(
    items,
    genericType(getType('System.Collections.ObjectModel.ReadOnlyCollection`1'), [getType(element)]),
  );
}

function version(text: string | null, ctx: TypeContext): unknown {
  if (text === null) return null;
  return convertTo(text.includes('.') ? text : `${text}.0`, getType('System.Version'), ctx);
}

const READ_ONLY = 'System.Collections.ObjectModel.ReadOnlyCollection';

export const REQUIREMENT_TYPES: readonly TypeDefinition[] = [
  engineType('System.Management.Automation.Language.ScriptRequirements', Requirements, {
    'string RequiredApplicationId {get;}': (self: Requirements) => self.found.requiredApplicationId,
    'version RequiredPSVersion {get;}': (self: Requirements, ctx) => version(self.found.requiredPSVersion, ctx),
    [`${READ_ONLY}[string] RequiredPSEditions {get;}`]: (self: Requirements) =>
      readOnly([...self.found.requiredPSEditions], 'System.String'),
    [`${READ_ONLY}[${SPECIFICATION}] RequiredModules {get;}`]: (self: Requirements) =>
      readOnly(
        self.found.requiredModules.map((each) => new Specification(each)),
        SPECIFICATION,
      ),
    [`${READ_ONLY}[string] RequiredAssemblies {get;}`]: (self: Requirements) =>
      readOnly([...self.found.requiredAssemblies], 'System.String'),
    'bool IsElevationRequired {get;}': (self: Requirements) => self.found.isElevationRequired,
  }),
  engineType(
    SPECIFICATION,
    Specification,
    {
      'string Name {get;}': (self: Specification) => self.found.name,
      'System.Nullable[guid] Guid {get;}': (self: Specification, ctx) =>
        self.found.guid === null ? null : convertTo(self.found.guid, getType('System.Guid'), ctx),
      'version Version {get;}': (self: Specification, ctx) => version(self.found.version, ctx),
      'string MaximumVersion {get;}': (self: Specification) => self.found.maximumVersion,
      'version RequiredVersion {get;}': (self: Specification, ctx) => version(self.found.requiredVersion, ctx),
    },
    { toText: (self: Specification) => self.found.name },
  ),
];

/** ScriptRequirements: what the #requires lines of a parsed text ask for. */
import type { ScriptBlockAst } from '../../language/Ast.ts';
import type { ModuleSpecification as WantedModule, ScriptRequirements } from '../../language/ScriptRequirements.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { convertTo } from '../../types/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';
import type { Guid, Version } from '../../types/numerics/index.ts';
import { ModuleSpecification } from '../modules/ModuleSpecification.ts';
import { engineType } from './engineType.ts';

const SPECIFICATION = 'Microsoft.PowerShell.Commands.ModuleSpecification';

export class Requirements {
  constructor(readonly found: ScriptRequirements) {}
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

function specificationOf(wanted: WantedModule, ctx: TypeContext): ModuleSpecification {
  const made = new ModuleSpecification(wanted.name);
  made.guid = wanted.guid === null ? null : (convertTo(wanted.guid, getType('System.Guid'), ctx) as Guid);
  made.version = version(wanted.version, ctx);
  made.maximumVersion = wanted.maximumVersion;
  made.requiredVersion = version(wanted.requiredVersion, ctx);
  return made;
}

function version(text: string | null, ctx: TypeContext): Version | null {
  if (text === null) return null;
  return convertTo(text.includes('.') ? text : `${text}.0`, getType('System.Version'), ctx) as Version;
}

const READ_ONLY = 'System.Collections.ObjectModel.ReadOnlyCollection';

export const REQUIREMENT_TYPES: readonly TypeDefinition[] = [
  engineType('System.Management.Automation.Language.ScriptRequirements', Requirements, {
    'string RequiredApplicationId {get;}': (self: Requirements) => self.found.requiredApplicationId,
    'version RequiredPSVersion {get;}': (self: Requirements, ctx) => version(self.found.requiredPSVersion, ctx),
    [`${READ_ONLY}[string] RequiredPSEditions {get;}`]: (self: Requirements) =>
      readOnly([...self.found.requiredPSEditions], 'System.String'),
    [`${READ_ONLY}[${SPECIFICATION}] RequiredModules {get;}`]: (self: Requirements, ctx) =>
      readOnly(
        self.found.requiredModules.map((each) => specificationOf(each, ctx)),
        SPECIFICATION,
      ),
    [`${READ_ONLY}[string] RequiredAssemblies {get;}`]: (self: Requirements) =>
      readOnly([...self.found.requiredAssemblies], 'System.String'),
    'bool IsElevationRequired {get;}': (self: Requirements) => self.found.isElevationRequired,
  }),
];

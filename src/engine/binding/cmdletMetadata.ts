/** From a cmdlet's definition to what the binder reads. Made once per session and command, on first use. */
import type { NetType } from '../../types/NetType.ts';
import type { CmdletDefinition, ParameterDefinition, ParameterSetEntry } from '../Cmdlet.ts';
import type { ExecutionContext } from '../ExecutionContext.ts';
import { credentialArgument } from '../pipeline/promptForCredential.ts';
import { ALL_SETS_NAME, CommandMetadata, ParameterMetadata, setInfo } from './CommandMetadata.ts';
import { addCommonParameters } from './commonParameters.ts';
import { HELP_LINKS } from './helpLinks.ts';
import { typeNotFound } from '../compiler/typeNames.ts';

export function cmdletMetadata(definition: CmdletDefinition, ctx: ExecutionContext): CommandMetadata {
  const metadata = new CommandMetadata(definition.name);
  metadata.typeName = definition.typeName;
  metadata.findHelpUri = (name) => HELP_LINKS.of(name);
  metadata.supportsShouldProcess = definition.supportsShouldProcess ?? false;
  metadata.confirmImpact = definition.confirmImpact ?? 'Medium';
  metadata.outputTypes = definition.outputTypes ?? [];
  if (definition.defaultParameterSet) {
    metadata.defaultSetName = definition.defaultParameterSet;
    metadata.registerSet(definition.defaultParameterSet);
  }
  for (const [name, parameter] of Object.entries(definition.parameters))
    metadata.add(parameterMetadata(name, parameter, ctx));
  addCommonParameters(metadata, (name) => requireType(name, ctx), definition.supportsPaging ?? false);
  return metadata;
}

/** Parameters that depend on other arguments' values: added to a copy that serves one invocation. */
export function addDynamicCmdletParameters(
  metadata: CommandMetadata,
  extra: Readonly<Record<string, ParameterDefinition>>,
  ctx: ExecutionContext,
): void {
  for (const [name, definition] of Object.entries(extra)) {
    const parameter = parameterMetadata(name, definition, ctx);
    parameter.isDynamic = true;
    metadata.add(parameter);
  }
}

function requireType(name: string, ctx: ExecutionContext): NetType {
  const type = ctx.resolveType(name);
  if (!type) throw typeNotFound(name);
  return type;
}

function parameterMetadata(name: string, definition: ParameterDefinition, ctx: ExecutionContext): ParameterMetadata {
  const parameter = new ParameterMetadata(name, requireType(definition.type, ctx));
  parameter.aliases = definition.aliases ?? [];
  parameter.allowNull = definition.allowNull ?? false;
  parameter.allowEmptyString = definition.allowEmptyString ?? false;
  parameter.allowEmptyCollection = definition.allowEmptyCollection ?? false;
  parameter.validation = definition.validate ?? null;
  parameter.supportsWildcards = definition.supportsWildcards ?? false;
  parameter.psTypeName = definition.psTypeName ?? null;
  parameter.isHidden = parameter.isUnlisted = definition.hidden ?? false;
  parameter.description = definition.description ?? '';
  parameter.complete = definition.complete ?? null;
  parameter.isDynamic = definition.dynamicFor !== undefined;
  parameter.refuses = definition.refuses ?? null;
  // [Credential()] is on all of PowerShell's own parameters for credentials.
  const transform = definition.transform ?? (definition.type === 'pscredential' ? credentialArgument : null);
  if (transform) {
    parameter.attributes.push({
      kind: 'transform',
      typeName: 'System.Management.Automation.ArgumentTransformationAttribute',
      apply: transform,
    });
  }
  for (const entry of entriesOf(definition)) parameter.sets.set(entry.set ?? ALL_SETS_NAME, setInfo(entry));
  return parameter;
}

function entriesOf(definition: ParameterDefinition): readonly ParameterSetEntry[] {
  if (definition.sets) return definition.sets;
  const { mandatory, position, pipeline, byPropertyName, remaining } = definition;
  return [{ mandatory, position, pipeline, byPropertyName, remaining }];
}

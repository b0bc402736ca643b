/**
 * The common parameters every cmdlet and advanced function has, in PowerShell's order, and the ones ShouldProcess and
 * paging add.
 */
import { VariablePath } from '../../language/VariablePath.ts';
import type { NetType } from '../../types/NetType.ts';
import {
  ALL_SETS_NAME,
  type ArgumentAttribute,
  type CommandMetadata,
  ParameterMetadata,
  setInfo,
} from './CommandMetadata.ts';
import { validationFailure } from './validation.ts';

interface CommonParameter {
  name: string;
  type: string;
  alias: string;
}

export const COMMON_PARAMETERS: readonly CommonParameter[] = [
  { name: 'Verbose', type: 'System.Management.Automation.SwitchParameter', alias: 'vb' },
  { name: 'Debug', type: 'System.Management.Automation.SwitchParameter', alias: 'db' },
  { name: 'ErrorAction', type: 'System.Management.Automation.ActionPreference', alias: 'ea' },
  { name: 'WarningAction', type: 'System.Management.Automation.ActionPreference', alias: 'wa' },
  { name: 'InformationAction', type: 'System.Management.Automation.ActionPreference', alias: 'infa' },
  { name: 'ProgressAction', type: 'System.Management.Automation.ActionPreference', alias: 'proga' },
  { name: 'ErrorVariable', type: 'System.String', alias: 'ev' },
  { name: 'WarningVariable', type: 'System.String', alias: 'wv' },
  { name: 'InformationVariable', type: 'System.String', alias: 'iv' },
  { name: 'OutVariable', type: 'System.String', alias: 'ov' },
  { name: 'OutBuffer', type: 'System.Int32', alias: 'ob' },
  { name: 'PipelineVariable', type: 'System.String', alias: 'pv' },
];

/** A plain or scoped name, after a `+` that appends. */
const VARIABLE_NAME: ArgumentAttribute = {
  kind: 'validate',
  typeName: 'System.Management.Automation.Internal.CommonParameters+ValidateVariableName',
  apply: (value) => {
    if (value === null) return;
    const name = String(value).replace(/^\+/, '');
    if (name === '')
      throw validationFailure(
        'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.',
      );
    if (!new VariablePath(name).isVariable)
      throw validationFailure(`Cannot validate argument '${name}' because it is not a valid variable name.`);
  },
};

const SHOULD_PROCESS: readonly CommonParameter[] = [
  { name: 'WhatIf', type: 'System.Management.Automation.SwitchParameter', alias: 'wi' },
  { name: 'Confirm', type: 'System.Management.Automation.SwitchParameter', alias: 'cf' },
];

const PAGING: readonly CommonParameter[] = [
  { name: 'IncludeTotalCount', type: 'System.Management.Automation.SwitchParameter', alias: '' },
  { name: 'Skip', type: 'System.UInt64', alias: '' },
  { name: 'First', type: 'System.UInt64', alias: '' },
];

export function addCommonParameters(
  metadata: CommandMetadata,
  getType: (name: string) => NetType,
  supportsPaging = false,
): ParameterMetadata[] {
  const made: ParameterMetadata[] = [];
  const groups = [COMMON_PARAMETERS];
  if (metadata.supportsShouldProcess) groups.push(SHOULD_PROCESS);
  if (supportsPaging) groups.push(PAGING);
  for (const group of groups) {
    for (const { name, type, alias } of group) {
      const parameter = new ParameterMetadata(name, getType(type));
      made.push(parameter);
      parameter.aliases = alias ? [alias] : [];
      if (metadata.parameters.has(name.toLowerCase())) continue;
      parameter.isCommon = true;
      if (name.endsWith('Variable')) parameter.attributes.push(VARIABLE_NAME);
      parameter.sets.set(ALL_SETS_NAME, setInfo({}));
      metadata.add(parameter);
    }
  }
  return made;
}

export const COMMON_PARAMETER_NAMES: ReadonlySet<string> = new Set(
  [...COMMON_PARAMETERS, ...SHOULD_PROCESS].map((parameter) => parameter.name.toLowerCase()),
);

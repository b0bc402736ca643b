/** ScopedItemOptions as bits: None 0, ReadOnly 1, Constant 2, Private 4, AllScope 8. */
import type { Cmdlet, ParameterDefinition } from '../../../engine/Cmdlet.ts';
import type { EnumValue } from '../../../types/index.ts';

export const OPTION: ParameterDefinition = {
  type: 'System.Management.Automation.ScopedItemOptions',
  description: 'None, ReadOnly, Constant, Private or AllScope.',
};

export const SCOPE: ParameterDefinition = {
  type: 'string',
  complete: () => ['Global', 'Local', 'Script', '0', '1'],
  description: 'Global, Local, Script or a number of levels up.',
};

export const SETTABLE_OPTIONS = 15;

/** -Option's bits; null when it was not given. */
export function optionBits(cmd: Cmdlet): number | null {
  const option = cmd.params.Option as EnumValue | undefined;
  return option === undefined ? null : Number(option.value);
}

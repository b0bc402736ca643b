/** -Options of New-Item and Set-Item, which only functions and aliases have. */
import type { Cmdlet, ParameterDefinition } from '../../engine/Cmdlet.ts';
import { bindingError } from '../../engine/binding/bindingErrors.ts';
import type { InvocationInfo } from '../../engine/InvocationInfo.ts';
import { errorRecordOf } from '../../errors/index.ts';
import type { ValueProvider } from '../../engine/providers/Provider.ts';
import type { EnumValue } from '../../types/index.ts';

export const OPTIONS_PARAMETER: Readonly<Record<string, ParameterDefinition>> = {
  Options: {
    type: 'System.Management.Automation.ScopedItemOptions',
    hidden: true,
    description: 'Options of a function or alias.',
  },
};

/** As bits; undefined where it was not given. Other items have no such parameter. */
export function itemOptions(cmd: Cmdlet, provider: ValueProvider): number | undefined {
  if (!cmd.isBound('Options')) return undefined;
  if (!/^(?:Function|Alias)$/.test(provider.info.name)) {
    const message = "A parameter cannot be found that matches parameter name 'Options'.";
    const invocation = cmd.myInvocation as InvocationInfo;
    const error = bindingError(invocation, 'NamedParameterNotFound', message, { parameterName: 'Options' });
    cmd.throwTerminating(errorRecordOf(error));
  }
  return Number((cmd.params.Options as EnumValue).value);
}

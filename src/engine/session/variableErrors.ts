/** What a variable's attributes refuse (a new value, the value that is there when an attribute comes to it), and its options. */
import { NetException } from '../../errors/index.ts';
import { netToString } from '../../types/netToString.ts';
import type { EngineContext } from '../EngineContext.ts';
import { variableError } from './PSVariable.ts';

const EXCEPTION = 'System.Management.Automation.ValidationMetadataException';

export function valueRefused(name: string, value: unknown, ctx: EngineContext, inner?: NetException): NetException {
  const text = value == null ? '$null' : netToString(value, ctx);
  return refusal(
    `The variable cannot be validated because the value ${text} is not a valid value for the ${name} variable.`,
    inner,
  );
}

export function attributeRefused(name: string, value: unknown, ctx: EngineContext, inner?: NetException): NetException {
  const text = value == null ? '' : netToString(value, ctx);
  return refusal(
    `The attribute cannot be added because variable ${name} with value ${text} would no longer be valid.`,
    inner,
  );
}

function refusal(message: string, inner: NetException | undefined): NetException {
  return new NetException(EXCEPTION, message, { errorId: 'ValidateSetFailure', category: 'MetadataError', inner });
}

export function madeConstant(name: string): NetException {
  return variableError(
    name,
    'VariableCannotBeMadeConstant',
    `Existing variable ${name} cannot be made constant. Variables can be made constant only at creation time.`,
  );
}

/** A local that PowerShell keeps outside of the scope's table has no place for options. */
export function localOptions(name: string): NetException {
  return variableError(
    name,
    'VariableOptionsNotSettable',
    `Cannot set options on the local variable ${name}. Use New-Variable to create a variable that allows options to be set.`,
  );
}

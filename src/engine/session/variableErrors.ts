/** The two ways a variable's attributes refuse: a new value, and the value that is there when an attribute comes to it. */
import { NetException } from '../../errors/index.ts';
import { netToString } from '../../types/netToString.ts';
import type { EngineContext } from '../EngineContext.ts';

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

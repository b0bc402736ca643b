/** A collection's constructor that refuses a negative capacity, as .NET's do in one of two wordings. */
import { NetException } from '../../errors/NetException.ts';
import type { MethodBody } from '../TypeDefinition.ts';

/** @param parameter its name in .NET; @param saysValue whether the message names the value given */
export function checkedCapacity(make: MethodBody, parameter = 'capacity', saysValue = true): MethodBody {
  return (type, ctx, ...args: unknown[]) => {
    const [first] = args;
    if (typeof first !== 'number' || first >= 0) return make(type, ctx, ...args);
    const message = saysValue
      ? `${parameter} ('${first}') must be a non-negative value. (Parameter '${parameter}')\nActual value was ${first}.`
      : `Specified argument was out of the range of valid values. (Parameter '${parameter}')`;
    throw new NetException('System.ArgumentOutOfRangeException', message, { properties: { ParamName: parameter } });
  };
}

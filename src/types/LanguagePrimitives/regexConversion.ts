/** A string to [regex]. */
import { NetException } from '../../errors/NetException.ts';
import type { NetType } from '../NetType.ts';
import { NetRegex, RegexOptions } from '../regex/index.ts';
import type { TypeContext } from '../TypeContext.ts';
import { conversionFailed } from './conversionErrors.ts';

export function stringToRegex(value: unknown, type: NetType, ctx: TypeContext): NetRegex {
  try {
    return new NetRegex(value as string, RegexOptions.None, ctx.culture.name);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    throw conversionFailed('InvalidCastFromStringToRegex', value, type, thrown, ctx);
  }
}

/** To [uri] from text: absolute or relative, whichever it is. Rule that surprises: new() without a kind takes absolute ones only. */
import { NetException } from '../../errors/NetException.ts';
import { isWindows } from '../dotnet/HostServices.ts';
import { NetUri, UriKind } from '../dotnet/uri/NetUri.ts';
import type { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import { conversionFailed } from './conversionErrors.ts';

export function stringToUri(value: unknown, type: NetType, ctx: TypeContext): unknown {
  try {
    return NetUri.parse(value as string, UriKind.RelativeOrAbsolute, !isWindows(ctx));
  } catch (thrown) {
    if (thrown instanceof NetException) throw conversionFailed('InvalidCastFromStringToUri', value, type, thrown, ctx);
    throw thrown;
  }
}

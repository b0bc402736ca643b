/**
 * A delegate: a type (Func[int,bool], Predicate[string]...) and something to call. Script blocks become delegates when a
 * .NET method wants one; emulated methods call them through `callDelegate`.
 */
import { NET_TYPE, type NetType } from './NetType.ts';
import type { ScriptBlockLike, TypeContext } from './TypeContext.ts';

export class NetDelegate {
  readonly [NET_TYPE]: NetType;
  constructor(
    type: NetType,
    readonly target: ScriptBlockLike | ((ctx: TypeContext, args: unknown[]) => unknown),
    readonly name = 'Invoke',
    /** What it was made of: delegates made of the same thing are equal. */
    readonly origin: unknown = target,
  ) {
    this[NET_TYPE] = type;
  }

  get type(): NetType {
    return this[NET_TYPE];
  }

  invoke(ctx: TypeContext, args: unknown[]): unknown {
    const { target } = this;
    return typeof target === 'function' ? target(ctx, args) : target.invokeReturnAsIs(ctx, args);
  }
}

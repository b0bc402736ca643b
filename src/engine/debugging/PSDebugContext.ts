/** $PSDebugContext: where the debugger stands and the breakpoints that made it stop. */
import type { InvocationInfo } from '../InvocationInfo.ts';
import type { Breakpoint } from './Breakpoint.ts';

export class PSDebugContext {
  constructor(
    readonly invocationInfo: InvocationInfo,
    readonly breakpoints: readonly Breakpoint[],
  ) {}
}

/** WarningRecord, VerboseRecord, DebugRecord and InformationRecord: what redirected streams carry. */
import type { InvocationInfo } from './InvocationInfo.ts';
import type { ExecutionContext } from './ExecutionContext.ts';

abstract class InformationalRecord {
  constructor(
    readonly message: string,
    readonly invocationInfo: InvocationInfo | null,
  ) {}
  toString(): string {
    return this.message;
  }
}

export class WarningRecord extends InformationalRecord {
  fullyQualifiedWarningId = '';
}
export class VerboseRecord extends InformationalRecord {}
export class DebugRecord extends InformationalRecord {}

/** System.Management.Automation.HostInformationMessage: Write-Host's message data. */
export class HostInformationMessage {
  constructor(
    readonly message: string,
    readonly noNewLine: boolean,
    readonly foregroundColor: unknown = null,
    readonly backgroundColor: unknown = null,
  ) {}
  toString(): string {
    return this.message;
  }
}

export class InformationRecord {
  readonly timeGeneratedTicks: bigint;
  readonly source: string;
  readonly processId: number;

  constructor(
    readonly messageData: unknown,
    readonly invocation: InvocationInfo | null,
    readonly tags: string[],
    ctx: ExecutionContext,
  ) {
    this.timeGeneratedTicks = ctx.utcNowTicks();
    this.source = invocation?.scriptName || invocation?.myCommandName || '';
    this.processId = ctx.host.processId;
  }
}

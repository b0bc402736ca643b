/**
 * System.Management.Automation.InvocationInfo ($MyInvocation): which command ran, how it was called and from where.
 */
import type { InvocationInfoLike } from '../errors/ErrorRecord.ts';
import { positionMessage } from '../errors/positionMessage.ts';
import type { ScriptExtent } from '../language/ScriptExtent.ts';
import type { CommandInfo } from './discovery/CommandInfo.ts';

export class InvocationInfo implements InvocationInfoLike {
  /** Bound parameters, the object scripts see as $PSBoundParameters; filled by the binder. */
  boundParameters: unknown = null;
  unboundArguments: unknown[] = [];
  expectingInput = false;
  pipelineLength = 1;
  pipelinePosition = 1;
  historyId = -1;
  commandOrigin: 'Internal' | 'Runspace' = 'Internal';

  constructor(
    readonly myCommand: CommandInfo | null,
    public scriptPosition: ScriptExtent | null,
    readonly invocationName: string = myCommand?.name ?? '',
    /** What stands after the comma in FullyQualifiedErrorId. */
    readonly commandTypeName: string = '',
  ) {}

  get myCommandName(): string {
    return this.myCommand?.name ?? '';
  }

  get line(): string {
    return this.scriptPosition ? this.scriptPosition.startScriptPosition.line : '';
  }

  get scriptLineNumber(): number {
    return this.scriptPosition?.startLineNumber ?? 0;
  }

  get offsetInLine(): number {
    return this.scriptPosition?.startColumnNumber ?? 0;
  }

  get scriptName(): string {
    return this.scriptPosition?.file ?? '';
  }

  /** The script that called. */
  get psCommandPath(): string {
    return this.scriptName;
  }

  get psScriptRoot(): string {
    const file = this.scriptName;
    return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'), 0));
  }

  /** PositionMessage: "At file:1 char:1" and the line with its part underlined. */
  get positionMessage(): string {
    return positionMessage(this.scriptPosition);
  }
}

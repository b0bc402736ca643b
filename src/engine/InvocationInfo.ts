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
  /** 0 where no command but a statement is meant. */
  pipelineLength: number;
  pipelinePosition: number;
  historyId = 1;
  displayScriptPosition: unknown = null;
  commandOrigin: 'Internal' | 'Runspace' = 'Internal';

  constructor(
    readonly myCommand: CommandInfo | null,
    public scriptPosition: ScriptExtent | null,
    readonly invocationName: string = myCommand?.name ?? '',
    /** What stands after the comma in FullyQualifiedErrorId. */
    readonly commandTypeName: string = '',
  ) {
    this.pipelineLength = this.pipelinePosition = myCommand ? 1 : 0;
  }

  get myCommandName(): string {
    return this.myCommand?.name ?? '';
  }

  /** With its line end, which the last line of a text lacks. */
  get line(): string {
    return this.scriptPosition ? lineAt(this.scriptPosition) : '';
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

/** The line on which an extent begins, with its line end. */
export function lineAt({ source, startOffset }: ScriptExtent): string {
  const index = source.lineIndexAt(startOffset);
  return source.text.slice(source.lineStarts[index], source.lineStarts[index + 1]);
}

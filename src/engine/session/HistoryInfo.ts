/** One command entered at the prompt: what Get-History lists. Ids count from 1 and are never given again. */
export class HistoryInfo {
  constructor(
    readonly id: number,
    readonly commandLine: string,
    /** Completed, Failed or Stopped. */
    readonly executionStatus: string,
    /** UTC ticks of 100 ns since year 1. */
    readonly startTicks: bigint,
    readonly endTicks: bigint,
  ) {}
}

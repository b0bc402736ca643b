/**
 * Single steps: into whatever comes next, over what the current block calls, or out of it.
 * Rule that surprises: a block that is stepped over or out of and ends goes on as a step into its caller.
 */
export class Stepping {
  private mode: 'none' | 'into' | 'out' = 'none';
  /** The run of a block the step is about; null for any. */
  private target: object | null = null;

  get isOn(): boolean {
    return this.mode !== 'none';
  }

  begin(how: 'stepInto' | 'stepOver' | 'stepOut', current: object | null): void {
    this.mode = how === 'stepOut' ? 'out' : 'into';
    this.target = how === 'stepInto' ? null : current;
  }

  clear(): void {
    this.mode = 'none';
    this.target = null;
  }

  /** Whether a point of this run ends the step. */
  stopsIn(run: object): boolean {
    return this.mode === 'into' && (this.target === null || this.target === run);
  }

  /** A block without points begins: a step goes on behind it. */
  pass(run: object): void {
    if (this.mode === 'into' && this.target === null) this.begin('stepOut', run);
  }

  leave(run: object): void {
    if (this.target !== run) return;
    this.mode = 'into';
    this.target = null;
  }
}

/** What Set-PSBreakpoint gives: where a script is to stop. Rule that surprises: a number counts up for the whole session. */
import type { ScriptBlock } from '../ScriptBlock.ts';

export abstract class Breakpoint {
  enabled = true;
  hitCount = 0;

  constructor(
    readonly id: number,
    /** The full path of the only script it is for; null for any. */
    readonly script: string | null,
    readonly action: ScriptBlock | null,
  ) {}

  abstract toString(): string;

  /** Whether it is for code of this file. */
  isFor(file: string | null): boolean {
    return this.script === null || (file !== null && file.toLowerCase() === this.script.toLowerCase());
  }

  /** The script before a name, as the texts show it. */
  protected get place(): string {
    return this.script === null ? '' : `${this.script}:`;
  }
}

export type AccessMode = 'Read' | 'Write' | 'ReadWrite';

export class VariableBreakpoint extends Breakpoint {
  constructor(
    id: number,
    script: string | null,
    action: ScriptBlock | null,
    readonly variable: string,
    readonly accessMode: AccessMode,
  ) {
    super(id, script, action);
  }

  override toString(): string {
    return `Variable breakpoint on '${this.place}$${this.variable}' (${this.accessMode} access)`;
  }
}

export class CommandBreakpoint extends Breakpoint {
  constructor(
    id: number,
    script: string | null,
    action: ScriptBlock | null,
    readonly command: string,
  ) {
    super(id, script, action);
  }

  override toString(): string {
    return `Command breakpoint on '${this.place}${this.command}'`;
  }
}

export class LineBreakpoint extends Breakpoint {
  constructor(
    id: number,
    script: string,
    action: ScriptBlock | null,
    readonly line: number,
    /** 0 for the first statement of the line. */
    readonly column: number,
  ) {
    super(id, script, action);
  }

  override toString(): string {
    const column = this.column === 0 ? '' : `, ${this.column}`;
    return `Line breakpoint on '${this.place}${this.line}${column}'`;
  }
}

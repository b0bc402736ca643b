/**
 * The actions a script may put around looking commands up ($ExecutionContext.InvokeCommand's PreCommandLookupAction and its
 * like). Each gets the name and a CommandLookupEventArgs, in which it may answer with a command or a script block.
 */
import type { CommandInfo } from './CommandInfo.ts';
import { FunctionInfo } from './CommandInfo.ts';
import type { ScriptBlock } from '../ScriptBlock.ts';
import type { EngineContext } from '../EngineContext.ts';
import { isScriptBlock } from '../../types/isScriptBlock.ts';

/** System.Management.Automation.CommandLookupEventArgs. */
export class CommandLookupEventArgs {
  stopSearch = false;
  command: CommandInfo | null = null;
  private block: ScriptBlock | null = null;

  constructor(
    readonly commandName: string,
    readonly commandOrigin: 'Internal' | 'Runspace' = 'Internal',
  ) {}

  get commandScriptBlock(): ScriptBlock | null {
    return this.block;
  }
  set commandScriptBlock(block: ScriptBlock | null) {
    this.block = block;
    if (!block) return;
    this.command = new FunctionInfo(this.commandName, block, false);
    this.stopSearch = true;
  }
}

export type LookupKind = 'notFound' | 'before' | 'after';

export class LookupActions {
  readonly actions: Record<LookupKind, unknown> = { notFound: null, before: null, after: null };
  private readonly running = new Set<LookupKind>();

  /** What the action answered; undefined where there is none, or it left the search alone. */
  ask(kind: LookupKind, name: string, found: CommandInfo | null, ctx: EngineContext): CommandInfo | null | undefined {
    const action = this.actions[kind];
    if (!isScriptBlock(action) || this.running.has(kind)) return undefined;
    const args = new CommandLookupEventArgs(name);
    args.command = found;
    this.running.add(kind);
    try {
      action.invokeReturnAsIs(ctx, [name, args], args);
    } finally {
      this.running.delete(kind);
    }
    return args.stopSearch || args.command !== found ? args.command : undefined;
  }
}

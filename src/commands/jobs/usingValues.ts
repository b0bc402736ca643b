/** The values of a block's `$using:` expressions, taken in the caller's scope when the command starts. */
import type { Cmdlet } from '../../engine/Cmdlet.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import { type UsingValues, usingExpressions } from '../../engine/session/usingExpressions.ts';
import type { Session } from '../../engine/session/Session.ts';
import { isScriptBlock } from '../CommandParameter.ts';

const PLAIN = /^\$\{?([\w:]+)/;

export function usingValues(cmd: Cmdlet, block: ScriptBlock): UsingValues {
  const values = new Map<string, unknown>();
  for (const [key, text] of usingExpressions(block.ast)) {
    const name = PLAIN.exec(text)?.[1];
    if (name !== undefined && !name.includes(':') && !isDefined(cmd, name)) undefinedVariable(cmd, name);
    // The comma keeps a collection whole.
    values.set(key, cmd.evaluate(cmd.context.createScriptBlock(`,(${text})`), undefined));
  }
  return values;
}

/** A block of another runspace would run there: ForEach-Object -Parallel refuses it. */
export function refuseScriptBlocks(cmd: Cmdlet, values: UsingValues): void {
  if (![...values.values()].some(isScriptBlock)) return;
  cmd.throwTerminatingOf(
    'System.Management.Automation.PSArgumentException',
    'A ForEach-Object -Parallel using variable cannot be a script block. Passed-in script block variables are not supported with ForEach-Object -Parallel, and can result in undefined behavior.',
    'ParallelUsingVariableCannotBeScriptBlock',
    'InvalidType',
  );
}

function isDefined(cmd: Cmdlet, name: string): boolean {
  return name === '_' || (cmd.context as unknown as Session).sessionState.getVariable(name) !== undefined;
}

function undefinedVariable(cmd: Cmdlet, name: string): never {
  return cmd.throwTerminatingOf(
    'System.Management.Automation.RuntimeException',
    `The value of the using variable '$using:${name}' cannot be retrieved because it has not been set in the local session.`,
    'UsingVariableIsUndefined',
    'InvalidOperation',
  );
}

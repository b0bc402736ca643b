/** What the cmdlets of breakpoints share: the session's breakpoints, those meant by number, and the parameters for them. */
import type { Cmdlet, CmdletDefinition, ParameterDefinition } from '../../../engine/Cmdlet.ts';
import { defineCmdlet } from '../../../engine/Cmdlet.ts';
import type { Breakpoint } from '../../../engine/debugging/Breakpoint.ts';
import type { ScriptDebugger } from '../../../engine/debugging/ScriptDebugger.ts';
import type { ExecutionContext } from '../../../engine/ExecutionContext.ts';
import { Runspace, tableOf } from '../../../engine/runspaces/Runspace.ts';
import { unwrap } from '../../../types/index.ts';
import type { Session } from '../../../engine/session/Session.ts';

/** The debugger of the session, or of the runspace that -Runspace means. */
export function breakpointsOf(cmd: Cmdlet): ScriptDebugger {
  const runspace = cmd.params.Runspace as Runspace | undefined;
  if (!runspace) return (cmd.context as unknown as Session).debugging;
  // Breakpoints do not pass to another thread.
  runspace.variables = null;
  return runspace.requireOpen().debugging;
}

/** [Runspace()]: a runspace by its number, name or identifier. */
function runspaceMeant(value: unknown, ctx: ExecutionContext): unknown {
  const given = unwrap(value);
  Runspace.of(ctx as unknown as Session);
  const isMeant = ({ id, name, instanceId }: Runspace): boolean =>
    typeof given === 'string'
      ? name.toLowerCase() === given.toLowerCase()
      : id === given || String(instanceId) === String(given);
  return tableOf(ctx.host).all.find(isMeant) ?? value;
}

/** Those given or numbered; a number that none has is an error of the cmdlet. */
function meant(cmd: Cmdlet): Breakpoint[] {
  const { params } = cmd;
  const all = breakpointsOf(cmd);
  if (params.Breakpoint !== undefined)
    return (params.Breakpoint as Breakpoint[]).filter((each) => all.find(each.id) === each);
  return (params.Id as number[]).flatMap((id) => {
    const found = all.find(id);
    if (found) return [found];
    cmd.writeErrorOf(
      'System.ArgumentException',
      `There is no breakpoint with ID '${id}'.`,
      'PSBreakpoint:BreakpointIdNotFound',
      'InvalidArgument',
      null,
    );
    return [];
  });
}

export const RUNSPACE: ParameterDefinition = {
  type: 'runspace',
  transform: runspaceMeant,
  description: 'The runspace they are for: itself, its number, name or identifier.',
};

interface Change {
  verb: 'Remove' | 'Enable' | 'Disable';
  alias: string;
  synopsis: string;
  example: { code: string; output: string };
  apply: (breakpoint: Breakpoint, all: ScriptDebugger) => void;
}

/** A cmdlet that does something to the breakpoints it is given. */
export function changeBreakpoints({ verb, alias, synopsis, example, apply }: Change): CmdletDefinition {
  const gives = verb !== 'Remove';
  return defineCmdlet({
    name: `${verb}-PSBreakpoint`,
    typeName: `Microsoft.PowerShell.Commands.${verb}PSBreakpointCommand`,
    module: 'Microsoft.PowerShell.Utility',
    aliases: [alias],
    synopsis,
    supportsShouldProcess: true,
    confirmImpact: 'Medium',
    defaultParameterSet: 'Breakpoint',
    outputTypes: gives ? ['System.Management.Automation.Breakpoint'] : [],
    parameters: {
      ...(gives ? { PassThru: { type: 'switch', description: 'Gives the breakpoints.' } } : {}),
      Breakpoint: {
        type: 'System.Management.Automation.Breakpoint[]',
        validate: { notNull: true },
        sets: [{ set: 'Breakpoint', mandatory: true, position: 0, pipeline: true }],
        description: 'The breakpoints.',
      },
      Id: {
        type: 'int[]',
        validate: { notNull: true },
        sets: [{ set: 'Id', mandatory: true, position: 0, byPropertyName: true }],
        description: 'Their numbers.',
      },
      Runspace: { ...RUNSPACE, aliases: ['RunspaceId'], sets: [{ set: 'Id', byPropertyName: true }] },
    },
    process: (cmd) => {
      for (const each of meant(cmd)) {
        if (!cmd.shouldProcess(each.toString())) continue;
        apply(each, breakpointsOf(cmd));
        if (gives && cmd.params.PassThru) cmd.writeObject(each);
      }
    },
    examples: [example],
  });
}

/** Get-PSBreakpoint: the session's breakpoints, by number, script, variable, command or kind. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import {
  type Breakpoint,
  CommandBreakpoint,
  LineBreakpoint,
  VariableBreakpoint,
} from '../../engine/debugging/Breakpoint.ts';
import { matchesAny, toPSString } from '../../types/index.ts';
import { filePath } from '../outputPath.ts';
import { breakpointsOf, RUNSPACE } from './breakpoints/breakpointLookup.ts';

const KINDS = { Line: LineBreakpoint, Variable: VariableBreakpoint, Command: CommandBreakpoint };

export default defineCmdlet({
  name: 'Get-PSBreakpoint',
  typeName: 'Microsoft.PowerShell.Commands.GetPSBreakpointCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gbp'],
  synopsis: 'Lists breakpoints.',
  defaultParameterSet: 'Line',
  outputTypes: ['Command', 'Line', 'Variable', ''].map((kind) => `System.Management.Automation.${kind}Breakpoint`),
  parameters: {
    Script: {
      type: 'string[]',
      validate: { notNullOrEmpty: true },
      sets: [{ set: 'Line', position: 0, pipeline: true }, { set: 'Command' }, { set: 'Variable' }, { set: 'Type' }],
      description: 'Those of these scripts.',
    },
    Id: {
      type: 'int[]',
      validate: { notNull: true },
      sets: [{ set: 'Id', mandatory: true, position: 0, pipeline: true }],
      description: 'Those with these numbers.',
    },
    Variable: {
      type: 'string[]',
      validate: { notNull: true },
      sets: [{ set: 'Variable', mandatory: true }],
      description: 'Those on these variables.',
    },
    Command: {
      type: 'string[]',
      validate: { notNull: true },
      sets: [{ set: 'Command', mandatory: true }],
      description: 'Those on these commands.',
    },
    Type: {
      type: 'Microsoft.PowerShell.Commands.BreakpointType[]',
      validate: { notNull: true },
      sets: [{ set: 'Type', mandatory: true, position: 0, pipeline: true }],
      description: 'Those of these kinds.',
    },
    Runspace: { ...RUNSPACE, validate: { notNull: true } },
  },
  process: (cmd) => {
    const scripts = (cmd.params.Script as string[] | undefined)?.map((name) => filePath(cmd.context, name));
    for (const each of breakpointsOf(cmd).all) {
      if (!isMeant(each, cmd)) continue;
      if (scripts && !scripts.some((script) => each.script?.toLowerCase() === script.toLowerCase())) continue;
      cmd.writeObject(each);
    }
  },
  examples: [
    {
      code: '$b = Set-PSBreakpoint -Variable rate -Action {}; "$(Get-PSBreakpoint -Id $b.Id)"; Remove-PSBreakpoint $b',
      output: "Variable breakpoint on '$rate' (Write access)\n",
    },
  ],
});

function isMeant(each: Breakpoint, cmd: Cmdlet): boolean {
  const { Id, Variable, Command, Type } = cmd.params;
  if (Id !== undefined) return (Id as number[]).includes(each.id);
  if (Variable !== undefined)
    return each instanceof VariableBreakpoint && matchesAny(each.variable, Variable as string[]);
  if (Command !== undefined) return each instanceof CommandBreakpoint && matchesAny(each.command, Command as string[]);
  if (Type === undefined) return true;
  const kinds = (Type as unknown[]).map((type) => toPSString(type, cmd.context) as keyof typeof KINDS);
  return kinds.some((kind) => each instanceof KINDS[kind]);
}

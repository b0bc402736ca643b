/**
 * Set-PSBreakpoint: stops a script, or runs an action, where it reaches a line, runs a command or uses a variable.
 * Rule that surprises: what an action writes is dropped; it has to show things itself (Write-Host).
 */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import {
  type AccessMode,
  type Breakpoint,
  CommandBreakpoint,
  LineBreakpoint,
  VariableBreakpoint,
} from '../../engine/debugging/Breakpoint.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import { toPSString } from '../../types/index.ts';
import { existingPaths } from '../inputPath.ts';
import { breakpointsOf, RUNSPACE } from './breakpoints/breakpointLookup.ts';

export default defineCmdlet({
  name: 'Set-PSBreakpoint',
  typeName: 'Microsoft.PowerShell.Commands.SetPSBreakpointCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sbp'],
  synopsis: 'Sets a breakpoint on a line, a command or a variable.',
  defaultParameterSet: 'Line',
  outputTypes: ['Command', 'Line', 'Variable'].map((kind) => `System.Management.Automation.${kind}Breakpoint`),
  parameters: {
    Action: {
      type: 'scriptblock',
      sets: [{ set: 'Command' }, { set: 'Line' }, { set: 'Variable' }],
      description: 'Runs instead of stopping; `break` stops.',
    },
    Column: {
      type: 'int',
      validate: { range: [1, 2147483647] },
      sets: [{ set: 'Line', position: 2 }],
      description: 'Of the statement that is meant.',
    },
    Command: {
      type: 'string[]',
      aliases: ['C'],
      sets: [{ set: 'Command', mandatory: true }],
      description: 'Names of commands, with wildcards.',
    },
    Line: { type: 'int[]', sets: [{ set: 'Line', mandatory: true, position: 1 }], description: 'The lines.' },
    Script: {
      type: 'string[]',
      validate: { notNull: true },
      sets: [
        { set: 'Command', position: 0 },
        { set: 'Line', mandatory: true, position: 0 },
        { set: 'Variable', position: 0 },
      ],
      description: 'The scripts they are for.',
    },
    Variable: {
      type: 'string[]',
      aliases: ['V'],
      sets: [{ set: 'Variable', mandatory: true }],
      description: 'Names of variables.',
    },
    Mode: {
      type: 'System.Management.Automation.VariableAccessMode',
      sets: [{ set: 'Variable' }],
      description: 'Whether reading, writing (the default) or both are meant.',
    },
    Runspace: { ...RUNSPACE, validate: { notNull: true } },
  },
  process: (cmd) => {
    const given = cmd.params.Script as string[] | undefined;
    const scripts: (string | null)[] = given ? given.flatMap((name) => scriptsNamed(cmd, name)) : [null];
    const { Command, Variable } = cmd.params;
    if (Command !== undefined) setEach(cmd, Command, scripts, commandBreakpoint);
    else if (Variable !== undefined) setEach(cmd, Variable, scripts, variableBreakpoint);
    else setEach(cmd, validLines(cmd), scripts, lineBreakpoint);
  },
  examples: [
    {
      code: '$b = Set-PSBreakpoint -Variable rate -Action { }; $rate = 5; $b.HitCount; Remove-PSBreakpoint $b',
      output: '1\n',
    },
  ],
});

type Make<T> = (cmd: Cmdlet, id: number, script: string | null, what: T) => Breakpoint;

function setEach<T>(cmd: Cmdlet, names: unknown, scripts: readonly (string | null)[], make: Make<T>): void {
  const all = breakpointsOf(cmd);
  for (const name of names as T[]) {
    for (const script of scripts) {
      const made = make(cmd, all.nextId(), script, name);
      all.add(made);
      cmd.writeObject(made);
    }
  }
}

const actionOf = (cmd: Cmdlet): ScriptBlock | null => (cmd.params.Action as ScriptBlock | undefined) ?? null;

const commandBreakpoint: Make<string> = (cmd, id, script, name) =>
  new CommandBreakpoint(id, script, actionOf(cmd), name);

const variableBreakpoint: Make<string> = (cmd, id, script, name) => {
  const { Mode } = cmd.params;
  const mode = (Mode === undefined ? 'Write' : toPSString(Mode, cmd.context)) as AccessMode;
  return new VariableBreakpoint(id, script, actionOf(cmd), name, mode);
};

const lineBreakpoint: Make<number> = (cmd, id, script, line) =>
  new LineBreakpoint(id, script!, actionOf(cmd), line, (cmd.params.Column as number | undefined) ?? 0);

function validLines(cmd: Cmdlet): number[] {
  return (cmd.params.Line as number[]).filter((line) => {
    if (line >= 1) return true;
    refuse(cmd, 'Line cannot be less than 1.', 'SetPSBreakpoint:LineLessThanOne');
    return false;
  });
}

/** The files of a name, which may have wildcards. What is not there, or no script, is an error of its own. */
function scriptsNamed(cmd: Cmdlet, name: string): string[] {
  return existingPaths(cmd, name).filter((path) => {
    if (/\.psm?1$/i.test(path)) return true;
    const message = `Cannot set breakpoint on file '${path}'; only *.ps1 and *.psm1 files are valid.`;
    refuse(cmd, message, 'NewPSBreakpoint:WrongExtension');
    return false;
  });
}

function refuse(cmd: Cmdlet, message: string, id: string): void {
  cmd.writeErrorOf('System.ArgumentException', message, id, 'InvalidArgument', null);
}

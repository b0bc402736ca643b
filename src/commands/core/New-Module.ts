/** New-Module: a module that lives in memory, made of a script block. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { newDynamicModule } from '../../engine/modules/loadModule.ts';
import { IMPORT_ALL, importExports } from '../../engine/modules/moduleExports.ts';
import { CallbackPipe } from '../../engine/pipeline/Pipe.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import { FunctionInfo } from '../../engine/discovery/CommandInfo.ts';
import { PSObject } from '../../types/index.ts';
import { PSCodeProperty, PSScriptMethod } from '../../types/PSMembers.ts';
import type { PSModuleInfo } from '../../engine/session/PSModuleInfo.ts';
import { sessionOf } from './modules/importModule.ts';

export default defineCmdlet({
  name: 'New-Module',
  typeName: 'Microsoft.PowerShell.Commands.NewModuleCommand',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['nmo'],
  defaultParameterSet: 'ScriptBlock',
  synopsis: 'Makes a module of a script block.',
  outputTypes: ['System.Management.Automation.PSModuleInfo'],
  parameters: {
    Name: {
      type: 'string',
      sets: [{ set: 'Name', mandatory: true, position: 0, pipeline: true }],
      description: "The module's name.",
    },
    ScriptBlock: {
      type: 'scriptblock',
      validate: { notNull: true },
      sets: [
        { set: 'Name', mandatory: true, position: 1 },
        { set: 'ScriptBlock', mandatory: true, position: 0 },
      ],
      description: 'The code.',
    },
    Function: { type: 'string[]', validate: { notNull: true }, description: 'Only these functions.' },
    Cmdlet: { type: 'string[]', validate: { notNull: true }, description: 'Only these cmdlets.' },
    ReturnResult: { type: 'switch', description: 'Gives what the code writes instead of the module.' },
    AsCustomObject: { type: 'switch', description: 'Gives an object with the functions as methods.' },
    ArgumentList: {
      type: 'object[]',
      aliases: ['Args'],
      sets: [{ remaining: true }],
      description: 'Arguments of the script block.',
    },
  },
  end: (cmd) => {
    const session = sessionOf(cmd);
    const { params } = cmd;
    const name = (params.Name as string | undefined) ?? `__DynamicModule_${String(session.commandVersion + 1)}`;
    const output: unknown[] = [];
    const module = newDynamicModule(
      session,
      name,
      params.ScriptBlock as ScriptBlock,
      (params.ArgumentList as unknown[] | undefined) ?? [],
      new CallbackPipe((value) => void output.push(value)),
    );
    if (params.AsCustomObject === true) {
      cmd.writeObject(asCustomObject(module));
      return;
    }
    importExports(session, module, session.sessionState, {
      ...IMPORT_ALL,
      functions: (params.Function as string[] | undefined) ?? null,
    });
    if (params.ReturnResult === true) for (const value of output) cmd.writeObject(value);
    else cmd.writeObject(module);
  },
});

/** Functions become script methods, variables note properties that share the module's variables. */
export function asCustomObject(module: PSModuleInfo): PSObject {
  const made = PSObject.custom();
  for (const info of module.exportedFunctions.values()) {
    if (info instanceof FunctionInfo)
      made.members.set(info.name.toLowerCase(), new PSScriptMethod(info.name, info.scriptBlock));
  }
  for (const variable of module.exportedVariables.values())
    made.members.set(
      variable.name.toLowerCase(),
      new PSCodeProperty(
        variable.name,
        () => variable.get(),
        (_self, value) => variable.assign(value),
        'System.Object',
        'NoteProperty',
      ),
    );
  return made;
}

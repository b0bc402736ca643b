/** New-Module: a module that lives in memory, made of a script block. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { newDynamicModule } from '../../engine/modules/loadModule.ts';
import { IMPORT_ALL, importMembers } from '../../engine/modules/moduleExports.ts';
import { CallbackPipe } from '../../engine/pipeline/Pipe.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import type { PSModuleInfo } from '../../engine/session/PSModuleInfo.ts';
import { errorRecordOf, NetException } from '../../errors/index.ts';
import { asCustomObject } from '../../engine/modules/asCustomObject.ts';
import { loadingCmdlet, scriptFailure } from './modules/loadingCmdlet.ts';
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
    const functions = (params.Function as string[] | undefined) ?? ['*'];
    const cmdlets = (params.Cmdlet as string[] | undefined) ?? ['*'];
    const output: unknown[] = [];
    const report = loadingCmdlet(cmd);
    let module: PSModuleInfo;
    try {
      module = newDynamicModule(
        session,
        (params.Name as string | undefined) ?? null,
        params.ScriptBlock as ScriptBlock,
        (params.ArgumentList as unknown[] | undefined) ?? [],
        new CallbackPipe((value) => void output.push(value)),
        { functions, cmdlets, aliases: null, variables: null },
        report,
      );
    } catch (thrown) {
      // What the code throws is an error of the cmdlet's, written and passed over.
      if (!(thrown instanceof NetException)) throw thrown;
      const record = thrown.wasThrownFromThrowStatement ? errorRecordOf(thrown) : scriptFailure(thrown);
      record.preserveInvocationInfo = true;
      cmd.writeError(record);
      return;
    }
    if (params.AsCustomObject === true) {
      cmd.writeObject(asCustomObject(module));
      return;
    }
    importMembers(session, module, session.sessionState, IMPORT_ALL, report);
    if (params.ReturnResult === true) for (const value of output) cmd.writeObject(value);
    else cmd.writeObject(module);
  },
});

/**
 * Register-ArgumentCompleter: a script block that offers values for Tab. Those of programs (-Native) are kept by name of
 * the program, those of parameters by the command and the parameter.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import { sessionOf } from './modules/importModule.ts';

export default defineCmdlet({
  name: 'Register-ArgumentCompleter',
  typeName: 'System.Management.Automation.RegisterArgumentCompleterCommand',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Offers values of arguments for completion with Tab.',
  parameters: {
    CommandName: {
      type: 'string[]',
      sets: [{ set: 'NativeCommandSet', mandatory: true }, { set: 'PowerShellSet' }],
      description: 'The commands; every command that has the parameter by default.',
    },
    ParameterName: {
      type: 'string',
      sets: [{ set: 'PowerShellSet', mandatory: true }],
      description: 'The parameter.',
    },
    ScriptBlock: { type: 'scriptblock', mandatory: true, allowNull: true, description: 'Gives the values.' },
    Native: { type: 'switch', sets: [{ set: 'NativeCommandSet' }], description: 'The commands are programs.' },
    NativeFallback: {
      type: 'switch',
      sets: [{ set: 'NativeFallbackSet' }],
      description: 'For every program without a completer of its own.',
    },
  },
  end: (cmd) => {
    const { params } = cmd;
    const { argumentCompleters } = sessionOf(cmd);
    const block = params.ScriptBlock as ScriptBlock | null;
    const commands = (params.CommandName as string[] | undefined) ?? [''];
    for (const command of params.NativeFallback === true ? ['*'] : commands) {
      const key = `${command.toLowerCase()}:${((params.ParameterName as string | undefined) ?? '').toLowerCase()}`;
      if (block) argumentCompleters.set(key, block);
      else argumentCompleters.delete(key);
    }
  },
  examples: [
    { code: "Register-ArgumentCompleter -CommandName Get-It -ParameterName Name -ScriptBlock { 'red', 'blue' }" },
  ],
});

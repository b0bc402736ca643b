/** Get-Error: the newest errors with everything that is known about them. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { ErrorRecord } from '../../errors/index.ts';
import { typeNamesOf } from '../../types/index.ts';
import { memberTableOf } from '../../types/PSObject.ts';

export default defineCmdlet({
  name: 'Get-Error',
  typeName: 'Microsoft.PowerShell.Commands.GetErrorCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['gerr'],
  synopsis: 'Shows errors in detail.',
  defaultParameterSet: 'Newest',
  outputTypes: ['System.Management.Automation.ErrorRecord#PSExtendedError', 'System.Exception#PSExtendedError'],
  parameters: {
    InputObject: {
      type: 'psobject',
      validate: { notNullOrEmpty: true },
      sets: [{ set: 'Error', position: 0, pipeline: true }],
      description: 'An error to show.',
    },
    Newest: {
      type: 'int',
      aliases: ['Last'],
      sets: [{ set: 'Newest' }],
      validate: { range: [1, 2147483647] },
      description: 'How many of the newest errors; 1 by default.',
    },
  },
  process: (cmd) => {
    if (cmd.isBound('InputObject')) show(cmd, cmd.params.InputObject);
    else for (const error of cmd.context.errorList.slice(0, cmd.params.Newest ?? 1)) show(cmd, error);
  },
  examples: [{ code: '1 / 0; Get-Error' }],
});

/** A copy, because the type name that brings the detailed view must not stick to the error itself. */
function show(cmd: Cmdlet, error: unknown): void {
  if (!(error instanceof ErrorRecord)) {
    cmd.writeObject(error);
    return;
  }
  const copy: ErrorRecord = Object.assign(Object.create(ErrorRecord.prototype), error);
  memberTableOf(copy).typeNames = [
    'System.Management.Automation.ErrorRecord#PSExtendedError',
    ...typeNamesOf(error, cmd.context),
  ];
  cmd.writeObject(copy);
}

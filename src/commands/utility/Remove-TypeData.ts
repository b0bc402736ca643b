/** Remove-TypeData: removes what extends a type. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { unwrap } from '../../types/index.ts';
import { loadingFailed } from '../../engine/session/TypeSources.ts';
import { typeFiles, typeNameOf } from '../typeFiles.ts';
import { TypeDataInfo } from '../types/TypeDataInfo.ts';

export default defineCmdlet({
  name: 'Remove-TypeData',
  typeName: 'Microsoft.PowerShell.Commands.RemoveTypeDataCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Removes what extends a type.',
  defaultParameterSet: 'RemoveTypeDataSet',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: {
    TypeName: {
      type: 'string',
      transform: typeNameOf,
      sets: [{ set: 'RemoveTypeSet', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      description: "The type's name.",
    },
    Path: {
      type: 'string[]',
      sets: [{ set: 'RemoveFileSet', mandatory: true }],
      validate: { notNullOrEmpty: true },
      description: 'Type files.',
    },
    TypeData: {
      type: 'System.Management.Automation.Runspaces.TypeData',
      sets: [{ set: 'RemoveTypeDataSet', mandatory: true, pipeline: true }],
      description: 'Type data as Get-TypeData gives it.',
    },
  },
  process: (cmd) => {
    const { params } = cmd;
    if (cmd.parameterSetName === 'RemoveFileSet') {
      removeFiles(cmd, params.Path as string[]);
      return;
    }
    const data = unwrap(params.TypeData);
    const name = data instanceof TypeDataInfo ? data.typeName : String(params.TypeName);
    if (!cmd.shouldProcess(`Name: ${name}`, 'Remove-TypeData')) return;
    const error = cmd.context.typeSources.remove(name);
    if (error !== null) report(cmd, error, 'TypesDynamicRemoveException');
  },
  examples: [
    {
      code: 'Update-TypeData -TypeName My.T -MemberType NoteProperty -MemberName A -Value 1; Remove-TypeData My.T; $null -eq (Get-TypeData My.T)',
      output: 'True\n',
    },
  ],
});

function removeFiles(cmd: Cmdlet, given: readonly string[]): void {
  const sources = cmd.context.typeSources;
  const removed: string[] = [];
  for (const path of typeFiles(cmd, given, 'TypePathException')) {
    if (!cmd.shouldProcess(`FileName: ${path}`, 'Remove type file')) continue;
    if (sources.hasFile(path)) removed.push(path);
    else
      cmd.writeErrorOf(
        'System.InvalidOperationException',
        `The file ${path} is not imported into the current session.`,
        'TypeFileNotExistsInCurrentSession',
        'InvalidOperation',
        null,
      );
  }
  if (removed.length === 0) return;
  const errors = sources.removeFiles(removed);
  if (errors.length > 0) report(cmd, loadingFailed(errors), 'TypesFileRemoveException');
}

function report(cmd: Cmdlet, message: string, errorId: string): void {
  cmd.writeErrorOf('System.Management.Automation.RuntimeException', message, errorId, 'InvalidOperation', null);
}

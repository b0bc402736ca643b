/** Remove-TypeData: removes what extends a type. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { unwrap } from '../../types/index.ts';
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
      sets: [{ set: 'RemoveTypeSet', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
      validate: { notNullOrEmpty: true },
      description: "The type's name.",
    },
    Path: {
      type: 'string[]',
      sets: [{ set: 'RemoveFileSet', mandatory: true }],
      validate: { notNullOrEmpty: true },
      description: 'Type files (refused).',
    },
    TypeData: {
      type: 'System.Management.Automation.Runspaces.TypeData',
      sets: [{ set: 'RemoveTypeDataSet', mandatory: true, pipeline: true }],
      description: 'Type data as Get-TypeData gives it.',
    },
  },
  unsupported: { Path: 'types.ps1xml files are not read' },
  process: (cmd) => {
    const { params } = cmd;
    const data = unwrap(params.TypeData);
    const given = data instanceof TypeDataInfo ? data.typeName : (params.TypeName as string | undefined);
    if (given === undefined) filesUnsupported(cmd);
    const name = cmd.context.resolveType(given)?.fullName ?? given;
    if (!cmd.shouldProcess(`Name: ${name}`, 'Remove-TypeData')) return;
    if (cmd.context.typeData.remove(name)) return;
    cmd.writeErrorOf(
      'System.Management.Automation.RuntimeException',
      `Error in TypeData "${name}": The type "${name}" was not found. The type name value must be the full name of the type. Verify the type name and run the command again.`,
      'TypesDynamicRemoveException',
      'InvalidOperation',
    );
  },
  examples: [
    {
      code: 'Update-TypeData -TypeName My.T -MemberType NoteProperty -MemberName A -Value 1; Remove-TypeData My.T; $null -eq (Get-TypeData My.T)',
      output: 'True\n',
    },
  ],
});

function filesUnsupported(cmd: Cmdlet): never {
  return cmd.throwTerminatingOf(
    'System.NotSupportedException',
    'psail does not support Remove-TypeData with type files (types.ps1xml).',
    'TypeFilesNotSupported',
    'NotImplemented',
  );
}

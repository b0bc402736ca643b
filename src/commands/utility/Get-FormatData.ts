/**
 * Get-FormatData: which views the session knows for which types.
 * NON-PARITY: the controls are shown by kind (TableControl...) only; their columns cannot be read or exported.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { FormatDatabase } from '../../formatting/FormatDatabase.ts';
import type { FormatView } from '../../formatting/FormatView.ts';
import { PSObject, WildcardPattern } from '../../types/index.ts';

const CONTROLS = { table: 'TableControl', list: 'ListControl', wide: 'WideControl', custom: 'CustomControl' } as const;

export default defineCmdlet({
  name: 'Get-FormatData',
  typeName: 'Microsoft.PowerShell.Commands.GetFormatDataCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Lists the views of types.',
  parameters: {
    TypeName: {
      type: 'string[]',
      position: 0,
      supportsWildcards: true,
      validate: { notNullOrEmpty: true },
      description: 'Type names.',
    },
    PowerShellVersion: { type: 'version', description: 'Accepted and not used.' },
  },
  outputTypes: ['System.Management.Automation.ExtendedTypeDefinition'],
  end: (cmd) => {
    const patterns = ((cmd.params.TypeName ?? ['*']) as string[]).map(
      (text) => new WildcardPattern(text, { ignoreCase: true }),
    );
    for (const [key, views] of byTypes(FormatDatabase.of(cmd.context).all())) {
      const names = key.split('\n');
      if (names.some((name) => patterns.some((pattern) => pattern.isMatch(name))))
        cmd.writeObject(definitionOf(names, views));
    }
  },
});

function byTypes(views: readonly FormatView[]): Map<string, FormatView[]> {
  const groups = new Map<string, FormatView[]>();
  for (const view of views) {
    const key = view.typeNames.join('\n');
    groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  return groups;
}

function definitionOf(names: string[], views: readonly FormatView[]): PSObject {
  const definition = PSObject.custom([
    ['TypeNames', names],
    [
      'FormatViewDefinition',
      views.map((view) =>
        PSObject.custom([
          ['Name', view.name],
          ['Control', CONTROLS[view.kind]],
        ]),
      ),
    ],
  ]);
  definition.typeNames = ['System.Management.Automation.ExtendedTypeDefinition', 'System.Object'];
  return definition;
}

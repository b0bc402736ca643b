/**
 * Get-FormatData: the views of types, as objects. Rule that surprises: views with the same types come together, where
 * the first of them stands.
 * NON-PARITY: of psail's own views, a column that is computed shows no script, and custom views have no entries.
 */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { FormatDatabase } from '../../formatting/FormatDatabase.ts';
import type { FormatView } from '../../formatting/FormatView.ts';
import { type Version, WildcardPattern } from '../../types/index.ts';
import { controlOf } from '../types/format/controlOf.ts';
import { ExtendedTypeDefinition, FormatViewDefinition } from '../types/format/formatControls.ts';

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
    PowerShellVersion: { type: 'version', description: 'The version the views are for.' },
  },
  outputTypes: ['System.Management.Automation.ExtendedTypeDefinition'],
  end: (cmd) => {
    const patterns = ((cmd.params.TypeName ?? ['*']) as string[]).map(
      (text) => new WildcardPattern(text, { ignoreCase: true }),
    );
    const isOld = isBefore51(cmd.params.PowerShellVersion as Version | undefined);
    for (const [key, views] of byTypes(FormatDatabase.of(cmd.context).all())) {
      const names = key.split('\n');
      // Before 5.1 a definition had one type.
      const shown = isOld ? views.filter(isSimple) : views;
      if (isOld && (names.length > 1 || shown.length === 0)) continue;
      if (names.some((name) => patterns.some((pattern) => pattern.isMatch(name))))
        cmd.writeObject(
          new ExtendedTypeDefinition(
            names,
            shown.map((view) => new FormatViewDefinition(view.name, controlOf(view))),
          ),
        );
    }
  },
});

function isBefore51(version: Version | undefined): boolean {
  return version !== undefined && (version.major < 5 || (version.major === 5 && version.minor < 1));
}

/** What versions before 5.1 know of views. */
function isSimple(view: FormatView): boolean {
  if (view.groupBy || view.kind === 'custom') return false;
  if (view.kind === 'table') return view.rows === undefined;
  if (view.kind === 'wide') return (view.entries ?? [view]).every(({ entry }) => entry.format === undefined);
  return view.entries.every((entry) => !entry.whenTrue && entry.items.every(({ condition }) => !condition));
}

function byTypes(views: readonly FormatView[]): Map<string, FormatView[]> {
  const groups = new Map<string, FormatView[]>();
  for (const view of views) {
    const key = view.typeNames.join('\n');
    groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  return groups;
}

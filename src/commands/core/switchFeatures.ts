/**
 * What Enable- and Disable-ExperimentalFeature have in common.
 * Rule that surprises: the warning that nothing changes yet comes even with -WhatIf, and an unknown name is an error only
 * when no other name is known.
 */
import { type Cmdlet, type CmdletDefinition, defineCmdlet } from '../../engine/Cmdlet.ts';
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { experimentalFeatures, switchFeature } from '../../engine/session/experimentalFeatures.ts';
import { matchesAny } from '../../types/index.ts';

const LATER = 'Enabling and disabling experimental features do not take effect until next start of PowerShell.';

/** Names of features, for Tab. */
export function completeFeature(_word: string, ctx: ExecutionContext): string[] {
  return experimentalFeatures(ctx).map(({ name }) => name);
}

export function switchFeatureCmdlet(verb: 'Enable' | 'Disable', isOn: boolean): CmdletDefinition {
  return defineCmdlet({
    name: `${verb}-ExperimentalFeature`,
    typeName: `Microsoft.PowerShell.Commands.${verb}ExperimentalFeatureCommand`,
    module: 'Microsoft.PowerShell.Core',
    synopsis: `Switches experimental features ${isOn ? 'on' : 'off'} for sessions to come.`,
    supportsShouldProcess: true,
    parameters: {
      Name: {
        type: 'string[]',
        mandatory: true,
        position: 0,
        byPropertyName: true,
        supportsWildcards: true,
        complete: completeFeature,
        description: 'Names, also with wildcards.',
      },
      Scope: {
        type: 'System.Management.Automation.Configuration.ConfigScope',
        description: 'Whether for the user (the default) or for all.',
      },
    },
    process: (cmd) => switchAll(cmd, isOn),
    end: (cmd) => cmd.writeWarning(LATER),
  });
}

function switchAll(cmd: Cmdlet, isOn: boolean): void {
  const names = cmd.params.Name as string[];
  const found = experimentalFeatures(cmd.context).filter(({ name }) => matchesAny(name, names));
  if (found.length === 0) {
    for (const name of names)
      cmd.writeErrorOf(
        'System.Management.Automation.ItemNotFoundException',
        `No experimental feature was found that matched the name '${name}'.`,
        'ItemNotFoundException',
        'ObjectNotFound',
        cmd.params.Name,
      );
    return;
  }
  const scope = cmd.params.Scope === undefined ? 'CurrentUser' : String(cmd.params.Scope);
  for (const { name } of found) if (cmd.shouldProcess(name)) switchFeature(cmd.context, name, scope, isOn);
}

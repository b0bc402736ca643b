/** Get-Verb: the approved verbs for command names. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { WildcardPattern } from '../../types/index.ts';
import { VerbInfo } from '../types/VerbInfo.ts';
import { VERBS } from './verbTable.ts';

export default defineCmdlet({
  name: 'Get-Verb',
  typeName: 'Microsoft.PowerShell.Commands.GetVerbCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Lists the approved verbs.',
  outputTypes: ['System.Management.Automation.VerbInfo'],
  parameters: {
    Verb: {
      type: 'string[]',
      position: 0,
      pipeline: true,
      byPropertyName: true,
      supportsWildcards: true,
      description: 'Verbs to list.',
    },
    Group: {
      type: 'string[]',
      position: 1,
      pipeline: true,
      byPropertyName: true,
      validate: {
        set: ['Common', 'Communications', 'Data', 'Diagnostic', 'Lifecycle', 'Other', 'Security'],
        setIgnoreCase: true,
      },
      description: 'Groups to list.',
    },
  },
  process: (cmd) => {
    const groups = (cmd.params.Group as string[] | undefined)?.map((name) => name.toLowerCase());
    const patterns = ((cmd.params.Verb as string[] | undefined) ?? ['*']).map(
      (verb) => new WildcardPattern(verb, { ignoreCase: true }),
    );
    for (const [group, verbs] of Object.entries(VERBS)) {
      if (groups && !groups.includes(group.toLowerCase())) continue;
      for (const [verb, prefix, meaning] of verbs) {
        if (patterns.some((pattern) => pattern.isMatch(verb)))
          cmd.writeObject(new VerbInfo(verb, prefix, group, meaning));
      }
    }
  },
  examples: [{ code: '(Get-Verb Disable).Group', output: 'Lifecycle\n' }],
});

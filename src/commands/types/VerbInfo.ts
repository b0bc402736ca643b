/** Get-Verb's results. */
import { commandType } from './commandType.ts';

export class VerbInfo {
  constructor(
    readonly verb: string,
    readonly aliasPrefix: string,
    readonly group: string,
    readonly description: string,
  ) {}
}

export const VERB_TYPES = [
  commandType('System.Management.Automation.VerbInfo', VerbInfo, {
    'string Verb {get;set;}': 'verb',
    'string AliasPrefix {get;set;}': 'aliasPrefix',
    'string Group {get;set;}': 'group',
    'string Description {get;set;}': 'description',
  }),
];

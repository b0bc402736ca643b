/** A module cmdlet as what loads modules: its streams, and what is said about the names of commands. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import type { LoadingCmdlet } from '../../../engine/modules/loadModule.ts';
import type { InvocationInfo } from '../../../engine/InvocationInfo.ts';
import { ErrorRecord, errorRecordOf, NetException } from '../../../errors/index.ts';
import { SUGGESTED_VERBS } from '../../utility/suggestedVerbs.ts';
import { VERBS } from '../../utility/verbTable.ts';

const APPROVED = new Set(Object.values(VERBS).flatMap((group) => group.map(([verb]) => verb.toLowerCase())));
const RESTRICTED = /[#,(){}[\]&/\\$^;:"'<>|?@`*%+=~]/;

/** Warnings are written once for each, details of them with -Verbose. */
export function loadingCmdlet(cmd: Cmdlet): LoadingCmdlet {
  const said = new Set<string>();
  const warnOnce = (text: string): void => {
    if (said.has(text)) return;
    said.add(text);
    cmd.writeWarning(text);
  };
  const checkName = (command: string, module: string): void => {
    const [, verb, noun] = /^([^-]+)-(.+)$/.exec(command) ?? [];
    if (verb === undefined || noun === undefined) return;
    if (!APPROVED.has(verb.toLowerCase())) {
      warnOnce(
        `The names of some imported commands from the module '${module}' include unapproved verbs that might make them less discoverable. To find the commands with unapproved verbs, run the Import-Module command again with the Verbose parameter. For a list of approved verbs, type Get-Verb.`,
      );
      cmd.writeVerbose(aboutVerb(command, verb, module));
    }
    if (!RESTRICTED.test(noun)) return;
    warnOnce(
      'Some imported command names contain one or more of the following restricted characters: # , ( ) {{ }} [ ] & - / \\ $ ^ ; : " \' < > | ? @ ` * % + = ~',
    );
    cmd.writeVerbose(
      `The command name '${command}' from the module '${module}' contains one or more of the following restricted characters: # , ( ) { } [ ] & - / \\ $ ^ ; : " ' < > | ? @ \` * % + = ~`,
    );
  };
  return {
    calledAt: (cmd.myInvocation as InvocationInfo).scriptPosition,
    verbose: (text) => cmd.writeVerbose(text),
    checkName: cmd.params.DisableNameChecking === true ? () => {} : checkName,
    error: (record) => cmd.writeError(record),
    fail: (record) => cmd.throwTerminating(record),
    scriptFailed: (exception) => writeFailure(cmd, exception),
  };
}

function aboutVerb(command: string, verb: string, module: string): string {
  const suggested = SUGGESTED_VERBS.get(verb.toLowerCase());
  const start = `The '${command}' command in the ${module}' module was imported, but because its name does not include an approved verb, it might be difficult to find.`;
  return suggested
    ? `${start} The suggested alternative verbs are "${suggested.join(',')}".`
    : `${start} For a list of approved verbs, type Get-Verb.`;
}

function writeFailure(cmd: Cmdlet, thrown: NetException): void {
  const record = scriptFailure(thrown);
  cmd.context.appendError(record);
  cmd.context.reportError(record);
}

/**
 * What ended the script: the record of the command that failed, else one of no command, in which another exception stands
 * for the one thrown.
 */
export function scriptFailure(thrown: NetException): ErrorRecord {
  const own = errorRecordOf(thrown);
  if ((own.invocationInfo?.commandTypeName ?? '') !== '') return own;
  const stand = new NetException('System.Management.Automation.ParentContainsErrorRecordException', thrown.message);
  return new ErrorRecord(stand, own.errorId, own.category, own.targetObject);
}

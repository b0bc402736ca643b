/** Get-, Enable- and Disable-RunspaceDebug: whether runspaces may be debugged. Here these are settings that tell only that. */
import {
  type Cmdlet,
  type CmdletDefinition,
  type CmdletExample,
  defineCmdlet,
  type ParameterDefinition,
} from '../../../engine/Cmdlet.ts';
import { Runspace, tableOf } from '../../../engine/runspaces/Runspace.ts';
import type { Session } from '../../../engine/session/Session.ts';
import { ErrorRecord, NetException } from '../../../errors/index.ts';
import { WildcardPattern } from '../../../types/index.ts';
import { refuseUnsupported } from '../../refuseUnsupported.ts';

const PROCESSES = 'other processes are not debugged';
const notEmpty = { notNullOrEmpty: true } as const;

/** The ways to name runspaces. */
export const RUNSPACES: Readonly<Record<string, ParameterDefinition>> = {
  RunspaceName: {
    type: 'string[]',
    validate: notEmpty,
    supportsWildcards: true,
    sets: [{ set: 'RunspaceNameParameterSet', position: 0 }],
    description: 'Names, also with wildcards.',
  },
  Runspace: {
    type: 'runspace[]',
    validate: notEmpty,
    sets: [{ set: 'RunspaceParameterSet', mandatory: true, position: 0, pipeline: true, byPropertyName: true }],
    description: 'The runspaces.',
  },
  RunspaceId: {
    type: 'int[]',
    validate: notEmpty,
    sets: [{ set: 'RunspaceIdParameterSet', mandatory: true, position: 0 }],
    description: 'Numbers.',
  },
  RunspaceInstanceId: {
    type: 'guid[]',
    validate: notEmpty,
    sets: [{ set: 'RunspaceInstanceIdParameterSet', mandatory: true, position: 0 }],
    description: 'Identifiers.',
  },
  ProcessName: {
    type: 'string',
    validate: notEmpty,
    sets: [{ set: 'ProcessNameParameterSet', position: 0 }],
    description: 'Not supported.',
  },
  AppDomainName: {
    type: 'string[]',
    validate: notEmpty,
    sets: [{ set: 'ProcessNameParameterSet', position: 1 }],
    description: 'Not supported.',
  },
};

function meant(cmd: Cmdlet): readonly Runspace[] {
  const { RunspaceName, Runspace: given, RunspaceId, RunspaceInstanceId } = cmd.params;
  Runspace.of(cmd.context as unknown as Session);
  const { all } = tableOf(cmd.context.host);
  if (given) return given as Runspace[];
  if (RunspaceId) return (RunspaceId as number[]).flatMap((id) => all.filter((each) => each.id === id));
  if (RunspaceInstanceId)
    return (RunspaceInstanceId as unknown[]).flatMap((id) =>
      all.filter((each) => String(each.instanceId) === String(id)),
    );
  return ((RunspaceName as string[] | undefined) ?? ['*']).flatMap((name) => {
    const pattern = new WildcardPattern(name, { ignoreCase: true });
    return all.filter((each) => pattern.isMatch(each.name));
  });
}

/** A runspace that is not open is an error about the command. */
export function requireOpen(cmd: Cmdlet, runspace: Runspace, message: string, id: string): boolean {
  if (runspace.state === 'Opened') return true;
  const { typeName } = cmd.definition;
  const exception = new NetException('System.Management.Automation.PSInvalidOperationException', message);
  const record = new ErrorRecord(exception, id, 'InvalidOperation', typeName);
  record.targetType = typeName.slice(typeName.lastIndexOf('.') + 1);
  cmd.writeError(record);
  return false;
}

interface RunspaceCommand {
  verb: 'Get' | 'Enable' | 'Disable';
  synopsis: string;
  output?: string;
  example: CmdletExample;
  parameters: Readonly<Record<string, ParameterDefinition>>;
  apply: (cmd: Cmdlet, runspace: Runspace) => void;
}

/** One of the three cmdlets. */
export function runspaceDebugCmdlet({
  verb,
  synopsis,
  output,
  parameters,
  example,
  apply,
}: RunspaceCommand): CmdletDefinition {
  return defineCmdlet({
    name: `${verb}-RunspaceDebug`,
    typeName: `Microsoft.PowerShell.Commands.${verb}RunspaceDebugCommand`,
    module: 'Microsoft.PowerShell.Utility',
    synopsis,
    defaultParameterSet: 'RunspaceNameParameterSet',
    outputTypes: output ? [output] : [],
    parameters,
    unsupported: { ProcessName: PROCESSES, AppDomainName: PROCESSES },
    begin: refuseUnsupported,
    process: (cmd) => {
      for (const runspace of meant(cmd)) apply(cmd, runspace);
    },
    examples: [example],
  });
}

/** Says whether a runspace may be debugged; with -BreakAll it stops at its next statement. */
export function setDebug(cmd: Cmdlet, runspace: Runspace, isEnabled: boolean): void {
  const message = `Cannot set debug options on Runspace ${runspace.name} because it is not in the Opened state.`;
  if (!requireOpen(cmd, runspace, message, 'SetRunspaceDebugOptionCommandInvalidRunspaceState')) return;
  runspace.isDebugEnabled = isEnabled;
  const isBroken = isEnabled && cmd.params.BreakAll === true;
  if (isBroken || runspace.session.debugger) runspace.session.debugging.breakAll(isBroken);
}

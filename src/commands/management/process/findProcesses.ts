/** Processes by -Name, -Id or -InputObject; what is not there is an error of the command. */
import type { Cmdlet } from '../../../engine/Cmdlet.ts';
import { WildcardPattern } from '../../../types/index.ts';
import { NetProcess } from './NetProcess.ts';
import { listProcesses } from './systemProcesses.ts';

const COMMAND_EXCEPTION = 'Microsoft.PowerShell.Commands.ProcessCommandException';

export function findProcesses(cmd: Cmdlet): NetProcess[] {
  const { params, context } = cmd;
  if (params.InputObject) return params.InputObject as NetProcess[];
  const all = listProcesses(context).map((facts) => new NetProcess(facts, context));
  if (params.Id) return (params.Id as number[]).flatMap((id) => byId(cmd, all, id));
  const names = params.Name as string[] | undefined;
  if (!names) return all;
  const found = new Set(names.flatMap((name) => byName(cmd, all, name)));
  return [...found];
}

function byId(cmd: Cmdlet, all: readonly NetProcess[], id: number): NetProcess[] {
  const found = all.find((process) => process.facts.id === id);
  if (found) return [found];
  const message = `Cannot find a process with the process identifier ${id}.`;
  cmd.writeErrorOf(COMMAND_EXCEPTION, message, 'NoProcessFoundForGivenId', 'ObjectNotFound', id);
  return [];
}

function byName(cmd: Cmdlet, all: readonly NetProcess[], name: string): NetProcess[] {
  const pattern = new WildcardPattern(name, { ignoreCase: true });
  const found = all.filter((process) => pattern.isMatch(process.facts.name));
  if (found.length === 0 && !WildcardPattern.containsWildcardCharacters(name)) {
    const message = `Cannot find a process with the name "${name}". Verify the process name and call the cmdlet again.`;
    cmd.writeErrorOf(COMMAND_EXCEPTION, message, 'NoProcessFoundForGivenName', 'ObjectNotFound', name);
  }
  return found;
}

export function sortedProcesses(processes: readonly NetProcess[]): NetProcess[] {
  return [...processes].sort((a, b) => {
    const [x, y] = [a.facts.name.toLowerCase(), b.facts.name.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : a.facts.id - b.facts.id;
  });
}

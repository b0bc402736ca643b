/**
 * What the type data cmdlets are told: the type files (.ps1xml) that paths name, wildcards resolved, and types' names.
 * Rule that surprises: a wildcard that matches nothing is no error, and a file of another extension is one of its own id.
 */
import type { Cmdlet } from '../engine/Cmdlet.ts';
import { errorRecordOf, NetException } from '../errors/index.ts';
import { ErrorRecord } from '../errors/ErrorRecord.ts';
import type { ExecutionContext } from '../engine/ExecutionContext.ts';
import { typeNamesOf, unwrap, WildcardPattern } from '../types/index.ts';
import { NetType } from '../types/NetType.ts';

const SMA = 'System.Management.Automation.';

export function typeFiles(cmd: Cmdlet, given: readonly string[], errorId: string): string[] {
  return given.flatMap((path) => filesNamed(cmd, path, errorId));
}

function filesNamed(cmd: Cmdlet, given: string, errorId: string): string[] {
  const { providers, host } = cmd.context;
  try {
    const found = WildcardPattern.containsWildcardCharacters(given)
      ? providers.resolveExisting(given)
      : [providers.resolve(given)];
    return found.flatMap(({ isFileSystem, path: resolved, provider }) => {
      const path = resolved.length > 1 ? resolved.replace(/[/\\]$/, '') : resolved;
      if (!isFileSystem) {
        const message = `Cannot open the file because the current provider is "${provider.info.fullName}", and this command requires a file.`;
        cmd.writeErrorOf(`${SMA}PSInvalidOperationException`, message, errorId, 'InvalidArgument', null);
        return [];
      }
      if (!host.files.stat(path)) {
        const message = `Cannot find path '${path}' because it does not exist.`;
        cmd.writeErrorOf(`${SMA}ItemNotFoundException`, message, errorId, 'InvalidOperation', given);
        return [];
      }
      if (/\.ps1xml$/i.test(path)) return [path];
      const message = `Cannot read the file "${path}"  because it does not have the file name extension "ps1xml".`;
      cmd.writeErrorOf(`${SMA}PSInvalidOperationException`, message, 'WrongExtension', 'InvalidArgument', null);
      return [];
    });
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    const cause = errorRecordOf(thrown).exception as NetException;
    cmd.writeError(new ErrorRecord(cause, errorId, 'InvalidOperation', given));
    return [];
  }
}

/** What the type data cmdlets take for a type's name: its name, the type, or any object of it. */
export function typeNameOf(value: unknown, ctx: ExecutionContext): unknown {
  const base = unwrap(value);
  if (typeof base === 'string') return ctx.resolveType(base)?.fullName ?? base;
  if (base instanceof NetType) return base.fullName;
  return value == null ? value : typeNamesOf(value, ctx)[0];
}

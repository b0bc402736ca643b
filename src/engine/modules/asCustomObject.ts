/** A module as an object (-AsCustomObject): its functions are methods, its variables properties. */
import { FunctionInfo } from '../discovery/CommandInfo.ts';
import type { PSModuleInfo } from '../session/PSModuleInfo.ts';
import { PSObject } from '../../types/index.ts';
import { PSCodeProperty, PSScriptMethod } from '../../types/PSMembers.ts';

/** Functions become script methods, variables note properties that share the module's variables. */
export function asCustomObject(module: PSModuleInfo): PSObject {
  const made = PSObject.custom();
  for (const info of module.exportedFunctions.values()) {
    if (info instanceof FunctionInfo)
      made.members.set(info.name.toLowerCase(), new PSScriptMethod(info.name, info.scriptBlock));
  }
  for (const variable of module.exportedVariables.values())
    made.members.set(
      variable.name.toLowerCase(),
      new PSCodeProperty(
        variable.name,
        () => variable.get(),
        (_self, value) => variable.assign(value),
        'System.Object',
        'NoteProperty',
      ),
    );
  return made;
}

/**
 * The table of type accelerators, as scripts reach it: not by name, but through the assembly of [psobject].
 * NON-PARITY: an accelerator that is added belongs to its session, not to the process.
 */
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import type { MemberBody } from '../../types/dotnet/implement.ts';
import type { NetType } from '../../types/NetType.ts';
import { TYPE_ACCELERATORS } from '../../types/typeAccelerators.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { findType, getType } from '../../types/TypeRegistry.ts';
import type { Session } from '../session/Session.ts';
import { engineType } from './engineType.ts';

function allOf(ctx: TypeContext): GenericDictionary {
  const table = new GenericDictionary(getType('System.Collections.Generic.Dictionary[string,type]'), 'ignoreCase');
  for (const [name, fullName] of Object.entries(TYPE_ACCELERATORS)) {
    const type = findType(fullName);
    if (type) table.set(name, type);
  }
  for (const [name, type] of (ctx as unknown as Session).accelerators) table.set(name, type);
  return table;
}

const BUILT_IN: ReadonlySet<string> = new Set(Object.keys(TYPE_ACCELERATORS).map((name) => name.toLowerCase()));

/** PowerShell's own keep their meaning. */
function add(ctx: TypeContext, name: string, type: NetType): void {
  if (!BUILT_IN.has(name.toLowerCase())) (ctx as unknown as Session).accelerators.set(name.toLowerCase(), type);
}

const STATICS: Record<string, MemberBody> = {
  Get: (_self, ctx) => allOf(ctx),
  Add: (_self, ctx, name: string, type: NetType) => add(ctx, name, type),
  Remove: (_self, ctx, name: string) => {
    (ctx as unknown as Session).accelerators.delete(name.toLowerCase());
    return true;
  },
};

export const ACCELERATOR_TYPES: readonly TypeDefinition[] = [
  engineType(
    'System.Management.Automation.TypeAccelerators',
    undefined,
    {},
    {
      isInternal: true,
      isAbstract: true,
      isSealed: true,
      methods: `
static System.Collections.Generic.Dictionary[string,type] Get {get;}
static void Add(string typeName, type type)
static bool Remove(string typeName)
`,
      statics: STATICS,
    },
  ),
];

/**
 * A type as PowerShell writes it ("$type", Get-Member, overload texts): accelerators for what has one, generic arguments
 * in brackets without arity: int, System.Collections.Generic.List[string], System.Object[].
 */
import type { NetType } from './NetType.ts';
import { TYPE_ACCELERATORS } from './typeAccelerators.ts';

/** Where one type has several accelerators, the one PowerShell prints. */
const PREFERRED = new Set(['float', 'int', 'short', 'long', 'ushort', 'uint', 'ulong', 'psobject']);

let shortNames: Map<string, string> | null = null;

function shortNameOf(fullName: string): string | undefined {
  if (!shortNames) {
    shortNames = new Map();
    for (const [name, of] of Object.entries(TYPE_ACCELERATORS)) {
      if (PREFERRED.has(name) || !shortNames.has(of)) shortNames.set(of, name);
    }
  }
  return shortNames.get(fullName);
}

export function typeDisplayName(type: NetType): string {
  if (type.elementType) return `${typeDisplayName(type.elementType)}[${','.repeat(type.rank - 1)}]`;
  const { name } = type.definition;
  if (type.genericArguments.length === 0) return shortNameOf(type.fullName) ?? type.fullName;
  const args = type.genericArguments.map(typeDisplayName).join(',');
  if (name === 'System.Nullable`1') return `System.Nullable[${args}]`;
  // A nested type keeps the arity of the type around it: List`1+Enumerator[int].
  const plain = name.includes('+') ? name : name.replace(/`\d+$/, '');
  return `${plain}[${args}]`;
}

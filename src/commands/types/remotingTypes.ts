/** The types of sessions on other machines: here there are none, but parameters name them. */
import type { TypeDefinition } from '../../types/TypeDefinition.ts';

export const REMOTING_TYPES: readonly TypeDefinition[] = [
  { name: 'System.Management.Automation.Runspaces.PSSession', kind: 'class', isSealed: true },
];

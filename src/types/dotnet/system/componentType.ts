/** System.ComponentModel.Component: what WebClient, Ping and their like derive from. */
import type { TypeDefinition } from '../../TypeDefinition.ts';

export const COMPONENT_TYPE: TypeDefinition = {
  name: 'System.ComponentModel.Component',
  kind: 'class',
  base: 'System.MarshalByRefObject',
  interfaces: ['System.ComponentModel.IComponent', 'System.IDisposable'],
};

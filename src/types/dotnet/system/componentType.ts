/** System.ComponentModel.Component: what WebClient, Ping and their like derive from. */
import { raiseEvent } from '../../events/netEvents.ts';
import { EventArgs } from '../../core/EventArgs.ts';
import { implement } from '../implement.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';

export const COMPONENT_TYPE: TypeDefinition = {
  name: 'System.ComponentModel.Component',
  kind: 'class',
  base: 'System.MarshalByRefObject',
  interfaces: ['System.ComponentModel.IComponent', 'System.IDisposable'],
  build: () =>
    implement(
      `
event System.EventHandler Disposed(System.Object, System.EventArgs)
System.ComponentModel.ISite Site {get;set;}
System.ComponentModel.IContainer Container {get;}
void Dispose()
void IDisposable.Dispose()
`,
      {
        members: {
          Site: { get: () => null, set: () => undefined },
          Container: () => null,
          Dispose: (self, ctx) => raiseEvent(self, 'Disposed', EventArgs.empty, ctx),
        },
      },
    ),
};

/** [System.Management.Automation.PSSerializer]: what Export-Clixml and Import-Clixml do, as text. */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import { NetException } from '../../errors/index.ts';
import { implement } from '../../types/dotnet/implement.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { ClixmlDeserializer } from '../clixml/ClixmlDeserializer.ts';
import { ClixmlSerializer } from '../clixml/ClixmlSerializer.ts';
import { PropertyExpression } from '../PropertyExpression.ts';

function deserialize(text: string, ctx: TypeContext): unknown[] {
  return ClixmlDeserializer.deserialize(text, ctx as ExecutionContext);
}

export const SERIALIZER_TYPES: readonly TypeDefinition[] = [
  { name: 'Microsoft.PowerShell.Commands.PSPropertyExpression', kind: 'class', jsClass: PropertyExpression },
  {
    name: 'System.Management.Automation.PSSerializer',
    kind: 'class',
    build: () =>
      implement(
        `
static string Serialize(System.Object source)
static string Serialize(System.Object source, int depth)
static System.Object Deserialize(string source)
static System.Object[] DeserializeAsList(string source)
`,
        {
          statics: {
            Serialize: (_self, ctx, source: unknown, depth = 1) => {
              if (depth < 1)
                throw new NetException(
                  'System.Management.Automation.PSArgumentException',
                  'Value of depth parameter must be greater than or equal to 1.',
                );
              return ClixmlSerializer.serialize([source], depth, ctx as ExecutionContext);
            },
            Deserialize: (_self, ctx, text: string) => {
              const all = deserialize(text, ctx);
              return all.length === 1 ? all[0] : all;
            },
            DeserializeAsList: (_self, ctx, text: string) => deserialize(text, ctx),
          },
        },
      ),
  },
];

/** Small types of the runtime that scripts reach for: Activator, EventArgs, AppDomain. */
import { implement } from '../dotnet/implement.ts';
import { defaultValue } from '../LanguagePrimitives/defaultValue.ts';
import { invokeStatic } from '../members/staticMembers.ts';
import { makeArray } from '../NetArray.ts';
import type { NetType } from '../NetType.ts';
import type { TypeContext } from '../TypeContext.ts';
import type { TypeDefinition } from '../TypeDefinition.ts';
import { getType } from '../TypeRegistry.ts';
import { EventArgs } from './EventArgs.ts';
import { NetAssembly } from './NetAssembly.ts';

class AppDomain {
  static readonly current = new AppDomain();
}

function createInstance(type: NetType, args: readonly unknown[], ctx: TypeContext): unknown {
  if (args.length === 0 && type.isValueType) return defaultValue(type);
  return invokeStatic(type, 'new', [...args], ctx);
}

export const RUNTIME_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Activator',
    kind: 'class',
    isAbstract: true,
    isSealed: true,
    build: () =>
      implement(
        `
static System.Object CreateInstance(type type)
static System.Object CreateInstance(type type, Params System.Object[] args)
static System.Object CreateInstance(type type, bool nonPublic)
static T CreateInstance[T]()
`,
        {
          statics: {
            'CreateInstance/0': function (this: { typeArguments: NetType[] }, _self: unknown, ctx: TypeContext) {
              return createInstance(this.typeArguments[0]!, [], ctx);
            },
            'CreateInstance/1': (_self, ctx, type: NetType) => createInstance(type, [], ctx),
            'CreateInstance/2': (_self, ctx, type: NetType, args: unknown) =>
              createInstance(type, Array.isArray(args) ? args : [], ctx),
          },
        },
      ),
  },
  {
    name: 'System.EventArgs',
    kind: 'class',
    jsClass: EventArgs,
    build: () =>
      implement('System.EventArgs new()\nstatic System.EventArgs Empty {get;}', {
        new: () => new EventArgs(),
        statics: { Empty: () => EventArgs.empty },
      }),
  },
  {
    name: 'System.AppDomain',
    kind: 'class',
    isSealed: true,
    jsClass: AppDomain,
    build: () =>
      implement(
        'static System.AppDomain CurrentDomain {get;}\nstring FriendlyName {get;}\nSystem.Reflection.Assembly[] GetAssemblies()',
        {
          statics: { CurrentDomain: () => AppDomain.current },
          members: {
            FriendlyName: () => 'pwsh',
            GetAssemblies: () =>
              makeArray(
                ['System.Object', 'System.Management.Automation.PSObject'].map((name) =>
                  NetAssembly.of(getType(name).assemblyName),
                ),
                getType('System.Reflection.Assembly'),
              ),
          },
        },
      ),
  },
];

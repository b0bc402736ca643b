/** System.Object and System.ValueType: what every value can do. */
import { implement } from '../dotnet/implement.ts';
import { netEquals } from '../collections/keyIdentity.ts';
import { netHashCode } from '../netHashCode.ts';
import { netToString } from '../netToString.ts';
import type { TypeContext } from '../TypeContext.ts';
import { NetException } from '../../errors/NetException.ts';
import type { TypeDefinition, TypeMembers } from '../TypeDefinition.ts';
import { typeOf } from '../TypeRegistry.ts';

export class PlainObject {}

function marshalMembers(): TypeMembers {
  const refuse = (): never => {
    throw new NetException('System.PlatformNotSupportedException', 'Remoting is not supported on this platform.');
  };
  return implement('System.Object GetLifetimeService()\nSystem.Object InitializeLifetimeService()', {
    members: { GetLifetimeService: refuse, InitializeLifetimeService: refuse },
  });
}

export const OBJECT_TYPES: TypeDefinition[] = [
  {
    name: 'System.Object',
    kind: 'class',
    jsClass: PlainObject,
    build: () =>
      implement(
        `
System.Object new()
static bool Equals(System.Object objA, System.Object objB)
static bool ReferenceEquals(System.Object objA, System.Object objB)
type GetType()
string ToString()
bool Equals(System.Object obj)
int GetHashCode()
`,
        {
          new: () => new PlainObject(),
          statics: {
            Equals: (_self, _ctx, left: unknown, right: unknown) => netEquals(left, right),
            ReferenceEquals: (_self, _ctx, left: unknown, right: unknown) =>
              left === right && (left === null || typeof left === 'object' || typeof left === 'string'),
          },
          members: {
            Equals: (self: unknown, _ctx, other: unknown) => netEquals(self, other),
            GetHashCode: (self: unknown) => netHashCode(self),
            GetType: (self: unknown) => typeOf(self),
            ToString: (self: unknown, ctx: TypeContext) => netToString(self, ctx),
          },
        },
      ),
  },
  { name: 'System.ValueType', kind: 'class', isAbstract: true },
  { name: 'System.MarshalByRefObject', kind: 'class', isAbstract: true, build: marshalMembers },
  { name: 'System.Void', kind: 'struct' },
  { name: 'System.Nullable`1', kind: 'struct', typeParameters: ['T'] },
];

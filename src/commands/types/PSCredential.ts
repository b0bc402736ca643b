/** System.Management.Automation.PSCredential: a user's name and a SecureString. */
import { NetException } from '../../errors/NetException.ts';
import { implement } from '../../types/dotnet/implement.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { NetworkCredential, SecureString } from './SecureString.ts';

export class PSCredential {
  constructor(
    readonly userName: string,
    readonly password: SecureString,
  ) {}

  /** Stands for no credential: scripts see no name and no password in it. */
  static readonly empty = new PSCredential('', new SecureString());
}

function create(userName: string | null, password: SecureString | null): PSCredential {
  if (!userName) {
    const [kind, reason] = userName === null ? ['PSArgumentNullException', 'null'] : ['PSArgumentException', 'empty'];
    const message = `Cannot process argument because the value of argument "userName" is ${reason}. Change the value of argument "userName" to a non-null value.`;
    throw new NetException(`System.Management.Automation.${kind}`, message, {
      errorId: 'Argument',
      category: 'InvalidArgument',
    });
  }
  return new PSCredential(userName, password ?? new SecureString());
}

function networkCredential(self: PSCredential): NetworkCredential | null {
  if (self === PSCredential.empty) return null;
  const [, domain, user] = /^([^\\]+)\\(.+)$/.exec(self.userName) ?? [];
  return new NetworkCredential(user ?? self.userName, self.password, domain ?? '');
}

export const CREDENTIAL_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.Management.Automation.PSCredential',
    kind: 'class',
    isSealed: true,
    jsClass: PSCredential,
    build: () => {
      const members = implement(
        `
pscredential new(string userName, securestring password)
string UserName {get;}
securestring Password {get;}
System.Net.NetworkCredential GetNetworkCredential()
void GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
void ISerializable.GetObjectData(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)
static pscredential Empty {get;}
static System.Management.Automation.GetSymmetricEncryptionKey GetSymmetricEncryptionKeyDelegate {get;set;}
static System.Net.NetworkCredential op_Explicit(pscredential credential)
`,
        {
          new: (_self, _ctx, user: string | null, password: SecureString | null) => create(user, password),
          statics: {
            Empty: () => PSCredential.empty,
            op_Explicit: (_self, _ctx, credential: PSCredential) => networkCredential(credential),
          },
          members: {
            UserName: (self: PSCredential) => (self === PSCredential.empty ? null : self.userName),
            Password: (self: PSCredential) => (self === PSCredential.empty ? null : self.password),
            GetNetworkCredential: networkCredential,
          },
        },
      );
      return members;
    },
  },
];

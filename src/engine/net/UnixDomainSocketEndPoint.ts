/** System.Net.Sockets.UnixDomainSocketEndPoint: the file of a socket, or a name without a file (it begins with a zero). */
import { argumentOutOfRange } from '../../types/dotnet/netErrors.ts';
import { implement } from '../../types/dotnet/implement.ts';
import { Utf8Encoding } from '../../types/dotnet/text/NetEncoding.ts';
import { newEnum } from '../../types/dotnet/values.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { VALUE_IDENTITY } from '../../types/valueIdentity.ts';

/** What the system's structure holds, with the zero at the end of a path. */
const LONGEST = 108;

export class UnixDomainSocketEndPoint {
  constructor(readonly path: string) {
    const size = new Utf8Encoding(false).encode(path).length + (path.startsWith('\0') ? 0 : 1);
    if (path !== '' && size <= LONGEST) return;
    const text = `The path '${path}' is of an invalid length for use with domain sockets on this platform.  The length must be between 1 and ${LONGEST} characters, inclusive.`;
    throw argumentOutOfRange('path', text, path);
  }

  toString(): string {
    return this.path.replace(/^\0/, '@');
  }

  get [VALUE_IDENTITY](): string {
    return `UnixDomainSocketEndPoint:${this.path}`;
  }
}

const NAME = 'System.Net.Sockets.UnixDomainSocketEndPoint';

export const UnixDomainSocketEndPointType: TypeDefinition = {
  name: NAME,
  kind: 'class',
  base: 'System.Net.EndPoint',
  isSealed: true,
  jsClass: UnixDomainSocketEndPoint,
  toText: (self: UnixDomainSocketEndPoint) => self.toString(),
  build: () =>
    implement(
      `
${NAME} new(string path)
System.Net.Sockets.AddressFamily AddressFamily {get;}
System.Net.EndPoint Create(System.Net.SocketAddress socketAddress)
System.Net.SocketAddress Serialize()
bool Equals(System.Object obj)
string ToString()
`,
      {
        new: (_self, _ctx, path: string) => new UnixDomainSocketEndPoint(path),
        members: {
          AddressFamily: (_self, ctx) => newEnum(ctx, 'System.Net.Sockets.AddressFamily', 1),
          Equals: (self: UnixDomainSocketEndPoint, _ctx, other: unknown) =>
            other instanceof UnixDomainSocketEndPoint && other.path === self.path,
        },
      },
    ),
};

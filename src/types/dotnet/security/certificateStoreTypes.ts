/** System.Security.Cryptography.X509Certificates.X509Store as a .NET type. */
import { EnumValue } from '../../EnumValue.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { implement } from '../implement.ts';
import { enumNumber, newArray, newEnum } from '../values.ts';
import { X509Store } from './X509Store.ts';

const X = 'System.Security.Cryptography.X509Certificates.';

/** StoreName's values have short names of their own. */
const NAMES: Readonly<Record<string, string>> = { CertificateAuthority: 'CA' };

export const CERTIFICATE_STORE_TYPES: readonly TypeDefinition[] = [
  {
    name: `${X}X509Store`,
    kind: 'class',
    isSealed: true,
    jsClass: X509Store,
    interfaces: ['System.IDisposable'],
    build: () =>
      implement(
        `
${X}X509Store new()
${X}X509Store new(string storeName)
${X}X509Store new(${X}StoreName storeName)
${X}X509Store new(${X}StoreLocation storeLocation)
${X}X509Store new(${X}StoreName storeName, ${X}StoreLocation storeLocation)
${X}X509Store new(string storeName, ${X}StoreLocation storeLocation)
${X}StoreLocation Location {get;}
string Name {get;}
${X}X509Certificate2Collection Certificates {get;}
bool IsOpen {get;}
void Open(${X}OpenFlags flags)
void Add(${X}X509Certificate2 certificate)
void Remove(${X}X509Certificate2 certificate)
void Close()
void Dispose()
void IDisposable.Dispose()
`,
        {
          new: (_self, _ctx, first?: string | EnumValue, second?: EnumValue) => {
            const isLocation = first instanceof EnumValue && first.type.fullName === `${X}StoreLocation`;
            const location = isLocation ? first : second;
            const name = first === undefined || isLocation ? 'MY' : String(first);
            return new X509Store(NAMES[name] ?? name, location ? enumNumber(location) : 1);
          },
          members: {
            Location: (self: X509Store, ctx) => newEnum(ctx, `${X}StoreLocation`, self.location),
            Name: (self: X509Store) => self.name,
            Certificates: (_self, ctx) => newArray(ctx, 'System.Object', []),
            IsOpen: (self: X509Store) => self.isOpen,
            Open: (self: X509Store, _ctx, flags: EnumValue) => self.open(enumNumber(flags)),
            Close: (self: X509Store) => void (self.isOpen = false),
            Dispose: (self: X509Store) => void (self.isOpen = false),
          },
        },
      ),
  },
];

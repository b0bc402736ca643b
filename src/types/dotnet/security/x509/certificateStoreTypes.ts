/** System.Security.Cryptography.X509Certificates.X509Store as a .NET type. */
import { EnumValue } from '../../../EnumValue.ts';
import type { TypeDefinition } from '../../../TypeDefinition.ts';
import { implement } from '../../implement.ts';
import { argumentNull } from '../../netErrors.ts';
import { enumNumber, newEnum } from '../../values.ts';
import type { Certificate } from './Certificate.ts';
import type { Certificate2Collection } from './CertificateCollection.ts';
import { X509Store } from './X509Store.ts';

const X = 'System.Security.Cryptography.X509Certificates.';
const COLLECTION = `${X}X509Certificate2Collection certificates`;

/** StoreName's values have short names of their own. */
const NAMES: Readonly<Record<string, string>> = { CertificateAuthority: 'CA' };

const certificatesIn = (collection: Certificate2Collection | null): Certificate[] => {
  if (collection === null) throw argumentNull('certificates');
  return [...collection.certificates] as Certificate[];
};

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
${X}X509Store new(${X}StoreName storeName, ${X}StoreLocation storeLocation, ${X}OpenFlags flags)
${X}X509Store new(string storeName, ${X}StoreLocation storeLocation)
${X}X509Store new(string storeName, ${X}StoreLocation storeLocation, ${X}OpenFlags flags)
${X}X509Store new(System.IntPtr storeHandle)
System.IntPtr StoreHandle {get;}
${X}StoreLocation Location {get;}
string Name {get;}
${X}X509Certificate2Collection Certificates {get;}
bool IsOpen {get;}
void Open(${X}OpenFlags flags)
void Add(${X}X509Certificate2 certificate)
void AddRange(${COLLECTION})
void Remove(${X}X509Certificate2 certificate)
void RemoveRange(${COLLECTION})
void Close()
void Dispose()
void IDisposable.Dispose()
`,
        {
          new: (_self, ctx, first?: string | EnumValue, second?: EnumValue, flags?: EnumValue) => {
            const isLocation = first instanceof EnumValue && first.type.fullName === `${X}StoreLocation`;
            const location = isLocation ? first : second;
            const name = first === undefined || isLocation ? 'MY' : String(first);
            const store = new X509Store(NAMES[name] ?? name, location ? enumNumber(location) : 1);
            if (flags !== undefined) store.open(ctx, enumNumber(flags));
            return store;
          },
          members: {
            Location: (self: X509Store, ctx) => newEnum(ctx, `${X}StoreLocation`, self.location),
            Name: (self: X509Store) => self.name,
            Certificates: (self: X509Store, ctx) => self.certificates(ctx),
            IsOpen: (self: X509Store) => self.isOpen,
            Open: (self: X509Store, ctx, flags: EnumValue) => self.open(ctx, enumNumber(flags)),
            Add: (self: X509Store, ctx, certificate: Certificate | null) => self.add(ctx, certificate),
            AddRange: (self: X509Store, ctx, collection: Certificate2Collection | null) => {
              for (const each of certificatesIn(collection)) self.add(ctx, each);
            },
            Remove: (self: X509Store, ctx, certificate: Certificate | null) => self.remove(ctx, certificate),
            RemoveRange: (self: X509Store, ctx, collection: Certificate2Collection | null) => {
              for (const each of certificatesIn(collection)) self.remove(ctx, each);
            },
            Close: (self: X509Store) => self.close(),
            Dispose: (self: X509Store) => self.close(),
          },
        },
      ),
  },
];

/** System.IO.DriveInfo as a .NET type. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { EnumValue } from '../../EnumValue.ts';
import { getType } from '../../TypeRegistry.ts';
import { platformNotSupported } from '../netErrors.ts';
import { implement } from '../implement.ts';
import { newArray } from '../values.ts';
import { DriveInfo } from './DriveInfo.ts';
import { DirectoryInfo } from './FileSystemInfo.ts';

const SIGNATURES = `
System.IO.DriveInfo new(string driveName)
static System.IO.DriveInfo[] GetDrives()
string Name {get;}
bool IsReady {get;}
System.IO.DirectoryInfo RootDirectory {get;}
string VolumeLabel {get;set;}
System.IO.DriveType DriveType {get;}
string DriveFormat {get;}
long AvailableFreeSpace {get;}
long TotalFreeSpace {get;}
long TotalSize {get;}
string ToString()
`;

export const DRIVE_TYPES: readonly TypeDefinition[] = [
  {
    name: 'System.IO.DriveInfo',
    kind: 'class',
    isSealed: true,
    jsClass: DriveInfo,
    interfaces: ['System.Runtime.Serialization.ISerializable'],
    toText: (self: DriveInfo) => self.name,
    build: () =>
      implement(SIGNATURES, {
        new: (_self, ctx, name: string | null) => new DriveInfo(ctx, name),
        statics: { GetDrives: (_self, ctx) => newArray(ctx, 'System.IO.DriveInfo', DriveInfo.all(ctx)) },
        members: {
          Name: (self: DriveInfo) => self.name,
          IsReady: (self: DriveInfo) => self.isReady,
          RootDirectory: (self: DriveInfo) => new DirectoryInfo(self.ctx, self.path),
          VolumeLabel: {
            get: (self: DriveInfo) => self.name,
            set: () => {
              throw platformNotSupported();
            },
          },
          DriveType: (self: DriveInfo) => {
            const type = getType('System.IO.DriveType');
            return EnumValue.of(type, type.definition.values![self.kind]!);
          },
          DriveFormat: (self: DriveInfo) => self.format,
          AvailableFreeSpace: (self: DriveInfo) => self.volume.available,
          TotalFreeSpace: (self: DriveInfo) => self.volume.free,
          TotalSize: (self: DriveInfo) => self.volume.total,
        },
      }),
  },
];

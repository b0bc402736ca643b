/** The enums of System.IO, with .NET's names and values in the order of declaration. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { enumType } from './enumType.ts';

export const IO_ENUMS: TypeDefinition[] = [
  enumType(
    'System.IO.NotifyFilters',
    `FileName=1 DirectoryName=2 Attributes=4 Size=8 LastWrite=16 LastAccess=32 CreationTime=64 Security=256`,
    { flags: true },
  ),
  enumType('System.IO.WatcherChangeTypes', `Created=1 Deleted=2 Changed=4 Renamed=8 All=15`, { flags: true }),
  enumType('System.IO.Compression.CompressionLevel', 'Optimal=0 Fastest=1 NoCompression=2 SmallestSize=3'),
  enumType('System.IO.Compression.CompressionMode', 'Decompress=0 Compress=1'),
  enumType(
    'System.IO.Compression.ZLibCompressionStrategy',
    'Default=0 Filtered=1 HuffmanOnly=2 RunLengthEncoding=3 Fixed=4',
  ),
  enumType('System.IO.Compression.ZipArchiveMode', 'Read=0 Create=1 Update=2'),
  enumType('System.IO.DriveType', 'Unknown=0 NoRootDirectory=1 Removable=2 Fixed=3 Network=4 CDRom=5 Ram=6'),
  enumType('System.IO.FileAccess', 'Read=1 Write=2 ReadWrite=3', { flags: true }),
  enumType(
    'System.IO.FileAttributes',
    `None=0 ReadOnly=1 Hidden=2 System=4 Directory=16 Archive=32 Device=64 Normal=128 Temporary=256 SparseFile=512
      ReparsePoint=1024 Compressed=2048 Offline=4096 NotContentIndexed=8192 Encrypted=16384 IntegrityStream=32768
      NoScrubData=131072`,
    { flags: true },
  ),
  enumType('System.IO.FileMode', 'CreateNew=1 Create=2 Open=3 OpenOrCreate=4 Truncate=5 Append=6'),
  enumType(
    'System.IO.FileOptions',
    `None=0 WriteThrough=-2147483648 Asynchronous=1073741824 RandomAccess=268435456 DeleteOnClose=67108864
      SequentialScan=134217728 Encrypted=16384`,
    { flags: true },
  ),
  enumType('System.IO.FileShare', 'None=0 Read=1 Write=2 ReadWrite=3 Delete=4 Inheritable=16', { flags: true }),
  enumType('System.IO.HandleInheritability', 'None=0 Inheritable=1'),
  enumType('System.IO.MatchCasing', 'PlatformDefault=0 CaseSensitive=1 CaseInsensitive=2'),
  enumType('System.IO.MatchType', 'Simple=0 Win32=1'),
  enumType('System.IO.SearchOption', 'TopDirectoryOnly=0 AllDirectories=1'),
  enumType('System.IO.SeekOrigin', 'Begin=0 Current=1 End=2'),
  enumType(
    'System.IO.UnixFileMode',
    `None=0 OtherExecute=1 OtherWrite=2 OtherRead=4 GroupExecute=8 GroupWrite=16 GroupRead=32 UserExecute=64
      UserWrite=128 UserRead=256 StickyBit=512 SetGroup=1024 SetUser=2048`,
    { flags: true },
  ),
];

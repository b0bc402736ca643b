/**
 * System.Diagnostics.FileVersionInfo. Rule that surprises: outside Windows only .NET's own files have a version, so that of
 * any other is empty, and so are all its texts.
 */
import type { TypeContext } from '../../TypeContext.ts';
import type { TypeDefinition } from '../../TypeDefinition.ts';
import { hostOf } from '../HostServices.ts';
import { implement } from '../implement.ts';
import { resolvePath } from '../io/hostPaths.ts';
import { fileNotFoundAt } from '../io/fileErrors.ts';
import { notEmulated } from '../netErrors.ts';

export class FileVersionInfo {
  constructor(readonly fileName: string) {}

  /** @throws FileNotFoundException when there is no such file. */
  static of(ctx: TypeContext, fileName: string): FileVersionInfo {
    const path = resolvePath(ctx, fileName, 'fileName');
    const { files } = hostOf(ctx);
    if (files.stat(path)?.kind !== 'file') throw fileNotFoundAt(fileName);
    if (/\.(?:dll|exe)$/i.test(path) && startsAsProgram(files.readFile(path)))
      throw notEmulated(`the version of the .NET or Windows program ${path}`);
    return new FileVersionInfo(path);
  }
}

/** "MZ". */
const startsAsProgram = (bytes: Uint8Array): boolean => bytes[0] === 0x4d && bytes[1] === 0x5a;

const TEXTS =
  'Comments CompanyName FileDescription FileVersion InternalName Language LegalCopyright LegalTrademarks OriginalFilename PrivateBuild ProductName ProductVersion SpecialBuild'.split(
    ' ',
  );
const NUMBERS =
  'FileBuildPart FileMajorPart FileMinorPart FilePrivatePart ProductBuildPart ProductMajorPart ProductMinorPart ProductPrivatePart'.split(
    ' ',
  );
const FLAGS = 'IsDebug IsPatched IsPrivateBuild IsPreRelease IsSpecialBuild'.split(' ');

const NAMES = [
  'Comments',
  'CompanyName',
  'FileBuildPart',
  'FileDescription',
  'FileMajorPart',
  'FileMinorPart',
  'FileName',
  'FilePrivatePart',
  'FileVersion',
  'InternalName',
  ...FLAGS,
  'Language',
  'LegalCopyright',
  'LegalTrademarks',
  'OriginalFilename',
  'PrivateBuild',
  'ProductBuildPart',
  'ProductMajorPart',
  'ProductMinorPart',
  'ProductName',
  'ProductPrivatePart',
  'ProductVersion',
  'SpecialBuild',
];

const kindOf = (name: string): string => (NUMBERS.includes(name) ? 'int' : FLAGS.includes(name) ? 'bool' : 'string');

function toText(self: FileVersionInfo): string {
  const lines: [string, string][] = [
    ['File', self.fileName],
    ...['InternalName', 'OriginalFilename', 'FileVersion', 'FileDescription', 'Product', 'ProductVersion'].map(
      (name): [string, string] => [name, ''],
    ),
    ...['Debug', 'Patched', 'PreRelease', 'PrivateBuild', 'SpecialBuild'].map((name): [string, string] => [
      name,
      'False',
    ]),
    ['Language', ''],
  ];
  return lines.map(([name, value]) => `${`${name}:`.padEnd(18)}${value}\n`).join('');
}

const NAME = 'System.Diagnostics.FileVersionInfo';

export const FILE_VERSION_TYPE: TypeDefinition = {
  name: NAME,
  kind: 'class',
  isSealed: true,
  jsClass: FileVersionInfo,
  toText,
  build: () =>
    implement(
      `static ${NAME} GetVersionInfo(string fileName)\n${NAMES.map((name) => `${kindOf(name)} ${name} {get;}`).join('\n')}\nstring ToString()`,
      {
        statics: { GetVersionInfo: (_self, ctx, fileName: string) => FileVersionInfo.of(ctx, fileName) },
        members: {
          ...Object.fromEntries(TEXTS.map((name) => [name, () => null])),
          ...Object.fromEntries(NUMBERS.map((name) => [name, () => 0])),
          ...Object.fromEntries(FLAGS.map((name) => [name, () => false])),
          FileName: (self: FileVersionInfo) => self.fileName,
        },
      },
    ),
};

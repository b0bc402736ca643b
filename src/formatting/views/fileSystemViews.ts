/**
 * Files and directories. On Unix the table shows mode bits, owner and size; on Windows attributes, time and length.
 * Grouped by folder, which has a line "    Directory: PATH" of its own.
 */
import { formatOp } from '../../types/index.ts';
import type { FormatContext } from '../FormatContext.ts';
import type { FormatNode } from '../FormatData.ts';
import type { FormatView, GroupByDefinition } from '../FormatView.ts';
import { col, labelled, listItem, read, table } from './viewBuilders.ts';

const TYPES = ['System.IO.DirectoryInfo', 'System.IO.FileInfo'];

const BY_FOLDER: GroupByDefinition = {
  property: 'PSParentPath',
  custom: (_self, value) => folderLine('Directory', value),
};

export function fileSystemViews(isWindows: boolean): FormatView[] {
  const unix = table(
    TYPES,
    'childrenWithUnixStat',
    [
      col('UnixMode', 10, 'left'),
      col('User', 10, 'right'),
      col('Group', 10, 'left'),
      labelled('LastWriteTime', writeTime, 16, 'right'),
      col('Size', 12, 'right'),
      labelled('Name', 'NameString', 0, 'left'),
    ],
    { wrap: true, groupBy: BY_FOLDER },
  );
  const plain = (name: string, mode: string) =>
    table(
      TYPES,
      name,
      [
        labelled('Mode', mode, 7, 'left'),
        labelled('LastWriteTime', 'LastWriteTimeString', 26, 'right'),
        labelled('Length', 'LengthString', 14, 'right'),
        labelled('Name', 'NameString', 0, 'left'),
      ],
      { wrap: true, groupBy: BY_FOLDER },
    );
  const tables = [plain('children', 'ModeWithoutHardLink'), plain('childrenWithHardlink', 'Mode')];
  return [...(isWindows ? tables : [unix, ...tables]), ...otherViews()];
}

function otherViews(): FormatView[] {
  const file = [
    'Name',
    'Length=LengthString',
    'CreationTime',
    'LastWriteTime',
    'LastAccessTime',
    'Mode',
    'LinkType',
    'Target',
    'VersionInfo',
  ];
  const directory = ['Name', 'CreationTime', 'LastWriteTime', 'LastAccessTime', 'Mode', 'LinkType', 'Target'];
  return [
    {
      kind: 'list',
      name: 'children',
      typeNames: TYPES,
      entries: [{ when: ['System.IO.FileInfo'], items: file.map(listItem) }, { items: directory.map(listItem) }],
      groupBy: BY_FOLDER,
    },
    { kind: 'wide', name: 'children', typeNames: TYPES, entry: { property: 'Name' }, groupBy: BY_FOLDER },
    table(
      'System.Security.AccessControl.FileSystemSecurity',
      'FileSecurityTable',
      [labelled('Path', leafOfPath), col('Owner'), labelled('Access', 'AccessToString')],
      { groupBy: BY_FOLDER, wrap: true },
    ),
  ];
}

function writeTime(self: unknown, ctx: FormatContext): string {
  return formatOp('{0:d} {0:HH}:{0:mm}', [read(self, 'LastWriteTime', ctx)], ctx);
}

function leafOfPath(self: unknown, ctx: FormatContext): string {
  return String(read(self, 'Path', ctx) ?? '').replace(/^.*[/\\]/, '');
}

/** "    Directory: /a/b": the provider's name is taken off the path. */
function folderLine(label: string, value: unknown): FormatNode[] {
  if (value == null) return [];
  const path = String(value).replace(/^[^:]*::/, '');
  return [{ kind: 'frame', left: 4, nodes: [{ kind: 'text', text: `${label}: ${path}` }, { kind: 'newline' }] }];
}

/** Get-ChildItem: what containers hold. */
import { defineCmdlet } from '../../engine/Cmdlet.ts';
import { ChildItemSearch } from './childItems/ChildItemSearch.ts';
import { fileSystemParameters } from './fileSystemParameters.ts';
import { givenPaths, reporting } from './pathArguments.ts';
import { FILTER_PARAMETERS } from './pathParameters.ts';

export default defineCmdlet({
  name: 'Get-ChildItem',
  typeName: 'Microsoft.PowerShell.Commands.GetChildItemCommand',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gci', 'dir', 'ls'],
  defaultParameterSet: 'Items',
  synopsis: 'Lists files, directories and other items.',
  outputTypes: ['System.IO.FileInfo', 'System.IO.DirectoryInfo'],
  parameters: {
    Path: {
      type: 'string[]',
      sets: [{ set: 'Items', position: 0, pipeline: true, byPropertyName: true }],
      supportsWildcards: true,
      description: 'Where to look; the current location by default.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralItems', mandatory: true, byPropertyName: true }],
      description: 'Where to look, no character being a wildcard.',
    },
    ...FILTER_PARAMETERS,
    Filter: { ...FILTER_PARAMETERS.Filter!, position: 1 },
    Recurse: { type: 'switch', aliases: ['s', 'r'], description: 'In directories below too.' },
    Depth: { type: 'uint', description: 'How many levels below; implies -Recurse.' },
    Force: { type: 'switch', description: 'Hidden items too.' },
    Name: { type: 'switch', description: 'Names only, relative to the path.' },
    ...fileSystemParameters(
      {
        Attributes: { type: 'string', description: 'Items with these file attributes: Directory+!Hidden, or d, h, r.' },
        FollowSymlink: { type: 'switch', description: 'Goes into linked directories too.' },
        Directory: { type: 'switch', aliases: ['ad'], description: 'Directories only.' },
        File: { type: 'switch', aliases: ['af'], description: 'Files only.' },
        Hidden: { type: 'switch', aliases: ['ah', 'h'], description: 'Hidden items only.' },
        ReadOnly: { type: 'switch', aliases: ['ar'], description: 'Read-only items only.' },
        System: { type: 'switch', aliases: ['as'], description: 'System items only.' },
      },
      true,
    ),
  },
  process: (cmd) => {
    const { paths, isLiteral } = givenPaths(cmd);
    for (const given of paths.length > 0 || cmd.isBound('Path') ? paths : ['.'])
      reporting(cmd, () => new ChildItemSearch(cmd, given === '' ? '.' : given, isLiteral).run());
  },
  examples: [
    { code: '$null = New-Item d/a.txt, d/b.csv -Force; (Get-ChildItem d -Filter *.csv).Name', output: 'b.csv\n' },
  ],
});

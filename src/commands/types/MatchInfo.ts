/**
 * Select-String's results. Rule that surprises: Path is the word InputStream where the text came from no file, and
 * ToString shows file and line number only for files.
 */
import { UInt64 } from '../../types/numerics/index.ts';
import { UnsupportedMember } from '../../types/UnsupportedMember.ts';
import { commandType } from './commandType.ts';

const PREFIX = 'Microsoft.PowerShell.Commands.';

export class MatchInfoContext {
  /** string[] values. */
  constructor(
    public preContext: string[],
    public postContext: string[],
    public displayPreContext: string[],
    public displayPostContext: string[],
  ) {}
}

export class MatchInfo {
  ignoreCase = true;
  lineNumber = 0;
  line = '';
  path = 'InputStream';
  pattern = '';
  context: MatchInfoContext | null = null;
  /** Match[] */
  matches: unknown[] = [];
  /** Where each match begins and how long it is, for emphasis. */
  ranges: { start: number; length: number }[] = [];

  get netLineNumber(): UInt64 {
    return new UInt64(BigInt(this.lineNumber));
  }
  set netLineNumber(value: UInt64) {
    this.lineNumber = Number(value.value);
  }

  get filename(): string {
    return this.path === 'InputStream'
      ? this.path
      : this.path.slice(Math.max(this.path.lastIndexOf('/'), this.path.lastIndexOf('\\')) + 1);
  }

  relativePath(directory: string): string {
    if (this.path === 'InputStream' || directory === '') return this.path;
    const base = directory.endsWith('/') || directory.endsWith('\\') ? directory : `${directory}/`;
    return this.path.startsWith(base) ? this.path.slice(base.length) : this.path;
  }

  /** The text Out-String shows, context and all. */
  toText(directory: string, line = this.line): string {
    const shown = this.relativePath(directory);
    if (!this.context) return this.formatLine(line, this.lineNumber, shown, '');
    const { displayPreContext, displayPostContext } = this.context;
    const lines: string[] = [];
    let number = this.lineNumber - displayPreContext.length;
    for (const before of displayPreContext) lines.push(this.formatLine(before, number++, shown, '  '));
    lines.push(this.formatLine(line, number++, shown, '> '));
    for (const after of displayPostContext) lines.push(this.formatLine(after, number++, shown, '  '));
    return lines.join('\n');
  }

  private formatLine(line: string, number: number, path: string, prefix: string): string {
    return this.path === 'InputStream' ? prefix + line : `${prefix}${path}:${number}:${line}`;
  }

  toEmphasizedText(directory: string): string {
    let line = '';
    let last = 0;
    for (const { start, length } of this.ranges) {
      line += `${this.line.slice(last, start)}\x1b[7m${this.line.slice(start, start + length)}\x1b[0m`;
      last = start + length;
    }
    return this.toText(directory, line + this.line.slice(last));
  }
}

const MATCHED = `${PREFIX}MatchInfo new(System.Collections.Generic.IReadOnlyList[int] matchIndexes, System.Collections.Generic.IReadOnlyList[int] matchLengths)`;

function unsupported(signature: string): never {
  throw new UnsupportedMember(signature);
}

export const MATCH_TYPES = [
  commandType(
    `${PREFIX}MatchInfo`,
    MatchInfo,
    {
      'bool IgnoreCase {get;set;}': 'ignoreCase',
      'ulong LineNumber {get;set;}': 'netLineNumber',
      'string Line {get;set;}': 'line',
      'string Filename {get;}': 'filename',
      'string Path {get;set;}': 'path',
      'string Pattern {get;set;}': 'pattern',
      'Microsoft.PowerShell.Commands.MatchInfoContext Context {get;set;}': 'context',
      'System.Text.RegularExpressions.Match[] Matches {get;set;}': 'matches',
    },
    {
      toText: (self: MatchInfo) => self.toText(''),
      constructors: {
        [`${PREFIX}MatchInfo new()`]: () => unsupported(`${PREFIX}MatchInfo new()`),
        [MATCHED]: () => unsupported(MATCHED),
      },
      methods: {
        'string ToString()': (self: MatchInfo) => self.toText(''),
        'string ToString(string directory)': (self: MatchInfo, _ctx, directory: string) => self.toText(directory),
        'string ToEmphasizedString(string directory)': (self: MatchInfo, _ctx, directory: string) =>
          self.toEmphasizedText(directory),
        'string RelativePath(string directory)': (self: MatchInfo, _ctx, directory: string) =>
          self.relativePath(directory),
      },
    },
  ),
  commandType(`${PREFIX}MatchInfoContext`, MatchInfoContext, {
    'string[] PreContext {get;set;}': 'preContext',
    'string[] PostContext {get;set;}': 'postContext',
    'string[] DisplayPreContext {get;set;}': 'displayPreContext',
    'string[] DisplayPostContext {get;set;}': 'displayPostContext',
  }),
];

/**
 * Select-String: lines of text that match patterns, in strings or files.
 * Rules that surprise: -List gives the first match of each file only, and does nothing for strings; -Quiet gives $true
 * once, and for files $false when nothing matched.
 */
import { type Cmdlet, defineCmdlet, type ParameterSetEntry } from '../../engine/Cmdlet.ts';
import { NetException } from '../../errors/index.ts';
import { getProperty, toPSString, typeOf, unwrap, WildcardPattern } from '../../types/index.ts';
import { LineReader } from '../LineReader.ts';
import { TextSource } from '../TextSource.ts';
import { MatchInfo, MatchInfoContext } from '../types/MatchInfo.ts';
import { ENCODING_NAMES, transformEncoding } from './encodingParameter.ts';
import { makeArray } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { existingPaths } from '../inputPath.ts';
import { filePath } from '../outputPath.ts';
import { ContextTracker } from './search/ContextTracker.ts';
import { LineMatcher, type LineMatch } from './search/LineMatcher.ts';

interface SearchState {
  matcher: LineMatcher;
  /** For strings: all of them are lines of one text. */
  tracker: ContextTracker | null;
  lineNumber: number;
  isDone: boolean;
}

const OBJECT_SETS = ['Object', 'ObjectRaw'];
const FILE_SETS = ['File', 'FileRaw'];
const LITERAL_SETS = ['LiteralFile', 'LiteralFileRaw'];
const each = (sets: readonly string[], entry: ParameterSetEntry): ParameterSetEntry[] =>
  sets.map((set) => ({ ...entry, set }));
const PLAIN_SETS = each(['Object', 'File', 'LiteralFile'], {});

export default defineCmdlet<SearchState>({
  name: 'Select-String',
  typeName: 'Microsoft.PowerShell.Commands.SelectStringCommand',
  module: 'Microsoft.PowerShell.Utility',
  aliases: ['sls'],
  synopsis: 'Finds text in strings and files.',
  description: 'Patterns are regular expressions unless -SimpleMatch; case does not matter unless -CaseSensitive.',
  defaultParameterSet: 'File',
  outputTypes: ['System.Boolean', 'Microsoft.PowerShell.Commands.MatchInfo', 'System.String'],
  parameters: {
    Culture: {
      type: 'string',
      validate: { notNullOrEmpty: true },
      description: 'Culture of -SimpleMatch: a name, Ordinal, Invariant or Current.',
    },
    InputObject: {
      type: 'psobject',
      sets: each(OBJECT_SETS, { mandatory: true, pipeline: true }),
      allowNull: true,
      allowEmptyString: true,
      description: 'The text to search.',
    },
    Pattern: { type: 'string[]', mandatory: true, position: 0, description: 'What to find.' },
    Path: {
      type: 'string[]',
      sets: each(FILE_SETS, { mandatory: true, position: 1, byPropertyName: true }),
      supportsWildcards: true,
      description: 'The files to search.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: each(LITERAL_SETS, { mandatory: true, byPropertyName: true }),
      description: 'The files, no character being a wildcard.',
    },
    Raw: {
      type: 'switch',
      sets: each(['ObjectRaw', 'FileRaw', 'LiteralFileRaw'], { mandatory: true }),
      description: 'Gives the lines themselves.',
    },
    SimpleMatch: { type: 'switch', description: 'Patterns are plain text.' },
    CaseSensitive: { type: 'switch', description: 'Upper and lower case are different.' },
    Quiet: { type: 'switch', sets: PLAIN_SETS, description: 'Tells only whether there is a match.' },
    List: { type: 'switch', description: 'The first match of each file only.' },
    NoEmphasis: { type: 'switch', description: 'Matches are not highlighted.' },
    Include: { type: 'string[]', validate: { notNullOrEmpty: true }, description: 'Names of files to search.' },
    Exclude: { type: 'string[]', validate: { notNullOrEmpty: true }, description: 'Names of files to leave out.' },
    NotMatch: { type: 'switch', description: 'Lines that do not match.' },
    AllMatches: { type: 'switch', description: 'Finds every match of a line, not only the first.' },
    Encoding: {
      type: 'System.Text.Encoding',
      validate: { notNullOrEmpty: true },
      transform: transformEncoding,
      complete: () => [...ENCODING_NAMES],
      description: "The files' encoding where they have no byte order mark.",
    },
    Context: {
      type: 'int[]',
      validate: { notNullOrEmpty: true, count: [1, 2], range: [0, 2147483647] },
      description: 'How many lines before and after are captured.',
    },
  },
  begin: (cmd) => {
    if (cmd.isBound('Culture') && cmd.params.SimpleMatch !== true) cultureError(cmd);
  },
  createState: (cmd) => ({
    matcher: new LineMatcher(cmd),
    tracker: newTracker(cmd),
    lineNumber: 0,
    isDone: false,
  }),
  process: (cmd) => {
    if (cmd.state.isDone) return;
    if (OBJECT_SETS.includes(cmd.parameterSetName)) searchObject(cmd, cmd.params.InputObject);
    else searchFiles(cmd);
  },
  end: (cmd) => cmd.state.tracker?.end(),
  examples: [
    { code: "'alpha', 'beta' | Select-String 'et' | ForEach-Object Line", output: 'beta\n' },
    { code: "('a1b2' | Select-String '\\d' -AllMatches).Matches.Value -join ','", output: '1,2\n' },
  ],
});

function cultureError(cmd: Cmdlet): never {
  return cmd.throwTerminatingOf(
    'System.InvalidOperationException',
    'You must specify -Culture parameter only with -SimpleMatch parameter.',
    'CannotSpecifyCultureWithoutSimpleMatch',
    'InvalidData',
  );
}

function newTracker(cmd: Cmdlet<SearchState>): ContextTracker | null {
  const context = cmd.params.Context as number[] | undefined;
  if (!context || cmd.params.Quiet || cmd.params.Raw) return null;
  const [before, after = before] = context;
  return before === 0 && after === 0 ? null : new ContextTracker(before, after, (info) => cmd.writeObject(info));
}

function makeInfo(cmd: Cmdlet<SearchState>, line: string, found: LineMatch, path: string): MatchInfo {
  const info = new MatchInfo();
  info.ignoreCase = cmd.params.CaseSensitive !== true;
  info.line = line;
  info.lineNumber = cmd.state.lineNumber;
  info.pattern = found.pattern;
  info.path = path;
  info.matches = makeArray([...found.matches], getType('System.Text.RegularExpressions.Match'));
  if (cmd.params.NoEmphasis !== true && cmd.context.host.ui.supportsColor) info.ranges = found.ranges;
  return info;
}

/** True when something matched. */
function searchLine(cmd: Cmdlet<SearchState>, line: string, path: string, tracker: ContextTracker | null): boolean {
  cmd.state.lineNumber++;
  const found = cmd.state.matcher.match(line);
  if (tracker) tracker.line(line, found ? makeInfo(cmd, line, found, path) : null);
  else if (found) give(cmd, () => makeInfo(cmd, line, found, path), line);
  return found !== null;
}

function give(cmd: Cmdlet<SearchState>, info: () => unknown, line: string): void {
  if (cmd.params.Quiet) {
    cmd.writeObject(cmd.params.List ? info() : true);
    cmd.state.isDone = true;
  } else cmd.writeObject(cmd.params.Raw ? line : info());
}

function searchObject(cmd: Cmdlet<SearchState>, input: unknown): void {
  const base = unwrap(input);
  if (base instanceof MatchInfo) {
    if (cmd.state.matcher.match(base.line)) give(cmd, () => refiltered(base), base.line);
    return;
  }
  if (base != null && typeof base === 'object' && typeOf(base).fullName === 'System.IO.FileInfo') {
    searchFile(cmd, toPSString(getProperty(base, 'FullName', cmd.context), cmd.context));
    return;
  }
  searchLine(cmd, input == null ? '' : toPSString(input, cmd.context), 'InputStream', cmd.state.tracker);
}

/** A match that is searched again keeps its context but no longer shows it. */
function refiltered(info: MatchInfo): MatchInfo {
  if (!info.context) return info;
  const copy: MatchInfo = Object.assign(new MatchInfo(), info);
  copy.context = new MatchInfoContext(info.context.preContext, info.context.postContext, [], []);
  return copy;
}

function searchFiles(cmd: Cmdlet<SearchState>): void {
  const { params, context } = cmd;
  let hasMatch = false;
  for (const path of filesOf(cmd)) {
    const kind = context.host.files.stat(path)?.kind;
    if (kind === 'directory') continue;
    if (!isChosen(cmd, path)) continue;
    hasMatch = searchFile(cmd, path) || hasMatch;
    if (cmd.state.isDone) return;
  }
  if (params.Quiet && !hasMatch) cmd.writeObject(params.List ? null : false);
}

function filesOf(cmd: Cmdlet): string[] {
  const { params } = cmd;
  if (params.LiteralPath) return (params.LiteralPath as string[]).map((path) => filePath(cmd.context, path));
  return (params.Path as string[]).flatMap((path) => existingPaths(cmd, path));
}

function isChosen(cmd: Cmdlet, path: string): boolean {
  const { Include, Exclude } = cmd.params;
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const isLike = (pattern: string): boolean => new WildcardPattern(pattern, { ignoreCase: true }).isMatch(name);
  return (!Include || (Include as string[]).some(isLike)) && !(Exclude && (Exclude as string[]).some(isLike));
}

function searchFile(cmd: Cmdlet<SearchState>, path: string): boolean {
  const { state, params } = cmd;
  let source: TextSource;
  try {
    source = new TextSource(cmd.context, path, params.Encoding ?? null);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
    fileError(cmd, path, thrown);
    return false;
  }
  const reader = new LineReader(source);
  const tracker = newTracker(cmd);
  state.lineNumber = 0;
  let hasMatch = false;
  try {
    for (let line = reader.next(); line !== null; line = reader.next()) {
      if (hasMatch && params.List) {
        tracker?.line(line, null);
        if (!tracker) break;
        continue;
      }
      hasMatch = searchLine(cmd, line, path, tracker) || hasMatch;
      if (state.isDone) break;
    }
    tracker?.end();
  } finally {
    source.close();
  }
  return hasMatch;
}

function fileError(cmd: Cmdlet, path: string, cause: NetException): void {
  const message = `The file ${path} cannot be read: ${cause.message}`;
  cmd.writeErrorOf('System.ArgumentException', message, 'ProcessingFile', 'InvalidArgument', null, cause);
}

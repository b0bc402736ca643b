/**
 * Extents and positions: the parser's own, and the ones that scripts make (ScriptExtent, ScriptPosition), which know a line
 * and columns but no source. TokenTraits, too, which tells what a token kind is.
 */
import { ScriptExtent, ScriptPosition } from '../../language/ScriptExtent.ts';
import type { TokenKind } from '../../language/TokenKind.ts';
import { flagsOf, kindText } from '../../language/tokenTraits.ts';
import { implement } from '../../types/dotnet/implement.ts';
import { EnumValue } from '../../types/index.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { CommentHelpInfo } from '../commentHelp.ts';
import { LANGUAGE } from './astNodes.ts';
import { engineType } from './engineType.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';

/** A position that a script made. */
export class FreePosition {
  constructor(
    readonly file: string | null,
    readonly lineNumber: number,
    readonly columnNumber: number,
    readonly line: string | null,
    readonly fullScript: string | null = null,
  ) {}
  readonly offset = 0;
  getFullScript(): string | null {
    return this.fullScript;
  }
}

/** An extent that a script made. */
export class FreeExtent {
  constructor(
    readonly startScriptPosition: FreePosition | ScriptPosition | null,
    readonly endScriptPosition: FreePosition | ScriptPosition | null,
  ) {}
  get file(): string | null {
    return this.startScriptPosition?.file ?? null;
  }
  get startLineNumber(): number {
    return this.startScriptPosition?.lineNumber ?? 0;
  }
  get startColumnNumber(): number {
    return this.startScriptPosition?.columnNumber ?? 0;
  }
  get endLineNumber(): number {
    return this.endScriptPosition?.lineNumber ?? 0;
  }
  get endColumnNumber(): number {
    return this.endScriptPosition?.columnNumber ?? 0;
  }
  readonly startOffset = 0;
  readonly endOffset = 0;
  get text(): string {
    const { startScriptPosition: start, endScriptPosition: end } = this;
    if (!start || !end || end.columnNumber <= 0) return '';
    const line = start.line ?? '';
    if (start.lineNumber === end.lineNumber) return line.slice(start.columnNumber - 1, end.columnNumber - 1);
    return `${line.slice(start.columnNumber - 1)}...${(end.line ?? '').slice(0, end.columnNumber - 1)}`;
  }
}

const POSITION = {
  'string File {get;}': 'file',
  'int LineNumber {get;}': 'lineNumber',
  'int ColumnNumber {get;}': 'columnNumber',
  'int Offset {get;}': 'offset',
  'string Line {get;}': 'line',
};
const position = {
  interfaces: [`${LANGUAGE}IScriptPosition`],
  members: { GetFullScript: (self: ScriptPosition | FreePosition) => self.getFullScript() },
};

const EXTENT = {
  'string File {get;}': 'file',
  [`${LANGUAGE}IScriptPosition StartScriptPosition {get;}`]: 'startScriptPosition',
  [`${LANGUAGE}IScriptPosition EndScriptPosition {get;}`]: 'endScriptPosition',
  'int StartLineNumber {get;}': 'startLineNumber',
  'int StartColumnNumber {get;}': 'startColumnNumber',
  'int EndLineNumber {get;}': 'endLineNumber',
  'int EndColumnNumber {get;}': 'endColumnNumber',
  'string Text {get;}': 'text',
  'int StartOffset {get;}': 'startOffset',
  'int EndOffset {get;}': 'endOffset',
};
const extent = { interfaces: [`${LANGUAGE}IScriptExtent`] };

function withConstructor(
  definition: TypeDefinition,
  signatures: string,
  make: (...args: never[]) => unknown,
): TypeDefinition {
  const build = definition.build!;
  return {
    ...definition,
    build: () => ({
      ...build(),
      constructors: implement(signatures, { new: (_self, _ctx, ...args) => make(...(args as never[])) }).constructors,
    }),
  };
}

const kindOf = (value: EnumValue): TokenKind => String(value) as TokenKind;
const flags = (value: EnumValue): unknown => EnumValue.of(getType(`${LANGUAGE}TokenFlags`), flagsOf(kindOf(value)));

const TOKEN_TRAITS: TypeDefinition = {
  name: `${LANGUAGE}TokenTraits`,
  kind: 'class',
  isSealed: true,
  isAbstract: true,
  build: () =>
    implement(
      `
static System.Management.Automation.Language.TokenFlags GetTraits(System.Management.Automation.Language.TokenKind kind)
static bool HasTrait(System.Management.Automation.Language.TokenKind kind, System.Management.Automation.Language.TokenFlags flag)
static string Text(System.Management.Automation.Language.TokenKind kind)
`,
      {
        statics: {
          GetTraits: (_self, _ctx, kind: EnumValue) => flags(kind),
          HasTrait: (_self, _ctx, kind: EnumValue, flag: EnumValue) =>
            (flagsOf(kindOf(kind)) & Number(flag.value)) !== 0,
          Text: (_self, _ctx, kind: EnumValue) => kindText(kindOf(kind)),
        },
      },
    ),
};

const text = (name: string) => (self: CommentHelpInfo) => self.text(name);
const list = (name: string) => (self: CommentHelpInfo) =>
  new NetList([...(self.lists.get(name) ?? [])], getType('System.Collections.ObjectModel.ReadOnlyCollection[string]'));
const STRINGS = 'System.Collections.ObjectModel.ReadOnlyCollection[string]';

const COMMENT_HELP: TypeDefinition = engineType(
  `${LANGUAGE}CommentHelpInfo`,
  CommentHelpInfo,
  {
    'string Synopsis {get;}': text('synopsis'),
    'string Description {get;}': text('description'),
    'string Notes {get;}': text('notes'),
    'System.Collections.Generic.IDictionary[string,string] Parameters {get;}': (self: CommentHelpInfo) => {
      const table = new GenericDictionary(getType('System.Collections.Generic.Dictionary[string,string]'));
      for (const [name, value] of self.parameters) table.set(name, value);
      return table;
    },
    [`${STRINGS} Links {get;}`]: list('link'),
    [`${STRINGS} Examples {get;}`]: list('example'),
    [`${STRINGS} Inputs {get;}`]: list('inputs'),
    [`${STRINGS} Outputs {get;}`]: list('outputs'),
    'string Component {get;}': text('component'),
    'string Role {get;}': text('role'),
    'string Functionality {get;}': text('functionality'),
    'string ForwardHelpTargetName {get;}': text('forwardhelptargetname'),
    'string ForwardHelpCategory {get;}': text('forwardhelpcategory'),
    'string RemoteHelpRunspace {get;}': text('remotehelprunspace'),
    'string MamlHelpFile {get;}': text('externalhelp'),
  },
  {
    methods: 'string GetCommentBlock()',
    members: { GetCommentBlock: (self: CommentHelpInfo) => self.commentBlock() },
  },
);

export const EXTENT_TYPES: readonly TypeDefinition[] = [
  { name: `${LANGUAGE}IScriptExtent`, kind: 'interface' },
  { name: `${LANGUAGE}IScriptPosition`, kind: 'interface' },
  engineType(`${LANGUAGE}InternalScriptExtent`, ScriptExtent, EXTENT, {
    ...extent,
    toText: (self: ScriptExtent) => self.text,
  }),
  engineType(`${LANGUAGE}InternalScriptPosition`, ScriptPosition, POSITION, {
    ...position,
    methods: 'string GetFullScript()',
  }),
  withConstructor(
    engineType(`${LANGUAGE}ScriptPosition`, FreePosition, POSITION, { ...position, methods: 'string GetFullScript()' }),
    `
System.Management.Automation.Language.ScriptPosition new(string scriptName, int scriptLineNumber, int offsetInLine, string line)
System.Management.Automation.Language.ScriptPosition new(string scriptName, int scriptLineNumber, int offsetInLine, string line, string fullScript)
`,
    (file: string, line: number, column: number, lineText: string, full?: string) =>
      new FreePosition(file, line, column, lineText, full ?? null),
  ),
  withConstructor(
    engineType(`${LANGUAGE}ScriptExtent`, FreeExtent, EXTENT, { ...extent }),
    'System.Management.Automation.Language.ScriptExtent new(System.Management.Automation.Language.ScriptPosition startPosition, System.Management.Automation.Language.ScriptPosition endPosition)',
    (start: FreePosition, end: FreePosition) => new FreeExtent(start, end),
  ),
  TOKEN_TRAITS,
  COMMENT_HELP,
];

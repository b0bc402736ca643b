/**
 * CompletionResult and CommandCompletion: Tab completion as scripts ask for it (TabExpansion2). Rule that surprises: where
 * nothing can be completed, the place to replace is -1.
 */
import { NetException } from '../../errors/index.ts';
import type { Ast } from '../../language/Ast.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { enumType } from '../../types/dotnet/enums/enumType.ts';
import { implement, settable } from '../../types/dotnet/implement.ts';
import { convertTo } from '../../types/index.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';
import type { CompletionKind, CompletionMatches } from '../CompletionMatch.ts';
import type { Session } from '../session/Session.ts';

const SMA = 'System.Management.Automation.';

class CompletionResult {
  constructor(
    readonly text: string,
    readonly listItem: string,
    readonly kind: string,
    readonly toolTip: string,
  ) {}
}

class CommandCompletion {
  currentMatchIndex = -1;
  constructor(
    readonly matches: NetList,
    public start: number,
    public length: number,
  ) {}

  next(forward: boolean): unknown {
    const { items } = this.matches;
    if (items.length === 0) return null;
    this.currentMatchIndex = (this.currentMatchIndex + (forward ? 1 : items.length - 1)) % items.length;
    return items[this.currentMatchIndex];
  }
}

function given(name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new NetException(
    `${SMA}PSArgumentNullException`,
    `Cannot process argument because the value of argument "${name}" is null. Change the value of argument "${name}" to a non-null value.`,
    { errorId: 'ArgumentNull', category: 'InvalidArgument' },
  );
}

function resultOf(text: unknown, listItem: unknown, kind: string, toolTip: unknown): CompletionResult {
  return new CompletionResult(
    given('completionText', text),
    given('listItemText', listItem),
    kind,
    given('toolTip', toolTip),
  );
}

function completionOf({ start, length, matches }: CompletionMatches): CommandCompletion {
  const results = matches.map(
    ({ text, listItem, kind, toolTip }) => new CompletionResult(text, listItem, kind, toolTip),
  );
  const type = genericType(getType('System.Collections.ObjectModel.Collection`1'), [getType(`${SMA}CompletionResult`)]);
  return new CommandCompletion(new NetList(results, type), start, length);
}

function complete(ctx: TypeContext, text: string, cursor: number): CommandCompletion {
  const { complete: run } = ctx as unknown as Session;
  if (cursor > text.length)
    throw new NetException(
      `${SMA}PSArgumentException`,
      `Cannot process argument because the value of argument "cursorIndex" is not valid. Change the value of the "cursorIndex" argument and run the operation again.`,
      {
        errorId: 'Argument',
        category: 'InvalidArgument',
      },
    );
  if (!run) throw new NetException('System.NotSupportedException', 'psail completes nothing in this session.');
  return completionOf(run(text, cursor));
}

export const COMPLETION_TYPES: readonly TypeDefinition[] = [
  enumType(
    `${SMA}CompletionResultType`,
    `Text=0 History=1 Command=2 ProviderItem=3 ProviderContainer=4 Property=5 Method=6 ParameterName=7 ParameterValue=8
      Variable=9 Namespace=10 Type=11 Keyword=12 DynamicKeyword=13`,
  ),
  {
    name: `${SMA}CompletionResult`,
    kind: 'class',
    jsClass: CompletionResult,
    build: () =>
      implement(
        `
${SMA}CompletionResult new(string completionText, string listItemText, ${SMA}CompletionResultType resultType, string toolTip)
${SMA}CompletionResult new(string completionText)
string CompletionText {get;}
string ListItemText {get;}
${SMA}CompletionResultType ResultType {get;}
string ToolTip {get;}
`,
        {
          new: (_self, _ctx, text: unknown, listItem?: unknown, kind?: unknown, toolTip?: unknown) =>
            kind === undefined ? resultOf(text, text, 'Text', text) : resultOf(text, listItem, String(kind), toolTip),
          members: {
            CompletionText: (self: CompletionResult) => self.text,
            ListItemText: (self: CompletionResult) => self.listItem,
            ResultType: (self: CompletionResult, ctx) =>
              convertTo(self.kind satisfies string as CompletionKind, getType(`${SMA}CompletionResultType`), ctx),
            ToolTip: (self: CompletionResult) => self.toolTip,
          },
        },
      ),
  },
  {
    name: `${SMA}CommandCompletion`,
    kind: 'class',
    jsClass: CommandCompletion,
    build: () =>
      implement(
        `
int CurrentMatchIndex {get;set;}
int ReplacementIndex {get;set;}
int ReplacementLength {get;set;}
System.Collections.ObjectModel.Collection[${SMA}CompletionResult] CompletionMatches {get;set;}
${SMA}CompletionResult GetNextResult(bool forward)
static ${SMA}CommandCompletion CompleteInput(string input, int cursorIndex, hashtable options)
static ${SMA}CommandCompletion CompleteInput(${SMA}Language.Ast ast, ${SMA}Language.Token[] tokens, ${SMA}Language.IScriptPosition positionOfCursor, hashtable options)
`,
        {
          statics: {
            'CompleteInput/3': (_self, ctx, text: string, cursor: number) => complete(ctx, text, cursor),
            'CompleteInput/4': (_self, ctx, ast: Ast, _tokens: unknown, position: { offset: number }) =>
              complete(ctx, ast.extent.source.text, position.offset),
          },
          members: {
            CurrentMatchIndex: settable(
              (self: CommandCompletion) => self.currentMatchIndex,
              (self: CommandCompletion, value: number) => void (self.currentMatchIndex = value),
            ),
            ReplacementIndex: settable(
              (self: CommandCompletion) => self.start,
              (self: CommandCompletion, value: number) => void (self.start = value),
            ),
            ReplacementLength: settable(
              (self: CommandCompletion) => self.length,
              (self: CommandCompletion, value: number) => void (self.length = value),
            ),
            CompletionMatches: settable(
              (self: CommandCompletion) => self.matches,
              () => undefined,
            ),
            GetNextResult: (self: CommandCompletion, _ctx, forward: boolean) => self.next(forward),
          },
        },
      ),
  },
];

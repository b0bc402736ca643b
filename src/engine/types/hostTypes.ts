/** $Host as a .NET object, call stack frames and history. */
import { NetException } from '../../errors/NetException.ts';
import { convertTo, enumerableOf } from '../../types/index.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { field, implement } from '../../types/dotnet/implement.ts';
import { GenericDictionary } from '../../types/collections/GenericDictionary.ts';
import { type Choice, promptForChoice, promptForChoices } from '../pipeline/promptForChoice.ts';
import { promptForCredential, readSecret } from '../pipeline/promptForCredential.ts';
import { promptForFields } from '../pipeline/promptForFields.ts';
import { argumentException } from '../providers/providerErrors.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { genericType, getType } from '../../types/TypeRegistry.ts';
import { DateTime, TimeSpan } from '../../types/numerics/index.ts';
import { PSObject } from '../../types/PSObject.ts';
import type { InformationRecord } from '../records.ts';
import { Runspace } from '../runspaces/Runspace.ts';
import { CallStackFrame } from '../session/CallStackFrame.ts';
import { HistoryInfo } from '../session/HistoryInfo.ts';
import { PSHost, PSHostUserInterface } from '../session/hostObjects.ts';
import { engineType } from './engineType.ts';
import { argumentNull, type FieldDescription, PROMPT_TYPES } from './promptTypes.ts';

const SMA = 'System.Management.Automation.';

/** System.Management.Automation.Host.ChoiceDescription. */
class ChoiceDescription implements Choice {
  constructor(
    readonly label: string,
    public help = '',
  ) {}
}

/** With one default for one answer; with several, or none in a list, for several answers. */
function askForChoice(
  self: PSHostUserInterface,
  _ctx: TypeContext,
  caption: string | null,
  message: string | null,
  choices: unknown,
  defaults: unknown,
): unknown {
  const { ui } = self.session.host;
  const list = [...(enumerableOf(choices) as Iterable<ChoiceDescription>)];
  if (typeof defaults === 'number') return promptForChoice(ui, caption ?? '', message ?? '', list, defaults);
  const several = defaults === null ? [] : [...(enumerableOf(defaults) as Iterable<number>)];
  const chosen = promptForChoices(ui, caption ?? '', message ?? '', list, several);
  return new NetList(
    chosen,
    genericType(getType('System.Collections.ObjectModel.Collection`1'), [getType('System.Int32')]),
  );
}

function askForFields(
  { session }: PSHostUserInterface,
  _ctx: TypeContext,
  caption: string | null,
  message: string | null,
  descriptions: unknown,
): unknown {
  if (descriptions === null) throw argumentNull('descriptions');
  const fields = [...(enumerableOf(descriptions) as Iterable<FieldDescription | null>)];
  if (fields.length === 0) throw argumentException('The "descriptions" parameter must contain at least one value.');
  const known = fields.filter((field) => field !== null);
  // What is no description is met when its turn comes.
  const answers = promptForFields(session, caption ?? '', message ?? '', known.length === fields.length ? known : []);
  if (known.length < fields.length) throw argumentException(`"descriptions[${fields.indexOf(null)}]" cannot be null.`);
  const table = new GenericDictionary(getType(`System.Collections.Generic.Dictionary[string,${SMA}PSObject]`));
  for (const [name, value] of answers ?? []) table.set(name, value);
  return table;
}

function noLabel(): NetException {
  const made = new NetException(`${SMA}PSArgumentException`, 'label cannot be null or empty.');
  made.hresult = -2147024809;
  return made;
}

const localTime = (ticks: bigint, ctx: TypeContext): DateTime =>
  new DateTime(ticks + ctx.timeZone.utcOffsetTicks(ticks), 2);

const HISTORY = engineType(
  'Microsoft.PowerShell.Commands.HistoryInfo',
  HistoryInfo,
  {
    'long Id {get;}': (self: HistoryInfo) => BigInt(self.id),
    'string CommandLine {get;}': 'commandLine',
    'System.Management.Automation.Runspaces.PipelineState ExecutionStatus {get;}': (self: HistoryInfo, ctx) =>
      convertTo(self.executionStatus, getType(`${SMA}Runspaces.PipelineState`), ctx),
    'datetime StartExecutionTime {get;}': (self: HistoryInfo, ctx) => localTime(self.startTicks, ctx),
    'datetime EndExecutionTime {get;}': (self: HistoryInfo, ctx) => localTime(self.endTicks, ctx),
    'timespan Duration {get;}': (self: HistoryInfo) => new TimeSpan(self.endTicks - self.startTicks),
  },
  { toText: (self: HistoryInfo) => self.commandLine },
);

const CALL = engineType(
  `${SMA}CallStackFrame`,
  CallStackFrame,
  {
    'string ScriptName {get;}': 'scriptName',
    'int ScriptLineNumber {get;}': 'scriptLineNumber',
    'System.Management.Automation.InvocationInfo InvocationInfo {get;}': 'invocationInfo',
    'System.Management.Automation.Language.IScriptExtent Position {get;}': 'position',
    'string FunctionName {get;}': 'functionName',
  },
  {
    methods: `string GetScriptLocation()\nSystem.Collections.Generic.Dictionary[string,psvariable] GetFrameVariables()`,
    members: {
      GetScriptLocation: (self: CallStackFrame) => self.location,
      GetFrameVariables: (self: CallStackFrame) => self.variables(),
    },
    toText: (self: CallStackFrame) => self.toString(),
  },
);

export const HOST_TYPES: readonly TypeDefinition[] = [
  CALL,
  HISTORY,
  {
    name: `${SMA}Host.ChoiceDescription`,
    kind: 'class',
    jsClass: ChoiceDescription,
    build: () =>
      implement(
        `${SMA}Host.ChoiceDescription new(string label)\n${SMA}Host.ChoiceDescription new(string label, string helpMessage)\nstring Label {get;}\nstring HelpMessage {get;set;}`,
        {
          new: (_self, _ctx, label: string | null, help?: string | null) => {
            if (!label) throw noLabel();
            return new ChoiceDescription(label, help ?? '');
          },
          members: { Label: (self: ChoiceDescription) => self.label, HelpMessage: field('help') },
        },
      ),
  },
  ...PROMPT_TYPES,
  engineType(`${SMA}Host.PSHost`, undefined, {}, { isAbstract: true }),
  engineType(
    `${SMA}Internal.Host.InternalHost`,
    PSHost,
    {
      'string Name {get;}': (self: PSHost) => self.session.host.name,
      'version Version {get;}': (_self, ctx: TypeContext) => convertTo('7.6.5', getType('System.Version'), ctx),
      'guid InstanceId {get;}': (_self, ctx: TypeContext) =>
        convertTo('00000000-0000-0000-0000-000000000000', getType('System.Guid'), ctx),
      'System.Management.Automation.Host.PSHostUserInterface UI {get;}': 'ui',
      'cultureinfo CurrentCulture {get;}': (self: PSHost) => self.session.culture,
      'cultureinfo CurrentUICulture {get;}': (self: PSHost) => self.session.uiCulture,
      'psobject PrivateData {get;}': () => PSObject.custom(),
      'runspace Runspace {get;}': (self: PSHost) => Runspace.of(self.session),
      'bool DebuggerEnabled {get;set;}': { get: () => false, set: () => undefined },
      'bool IsRunspacePushed {get;}': () => false,
    },
    {
      base: `${SMA}Host.PSHost`,
      methods:
        'void SetShouldExit(int exitCode)\nvoid EnterNestedPrompt()\nvoid ExitNestedPrompt()\nvoid NotifyBeginApplication()\nvoid NotifyEndApplication()\nvoid PushRunspace(runspace runspace)\nvoid PopRunspace()\nvoid IHostSupportsInteractiveSession.PushRunspace(runspace runspace)\nvoid IHostSupportsInteractiveSession.PopRunspace()',
      members: {
        SetShouldExit: (self: PSHost, _ctx, code: number) => void (self.session.requestedExit = code),
        NotifyBeginApplication: () => undefined,
        NotifyEndApplication: () => undefined,
      },
    },
  ),
  engineType(`${SMA}Host.PSHostUserInterface`, undefined, {}, { isAbstract: true }),
  engineType(
    `${SMA}Internal.Host.InternalHostUserInterface`,
    PSHostUserInterface,
    {
      'System.Management.Automation.Host.PSHostRawUserInterface RawUI {get;}': 'rawUI',
      'bool SupportsVirtualTerminal {get;}': (self: PSHostUserInterface) => self.session.host.ui.supportsColor,
    },
    {
      base: `${SMA}Host.PSHostUserInterface`,
      methods: `
void Write(string value)
void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)
void WriteLine()
void WriteLine(string value)
void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)
void WriteErrorLine(string value)
void WriteWarningLine(string message)
void WriteVerboseLine(string message)
void WriteDebugLine(string message)
void WriteInformation(System.Management.Automation.InformationRecord record)
void WriteProgress(long sourceId, System.Management.Automation.ProgressRecord record)
string ReadLine()
securestring ReadLineAsSecureString()
System.Collections.Generic.Dictionary[string,psobject] Prompt(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.FieldDescription] descriptions)
pscredential PromptForCredential(string caption, string message, string userName, string targetName)
pscredential PromptForCredential(string caption, string message, string userName, string targetName, System.Management.Automation.PSCredentialTypes allowedCredentialTypes, System.Management.Automation.PSCredentialUIOptions options)
int PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription] choices, int defaultChoice)
System.Collections.ObjectModel.Collection[int] PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription] choices, System.Collections.Generic.IEnumerable[int] defaultChoices)
System.Collections.ObjectModel.Collection[int] IHostUISupportsMultipleChoiceSelection.PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription] choices, System.Collections.Generic.IEnumerable[int] defaultChoices)
`,
      members: {
        'Write/1': (self: PSHostUserInterface, _ctx, text: string) => self.session.host.ui.write(text),
        'Write/3': (self: PSHostUserInterface, _ctx, _fore: unknown, _back: unknown, text: string) =>
          self.session.host.ui.write(text),
        'WriteLine/3': (self: PSHostUserInterface, _ctx, _fore: unknown, _back: unknown, text: string) =>
          self.session.host.ui.write(`${text}\n`),
        WriteLine: (self: PSHostUserInterface, _ctx, text?: string) => self.session.host.ui.write(`${text ?? ''}\n`),
        WriteErrorLine: (self: PSHostUserInterface, _ctx, text: string) => self.session.host.ui.writeError(`${text}\n`),
        WriteWarningLine: (self: PSHostUserInterface, _ctx, text: string) => self.session.showStream('Warning', text),
        WriteVerboseLine: (self: PSHostUserInterface, _ctx, text: string) => self.session.showStream('Verbose', text),
        WriteDebugLine: (self: PSHostUserInterface, _ctx, text: string) => self.session.showStream('Debug', text),
        ReadLine: (self: PSHostUserInterface) => self.session.host.ui.readLine(''),
        WriteInformation: ({ session }: PSHostUserInterface, _ctx, record: InformationRecord) =>
          session.showInformation(record),
        WriteProgress: ({ session }: PSHostUserInterface, _ctx, sourceId: bigint, record: unknown) =>
          session.host.ui.progress?.(Number(sourceId), record),
        ReadLineAsSecureString: ({ session }: PSHostUserInterface) => readSecret(session, '')?.value ?? null,
        Prompt: askForFields,
        PromptForCredential: (
          { session }: PSHostUserInterface,
          _ctx,
          caption?: string,
          message?: string,
          user?: string,
        ) => promptForCredential(session, caption ?? '', message ?? '', user ?? ''),
        PromptForChoice: askForChoice,
      },
    },
  ),
];

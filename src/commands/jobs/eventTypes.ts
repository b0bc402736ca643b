/** The event manager, subscriptions, events and their jobs as .NET types. */
import { PSEventArgs, PSEventManager, PSEventSubscriber } from '../../engine/events/PSEventManager.ts';
import type { ScriptBlock } from '../../engine/ScriptBlock.ts';
import { engineType } from '../../engine/types/engineType.ts';
import { NetList } from '../../types/collections/NetList.ts';
import { newGuid } from '../../types/dotnet/dates/identifierTypes.ts';
import { localDateTime } from '../../types/dotnet/values.ts';
import { makeArray } from '../../types/NetArray.ts';
import type { TypeContext } from '../../types/TypeContext.ts';
import type { TypeDefinition } from '../../types/TypeDefinition.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { EventJob } from './EventJob.ts';

const SMA = 'System.Management.Automation.';
const SUBSCRIBER = `${SMA}PSEventSubscriber`;
const ARGS = `${SMA}PSEventArgs`;

const listOf = (items: readonly unknown[], type: string): NetList =>
  new NetList([...items], getType(`System.Collections.Generic.List[${type}]`));

function subscribe(
  self: PSEventManager,
  ctx: TypeContext,
  source: unknown,
  eventName: string,
  sourceIdentifier: string | null,
  data: unknown,
  action: unknown,
  isSupport = false,
  forwards = false,
  maxTriggers = 0,
): PSEventSubscriber {
  const name = sourceIdentifier || String(newGuid(ctx));
  const job = action == null ? null : new EventJob(self.session, name, action as ScriptBlock, false);
  const subscriber = self.subscribe({
    source,
    eventName: eventName || null,
    sourceIdentifier: name,
    action: job,
    messageData: data,
    isSupport,
    forwards,
    maxTriggers,
  });
  job?.belongsTo(subscriber);
  return subscriber;
}

export const EVENT_TYPES: readonly TypeDefinition[] = [
  engineType(`${SMA}PSEventManager`, undefined, {}, { isAbstract: true }),
  engineType(
    `${SMA}PSLocalEventManager`,
    PSEventManager,
    {
      [`${SMA}PSEventArgsCollection ReceivedEvents {get;}`]: (self: PSEventManager) => listOf(self.received, ARGS),
      [`System.Collections.Generic.List[${SUBSCRIBER}] Subscribers {get;}`]: (self: PSEventManager) =>
        listOf(self.subscribers, SUBSCRIBER),
    },
    {
      base: `${SMA}PSEventManager`,
      methods: `
${ARGS} GenerateEvent(string sourceIdentifier, System.Object sender, System.Object[] args, psobject extraData)
System.Collections.Generic.IEnumerable[${SUBSCRIBER}] GetEventSubscribers(string sourceIdentifier)
${SUBSCRIBER} SubscribeEvent(System.Object source, string eventName, string sourceIdentifier, psobject data, scriptblock action, bool supportEvent, bool forwardEvent)
${SUBSCRIBER} SubscribeEvent(System.Object source, string eventName, string sourceIdentifier, psobject data, scriptblock action, bool supportEvent, bool forwardEvent, int maxTriggerCount)
void UnsubscribeEvent(${SUBSCRIBER} subscriber)
void Dispose()
`,
      members: {
        GenerateEvent: (
          self: PSEventManager,
          _ctx,
          name: string,
          sender: unknown,
          args: unknown[] | null,
          data: unknown,
        ) => self.generate(name, sender, args ?? [], data),
        GetEventSubscribers: (self: PSEventManager, _ctx, name: string) => listOf(self.named(name), SUBSCRIBER),
        SubscribeEvent: subscribe,
        UnsubscribeEvent: (self: PSEventManager, _ctx, subscriber: PSEventSubscriber) => self.unsubscribe(subscriber),
        Dispose: () => undefined,
      },
    },
  ),
  engineType(SUBSCRIBER, PSEventSubscriber, {
    'int SubscriptionId {get;set;}': 'id',
    'System.Object SourceObject {get;}': ({ subscription }: PSEventSubscriber) => subscription.source,
    'string EventName {get;}': ({ subscription }: PSEventSubscriber) => subscription.eventName,
    'string SourceIdentifier {get;}': ({ subscription }: PSEventSubscriber) => subscription.sourceIdentifier,
    [`${SMA}PSEventJob Action {get;}`]: ({ subscription }: PSEventSubscriber) => subscription.action,
    [`${SMA}PSEventReceivedEventHandler HandlerDelegate {get;}`]: () => null,
    'bool SupportEvent {get;}': ({ subscription }: PSEventSubscriber) => subscription.isSupport,
    'bool ForwardEvent {get;}': ({ subscription }: PSEventSubscriber) => subscription.forwards,
  }),
  engineType(
    ARGS,
    PSEventArgs,
    {
      'string ComputerName {get;}': () => null,
      'guid RunspaceId {get;}': 'runspaceId',
      'int EventIdentifier {get;}': 'id',
      'System.Object Sender {get;}': 'sender',
      'System.EventArgs SourceEventArgs {get;}': 'sourceEventArgs',
      'System.Object[] SourceArgs {get;}': (self: PSEventArgs) =>
        makeArray([...self.sourceArgs], getType('System.Object')),
      'string SourceIdentifier {get;}': 'sourceIdentifier',
      'datetime TimeGenerated {get;}': (self: PSEventArgs, ctx) => localDateTime(ctx, self.ticksUtc),
      'psobject MessageData {get;}': 'messageData',
    },
    { base: 'System.EventArgs' },
  ),
  engineType(
    `${SMA}PSEngineEvent`,
    undefined,
    {},
    {
      isAbstract: true,
      methods: `
static string Exiting {get;}
static string OnIdle {get;}
static string OnScriptBlockInvoke {get;}
static string WorkflowJobStartEvent {get;}
`,
      statics: {
        Exiting: () => 'PowerShell.Exiting',
        OnIdle: () => 'PowerShell.OnIdle',
        OnScriptBlockInvoke: () => 'PowerShell.OnScriptBlockInvoke',
        WorkflowJobStartEvent: () => 'PowerShell.WorkflowJobStartEvent',
      },
    },
  ),
  engineType(`${SMA}PSEventJob`, EventJob, { 'psmoduleinfo Module {get;}': 'module' }, { base: `${SMA}Job` }),
];

/**
 * The objects of a job's streams on their way between threads: values as CLIXML, records by the parts that PowerShell
 * sends. What arrives is deserialized: errors carry a RemoteException and the id, category and activity they had.
 */
import type { ExecutionContext } from '../../engine/ExecutionContext.ts';
import {
  DebugRecord,
  HostInformationMessage,
  InformationRecord,
  VerboseRecord,
  WarningRecord,
} from '../../engine/records.ts';
import type { StreamName } from '../../engine/runspaces/runInSession.ts';
import { ErrorDetails, type ErrorRecord } from '../../errors/ErrorRecord.ts';
import type { ErrorCategory } from '../../errors/ErrorCategory.ts';
import { NetException } from '../../errors/NetException.ts';
import { EnumValue, getProperty, toPSString } from '../../types/index.ts';
import { getType } from '../../types/TypeRegistry.ts';
import { ClixmlDeserializer } from '../clixml/ClixmlDeserializer.ts';
import { ClixmlSerializer } from '../clixml/ClixmlSerializer.ts';
import { ProgressRecord } from '../types/ProgressRecord.ts';
import { RemotingErrorRecord } from './RemotingErrorRecord.ts';

/** Remoting serializes one level of objects' properties. */
const DEPTH = 1;
const REMOTE_EXCEPTION = 'System.Management.Automation.RemoteException';

/** What travels; all of it can be cloned. */
export type SentItem =
  | { stream: 'output'; clixml: string }
  | { stream: 'error'; error: SentError }
  | { stream: 'warning' | 'verbose' | 'debug'; message: string }
  | { stream: 'progress'; activityId: number; fields: Omit<ProgressRecord, 'activityId'> }
  | { stream: 'information'; clixml: string; host: SentMessage | null; tags: string[] };

/** Write-Host's message; colours by number. */
interface SentMessage {
  message: string;
  noNewLine: boolean;
  foreground: number | null;
  background: number | null;
}

export interface SentError {
  message: string;
  fullyQualifiedErrorId: string;
  category: string;
  activity: string;
  reason: string;
  targetName: string;
  targetType: string;
  target: string;
  details: string | null;
  stackTrace: string | null;
}

export function serialize(value: unknown, ctx: ExecutionContext): string {
  return ClixmlSerializer.serialize([value], DEPTH, ctx);
}

export function deserialize(clixml: string, ctx: ExecutionContext): unknown {
  return ClixmlDeserializer.deserialize(clixml, ctx)[0] ?? null;
}

export function sendItem(stream: StreamName, value: unknown, ctx: ExecutionContext): SentItem {
  switch (stream) {
    case 'output':
      return { stream, clixml: serialize(value, ctx) };
    case 'error':
      return { stream, error: sendError(value as ErrorRecord, ctx) };
    case 'information': {
      const { messageData, tags } = value as InformationRecord;
      const host = messageData instanceof HostInformationMessage ? sentMessage(messageData) : null;
      return { stream, clixml: host ? '' : serialize(messageData, ctx), host, tags: [...tags] };
    }
    case 'progress': {
      const { activityId, ...fields } = value as ProgressRecord;
      return { stream, activityId, fields };
    }
    default:
      return { stream, message: toPSString(value, ctx) };
  }
}

export function sendError(record: ErrorRecord, ctx: ExecutionContext): SentError {
  const info = getProperty(record, 'CategoryInfo', ctx);
  const part = (name: string): string => toPSString(getProperty(info, name, ctx) ?? '', ctx);
  return {
    message: record.exception.message,
    fullyQualifiedErrorId: record.fullyQualifiedErrorId,
    category: record.category,
    activity: part('Activity'),
    reason: part('Reason'),
    targetName: part('TargetName'),
    targetType: part('TargetType'),
    target: serialize(record.targetObject, ctx),
    details: record.errorDetails?.message ?? null,
    stackTrace: record.scriptStackTrace,
  };
}

export function receiveItem(item: SentItem, ctx: ExecutionContext): unknown {
  switch (item.stream) {
    case 'output':
      return deserialize(item.clixml, ctx);
    case 'error':
      return receiveError(item.error, ctx);
    case 'warning':
      return new WarningRecord(item.message, null);
    case 'verbose':
      return new VerboseRecord(item.message, null);
    case 'debug':
      return new DebugRecord(item.message, null);
    case 'progress':
      return Object.assign(new ProgressRecord(item.activityId, item.fields.activity), item.fields);
    case 'information':
      return new InformationRecord(informationData(item, ctx), null, item.tags, ctx);
  }
}

function informationData(item: SentItem & { stream: 'information' }, ctx: ExecutionContext): unknown {
  const { host } = item;
  if (!host) return deserialize(item.clixml, ctx);
  return new HostInformationMessage(host.message, host.noNewLine, colour(host.foreground), colour(host.background));
}

function sentMessage({ message, noNewLine, foregroundColor, backgroundColor }: HostInformationMessage): SentMessage {
  const number = (value: unknown): number | null => (value instanceof EnumValue ? Number(value.value) : null);
  return { message, noNewLine, foreground: number(foregroundColor), background: number(backgroundColor) };
}

const colour = (number: number | null): unknown =>
  number === null ? null : EnumValue.of(getType('System.ConsoleColor'), number);

export function receiveError(sent: SentError, ctx: ExecutionContext): RemotingErrorRecord {
  const exception = new NetException(REMOTE_EXCEPTION, sent.message);
  const category = sent.category as ErrorCategory;
  const target = deserialize(sent.target, ctx);
  const record = new RemotingErrorRecord(exception, sent.fullyQualifiedErrorId, category, target);
  Object.assign(record, {
    activity: sent.activity,
    reason: sent.reason,
    targetName: sent.targetName,
    targetType: sent.targetType,
    scriptStackTrace: sent.stackTrace,
    errorDetails: sent.details === null ? null : new ErrorDetails(sent.details),
    foreignId: sent.fullyQualifiedErrorId,
  });
  exception.errorRecord = record;
  return record;
}

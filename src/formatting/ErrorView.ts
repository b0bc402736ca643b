/**
 * The text of an error as $ErrorView says: ConciseView (default), NormalView, CategoryView or DetailedView.
 * Rule that surprises: ConciseView shows the source line only for errors in a script file, below a first line, or of the
 * parser, never for a module's; and only then is the message put on one line and wrapped at the window's width.
 */
import type { ErrorRecord } from '../errors/ErrorRecord.ts';
import { exceptionLineage } from '../errors/exceptionTypes.ts';
import { RUNTIME_EXCEPTION } from '../errors/NetException.ts';
import { markedLine, positionMessage } from '../errors/positionMessage.ts';
import { toPSString, unwrap } from '../types/index.ts';
import type { AnsiStyle } from './AnsiStyle.ts';
import { conciseBlock } from './ConciseBlock.ts';
import { detailedErrorText } from './DetailedErrorView.ts';
import { decoratedLines, stripAnsi } from './DisplayCells.ts';
import { type FormatContext, hostWidth } from './FormatContext.ts';
import { readText } from './views/viewBuilders.ts';
import { dictionaryEntries } from './objectAccess.ts';

const PARENT_EXCEPTION = 'System.Management.Automation.ParentContainsErrorRecordException';

export function errorViewText(record: ErrorRecord, ctx: FormatContext, style: AnsiStyle | null): string {
  const colour = style?.error ?? '';
  const reset = style?.reset ?? '';
  if (record.isNativeStdErr) return colour + record.exception.message + reset;
  const view = toPSString(unwrap(ctx.getVariable('ErrorView')), ctx).toLowerCase();
  if (view === 'detailedview') return `${colour}\n${detailedErrorText(record, ctx, style)}\n\n${reset}`;
  if (view === 'categoryview') return colour + readText(record, 'CategoryInfo', ctx) + reset;
  if (view === 'normalview') return colour + commandPrefix(record) + normalText(record, ctx) + reset;
  return conciseText(record, ctx, style);
}

/** The lines the host writes for an error: without the empty line that some texts end with. */
export function errorViewLines(record: ErrorRecord, ctx: FormatContext, style: AnsiStyle | null): string[] {
  const lines = decoratedLines(errorViewText(record, ctx, style));
  if (stripAnsi(lines[lines.length - 1] ?? '') === '') lines.pop();
  return lines;
}

function commandPrefix(record: ErrorRecord): string {
  const call = record.invocationInfo;
  if (!call) return '';
  if (!call.myCommandName) return call.invocationName ? `${call.invocationName} : ` : '';
  return `${/^[&.]?$/.test(call.invocationName) ? call.myCommandName : call.invocationName} : `;
}

function normalText(record: ErrorRecord, ctx: FormatContext): string {
  const call = record.invocationInfo;
  const shown =
    call && (call.myCommandName || record.category !== 'ParserError') ? positionMessage(call.scriptPosition) : '';
  const lines = [record.toString()];
  if (shown !== '') lines.push(shown);
  lines.push(`+ CategoryInfo          : ${readText(record, 'CategoryInfo', ctx)}`);
  lines.push(`+ FullyQualifiedErrorId : ${record.fullyQualifiedErrorId}`);
  return lines.join('\n');
}

function conciseText(record: ErrorRecord, ctx: FormatContext, style: AnsiStyle | null): string {
  const colour = style?.error ?? '';
  const reset = style?.reset ?? '';
  const position = record.invocationInfo?.scriptPosition ?? null;
  const source = sourceOf(record, ctx);
  const isWrapped = !!position?.file || record.category === 'ParserError';
  const message = conciseMessage(record);
  const body = source
    ? conciseBlock(source, message, { style, width: hostWidth(ctx), isWrapped })
    : plainMessage(message, isWrapped, hostWidth(ctx), colour);
  const action = record.errorDetails?.recommendedAction;
  const advice = action && action.trim() !== '' ? `\n${colour}  Recommendation: ${action}${reset}` : '';
  return `${colour}${reason(record, ctx)}: ${body}${reset}${advice}`;
}

/** Without a source line: on one line when it comes from a script. */
function plainMessage(message: string, isWrapped: boolean, width: number, colour: string): string {
  if (!isWrapped) return colour + message;
  return conciseBlock(null, message, { style: null, width, isWrapped });
}

export interface ErrorSource {
  /** What stands after "Reason: " on the first line. */
  heading: string;
  lineNumber: string;
  /** The line as shown, with its leading blank. */
  line: string;
  markStart: number;
  markLength: number;
}

function sourceOf(record: ErrorRecord, ctx: FormatContext): ErrorSource | null {
  return assertionSource(record, ctx) ?? scriptSource(record);
}

function scriptSource(record: ErrorRecord): ErrorSource | null {
  const position = record.invocationInfo?.scriptPosition ?? null;
  const isParseError = record.category === 'ParserError' && record.exception.typeName === PARENT_EXCEPTION;
  if (!position || !(isParseError || position.file || position.startLineNumber > 1)) return null;
  if (position.file && /\.psm1$/i.test(position.file)) return null;
  const marked = markedLine(position) ?? { text: '', start: 0, length: 1 };
  return {
    heading: position.file ? `${position.file}:${position.startLineNumber}` : '',
    lineNumber: String(position.startLineNumber),
    line: ` ${marked.text}`,
    markStart: marked.start + 1,
    markLength: Math.max(1, marked.length),
  };
}

/** A test framework's failed assertion names its own line in the target object. */
function assertionSource(record: ErrorRecord, ctx: FormatContext): ErrorSource | null {
  const entries = dictionaryEntries(unwrap(record.targetObject));
  if (!entries) return null;
  const target = new Map(entries.map(([key, value]) => [String(key).toLowerCase(), value]));
  if (!target.has('line') || !target.has('linetext')) return null;
  const text = (key: string) => (target.get(key) == null ? '' : toPSString(target.get(key), ctx));
  return {
    heading: text('file'),
    lineNumber: text('line'),
    line: text('linetext').trim(),
    markStart: 0,
    markLength: 0,
  };
}

function conciseMessage(record: ErrorRecord): string {
  const details = record.errorDetails?.message;
  if (details) return details;
  const { message } = record.exception;
  const mark = record.category === 'ParserError' ? message.indexOf('~\n') : -1;
  return mark < 0
    ? message
    : message
        .slice(mark + 2)
        .split('~\n')[0]
        .split('\n\n')[0];
}

function reason(record: ErrorRecord, ctx: FormatContext): string {
  const { exception, invocationInfo: call } = record;
  if (exception.wasThrownFromThrowStatement && exceptionLineage(exception.typeName).includes(RUNTIME_EXCEPTION))
    return 'Exception';
  const command = call?.myCommandName ?? '';
  if (command && (!ctx.findCommand || ctx.findCommand(command))) return command;
  const activity = readText(record, 'CategoryInfo.Activity', ctx);
  if (activity || command) return activity || command;
  if (call?.invocationName) return call.invocationName;
  if (record.category !== 'NotSpecified') return record.category;
  return readText(record, 'CategoryInfo.Reason', ctx) || 'Error';
}

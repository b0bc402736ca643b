/**
 * Get-Date: the time now, or a given one, with parts replaced, as an object or formatted.
 * Rule that surprises: the object has a DisplayHint, which decides whether date, time or both are shown.
 */
import { NetException } from '../../errors/index.ts';
import { type Cmdlet, defineCmdlet, type ParameterDefinition } from '../../engine/Cmdlet.ts';
import { PSObject } from '../../types/PSObject.ts';
import { getProperty, getStaticMember, unwrap } from '../../types/index.ts';
import { call, enumValue, formatted, netType, now, numberProperty } from '../netValues.ts';
import { uFormat } from './date/uFormat.ts';

const DATE_FORMAT = 'DateAndFormat';
const DATE_UFORMAT = 'DateAndUFormat';
const UNIX_FORMAT = 'UnixTimeSecondsAndFormat';
const UNIX_UFORMAT = 'UnixTimeSecondsAndUFormat';

/** Formats for file names. */
const FILE_FORMATS: Readonly<Record<string, { format: string; isUtc: boolean }>> = {
  filedate: { format: 'yyyyMMdd', isUtc: false },
  filedateuniversal: { format: 'yyyyMMddZ', isUtc: true },
  filedatetime: { format: 'yyyyMMddTHHmmssffff', isUtc: false },
  filedatetimeuniversal: { format: 'yyyyMMddTHHmmssffffZ', isUtc: true },
};

const part = (range: readonly [number, number], description: string): ParameterDefinition => ({
  type: 'int',
  validate: { range },
  description,
});

export default defineCmdlet({
  name: 'Get-Date',
  typeName: 'Microsoft.PowerShell.Commands.GetDateCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Gets a date and time.',
  defaultParameterSet: DATE_FORMAT,
  outputTypes: ['System.String', 'System.DateTime'],
  parameters: {
    Date: {
      type: 'datetime',
      aliases: ['LastWriteTime'],
      sets: [DATE_FORMAT, DATE_UFORMAT].map((set) => ({ set, position: 0, pipeline: true, byPropertyName: true })),
      description: 'The date; now without it.',
    },
    UnixTimeSeconds: {
      type: 'long',
      validate: { range: [-62135596800, 253402300799] },
      aliases: ['UnixTime'],
      sets: [UNIX_FORMAT, UNIX_UFORMAT].map((set) => ({ set, mandatory: true })),
      description: 'Seconds since 1970-01-01 UTC.',
    },
    Year: part([1, 9999], 'Replaces the year.'),
    Month: part([1, 12], 'Replaces the month.'),
    Day: part([1, 31], 'Replaces the day.'),
    Hour: part([0, 23], 'Replaces the hour.'),
    Minute: part([0, 59], 'Replaces the minute.'),
    Second: part([0, 59], 'Replaces the second.'),
    Millisecond: part([0, 999], 'Replaces the milliseconds.'),
    DisplayHint: {
      type: 'Microsoft.PowerShell.Commands.DisplayHintType',
      description: 'What is shown: Date, Time or DateTime.',
    },
    UFormat: {
      type: 'string',
      sets: [DATE_UFORMAT, UNIX_UFORMAT].map((set) => ({ set, mandatory: true })),
      description: 'Unix format, like %Y-%m-%d.',
    },
    Format: {
      type: 'string',
      sets: [{ set: DATE_FORMAT }, { set: UNIX_FORMAT }],
      complete: () => ['FileDate', 'FileDateUniversal', 'FileDateTime', 'FileDateTimeUniversal'],
      description: '.NET format, like yyyy-MM-dd, or FileDate and its like.',
    },
    AsUTC: { type: 'switch', description: 'Converts to UTC.' },
  },
  process: (cmd) => {
    const { params, context } = cmd;
    let date = withParts(cmd, startingDate(cmd));
    if (params.AsUTC) date = call(date, 'ToUniversalTime', [], context);
    if (params.UFormat !== undefined) cmd.writeObject(uFormat(params.UFormat, date, context));
    else if (params.Format !== undefined) cmd.writeObject(formatDate(cmd, date, params.Format));
    else cmd.writeObject(hinted(cmd, date));
  },
  examples: [
    { code: "Get-Date '2024-02-29 13:05' -Format 'yyyy/MM/dd HH:mm'", output: '2024/02/29 13:05\n' },
    { code: "Get-Date '2024-02-29' -UFormat '%d.%m.%Y'", output: '29.02.2024\n' },
  ],
});

function startingDate(cmd: Cmdlet): unknown {
  const { params, context } = cmd;
  if (params.Date !== undefined) return unwrap(params.Date);
  if (params.UnixTimeSeconds === undefined) return now(context);
  const epoch = getStaticMember(netType('datetime', context), 'UnixEpoch', context);
  return call(call(epoch, 'AddSeconds', [params.UnixTimeSeconds], context), 'ToLocalTime', [], context);
}

const PARTS: readonly [parameter: string, method: string][] = [
  ['Year', 'AddYears'],
  ['Month', 'AddMonths'],
  ['Day', 'AddDays'],
  ['Hour', 'AddHours'],
  ['Minute', 'AddMinutes'],
  ['Second', 'AddSeconds'],
  ['Millisecond', 'AddMilliseconds'],
];

function withParts(cmd: Cmdlet, start: unknown): unknown {
  const { params, context } = cmd;
  let date = start;
  for (const [name, method] of PARTS) {
    if (params[name] === undefined) continue;
    date = call(date, method, [params[name] - numberProperty(date, name, context)], context);
  }
  if (params.Millisecond === undefined) return date;
  const ticks = BigInt(String(getProperty(date, 'Ticks', context))) % 10000n;
  return call(date, 'AddTicks', [-ticks], context);
}

function formatDate(cmd: Cmdlet, date: unknown, format: string): string {
  const { context } = cmd;
  const file = FILE_FORMATS[format.toLowerCase()];
  if (!file) return asFormatted(() => call(date, 'ToString', [format], context) as string);
  return formatted(file.isUtc ? call(date, 'ToUniversalTime', [], context) : date, file.format, context);
}

/** A format that .NET refuses is an error of the command itself, and not of a method it calls. */
function asFormatted(format: () => string): string {
  try {
    return format();
  } catch (thrown) {
    throw thrown instanceof NetException && thrown.innerException ? thrown.innerException : thrown;
  }
}

function hinted(cmd: Cmdlet, date: unknown): PSObject {
  const made = new PSObject(date);
  const hint =
    cmd.params.DisplayHint ?? enumValue('Microsoft.PowerShell.Commands.DisplayHintType', 'DateTime', cmd.context);
  made.setNote('DisplayHint', hint);
  return made;
}

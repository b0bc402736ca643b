/** Answers of Invoke-WebRequest (contents shortened to 200 characters) and results of Test-Connection. */
import type { FormatContext } from '../FormatContext.ts';
import type { FormatView, ListItemDefinition } from '../FormatView.ts';
import { col, labelled, list, read, readText, table } from './viewBuilders.ts';

const COMMANDS = 'Microsoft.PowerShell.Commands.';
const SHOWN = 200;

export const WEB_VIEWS: readonly FormatView[] = [
  list(`${COMMANDS}BasicHtmlWebResponseObject`, `${COMMANDS}BasicHtmlWebResponseObject`, [
    'StatusCode',
    'StatusDescription',
    shortened('Content'),
    shortened('RawContent'),
    'Headers',
    'Images',
    'InputFields',
    'Links',
    'RawContentLength',
    'RelationLink',
  ]),
  list(`${COMMANDS}WebResponseObject`, `${COMMANDS}WebResponseObject`, [
    'StatusCode',
    'StatusDescription',
    'Content',
    shortened('RawContent'),
    'Headers',
    'RawContentLength',
    'RelationLink',
  ]),
  table(
    `${COMMANDS}TestConnectionCommand+TcpPortStatus`,
    `${COMMANDS}TestConnectionCommand+TcpPortStatus`,
    [
      col('Id', 4, 'right'),
      col('Source', 16, 'left'),
      labelled('Address', 'TargetAddress', 25, 'left'),
      col('Port', 7, 'right'),
      labelled('Latency(ms)', 'Latency', 7, 'right'),
      col('Connected', 10, 'left'),
      col('Status', 24, 'left'),
    ],
    { groupBy: { property: 'Target' } },
  ),
  table(
    `${COMMANDS}TestConnectionCommand+PingStatus`,
    `${COMMANDS}TestConnectionCommand+PingStatus`,
    [
      col('Ping', 4, 'right'),
      col('Source', 16, 'left'),
      labelled('Address', 'DisplayAddress', 25, 'left'),
      labelled('Latency(ms)', starWhenLate('Latency'), 7, 'right'),
      labelled('BufferSize(B)', starWhenLate('BufferSize'), 10, 'right'),
      col('Status', 16, 'left'),
    ],
    { groupBy: { property: 'Destination' } },
  ),
  table(
    `${COMMANDS}TestConnectionCommand+TraceStatus`,
    `${COMMANDS}TestConnectionCommand+TraceStatus`,
    [
      col('Hop', 3, 'right'),
      labelled('Hostname', (self, ctx) => readText(self, 'Hostname', ctx) || '*', 25, 'left'),
      col('Ping', 4, 'right'),
      labelled('Latency(ms)', starWhenLate('Latency'), 7, 'right'),
      col('Status', 16, 'left'),
      col('Source', 12, 'left'),
      col('TargetAddress', 15, 'left'),
    ],
    { groupBy: { property: 'Target' } },
  ),
  table(
    `${COMMANDS}TestConnectionCommand+PingMtuStatus`,
    `${COMMANDS}TestConnectionCommand+PingMtuStatus`,
    [
      col('Source', 16, 'left'),
      labelled('Address', 'DisplayAddress', 25, 'left'),
      labelled('Latency(ms)', starWhenLate('Latency'), 7, 'right'),
      col('Status', 16, 'left'),
      labelled('MtuSize(B)', 'MtuSize', 7, 'right'),
    ],
    { groupBy: { property: 'Destination' } },
  ),
];

function shortened(property: string): ListItemDefinition {
  return {
    label: property,
    value: (self, ctx) => {
      const text = readText(self, property, ctx).slice(0, SHOWN);
      return text.length === SHOWN ? `${text}\u2026` : text;
    },
  };
}

function starWhenLate(property: string) {
  return (self: unknown, ctx: FormatContext) =>
    readText(self, 'Status', ctx) === 'TimedOut' ? '*' : read(self, property, ctx);
}

/**
 * Objects shown wherever they come, within a table too: errors as $ErrorView says, records of the other streams by
 * their message, script blocks by their text.
 */
import type { ErrorRecord } from '../../errors/ErrorRecord.ts';
import { toPSString, unwrap } from '../../types/index.ts';
import { errorViewText } from '../ErrorView.ts';
import type { FormatContext } from '../FormatContext.ts';
import type { CustomView } from '../FormatView.ts';
import { hostAnsiStyle } from '../PSStyle.ts';
import { readText } from './viewBuilders.ts';

const SMA = 'System.Management.Automation.';

function outOfBand(typeName: string, name: string, show: (self: unknown, ctx: FormatContext) => string): CustomView {
  return {
    kind: 'custom',
    name,
    typeNames: [typeName],
    outOfBand: true,
    nodes: (self, ctx) => [{ kind: 'text', text: show(self, ctx) }, { kind: 'newline' }],
  };
}

const message = (self: unknown, ctx: FormatContext) => readText(self, 'Message', ctx);
const remoteMessage = (self: unknown, ctx: FormatContext) => readText(self, 'InformationalRecord_Message', ctx);
const text = (self: unknown, ctx: FormatContext) => toPSString(self, ctx);

export const OUT_OF_BAND_VIEWS: readonly CustomView[] = [
  ...['Warning', 'Verbose', 'Debug'].flatMap((kind) => [
    outOfBand(`${SMA}${kind}Record`, `${kind}Record`, message),
    outOfBand(`Deserialized.${SMA}${kind}Record`, `Deserialized${kind}Record`, remoteMessage),
  ]),
  outOfBand(`${SMA}ScriptBlock`, 'ScriptBlock', text),
  outOfBand(`${SMA}ErrorRecord`, 'ErrorInstance', (self, ctx) =>
    errorViewText(unwrap(self) as ErrorRecord, ctx, hostAnsiStyle(ctx)),
  ),
  outOfBand(`${SMA}InformationRecord`, 'InformationRecord', text),
];

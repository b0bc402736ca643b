/** The .NET types of $PSStyle, and those of format data: internal ones, so no script can name their members' values in a useful way. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import {
  FormatEndData,
  FormatEntryData,
  FormatInfoData,
  FormatStartData,
  GroupEndData,
  GroupStartData,
} from './FormatData.ts';
import { STYLE_TYPES } from './styleTypes.ts';

const NAMESPACE = 'Microsoft.PowerShell.Commands.Internal.Format.';

function formatType(
  name: string,
  jsClass: TypeDefinition['jsClass'],
  properties: string[],
  base = `${NAMESPACE}PacketInfoData`,
): TypeDefinition {
  return {
    name: NAMESPACE + name,
    kind: 'class',
    base,
    jsClass,
    build: () => ({ members: Object.fromEntries(properties.map((text) => [text, () => null])) }),
  };
}

const GROUPING = `${NAMESPACE}GroupingEntry groupingEntry {get;set;}`;
const SHAPE = `${NAMESPACE}ShapeInfo shapeInfo {get;set;}`;

export const FORMAT_TYPES: TypeDefinition[] = [
  formatType('FormatInfoData', FormatInfoData, [], 'System.Object'),
  formatType('PacketInfoData', undefined, [], `${NAMESPACE}FormatInfoData`),
  formatType('FormatStartData', FormatStartData, [SHAPE, GROUPING]),
  formatType('GroupStartData', GroupStartData, [SHAPE, GROUPING]),
  formatType('FormatEntryData', FormatEntryData, [`${NAMESPACE}FormatEntryInfo formatEntryInfo {get;set;}`]),
  formatType('GroupEndData', GroupEndData, [GROUPING]),
  formatType('FormatEndData', FormatEndData, [GROUPING]),
  ...STYLE_TYPES,
];

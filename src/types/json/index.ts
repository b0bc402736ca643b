/** JSON for everyone: ConvertTo-/ConvertFrom-Json and the catalog's bodies. */
export type { JsonDateKind } from './jsonDate.ts';
export type { JsonEscapeHandling } from './jsonText.ts';
export { parseJson, type ParseJsonOptions } from './parseJson.ts';
export { type JsonText, stringifyJson, type StringifyJsonOptions } from './stringifyJson.ts';

/**
 * ConvertTo-Html: objects as an HTML table or list.
 * Rule that surprises: the text comes line by line as strings; values are encoded, heads, bodies and names are not.
 */
import { propertyText } from '../../types/collectedOutput.ts';
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { htmlEncode } from '../../types/dotnet/web/htmlEncoding.ts';
import { getProperty, isDictionary, toPSString, unwrap } from '../../types/index.ts';
import type { PropertyExpression } from '../PropertyExpression.ts';
import { type HtmlColumn, readHtmlColumns } from './html/htmlColumns.ts';

const PAGE = 'Page';
const FRAGMENT = 'Fragment';
const HTTP_EQUIV = new Set(['content-type', 'default-style', 'x-ua-compatible']);
const META_NAMES = new Set(['application-name', 'author', 'description', 'generator', 'keywords', 'viewport']);
const DOCTYPE = {
  strict:
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
  transitional:
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
};

interface HtmlState {
  asked: HtmlColumn[];
  columns: HtmlColumn[];
  count: number;
  hasHeader: boolean;
}

export default defineCmdlet<HtmlState>({
  name: 'ConvertTo-Html',
  typeName: 'Microsoft.PowerShell.Commands.ConvertToHtmlCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Converts objects to HTML.',
  defaultParameterSet: PAGE,
  outputTypes: ['System.String'],
  parameters: {
    InputObject: { type: 'psobject', pipeline: true, description: 'The objects.' },
    Property: {
      type: 'object[]',
      position: 0,
      description: 'Properties, wildcards or calculated ones (label, expression, width, alignment).',
    },
    Body: { type: 'string[]', sets: [{ set: PAGE, position: 3 }], description: 'Lines after <body>.' },
    Head: {
      type: 'string[]',
      sets: [{ set: PAGE, position: 1 }],
      description: 'Lines of <head>, instead of the title.',
    },
    Title: {
      type: 'string',
      sets: [{ set: PAGE, position: 2 }],
      validate: { notNullOrEmpty: true },
      description: 'Title of the page.',
    },
    As: {
      type: 'string',
      validate: { set: ['Table', 'List'], setIgnoreCase: true, notNullOrEmpty: true },
      description: 'Table or List.',
    },
    CssUri: {
      type: 'uri',
      validate: { notNullOrEmpty: true },
      aliases: ['cu', 'uri'],
      sets: [{ set: PAGE }],
      description: 'A style sheet to link.',
    },
    Fragment: {
      type: 'switch',
      validate: { notNullOrEmpty: true },
      sets: [{ set: FRAGMENT }],
      description: 'The table alone.',
    },
    PostContent: { type: 'string[]', validate: { notNullOrEmpty: true }, description: 'Lines after the table.' },
    PreContent: { type: 'string[]', validate: { notNullOrEmpty: true }, description: 'Lines before the table.' },
    Meta: {
      type: 'hashtable',
      validate: { notNullOrEmpty: true },
      sets: [{ set: PAGE }],
      description: 'Meta elements: name and content.',
    },
    Charset: {
      type: 'string',
      validate: { notNullOrEmpty: true, pattern: '^[A-Za-z0-9]\\w+\\S+[A-Za-z0-9]$' },
      sets: [{ set: PAGE }],
      description: 'The charset of a meta element.',
    },
    Transitional: {
      type: 'switch',
      validate: { notNullOrEmpty: true },
      sets: [{ set: PAGE }],
      description: 'XHTML Transitional instead of Strict.',
    },
  },
  createState: (cmd) => ({ asked: readHtmlColumns(cmd), columns: [], count: 0, hasHeader: false }),
  begin: (cmd) => {
    if (cmd.parameterSetName === PAGE) writePageStart(cmd);
    writeLines(cmd, cmd.params.PreContent);
    cmd.writeObject('<table>');
  },
  process: (cmd) => {
    const input = cmd.params.InputObject;
    if (input == null) return;
    cmd.state.count++;
    if (isList(cmd)) writeList(cmd, input);
    else writeRow(cmd, input);
  },
  end: (cmd) => {
    cmd.writeObject('</table>');
    writeLines(cmd, cmd.params.PostContent);
    if (cmd.parameterSetName === PAGE) cmd.writeObject('</body></html>');
  },
  examples: [
    {
      code: '[pscustomobject]@{ A = 1 } | ConvertTo-Html -Fragment',
      output: '<table>\n<colgroup><col/></colgroup>\n<tr><th>A</th></tr>\n<tr><td>1</td></tr>\n</table>\n',
    },
  ],
});

function isList(cmd: Cmdlet): boolean {
  return (cmd.params.As as string | undefined)?.toLowerCase() === 'list';
}

function writeLines(cmd: Cmdlet, lines: string[] | undefined): void {
  for (const line of lines ?? []) cmd.writeObject(line);
}

function writePageStart(cmd: Cmdlet): void {
  const { params, context } = cmd;
  cmd.writeObject(params.Transitional ? DOCTYPE.transitional : DOCTYPE.strict);
  cmd.writeObject('<html xmlns="http://www.w3.org/1999/xhtml">');
  cmd.writeObject('<head>');
  if (params.Charset !== undefined) cmd.writeObject(`<meta charset="${params.Charset}">`);
  if (params.Meta !== undefined) writeMeta(cmd);
  writeLines(cmd, params.Head ?? [`<title>${params.Title ?? 'HTML TABLE'}</title>`]);
  if (params.CssUri !== undefined) {
    const uri = toPSString(getProperty(params.CssUri, 'OriginalString', context) ?? params.CssUri, context);
    cmd.writeObject(`<link rel="stylesheet" type="text/css" href="${uri}" />`);
  }
  cmd.writeObject('</head><body>');
  writeLines(cmd, params.Body);
}

function writeMeta(cmd: Cmdlet): void {
  const table = unwrap(cmd.params.Meta);
  if (!isDictionary(table)) return;
  for (const [key, value] of table.entries()) {
    const name = toPSString(key, cmd.context);
    const content = value == null ? '' : toPSString(value, cmd.context);
    const lower = name.toLowerCase();
    if (!HTTP_EQUIV.has(lower) && !META_NAMES.has(lower)) {
      cmd.writeWarning(
        `Accepted meta properties are content-type, default-style, application-name, author, description, generator, keywords, x-ua-compatible, and viewport. The meta pair: ${name} and ${content} may not function correctly.`,
      );
    }
    cmd.writeObject(`<meta ${HTTP_EQUIV.has(lower) ? 'http-equiv' : 'name'}="${name}" content="${content}">`);
  }
}

function resolveColumns(cmd: Cmdlet<HtmlState>, input: unknown): HtmlColumn[] {
  return cmd.state.asked.flatMap((column) =>
    column.expression.resolveNames(input, cmd.context).map((expression) => ({ ...column, expression })),
  );
}

function writeList(cmd: Cmdlet<HtmlState>, input: unknown): void {
  const columns = resolveColumns(cmd, input);
  if (columns.length === 0) return;
  if (cmd.state.count > 1) cmd.writeObject('<tr><td><hr></td></tr>');
  for (const column of columns) {
    cmd.writeObject(`<tr><td>${nameOf(column)}:</td><td>${valueText(cmd, column.expression, input)}</td></tr>`);
  }
}

function writeRow(cmd: Cmdlet<HtmlState>, input: unknown): void {
  const { state } = cmd;
  if (!state.hasHeader) {
    state.columns = resolveColumns(cmd, input);
    if (state.columns.length === 0) return;
    cmd.writeObject(`<colgroup>${state.columns.map(columnTag).join('')}</colgroup>`);
    cmd.writeObject(`<tr>${state.columns.map((column) => `<th>${nameOf(column)}</th>`).join('')}</tr>`);
    state.hasHeader = true;
  }
  const cells = state.columns.map((column) => `<td>${valueText(cmd, column.expression, input)}</td>`);
  cmd.writeObject(`<tr>${cells.join('')}</tr>`);
}

function columnTag({ width, alignment }: HtmlColumn): string {
  return `<col${width === null ? '' : ` width = "${width}"`}${alignment === null ? '' : ` align = "${alignment}"`}/>`;
}

function nameOf(column: HtmlColumn): string {
  return column.label ?? column.expression.text;
}

function valueText(cmd: Cmdlet, expression: PropertyExpression, input: unknown): string {
  return expression
    .values(input, cmd.context)
    .map(({ value }) => (value == null ? '' : htmlEncode(propertyText(value, cmd.context))))
    .join(', ')
    .replace(/, $/, '');
}

/**
 * Help: the summary, and the views Get-Help's switches choose by a type name (#FullView and its like). Lines with nothing
 * but their indentation are PowerShell's own.
 */
import { enumerableOf } from '../../types/index.ts';
import type { FormatContext } from '../FormatContext.ts';
import type { FormatNode } from '../FormatData.ts';
import type { CustomView, FormatView } from '../FormatView.ts';
import { col, read, readText, table } from './viewBuilders.ts';

const MAML = 'MamlCommandHelpInfo';
const EXTENDED = 'ExtendedCmdletHelpInfo';

/** Lines as they come, each in a frame of its own. */
class Lines {
  readonly nodes: FormatNode[] = [];

  add(left: number, ...texts: string[]): this {
    for (const text of texts.flatMap((each) => each.split('\n')))
      this.nodes.push({ kind: 'frame', left, nodes: [{ kind: 'text', text }, { kind: 'newline' }] });
    return this;
  }

  /** A text in one frame: its lines are broken at the frame's width. */
  addText(left: number, text: string): this {
    if (text !== '') this.add(left, text);
    return this;
  }
}

type Writer = (lines: Lines, self: unknown, ctx: FormatContext) => void;

function view(typeName: string, ...writers: Writer[]): CustomView {
  return {
    kind: 'custom',
    name: typeName,
    typeNames: [typeName],
    nodes: (self, ctx) => {
      const lines = new Lines();
      for (const write of writers) write(lines, self, ctx);
      return lines.nodes;
    },
  };
}

const items = (value: unknown): unknown[] =>
  value == null ? [] : typeof value === 'string' ? [value] : [...(enumerableOf(value) ?? [value])];

/** The paragraphs' text. */
const paragraphs = (value: unknown, ctx: FormatContext): string =>
  items(value)
    .map((each) => readText(each, 'Text', ctx))
    .join('\n');

const name: Writer = (lines, self, ctx) => lines.add(0, 'NAME').add(4, readText(self, 'details.name', ctx), '');

const synopsis: Writer = (lines, self, ctx) =>
  lines
    .add(0, 'SYNOPSIS')
    .addText(4, paragraphs(read(self, 'details.description', ctx), ctx))
    .add(4, '', '');

const syntax: Writer = (lines, self, ctx) => {
  lines.add(0, 'SYNTAX');
  for (const item of items(read(self, 'syntax.syntaxItem', ctx))) lines.add(4, syntaxText(item, ctx, true), '');
};

/** $help.Syntax by itself. */
const syntaxAlone: Writer = (lines, self, ctx) => {
  for (const item of items(read(self, 'syntaxItem', ctx))) lines.add(0, syntaxText(item, ctx, true), '');
};

function syntaxText(item: unknown, ctx: FormatContext, hasCommon: boolean): string {
  const words = items(read(item, 'parameter', ctx)).map((each) => syntaxParameter(each, ctx));
  const common = hasCommon ? '[<CommonParameters>]' : '';
  return [readText(item, 'name', ctx), ...words, common].join(' ');
}

function syntaxParameter(self: unknown, ctx: FormatContext): string {
  const isRequired = readText(self, 'required', ctx) === 'true';
  const isPositional = readText(self, 'position', ctx).toLowerCase() !== 'named';
  const dash = `-${readText(self, 'name', ctx)}`;
  const value = parameterValue(self, ctx);
  const text = value === '' ? dash : `${isPositional ? `[${dash}]` : dash} ${value}`;
  return isRequired ? text : `[${text}]`;
}

/** ` <Type>`, or the values that may be written; nothing for a switch. */
function parameterValue(self: unknown, ctx: FormatContext): string {
  const choices = items(read(self, 'parameterValueGroup.parameterValue', ctx)).map(String);
  if (choices.length > 0) return `{${choices.join(' | ')}}`;
  const type = readText(self, 'parameterValue', ctx);
  return type === '' || type === 'SwitchParameter' ? '' : `<${type}>`;
}

const description: Writer = (lines, self, ctx) =>
  lines
    .add(4, '')
    .add(0, 'DESCRIPTION')
    .addText(4, paragraphs(read(self, 'description', ctx), ctx))
    .add(4, '')
    .add(0, '');

const parameterHead = (self: unknown, ctx: FormatContext): string => {
  const type = readText(self, 'parameterValue', ctx);
  const shown = type === '' ? '' : type === 'SwitchParameter' ? ` [<${type}>]` : ` <${type}>`;
  return `-${readText(self, 'name', ctx)}${shown}`;
};

const parameters =
  (isFull: boolean): Writer =>
  (lines, self, ctx) => {
    lines.add(0, 'PARAMETERS');
    for (const each of items(read(self, 'parameters.parameter', ctx))) {
      lines
        .add(4, parameterHead(each, ctx))
        .addText(8, paragraphs(read(each, 'description', ctx), ctx))
        .add(8, '');
      if (isFull) parameterTable(lines, each, ctx, 8, MAML_ROWS);
    }
    commonParameters(lines);
    lines.add(4, '');
  };

const row = (label: string, value: string): string => `${label.padEnd(29)}${value}`;

type Rows = readonly (readonly [label: string, key: string])[];

const MAML_ROWS: Rows = [
  ['Required?', 'required'],
  ['Position?', 'position'],
  ['Default value', 'defaultValue'],
  ['Accept pipeline input?', 'pipelineInput'],
  ['Aliases', 'aliases'],
  ['Accept wildcard characters?', 'globbing'],
];

const EXTENDED_ROWS: Rows = [
  ['Required?', 'required'],
  ['Position?', 'position'],
  ['Accept pipeline input?', 'pipelineInput'],
  ['Parameter set name', 'parameterSetName'],
  ['Aliases', 'aliases'],
  ['Dynamic?', 'isDynamic'],
  ['Accept wildcard characters?', 'globbing'],
];

/** What a parameter is like, a line for each of its facts. */
function parameterTable(lines: Lines, self: unknown, ctx: FormatContext, left: number, rows: Rows): void {
  lines.add(left, ...rows.map(([label, key]) => row(label, readText(self, key, ctx))), '');
}

function commonParameters(lines: Lines): void {
  lines.add(4, '<CommonParameters>');
  const text = [
    'This cmdlet supports the common parameters: Verbose, Debug,',
    'ErrorAction, ErrorVariable, WarningAction, WarningVariable,',
    'OutBuffer, PipelineVariable, and OutVariable. For more information, see',
    'about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216). ',
  ];
  lines.add(4, ...text.map((line) => `    ${line}`));
}

const types =
  (title: string, path: string, end: string[]): Writer =>
  (lines, self, ctx) => {
    lines.add(0, title);
    const text = readText(self, path, ctx);
    if (text !== '') lines.add(4, text, '');
    lines.add(4, ...end);
  };

const notes: Writer = (lines, self, ctx) => {
  const text = paragraphs(read(self, 'alertSet.alert', ctx), ctx);
  if (text !== '') lines.add(0, 'NOTES').add(4, '', '').add(8, text).add(4, '');
};

const examples: Writer = (lines, self, ctx) => {
  for (const each of items(read(self, 'examples.example', ctx))) {
    const code = paragraphs(read(each, 'introduction', ctx), ctx) + readText(each, 'code', ctx);
    lines.add(4, readText(each, 'title', ctx), '', code, '');
    for (const remark of items(read(each, 'remarks', ctx))) lines.add(4, readText(remark, 'Text', ctx));
  }
};

const links: Writer = (lines, self, ctx) => {
  lines.add(0, 'RELATED LINKS');
  for (const each of items(read(self, 'relatedLinks.navigationLink', ctx))) {
    const uri = readText(each, 'uri', ctx);
    lines.add(4, uri === '' ? `${readText(each, 'linkText', ctx)} ` : uri);
  }
  lines.add(0, '');
};

const remarks: Writer = (lines, self, ctx) => {
  const own = readText(self, 'Name', ctx);
  const hasUri = items(read(self, 'relatedLinks.navigationLink', ctx)).some((each) => read(each, 'uri', ctx) != null);
  lines.add(
    0,
    'REMARKS',
    `    To see the examples, type: "Get-Help ${own} -Examples"`,
    `    For more information, type: "Get-Help ${own} -Detailed"`,
    `    For technical information, type: "Get-Help ${own} -Full"`,
  );
  lines.add(0, hasUri ? `    For online help, type: "Get-Help ${own} -Online"` : '');
};

const extendedSyntax: Writer = (lines, self, ctx) => {
  lines.add(0, 'SYNTAX');
  const hasCommon = read(self, 'CommonParameters', ctx) === true;
  for (const item of items(read(self, 'Syntax.syntaxItem', ctx))) lines.add(4, syntaxText(item, ctx, hasCommon), '');
};

const extendedParameters =
  (isFull: boolean): Writer =>
  (lines, self, ctx) => {
    lines.add(4, '').add(0, 'PARAMETERS');
    for (const each of items(read(self, 'parameters.parameter', ctx))) {
      lines.add(4, parameterHead(each, ctx)).add(isFull ? 8 : 4, '');
      if (isFull) parameterTable(lines, each, ctx, 8, EXTENDED_ROWS);
    }
    if (read(self, 'CommonParameters', ctx) !== true) return;
    commonParameters(lines);
    lines.add(4, '');
  };

const gap: Writer = (lines) => lines.add(0, '');
const indentedGap: Writer = (lines) => lines.add(4, '');

const aliases: Writer = (lines, self, ctx) =>
  lines
    .add(0, 'ALIASES')
    .add(4, readText(self, 'aliases', ctx))
    .add(0, '');

const extendedRemarks: Writer = (lines, self, ctx) =>
  lines
    .add(0, 'REMARKS')
    .add(4, readText(self, 'remarks', ctx))
    .add(0, '');

const extendedName: Writer = (lines, self, ctx) => lines.add(0, 'NAME').add(4, readText(self, 'details.name', ctx));

const oneParameter =
  (rows: Rows): Writer =>
  (lines, self, ctx) => {
    lines
      .add(0, parameterHead(self, ctx))
      .addText(4, paragraphs(read(self, 'description', ctx), ctx))
      .add(4, '');
    parameterTable(lines, self, ctx, 4, rows);
    lines.add(0, '');
  };

export const HELP_VIEWS: readonly FormatView[] = [
  table(
    'HelpInfoShort',
    'HelpInfoShort',
    [col('Name', 33), col('Category', 9), col('Module', 25), { property: 'Synopsis' }].map((column) =>
      column.property === 'Module' ? { ...column, label: 'Module', property: 'ModuleName' } : column,
    ),
  ),
  view(
    `${MAML}#FullView`,
    name,
    synopsis,
    syntax,
    description,
    parameters(true),
    types('INPUTS', 'inputTypes.inputType.type.name', ['']),
    types('OUTPUTS', 'returnValues.returnValue.type.name', ['']),
    notes,
    examples,
    indentedGap,
    links,
  ),
  view(`${MAML}#DetailedView`, name, synopsis, syntax, description, parameters(false), examples, remarks),
  view(`${MAML}#ExamplesView`, name, synopsis, examples, gap),
  view(`${MAML}#syntax`, syntaxAlone),
  view(`${MAML}#parameter`, oneParameter(MAML_ROWS)),
  view(MAML, name, synopsis, syntax, description, links, remarks),
  view(
    `${EXTENDED}#FullView`,
    name,
    extendedSyntax,
    extendedParameters(true),
    indentedGap,
    types('INPUTS', 'inputTypes.inputType.type.name', []),
    types('OUTPUTS', 'returnValues.returnValue.type.name', []),
    aliases,
    extendedRemarks,
  ),
  view(`${EXTENDED}#DetailedView`, name, extendedSyntax, extendedParameters(false), gap, aliases, extendedRemarks),
  view(`${EXTENDED}#ExamplesView`, extendedName, gap, aliases, extendedRemarks),
  view(`${EXTENDED}#parameter`, oneParameter(EXTENDED_ROWS)),
  view(EXTENDED, name, extendedSyntax, gap, aliases, extendedRemarks),
];

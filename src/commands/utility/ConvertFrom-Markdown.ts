/** ConvertFrom-Markdown: Markdown as HTML, or as text for a terminal. */
import { type Cmdlet, defineCmdlet } from '../../engine/Cmdlet.ts';
import { unwrap } from '../../types/index.ts';
import { fileOf, markdownFiles, readMarkdownFile, reportInvalidInput, throwNoText } from './markdown/markdownInput.ts';
import { markdownOptions } from './markdown/markdownOptions.ts';
import { readMarkdown } from './markdown/readMarkdown.ts';

export default defineCmdlet({
  name: 'ConvertFrom-Markdown',
  typeName: 'Microsoft.PowerShell.Commands.ConvertFromMarkdownCommand',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Converts Markdown to HTML or to text for a terminal.',
  description:
    "HTML is made with tables, footnotes, task lists and the other extensions of PowerShell's library; text for a " +
    'terminal is made of plain CommonMark. Tokens is the document, whose blocks and inlines scripts can walk.',
  defaultParameterSet: 'PathParamSet',
  outputTypes: ['Microsoft.PowerShell.MarkdownRender.MarkdownInfo'],
  parameters: {
    Path: {
      type: 'string[]',
      sets: [{ set: 'PathParamSet', mandatory: true, position: 0 }],
      validate: { notNullOrEmpty: true },
      supportsWildcards: true,
      description: 'The files.',
    },
    LiteralPath: {
      type: 'string[]',
      aliases: ['PSPath', 'LP'],
      sets: [{ set: 'LiteralParamSet', mandatory: true }],
      validate: { notNullOrEmpty: true },
      description: 'The files, no character being a wildcard.',
    },
    InputObject: {
      type: 'psobject',
      sets: [{ set: 'InputObjParamSet', mandatory: true, pipeline: true }],
      validate: { notNullOrEmpty: true },
      description: 'A text, or a file as Get-Item gives it.',
    },
    AsVT100EncodedString: {
      type: 'switch',
      description: 'Makes text with the sequences of Get-MarkdownOption instead of HTML.',
    },
  },
  process: (cmd) => {
    if (cmd.parameterSetName === 'InputObjParamSet') convertInput(cmd, cmd.params.InputObject);
    else {
      const isLiteral = cmd.isBound('LiteralPath');
      for (const given of (isLiteral ? cmd.params.LiteralPath : cmd.params.Path) as string[])
        for (const path of markdownFiles(cmd, given, isLiteral)) convertFile(cmd, path);
    }
  },
  examples: [
    {
      code: `("# News\`n\`nAll *well*." | ConvertFrom-Markdown).Html`,
      output: '<h1 id="news">News</h1>\n<p>All <em>well</em>.</p>\n',
      remarks: 'A heading gets an id made of its text.',
    },
    {
      code: `Set-Content a.md "| n |\`n|--:|\`n| 1 |"; (ConvertFrom-Markdown a.md).Html -match 'text-align: right'`,
      output: 'True\n',
    },
    {
      code: `$doc = ("# One\`n## Two" | ConvertFrom-Markdown).Tokens
$doc | Where-Object { $_ -is [Markdig.Syntax.HeadingBlock] } | ForEach-Object { "$($_.Level) $($_.Inline.FirstChild)" }`,
      output: '1 One\n2 Two\n',
      remarks: 'Lists the headings of a document.',
    },
  ],
});

function convertInput(cmd: Cmdlet, input: unknown): void {
  const base = unwrap(input);
  if (typeof base === 'string') {
    convert(cmd, base);
    return;
  }
  const path = fileOf(cmd, input);
  if (path !== null) convertFile(cmd, path);
  else reportInvalidInput(cmd, input);
}

function convertFile(cmd: Cmdlet, path: string): void {
  convert(cmd, readMarkdownFile(cmd, path) ?? throwNoText(cmd));
}

function convert(cmd: Cmdlet, text: string): void {
  cmd.writeObject(readMarkdown(text, cmd.params.AsVT100EncodedString ? markdownOptions(cmd.context) : null));
}

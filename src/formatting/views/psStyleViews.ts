/** $PSStyle and its parts: each sequence shown by its visible form, `e[31m. */
import type { FormatContext } from '../FormatContext.ts';
import type { FormatView, ListItemDefinition } from '../FormatView.ts';
import { list, read, readText } from './viewBuilders.ts';

const STYLE = 'System.Management.Automation.PSStyle';
const ATTRIBUTES = [
  'Reset',
  'BlinkOff',
  'Blink',
  'BoldOff',
  'Bold',
  'DimOff',
  'Dim',
  'Hidden',
  'HiddenOff',
  'Reverse',
  'ReverseOff',
  'ItalicOff',
  'Italic',
  'UnderlineOff',
  'Underline',
  'StrikethroughOff',
  'Strikethrough',
];
const FORMATTING = [
  'FormatAccent',
  'ErrorAccent',
  'Error',
  'Warning',
  'Verbose',
  'Debug',
  'TableHeader',
  'CustomTableHeaderLabel',
  'FeedbackName',
  'FeedbackText',
  'FeedbackAction',
];
const COLORS = ['Black', 'White', 'Red', 'Magenta', 'Blue', 'Cyan', 'Green', 'Yellow'].flatMap((name) => [
  name,
  `Bright${name}`,
]);
const PROGRESS: ListItemDefinition[] = [
  sequence('Style'),
  { property: 'MaxWidth' },
  { property: 'View' },
  { property: 'UseOSCIndicator' },
];
const FILES = ['Directory', 'SymbolicLink', 'Executable'];

const MARKDOWN_OPTIONS = 'Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo';
const MARKDOWN = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `Header${level}`),
  'Code',
  'Link',
  'Image',
  'EmphasisBold',
  'EmphasisItalics',
];

export const PS_STYLE_VIEWS: readonly FormatView[] = [
  list(STYLE, STYLE, [
    ...ATTRIBUTES.map((name) => sequence(name)),
    'OutputRendering',
    'AutoSizeDefaultFormatting',
    ...nested(
      'Formatting',
      FORMATTING.map((name) => sequence(name)),
    ),
    ...nested('Progress', PROGRESS),
    ...nested(
      'FileInfo',
      FILES.map((name) => sequence(name)),
    ),
    { label: 'FileInfo.Extension', value: (self, ctx) => extensionNames(self, ctx).join(',') },
    ...nested(
      'Foreground',
      COLORS.map((name) => sequence(name)),
    ),
    ...nested(
      'Background',
      COLORS.map((name) => sequence(name)),
    ),
  ]),
  list(
    `${STYLE}+FormattingData`,
    `${STYLE}+FormattingData`,
    FORMATTING.map((name) => sequence(name)),
  ),
  list(`${STYLE}+ProgressConfiguration`, `${STYLE}+ProgressConfiguration`, PROGRESS),
  list(`${STYLE}+FileInfoFormatting`, `${STYLE}+FileInfoFormatting`, [
    ...FILES.map((name) => sequence(name)),
    { label: 'Extension', value: extensionLines },
  ]),
  list(
    `${STYLE}+ForegroundColor`,
    `${STYLE}+ForegroundColor`,
    COLORS.map((name) => sequence(name)),
  ),
  list(
    `${STYLE}+BackgroundColor`,
    `${STYLE}+BackgroundColor`,
    COLORS.map((name) => sequence(name)),
  ),
  list(MARKDOWN_OPTIONS, MARKDOWN_OPTIONS, MARKDOWN.map(markdownSequence)),
];

/** Markdown's sequences are kept without the escape they begin with, and shown without it. */
function markdownSequence(property: string): ListItemDefinition {
  return {
    label: property,
    value: (self, ctx) => {
      const text = readText(self, property, ctx);
      return `\x1b${text}${text}\x1b[0m`;
    },
  };
}

/** Shown in its own colour and spelled out. */
function sequence(property: string): ListItemDefinition {
  return { label: property, value: (self, ctx) => visible(readText(self, property, ctx)) };
}

function visible(text: string): string {
  return `${text}${text.replaceAll('\x1b', '`e')}\x1b[0m`;
}

function nested(part: string, items: readonly ListItemDefinition[]): ListItemDefinition[] {
  return items.map((item) => ({
    label: `${part}.${item.label ?? item.property}`,
    value: (self, ctx) => {
      const owner = read(self, part, ctx);
      return item.value ? item.value(owner, ctx) : read(owner, item.property ?? '', ctx);
    },
  }));
}

function extensions(self: unknown, ctx: FormatContext): Map<string, string> {
  const owner = read(self, 'Extension', ctx) ?? read(self, 'FileInfo.Extension', ctx);
  return (owner as { entries?: Map<string, string> } | null)?.entries ?? new Map();
}

function extensionNames(self: unknown, ctx: FormatContext): string[] {
  return [...extensions(self, ctx).keys()];
}

function extensionLines(self: unknown, ctx: FormatContext): string {
  const entries = [...extensions(self, ctx)];
  const width = Math.max(0, ...entries.map(([name]) => name.length));
  return entries
    .map(([name, text]) => `${text}${name.padEnd(width)} = "${text.replaceAll('\x1b', '`e')}"\x1b[0m\n`)
    .join('');
}

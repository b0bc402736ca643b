/** The .NET types of $PSStyle and its parts, as Get-Member and the list views see them. */
import type { TypeDefinition } from '../../TypeDefinition.ts';
import type { TypeContext } from '../../TypeContext.ts';
import { NetException } from '../../../errors/NetException.ts';
import { type Bodies, field, implement, settable } from '../implement.ts';
import {
  BackgroundColor,
  colorSequence,
  FileExtensionDictionary,
  FileInfoFormatting,
  ForegroundColor,
  FormattingData,
  ProgressConfiguration,
  PSStyle,
  STYLE_CODES,
  STYLE_COLORS,
  sgr,
} from './PSStyle.ts';

const STYLE = 'System.Management.Automation.PSStyle';
const SMA = 'System.Management.Automation.';

/** An enum's value by name; conversion is the type system's business, so it is asked at run time. */
function enumMember(typeName: string, name: string, ctx: TypeContext): unknown {
  const type = ctx.resolveType(typeName);
  const member = type?.findStatic(name.toLowerCase());
  return member?.kind === 'property' && member.get ? member.get(null, ctx) : name;
}

function enumField(typeName: string, name: string) {
  return settable(
    (self, ctx) => enumMember(typeName, self[name], ctx),
    (self, value) => {
      self[name] = String(value?.name ?? value);
    },
  );
}

/** Only SGR sequences may be stored: text would show up in every header. */
function sequenceField(name: string) {
  return settable(
    (self) => self[name],
    (self, value: string) => {
      if (value.replace(/\x1b\[[0-9;]*m/g, '') !== '') throw contentError(value);
      self[name] = value;
    },
  );
}

function contentError(value: string): NetException {
  const text = value.replaceAll('\x1b', '`e');
  return new NetException(
    'System.ArgumentException',
    `The specified string contains printable content when it should only contain ANSI escape sequences: ${text}`,
  );
}

function properties(names: readonly string[], access: string): string {
  return names.map((name) => `string ${name} {${access}}`).join('\n');
}

function bodiesOf(
  names: readonly string[],
  make: (name: string) => NonNullable<Bodies['members']>[string],
): Bodies['members'] {
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}

const FORMATTING = [
  'FormatAccent',
  'TableHeader',
  'CustomTableHeaderLabel',
  'ErrorAccent',
  'Error',
  'Warning',
  'Verbose',
  'Debug',
  'FeedbackName',
  'FeedbackText',
  'FeedbackAction',
];
const FILES = ['Directory', 'SymbolicLink', 'Executable'];

function colorType(name: string, jsClass: TypeDefinition['jsClass'], code: 38 | 48): TypeDefinition {
  const fromRgb = (_self: unknown, _ctx: TypeContext, first: unknown, green?: unknown, blue?: unknown) => {
    const value = Number(first);
    const parts =
      green === undefined
        ? [(value >> 16) & 255, (value >> 8) & 255, value & 255]
        : [value, Number(green), Number(blue)];
    return sgr(`${code};2;${parts.join(';')}`);
  };
  return {
    name: `${STYLE}+${name}`,
    kind: 'class',
    jsClass,
    build: () =>
      implement(
        `${properties(STYLE_COLORS, 'get;')}
        string FromRgb(byte red, byte green, byte blue)
        string FromRgb(int rgb)
        string FromConsoleColor(System.ConsoleColor color)`,
        {
          members: {
            ...Object.fromEntries(
              STYLE_COLORS.map((color, index) => [
                color,
                (self: ForegroundColor | BackgroundColor) => colorSequence(self.base, index),
              ]),
            ),
            FromRgb: fromRgb,
            FromConsoleColor: (self: ForegroundColor, _ctx, color) =>
              consoleColorSequence(self.base, String(color?.name ?? color)),
          },
        },
      ),
  };
}

/** [ConsoleColor]: Red is bright, DarkRed is not; Gray is White, DarkGray is BrightBlack. */
function consoleColorSequence(base: number, name: string): string {
  const special: Record<string, string> = {
    Black: 'Black',
    Gray: 'White',
    DarkGray: 'BrightBlack',
    White: 'BrightWhite',
  };
  const color = special[name] ?? (name.startsWith('Dark') ? name.slice('Dark'.length) : `Bright${name}`);
  return colorSequence(base, STYLE_COLORS.indexOf(color as (typeof STYLE_COLORS)[number]));
}

export const STYLE_TYPES: TypeDefinition[] = [
  {
    name: STYLE,
    kind: 'class',
    isSealed: true,
    jsClass: PSStyle,
    build: () =>
      implement(
        `${SMA}OutputRendering OutputRendering {get;set;}
        bool AutoSizeDefaultFormatting {get;set;}
        ${properties(Object.keys(STYLE_CODES), 'get;')}
        ${STYLE}+FormattingData Formatting {get;}
        ${STYLE}+ProgressConfiguration Progress {get;}
        ${STYLE}+ForegroundColor Foreground {get;}
        ${STYLE}+BackgroundColor Background {get;}
        ${STYLE}+FileInfoFormatting FileInfo {get;}
        string FormatHyperlink(string text, uri link)`,
        {
          members: {
            OutputRendering: enumField(`${SMA}OutputRendering`, 'OutputRendering'),
            AutoSizeDefaultFormatting: field('AutoSizeDefaultFormatting'),
            ...bodiesOf(Object.keys(STYLE_CODES), (name) => () => sgr(STYLE_CODES[name])),
            Formatting: (self: PSStyle) => self.Formatting,
            Progress: (self: PSStyle) => self.Progress,
            Foreground: (self: PSStyle) => self.Foreground,
            Background: (self: PSStyle) => self.Background,
            FileInfo: (self: PSStyle) => self.FileInfo,
            FormatHyperlink: (_self, _ctx, text: string, link) =>
              `\x1b]8;;${link?.absoluteUri ?? link}\x1b\\${text}\x1b]8;;\x1b\\`,
          },
        },
      ),
  },
  {
    name: `${STYLE}+FormattingData`,
    kind: 'class',
    jsClass: FormattingData,
    build: () => implement(properties(FORMATTING, 'get;set;'), { members: bodiesOf(FORMATTING, sequenceField) }),
  },
  {
    name: `${STYLE}+ProgressConfiguration`,
    kind: 'class',
    jsClass: ProgressConfiguration,
    build: () =>
      implement(
        `string Style {get;set;}
        int MaxWidth {get;set;}
        ${SMA}ProgressView View {get;set;}
        bool UseOSCIndicator {get;set;}`,
        {
          members: {
            Style: sequenceField('Style'),
            MaxWidth: field('MaxWidth'),
            View: enumField(`${SMA}ProgressView`, 'View'),
            UseOSCIndicator: field('UseOSCIndicator'),
          },
        },
      ),
  },
  {
    name: `${STYLE}+FileInfoFormatting`,
    kind: 'class',
    jsClass: FileInfoFormatting,
    build: () =>
      implement(
        `${properties(FILES, 'get;set;')}
        ${STYLE}+FileInfoFormatting+FileExtensionDictionary Extension {get;}`,
        { members: { ...bodiesOf(FILES, sequenceField), Extension: (self: FileInfoFormatting) => self.Extension } },
      ),
  },
  {
    name: `${STYLE}+FileInfoFormatting+FileExtensionDictionary`,
    kind: 'class',
    jsClass: FileExtensionDictionary,
    build: () =>
      implement(
        `System.Collections.Generic.IEnumerable[string] Keys {get;}
        void Add(string extension, string decoration)
        void Remove(string extension)
        void Clear()
        bool ContainsKey(string extension)
        string Item(string extension) {get;set;}`,
        {
          members: {
            Keys: (self: FileExtensionDictionary) => [...self.entries.keys()],
            Add: (self: FileExtensionDictionary, _ctx, extension: string, decoration: string) => {
              self.entries.set(extension, decoration);
            },
            Remove: (self: FileExtensionDictionary, _ctx, extension: string) => {
              self.entries.delete(extension);
            },
            Clear: (self: FileExtensionDictionary) => self.entries.clear(),
            ContainsKey: (self: FileExtensionDictionary, _ctx, extension: string) => self.entries.has(extension),
            Item: {
              get: (self: FileExtensionDictionary, _ctx, extension?: string) =>
                self.entries.get(extension ?? '') ?? null,
              set: (self: FileExtensionDictionary, value: string, _ctx, extension?: string) => {
                self.entries.set(extension ?? '', value);
              },
            } as NonNullable<Bodies['members']>[string],
          },
        },
      ),
  },
  colorType('ForegroundColor', ForegroundColor, 38),
  colorType('BackgroundColor', BackgroundColor, 48),
];

/**
 * $PSStyle: the escape sequences PowerShell decorates output with, for scripts to use and to change.
 * One object a session (not one a process, as in PowerShell), so that two sessions never share colours.
 */

/** Names of the sixteen colours in the order .NET declares them; the escape codes follow from the position. */
export const STYLE_COLORS = [
  'Black',
  'Red',
  'Green',
  'Yellow',
  'Blue',
  'Magenta',
  'Cyan',
  'White',
  'BrightBlack',
  'BrightRed',
  'BrightGreen',
  'BrightYellow',
  'BrightBlue',
  'BrightMagenta',
  'BrightCyan',
  'BrightWhite',
] as const;

/** Select Graphic Rendition codes of the text attributes. */
export const STYLE_CODES: Readonly<Record<string, number>> = {
  Reset: 0,
  BlinkOff: 25,
  Blink: 5,
  BoldOff: 22,
  Bold: 1,
  DimOff: 22,
  Dim: 2,
  Hidden: 8,
  HiddenOff: 28,
  Reverse: 7,
  ReverseOff: 27,
  ItalicOff: 23,
  Italic: 3,
  UnderlineOff: 24,
  Underline: 4,
  StrikethroughOff: 29,
  Strikethrough: 9,
};

export function sgr(code: string | number): string {
  return `\x1b[${code}m`;
}

export class FormattingData {
  FormatAccent = sgr('32;1');
  TableHeader = sgr('32;1');
  CustomTableHeaderLabel = sgr('32;1;3');
  ErrorAccent = sgr('36;1');
  Error = sgr('31;1');
  Warning = sgr('33;1');
  Verbose = sgr('33;1');
  Debug = sgr('33;1');
  FeedbackName = sgr(33);
  FeedbackText = sgr(96);
  FeedbackAction = sgr(97);
}

export class ProgressConfiguration {
  Style = sgr('33;1');
  MaxWidth = 120;
  View: 'Minimal' | 'Classic' = 'Minimal';
  UseOSCIndicator = false;
}

/** PSStyle+FileInfoFormatting+FileExtensionDictionary: extension (with its dot) -> escape sequence. */
export class FileExtensionDictionary {
  readonly entries = new Map<string, string>();

  constructor() {
    for (const name of ['.zip', '.tgz', '.gz', '.tar', '.nupkg', '.cab', '.7z']) this.entries.set(name, sgr('31;1'));
    for (const name of ['.ps1', '.psd1', '.psm1', '.ps1xml']) this.entries.set(name, sgr('33;1'));
  }
}

export class FileInfoFormatting {
  Directory = sgr('44;1');
  SymbolicLink = sgr('36;1');
  Executable = sgr('32;1');
  readonly Extension = new FileExtensionDictionary();
}

export class ForegroundColor {
  readonly base = 30;
}

export class BackgroundColor {
  readonly base = 40;
}

export type OutputRendering = 'Host' | 'PlainText' | 'Ansi';

export class PSStyle {
  OutputRendering: OutputRendering = 'Host';
  AutoSizeDefaultFormatting = false;
  readonly Formatting = new FormattingData();
  readonly Progress = new ProgressConfiguration();
  readonly Foreground = new ForegroundColor();
  readonly Background = new BackgroundColor();
  readonly FileInfo = new FileInfoFormatting();
}

/** The code of a colour by its position: 30-37, 90-97 for the bright ones; ten more for backgrounds. */
export function colorSequence(base: number, index: number): string {
  return sgr(index < 8 ? base + index : base + 60 + index - 8);
}

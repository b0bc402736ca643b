/**
 * What the Markdown cmdlets give: a document with its HTML or its terminal text, and the sequences that text is shown
 * with. Rule that surprises: sequences are kept without the escape character they begin with (`[1m`).
 */
import { enumType } from '../../types/dotnet/enums/enumType.ts';
import type { EnumValue } from '../../types/EnumValue.ts';
import { commandType } from './commandType.ts';

const PREFIX = 'Microsoft.PowerShell.MarkdownRender.';
const END = '\x1b[0m';

export class MarkdownInfo {
  constructor(
    /** The document; its type is the Markdown library's. */
    public tokens: object | null = null,
    public html: string | null = null,
    public vt100EncodedString: string | null = null,
  ) {}
}

export class PSMarkdownOptionInfo {
  header1 = '[7m';
  header2 = '';
  header3 = '';
  header4 = '';
  header5 = '';
  header6 = '';
  code = '';
  link = '';
  image = '';
  emphasisBold = '';
  emphasisItalics = '';
  enableVT100Encoding = true;

  constructor() {
    this.setDarkTheme();
  }

  setDarkTheme(): void {
    this.setTheme('[4;93m', '[4;94m', '[4;95m', '[4;96m', '[4;97m');
  }

  setLightTheme(): void {
    this.setTheme('[4;33m', '[4;34m', '[4;35m', '[4;36m', '[4;30m');
  }

  /** A theme sets everything; themes differ in the colours of headings below the first. */
  private setTheme(header2: string, header3: string, header4: string, header5: string, header6: string): void {
    Object.assign(this, { header1: '[7m', header2, header3, header4, header5, header6 });
    this.code = '[48;2;155;155;155;38;2;30;30;30m';
    this.link = '[4;38;5;117m';
    this.image = '[33m';
    this.emphasisBold = '[1m';
    this.emphasisItalics = '[36m';
  }

  copy(): PSMarkdownOptionInfo {
    return Object.assign(new PSMarkdownOptionInfo(), this);
  }

  formatHeading(text: string, level: number): string {
    const { header1, header2, header3, header4, header5, header6 } = this;
    return this.format([header1, header2, header3, header4, header5, header6][level - 1], text);
  }

  /** A line of a block is coloured as far as the terminal is wide. */
  formatCode(text: string, isInline: boolean): string {
    return this.format(this.code, isInline ? text : `${text}\x1b[500@`);
  }

  formatLink(text: string): string {
    return this.format(this.link, `"${text}"`);
  }

  formatImage(text: string): string {
    return this.format(this.image, `[${text === '' ? 'Image' : text}]`);
  }

  formatEmphasis(text: string, isBold: boolean): string {
    return this.format(isBold ? this.emphasisBold : this.emphasisItalics, text);
  }

  private format(sequence: string, text: string): string {
    return this.enableVT100Encoding ? `\x1b${sequence}${text}${END}` : text;
  }
}

const OPTION_PROPERTIES = [
  'Header1',
  'Header2',
  'Header3',
  'Header4',
  'Header5',
  'Header6',
  'Code',
  'Link',
  'Image',
  'EmphasisBold',
  'EmphasisItalics',
];

function fieldOf(property: string): keyof PSMarkdownOptionInfo {
  return `${property[0].toLowerCase()}${property.slice(1)}` as keyof PSMarkdownOptionInfo;
}

/** A sequence shown by itself: `[1m` in bold. */
function asEscapeSequence(self: PSMarkdownOptionInfo, property: EnumValue): string {
  const sequence = self[fieldOf(String(property))] as string;
  return `\x1b${sequence}${sequence}${END}`;
}

export const MARKDOWN_TYPES = [
  commandType(
    `${PREFIX}MarkdownInfo`,
    MarkdownInfo,
    {
      'string Html {get;}': 'html',
      'string VT100EncodedString {get;}': 'vt100EncodedString',
      'Markdig.Syntax.MarkdownDocument Tokens {get;}': 'tokens',
    },
    { constructors: { [`${PREFIX}MarkdownInfo new()`]: () => new MarkdownInfo() } },
  ),
  commandType(
    `${PREFIX}PSMarkdownOptionInfo`,
    PSMarkdownOptionInfo,
    {
      ...Object.fromEntries(OPTION_PROPERTIES.map((name) => [`string ${name} {get;set;}`, fieldOf(name)])),
      'bool EnableVT100Encoding {get;set;}': 'enableVT100Encoding',
    },
    {
      constructors: {
        [`${PREFIX}PSMarkdownOptionInfo new()`]: () => new PSMarkdownOptionInfo(),
      },
      methods: {
        [`string AsEscapeSequence(${PREFIX}MarkdownOptionInfoProperty propertyName)`]: (
          self: PSMarkdownOptionInfo,
          _ctx,
          property: EnumValue,
        ) => asEscapeSequence(self, property),
        'void SetDarkTheme()': (self: PSMarkdownOptionInfo) => self.setDarkTheme(),
        'void SetLightTheme()': (self: PSMarkdownOptionInfo) => self.setLightTheme(),
      },
    },
  ),
  enumType(`${PREFIX}MarkdownOptionInfoProperty`, OPTION_PROPERTIES.map((name, index) => `${name}=${index}`).join(' ')),
];

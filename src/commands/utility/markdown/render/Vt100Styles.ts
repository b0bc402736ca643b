/** The sequences that Markdown is shown with on a terminal: `[1m` and its like, without the escape before them. */

const END = '\x1b[0m';

export class Vt100Styles {
  header1 = '';
  header2 = '';
  header3 = '';
  header4 = '';
  header5 = '';
  header6 = '';
  codeStyle = '';
  linkStyle = '';
  imageStyle = '';
  emphasisBold = '';
  emphasisItalics = '';
  isEnabled = true;

  constructor() {
    this.setDarkTheme();
  }

  setDarkTheme(): void {
    this.setHeaders('[7m', '[4;93m', '[4;94m', '[4;95m', '[4;96m', '[4;97m');
  }

  setLightTheme(): void {
    this.setHeaders('[7m', '[4;33m', '[4;34m', '[4;35m', '[4;36m', '[4;30m');
  }

  /** A theme sets everything, not the headings only. */
  private setHeaders(...headers: string[]): void {
    [this.header1, this.header2, this.header3, this.header4, this.header5, this.header6] = headers as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    this.codeStyle = '[48;2;155;155;155;38;2;30;30;30m';
    this.linkStyle = '[4;38;5;117m';
    this.imageStyle = '[33m';
    this.emphasisBold = '[1m';
    this.emphasisItalics = '[36m';
  }

  heading(text: string, level: number): string {
    const { header1, header2, header3, header4, header5, header6 } = this;
    return this.format([header1, header2, header3, header4, header5, header6][level - 1], text);
  }

  /** A line of a block is coloured as far as the terminal is wide. */
  code(text: string, isInline: boolean): string {
    return this.format(this.codeStyle, isInline ? text : `${text}\x1b[500@`);
  }

  link(text: string): string {
    return this.format(this.linkStyle, `"${text}"`);
  }

  image(text: string): string {
    return this.format(this.imageStyle, `[${text === '' ? 'Image' : text}]`);
  }

  emphasis(text: string, isBold: boolean): string {
    return this.format(isBold ? this.emphasisBold : this.emphasisItalics, text);
  }

  private format(style: string, text: string): string {
    return this.isEnabled ? `\x1b${style}${text}${END}` : text;
  }
}

/**
 * The escape sequences formatting puts around headers, labels and messages ($PSStyle.Formatting). The writers always
 * add them when a style is given; plain output is a writer without a style.
 * Rule that surprises: a label that is not its property's name (IsSerial for IsSerializable) is set in italics as well.
 */
export interface AnsiStyle {
  formatAccent: string;
  errorAccent: string;
  error: string;
  warning: string;
  verbose: string;
  debug: string;
  tableHeader: string;
  customTableHeaderLabel: string;
  reset: string;
}

export const DEFAULT_ANSI_STYLE: AnsiStyle = {
  formatAccent: '\x1b[32;1m',
  errorAccent: '\x1b[36;1m',
  error: '\x1b[31;1m',
  warning: '\x1b[33;1m',
  verbose: '\x1b[33;1m',
  debug: '\x1b[33;1m',
  tableHeader: '\x1b[32;1m',
  customTableHeaderLabel: '\x1b[32;1;3m',
  reset: '\x1b[0m',
};

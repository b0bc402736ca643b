/**
 * The text of a value in a cell, a list or a custom view: collections as {a, b, c...} up to $FormatEnumerationLimit,
 * anything else by its ToString.
 * Rules that surprise: an element whose own class does not say its text is shown by the property that names it; in tables of properties that no view chose, [double], [single] and [decimal] have two decimals, as long as they stand alone.
 */
import { NetException } from '../errors/NetException.ts';
import { enumerationLimit, type FormatContext } from './FormatContext.ts';
import {
  applyFormatString,
  displayNameProperty,
  enumerate,
  fixedDecimals,
  hashtableAsObject,
  readProperty,
  saysItsText,
  textOf,
} from './objectAccess.ts';

const ELLIPSIS = '\u2026';

export interface FormatValueOptions {
  formatString?: string | null;
  isTable?: boolean;
  /** -DisplayError: a format string that fails shows as #FMTERR. */
  displayError?: boolean;
}

export function formatValue(value: unknown, ctx: FormatContext, options: FormatValueOptions = {}): string {
  const { formatString } = options;
  if (formatString) {
    try {
      return applyFormatString(value, formatString, ctx);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      return options.displayError ? '#FMTERR' : smartText(value, ctx, false);
    }
  }
  return smartText(value, ctx, options.isTable === true);
}

function smartText(value: unknown, ctx: FormatContext, isTable: boolean): string {
  if (value == null) return '';
  try {
    const items = enumerate(value);
    if (items) return `{${enumeratedText(items, ctx)}}`;
    return (isTable ? fixedDecimals(value, ctx) : null) ?? textOf(value, ctx);
  } catch (thrown) {
    if (thrown instanceof NetException) return '';
    throw thrown;
  }
}

function enumeratedText(items: Iterable<unknown>, ctx: FormatContext): string {
  const limit = enumerationLimit(ctx);
  const texts: string[] = [];
  for (const item of items) {
    if (limit >= 0 && texts.length === limit) return texts.join(', ') + ELLIPSIS;
    texts.push(item === undefined ? '' : item === null ? '$null' : elementText(item, ctx));
  }
  return texts.join(', ');
}

/** Wrapped objects (PSObject) have a text of their own; a hashtable has the names of its keys. */
function elementText(item: unknown, ctx: FormatContext): string {
  const keyed = hashtableAsObject(item);
  if (!keyed && saysItsText(item)) return textOf(item, ctx);
  const self = keyed ?? item;
  const name = displayNameProperty(self, ctx);
  const named = name === null ? null : readProperty(self, name, ctx);
  return named ? textOf(named.value, ctx) : textOf(item, ctx);
}

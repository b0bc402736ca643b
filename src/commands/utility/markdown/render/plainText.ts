/** The text of inlines without any marks, as a heading's id is made of; what the extensions add has none. */
import {
  AutolinkInline,
  CodeInline,
  ContainerInline,
  EmphasisDelimiterInline,
  HtmlEntityInline,
  type Inline,
  LineBreakInline,
  LinkDelimiterInline,
  LiteralInline,
} from '../syntax/Inline.ts';

export function plainText(inline: Inline): string {
  if (inline instanceof LiteralInline || inline instanceof CodeInline) return inline.content;
  if (inline instanceof HtmlEntityInline) return inline.transcoded;
  if (inline instanceof AutolinkInline) return inline.url;
  if (inline instanceof LineBreakInline) return '\n';
  if (!(inline instanceof ContainerInline)) return '';
  return delimiterText(inline) + inline.children.map(plainText).join('');
}

/** What a delimiter shows that came to nothing. */
export function delimiterText(inline: ContainerInline): string {
  if (inline instanceof EmphasisDelimiterInline) return inline.delimiterChar.repeat(inline.delimiterCount);
  if (!(inline instanceof LinkDelimiterInline)) return '';
  return inline.isImage ? '![' : '[';
}

/** Markdown text as the cmdlets give it: read with all extensions for HTML, as plain CommonMark for a terminal. */
import { MarkdownInfo, type PSMarkdownOptionInfo } from '../../types/MarkdownInfo.ts';
import { MarkdownParser } from './parse/MarkdownParser.ts';
import { MarkdownReader } from './parse/MarkdownReader.ts';
import { HtmlRenderer } from './render/HtmlRenderer.ts';
import { Vt100Renderer } from './render/Vt100Renderer.ts';
import { registerMarkdigTypes } from './net/markdigTypes.ts';

/** `options`: the sequences of terminal text; without them it is HTML that is wanted. */
export function readMarkdown(text: string, options: PSMarkdownOptionInfo | null): MarkdownInfo {
  registerMarkdigTypes();
  const document = MarkdownReader.read(text, new MarkdownParser(options === null));
  if (options) return new MarkdownInfo(document, null, Vt100Renderer.render(document, options));
  return new MarkdownInfo(document, HtmlRenderer.render(document), null);
}

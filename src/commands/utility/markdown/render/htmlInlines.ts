/** Inlines as HTML. */
import {
  AbbreviationInline,
  AutolinkInline,
  CodeInline,
  ContainerInline,
  CustomContainerInline,
  EmphasisInline,
  FootnoteLink,
  HtmlEntityInline,
  HtmlInline,
  type Inline,
  LineBreakInline,
  LinkInline,
  LiteralInline,
  MathInline,
  TaskList,
} from '../syntax/Inline.ts';
import type { Footnote } from '../syntax/Block.ts';
import { escapeHtml, escapeUrl } from './escapes.ts';
import type { HtmlOutput } from './HtmlOutput.ts';
import { writeMedia } from './media.ts';
import { delimiterText } from './plainText.ts';

/**
 * `isPlain`: as the text of an attribute. Rule that surprises: what the extensions add keeps its tags there all the same.
 */
export function writeInlines(output: HtmlOutput, container: ContainerInline, isPlain = false): void {
  container.children.forEach((child, index) => {
    if (child instanceof LineBreakInline) writeBreak(output, child, isPlain, index === container.children.length - 1);
    else if (isPlain) writePlain(output, child);
    else writeInline(output, child);
  });
}

/** A line end at the very end shows nothing. */
function writeBreak(output: HtmlOutput, { isHard }: LineBreakInline, isPlain: boolean, isLast: boolean): void {
  if (isLast) return;
  if (isHard && !isPlain) output.writeLine('<br />');
  output.ensureLine();
}

function writePlain(output: HtmlOutput, inline: Inline): void {
  if (inline instanceof CodeInline || inline instanceof MathInline) output.write(escapeHtml(inline.content));
  else if (inline instanceof AutolinkInline) output.write(escapeHtml(inline.url));
  else if (inline instanceof AbbreviationInline) output.write(escapeHtml(inline.abbreviation.label));
  else if (inline instanceof TaskList) output.write(inline.checked ? '[x]' : '[ ]');
  else if (inline instanceof CustomContainerInline) writeSpan(output, inline, true);
  else if (inline instanceof LinkInline || inline instanceof EmphasisInline) writeInlines(output, inline, true);
  else if (!(inline instanceof HtmlInline)) writeInline(output, inline, true);
}

function writeInline(output: HtmlOutput, inline: Inline, isPlain = false): void {
  if (inline instanceof LiteralInline) output.write(escapeHtml(inline.content));
  else if (inline instanceof HtmlEntityInline) output.write(escapeHtml(inline.transcoded));
  else if (inline instanceof HtmlInline) output.write(inline.tag);
  else if (inline instanceof CodeInline)
    output
      .write('<code')
      .writeAttributes(inline.attributes)
      .write(`>${escapeHtml(inline.content)}</code>`);
  else if (inline instanceof MathInline)
    output
      .write('<span')
      .writeAttributes(inline.attributes)
      .write(`>\\(${escapeHtml(inline.content)}\\)</span>`);
  else if (inline instanceof AutolinkInline) writeAutolink(output, inline);
  else if (inline instanceof LinkInline) writeLink(output, inline);
  else if (inline instanceof EmphasisInline) writeEmphasis(output, inline);
  else if (inline instanceof FootnoteLink) writeFootnoteLink(output, inline);
  else if (inline instanceof TaskList) writeTask(output, inline);
  else if (inline instanceof AbbreviationInline) writeAbbreviation(output, inline);
  else if (inline instanceof ContainerInline) {
    output.write(escapeHtml(delimiterText(inline)));
    writeInlines(output, inline, isPlain);
  }
}

function writeTask(output: HtmlOutput, { attributes, checked }: TaskList): void {
  output.write('<input').writeAttributes(attributes).write(' disabled="disabled" type="checkbox"');
  output.write(checked ? ' checked="checked" />' : ' />');
}

function writeAbbreviation(output: HtmlOutput, { attributes, abbreviation }: AbbreviationInline): void {
  const { label, text } = abbreviation;
  output.write('<abbr').writeAttributes(attributes);
  output.write(` title="${escapeHtml(text)}">${escapeHtml(label)}</abbr>`);
}

function writeAutolink(output: HtmlOutput, { url, isEmail, attributes }: AutolinkInline): void {
  output.write(`<a href="${isEmail ? 'mailto:' : ''}${escapeUrl(url)}"`).writeAttributes(attributes);
  output.write(`>${escapeHtml(url)}</a>`);
}

function writeLink(output: HtmlOutput, link: LinkInline): void {
  if (link.isImage && writeMedia(output, link)) return;
  const url = escapeUrl(link.dynamicUrl?.() ?? link.url ?? '');
  output.write(link.isImage ? `<img src="${url}"` : `<a href="${url}"`).writeAttributes(link.attributes);
  if (link.isImage) {
    output.write(' alt="');
    writeInlines(output, link, true);
    output.write('"');
  }
  if (link.title) output.write(` title="${escapeHtml(link.title)}"`);
  if (link.isImage) {
    output.write(' />');
    return;
  }
  output.write('>');
  writeInlines(output, link);
  output.write('</a>');
}

const TAGS: Readonly<Record<string, string>> = {
  '+2': 'ins',
  '=2': 'mark',
  '^1': 'sup',
  '~1': 'sub',
  '~2': 'del',
  '"2': 'cite',
};

function writeEmphasis(output: HtmlOutput, emphasis: EmphasisInline): void {
  if (emphasis instanceof CustomContainerInline) {
    writeSpan(output, emphasis, false);
    return;
  }
  const { delimiterChar, delimiterCount } = emphasis;
  const tag = TAGS[`${delimiterChar}${delimiterCount}`] ?? (delimiterCount === 2 ? 'strong' : 'em');
  output.write(`<${tag}`).writeAttributes(emphasis.attributes).write('>');
  writeInlines(output, emphasis);
  output.write(`</${tag}>`);
}

function writeSpan(output: HtmlOutput, container: CustomContainerInline, isPlain: boolean): void {
  output.write('<span').writeAttributes(container.attributes).write('>');
  writeInlines(output, container, isPlain);
  output.write('</span>');
}

function writeFootnoteLink(output: HtmlOutput, { footnote, index, isBackLink }: FootnoteLink): void {
  const { order } = footnote as Footnote;
  if (isBackLink) output.write(`<a href="#fnref:${index}" class="footnote-back-ref">&#8617;</a>`);
  else output.write(`<a id="fnref:${index}" href="#fn:${order}" class="footnote-ref"><sup>${order}</sup></a>`);
}

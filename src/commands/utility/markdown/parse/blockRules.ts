/**
 * The block rules in their order, and those beside markdown-it's that CommonMark itself needs: paragraphs, because what
 * follows one may turn it into a heading or the terms of a definition, and lists, because PowerShell's library numbers
 * them with letters too.
 */
import { columnInSource, contentEnd, isCodeIndent, lineText, linesContent, markLength } from './blockPlaces.ts';
import { definitionAfter, endsDefinition, isSpoilt, pushDefinition } from './definitionRule.ts';
import { abbreviationRule, containerRule, figureRule, footerRule, mathBlockRule } from './extraBlockRules.ts';
import { footnoteRule } from './footnoteRule.ts';
import { gridTableRule } from './gridTableRule.ts';
import type { BlockRule, MarkdownIt, PlacedToken, StateBlock } from './library.ts';
import { isIndentedItem, isPipeSeparator, listRule, unlessList } from './listRule.ts';
import { openItem } from './openLists.ts';
import { underlineLevel } from './underline.ts';
import { quoteRule } from './quoteRule.ts';
import { areDefinitions, takeDefinitions } from './referenceDefinitions.ts';

const EVERYWHERE = ['paragraph', 'blockquote', 'list'];

export function addCommonBlocks(md: MarkdownIt, isExtended: boolean): void {
  const { ruler } = md.block;
  ruler.at('list', listRule(isExtended), { alt: ['paragraph', 'blockquote'] });
  ruler.at('paragraph', paragraphRule(isExtended));
  ruler.disable(['lheading', 'reference']);
  for (const rule of ruler.__rules__) {
    if (rule.name === 'blockquote') rule.fn = quoteRule(rule.fn);
    if (rule.name === 'code') rule.fn = unlessList(rule.fn, isExtended);
  }
}

export function addExtraBlocks(md: MarkdownIt): void {
  const rules: Record<string, BlockRule> = {
    abbreviation: abbreviationRule,
    footnote: footnoteRule,
    grid_table: gridTableRule,
    figure: figureRule,
    footer: footerRule,
    container: containerRule,
    math_block: mathBlockRule,
  };
  for (const [name, rule] of Object.entries(rules)) md.block.ruler.before('fence', name, rule, { alt: EVERYWHERE });
  for (const rule of md.block.ruler.__rules__) {
    if (rule.name === 'fence' || rule.name === 'container') rule.fn = unlessSpoilt(rule.fn);
  }
}

function unlessSpoilt(rule: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) =>
    !isSpoilt(state, startLine, silent) && rule(state, startLine, endLine, silent);
}

/** Whether a line ends the paragraph before it. */
function endsParagraph(state: StateBlock, line: number, endLine: number, isExtended: boolean): boolean {
  if (endsDefinition(state, line)) return true;
  if ((isCodeIndent(state, line) && !isIndentedItem(state, line, isExtended)) || state.sCount[line] < 0) return false;
  return state.md.block.ruler.getRules('paragraph').some((rule) => rule(state, line, endLine, true));
}

/** 1 or 2 when a line of `=` or `-` makes a heading of the lines since `startLine`. */
function underline(state: StateBlock, line: number, startLine: number, isInQuote: boolean): number {
  if (isInQuote && columnInSource(state, line, true) !== columnInSource(state, startLine, true)) return 0;
  if (isCodeIndent(state, line) || state.sCount[line] < state.blkIndent) return 0;
  // In a list, as in a quote, it stands exactly under the text.
  if (openItem(state) && state.sCount[line] > state.blkIndent) return 0;
  const text = lineText(state, line);
  // So far to the right, what looks like an empty item is neither that nor an underline.
  if (openItem(state) && state.sCount[line] >= 4 && /^-[ \t]+$/.test(text)) return 0;
  return underlineLevel(text);
}

function paragraphRule(isExtended: boolean): BlockRule {
  return (state, startLine, endLine) => {
    const { parentType } = state;
    state.parentType = 'paragraph';
    let line = startLine + 1;
    let level = 0;
    for (; line < endLine && !state.isEmpty(line); line++) {
      level = underline(state, line, startLine, parentType === 'blockquote');
      if (level > 0 || (isExtended && definitionAfter(state, line, endLine) === line)) break;
      if (endsParagraph(state, line, endLine, isExtended) && !(isExtended && isPipeSeparator(lineText(state, line))))
        break;
    }
    state.parentType = parentType;
    if (level === 0 && isExtended) {
      const definition = definitionAfter(state, line, endLine);
      if (definition >= 0) return pushDefinition(state, startLine, line, definition, endLine);
    }
    pushLeaf(state, startLine, line, level);
    return true;
  };
}

/** A paragraph or a heading, and the definitions before it; an underline under nothing else is text. */
function pushLeaf(state: StateBlock, startLine: number, line: number, level: number): void {
  const content = linesContent(state, startLine, line);
  const from = content.offsetOf(0);
  const isHeading = level > 0 && !areDefinitions(state.md, content.text);
  state.line = isHeading ? line + 1 : line;
  takeDefinitions(state, content);
  if (content.text === '') return;
  const token = state.push(isHeading ? 'setext' : 'paragraph', '', 0) as PlacedToken;
  token.from = from;
  token.to = isHeading ? contentEnd(state, startLine) : state.eMarks[line - 1];
  token.meta = { level, content, underline: isHeading ? markLength(state, line) : 0 };
}

/**
 * A parser made of markdown-it and our rules: the plain one of CommonMark, which PowerShell uses for terminal text, and
 * the one with all the extensions, which it uses for HTML.
 */
import { addressRule } from './addressRule.ts';
import { placeBlocks } from './blockPlaces.ts';
import { addCommonBlocks, addExtraBlocks } from './blockRules.ts';
import { closeBracketRule, openBracketRule } from './bracketRules.ts';
import {
  ALL_OPENERS,
  attributesRule,
  COMMON_OPENERS,
  emphasisRule,
  literalRule,
  newlineRule,
  pipeRule,
  taskRule,
  textRule,
} from './inlineRules.ts';
import { environmentOf, type InlineSession, sessionOf } from './InlineSession.ts';
import { type InlineRule, type MarkdownIt, newMarkdownIt, type PlacedToken } from './library.ts';
import { mathRule } from './mathRule.ts';

export class MarkdownParser {
  readonly md: MarkdownIt;

  constructor(readonly isExtended: boolean) {
    this.md = newMarkdownIt();
    // Addresses stay as written: they are made safe where HTML is written.
    this.md.validateLink = () => true;
    this.md.normalizeLink = (url) => url;
    this.md.normalizeLinkText = (text) => text;
    this.md.options.maxNesting = 1000;
    addCommonBlocks(this.md, isExtended);
    if (isExtended) addExtraBlocks(this.md);
    placeBlocks(this.md);
    addInlineRules(this.md, isExtended);
  }

  blockTokens(text: string, environment: Record<string, unknown>): PlacedToken[] {
    const tokens: PlacedToken[] = [];
    this.md.block.parse(text, this.md, environment, tokens);
    return tokens;
  }

  inlineTokens(text: string, session: InlineSession): PlacedToken[] {
    const tokens: PlacedToken[] = [];
    this.md.inline.parse(text, this.md, environmentOf(session), tokens);
    return tokens;
  }
}

const LIBRARY_RULES = ['escape', 'backticks', 'autolink', 'html_inline', 'entity'];

function addInlineRules(md: MarkdownIt, isExtended: boolean): void {
  const { ruler, ruler2 } = md.inline;
  ruler2.enableOnly([]);
  const own: Record<string, InlineRule> = {
    own_text: textRule(isExtended ? ALL_OPENERS : COMMON_OPENERS),
    own_newline: newlineRule,
    ...(isExtended ? { attributesRule, mathRule, pipeRule, taskRule, addressRule } : {}),
    own_emphasis: emphasisRule(isExtended),
    openBracketRule,
    closeBracketRule,
  };
  for (const [name, rule] of Object.entries(own)) ruler.before('escape', name, rule);
  ruler.push('own_literal', literalRule);
  ruler.enableOnly([...Object.keys(own), ...LIBRARY_RULES, 'own_literal']);
  for (const rule of ruler.__rules__) rule.fn = placing(rule.fn);
}

/** Makes a rule note on its tokens where they stand, and tell the session of tags. */
function placing(rule: InlineRule): InlineRule {
  return (state, silent) => {
    if (silent) return rule(state, true);
    const { pos: from } = state;
    const count = state.tokens.length;
    if (!rule(state, false)) return false;
    // A run of backticks that closes nothing is left for later.
    if (state.pending !== '') state.pushPending();
    for (const token of state.tokens.slice(count) as PlacedToken[]) {
      token.from = from;
      token.to = state.pos;
      if (token.type === 'html_inline') sessionOf(state).noteTag(token.content);
      if (token.type === 'text_special' && isTextAfterAll(token)) token.type = 'text';
    }
    return true;
  };
}

/** A backslash before what needs none is text. */
function isTextAfterAll(token: PlacedToken): boolean {
  return (
    token.info === 'escape' && (token.content === token.markup || (token.content === '\\' && token.markup === '\\'))
  );
}
